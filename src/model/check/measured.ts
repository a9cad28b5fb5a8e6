import { parseUnit, type Part } from "../../domain/quantity/unit";

/**
 * What a number is counted in, as far as arithmetic can follow it: powers of dimensions, each currency one of its own.
 * A fraction, a percentage and a multiple have none and differ by scale.
 */
export interface Measured {
  /** Of each dimension how often it stands above the line, in order of their names. */
  powers: readonly (readonly [dimension: string, power: number])[];
  /** The powers as a text by which they are compared. */
  key: string;
  /**
   * How many of the dimensions' first units one is. Several, where a factor such as 1000 may have converted it, or may
   * have made a thousand times as much of it.
   */
  scales: readonly number[];
  /** As it is written. */
  text: string;
}

const MONEY = /^[A-Z]{3}$/;
/** More readings than these say nothing any more. */
const MOST_SCALES = 6;
const RATE = /^([A-Z]{3}) per (?:([\d.,]+) )?([A-Z]{3})$/;

const known = new Map<string, Measured | undefined>();

/** The unit of a text such as `CNY/kg`, `%` or `CNY per USD`; undefined where it is none. Its tax basis is left aside. */
export function measuredOf(text: string): Measured | undefined {
  if (known.has(text)) return known.get(text);
  if (known.size > 2_000) known.clear();
  const made = rateOf(text) ?? unitOf(text);
  known.set(text, made);
  return made;
}

export const FRACTION = measured([], [1], "fraction");
export const PERCENT = measured([], [0.01], "%");

function rateOf(text: string): Measured | undefined {
  const [, quote, lot, base] = RATE.exec(text) ?? [];
  if (quote === undefined || base === undefined) return undefined;
  const scale = 1 / Number((lot ?? "1").replace(/,/g, ""));
  return measured(
    quote === base
      ? []
      : [
          [quote, 1],
          [base, -1],
        ],
    [scale],
    text,
  );
}

function unitOf(text: string): Measured | undefined {
  const unit = parseUnit(text);
  if (!unit) return undefined;
  const { top, bottom, scale } = unit;
  const powers: [string, number][] = [...powerOf(top, 1), ...(bottom ? powerOf(bottom, -1) : [])];
  return measured(powers, [(scale * top.factor) / (bottom?.factor ?? 1)], unit.text);
}

function powerOf({ dimension, symbol }: Part, power: number): [string, number][] {
  if (dimension === "fraction" || dimension === "multiple") return [];
  return [[dimension === "money" ? symbol : dimension, power]];
}

