import { isFailure } from "../../src/domain/answer/failure";
import { caveatsOf } from "../../src/domain/answer/trace";
import type { Observation, Pack } from "../../src/domain/ledger/records";
import { inUnit } from "../../src/domain/market/convert";
import { openMarket } from "../../src/domain/market/market";
import { leafOf, type Field } from "../../src/domain/market/provenance";
import { CURRENCIES } from "../../src/domain/quantity/currencies";
import { currencyOf, parseUnit } from "../../src/domain/quantity/unit";
import { daysBetween, isDay } from "../../src/domain/time/day";
import { endOf, monthsOf } from "../../src/domain/time/period";
import { join } from "node:path";
import { compile, readLedger, ROOT } from "./files";

const compiled = compile(readLedger(join(ROOT, "src/ledger")));
const pack = "pack" in compiled ? compiled.pack : ({} as Pack);
const market = openMarket(pack);
const ecb = pack.fx.filter(({ source }) => market.source(source).publisher === "ECB");
const money = pack.series.filter(({ unit }) => currencyOf(parseUnit(unit)!) !== undefined);
const amounts = money.flatMap((series) =>
  market
    .observations(series.code)
    .flatMap((one) => (["value", "low", "high"] as const).map((field) => ({ series, one, field })))
    .filter(({ one, field }) => one[field] !== undefined),
);

/** Whether the ECB has the euro's rates of both currencies on one day, or their averages. */
function quoted(currencies: readonly string[], date: string): boolean {
  return currencies
    .filter((currency) => currency !== "EUR")
    .every((currency) => ecb.some((rate) => rate.pair === `EUR/${currency}` && rate.date === date));
}

/** Whether a rate is known that may be taken: the averages of all months, or one of the last seven days. */
function isKnown(currencies: readonly string[], { period }: Observation): boolean {
  const months = monthsOf(period);
  if (months.length > 0 && months.every((month) => quoted(currencies, month))) return true;
  const days = [...new Set(ecb.map(({ date }) => date))].filter(isDay);
  return days.some((day) => {
    const age = daysBetween(day, endOf(period));
    return age >= 0 && age <= 7 && quoted(currencies, day);
  });
}

function inCurrency(series: (typeof money)[number], one: Observation, field: Field, currency: string) {
  const unit = parseUnit(series.unit.replace(/^[A-Z]{3}/, currency))!;
  return inUnit(market, series, leafOf(market, series, one, field), unit, { date: one.period });
}

describe("every amount of money in the ledger", () => {
  it("is there to be walked", () => expect(amounts.length).toBeGreaterThan(10));

  it.each(CURRENCIES)(
    "is one in %s where a rate within the age allowed is known, and refused where none is",
    (to) => {
      const wrong = amounts.filter(({ series, one, field }) => {
        const from = currencyOf(parseUnit(series.unit)!)!;
        const known = from === to || isKnown([from, to], one);
        return isFailure(inCurrency(series, one, field, to)) === known;
      });
      expect(wrong.map(({ one }) => one.id)).toEqual([]);
    },
  );

  it("says of a month's average rate that it is ours", () => {
    const months = amounts.filter(({ one }) => /^2025-\d\d$/.test(one.period));
    expect(months.length).toBeGreaterThan(0);
    for (const { series, one, field } of months) {
      const to = series.unit.startsWith("USD") ? "EUR" : "USD";
      const trace = inCurrency(series, one, field, to);
      expect(isFailure(trace) ? [] : caveatsOf(trace)).toContainEqual({ id: "own-averages", parameters: {} });
    }
  });
});
