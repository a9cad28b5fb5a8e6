import { phraseText } from "../../../src/domain/answer/message-text";
import { openSession } from "../../../src/domain/functions/session";
import { priceOf, type PriceQuestion } from "../../../src/domain/market/price";
import { historyOf } from "../../../src/domain/market/history";
import type { Answer } from "../../../src/domain/answer/answer";
import { traceText } from "../../../src/domain/answer/text";
import { answered, refused } from "../../support/answers";
import { marketOf, packOf, seriesIn, unit } from "../../support/ledgers";
import { caveatText, messageText } from "../../../src/domain/answer/message-text";

const market = marketOf({
  observations: [
    { period: "2025-01-03", value: 100, on: "2025-01-03" },
    { period: "2025-01-10", value: 110, low: 105, high: 115, on: "2025-01-10" },
    { period: "2025-01-17", direction: "down", on: "2025-01-17" },
    { period: "2025-03", value: 130, qualifier: "about", on: "2025-04-02" },
    { period: "2025-04-04", value: 200, by: "Other", on: "2025-04-04" },
    { period: "2025-04-11", direction: "up", by: "Other", on: "2025-04-11" },
    { period: "2025-04-11", direction: "stable", on: "2025-04-11" },
  ],
});
const ask = (question: Omit<PriceQuestion, "series">) =>
  priceOf(market, { series: seriesIn(market), ...question });
const price = (question: Omit<PriceQuestion, "series">) => answered(ask(question));
const refusal = (question: Omit<PriceQuestion, "series">) => refused(ask(question));

describe("a price without a date", () => {
  it("is the latest published figure, whatever its age, with the directions its publisher gave since", () => {
    expect(price({})).toMatchObject({
      value: 130,
      kind: "reported",
      effective: "2025-03",
      qualifier: "about",
    });
    expect(price({}).caveats.map((one) => caveatText(one))).toEqual([
      "Since then directions without a figure: 2025-04-11 stable.",
    ]);
  });

  it("is the lead publisher's, another's when named, whoever spoke last for any", () => {
    expect(price({ publisher: "other" })).toMatchObject({ value: 200, publisher: "Other" });
    expect(price({ publisher: "any" })).toMatchObject({ value: 200, publisher: "Other" });
    expect(refusal({ publisher: "Othr" })).toMatchObject({
      id: "unknown-publisher",
      fixes: [{ text: "pub=Other" }],
    });
  });
});

describe("a price of a day", () => {
  it("is the one of that day, reported", () => {
    expect(price({ period: "2025-01-03" })).toMatchObject({
      value: 100,
      kind: "reported",
      effective: "2025-01-03",
    });
  });

  it("is carried from the last day before, and says how far", () => {
    expect(price({ period: "2025-01-31" })).toMatchObject({
      value: 110,
      carriedDays: 21,
      effective: "2025-01-10",
    });
  });

  it("is carried for 31 days at most, unless maxage= says otherwise", () => {
    expect(price({ period: "2025-02-10" }).carriedDays).toBe(31);
    expect(refusal({ period: "2025-02-11" })).toMatchObject({ code: "NA", id: "too-old" });
    expect(price({ period: "2025-02-11", maxAge: 32 }).value).toBe(110);
    expect(refusal({ period: "2025-01-11", maxAge: 0 }).fixes).toContainEqual({
      argument: "options",
      text: "maxage=1",
    });
  });

  it("is refused before the first", () => {
    expect(refusal({ period: "2025-01-02" })).toMatchObject({
      id: "nothing-before",
      fixes: [{ text: "2025-01-03" }],
    });
  });

  it("is known from a month's mean only when the month is over", () => {
    expect(refusal({ period: "2025-03-30" })).toMatchObject({
      id: "only-period",
      fixes: [{ text: "2025-03" }],
    });
    expect(price({ period: "2025-03-31" })).toMatchObject({ value: 130, carriedDays: 0 });
  });
});