function measured(powers: Measured["powers"], scales: readonly number[], text: string | undefined): Measured {
  const sums = new Map<string, number>();
  for (const [dimension, power] of powers) sums.set(dimension, (sums.get(dimension) ?? 0) + power);
  const left = [...sums].filter(([, power]) => power !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const key = left.map(([dimension, power]) => `${dimension}^${power}`).join(" ");
  return { powers: left, key, scales, text: text ?? writtenAs(left, key, scales) };
}

/** What a product of units is called: as people write it where there is a word for it, else by its parts. */
function writtenAs(powers: Measured["powers"], key: string, scales: readonly number[]): string {
  const [scale = 1] = scales;
  const usual = USUAL.find((text) => {
    const one = measuredOf(text);
    return one?.key === key && isNear(one.scales[0] ?? 1, scale);
  });
  if (usual !== undefined) return usual;
  const money = powers.find(([dimension, power]) => MONEY.test(dimension) && power === 1)?.[0];
  const below = powers.find(([dimension, power]) => power === -1 && !MONEY.test(dimension))?.[0];
  if (money !== undefined && powers.length <= 2) {
    const units = below === undefined ? [money] : (BELOW[below] ?? [below]).map((one) => `${money}/${one}`);
    const found = units.find((text) => isNear(measuredOf(text)?.scales[0] ?? NaN, scale));
    if (found !== undefined) return found;
  }
  const [unit, left] = unitOfScale(below, scale);
  const part = ([dimension, power]: readonly [string, number]): string => {
    const name = dimension === below ? unit : dimension;
    return Math.abs(power) === 1 ? name : `${name}^${Math.abs(power)}`;
  };
  const top = powers.filter(([, power]) => power > 0).map(part);
  const under = powers.filter(([, power]) => power < 0).map(part);
  const name = [top.join("·") || "1", ...under].join("/");
  return left === 1 ? name : `${name} (× ${Number(left.toPrecision(4))})`;
}

/** The unit below the line that a scale speaks of, and what of the scale is left then. */
function unitOfScale(dimension: string | undefined, scale: number): [unit: string, left: number] {
  const units = dimension === undefined ? [] : (BELOW[dimension] ?? []);
  const found = units.find((unit) => isNear((measuredOf(unit)?.scales[0] ?? NaN) * scale, 1));
  return found === undefined ? [dimension ?? "", scale] : [found, 1];
}

const USUAL = [
  ...["fraction", "%", "GWh", "MWh", "kWh", "TWh", "GW", "MW", "kg", "t", "kt", "t/year", "t/month"],
  ...["kg/t", "GWh/kt", "kg/kWh", "vehicles", "kWh/vehicles"],
];
const BELOW: Readonly<Record<string, readonly string[]>> = {
  mass: ["kg", "t", "lb", "g", "kt"],
  energy: ["kWh", "Wh", "MWh", "GWh"],
  power: ["kW", "MW", "GW"],
};

export function isFraction({ key }: Measured): boolean {
  return key === "";
}

/** The currencies it holds. */
export function currenciesIn({ powers }: Measured): string[] {
  return powers.flatMap(([dimension]) => (MONEY.test(dimension) ? [dimension] : []));
}

export function isMoney(unit: Measured): boolean {
  return currenciesIn(unit).length > 0;
}

/** The same with every currency called money: what a rate of exchange could make alike. */
export function withoutCurrency({ powers }: Measured): string {
  return measured(
    powers.map(([dimension, power]) => [MONEY.test(dimension) ? "money" : dimension, power] as const),
    [1],
    "",
  ).key;
}

/** Whether two numbers may be added up: nothing speaks against one of their readings. */
export function fits(one: Measured, other: Measured): boolean {
  return one.key === other.key && one.scales.some((scale) => other.scales.some((two) => isNear(scale, two)));
}

/** Of two that fit, what both may be. */
export function common(one: Measured, other: Measured): Measured {
  const scales = one.scales.filter((scale) => other.scales.some((two) => isNear(scale, two)));
  return scales.length === one.scales.length ? one : { ...one, scales };
}

export function times(one: Measured, other: Measured): Measured | undefined {
  return combined(one, other, 1);
}

export function over(one: Measured, other: Measured): Measured | undefined {
  return combined(one, other, -1);
}

function combined(one: Measured, other: Measured, sign: 1 | -1): Measured | undefined {
  if (isFraction(other) && other.scales.length === 1 && other.scales[0] === 1) return one;
  const scales = one.scales.flatMap((a) => other.scales.map((b) => (sign === 1 ? a * b : a / b)));
  if (scales.length > MOST_SCALES) return undefined;
  const powers = other.powers.map(([dimension, power]) => [dimension, sign * power] as const);
  return measured([...one.powers, ...powers], scales, undefined);
}

/** A quantity times a bare number: as many times as much, or the same in a unit that much smaller. */
export function scaledBy(unit: Measured, factor: number): Measured | undefined {
  if (factor === 1 || factor === -1 || factor === 0 || !Number.isFinite(factor)) return unit;
  const scales = [...unit.scales, ...unit.scales.map((scale) => scale / Math.abs(factor))];
  return scales.length > MOST_SCALES ? undefined : { ...unit, scales };
}

export function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
}
