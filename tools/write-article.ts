/** A review as a file of the ledger: written once, kept as a reviewer left it, grown by what it lacks. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isRefusal, type Refusal } from "../src/domain/answer/refusal";
import type { Ledger } from "../src/domain/ledger/records";
import { ledgerFileOf, type LedgerFile } from "../src/ingest/ledger/document";
import { readArticle } from "../src/ingest/read-article";
import { openForProposer, type Proposed } from "../src/ingest/read-with-proposer";
import { answered } from "../src/ingest/review/answers";
import type { Review, Row } from "../src/ingest/review/review";
import { reviewedRows } from "../src/ingest/review/reviewed-rows";
import { compileLedger } from "../src/ledger/compile";
import type { CatalogueDocument, LedgerDocument, TextFile } from "../src/ledger/document";
import type { Decided } from "./review-session";
import { replaceFile } from "./replace-file";
import { addFile, formatted } from "./shelf-files";
import { orStop, Stop } from "./stop";

const LEDGER = "src/ledger/publications";
const CATALOGUE = "src/ledger/catalogue";

/** What the user says of the article and of how it is written. */
export interface Writing {
  published?: string;
  publisher?: string;
  url?: string;
  title?: string;
  recorded: string;
  /** Whether names that the catalogue lacks are taken. */
  acceptNew: boolean;
  /** What a model said of the text; it is not asked again. */
  proposed?: Proposed;
}

export interface Shelf {
  ledger: TextFile[];
  catalogue: TextFile[];
}

export function readShelf(): Shelf {
  const read = (folder: string): TextFile[] =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .sort()
      .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(folder, name), "utf8") }));
  return { ledger: read(LEDGER), catalogue: read(CATALOGUE) };
}

export function compiled({ ledger, catalogue }: Shelf): Ledger {
  const result = compileLedger(ledger, catalogue, (text) =>
    createHash("sha256").update(text, "utf8").digest("hex"),
  );
  if ("pack" in result) return result.pack;
  const [first] = result.problems;
  throw new Stop(`The ledger would not be sound: ${first!.file} › ${first!.at || "/"}: ${first!.reason}`);
}

/**
 * Writes what an article says, under the lock: the shelf is read anew, for another run may have written since the
 * review was shown.
 *
 * @param decided What a reviewer said; without it, the rows that need no decision.
 * @returns What was done, in words.
 */
export async function writeArticle(writing: Writing, text: string, decided?: Decided): Promise<string> {
  const shelf = readShelf();
  const ledger = compiled(shelf);
  const review = orStop(readAgain(text, ledger, writing));
  const [existing] = filesOf(review, shelf);
  if (existing) return keep(writing, text, shelf, existing, decided);
  const file = orStop(fileOf(review, ledger, writing, decided));
  const path = `${LEDGER}/${file.name}`;
  if (shelf.ledger.some((other) => other.path === path))
    throw new Stop(`${path} is there already and is of another article.`);
  const catalogue = await withNames(shelf.catalogue, file.catalogue);
  const added: TextFile = { path, text: await textOf(file.document) };
  compiled({ ledger: [...shelf.ledger, added], catalogue });
  writeNames(shelf, catalogue);
  addFile(path, added.text);
  return written(path, file);
}

/** The rows of a review that are to be written, with a reviewer's changes. */
function fileOf(
  review: Review,
  ledger: Ledger,
  writing: Writing,
  decided: Decided | undefined,
): LedgerFile | Refusal {
  if (!decided) return ledgerFileOf(review, ledger, writing);
  const whole = answered(review, decided.answers, ledger);
  const reviewed = reviewedRows(whole, decided.decisions);
  const taken = new Set<Row>(reviewed.filter(({ accepted }) => accepted).map(({ row }) => row));
  return ledgerFileOf({ ...whole, rows: reviewed.map(({ row }) => row) }, ledger, {
    ...writing,
    acceptNew: true,
    accept: (row) => taken.has(row),
  });
}

