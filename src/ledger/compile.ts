import { editionId } from "../domain/editions/identity";
import { compareText } from "../domain/ledger/compare-text";
import type { Ledger, Pack } from "../domain/ledger/records";
import { canonicalJson } from "./canonical-json";
import { checkLedger } from "./checks";
import type {
  CatalogueDocument,
  LedgerDocument,
  Located,
  LocatedLedger,
  Finding,
  TextFile,
} from "./document";
import { validateCatalogueFiles, validateLedgerFiles, type Parsed } from "./validate";

export type Compiled = { pack: Pack } | { problems: Finding[] };

/**
 * Makes one pack of the files of `publications/` and `catalogue/`, or says everything that is wrong with them. The
 * form of all files is judged first; whether they make sense together is asked once each is well formed.
 *
 * @param sha256 SHA-256 of a text's UTF-8 bytes, in hex.
 */
export function compileLedger(
  files: readonly TextFile[],
  catalogue: readonly TextFile[],
  sha256: (text: string) => string,
): Compiled {
  const located = readFiles(files, catalogue);
  if ("problems" in located) return located;
  const problems = checkLedger(located);
  if (problems.length > 0) return { problems: inOrder(problems) };

  return { pack: packOf(ledgerOf(located), sha256) };
}

/** The records of files that are each well formed, whether or not they make sense together. */
export function readLedger(
  files: readonly TextFile[],
  catalogue: readonly TextFile[],
): { ledger: Ledger } | { problems: Finding[] } {
  const located = readFiles(files, catalogue);
  if ("problems" in located) return located;
  return { ledger: ledgerOf(located) };
}

function readFiles(
  files: readonly TextFile[],
  catalogue: readonly TextFile[],
): LocatedLedger | { problems: Finding[] } {
  const publications = validateLedgerFiles(byPath(files));
  const parts = validateCatalogueFiles(byPath(catalogue));
  const problems = [...publications.problems, ...parts.problems];
  if (problems.length > 0) return { problems: inOrder(problems) };
  return gather(publications.documents, parts.documents);
}

/** The order files come in decides nothing, not even which of two equal ids is called the first. */
function byPath(files: readonly TextFile[]): TextFile[] {
  return [...files].sort((a, b) => compareText(a.path, b.path));
}

function gather(
  publications: readonly Parsed<LedgerDocument>[],
  parts: readonly Parsed<CatalogueDocument>[],
): LocatedLedger {
  const fromPublications = <List extends "observations" | "growth" | "shares" | "events" | "fx" | "vat">(
    list: List,
  ) =>
    publications.flatMap(({ path, document }) =>
      located(
        path,
        list,
        (document[list] ?? []).map((record) => ({ ...record, source: document.source.id })),
      ),
    ) as LocatedLedger[List];
  const fromParts = <List extends keyof CatalogueDocument>(list: List) =>
    parts.flatMap(({ path, document }) =>
      located<unknown>(path, list, document[list] ?? []),
    ) as LocatedLedger[List];

  return {
    sources: publications.map(({ path, document }) => ({
      file: path,
      at: "/source",
      record: document.source,
    })),
    observations: fromPublications("observations"),
    growth: fromPublications("growth"),
    shares: fromPublications("shares"),
    events: fromPublications("events"),
    fx: fromPublications("fx"),
    vat: fromPublications("vat"),
    series: fromParts("series"),
    companies: fromParts("companies"),
    projects: fromParts("projects"),
    rules: fromParts("rules"),
    terms: fromParts("terms"),
  };
}

function located<T>(file: string, list: string, records: readonly T[]): Located<T>[] {
  return records.map((record, index) => ({ file, at: `/${list}/${index}`, record }));
}

function ledgerOf(from: LocatedLedger): Ledger {
  const sorted = <T>(list: readonly Located<T>[], key: (record: T) => string): T[] =>
    list.map(({ record }) => record).sort((a, b) => compareText(key(a), key(b)));
  const id = (record: { id: string }) => record.id;
  const name = (record: { name: string }) => record.name;

  return {
    sources: sorted(from.sources, id),
    series: sorted(from.series, (series) => series.code),
    companies: sorted(from.companies, name),
    projects: sorted(from.projects, id),
    terms: sorted(from.terms, id),
    observations: sorted(from.observations, id),
    growth: sorted(from.growth, id),
    shares: sorted(from.shares, id),
    events: sorted(from.events, id),
    rules: sorted(from.rules, id),
    fx: sorted(from.fx, id),
    vat: sorted(from.vat, (rate) => `${rate.country} ${rate.from}`),
  };
}

function packOf(ledger: Ledger, sha256: (text: string) => string): Pack {
  const hash = sha256(canonicalJson(ledger));
  return { format: 1, edition: editionId(ledger, hash), hash, ...ledger };
}

function inOrder(problems: readonly Finding[]): Finding[] {
  return [...problems].sort(
    (a, b) => compareText(a.file, b.file) || compareText(a.at, b.at) || compareText(a.reason, b.reason),
  );
}
