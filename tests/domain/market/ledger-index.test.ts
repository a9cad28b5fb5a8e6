import fc from "fast-check";
import { isFailure } from "../../../src/domain/answer/failure";
import { changesSince } from "../../../src/domain/editions/changes";
import { leavesOf } from "../../../src/domain/answer/trace";
import type { Ledger } from "../../../src/domain/ledger/records";
import { coverageOf } from "../../../src/domain/market/coverage";
import { fxRate, parsePair } from "../../../src/domain/market/fx";
import { historyOf } from "../../../src/domain/market/history";
import { dayOf } from "../../../src/domain/market/news-date";
import { openMarket } from "../../../src/domain/market/market";
import { newsDate, newsOf } from "../../../src/domain/market/news";
import { priceOf } from "../../../src/domain/market/price";
import { publishersOf } from "../../../src/domain/market/publisher";
import { vintagesOf } from "../../../src/domain/market/vintages";
import { openSession } from "../../../src/domain/functions/session";
import { evaluate } from "../../../src/domain/functions/evaluate";
import { ledgerOf, packOf, seriesIn } from "../../support/ledgers";
import { NaiveMarket } from "../../support/naive-market";
import { DAYS, PERIODS, PUBLISHERS, randomLedger, SERIES } from "../../support/random-ledgers";

const asOf = fc.option(fc.constantFrom(...DAYS), { nil: undefined });
const code = fc.constantFrom(...SERIES);
const publisher = fc.constantFrom(...PUBLISHERS);
const period = fc.constantFrom(...PERIODS);
const day = fc.constantFrom(...DAYS);

/** A market of a random ledger as of a day, beside one that walks the ledger for each question. */
function both(ledger: Ledger, seenFrom: string | undefined) {
  return { market: openMarket(ledger, seenFrom), naive: new NaiveMarket(ledger, seenFrom) };
}

describe("a look-up in the index answers as a walk through the ledger does", () => {
  it("which observations and growth rates are in force, in which order", () => {
    fc.assert(
      fc.property(randomLedger, asOf, code, (ledger, seenFrom, series) => {
        const { market, naive } = both(ledger, seenFrom);
        expect(market.observations(series)).toEqual(naive.inForce(series));
        expect(market.growth(series)).toEqual(naive.growth(series));
        expect([...publishersOf(market, seriesIn(market, series))].sort()).toEqual(naive.publishers(series));
      }),
    );
  });

  it("a price as of a day: the period's last word, else the newest before it", () => {
    const field = fc.constantFrom("value" as const, "low" as const, "high" as const);
    const days = period.filter((one) => one.length === 10);
    fc.assert(
      fc.property(randomLedger, asOf, publisher, days, field, (ledger, seenFrom, by, on, which) => {
        const { market, naive } = both(ledger, seenFrom);
        const series = { ...seriesIn(market, "P"), lead: by };
        delete series.discontinued;
        const question = { series, period: on, field: which, maxAge: 9999 };
        const found = priceOf(market, question);
        expect(isFailure(found) ? undefined : leavesOf(found.trace)[0]!.record).toBe(
          naive.price("P", by, on, which),
        );
        const newest = priceOf(market, { series });
        expect(isFailure(newest) ? undefined : leavesOf(newest.trace)[0]!.record).toBe(naive.latest("P", by));
      }),
    );
  });

  it("a history between two days", () => {
    fc.assert(
      fc.property(randomLedger, asOf, code, publisher, day, day, (ledger, seenFrom, series, by, a, b) => {
        const { market, naive } = both(ledger, seenFrom);
        const [start, end] = a < b ? [a, b] : [b, a];
        const rows = historyOf(market, { series: { ...seriesIn(market, series), lead: by }, start, end });
        expect(isFailure(rows) ? [] : rows.map((row) => row.period)).toEqual(
          naive.history(series, by, start, end),
        );
      }),
    );
  });

  it("the vintages of a price", () => {
    fc.assert(
      fc.property(randomLedger, asOf, period, (ledger, seenFrom, of) => {
        const { market, naive } = both(ledger, seenFrom);
        const question = { series: seriesIn(market, "P"), period: of };
        const rows = vintagesOf(market, (on) => openMarket(ledger, on), question);
        expect(isFailure(rows) ? [] : rows.map(({ value }) => value)).toEqual(naive.vintages("P", of));
      }),
    );
  });

  it("an exchange rate, the newest not after a day", () => {
    fc.assert(
      fc.property(
        randomLedger,
        asOf,
        day,
        fc.constantFrom("EUR/USD", "USD/CNY"),
        (ledger, seenFrom, on, pair) => {
          const { market, naive } = both(ledger, seenFrom);
          const direct = naive.directRate("ECB", pair, on);
          const found = fxRate(market, parsePair(pair)!, on, { maxAge: 9999 });
          if (direct === undefined || isFailure(found)) return expect(direct).toBeUndefined();
          const [leaf] = leavesOf(found).filter(({ op }) => op === "reported");
          // Another way may have a newer day; where none has, the pair's own rate answers.
          if (leaf!.period! > direct.date) return expect(found.op).toBe("quotient");
          return expect(leaf).toMatchObject({ record: direct.id, value: direct.rate });
        },
      ),
    );
  });

  it("what there is of a series, and since when", () => {
    fc.assert(
      fc.property(randomLedger, asOf, code, (ledger, seenFrom, series) => {
        const { market, naive } = both(ledger, seenFrom);
        const { values, directionsOnly, lastPublished } = coverageOf(
          market,
          seriesIn(market, series),
          "2027-01-01",
        );
        expect({ values, directionsOnly, lastPublished }).toEqual(naive.counts(series));
        const none = priceOf(market, { series: { ...seriesIn(market, series), lead: "Nobody" } });
        expect(isFailure(none)).toBe(true);
        const before = openMarket(ledger, "2024-01-01");
        const unknown = historyOf(before, { series: seriesIn(before, series) });
        const first = naive.firstKnown(series);
        expect(isFailure(unknown) && unknown.id).toBe(first === undefined ? "no-figure" : "not-known-yet");
      }),
    );
  });

  it("what changed between two days", () => {
    fc.assert(
      fc.property(randomLedger, day, day, (ledger, a, b) => {
        const [since, until] = a < b ? [a, b] : [b, a];
        const ids = new Set(ledger.observations.map(({ id }) => id));
        const found = changesSince(ledger, since, until)
          .filter(({ record }) => ids.has(record))
          .map(({ record, before }) => ({ record, before }));
        const wanted = new NaiveMarket(ledger).changes(since, until);
        const byRecord = (x: { record: string }, y: { record: string }) => (x.record < y.record ? -1 : 1);
        expect(found.sort(byRecord)).toEqual(wanted.sort(byRecord));
      }),
    );
  });

  it("news that hold all words, the newest first", () => {
    const query = fc.constantFrom("gotion", "国轩", "got line", "卫", "pilot 蓝", "plant", "zzz");
    fc.assert(
      fc.property(randomLedger, asOf, query, (ledger, seenFrom, words) => {
        const market = openMarket(ledger, seenFrom);
        const found = newsOf(market, { query: words, count: 1000 });
        const items = isFailure(found) ? [] : found;
        expect(items.map(({ id }) => id).sort()).toEqual(
          new NaiveMarket(ledger, seenFrom).newsHolding(words),
        );
        const days = items.map((event) => dayOf(newsDate(market, event)) ?? "");
        expect(days).toEqual([...days].sort().reverse());
      }),
    );
  });
});

