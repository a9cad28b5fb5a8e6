import { isRefusal } from "../../src/domain/answer/refusal";
import { readState, writeState } from "../../src/model/editions/state-setting";
import { readHouse } from "../../src/model/local/house-setting";
import { readLocalLayer } from "../../src/model/local/stored-layer";
import { readRecord, recordSettings } from "../../src/model/portable/record";
import { journalSettings, readJournal } from "../../src/model/port/journal";
import { outputsSetting } from "../../src/model/refresh/outputs-setting";
import { trialSetting } from "../../src/model/refresh/trial-setting";

const EDITION = { id: "2026-11-24.0123abcd", hash: `0123abcd${"0".repeat(56)}` };
const HOUSE = JSON.stringify({
  layer: "house",
  overrides: [{ series: "D", period: "2030", value: 5, author: "Li", reason: "orders", on: "2025-02-01" }],
});
const ARTICLE = JSON.stringify({
  format: 1,
  documents: [
    {
      source: {
        id: "lmd-2026-01-09",
        publisher: "LMD",
        title: "Weekly",
        url: "https://example.org/weekly",
        published: "2026-01-09",
        precision: "day",
        recorded: "2026-01-10",
        terms: "press",
      },
      observations: [
        { id: "lmd-2026-01-09/a", series: "PRICE.LI2S.CN", period: "2026-01-09", status: "A", value: 1420 },
      ],
    },
  ],
});
const RECORD = recordSettings(
  {
    cells: [
      {
        sheet: "Model",
        cell: "B1",
        formula: "=SSB.PRICE(A1)",
        state: "frozen",
        formats: "0",
        check: "0123abcd",
      },
    ],
  },
  () => undefined,
);
const PLAN = {
  changes: [{ sheet: "Model", at: "B1", cells: [[{ formula: "=SSB.PRICE(A1)", format: "0" }]] }],
};
const JOURNAL = journalSettings(
  { format: 1, id: "1", what: "Freezing", plan: PLAN, inverse: PLAN },
  () => undefined,
);
if (isRefusal(JOURNAL)) throw new Error(JOURNAL.refused);

type Kept = Map<string, unknown>;
const reading = (kept: Kept) => ({ setting: (name: string) => kept.get(name) });

/** What is kept, and how it is read; a refusal is a sentence. */
const SETTINGS: [string, Kept, (kept: Kept) => unknown][] = [
  [
    "ssb.edition",
    new Map([["ssb.edition", writeState({ follow: "pinned", edition: EDITION })]]),
    (kept) => readState(reading(kept)),
  ],
  ["ssb.house", new Map([["ssb.house", HOUSE]]), (kept) => readHouse(reading(kept))],
  [
    "ssb.local",
    new Map([["ssb.local", ARTICLE]]),
    (kept) => readLocalLayer(kept.get("ssb.local"), "2026-11-28"),
  ],
  ["ssb.restore.1", new Map(RECORD), (kept) => readRecord((name) => kept.get(name))],
  ["ssb.restore", new Map(RECORD), (kept) => readRecord((name) => kept.get(name))],
  ["ssb.journal.1", new Map(JOURNAL), (kept) => readJournal((name) => kept.get(name))],
  ["ssb.trial", new Map([["ssb.trial", EDITION.id]]), (kept) => trialSetting.read(reading(kept))],
];

describe.each(SETTINGS)("%s", (name, whole, read) => {
  const text = String(whole.get(name));

  it("is read as it was written", () => {
    expect(isRefusal(read(whole))).toBe(false);
    expect(read(whole)).toBeDefined();
  });

  it("with any one of its characters another is read rightly or refused with a sentence, and never throws", () => {
    for (const other of ["0", "}", ""])
      for (let at = 0; at < text.length; at++) {
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        const outcome = read(new Map([...whole, [name, changed]]));
        if (isRefusal(outcome)) expect(outcome.refused).toMatch(/cannot be read\. .+/);
      }
  });

  it.each<[string, unknown]>([
    ["a number", 1e308],
    ["a list in a list", [[[]]]],
    ["an object", { constructor: 1 }],
    ["ten million characters", "[".repeat(10_000_000)],
    ["another format", '{"format":99}'],
  ])("that holds %s answers nothing", (_, value) => {
    const outcome = read(new Map([...whole, [name, value]]));
    const documents = (outcome as { layer?: { documents: unknown[] } }).layer?.documents;
    expect(documents ? documents.length === 0 : isRefusal(outcome)).toBe(true);
  });
});

describe("a hostile value", () => {
  const article = JSON.parse(ARTICLE) as {
    format: 1;
    documents: [{ source: object; observations: object[] }];
  };
  const [{ source, observations }] = article.documents;
  const series = {
    code: "PRICE.X.CN",
    name: "X",
    aliases: [],
    measure: "price",
    unit: "CNY/kg",
    lead: "LMD",
    region: "China",
    frequency: "week",
  };

  it.each<[string, object]>([
    ["of a unit there is not", { source, series: [{ ...series, unit: "bananas" }] }],
    ["beyond any number of a market", { source, observations: [{ ...observations[0], value: 1e308 }] }],
    ["published in the year 9999", { source: { ...source, published: "9999-12-31" }, observations }],
    ["published tomorrow", { source: { ...source, published: "2026-11-29" }, observations }],
    ["of a text without end", { source: { ...source, title: "x".repeat(5_000) }, observations }],
  ])("%s answers nothing and is kept", (_, document) => {
    const read = readLocalLayer(JSON.stringify({ format: 1, documents: [document] }), "2026-11-28");
    expect([read.layer.documents.length, read.damaged.length]).toEqual([0, 1]);
  });

  it("in the place of a formula is not brought back", () => {
    const cell = { sheet: "Model", cell: "B1", state: "frozen" as const, formats: "0", check: "0123abcd" };
    for (const formula of ['=WEBSERVICE("https://example.org")', '="SSB.PRICE"', "=1+1"]) {
      const kept = recordSettings({ cells: [{ ...cell, formula }] }, () => undefined);
      expect(isRefusal(readRecord((name) => kept.get(name)))).toBe(true);
    }
  });

  it("in the list of output cells is refused", () => {
    expect(isRefusal(outputsSetting.read({ setting: () => [1, {}] }))).toBe(true);
  });
});