/** The files of this very article: by its link, else by publisher, day and title. */
function filesOf(review: Review, shelf: Shelf): TextFile[] {
  const { url, publisher, published, title } = review.article;
  return shelf.ledger.filter(({ text }) => {
    const { source } = JSON.parse(text) as LedgerDocument;
    return (
      (url !== undefined && source.url === url) ||
      (source.publisher === publisher && source.published === published && source.title === title)
    );
  });
}

function textOf(document: LedgerDocument): Promise<string> {
  return formatted({ $schema: "../ledger.schema.json", ...document });
}

/** The catalogue goes first: names without a record are sound, records without their names are not. */
function writeNames(shelf: Shelf, catalogue: readonly TextFile[]): void {
  for (const { path, text } of catalogue.filter((part) => !shelf.catalogue.includes(part)))
    replaceFile(path, text);
}

/**
 * A file of this article is never overwritten: a reviewer may have worked on it. It gains the rows that lacked a name,
 * with --accept-new, and those that were taken in a review.
 */
async function keep(
  writing: Writing,
  text: string,
  shelf: Shelf,
  existing: TextFile,
  decided: Decided | undefined,
): Promise<string> {
  const document = JSON.parse(existing.text) as LedgerDocument;
  const others = without(shelf, existing);
  const asBefore = { ...writing, recorded: document.source.recorded };
  const wanted = writing.acceptNew || decided ? freshFile(asBefore, text, others, decided) : undefined;
  const plain = freshFile({ ...asBefore, acceptNew: false }, text, others);
  const records = wanted && lackingIn(document, wanted, decided ? undefined : plain);
  if (records) return merge(document, { records, file: wanted }, shelf, existing);
  if (plain && (await textOf(plain.document)) === existing.text)
    return `${existing.path} holds all of this already; nothing to write.`;
  return `${existing.path} is this article already; it was left as it is. See the rows marked "new" or "update" for what it lacks.`;
}

/** The shelf as it was before a file: a project that only this file tells of would be one without an event. */
function without(shelf: Shelf, file: TextFile): Shelf {
  const ledger = shelf.ledger.filter((other) => other !== file);
  const projectsIn = (files: readonly TextFile[]): Set<string | undefined> =>
    new Set(
      files.flatMap(({ text }) =>
        ((JSON.parse(text) as LedgerDocument).events ?? []).map(({ project }) => project),
      ),
    );
  const told = projectsIn(ledger);
  const alone = new Set([...projectsIn([file])].filter((project) => !told.has(project)));
  const catalogue = shelf.catalogue.map((part) => {
    const document = JSON.parse(part.text) as CatalogueDocument;
    const projects = document.projects?.filter(({ id }) => !alone.has(id));
    return projects ? { ...part, text: JSON.stringify({ ...document, projects }) } : part;
  });
  return { ledger, catalogue };
}

const LISTS = ["observations", "growth", "events", "fx"] as const;
type Records = { [List in (typeof LISTS)[number]]?: { id: string }[] };

/** The records of a file that a document lacks; what a first writing had and a reviewer has taken out stays out. */
function lackingIn(
  document: LedgerDocument,
  wanted: LedgerFile,
  first: LedgerFile | undefined,
): Records | undefined {
  const said = (one: object): string => JSON.stringify({ ...one, id: "", project: "" });
  const records: Records = {};
  for (const list of LISTS) {
    const had = [...(first?.document[list] ?? []), ...(document[list] ?? [])];
    const known = new Set([...had.map(({ id }) => id), ...had.map(said)]);
    const more = (wanted.document[list] ?? []).filter((one) => !known.has(one.id) && !known.has(said(one)));
    if (more.length > 0) records[list] = more;
  }
  return Object.keys(records).length > 0 ? records : undefined;
}

