import { phrases } from "../answer/phrases";
import type { Failure } from "../answer/failure";
import { messages } from "../answer/messages";
import { step, type Trace } from "../answer/trace";
import type { IsoDate, Series, VatBasis } from "../ledger/records";
import { currencyOf, publishedUnit } from "../quantity/unit";
import type { Market } from "./market";
import { isPriced } from "./priced";

/** What the workbook takes a price for whose source states no basis. */
export function assumedVat(market: Market, series: Series): VatBasis | undefined {
  return isPriced(series) && series.vat === undefined && currencyOf(publishedUnit(series)) !== undefined
    ? market.assumptions.vat
    : undefined;
}

/** An amount with China's value added tax of a day put in or taken out. */
export function changeVatBasis(
  market: Market,
  amount: Trace,
  from: VatBasis,
  to: VatBasis,
  unit: string,
  date: IsoDate,
): Trace | Failure {
  if (from === to) return amount;
  const rates = market.vat
    .filter((one) => one.country === "China")
    .sort((a, b) => (a.from < b.from ? 1 : -1));
  const rate = rates.find((one) => one.from <= date);
  if (!rate) return messages.noVatRate(date, rates.at(-1)?.from);
  const source = market.source(rate.source);
  const factor: Trace = {
    op: "reported",
    value: 1 + rate.rate,
    unit: "",
    label: phrases.vatFactor(Math.round(rate.rate * 100)),
    publisher: source.publisher,
    period: rate.from,
    published: source.published,
    source: source.id,
  };
  return step(
    from === "included" ? "quotient" : "product",
    unit,
    to === "excluded" ? phrases.vatTakenOut() : phrases.vatPutIn(),
    [amount, factor],
  );
}
