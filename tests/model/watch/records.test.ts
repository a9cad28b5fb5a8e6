import { hasNews, isNewItem, recordsOf } from "../../../src/model/watch/records";
import { marketOf, seriesIn } from "../../support/ledgers";

const market = marketOf({
  series: [{ code: "X" }, { code: "Y" }],
  observations: [{ id: "o", period: "2025-01-10", value: 1 }],
  growth: [{ id: "g", series: "Y", from: 2024, to: 2030, rate: 0.1 }],
  events: [{ id: "e" }],
});

it("a visit sees news, figures and rates", () => {
  expect([...recordsOf(market)].sort()).toEqual(["e", "g", "o"]);
});

it("a series has news where a figure or a rate of it is new", () => {
  const marked = (id: string) =>
    ["X", "Y"].filter((code) => hasNews(market, (one) => one === id, seriesIn(market, code)));
  expect([marked("o"), marked("g"), marked("e")]).toEqual([["X"], ["Y"], []]);
});

it("what a user added is never news to them", () => {
  const [event] = market.events;
  expect(isNewItem(market, () => true, event!)).toBe(true);
  const own = { ...market, source: (id: string) => ({ ...market.source(id), local: true as const }) };
  expect(isNewItem(own, () => true, event!)).toBe(false);
  expect(hasNews(own, () => true, seriesIn(market))).toBe(false);
});
