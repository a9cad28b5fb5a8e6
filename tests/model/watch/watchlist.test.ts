import { isChanged, itemsOf } from "../../../src/model/watch/records";
import { watchlistIn } from "../../../src/model/watch/watchlist";
import { marketOf } from "../../support/ledgers";
import { memoryIn } from "../../support/memory";

const LI2S = { kind: "series", key: "PRICE.LI2S.CN" } as const;

describe("a watchlist", () => {
  it("takes in and out, tells whoever listens, and is kept with the user", () => {
    const kept = new Map<string, string>();
    const list = watchlistIn(memoryIn(kept));
    const heard = jest.fn();
    list.onChange(heard);
    expect(list.toggle(LI2S)).toBe(true);
    list.toggle({ kind: "company", key: "CATL" });
    expect(list.has(LI2S)).toBe(true);
    expect(watchlistIn(memoryIn(kept)).all()).toEqual([LI2S, { kind: "company", key: "CATL" }]);
    list.toggle(LI2S);
    expect(list.has(LI2S)).toBe(false);
    expect(heard).toHaveBeenCalledTimes(3);
  });

  it("is one for a memory", () => {
    const memory = memoryIn();
    watchlistIn(memory).toggle(LI2S);
    expect(watchlistIn(memory).has(LI2S)).toBe(true);
  });

  it.each([
    "",
    "null",
    "7",
    '[null,7,{"kind":"series"},{"kind":"sheet","key":"a"},{"kind":"company","key":""}]',
  ])("is empty where %j is kept", (text) => {
    expect(watchlistIn(memoryIn(new Map([["watched", text]]))).all()).toEqual([]);
  });

  it("keeps the hundred that were added last", () => {
    const list = watchlistIn(memoryIn());
    for (let at = 0; at < 105; at++) list.toggle({ kind: "company", key: `Maker ${at}` });
    expect(list.all()).toHaveLength(100);
    expect(list.all()[0]!.key).toBe("Maker 5");
  });
});

describe("what is watched", () => {
  const market = marketOf({
    observations: [{ id: "o", period: "2025-01-10", value: 1 }],
    events: [
      { id: "e", companies: ["CATL"], project: "plant" },
      { id: "f", companies: ["BYD"] },
    ],
    projects: [{ id: "plant", name: "Plant", companies: ["CATL"], country: "China" }],
  });
  const changed = (kind: "series" | "company" | "project", key: string, id: string) =>
    isChanged(market, (one) => one === id, { kind, key });

  it("has changed where a figure, or an item about it, is new", () => {
    expect(changed("series", "X", "o")).toBe(true);
    expect(changed("series", "X", "e")).toBe(false);
    expect(changed("company", "CATL", "e")).toBe(true);
    expect(changed("company", "BYD", "e")).toBe(false);
    expect(changed("project", "plant", "e")).toBe(true);
    expect(changed("series", "GONE", "o")).toBe(false);
  });

  it("has the items about it", () => {
    expect(itemsOf(market, { kind: "company", key: "BYD" }).map(({ id }) => id)).toEqual(["f"]);
    expect(itemsOf(market, { kind: "series", key: "X" })).toEqual([]);
  });
});
