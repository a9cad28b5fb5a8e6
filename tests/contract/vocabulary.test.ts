/** A word of a vocabulary is written once: one more line in its list is accepted everywhere, and asks for its texts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import ts from "typescript";
import type { VOCABULARY, VocabularyName } from "../../src/domain/ledger/vocabulary";
import { readPage, ROOT } from "../support/docs";

const HOME = "src/domain/ledger/vocabulary.ts";
const SOURCE = readFileSync(join(ROOT, HOME), "utf8");

/** What the rooms make of the vocabulary, as a program makes it whose vocabulary is written like this. */
async function programWith(source: string) {
  jest.resetModules();
  jest.doMock("../../src/domain/ledger/vocabulary", () => evaluated(source));
  const [schema, ledgerSchema, catalogueSchema, form, options, review] = await Promise.all([
    import("../../src/ledger/vocabulary-schema"),
    import("../../src/ledger/ledger.schema.json"),
    import("../../src/ledger/catalogue.schema.json"),
    import("../../src/ledger/local-schema"),
    import("../../src/domain/functions/arguments/options"),
    import("../../src/ingest/review/reviewed-rows"),
  ]);
  const ajv = new Ajv({
    schemas: [schema.vocabularySchema(), ledgerSchema.default, catalogueSchema.default, form.localSchema()],
  });
  const words = (evaluated(source) as { VOCABULARY: typeof VOCABULARY }).VOCABULARY;
  return {
    ajv,
    words,
    ...options,
    ...review,
    lacking: await lacking(words),
  };
}

function evaluated(source: string): unknown {
  const module = { exports: {} };
  const code = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.CommonJS } }).outputText;
  new Function("module", "exports", code)(module, module.exports);
  return module.exports;
}

/** The source with one more word at the head of a list. */
function withWord(list: string, word: string): string {
  const head = new RegExp(`(${list}(?: =|:) \\[)`);
  expect(SOURCE).toMatch(head);
  return SOURCE.replace(head, `$1\n    ${JSON.stringify(word)},`);
}

/** The words of each vocabulary that a text for it leaves out. */
async function lacking(words: Record<VocabularyName, readonly string[]>): Promise<string[]> {
  const [text, model, news, pane, headlines, checks, stages] = await Promise.all([
    import("../../src/domain/answer/languages/en"),
    import("../../src/model/languages/en"),
    import("../../src/model/news/words"),
    import("../../src/taskpane/languages/en"),
    import("../../src/ingest/reading/headlines"),
    import("../../src/ledger/checks"),
    import("../../src/ingest/lexicon/stages"),
  ]);
  const read = Object.fromEntries(stages.STAGE_WORDS.map(({ stage }) => [stage, true]));
  const tables: [VocabularyName, string, object][] = [
    ["qualifier", "qualifiers", text.en.qualifiers],
    ["changeReason", "changes", text.en.changes],
    ["changeReason", "reasons", model.en.reasons],
    ["section", "SECTION_WORDS", news.SECTION_WORDS],
    ["direction", "DIRECTION_WORDS", news.DIRECTION_WORDS],
    ["measure", "measures", pane.en.terms.measures],
    ["cells", "cells", pane.en.terms.cells],
    ["vat", "vat", pane.en.terms.vat],
    ["status", "statuses", pane.en.terms.statuses],
    ["status", "surmises", pane.en.terms.surmises],
    ["direction", "directions", pane.en.terms.directions],
    ["segment", "SEGMENT_WORDS", headlines.SEGMENT_WORDS],
    ["measure", "UNITS_OF_MEASURE", checks.UNITS_OF_MEASURE],
    ["stage", "STAGE_WORDS", { ...read, unspecified: true }],
  ];
  const pages: [VocabularyName, string][] = [
    ["section", "docs/functions/news.md"],
    ["route", "docs/functions/news.md"],
    ["segment", "docs/functions/projects.md"],
    ["stage", "docs/functions/news.md"],
    ["stage", "docs/functions/projects.md"],
    ["announcedReason", "docs/functions/changes.md"],
    ["supersedeReason", "docs/guide/data.md"],
  ];
  return [
    ...tables.flatMap(([name, table, texts]) =>
      words[name].filter((word) => !Object.hasOwn(texts, word)).map((word) => `${word}: ${table}`),
    ),
    ...pages.flatMap(([name, page]) => {
      const { text: shown } = readPage(page);
      return words[name].filter((word) => !shown.includes(`\`${word}\``)).map((word) => `${word}: ${page}`);
    }),
  ];
}

