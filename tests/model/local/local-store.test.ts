import { openLocalStore } from "../../../src/model/local/local-store";
import type { LocalDocument } from "../../../src/domain/local/local-layer";
import { WEEKLY } from "../../support/articles";
import { settingsIn } from "../../support/settings";

const DOCUMENT: LocalDocument = { source: WEEKLY };
const LAYER = { documents: [DOCUMENT] };

function store(kept: Map<string, unknown>, settings = settingsIn(kept)) {
  const memory = { get: () => undefined, set: () => true };
  return openLocalStore(settings, memory, () => "2026-11-28");
}

describe("articles in a workbook", () => {
  it("begin anew beside what could not be read, which is put aside once however often it fails", async () => {
    const kept = new Map<string, unknown>();
    for (const damage of ["{", "x".repeat(1_000_001), "{"]) {
      kept.set("ssb.local", damage);
      const articles = store(kept);
      const before = articles.read("workbook");
      await articles.write("workbook", { ...before, layer: LAYER });
      expect(store(kept).read("workbook")).toEqual({ layer: LAYER, damaged: [] });
    }
    expect(kept.get("ssb.local.damaged")).toEqual(["{", "x".repeat(1_000_001)]);
  });

  it("keep a damaged one among them where it stands", async () => {
    const kept = new Map<string, unknown>([
      ["ssb.local", JSON.stringify({ format: 1, documents: [DOCUMENT, { source: 1 }] })],
    ]);
    const articles = store(kept);
    await articles.write("workbook", articles.read("workbook"));
    expect(store(kept).read("workbook")).toEqual({ layer: LAYER, damaged: [{ source: 1 }] });
  });

  it("that are more than fits, or that the workbook does not take, are as they were", async () => {
    const kept = new Map<string, unknown>();
    const long = { ...DOCUMENT, source: { ...DOCUMENT.source, title: "x".repeat(1_000_000) } };
    const write = store(kept).write("workbook", { layer: { documents: [long] }, damaged: [] });
    await expect(write).rejects.toThrow("so nothing was changed");
    const refusing = { ...settingsIn(kept), saveSettings: async () => ({ refused: "Read only." }) };
    await expect(store(kept, refusing).write("workbook", { layer: LAYER, damaged: [] })).rejects.toThrow(
      "Read only.",
    );
    expect(kept.size).toBe(0);
  });
});
