import { newsDate } from "../../../src/domain/market/news";
import { sortNews } from "../../../src/model/news/sort";
import { ledgerOf } from "../../support/ledgers";
import { openMarket } from "../../../src/domain/market/market";

const ledger = ledgerOf({
  events: [
    { id: "new", on: "2025-03-01" },
    { id: "bound", by: "By", on: "2025-02-01" },
    { id: "old", by: "Late", on: "2025-01-01" },
  ],
});
const market = openMarket({
  ...ledger,
  sources: ledger.sources.map((source) => ({
    ...source,
    ...(source.publisher === "By" && { precision: "by" as const }),
    ...(source.publisher === "Late" && { recorded: "2025-06-01" }),
  })),
});
const items = market.events.map((event) => ({ event, date: newsDate(market, event) }));
const order = (by: Parameters<typeof sortNews>[2]) =>
  sortNews(market, items, by).map(({ event }) => event.id);

it("is by the day, and what has none stands last either way", () => {
  expect(order("newest")).toEqual(["new", "old", "bound"]);
  expect(order("oldest")).toEqual(["old", "new", "bound"]);
});

it("is by the day an item came into the data", () => {
  expect(order("added")[0]).toBe("old");
});

it("is left alone where a search ranked it", () => {
  expect(sortNews(market, items, "match")).toBe(items);
});