describe("filling a day without a price", () => {
  it("fill=none refuses and names the nearest", () => {
    expect(refusal({ period: "2025-01-08", fill: "none" })).toMatchObject({
      id: "no-exact-date",
      fixes: [{ text: "2025-01-10" }, { text: "fill=prev" }],
    });
    expect(refusal({ period: "2025-01-05", fill: "none" }).fixes[0]!.text).toBe("2025-01-03");
    const near = (period: string): unknown => refusal({ period, fill: "none" }).parameters.near;
    expect([near("2024-01-05"), near("2026-01-05")]).toEqual(["2025-01-03", "2025-03"]);
    expect(refusal({ period: "2024-01-05", fill: "none" }).fixes).toEqual([
      { argument: "options", text: "fill=prev" },
    ]);
  });

  it("fill=next takes the next, not further than maxage", () => {
    expect(price({ period: "2025-01-08", fill: "next" })).toMatchObject({ value: 110, carriedDays: 2 });
    expect(refusal({ period: "2024-11-01", fill: "next" })).toMatchObject({
      id: "too-far-ahead",
      parameters: { next: "2025-01-03" },
      fixes: [{ text: "maxage=63" }],
    });
    expect(refusal({ period: "2025-05-01", fill: "next" }).id).toBe("nothing-after");
  });

  it("fill=linear goes straight between two, and nowhere beyond", () => {
    expect(price({ period: "2025-01-05", fill: "linear" })).toMatchObject({
      kind: "interpolated",
      effective: "2025-01-05",
    });
    expect(price({ period: "2025-01-05", fill: "linear" }).value).toBeCloseTo(100 + (10 * 2) / 7, 12);
    expect(refusal({ period: "2025-05-01", fill: "linear" }).id).toBe("nothing-after");
    expect(refusal({ period: "2024-01-01", fill: "linear" }).id).toBe("nothing-before");
  });
});

describe("a price of a month", () => {
  it("is the published mean where there is one", () => {
    expect(price({ period: "2025-03" })).toMatchObject({ value: 130, kind: "reported" });
  });

  it("is else the mean of the published assessments, labelled so", () => {
    const mean = price({ period: "2025-01" });
    expect(mean).toMatchObject({ value: 105, kind: "derived", effective: "2025-01" });
    expect(phraseText(mean.trace.label)).toBe("mean of the 2 assessments published in 2025-01");
  });

  it("takes the last word of a day that was spoken of twice", () => {
    const twice = marketOf({
      observations: [
        { period: "2025-01-03", value: 100, on: "2025-01-03" },
        { period: "2025-01-03", value: 120, on: "2025-01-09" },
        { period: "2025-01-10", value: 140, on: "2025-01-10" },
      ],
    });
    expect(answered(priceOf(twice, { series: seriesIn(twice), period: "2025-01" })).value).toBe(130);
  });

  it("is carried into a month without any", () =>
    expect(price({ period: "2025-04" })).toMatchObject({ value: 130, carriedDays: 30 }));

  it("is refused for a longer period", () => {
    expect(refusal({ period: "2025" })).toMatchObject({ id: "price-period", fixes: [{ text: "2025-12" }] });
    expect(refusal({ period: "2025-Q1" }).id).toBe("price-period");
  });
});

describe("the ends of a published range", () => {
  it("are asked for with field=, and refused where there are none", () => {
    expect(price({ field: "low" })).toMatchObject({ value: 105, effective: "2025-01-10" });
    expect(price({ field: "high", period: "2025-01-10" }).value).toBe(115);
    expect(refusal({ field: "low", publisher: "Other" })).toMatchObject({
      id: "no-field",
      fixes: [],
    });
  });
});

describe("a series without a figure", () => {
  it("says which directions there are", () => {
    const only = marketOf({ observations: [{ period: "2025-01-17", direction: "down" }] });
    const told = refused(priceOf(only, { series: seriesIn(only) }));
    expect(told).toMatchObject({ code: "NA", id: "no-figure" });
    expect(messageText(told)).toContain("only directions: 2025-01-17 down");
  });

  it("says from when on it is known, to a question as of an earlier day", () => {
    const parts = { observations: [{ period: "2025-01-10", value: 1, on: "2025-01-12" }] };
    const early = marketOf(parts, "2025-01-11");
    expect(refused(priceOf(early, { series: seriesIn(early) }))).toMatchObject({
      id: "not-known-yet",
      fixes: [{ text: "asof=2025-01-12" }],
    });
  });

  it("says so too where another publisher spoke earlier", () => {
    const parts = {
      observations: [
        { period: "2025-01-03", value: 1, by: "Other", on: "2025-01-03" },
        { period: "2025-01-10", value: 1, on: "2025-01-12" },
      ],
    };
    const early = marketOf(parts, "2025-01-11");
    expect(refused(priceOf(early, { series: seriesIn(early) })).id).toBe("not-known-yet");
  });
});

