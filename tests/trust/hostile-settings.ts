/** What anybody may have written into a workbook, and how it is read: rightly, or refused with a sentence. */
import { isRefusal } from "../../src/domain/answer/refusal";
import { readState, writeState } from "../../src/model/editions/state-setting";
import { readHouse } from "../../src/model/local/house-setting";
import { readAssumptions } from "../../src/model/local/assumptions-setting";
import { readLocalLayer } from "../../src/model/local/stored-layer";
import { readRecord, recordSettings } from "../../src/model/portable/record";
import { journalSettings, readJournal } from "../../src/model/port/journal";
import { heldBeforeSetting } from "../../src/model/port/held-before";
import { toShowSetting } from "../../src/model/scan/not-shown";
import { mutesSetting } from "../../src/model/check/mutes";
import { trialSetting } from "../../src/model/refresh/trial-setting";
import { WEEKLY } from "../support/articles";

const EDITION = { id: "2026-11-24.0123abcd", hash: `0123abcd${"0".repeat(56)}` };
const HOUSE = JSON.stringify({
  layer: "house",
  overrides: [{ series: "D", period: "2030", value: 5, author: "Li", reason: "orders", on: "2025-02-01" }],
});
export const ARTICLE = JSON.stringify({
  format: 1,
  documents: [
    {
      source: WEEKLY,
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

const ASSUMPTIONS = JSON.stringify({
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
  fx: "latest",
  vat: "included",
  extrap: "cagr",
});

export type Kept = Map<string, unknown>;
const reading = (kept: Kept) => ({ setting: (name: string) => kept.get(name) });

/** What is kept, and how it is read; a refusal is a sentence. */
export const SETTINGS: [string, Kept, (kept: Kept) => unknown][] = [
  [
    "ssb.edition",
    new Map([["ssb.edition", writeState({ follow: "pinned", edition: EDITION })]]),
    (kept) => readState(reading(kept)),
  ],
  ["ssb.house", new Map([["ssb.house", HOUSE]]), (kept) => readHouse(reading(kept))],
  [
    "ssb.assumptions",
    new Map([["ssb.assumptions", ASSUMPTIONS]]),
    (kept) => readAssumptions(reading(kept)) ?? {},
  ],
  [
    "ssb.local",
    new Map([["ssb.local", ARTICLE]]),
    (kept) => readLocalLayer(kept.get("ssb.local"), "2026-11-28"),
  ],
  ["ssb.restore.1", new Map(RECORD), (kept) => readRecord((name) => kept.get(name))],
  ["ssb.restore", new Map(RECORD), (kept) => readRecord((name) => kept.get(name))],
  ["ssb.journal.1", new Map(JOURNAL), (kept) => readJournal((name) => kept.get(name))],
  ["ssb.trial", new Map([["ssb.trial", EDITION.id]]), (kept) => trialSetting.read(reading(kept))],
  [
    "ssb.checks",
    new Map([
      [
        "ssb.checks",
        JSON.stringify({
          format: 1,
          muted: [
            {
              rule: "stale",
              sheet: "Model",
              what: "0123abcd",
              cell: "Model!B1",
              reason: "known",
              on: "2026-11-28",
            },
          ],
        }),
      ],
    ]),
    (kept) => mutesSetting.read(reading(kept)),
  ],
  ["ssb.toShow", new Map([["ssb.toShow", "refresh"]]), (kept) => toShowSetting.read(reading(kept))],
  [
    "ssb.toShow.before",
    new Map([["ssb.toShow.before", JSON.stringify({ "ssb.edition": null, "ssb.house": HOUSE })]]),
    (kept) => heldBeforeSetting.read(reading(kept)),
  ],
];

/** What stands in the place of each character in turn. */
export const OTHERS = ["0", "}", "", "\u0000", "\\", "\ud800", "9".repeat(400)];

/** What stands in the place of the whole. */
export const WHOLES: [string, unknown][] = [
  ["a number", 1e308],
  ["a list in a list", [[[]]]],
  ["an object", { constructor: 1 }],
  ["ten million characters", "[".repeat(10_000_000)],
  ["another format", '{"format":99}'],
];

export interface HostileRow {
  setting: string;
  tried: number;
  read: number;
  refused: number;
  /** What hurts: no sentence, something thrown. */
  unsaid: number;
  thrown: number;
}

export function hostileRowOf([setting, whole, read]: (typeof SETTINGS)[number]): HostileRow {
  const row: HostileRow = { setting, tried: 0, read: 0, refused: 0, unsaid: 0, thrown: 0 };
  const text = String(whole.get(setting));
  const attempt = (value: unknown): void => {
    row.tried++;
    try {
      const outcome = read(new Map([...whole, [setting, value]]));
      if (!isRefusal(outcome)) row.read++;
      else if (/cannot be read\. .+/.test(outcome.refused)) row.refused++;
      else row.unsaid++;
    } catch {
      row.thrown++;
    }
  };
  for (const other of OTHERS)
    for (let at = 0; at < text.length; at++) attempt(text.slice(0, at) + other + text.slice(at + 1));
  for (const [, value] of WHOLES) attempt(value);
  return row;
}
