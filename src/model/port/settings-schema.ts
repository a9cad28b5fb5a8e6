import { LINES } from "../../domain/local/assumptions";
import { LAYERS } from "../../domain/local/house-view";
import { SHOWN_SETTINGS } from "./settings";
import { VOCABULARY } from "../../domain/ledger/vocabulary";

const LARGEST = 1e15;
const NUMBER = { type: "number", minimum: -LARGEST, maximum: LARGEST };
const DAY = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
const PERIOD = { type: "string", maxLength: 20 };
const WORDS = { type: "string", maxLength: 4_000 };
const SHEET = { type: "string", minLength: 1, maxLength: 31 };
const CELL = { type: "string", pattern: "^[A-Z]{1,3}[1-9]\\d{0,6}$" };
/** Excel takes no longer one. */
const FORMULA = { type: "string", pattern: "^=", maxLength: 8_192 };
const FORMAT = { type: "string", maxLength: 1_000 };
const FORMATS = { anyOf: [FORMAT, listOf(listOf(FORMAT))] };
const SIZE = {
  type: "array",
  items: { type: "integer", minimum: 1, maximum: 1_048_576 },
  minItems: 2,
  maxItems: 2,
};
const CHECK = { type: "string", pattern: "^[0-9a-f]{8}$" };

const EDITION = closed(
  {
    id: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}\\.[0-9a-f]{8}$" },
    hash: { type: "string", pattern: "^[0-9a-f]{64}$" },
  },
  ["id", "hash"],
);
const HELD = {
  ...listOf(
    closed(
      {
        from: EDITION,
        reasons: { ...listOf({ enum: VOCABULARY.changeReason }), minItems: 1 },
      },
      ["from", "reasons"],
    ),
  ),
  minItems: 1,
  maxItems: 100,
};

const PLANNED_CELL = {
  ...closed(
    {
      formula: FORMULA,
      value: { type: ["string", "number", "boolean"], maxLength: 32_767 },
      error: { type: "string", pattern: "^#", maxLength: 50 },
      blank: { const: true },
      format: FORMAT,
    },
    [],
  ),
  oneOf: ["formula", "value", "error", "blank"].map((name) => ({ required: [name] })),
};
const ROWS = listOf(listOf(PLANNED_CELL));
const ADDRESS = { type: "string", minLength: 1, maxLength: 300 };
const PLAN = closed(
  {
    what: WORDS,
    changes: listOf(
      closed(
        {
          sheet: SHEET,
          at: CELL,
          cells: ROWS,
          note: { type: "string", maxLength: 32_767 },
          keeps: { type: "boolean" },
        },
        ["sheet", "at", "cells"],
      ),
    ),
    formats: listOf(
      closed({ sheet: SHEET, at: CELL, rows: { type: "integer", minimum: 1 }, from: FORMAT, to: FORMAT }, [
        "sheet",
        "at",
        "rows",
        "from",
        "to",
      ]),
    ),
    widths: listOf(
      closed(
        {
          sheet: SHEET,
          column: { type: "integer", minimum: 0, maximum: 16_383 },
          points: { type: "number", minimum: 0, maximum: 2_000 },
          from: { type: "number", minimum: 0, maximum: 2_000 },
        },
        ["sheet", "column", "points"],
      ),
    ),
    selects: { ...listOf(ADDRESS), maxItems: 1_000 },
    charts: listOf(
      closed(
        {
          source: ADDRESS,
          title: WORDS,
          name: ADDRESS,
          bars: { type: "boolean" },
          beside: { type: "boolean" },
          at: ADDRESS,
          unit: WORDS,
        },
        ["source", "title", "name"],
      ),
    ),
    dropCharts: listOf(closed({ sheet: SHEET, name: ADDRESS }, ["sheet", "name"])),
    dropNotes: listOf(closed({ at: ADDRESS, text: { type: "string", maxLength: 32_767 } }, ["at", "text"])),
    adds: closed(
      {
        name: SHEET,
        rows: ROWS,
        widths: listOf({ type: "number" }),
        heads: { type: "integer", minimum: 0, maximum: 100 },
        look: closed(
          {
            boldRows: listOf({ type: "integer", minimum: 0 }),
            wrappedColumns: listOf({ type: "integer", minimum: 0 }),
            landscape: { type: "boolean" },
          },
          ["boldRows", "wrappedColumns", "landscape"],
        ),
        opens: { type: "boolean" },
        orLikeName: { type: "boolean" },
      },
      ["name", "rows"],
    ),
    removes: SHEET,
  },
  ["changes"],
);

/** What may be saved and not yet shown by the cells. */
export const CHANGES_TO_SHOW = [
  "refresh",
  "refresh-undone",
  "pin",
  "as-of",
  "house",
  "assumptions",
  "articles",
] as const;

