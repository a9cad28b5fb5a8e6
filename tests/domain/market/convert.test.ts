import { phraseText } from "../../../src/domain/answer/message-text";
import { phrases } from "../../../src/domain/answer/phrases";
import fc from "fast-check";
import {
  caveatsOf,
  given,
  leavesOf,
  recompute,
  type Step,
  type Trace,
} from "../../../src/domain/answer/trace";
import { convert, type Conversion } from "../../../src/domain/market/convert";
import { fxRate, parsePair, type FxChoice } from "../../../src/domain/market/fx";
import { isFailure } from "../../../src/domain/answer/failure";
import { refused } from "../../support/answers";
import { marketOf, unit } from "../../support/ledgers";
import { messageText } from "../../../src/domain/answer/message-text";

const market = marketOf({
  vat: [
    { from: "2009-01-01", rate: 0.17, on: "2008-11-10" },
    { from: "2018-05-01", rate: 0.16, on: "2018-04-04" },
    { from: "2019-04-01", rate: 0.13, on: "2019-03-20" },
  ],
  fx: [
    { pair: "EUR/USD", date: "2025-01-03", rate: 1.1 },
    { pair: "EUR/CNY", date: "2025-01-03", rate: 7.7 },
    { pair: "EUR/USD", date: "2025-01-10", rate: 1.2 },
    { pair: "EUR/CNY", date: "2025-01-10", rate: 9.6 },
    { pair: "USD/CNY", date: "2025-01-10", rate: 7.5, by: "PBOC" },
  ],
});

function converted(amount: number, from: string, to: string, ways: Partial<Conversion> = {}): Trace {
  const [source, target] = [unit(from), unit(to)];
  const trace = convert(market, given(amount, from, "given"), {
    from: source,
    to: target,
    ...(source.vat && { vat: source.vat }),
    ...ways,
  });
  if (isFailure(trace)) throw new Error(messageText(trace));
  return trace;
}

describe("China's value added tax", () => {
  it.each([
    ["2009-01-01", 1.17],
    ["2018-04-30", 1.17],
    ["2018-05-01", 1.16],
    ["2019-03-31", 1.16],
    ["2019-04-01", 1.13],
    ["2025-12-06", 1.13],
  ])("of %s is a factor of %d", (date, factor) => {
    expect(converted(100, "CNY/kg ex VAT", "CNY/kg inc VAT", { date }).value).toBeCloseTo(100 * factor, 10);
    expect(converted(100 * factor, "CNY/kg inc VAT", "CNY/kg ex VAT", { date }).value).toBeCloseTo(100, 10);
  });

  it("is the newest where no day is named", () => {
    expect(converted(113, "CNY/kg inc VAT", "CNY/kg ex VAT").value).toBeCloseTo(100, 10);
  });

  it("is refused before the first known, with the day from which on it is", () => {
    const ways = {
      from: unit("CNY/kg"),
      to: unit("CNY/kg ex VAT"),
      vat: "included" as const,
      date: "2008-12-31",
    };
    expect(refused(convert(market, given(1, "CNY/kg", ""), ways))).toMatchObject({
      id: "no-vat-rate",
      parameters: { first: "2009-01-01" },
      fixes: [],
    });
    const bare = refused(convert(marketOf({}), given(1, "CNY/kg", ""), ways));
    expect(bare.fixes).toEqual([]);
  });

  it("is never claimed for an amount whose basis nobody stated", () => {
    const ways = { from: unit("CNY"), to: unit("CNY ex VAT") };
    expect(refused(convert(market, given(1, "CNY", ""), ways)).id).toBe("unit-mismatch");
  });

  it("of another country does not count", () => {
    const abroad = { ...market, vat: market.vat.map((rate) => ({ ...rate, country: "Japan" })) };
    const ways = { from: unit("CNY/kg"), to: unit("CNY/kg ex VAT"), vat: "included" as const };
    expect(refused(convert(abroad, given(1, "CNY/kg", ""), ways)).id).toBe("no-vat-rate");
  });
});

