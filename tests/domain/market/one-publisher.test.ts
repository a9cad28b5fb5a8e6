/** No line is drawn between two publishers: a growth rate, a year between and a year beyond take both ends from one. */
import fc from "fast-check";
import type { Answer } from "../../../src/domain/answer/answer";
import { caveatText } from "../../../src/domain/answer/message-text";
import { isStep, leavesOf, type Leaf, type Trace } from "../../../src/domain/answer/trace";
import { forecastOf } from "../../../src/domain/market/forecast";
import { growthRateOf, type GrowthQuestion } from "../../../src/domain/market/growth";
import { answered, refused } from "../../support/answers";
import { marketOf, seriesIn } from "../../support/ledgers";

type Observation = NonNullable<Parameters<typeof marketOf>[0]["observations"]>[number];

const marketWith = (observations: Observation[]) =>
  marketOf({ series: [{ measure: "demand", unit: "GWh", frequency: "year" }], observations });

function growth(observations: Observation[], question: Omit<GrowthQuestion, "series">) {
  const market = marketWith(observations);
  return growthRateOf(market, { series: seriesIn(market), ...question });
}

const said = ({ caveats }: Answer): string => caveats.map((one) => caveatText(one)).join(" ");

describe("a change printed beside a year's figure", () => {
  const levels: Observation[] = [
    { period: "2023", value: 750, qualifier: "over", by: "IEA", on: "2024-05-01" },
    { period: "2024", value: 950, qualifier: "over", yearChange: 0.25, by: "IEA", on: "2025-05-01" },
  ];
  const asked = { from: 2023, to: 2024, publisher: "IEA" };

  it("is the rate of that year, before one worked out from rounded levels, and says what they would make", () => {
    const answer = answered(growth(levels, asked));
    expect(answer).toMatchObject({ value: 0.25, kind: "reported", status: "A", effective: "2023-2024" });
    expect(answer.qualifier).toBeUndefined();
    expect(said(answer)).toContain("grow by 26.67% a year");
    expect(answered(growth(levels, { ...asked, basis: "computed" })).value).toBeCloseTo(950 / 750 - 1, 12);
  });

  it("needs no level of the year before, and is overtaken by a newer figure", () => {
    expect(answered(growth(levels.slice(1), asked)).value).toBe(0.25);
    expect(answered(growth(levels.slice(1), { publisher: "IEA" })).effective).toBe("2023-2024");
    const newer: Observation = { period: "2024", value: 975, by: "IEA", on: "2025-09-01" };
    const answer = answered(growth([...levels, newer], asked));
    expect(answer).toMatchObject({ value: 975 / 750 - 1, kind: "derived" });
    expect(said(answer)).toContain("IEA quoted 25% for 2023-2024");
  });

  it("is no rate of a longer window", () => {
    const longer = [{ period: "2022", value: 500, by: "IEA", on: "2023-05-01" }, ...levels];
    expect(answered(growth(longer, { publisher: "IEA" }))).toMatchObject({
      kind: "derived",
      effective: "2022-2024",
    });
  });
});

describe("with pub=any", () => {
  const two: Observation[] = [
    { period: "2024", value: 100, by: "Alpha", on: "2025-01-01" },
    { period: "2024", value: 150, by: "Beta", on: "2025-02-01" },
    { period: "2030", value: 400, status: "F", by: "Alpha", on: "2025-01-01" },
    { period: "2030", value: 900, status: "F", by: "Gamma", on: "2025-06-01" },
  ];

  it("one publisher answers who has both years", () => {
    const answer = answered(growth(two, { from: 2024, to: 2030, publisher: "any" }));
    expect(answer.value).toBeCloseTo(4 ** (1 / 6) - 1, 12);
    expect(answer.publisher).toBe("Alpha");
    const market = marketWith(two);
    const ways = { series: seriesIn(market), year: 2027, publisher: "any", interp: "linear" as const };
    expect(answered(forecastOf(market, ways))).toMatchObject({ value: 250, publisher: "Alpha" });
  });

  it("nobody answers where none has both", () => {
    const apart = two.filter(({ by, period }) => by !== "Alpha" || period === "2024");
    const refusal = refused(growth(apart, { from: 2024, to: 2030, publisher: "any" }));
    expect(refusal.id).toBe("no-growth");
    const market = marketWith(apart);
    const ways = { series: seriesIn(market), year: 2027, publisher: "any", interp: "cagr" as const };
    expect(refused(forecastOf(market, ways)).id).toBe("no-forecast");
  });

  it("whoever has both and spoke last answers", () => {
    const later: Observation = { period: "2030", value: 300, status: "F", by: "Beta", on: "2026-01-01" };
    const answer = answered(growth([...two, later], { from: 2024, to: 2030, publisher: "any" }));
    expect(answer.publisher).toBe("Beta");
  });
});

describe("whatever several publishers say", () => {
  const figure = fc.record({
    period: fc.constantFrom("2020", "2022", "2024", "2027", "2030"),
    value: fc.integer({ min: 1, max: 999 }),
    yearChange: fc.option(fc.constantFrom(0.1, 0.25), { nil: undefined }),
    by: fc.constantFrom("Mill", "IEA", "BNEF"),
    on: fc.constantFrom("2025-01-01", "2025-06-01", "2026-01-01"),
  });
  const publisher = fc.constantFrom(undefined, "any", "IEA");
  const year = fc.constantFrom(2020, 2021, 2024, 2025, 2030, 2032);

  it("both ends of every line are levels of one", () => {
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 8 }), publisher, year, year, (figures, asked, from, to) => {
        const market = marketWith(
          figures.map(({ yearChange, ...one }) => ({
            ...one,
            ...(yearChange !== undefined && { yearChange }),
          })),
        );
        const series = seriesIn(market);
        const by = asked === undefined ? {} : { publisher: asked };
        const answers = [
          growthRateOf(market, { series, from, to, ...by }),
          forecastOf(market, { series, year: from, interp: "cagr", extrap: "linear", ...by }),
          forecastOf(market, { series, year: to, interp: "linear", extrap: "cagr", ...by }),
        ];
        for (const answer of answers) {
          if (!answer.ok) continue;
          for (const ends of linesIn(answer.trace)) expect(new Set(ends.flatMap(publishersIn)).size).toBe(1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function linesIn(trace: Trace): Trace[][] {
  if (!isStep(trace)) return [];
  const own = ["linear", "geometric", "cagr"].includes(trace.op) ? [trace.inputs.slice(0, 2)] : [];
  return [...own, ...trace.inputs.flatMap(linesIn)];
}

function publishersIn(trace: Trace): string[] {
  return leavesOf(trace).flatMap(({ publisher }: Leaf) => publisher ?? []);
}
