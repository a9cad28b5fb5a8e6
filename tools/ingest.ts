/**
 * npm run ingest -- article.html [--published 2026-01-08] [--publisher SMM] [--url https://...] [--write]
 *
 * Reads an article and shows what it says beside its sentences; with --write it becomes a file of the ledger.
 */
import type { Refusal } from "../src/domain/answer/refusal";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import { compileLedger } from "../src/ledger/compile";
import type { CatalogueDocument, LedgerDocument, TextFile } from "../src/ledger/document";
import type { Ledger } from "../src/domain/ledger/records";
import { isDay } from "../src/domain/time/day";
import { decode } from "../src/ingest/input/read-input";
import { ledgerFileOf, type LedgerFile } from "../src/ingest/ledger/document";
import { readArticle } from "../src/ingest/read-article";
import type { Review } from "../src/ingest/review/review";
import { reportOf } from "../src/ingest/report";

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
      url: { type: "string" },
      recorded: { type: "string", default: new Date().toISOString().slice(0, 10) },
      write: { type: "boolean", default: false },
      "accept-new": { type: "boolean", default: false },
      json: { type: "boolean", default: false },
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
  const { published, publisher, url, recorded, write, json } = values;
  return {
    file,
    recorded,
    write,
    json,
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
  if ("refused" in answer) throw new Stop(answer.refused);
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
  if (result.ok) return result.pack;
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

function textOf(document: LedgerDocument): string {
  return `${JSON.stringify({ $schema: "../ledger.schema.json", ...document }, null, 2)}\n`;
}

function write(options: Options, text: string, shelf: Shelf): string {
  const ledger = compiled(shelf);
  const review = orStop(readArticle(text, ledger, options));
  const [existing] = filesOf(review, shelf);
  if (existing) return keep(options, text, shelf, existing);
  const file = orStop(ledgerFileOf(review, ledger, options));
  const path = `${LEDGER}/${file.name}`;
  if (shelf.ledger.some((other) => other.path === path))
    throw new Stop(`${path} is there already and is of another article.`);
  const catalogue = withNames(shelf.catalogue, file.catalogue);
  const added: TextFile = { path, text: textOf(file.document) };
  compiled({ ledger: [...shelf.ledger, added], catalogue });
  for (const { path: place, text: content } of [
    added,
    ...catalogue.filter((part) => !shelf.catalogue.includes(part)),
  ])
    writeFileSync(place, content);
  return written(path, file);
}

/** A file of this article is never overwritten: a reviewer may have worked on it. */
function keep(options: Options, text: string, shelf: Shelf, existing: TextFile): string {
  const others = shelf.ledger.filter((file) => file !== existing);
  const { source } = JSON.parse(existing.text) as LedgerDocument;
  const fresh = freshFile(options, text, { ...shelf, ledger: others }, source.recorded);
  if (fresh && textOf(fresh.document) === existing.text)
    return `${existing.path} holds all of this already; nothing to write.`;
  return `${existing.path} is this article already; it was left as it is. See the rows marked "new" or "update" for what it lacks.`;
}

function freshFile(options: Options, text: string, shelf: Shelf, recorded: string): LedgerFile | undefined {
  const result = compileLedger(shelf.ledger, shelf.catalogue, (content) =>
    createHash("sha256").update(content, "utf8").digest("hex"),
  );
  if (!result.ok) return undefined;
  const review = readArticle(text, result.pack, options);
  if ("refused" in review) return undefined;
  const file = ledgerFileOf(review, result.pack, { ...options, recorded });
  return "refused" in file ? undefined : file;
}

function withNames(catalogue: readonly TextFile[], names: LedgerFile["catalogue"]): TextFile[] {
  return catalogue.map((part) => {
    const document = JSON.parse(part.text) as CatalogueDocument;
    const list = (["companies", "projects", "series"] as const).find((key) => document[key] !== undefined);
    if (!list || names[list].length === 0) return part;
    const grown = { ...document, [list]: [...document[list]!, ...names[list]] };
    return { path: part.path, text: `${JSON.stringify(grown, null, 2)}\n` };
  });
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

function main(): void {
  const options = optionsOf(process.argv.slice(2));
  const text = articleText(options.file);
  const shelf = readShelf();
  const review = orStop(readArticle(text, compiled(shelf), options));
  console.log(options.json ? JSON.stringify(review, null, 2) : reportOf(review));
  if (options.write) console.log(`\n${write(options, text, shelf)}`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message.split("\n")[0] : String(error));
  process.exitCode = 1;
}