describe("an exchange rate", () => {
  const rate = (text: string, date?: string, choice?: FxChoice) =>
    fxRate(market, parsePair(text)!, date, choice);
  const value = (text: string, date?: string, choice?: FxChoice) => (rate(text, date, choice) as Trace).value;

  it.each(["USD/CNY", "USDCNY", "usd-cny", "usd cny"])("is asked for as %s", (text) => {
    expect(parsePair(text)).toEqual({ base: "USD", quote: "CNY" });
  });

  it.each(["USD", "USD/CHF", "CNYUSDEUR", ""])("is not asked for as %p", (text) =>
    expect(parsePair(text)).toBeUndefined(),
  );

  it("is the published one, or its inverse", () => {
    expect(value("EUR/CNY", "2025-01-03")).toBe(7.7);
    expect(value("CNY/EUR", "2025-01-03")).toBeCloseTo(1 / 7.7, 12);
  });

  it("is else a cross of two rates of one day, and shows both", () => {
    const cross = rate("USD/CNY", "2025-01-03") as Step;
    expect(cross.value).toBeCloseTo(7, 12);
    expect(phraseText(cross.label)).toBe("USD/CNY through EUR");
    expect(leavesOf(cross).map(({ label }) => label)).toEqual(["EUR/CNY", "EUR/USD"]);
  });

  it("is the last on or before the day, seven days old at most", () => {
    expect(value("USD/CNY", "2025-01-09")).toBeCloseTo(7, 12);
    expect(value("USD/CNY", "2025-01-17")).toBeCloseTo(8, 12);
    expect(refused(rate("USD/CNY", "2025-01-18"))).toMatchObject({
      id: "no-rate",
      fixes: [{ argument: "date", text: "2025-01-10" }],
    });
    expect(value("USD/CNY", "2025-01-18", { maxAge: 8 })).toBeCloseTo(8, 12);
  });

  it("is never offered of a later day: that one was not known then", () => {
    expect(refused(rate("USD/CNY", "2025-01-01"))).toMatchObject({ id: "no-rate", fixes: [] });
  });

  it("is the newest without a day or with latest", () => {
    expect(value("USD/CNY")).toBeCloseTo(8, 12);
    expect(value("USD/CNY", "2031-01-01", { latest: true })).toBeCloseTo(8, 12);
  });

  it("is the ECB's, or the named publisher's in any case", () => {
    expect(value("USD/CNY", "2025-01-10", { publisher: "pboc" })).toBe(7.5);
    expect(refused(rate("USD/CNY", "2025-01-10", { publisher: "PBOK" }))).toMatchObject({
      id: "no-rate-publisher",
      fixes: [{ text: "pub=PBOC" }],
    });
  });

  it("is the caller's own as the pair is quoted, turned round where needed", () => {
    expect(value("USD/CNY", undefined, { rate: 7.1 })).toBe(7.1);
    expect(value("CNY/USD", undefined, { rate: 7.1 })).toBeCloseTo(1 / 7.1, 12);
  });

  it("is one between a currency and itself", () => expect(value("CNY/CNY")).toBe(1));

  it("is refused where there is none at all", () => {
    expect(refused(fxRate(marketOf({}), parsePair("USD/CNY")!, undefined)).id).toBe("no-rate");
    expect(refused(rate("KRW/JPY")).id).toBe("no-rate");
  });
});

describe("the rate of a month", () => {
  const averaged = marketOf({
    fx: [
      ...["2025-01", "2025-02", "2025-03"].flatMap((date, at) => [
        { pair: "EUR/USD", date, rate: 1 + at, days: 20, on: `${date}-28` },
        { pair: "EUR/CNY", date, rate: 8 * (1 + at), days: 20, on: `${date}-28` },
      ]),
      { pair: "EUR/USD", date: "2025-01-31", rate: 4, on: "2025-01-31" },
      { pair: "EUR/USD", date: "2025-06-30", rate: 5, on: "2025-06-30" },
    ],
  });
  const rate = (text: string, when?: string) => fxRate(averaged, parsePair(text)!, when) as Trace;

  it("is the average of its daily rates, which is ours and says so", () => {
    const trace = rate("EUR/USD", "2025-01");
    expect(trace).toMatchObject({ value: 1, label: phrases.meanOfDays("EUR/USD", 20), period: "2025-01" });
    expect(caveatsOf(trace)).toEqual([{ id: "own-averages", parameters: {} }]);
  });

  it("is a cross of two averages", () => expect(rate("USD/CNY", "2025-02").value).toBe(8));

  it.each(["2025-Q1", "2025-01..2025-02"])("makes that of %s, where there is one of each month", (when) => {
    const trace = rate("EUR/USD", when) as Step;
    expect(trace).toMatchObject({ op: "mean", value: when === "2025-Q1" ? 2 : 1.5 });
  });

  it("answers for no day, and is no newest rate", () => {
    expect(rate("EUR/USD", "2025-01-31").value).toBe(4);
    expect(rate("EUR/USD").value).toBe(5);
    expect(refused(fxRate(averaged, parsePair("EUR/CNY")!, "2025-01-31")).id).toBe("no-rate");
  });

  it("is that of its last day where there is no average of each month", () => {
    expect(rate("EUR/USD", "2025-06").value).toBe(5);
    expect(rate("EUR/USD", "2025-H1").value).toBe(5);
  });
});