const SOURCE_RECORD = {
  id: "smm-2026-11-20",
  publisher: "SMM",
  title: "Weekly",
  url: "https://example.com/weekly",
  published: "2026-11-20",
  precision: "day",
  recorded: "2026-11-24",
  terms: "smm",
};
const EVENT = {
  id: "smm-2026-11-20/line",
  headline: "A line",
  summary: "A line is closed.",
  section: "manufacturing",
  companies: ["QingTao Energy"],
  countries: ["China"],
  route: "sulfide",
  segment: "cell",
};
const OBSERVATION = {
  id: "smm-2026-11-20/li2s",
  series: "PRICE.LI2S.CN",
  period: "2026-11-20",
  status: "A",
  value: 2000,
  supersedes: "smm-2026-11-13/li2s",
};

describe("the vocabulary", () => {
  it("is told in every text", async () => {
    expect((await programWith(SOURCE)).lacking).toEqual([]);
  });

  it("has each word once in a list", async () => {
    const { words } = await programWith(SOURCE);
    for (const list of Object.values(words)) expect([...new Set<string>(list)]).toEqual(list);
  });
});

describe("one more stage, added in one line", () => {
  const STAGE = "decommissioned";
  const document = { source: SOURCE_RECORD, events: [{ ...EVENT, stage: STAGE }] };

  it("is accepted by the schema, the form of the local layer, the options and the reviewer's choices", async () => {
    const before = await programWith(SOURCE);
    expect(before.ajv.validate("ledger.schema.json", document)).toBe(false);
    expect(before.ajv.validate("local.schema.json", document)).toBe(false);

    const after = await programWith(withWord("stage", STAGE));
    expect(after.ajv.validate("ledger.schema.json", document)).toBe(true);
    expect(after.ajv.validate("local.schema.json", document)).toBe(true);
    expect(after.readOptions(`stage=${STAGE}`, ["stage"], "2026-11-28")).toEqual({ stage: STAGE });
    expect(after.OPTIONS.stage.values).toContain(STAGE);
    const row = { kind: "event", record: { ...EVENT, stage: STAGE } } as unknown as Parameters<
      typeof after.fieldsOf
    >[0];
    const field = after.fieldsOf(row, "", {}).find(({ path }) => path === "stage");
    expect(field?.choices).toContain(STAGE);
  });

  it("asks for its phrases in the reader and its place on the pages", async () => {
    expect((await programWith(withWord("stage", STAGE))).lacking).toEqual([
      `${STAGE}: STAGE_WORDS`,
      `${STAGE}: docs/functions/news.md`,
      `${STAGE}: docs/functions/projects.md`,
    ]);
  });
});

describe("one more reason for a change, added in one line", () => {
  const REASON = "reclassified";
  const document = { source: SOURCE_RECORD, observations: [{ ...OBSERVATION, reason: REASON }] };

  it("is accepted by the schema and the options", async () => {
    const before = await programWith(SOURCE);
    expect(before.ajv.validate("ledger.schema.json", document)).toBe(false);

    const after = await programWith(withWord("SUPERSEDE_REASONS", REASON));
    expect(after.ajv.validate("ledger.schema.json", document)).toBe(true);
    expect(after.readOptions(`reason=${REASON}`, ["reason"], "2026-11-28")).toEqual({ reason: REASON });
    expect(after.words.changeReason).toContain(REASON);
  });

  it("asks for the words it is called by", async () => {
    expect((await programWith(withWord("SUPERSEDE_REASONS", REASON))).lacking).toEqual([
      `${REASON}: changes`,
      `${REASON}: reasons`,
      `${REASON}: docs/functions/changes.md`,
      `${REASON}: docs/guide/data.md`,
    ]);
  });
});

describe("one more measure, added in one line", () => {
  it("is accepted by the schema of the catalogue and asks for its units and its word", async () => {
    const program = await programWith(withWord("measure", "scrap"));
    const series = {
      code: "SCRAP.WORLD",
      name: "Scrap",
      aliases: [],
      measure: "scrap",
      unit: "t",
      lead: "SMM",
      region: "World",
      frequency: "year",
    };
    expect(program.ajv.validate("catalogue.schema.json", { series: [series] })).toBe(true);
    expect(program.lacking).toEqual(["scrap: measures", "scrap: UNITS_OF_MEASURE"]);
  });
});
