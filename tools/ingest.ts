/**
 * npm run ingest -- article.html [--published 2026-01-08] [--publisher SMM] [--url https://...] [--write]
 *
 * Reads an article and shows what it says beside its sentences; with --write it becomes a file of the ledger.
 */
import { isRefusal, type Refusal } from "../src/domain/answer/refusal";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import { compileLedger } from "../src/ledger/compile";
import type { CatalogueDocument, LedgerDocument, TextFile } from "../src/ledger/document";
import type { Ledger } from "../src/domain/ledger/records";
import { isDay } from "../src/domain/time/day";
import { decode } from "../src/ingest/input/read-input";
import { ledgerFileOf, type LedgerFile } from "../src/ingest/ledger/document";
import { ingestText } from "../src/ingest/languages/ingest-text";
import { modelProposer, type Endpoint } from "../src/ingest/proposers/model";
import { readArticle } from "../src/ingest/read-article";
import { readWithProposer } from "../src/ingest/read-with-proposer";
import type { Review, Row } from "../src/ingest/review/review";
import { reportOf } from "../src/ingest/report";
import { reviewedRows, type Decisions } from "../src/ingest/review/reviewed-rows";
import { decide, forget, terminalKeys, withOffers } from "./review-session";
import { replaceFile } from "./replace-file";
import { addFile, formatted, locked } from "./shelf-files";

const LEDGER = "src/ledger/publications";
const CATALOGUE = "src/ledger/catalogue";
const MOST_BYTES = 5_000_000;

interface Options {
  file: string;
  published?: string;
  publisher?: string;
  url?: string;
  recorded: string;
  write: boolean;
  acceptNew: boolean;
  json: boolean;
  /** Whether a model takes part, and whether the text may be sent to it. */
  model: boolean;
  send: boolean;
  /** Whether each row is decided by a key before the file is written. */
  review: boolean;
  title?: string;
}

/** A reason to stop, said in one sentence. */
class Stop extends Error {}

function optionsOf(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      published: { type: "string" },
      publisher: { type: "string" },
      title: { type: "string" },
      url: { type: "string" },
      recorded: { type: "string", default: new Date().toISOString().slice(0, 10) },
      write: { type: "boolean", default: false },
      "accept-new": { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      model: { type: "boolean", default: false },
      send: { type: "boolean", default: false },
      review: { type: "boolean", default: false },
    },
  });
  const [file, ...more] = positionals;
  if (!file || more.length > 0)
    throw new Stop(
      "Give one article: npm run ingest -- article.html [--published 2026-01-08] [--publisher SMM] [--url https://...] [--write [--accept-new]].",
    );
  for (const [name, day] of [
    ["--published", values.published],
    ["--recorded", values.recorded],
  ] as const)
    if (day !== undefined && !isDay(day))
      throw new Stop(`${name} takes a day such as 2026-01-08, not "${day}".`);
  if (values.url !== undefined && !/^https?:\/\/[^\s"<>[\]]+$/.test(values.url))
    throw new Stop(`--url takes a link that starts with http:// or https://, not "${values.url}".`);
  const { published, publisher, title, url, recorded, write, json, model, send, review } = values;
  return {
    file,
    recorded,
    write,
    json,
    model,
    send,
    review,
    ...(title && { title }),
    acceptNew: values["accept-new"],
    ...(published && { published }),
    ...(publisher && { publisher }),
    ...(url && { url }),
  };
}

function articleText(file: string): string {
  if (!existsSync(file)) throw new Stop(`There is no file "${file}".`);
  if (!statSync(file).isFile()) throw new Stop(`"${file}" is no file.`);
  const { size } = statSync(file);
  if (size > MOST_BYTES)
    throw new Stop(`"${file}" has ${(size / 1e6).toFixed(1)} MB; an article has at most 5 MB.`);
  return orStop(decode(readFileSync(file))).text;
}

function orStop<T extends object>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Stop(answer.refused);
  return answer;
}

interface Shelf {
  ledger: TextFile[];
  catalogue: TextFile[];
}

function readShelf(): Shelf {
  const read = (folder: string): TextFile[] =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .sort()
      .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(folder, name), "utf8") }));
  return { ledger: read(LEDGER), catalogue: read(CATALOGUE) };
}

