import { isFailure, type Failure } from "../answer/failure";
import { messages } from "../answer/messages";
import { phrases } from "../answer/phrases";
import { constant, step, type Trace } from "../answer/trace";
import type { Period, Series, VatBasis } from "../ledger/records";
import {
  basisExample,
  currencyOf,
  legalUnits,
  nearestUnit,
  publishedUnit,
  unitFactor,
  unitLabel,
  type Unit,
} from "../quantity/unit";
import { endOf } from "../time/period";
import { exchange, type FxChoice } from "./fx";
import type { Market } from "./market";
import { changeVatBasis } from "./vat";
import { isPriced } from "./priced";

export interface Conversion {
  from: Unit;
  to: Unit;
  /** The basis of the amount, where it is known or assumed. */
  vat?: VatBasis;
  /** The day or period of the amount, for the tax rate and the exchange rate; the newest of both without one. */
  date?: Period;
  fx?: FxChoice;
}

/** A series' amount in another unit; its VAT basis is the series' own or the caller's assumption. */
export function inUnit(
  market: Market,
  series: Series,
  amount: Trace,
  unit: Unit,
  ways: Pick<Conversion, "vat" | "date" | "fx">,
): Trace | Failure {
  const from = publishedUnit(series);
  if (unit.top.dimension !== from.top.dimension) {
    const published = isPriced(series) ? phrases.priceIn(from.text) : phrases.valueIn(from.text);
    return messages.unitMismatch(unit.text, published, legalUnits(from), basisExample(from));
  }
  return convert(market, amount, { ...ways, from, to: unit });
}

const NEWEST = "9999-12-31";

/** Tax first, then currency, then mass or energy: the order SMM asks its readers to follow. */
export function convert(market: Market, amount: Trace, conversion: Conversion): Trace | Failure {
  const { from, to, vat, date, fx } = conversion;
  const factor = unitFactor(from, to);
  if (factor === undefined) {
    const written = unitLabel(to.text, to.vat);
    return messages.unitMismatch(
      written,
      from.text,
      legalUnits(from),
      basisExample(from),
      nearestUnit(written, from),
    );
  }
  if (to.vat !== undefined && vat === undefined) {
    return messages.unitMismatch(
      unitLabel(to.text, to.vat),
      phrases.valueWithoutBasis(from.text),
      legalUnits(from),
    );
  }

  const basis = to.vat ?? vat;
  const taxed =
    vat !== undefined && to.vat !== undefined
      ? changeVatBasis(market, amount, vat, to.vat, unitLabel(from.text, to.vat), date ? endOf(date) : NEWEST)
      : amount;
  if (isFailure(taxed)) return taxed;

  const [fromCurrency, toCurrency] = [currencyOf(from), currencyOf(to)];
  const exchanged =
    fromCurrency && toCurrency
      ? exchange(
          market,
          taxed,
          fromCurrency,
          toCurrency,
          unitLabel(from.text.replace(fromCurrency, toCurrency), basis),
          date,
          fx ?? {},
        )
      : taxed;
  if (isFailure(exchanged)) return exchanged;
  if (factor === 1) return exchanged;
  return scale(exchanged, factor, from, to, unitLabel(to.text, basis));
}

/** Multiplies, or divides where that is the rounder number: ÷ 1,000 rather than × 0.001. */
function scale(amount: Trace, factor: number, from: Unit, to: Unit, unit: string): Trace {
  const inverse = 1 / factor;
  const divides = factor < 1 && Math.abs(inverse - Math.round(inverse)) < 1e-9;
  const number = divides ? Math.round(inverse) : factor;
  const label = phrases.unitToUnit(bare(from), bare(to));
  return step(divides ? "quotient" : "product", unit, label, [
    amount,
    constant(number, "", divides ? relation(to, from, number) : relation(from, to, number)),
  ]);
}

/** What one unit is in another: `1 TWh = 1000 GWh`. Of prices by mass the mass: `1 t = 1000 kg`. */
function relation(one: Unit, other: Unit, factor: number): string {
  const sameAbove = one.top.factor === other.top.factor && one.scale === other.scale;
  if (sameAbove && one.bottom && other.bottom)
    return `1 ${other.bottom.symbol} = ${factor} ${one.bottom.symbol}`;
  return `1 ${bare(one)} = ${factor} ${bare(other)}`;
}

/** A unit without its currency: an exchange rate sees to that. */
function bare(unit: Unit): string {
  return unit.top.dimension === "money" ? unit.text.replace(unit.top.symbol, "…") : unit.text;
}