describe("the index of a ledger", () => {
  const MANY = 5000;
  const observations = Array.from({ length: MANY }, (_, at) => ({
    period: new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10),
    value: at + 1,
    on: new Date(Date.UTC(2000, 0, 2 + at)).toISOString().slice(0, 10),
  }));

  /** A pack that counts how often any of its observations is touched. */
  function counting() {
    const pack = packOf({ observations });
    const count = { reads: 0 };
    const watched = pack.observations.map(
      (one) =>
        new Proxy(one, {
          get: (record, key) => {
            count.reads++;
            return Reflect.get(record, key) as unknown;
          },
        }),
    );
    return { pack: { ...pack, observations: watched }, count };
  }

  it("touches no record until something is asked for, whatever day is opened", () => {
    const { pack, count } = counting();
    const session = openSession(pack, () => "2025-02-01");
    session.market();
    session.market("2010-01-01");
    expect(count.reads).toBe(0);
  });

  it("looks a price up in a few steps, also as of days nobody has asked for yet", () => {
    const { pack, count } = counting();
    const session = openSession(pack, () => "2025-02-01");
    evaluate(session, "PRICE", ["X"]);
    evaluate(session, "PRICE", ["X", "2005-05-05", null, "asof=2005-06-01"]);
    count.reads = 0;
    const asked = 100;
    for (let at = 0; at < asked; at++) {
      const on = observations[40 * at + 30]!;
      const grid = evaluate(session, "PRICE", ["X", on.period, null, `asof=${on.on}`]);
      expect(grid[0]![0]).toMatchObject({ type: "number", value: on.value });
    }
    expect(count.reads / asked).toBeLessThan(50);
  });

  it("looks at the days it is asked for, not at the ledger, to say what changed", () => {
    const { pack, count } = counting();
    changesSince(pack, "2010-01-01", "2010-01-08");
    count.reads = 0;
    expect(changesSince(pack, "2013-09-01", "2013-09-08")).toHaveLength(7);
    expect(count.reads).toBeLessThan(7 * 50);
  });

  it("is made once for a ledger and serves all its days", () => {
    const ledger = ledgerOf({ observations: observations.slice(0, 3) });
    expect(openMarket(ledger, "2000-01-02").index).toBe(openMarket(ledger).index);
    expect(openMarket({ ...ledger }).index).not.toBe(openMarket(ledger).index);
  });

  it("gives the same list of a series to all who ask for it as it stands now", () => {
    const ledger = ledgerOf({ observations: observations.slice(0, 3) });
    expect(openMarket(ledger, "2024-01-01").observations("X")).toBe(openMarket(ledger).observations("X"));
  });
});