/** The forms of the values in the settings of a document, by the names of the register. */
export const SETTING_FORMS = {
  edition: {
    ...closed(
      {
        format: { const: 1 },
        follow: { enum: ["latest", "pinned"] },
        edition: EDITION,
        held: HELD,
        asOf: DAY,
        lastRefresh: closed({ on: DAY, from: EDITION, held: HELD }, ["on", "from"]),
      },
      ["format", "follow"],
    ),
    dependencies: { held: ["edition"] },
    anyOf: [{ properties: { follow: { const: "latest" } } }, { required: ["edition"] }],
  },
  house: closed(
    {
      layer: { enum: LAYERS },
      overrides: {
        ...listOf(
          closed(
            {
              series: { type: "string", minLength: 1, maxLength: 200 },
              period: PERIOD,
              value: NUMBER,
              low: NUMBER,
              high: NUMBER,
              author: WORDS,
              reason: WORDS,
              on: DAY,
              expires: DAY,
            },
            ["series", "value", "author", "reason", "on"],
          ),
        ),
        maxItems: 2_000,
      },
      rates: {
        ...listOf(
          closed(
            {
              pair: { type: "string", pattern: "^[A-Z]{3}/[A-Z]{3}$" },
              rate: { type: "number", exclusiveMinimum: 0, maximum: 1e15 },
              period: PERIOD,
              author: WORDS,
              reason: WORDS,
              on: DAY,
              expires: DAY,
            },
            ["pair", "rate", "author", "reason", "on"],
          ),
        ),
        maxItems: 2_000,
      },
    },
    ["layer", "overrides"],
  ),
  assumptions: closed(
    {
      bases: {
        ...listOf(
          closed(
            {
              series: { type: "string", minLength: 1, maxLength: 200 },
              value: { type: "number", minimum: 0, maximum: LARGEST },
              low: { type: "number", minimum: 0, maximum: LARGEST },
              high: { type: "number", minimum: 0, maximum: LARGEST },
              author: WORDS,
              reason: WORDS,
              on: DAY,
            },
            ["series", "value", "author", "reason", "on"],
          ),
        ),
        maxItems: 200,
      },
      fx: { type: "string", minLength: 1, maxLength: 200 },
      vat: { enum: VOCABULARY.vat },
      interp: { enum: LINES },
      extrap: { enum: LINES },
    },
    [],
  ),
  local: closed(
    {
      format: { const: 1 },
      documents: { type: "array", maxItems: 1_000 },
      damaged: { type: "array", maxItems: 1_000 },
    },
    ["format", "documents"],
  ),
  restore: closed(
    { format: { const: 1 }, parts: { type: "integer", minimum: 0, maximum: 100 }, hash: CHECK },
    ["format", "parts", "hash"],
  ),
  record: closed(
    {
      dataSheet: SHEET,
      sheets: listOf(SHEET),
      cells: listOf({
        type: "array",
        minItems: 4,
        maxItems: 8,
        items: [
          { type: "integer", minimum: 0 },
          CELL,
          FORMULA,
          CHECK,
          { enum: [0, 1] },
          FORMATS,
          { anyOf: [SIZE, { const: 0 }] },
          { type: "string", maxLength: 32_767 },
        ],
        additionalItems: false,
      }),
    },
    ["sheets", "cells"],
  ),
  journal: closed(
    { format: { const: 1 }, parts: { type: "integer", minimum: 0, maximum: 100 }, hash: CHECK },
    ["format", "parts", "hash"],
  ),
  journalText: closed(
    {
      format: { const: 1 },
      id: { type: "string", minLength: 1, maxLength: 100 },
      what: { type: "string", minLength: 1, maxLength: 200 },
      plan: PLAN,
      inverse: PLAN,
    },
    ["format", "id", "what", "plan", "inverse"],
  ),
  trial: { type: "string", pattern: "^(\\d{4}-\\d{2}-\\d{2}(\\.[0-9a-f]{8})?|assumptions)$" },
  toShow: { enum: CHANGES_TO_SHOW },
  toShowBefore: {
    ...closed(
      Object.fromEntries(
        SHOWN_SETTINGS.map((name) => [name, { type: ["string", "null"], maxLength: 300_000 }]),
      ),
      [],
    ),
    minProperties: 1,
  },
  outputs: { ...listOf({ type: "string", minLength: 1, maxLength: 300 }), maxItems: 500 },
  checks: closed(
    {
      format: { const: 1 },
      muted: {
        ...listOf(
          closed(
            {
              rule: { type: "string", minLength: 1, maxLength: 50 },
              sheet: { type: "string", maxLength: 31 },
              what: { type: "string", pattern: "^(?:[0-9a-f]{8})?$" },
              cell: { type: "string", maxLength: 300 },
              reason: { type: "string", minLength: 1, maxLength: 1_000 },
              on: DAY,
            },
            ["rule", "sheet", "what", "cell", "reason", "on"],
          ),
        ),
        maxItems: 500,
      },
    },
    ["format", "muted"],
  ),
  properties: { type: "boolean" },
};

export function settingSchema(name: keyof typeof SETTING_FORMS): object {
  return { $id: `${name}.setting.json`, ...SETTING_FORMS[name] };
}

function closed(properties: object, required: readonly string[]): object {
  return { type: "object", additionalProperties: false, properties, required };
}

function listOf(items: object): object {
  return { type: "array", items };
}
