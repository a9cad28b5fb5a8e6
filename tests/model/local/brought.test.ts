import { webcrypto } from "node:crypto";
import type { HouseView } from "../../../src/domain/local/house-view";
import type { EditionState } from "../../../src/model/editions/state";
import { writeState } from "../../../src/model/editions/state-setting";
import { openBrought } from "../../../src/model/local/brought";
import { keepHouse } from "../../../src/model/local/house-setting";
import { bringSettingsBack } from "../../../src/model/port/held-before";
import { noteShown } from "../../../src/model/port/to-show";
import { settingsIn } from "../../support/settings";

const VIEW: HouseView = {
  layer: "house",
  overrides: [{ series: "PRICE.LI2S.CN", value: 1, author: "SMM", reason: "they say so", on: "2026-01-26" }],
};

function machine() {
  const kept = new Map<string, string>();
  return {
    get: (name: string) => kept.get(name),
    set: (name: string, value: string) => !!kept.set(name, value),
  };
}

function opened(file: Map<string, unknown>, memory = machine()) {
  const settings = settingsIn(file);
  return openBrought(settings, memory, webcrypto.subtle as SubtleCrypto, () => "2026-11-28");
}

describe("figures that a workbook brings", () => {
  it("are none in a workbook without a view and articles", async () => {
    const figures = opened(new Map());
    expect([figures.look(), await figures.decision()]).toEqual([undefined, "use"]);
  });

  it("do not count on a machine that has not accepted them", async () => {
    const figures = opened(new Map([["ssb.house", JSON.stringify(VIEW)]]));
    expect(figures.look()).toEqual({ houseValues: 1, articles: 0 });
    expect(await figures.decision()).toBeUndefined();
    await figures.decide("use");
    expect(await figures.decision()).toBe("use");
  });

  it("are exchange rates of its own too, which no stranger's workbook counts by before that", async () => {
    const rate = { pair: "USD/CNY", rate: 9, author: "SMM", reason: "they say so", on: "2026-01-26" };
    const file = new Map<string, unknown>([
      ["ssb.house", JSON.stringify({ ...VIEW, overrides: [], rates: [rate] })],
    ]);
    const figures = opened(file);
    expect(figures.look()).toEqual({ houseValues: 0, houseRates: 1, articles: 0 });
    expect(await figures.decision()).toBeUndefined();
    await figures.decide("use");
    file.set("ssb.house", JSON.stringify({ ...VIEW, overrides: [], rates: [{ ...rate, rate: 10 }] }));
    expect(await figures.decision()).toBeUndefined();
  });

  it("are assumptions too, and what was accepted before there were any stays accepted", async () => {
    const [file, memory] = [new Map<string, unknown>([["ssb.house", JSON.stringify(VIEW)]]), machine()];
    await opened(file, memory).decide("use");
    expect(await opened(file, memory).decision()).toBe("use");
    file.set("ssb.assumptions", JSON.stringify({ fx: "latest", vat: "included" }));
    const figures = opened(file, memory);
    expect(figures.look()).toEqual({ houseValues: 1, articles: 0, assumptions: 2 });
    expect(await figures.decision()).toBeUndefined();
  });

  it("are asked of again when the file comes back with others", async () => {
    const [file, memory] = [new Map<string, unknown>([["ssb.house", JSON.stringify(VIEW)]]), machine()];
    await opened(file, memory).decide("ignore");
    expect(await opened(file, memory).decision()).toBe("ignore");
    file.set("ssb.house", JSON.stringify({ ...VIEW, overrides: [{ ...VIEW.overrides[0]!, value: 2 }] }));
    expect(await opened(file, memory).decision()).toBeUndefined();
  });

  it("count as they are made here, and ask on another machine", async () => {
    const [file, memory] = [new Map<string, unknown>(), machine()];
    const figures = opened(file, memory);
    await keepHouse(figures.settings(settingsIn(file)), VIEW);
    expect(await figures.decision()).toBe("use");
    expect(await opened(file).decision()).toBeUndefined();
  });

  it("are put back as they counted, and what a stranger's file would put back is asked of", async () => {
    const [file, memory] = [new Map<string, unknown>(), machine()];
    const figures = opened(file, memory);
    const settings = figures.settings(settingsIn(file));
    await keepHouse(settings, VIEW);
    await noteShown(settings);
    await keepHouse(settings, { ...VIEW, layer: "source" });
    expect(await bringSettingsBack(settings)).toBeUndefined();
    expect([file.get("ssb.house"), await figures.decision()]).toEqual([JSON.stringify(VIEW), "use"]);

    const crafted = new Map<string, unknown>([
      ["ssb.toShow", "house"],
      ["ssb.toShow.before", JSON.stringify({ "ssb.house": JSON.stringify(VIEW) })],
    ]);
    const here = opened(crafted);
    await bringSettingsBack(here.settings(settingsIn(crafted)));
    expect(crafted.get("ssb.house")).toBe(JSON.stringify(VIEW));
    expect(await here.decision()).toBeUndefined();
  });

  it("of a stranger are not accepted by adding to them", async () => {
    const file = new Map<string, unknown>([["ssb.house", JSON.stringify(VIEW)]]);
    const figures = opened(file);
    await keepHouse(figures.settings(settingsIn(file)), { ...VIEW, layer: "source" });
    expect(await figures.decision()).toBeUndefined();
  });

  it("hold a pin, an as-of day and changes held back, but not the edition a workbook was accepted with", async () => {
    const edition = { id: "2026-11-24.0123abcd", hash: `0123abcd${"0".repeat(56)}` };
    const fileOf = (state: EditionState) => new Map([["ssb.edition", writeState(state)]]);
    expect(opened(fileOf({ follow: "latest", edition })).look()).toBeUndefined();
    const pinned = opened(fileOf({ follow: "pinned", edition, asOf: "2025-12-31" }));
    expect(pinned.look()).toEqual({
      houseValues: 0,
      articles: 0,
      view: "a pin to edition 2026-11-24.0123abcd, the as-of day 2025-12-31",
    });
    expect([await pinned.decision(), await pinned.decision("figures")]).toEqual([undefined, "use"]);
    await pinned.decide("ignore");
    expect(await pinned.decision("view")).toBe("ignore");
    const held = [{ from: edition, reasons: ["correction" as const] }];
    expect(opened(fileOf({ follow: "latest", edition, held })).look()?.view).toBe("changes held back");
  });

  it("of a stranger stay open where a pin is set here, which counts", async () => {
    const file = new Map<string, unknown>([["ssb.house", JSON.stringify(VIEW)]]);
    const figures = opened(file);
    const pin = writeState({ follow: "latest", asOf: "2026-01-31" });
    await figures.settings(settingsIn(file)).saveSettings(new Map([["ssb.edition", pin]]));
    expect([await figures.decision("figures"), await figures.decision("view")]).toEqual([undefined, "use"]);
  });

  it.each(["{", "[1]", '[["x","perhaps"]]', "null"])(
    "are asked of where this machine remembers %s",
    async (text) => {
      const memory = machine();
      memory.set("brought", text);
      expect(await opened(new Map([["ssb.house", JSON.stringify(VIEW)]]), memory).decision()).toBeUndefined();
    },
  );
});
