import { itemsOf } from "../../src/ingest/structure/items";
import type { Block } from "../../src/ingest/structure/block";

function block(text: string): Block {
  return {
    kind: "paragraph",
    text,
    span: { start: 100, end: 100 + text.length },
    related: false,
    heading: "",
  };
}

function textsOf(text: string): string[] {
  return itemsOf([block(text)]).map((item) => item.text.trim());
}

describe("several items on one line", () => {
  it.each([
    [
      "dashes",
      "Company news - Ruoshan Battery began building a plant [1] - Peikang New Materials raised 90 million yuan [2] - Delun Energy will open a line [3]",
      4,
    ],
    [
      "circled numbers",
      "① Ruoshan Battery built a plant. ② Peikang raised money. ③ Delun will open a line.",
      3,
    ],
    [
      "numbers in brackets",
      "1) Ruoshan Battery built a plant; 2) Peikang raised money; 3) Delun will open a line",
      3,
    ],
    [
      "numbers with full stops",
      "1. Ruoshan Battery built a plant. 2. Peikang raised money. 3. Delun opens a line.",
      3,
    ],
    [
      "labels",
      "[Company] Ruoshan Battery began building a plant. [Policy] Jiangsu pays a subsidy of 15%.",
      2,
    ],
    [
      "notes at the end",
      "Ruoshan Battery began building a plant [1] Peikang raised 90 million yuan [2] Delun opens a line [3]",
      3,
    ],
    [
      "dots",
      "Ruoshan Battery began building a plant · Peikang raised 90 million yuan · Delun opens a line in Ezhou",
      3,
    ],
  ])("%s: each is an item", (_what, text, count) => {
    expect(textsOf(text)).toHaveLength(count);
  });

  it.each([
    "Ostwind - Germany's largest maker of cells - said that it will open a plant.",
    "Lithium sulfide averaged 1,480 yuan/kg. 2. phase deliveries go on.",
    "The 1-2 GWh line [1] was opened.",
    "Prices rose (see chart 1) and fell (see chart 2).",
    "The plant makes cells (a) and packs (b).",
  ])("stays whole: %s", (text) => {
    expect(textsOf(text)).toEqual([text]);
  });

  it("keeps every letter and its place", () => {
    const text = "① Ruoshan built a plant. ② Peikang raised money.";
    const items = itemsOf([block(text)]);
    expect(items.map((item) => item.text).join("")).toBe(text);
    for (const item of items) expect(text.slice(item.span.start - 100, item.span.end - 100)).toBe(item.text);
  });
});
