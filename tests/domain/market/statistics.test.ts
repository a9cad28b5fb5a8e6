import { newsOf } from "../../../src/domain/market/news";
import type { Ledger } from "../../../src/domain/ledger/records";
import { evaluate } from "../../../src/domain/functions/evaluate";
import { bundle } from "../../support/bundle";
import { marketOf } from "../../support/ledgers";

const series = [
  {
    code: "A",
    name: "Imports of carts, China",
    aliases: ["cart imports", "车进口"],
    measure: "imports",
    unit: "vehicles",
  },
  { code: "B", name: "Imports of carts by value, China", measure: "imports", unit: "USD", region: "World" },
  { code: "P", name: "Price of carts", measure: "price", unit: "CNY/kg" },
] as const satisfies Partial<Ledger["series"][number]>[];

const market = marketOf({
  series: series.map((one) => ({ ...one, aliases: "aliases" in one ? [...one.aliases] : [] })),
  observations: [
    { series: "A", period: "2024-12", value: 3000, change: -0.25, yearChange: 0.5, on: "2025-01-10" },
    { series: "B", period: "2024", value: 9000, yearChange: 0, on: "2025-01-10" },
    { series: "A", period: "2024", value: 40_000, qualifier: "over", on: "2025-01-10" },
    {
      series: "A",
      period: "2025-01",
      value: 2000,
      status: "E",
      note: "Of large ports only.",
      on: "2025-02-10",
    },
    { series: "A", period: "2026", value: 50_000, status: "F", on: "2025-03-10" },
    { series: "P", period: "2025-03-10", value: 7, on: "2025-03-10" },
    { series: "A", period: "2025-03", direction: "up", on: "2025-03-10" },
  ],
  events: [{ id: "plan", headline: "Carts are planned", on: "2025-01-20" }],
});

describe("what a publication counted", () => {
  it("is one item of news, led by the longest period that ends last and by the whole", () => {
    expect(newsOf(market, { query: "cart imports" })).toMatchObject([
      {
        headline: "Imports of carts, China, 2025-01: 2,000 vehicles (estimate)",
        note: "Of large ports only.",
      },
      {
        headline: "Imports of carts, China, 2024: over 40,000 vehicles",
        summary:
          "Imports of carts, China, 2024: over 40,000 vehicles; " +
          "Imports of carts by value, China, 2024: 9,000 USD, unchanged on the year before; " +
          "Imports of carts, China, 2024-12: 3,000 vehicles, down 25% on the period before, up 50% on the year before.",
        countries: ["China"],
        happened: "2024",
        segment: "market",
      },
    ]);
  });

  it("is neither a forecast, nor a price, nor a direction", () => {
    expect(newsOf(market, {})).toHaveLength(3);
  });

  it("is found by the names of its series and by its figures, and filtered like any item", () => {
    const found = (question: object): unknown => newsOf(market, question);
    expect(found({ query: "车进口" })).toHaveLength(2);
    expect(found({ query: "40,000" })).toHaveLength(1);
    expect(found({ query: "25%" })).toHaveLength(1);
    expect(found({ segment: "market", since: "2025-02-01" })).toHaveLength(1);
    expect(found({ country: "China" })).toHaveLength(2);
  });

  it("stands in the order of the news, and only once it was known", () => {
    const told = (asOf?: string): unknown => newsOf({ ...market, seen: market.index.days.seenBy(asOf) }, {});
    expect(told("2025-01-31")).toMatchObject([{ id: "plan" }, { happened: "2024" }]);
    expect(told()).toMatchObject([{ happened: "2025-01" }, { id: "plan" }, { happened: "2024" }]);
  });
});

it.each([
  ["vehicle imports", "476,000 vehicles, down 32.4% on the year before"],
  ["wholesales 2026-01", "900,000 vehicles (estimate), up 1% on the year before"],
  ["新能源乘用车批发", "900,000 vehicles"],
  ["汽車整車進口", "476,000 vehicles"],
  ["56.1%", "476,000 vehicles"],
])("=SSB.NEWS(%j) tells %s", (query, text) => {
  const [row] = evaluate(bundle, "NEWS", [query, 1, "headers=0"]);
  expect(row!.flatMap((cell) => (cell.type === "text" ? cell.text : [])).join(" ")).toContain(text);
});