function compiled({ ledger, catalogue }: Shelf): Ledger {
  const result = compileLedger(ledger, catalogue, (text) =>
    createHash("sha256").update(text, "utf8").digest("hex"),
  );
  if ("pack" in result) return result.pack;
  const [first] = result.problems;
  throw new Stop(`The ledger would not be sound: ${first!.file} › ${first!.at || "/"}: ${first!.reason}`);
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

/** Reads the shelf anew under the lock: another run may have written since the review was shown. */
async function write(options: Options, text: string, decisions?: Decisions): Promise<string> {
  const shelf = readShelf();
  const ledger = compiled(shelf);
  const read = orStop(readArticle(text, ledger, options));
  const rows = decisions && reviewedRows(withOffers(read), decisions);
  const review = rows ? { ...read, rows: rows.map(({ row }) => row) } : read;
  const [existing] = filesOf(review, shelf);
  if (existing) return keep(options, text, shelf, existing);
  const taken = rows && new Set(rows.filter(({ accepted }) => accepted).map(({ row }) => row));
  const choice = taken && { acceptNew: true, accept: (row: Row) => taken.has(row) };
  const file = orStop(ledgerFileOf(review, ledger, { ...options, ...choice }));
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

/** The catalogue goes first: names without a record are sound, records without their names are not. */
function writeNames(shelf: Shelf, catalogue: readonly TextFile[]): void {
  for (const { path, text } of catalogue.filter((part) => !shelf.catalogue.includes(part)))
    replaceFile(path, text);
}

/** A file of this article is never overwritten: a reviewer may have worked on it. With --accept-new it gains the rows that lacked a name. */
async function keep(options: Options, text: string, shelf: Shelf, existing: TextFile): Promise<string> {
  const others = { ...shelf, ledger: shelf.ledger.filter((file) => file !== existing) };
  const document = JSON.parse(existing.text) as LedgerDocument;
  const { recorded } = document.source;
  if (options.acceptNew) {
    const more = lackingIn(document, options, text, others, recorded);
    if (more) return merge(document, more, shelf, existing);
  }
  const fresh = freshFile(options, text, others, recorded);
  if (fresh && (await textOf(fresh.document)) === existing.text)
    return `${existing.path} holds all of this already; nothing to write.`;
  return `${existing.path} is this article already; it was left as it is. See the rows marked "new" or "update" for what it lacks.`;
}

const LISTS = ["observations", "growth", "events", "fx"] as const;
type Records = { [List in (typeof LISTS)[number]]?: { id: string }[] };

/** The records that only the new names make possible, with those names. */
function lackingIn(
  document: LedgerDocument,
  options: Options,
  text: string,
  shelf: Shelf,
  recorded: string,
): { records: Records; file: LedgerFile } | undefined {
  const withNew = freshFile(options, text, shelf, recorded);
  const plain = freshFile({ ...options, acceptNew: false }, text, shelf, recorded);
  if (!withNew) return undefined;
  const said = (one: object): string => JSON.stringify({ ...one, id: "", project: "" });
  const records: Records = {};
  for (const list of LISTS) {
    const had = [...(plain?.document[list] ?? []), ...(document[list] ?? [])];
    const known = new Set([...had.map(({ id }) => id), ...had.map(said)]);
    const more = (withNew.document[list] ?? []).filter((one) => !known.has(one.id) && !known.has(said(one)));
    if (more.length > 0) records[list] = more;
  }
  return Object.keys(records).length > 0 ? { records, file: withNew } : undefined;
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

function freshFile(options: Options, text: string, shelf: Shelf, recorded: string): LedgerFile | undefined {
  const result = compileLedger(shelf.ledger, shelf.catalogue, (content) =>
    createHash("sha256").update(content, "utf8").digest("hex"),
  );
  if (!("pack" in result)) return undefined;
  const review = readArticle(text, result.pack, options);
  if (isRefusal(review)) return undefined;
  const file = ledgerFileOf(review, result.pack, { ...options, recorded });
  return isRefusal(file) ? undefined : file;
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
  const count = (["observations", "growth", "events", "fx"] as const).reduce(
    (sum, list) => sum + (document[list]?.length ?? 0),
    0,
  );
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

/** An endpoint that the user names in the environment; off unless --model asks for it. */
function endpointOf(): Endpoint {
  const { SSB_MODEL_ADDRESS: address, SSB_MODEL: model, SSB_MODEL_KEY: key } = process.env;
  if (!address || !model)
    throw new Stop(
      "--model needs SSB_MODEL_ADDRESS (such as https://host/v1) and SSB_MODEL in the environment.",
    );
  return { address, model, ...(key && { key }) };
}

async function sharedReview(options: Options, text: string, ledger: Ledger): Promise<Review> {
  if (!options.model) return orStop(readArticle(text, ledger, options));
  const endpoint = endpointOf();
  if (!options.send)
    throw new Stop(
      `The text of the article (${text.length} characters) and the codes of ${ledger.series.length} series would be sent to ${endpoint.address}; add --send if they may.`,
    );
  const proposer = modelProposer(
    endpoint,
    ledger.series.map(({ code }) => code),
  );
  const shared = orStop(await readWithProposer(text, ledger, proposer, options));
  if (shared.missing)
    console.error(`${ingestText({ refused: shared.missing }, "en")} The review is the grammar's alone.`);
  console.error(`The model: ${shared.tokens ?? 0} tokens, ${shared.rejected.length} proposals turned away.`);
  for (const { why } of shared.rejected) console.error(`  ${why}`);
  return shared.review;
}

/** A decision per row; what is left in the middle is taken up again by the same command. */
async function session(options: Options, text: string, review: Review): Promise<void> {
  const state = `${options.file}.review.json`;
  const keys = terminalKeys();
  try {
    const { decisions, done, count } = await decide(withOffers(review), keys, state);
    keys.say(`${count} decisions.`);
    if (!done) return keys.say("The same command goes on from here.");
    keys.say(await locked("src/ledger", () => write(options, text, decisions)));
    forget(state);
  } finally {
    keys.close();
  }
}

async function main(): Promise<void> {
  const options = optionsOf(process.argv.slice(2));
  const text = articleText(options.file);
  const shelf = readShelf();
  const review = await sharedReview(options, text, compiled(shelf));
  if (options.review) return session(options, text, review);
  console.log(options.json ? JSON.stringify(review, null, 2) : reportOf(review));
  if (options.write) console.log(`\n${await locked("src/ledger", () => write(options, text))}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message.split("\n")[0] : String(error));
  process.exitCode = 1;
});
