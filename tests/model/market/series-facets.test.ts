import { standingOf } from "../../../src/domain/market/standing";
import { countSeries, filterSeries, hasFigure } from "../../../src/model/market/series-facets";
import { marketOf } from "../../support/ledgers";

const market = marketOf({
  series: [
    { code: "BARE", region: "Japan" },
    { code: "PRICED", region: "China" },
    { code: "SOLD", measure: "sales", region: "China", lead: "Paper" },
  ],
  observations: [
    { series: "BARE", period: "2025-01-10", direction: "up" },
    { series: "PRICED", period: "2025-01-10", value: 1 },
    { series: "SOLD", period: "2024", value: 2, by: "Paper" },
  ],
});
const all = market.catalogue.all.map((series) => standingOf(market, series, "2025-02-01"));
const left = (filters: Parameters<typeof filterSeries>[1]) =>
  filterSeries(all, filters).map(({ series }) => series.code);

it("lists what has a figure first", () => {
  expect(left({})).toEqual(["PRICED", "SOLD", "BARE"]);
});

it.each([
  [{ measure: "sales" }, ["SOLD"]],
  [{ region: "China" }, ["PRICED", "SOLD"]],
  [{ publisher: "Paper" }, ["SOLD"]],
  [{ figure: true }, ["PRICED", "SOLD"]],
  [{ region: "Japan", figure: true }, []],
])("leaves of %j %j", (filters, codes) => {
  expect(left(filters)).toEqual(codes);
});

it("counts what each choice would leave, its own left out", () => {
  const counts = countSeries(all, { region: "China", figure: true });
  expect([...counts.region]).toEqual([["China", 2]]);
  expect([...counts.measure]).toEqual([
    ["price", 1],
    ["sales", 1],
  ]);
  expect([...countSeries(all, { region: "China" }).region]).toEqual([
    ["China", 2],
    ["Japan", 1],
  ]);
  expect(all.filter(hasFigure)).toHaveLength(2);
});