async function merge(
  document: LedgerDocument,
  { records, file }: { records: Records; file: LedgerFile },
  shelf: Shelf,
  existing: TextFile,
): Promise<string> {
  const grown = { ...document } as LedgerDocument & Records;
  for (const list of LISTS)
    if (records[list]) Object.assign(grown, { [list]: [...(document[list] ?? []), ...records[list]] });
  const known = new Set(shelf.catalogue.flatMap(({ text }) => namesIn(text)));
  const names = {
    companies: file.catalogue.companies.filter(({ name }) => !known.has(name)),
    projects: file.catalogue.projects.filter(({ id }) => !known.has(id)),
    series: file.catalogue.series.filter(({ code }) => !known.has(code)),
  };
  const catalogue = await withNames(shelf.catalogue, names);
  const { $schema: _schema, ...content } = grown as LedgerDocument & { $schema?: string };
  const next: TextFile = { path: existing.path, text: await textOf(content) };
  compiled({ ledger: shelf.ledger.map((one) => (one === existing ? next : one)), catalogue });
  writeNames(shelf, catalogue);
  replaceFile(next.path, next.text);
  const count = LISTS.reduce((sum, list) => sum + (records[list]?.length ?? 0), 0);
  return `Added ${count} records to ${existing.path}; what stood there was left as it is.`;
}

function namesIn(text: string): string[] {
  const { companies = [], projects = [], series = [] } = JSON.parse(text) as CatalogueDocument;
  return [
    ...companies.map(({ name }) => name),
    ...projects.map(({ id }) => id),
    ...series.map(({ code }) => code),
  ];
}

/** The file that the article would make if it were not there. */
function freshFile(writing: Writing, text: string, shelf: Shelf, decided?: Decided): LedgerFile | undefined {
  const result = compileLedger(shelf.ledger, shelf.catalogue, (content) =>
    createHash("sha256").update(content, "utf8").digest("hex"),
  );
  if (!("pack" in result)) return undefined;
  const review = readAgain(text, result.pack, writing);
  if (isRefusal(review)) return undefined;
  const file = fileOf(review, result.pack, writing, decided);
  return isRefusal(file) ? undefined : file;
}

/** The review over the ledger as it is by now, with what the model said before. */
function readAgain(text: string, ledger: Ledger, writing: Writing): Review | Refusal {
  if (!writing.proposed) return readArticle(text, ledger, writing);
  const reading = openForProposer(text, ledger, writing);
  const shared = isRefusal(reading) ? reading : reading.finish(writing.proposed);
  return isRefusal(shared) ? shared : shared.review;
}

function withNames(catalogue: readonly TextFile[], names: LedgerFile["catalogue"]): Promise<TextFile[]> {
  return Promise.all(
    catalogue.map(async (part) => {
      const document = JSON.parse(part.text) as CatalogueDocument;
      const list = (["companies", "projects", "series"] as const).find((key) => document[key] !== undefined);
      if (!list || names[list].length === 0) return part;
      return {
        path: part.path,
        text: await formatted({ ...document, [list]: [...document[list]!, ...names[list]] }),
      };
    }),
  );
}

function written(path: string, { document, leftOut, catalogue }: LedgerFile): string {
  const count = LISTS.reduce((sum, list) => sum + (document[list]?.length ?? 0), 0);
  const added = [
    ...catalogue.companies.map(({ name }) => name),
    ...catalogue.projects.map(({ id }) => id),
    ...catalogue.series.map(({ code }) => code),
  ];
  return [
    `Wrote ${path}: ${count} records.`,
    ...(added.length > 0 ? [`Added to the catalogue: ${added.join(", ")}.`] : []),
    ...(leftOut.length > 0
      ? [
          `Left out ${leftOut.length}:`,
          ...leftOut.map(
            ({ row, why }) =>
              `  ${row.kind === "event" ? row.record.headline : "series" in row.record ? row.record.series : row.record.pair}: ${why}`,
          ),
        ]
      : []),
    "Read the summaries: they are put together from the facts and want your own words.",
  ].join("\n");
}
