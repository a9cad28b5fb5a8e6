import { act } from "preact/test-utils";
import { bundledPack } from "../../src/ledger/bundled-pack";
import { openSession } from "../../src/domain/functions/session";
import { recordsOf } from "../../src/model/watch/records";
import { noteVisit } from "../../src/model/watch/visits";
import MarketView from "../../src/taskpane/market/market-view";
import { NewsView } from "../../src/taskpane/news/news-view";
import { memoryIn } from "../support/memory";
import { all, draw, one, press, texts } from "./pane-fixture";

/* jsdom has no canvas. */
jest.mock("../../src/taskpane/parts/chart/plot", () => ({ __esModule: true, default: () => null }));

const HONGQI = bundledPack.events.find(({ id }) => id === "smm-2026-01-08/hongqi-vehicle")!;

it("a series is watched on its page, and stands on top of News and Market from then on", async () => {
  const memory = new Map([["welcomed", "1"]]);
  await draw(<MarketView />, { at: { name: "market", series: "Li2S" }, memory });
  await press("Watch Lithium sulfide price, China");
  expect(one("button", "Watch Lithium sulfide price, China").getAttribute("aria-pressed")).toBe("true");

  for (const view of [<NewsView key="news" />, <MarketView key="market" />]) {
    const { navigation } = await draw(view, { at: { name: view.key as "news" | "market" }, memory });
    expect(texts(".watch-row")).toEqual(["Lithium sulfide price, China2,050 CNY/kg, 2025-12-06"]);
    await act(async () => one(".watch-row").click());
    expect(navigation.current()).toEqual({ name: "market", series: "PRICE.LI2S.CN" });
  }
});

it("companies and the project of an item are watched on its page", async () => {
  const memory = new Map([["welcomed", "1"]]);
  await draw(<NewsView />, { at: { name: "news", item: HONGQI.id }, memory });
  const [company] = HONGQI.companies;
  await press(`Watch ${company}`);
  const { navigation } = await draw(<NewsView />, { memory });
  expect(texts(".watch-row > span:first-child")).toEqual([company]);
  await act(async () => one(".watch-row").click());
  expect(navigation.current()).toEqual({ name: "news", filters: { company } });
});

it("what changed since the last visit is marked, and nothing else", async () => {
  const memory = new Map([["welcomed", "1"]]);
  const known = [...recordsOf(openSession(bundledPack, () => "2026-11-20").market())];
  const [observation] = bundledPack.observations.filter(({ series }) => series === "PRICE.LI2S.CN").slice(-1);
  noteVisit(
    memoryIn(memory),
    "2026-11-20",
    known.filter((id) => id !== observation!.id),
  );
  memory.set(
    "watched",
    JSON.stringify([
      { kind: "series", key: "PRICE.LI2S.CN" },
      { kind: "series", key: "PRICE.LATP.CN" },
    ]),
  );
  await draw(<MarketView />, { at: { name: "market" }, memory });
  expect(all(".watch-row").map((row) => row.querySelector(".new-mark")?.textContent)).toEqual([
    "changed",
    undefined,
  ]);
  expect(all("[data-code] .new-mark")).toHaveLength(1);
});

it("what is watched no more goes at once, and what an edition does not hold is not shown", async () => {
  const memory = new Map([
    ["welcomed", "1"],
    [
      "watched",
      JSON.stringify([
        { kind: "series", key: "GONE" },
        { kind: "series", key: "PRICE.LI2S.CN" },
      ]),
    ],
  ]);
  await draw(<NewsView />, { memory });
  expect(all(".watch-row")).toHaveLength(1);
  await press("Watch Lithium sulfide price, China no more");
  expect(all(".watch-section")).toEqual([]);
  expect(memory.get("watched")).toBe('[{"kind":"series","key":"GONE"}]');
});
