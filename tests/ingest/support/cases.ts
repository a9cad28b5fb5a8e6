import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LedgerDocument } from "../../../src/ledger/document";
import type { Ledger, Series, Terms } from "../../../src/domain/ledger/records";
import type { Given } from "../../../src/ingest/structure/article";
import { compile, readLedger, ROOT } from "../../ledger/files";
import type { Expected } from "./score";

const FOLDER = join(ROOT, "tests/ingest/cases");
const SEEDS = join(ROOT, "../shared/seeds");

/** An article and what should be read from it. */
export interface Case {
  name: string;
  article: string;
  ledger: Ledger;
  given: Given;
  published?: string;
  publisher?: string;
  expected: Expected;
  /** What the related items beside the article should give. */
  related?: Expected;
}

/** The ledger the corpus is read against: the real series, and the few names of `known.json`. */
export function corpusLedger(): Ledger {
  const known = JSON.parse(readFileSync(join(FOLDER, "known.json"), "utf8")) as Partial<Ledger>;
  const { series } = JSON.parse(readFileSync(join(ROOT, "src/ledger/catalogue/series.json"), "utf8")) as {
    series: Series[];
  };
  const terms: Terms[] = [{ id: "press", text: "Facts only." }];
  return {
    sources: [],
    companies: [],
    projects: [],
    observations: [],
    growth: [],
    events: [],
    rules: [],
    fx: [],
    vat: [],
    ...known,
    series,
    terms,
  };
}

export function corpus(): Case[] {
  const ledger = corpusLedger();
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const file = readdirSync(join(FOLDER, name)).find((one) => one.startsWith("article."))!;
      const expected = JSON.parse(readFileSync(join(FOLDER, name, "expected.json"), "utf8")) as Expected & {
        published: string;
        publisher: string;
      };
      return {
        name,
        article: readFileSync(join(FOLDER, name, file), "utf8"),
        ledger,
        given: {},
        published: expected.published,
        publisher: expected.publisher,
        expected,
      };
    });
}

const RELATED = ["caam-2025-imports", "cpca-2026-01-nev", "canada-ev-strategy"];

/** The seed article, where it lies beside the project; read against the ledger without what came from it. */
export function seedCase(): Case | undefined {
  const file = existsSync(SEEDS) ? readdirSync(SEEDS).find((name) => name.endsWith(".txt")) : undefined;
  if (!file) return undefined;
  const compiled = compile(readLedger(join(ROOT, "src/ledger")));
  if (!("pack" in compiled)) return undefined;
  const own = ["smm-2025-12-06", ...RELATED];
  const without = <T extends { source: string }>(records: readonly T[]): T[] =>
    records.filter(({ source }) => !own.includes(source));
  const { pack } = compiled;
  const ledger: Ledger = {
    ...pack,
    sources: pack.sources.filter(({ id }) => !own.includes(id)),
    observations: without(pack.observations),
    growth: without(pack.growth),
    events: without(pack.events),
    fx: without(pack.fx),
  };
  const article = readFileSync(join(SEEDS, file), "utf8");
  return {
    name: "seed",
    article,
    ledger,
    given: {},
    published: "2025-12-06",
    publisher: "SMM",
    expected: expectedOf(["smm-2025-12-06"]),
    related: expectedOf(RELATED),
  };
}

function expectedOf(sources: readonly string[]): Expected {
  const documents = readLedger(join(ROOT, "src/ledger")).ledger.map(
    ({ text }) => JSON.parse(text) as LedgerDocument,
  );
  const own = documents.filter(({ source }) => sources.includes(source.id));
  return {
    observations: own.flatMap(({ observations }) => observations ?? []),
    growth: own.flatMap(({ growth }) => growth ?? []),
    events: own.flatMap(({ events }) => events ?? []),
    fx: own.flatMap(({ fx }) => fx ?? []),
  };
}
