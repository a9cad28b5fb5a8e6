import type { Assumptions } from "../../../src/domain/local/assumptions";
import { NO_HOUSE_VIEW } from "../../../src/domain/local/house-view";
import {
  assumptionsOf,
  keepAssumptions,
  readAssumptions,
} from "../../../src/model/local/assumptions-setting";
import { houseOf, keepHouse } from "../../../src/model/local/house-setting";
import { settingsIn } from "../../support/settings";

const ALL: Assumptions = {
  bases: [
    {
      series: "DEMAND.LIION.ESS.WORLD",
      value: 230,
      low: 200,
      high: 260,
      author: "Wang",
      reason: "our own count",
      on: "2026-11-28",
    },
  ],
  fx: "PBOC",
  vat: "included",
  interp: "linear",
  extrap: "cagr",
};

const opened = (file = new Map<string, unknown>()) => ({ file, settings: settingsIn(file) });

describe("the assumptions of a workbook", () => {
  it("are kept in the document and read again", async () => {
    const { settings, file } = opened();
    expect(readAssumptions(settings)).toBeUndefined();
    await keepAssumptions(settings, ALL);
    expect(assumptionsOf(settings)).toEqual(ALL);
    expect(file.get("ssb.toShow")).toBe("assumptions");
  });

  it("stand beside what they were before, until the cells show them: a change that was cut off can be put back", async () => {
    const { settings, file } = opened();
    await keepAssumptions(settings, { fx: "latest" });
    file.delete("ssb.toShow");
    file.delete("ssb.toShow.before");
    const before = file.get("ssb.assumptions");
    await keepAssumptions(settings, ALL);
    expect(JSON.parse(file.get("ssb.toShow.before") as string)).toEqual({ "ssb.assumptions": before });
  });

  it("leave nothing behind where there are none", async () => {
    const { settings, file } = opened();
    await keepAssumptions(settings, ALL);
    await keepAssumptions(settings, {});
    expect(file.get("ssb.assumptions")).toBeUndefined();
  });

  it("answer beside the house view, and neither is written into the other", async () => {
    const { settings, file } = opened();
    await keepHouse(settings, { ...NO_HOUSE_VIEW, layer: "house" });
    await keepAssumptions(settings, { vat: "included" });
    expect(houseOf(settings)).toEqual({ layer: "house", overrides: [], assumptions: { vat: "included" } });
    expect(file.get("ssb.house")).not.toContain("assumptions");
  });

  it.each([
    ["another tax word", { vat: "in" }],
    ["a base that is no number", { bases: [{ ...ALL.bases![0], value: "230" }] }],
    ["ends that do not hold it", { bases: [{ ...ALL.bases![0], low: 240 }] }],
    ["a day that is none", { bases: [{ ...ALL.bases![0], on: "2026-13-01" }] }],
    ["what nobody knows", { discount: 0.1 }],
  ])("count for nothing with %s, and the reason is told", (_, stored) => {
    const { settings } = opened(new Map([["ssb.assumptions", JSON.stringify(stored)]]));
    expect(readAssumptions(settings)).toMatchObject({
      refused: expect.stringContaining("The assumptions of this workbook cannot be read."),
    });
    expect([assumptionsOf(settings), houseOf(settings)]).toEqual([{}, NO_HOUSE_VIEW]);
  });

  it("refuse what could not be read again, and change nothing", async () => {
    const { settings, file } = opened();
    const wrong = { bases: [{ ...ALL.bases![0]!, high: 1 }] };
    await expect(keepAssumptions(settings, wrong)).rejects.toThrow("nothing was changed");
    expect([...file]).toEqual([]);
  });
});
