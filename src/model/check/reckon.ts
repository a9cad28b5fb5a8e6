/** What arithmetic does to what is known of numbers. */
import { only, settled, valuesOf, gathered, MIXED, type Facts, type Known } from "./facts";
import {
  currenciesIn,
  FRACTION,
  isFraction,
  isMoney,
  isNear,
  over,
  scaledBy,
  times,
  type Measured,
} from "./measured";

/** What a tax of the Chinese kind makes of a price: 13% now, 16% and 17% before, 6% and 9% for services. */
const TAX_FACTORS = [1.13, 1.16, 1.17, 1.06, 1.09];

/** One and a rate of growth is a factor; two bare numbers are one. */
export function sumOf(sides: readonly Facts[], sign: 1 | -1): Facts {
  const [left, right] = sides;
  if (left?.bare !== undefined && right?.bare !== undefined)
    return { bare: left.bare + sign * right.bare, ...bothTyped(left, right) };
  const all = settled(gathered(sides.map(asRate(sides))));
  const growth = growthOfSum(left, right, sign);
  const rest = sign === 1 && sides.every(({ bare }) => bare === undefined) ? all : withoutTerms(all);
  return growth ? { ...rest, growth } : rest;
}

/** Beside a fraction, one is the whole: `1 + 5` where 5 is a percentage adds unlike things up. */
export function asRate(sides: readonly Facts[]): (side: Facts) => Facts {
  const besideFraction = sides.some(({ unit }) => isFractionOnly(unit));
  return (side) => (besideFraction && side.bare === 1 ? { unit: [{ value: FRACTION, by: "1" }] } : side);
}

function isFractionOnly(known: Known<Measured> | undefined): boolean {
  const unit = only(known);
  return unit !== undefined && isFraction(unit);
}

function growthOfSum(left: Facts | undefined, right: Facts | undefined, sign: 1 | -1): Facts["growth"] {
  const [rate, one] = left?.growth ? [left, right] : [right, left];
  if (sign !== 1 || one?.bare !== 1 || rate?.growth?.as !== "rate") return undefined;
  return { ...rate.growth, as: "factor", years: 1 };
}

function withoutTerms({ terms: _, ...facts }: Facts): Facts {
  return facts;
}

function bothTyped(left: Facts, right: Facts): Pick<Facts, "literal"> {
  return left.literal && right.literal ? { literal: true } : {};
}

export function productOf(left: Facts, right: Facts): Facts {
  if (left.bare !== undefined && right.bare !== undefined)
    return { bare: left.bare * right.bare, ...bothTyped(left, right) };
  if (right.bare !== undefined) return timesBare(left, right, right.bare);
  if (left.bare !== undefined) return timesBare(right, left, left.bare);
  const all = settled(gathered([left, right]));
  const [one, other] = [only(left.unit), only(right.unit)];
  const unit = one && other ? times(one, other) : undefined;
  const [part, whole] =
    one && isFraction(one) ? [left, right] : other && isFraction(other) ? [right, left] : [];
  const kinds = part && whole ? ofPart(part, whole) : {};
  return withUnit({ ...lasting(all), ...kinds, ...taxOf(left, right) }, unit, left, right);
}

/** A share of something is no longer what that measures, and is of the share's scope. */
function ofPart(part: Facts, whole: Facts): Facts {
  const isShare = part.measure !== undefined;
  const scope = part.scope ?? whole.scope;
  return {
    ...(!isShare && whole.measure && { measure: whole.measure }),
    ...(scope && { scope }),
    ...(whole.growth && { growth: whole.growth }),
  };
}