describe("the tax basis of a price", () => {
  const vat = [{ from: "2019-04-01", rate: 0.13, on: "2019-03-20" }];
  const observations = [{ period: "2025-01-10", value: 113 }];
  const stating = marketOf({ series: [{ vat: "included" }], observations, vat });
  const silent = marketOf({ observations, vat });
  const of = (one: typeof silent, question: Omit<PriceQuestion, "series">) =>
    priceOf(one, { series: seriesIn(one), ...question });

  it("is the source's own, shown in the unit", () =>
    expect(answered(of(stating, {})).unit).toBe("CNY/kg inc VAT"));

  it("is changed when the unit asks for the other", () => {
    const answer = answered(of(stating, { unit: unit("CNY/kg ex VAT") }));
    expect(answer).toMatchObject({ value: 113 / 1.13, unit: "CNY/kg ex VAT", kind: "converted" });
  });

  it("stays as it is when the unit names none", () => {
    expect(answered(of(stating, { unit: unit("CNY/t") }))).toMatchObject({
      value: 113_000,
      unit: "CNY/t inc VAT",
    });
  });

  it("is never assumed unasked", () => {
    expect(answered(of(silent, {})).unit).toBe("CNY/kg");
    expect(refused(of(silent, { unit: unit("CNY/kg ex VAT") })).id).toBe("vat-not-stated");
  });

  it("is assumed when the caller says so, and the answer says that it was", () => {
    const answer = answered(of(silent, { unit: unit("CNY/kg ex VAT"), vat: "included" }));
    expect(answer.value).toBeCloseTo(100, 12);
    expect(answer.caveats.map((one) => caveatText(one))).toEqual([
      "Assumption of the caller: the published price is taken as VAT included.",
    ]);
    expect(answered(of(silent, { vat: "excluded" }))).toMatchObject({
      value: 113,
      unit: "CNY/kg ex VAT",
      kind: "reported",
    });
  });

  it("is not assumed against what the source states", () => {
    expect(refused(of(stating, { vat: "excluded" })).id).toBe("vat-stated");
    expect(answered(of(stating, { vat: "included" })).value).toBe(113);
  });
});

describe("the history of a price", () => {
  const rows = (question: object) => {
    const found = historyOf(market, { series: seriesIn(market), ...question });
    return Array.isArray(found) ? found : refused(found);
  };

  it("shows what was published, oldest first, weeks with a direction only included", () => {
    expect(rows({})).toMatchObject([
      { period: "2025-01-03", answer: { value: 100 } },
      { period: "2025-01-10", answer: { value: 110 } },
      { period: "2025-01-17", direction: "down" },
      { period: "2025-03", answer: { value: 130 } },
      { period: "2025-04-11", direction: "stable" },
    ]);
  });

  it("shows what overlaps the window, and refuses an empty one", () => {
    expect(rows({ start: "2025-01-10", end: "2025-03-15" })).toMatchObject([
      { period: "2025-01-10" },
      { period: "2025-01-17" },
      { period: "2025-03" },
    ]);
    expect(rows({ start: "2026-01-01" })).toMatchObject({ id: "nothing-in-window" });
  });

  it("shows each of several figures of one period as its own", () => {
    const scenarios = marketOf({
      observations: [
        { period: "2030", value: 500, scenario: "APS" },
        { period: "2030", value: 400, scenario: "STEPS" },
      ],
    });
    const found = historyOf(scenarios, { series: seriesIn(scenarios) });
    expect(found).toMatchObject([{ answer: { value: 500 } }, { answer: { value: 400 } }]);
    expect((found as { answer: Answer }[]).map(({ answer }) => answer.trace.label)).toEqual([
      "The X, APS",
      "The X, STEPS",
    ]);
  });

  it("converts every figure at the rate of its own day", () => {
    const rates = marketOf({
      observations: [
        { period: "2025-01-03", value: 70 },
        { period: "2025-01-10", value: 70 },
        { period: "2025-02-10", value: 70 },
      ],
      fx: [
        { pair: "USD/CNY", date: "2025-01-03", rate: 7 },
        { pair: "USD/CNY", date: "2025-01-10", rate: 5 },
      ],
    });
    expect(historyOf(rates, { series: seriesIn(rates), unit: unit("USD/kg") })).toMatchObject([
      { answer: { value: 10 } },
      { answer: { value: 14 } },
      { answer: { ok: false, id: "no-rate-to-convert" } },
    ]);
  });
});

describe("the trace of a converted price", () => {
  it("names tax, rate and mass in that order", () => {
    const one = marketOf({
      series: [{ vat: "included" }],
      observations: [{ period: "2025-01-10", value: 113 }],
      vat: [{ from: "2019-04-01", rate: 0.13, by: "Ministry", on: "2019-03-20" }],
      fx: [{ pair: "USD/CNY", date: "2025-01-09", rate: 8 }],
    });
    const answer = answered(priceOf(one, { series: seriesIn(one), unit: unit("USD/t ex VAT") }));
    expect(traceText(answer.trace)).toBe(
      "[[113 CNY/kg inc VAT (Mill, 2025-01-10) ÷ 1.13 (Ministry, 2019-04-01) = 100 CNY/kg ex VAT] ÷ " +
        "8 CNY per USD (ECB, 2025-01-09) = 12.5 USD/kg ex VAT] × 1,000 = 12,500 USD/t ex VAT",
    );
    expect(answer).toMatchObject({ publisher: "Mill", published: "2025-01-10" });
    expect(answer.sources.map(({ publisher }) => publisher)).toEqual(["Mill", "Ministry", "ECB"]);
  });
});