describe("converting an amount", () => {
  it("of money divides by the rate of the wanted currency", () => {
    const trace = converted(70, "CNY/kg", "USD/kg", { date: "2025-01-03" }) as Step;
    expect([trace.op, trace.value]).toEqual(["quotient", expect.closeTo(10, 10)]);
    expect(converted(10, "USD/kg", "CNY/kg", { date: "2025-01-03" }).value).toBeCloseTo(70, 10);
  });

  it("takes the caller's rate, the newest, or a publisher's", () => {
    expect(converted(71, "CNY/kg", "USD/kg", { date: "2031-01-01", fx: { rate: 7.1 } }).value).toBeCloseTo(
      10,
      10,
    );
    expect(converted(80, "CNY/kg", "USD/kg", { date: "2031-01-01", fx: { latest: true } }).value).toBeCloseTo(
      10,
      10,
    );
    expect(
      converted(75, "CNY/kg", "USD/kg", { date: "2025-01-10", fx: { publisher: "PBOC" } }).value,
    ).toBeCloseTo(10, 10);
  });

  it("offers fx= where the rate is too old", () => {
    const ways = { from: unit("CNY/kg"), to: unit("USD/kg"), date: "2025-03-01" };
    expect(refused(convert(market, given(1, "CNY/kg", ""), ways))).toMatchObject({
      id: "no-rate-to-convert",
      fixes: [{ text: "fx=latest" }],
    });
    const misspelt = { ...ways, fx: { publisher: "PBOK" } };
    expect(refused(convert(market, given(1, "CNY/kg", ""), misspelt)).fixes).toEqual([
      { argument: "options", text: "fx=PBOC" },
    ]);
  });

  it.each([
    ["CNY/kg", "CNY/t", "× 1 t = 1000 kg"],
    ["CNY/t", "CNY/kg", "÷ 1 t = 1000 kg"],
    ["GWh", "TWh", "÷ 1 TWh = 1000 GWh"],
    ["TWh", "GWh", "× 1 TWh = 1000 GWh"],
    ["t/month", "t/year", "× 1 year = 12 month"],
  ])("from %s to %s says a true relation: %s", (from, to, said) => {
    const { op, inputs } = converted(1, from, to) as Step;
    expect(`${op === "product" ? "×" : "÷"} ${phraseText(inputs[1]!.label)}`).toBe(said);
  });

  it("leaves an amount alone that is in the unit already", () => {
    expect(converted(5, "GWh", "GWh")).toMatchObject({ op: "given", value: 5 });
  });

  it("comes back to where it started", () => {
    const texts = [
      "CNY/kg ex VAT",
      "CNY/t inc VAT",
      "USD/kg ex VAT",
      "EUR/lb inc VAT",
      "10,000 CNY/t ex VAT",
    ];
    const date = "2025-01-10";
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.constantFrom(...texts),
        fc.double({ min: 0.01, max: 1e7, noNaN: true }),
        (from, to, amount) => {
          const there = converted(amount, from, to, { date });
          expect(recompute(there)).toBe(there.value);
          expect(converted(there.value, to, from, { date }).value / amount).toBeCloseTo(1, 9);
        },
      ),
    );
  });
});