export function quotientOf(left: Facts, right: Facts): Facts {
  if (left.bare !== undefined && right.bare !== undefined)
    return right.bare === 0 ? {} : { bare: left.bare / right.bare, ...bothTyped(left, right) };
  if (right.bare !== undefined && right.bare !== 0) return timesBare(left, right, 1 / right.bare);
  const all = settled(gathered([left, right]));
  const [one, other] = [left.bare === 1 ? FRACTION : only(left.unit), only(right.unit)];
  const unit = one && other ? over(one, other) : undefined;
  const kinds = other && isFraction(other) ? ofPart({ unit: right.unit ?? MIXED }, left) : {};
  return withUnit({ ...lasting(all), ...kinds, ...taxOf(left, right) }, unit, left, right);
}

/**
 * Times a bare number. One that stands in the formula is a conversion or a multiple; what one means that stands in a cell
 * nobody can tell, and so the unit is no longer known.
 */
function timesBare(quantity: Facts, { literal }: Facts, factor: number): Facts {
  const all = settled(quantity);
  if (factor === 1) return all;
  const unit = only(all.unit);
  const tax = unit && taxed(all, unit, factor);
  if (tax) return tax;
  const after = literal && unit && !isExchange(unit, factor) ? scaledBy(unit, factor) : undefined;
  // A rate of exchange in the formula leaves the tax as it is; what a cell holds may be a tax.
  if (!after) return { ...lasting(all), ...(literal && all.vat && { vat: all.vat }) };
  const { terms: _, growth: __, ...rest } = all;
  return withUnit(rest, after, all);
}

/** A factor between currencies can be any number; powers of ten and a few whole ones are none. */
function isExchange(unit: Measured, factor: number): boolean {
  if (!isMoney(unit)) return false;
  const size = Math.abs(factor) < 1 ? 1 / Math.abs(factor) : Math.abs(factor);
  return !(
    isNear(Math.log10(size), Math.round(Math.log10(size))) ||
    (isNear(size, Math.round(size)) && size <= 12)
  );
}

/** `÷ 1.13` takes China's tax out of a price, `× 1.13` puts it on. */
function taxed(facts: Facts, unit: Measured, factor: number): Facts | undefined {
  if (!currenciesIn(unit).includes("CNY")) return undefined;
  const taken = TAX_FACTORS.some((tax) => isNear(tax * factor, 1));
  if (!taken && !TAX_FACTORS.some((tax) => isNear(tax, factor))) return undefined;
  const { vat, terms: _, ...rest } = facts;
  const basis = only(vat);
  const after = taken
    ? basis === "included"
      ? "excluded"
      : undefined
    : basis === "excluded"
      ? "included"
      : undefined;
  return after ? { ...rest, vat: [{ value: after, by: valuesOf(vat)[0]?.by ?? "" }] } : rest;
}

export function powerOf(base: Facts, exponent: Facts): Facts {
  if (base.bare !== undefined && exponent.bare !== undefined)
    return { bare: base.bare ** exponent.bare, ...bothTyped(base, exponent) };
  const unit = only(base.unit);
  if (!unit || !isFraction(unit)) return lasting(settled(base));
  const { growth, ...rest } = base;
  const grown = growth?.as === "factor" ? { ...growth } : undefined;
  if (grown) {
    delete grown.years;
    if (exponent.bare !== undefined) grown.years = exponent.bare;
  }
  return { ...rest, ...(grown && { growth: grown }) };
}

/** What stays true of a number whatever it is multiplied with. */
function lasting({ publisher, asOf, status, basis, year, unit, terms }: Facts): Facts {
  return {
    ...(publisher && { publisher }),
    ...(asOf && { asOf }),
    ...(status && { status }),
    ...(basis && { basis }),
    ...(year && { year }),
    ...(unit === MIXED && { unit }),
    ...(terms && { source: terms }),
  };
}

function taxOf(left: Facts, right: Facts): Facts {
  const vat = left.vat ?? right.vat;
  return vat ? { vat } : {};
}

function withUnit(facts: Facts, unit: Measured | undefined, ...sides: readonly Facts[]): Facts {
  if (!unit) return facts;
  const [by = ""] = sides.flatMap((side) => valuesOf<Measured>(side.unit).map((one) => one.by));
  return { ...facts, unit: [{ value: unit, by }] };
}
