import {
  NO_HOUSE_VIEW,
  type HouseRate,
  type HouseView,
  type Override,
} from "../../../src/domain/local/house-view";
import { houseOf, keepHouse, readHouse } from "../../../src/model/local/house-setting";
import { settingsIn } from "../../support/settings";

const OVERRIDE: Override = {
  series: "D",
  period: "2030",
  value: 550,
  author: "Li",
  low: 500,
  high: 600,
  reason: "orders on hand",
  on: "2025-02-01",
};

const RATE: HouseRate = {
  pair: "USD/CNY",
  rate: 7.2,
  period: "2026",
  author: "Li",
  reason: "budget",
  on: "2025-02-01",
};

const house = (overrides: Override[] = [OVERRIDE]): HouseView => ({ layer: "house", overrides });
const holding = (stored: unknown) => settingsIn(new Map([["ssb.house", stored]]));

describe("what a workbook holds of a house view", () => {
  it("is read as it was written", () => {
    expect(readHouse(holding(JSON.stringify(house())))).toEqual(house());
    const withRate = { ...house(), rates: [RATE] };
    expect(readHouse(holding(JSON.stringify(withRate)))).toEqual(withRate);
  });

  it("is none in a new workbook", () => {
    expect(readHouse(holding(undefined))).toEqual(NO_HOUSE_VIEW);
  });

  it.each([
    ["no JSON", "{"],
    ["another thing", "[1]"],
    ["a layer there is not", JSON.stringify({ layer: "best", overrides: [] })],
    ["a value that is a text", JSON.stringify(house([{ ...OVERRIDE, value: "550" as unknown as number }]))],
    ["a value beyond any market", JSON.stringify(house([{ ...OVERRIDE, value: 1e308 }]))],
    ["a day that is none", JSON.stringify(house([{ ...OVERRIDE, on: "2025-02-30" }]))],
    ["a period that is none", JSON.stringify(house([{ ...OVERRIDE, period: "2025-13" }]))],
    ["a rate of nothing", JSON.stringify({ ...house(), rates: [{ ...RATE, rate: 0 }] })],
    ["a rate that is a text", JSON.stringify({ ...house(), rates: [{ ...RATE, rate: "7.2" }] })],
    ["a rate of a pair there is not", JSON.stringify({ ...house(), rates: [{ ...RATE, pair: "USD/XYZ" }] })],
    ["a rate of a pair turned round", JSON.stringify({ ...house(), rates: [{ ...RATE, pair: "CNY/USD" }] })],
    [
      "a rate of a period that is none",
      JSON.stringify({ ...house(), rates: [{ ...RATE, period: "2025-13" }] }),
    ],
    ["longer than it may be", JSON.stringify(house([{ ...OVERRIDE, reason: "x".repeat(600_000) }]))],
  ])("is refused, and none answers, where it is %s", (_, stored) => {
    expect(readHouse(holding(stored))).toEqual({ refused: expect.stringMatching(/cannot be read\. .+\.$/) });
    expect(houseOf(holding(stored))).toEqual(NO_HOUSE_VIEW);
  });

  it("is not kept where it could not be read again, and says so", async () => {
    const kept = new Map<string, unknown>();
    await keepHouse(settingsIn(kept), house());
    const before = kept.get("ssb.house");
    for (const view of [
      house(Array.from({ length: 2_001 }, () => OVERRIDE)),
      house([{ ...OVERRIDE, value: Infinity }]),
      house([{ ...OVERRIDE, reason: "x".repeat(600_000) }]),
    ])
      await expect(keepHouse(settingsIn(kept), view)).rejects.toThrow("so nothing was changed");
    expect(kept.get("ssb.house")).toBe(before);
  });

  it("is put aside once where it could not be read, and a second damage does not cost the first", async () => {
    const kept = new Map<string, unknown>([["ssb.house", "{"]]);
    await keepHouse(settingsIn(kept), house());
    kept.set("ssb.house", "{");
    await keepHouse(settingsIn(kept), house());
    kept.set("ssb.house", "[2]");
    await keepHouse(settingsIn(kept), house());
    expect(kept.get("ssb.house.damaged")).toEqual(["{", "[2]"]);
    expect(houseOf(settingsIn(kept))).toEqual(house());
  });
});