describe("a price of a series that was discontinued", () => {
  const parts = {
    series: [{ discontinued: "2025-02-28", successor: "Y" }, { code: "Y" }],
    observations: [
      { period: "2025-01-31", value: 100, on: "2025-01-31" },
      { period: "2025-02-14", value: 90, on: "2025-02-14" },
      { series: "Y", period: "2025-03-07", value: 50, on: "2025-03-07" },
    ],
  };
  const asked = (period?: string, asOf?: string) => {
    const seen = marketOf(parts, asOf);
    return priceOf(seen, { series: seriesIn(seen), ...(period && { period }) });
  };

  it.each([undefined, "2025-03-01", "2025-03"])(
    "is refused for %s, with the last value and the successor",
    (period) => {
      const told = refused(asked(period));
      expect(messageText(told)).toContain("discontinued on 2025-02-28");
      expect(told).toMatchObject({
        code: "NA",
        id: "discontinued",
        parameters: { last: "2025-02-14", successor: "Y" },
        fixes: [],
      });
    },
  );

  it("answers up to that day as before", () => {
    expect(answered(asked("2025-02-28"))).toMatchObject({ value: 90, carriedDays: 14 });
    expect(answered(asked("2025-01"))).toMatchObject({ value: 100 });
    expect(answered(asked("2025-02"))).toMatchObject({ value: 90 });
  });

  it("is not discontinued yet as of a day before", () => {
    expect(answered(asked(undefined, "2025-02-27"))).toMatchObject({ value: 90 });
    expect(refused(asked(undefined, "2025-02-28"))).toMatchObject({ id: "discontinued" });
  });

  it("is not discontinued yet while that day lies ahead", () => {
    const ledger = packOf(parts);
    const on = (today: string) => {
      const seen = openSession(ledger, () => today).market();
      return priceOf(seen, { series: seriesIn(seen) });
    };
    expect(answered(on("2025-02-20"))).toMatchObject({ value: 90 });
    expect(refused(on("2025-03-20"))).toMatchObject({ id: "discontinued" });
  });

  it("names the day and the last value where nothing follows it", () => {
    const market = marketOf({ ...parts, series: [{ discontinued: "2025-02-28" }, { code: "Y" }] });
    const refusal = refused(priceOf(market, { series: seriesIn(market) }));
    expect(messageText(refusal)).toBe(
      'The X was discontinued on 2025-02-28. Its last value is of 2025-02-14: ask for "2025-02-14".',
    );
  });
});

describe("a month without a figure of its own", () => {
  const days = (by: string, on: string, ...values: [string, number][]) =>
    values.map(([period, value]) => ({ period, value, by, on }));
  const market = marketOf({
    series: [{ frequency: "day" }],
    observations: [
      ...days("Mill", "2025-03-14", ["2025-03-06", 100], ["2025-03-13", 110]),
      ...days("Other", "2025-03-20", ["2025-03-07", 200], ["2025-03-19", 220]),
      { period: "2025-04", value: 130, status: "E" as const },
    ],
  });
  const ask = (period: string, ways: Partial<PriceQuestion> = {}) =>
    answered(priceOf(market, { series: seriesIn(market), period, ...ways }));
  const said = (period: string, ways: Partial<PriceQuestion> = {}) =>
    ask(period, ways).caveats.map((one) => caveatText(one));

  it("is the mean of its days, an estimate, and says how many of them it has", () => {
    expect(ask("2025-03")).toMatchObject({ value: 105, kind: "derived", status: "E" });
    expect(said("2025-03")).toContain(
      "The mean of 2025-03 rests on 2 of about 21 days, figures of Mill, published daily.",
    );
  });

  it("mixes no publishers: of those who have days of their own the one who spoke last", () => {
    expect(ask("2025-03", { publisher: "any" })).toMatchObject({ value: 210, publisher: "Other" });
    expect(said("2025-03", { publisher: "any" })).toContain(
      "The mean of 2025-03 rests on 2 of about 21 days, figures of Other.",
    );
  });

  it("and a line between two days does neither, nor hides that one of them is a month", () => {
    expect(ask("2025-03-10", { publisher: "any", fill: "linear" })).toMatchObject({
      value: 205,
      status: "E",
      publisher: "Other",
    });
    expect(said("2025-04-15", { fill: "linear" })).toContain(
      "Drawn from the figure of 2025-03-13 to that of 2025-04, periods of different length.",
    );
  });
});
