import { createHash } from "node:crypto";
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import type { SchemaElement } from "hyparquet";
import { glob } from "tinyglobby";
import type { Observation, Pack } from "../../src/domain/ledger/records";
import { familyOf, type RowGroup, type ShardFile, type Shards } from "../../src/domain/ledger/shards";
import { endOf, grainOf } from "../../src/domain/time/period";
import { COLUMNS, type Column, type ShardRow } from "../../src/feed/shards/columns";
import { rowOf } from "../../src/feed/shards/group-columns";
import { bytesOf, readFooter, readGroup, type Footer } from "../../src/feed/shards/parquet";
import { whatIsWrong, type Validate } from "../../src/ledger/compiled-schema";

/** What the observations refer to. */
export type Definitions = Pick<Pack, "series" | "sources">;

export type Scanned = { shards: Shards } | { problems: string[] };

/** More is not read in one go. */
const MOST_PROBLEMS = 20;
const FOOTER_TAIL = 8;
const MAGIC = "PAR1";

/**
 * Lists the shards below a folder, written by whom ever: every row of each is read, and must be an observation of its
 * family and year, of a series and a source that are defined, in its place in the order. What is not so is said, and nothing is listed.
 */
export async function scanShards(
  root: string,
  definitions: Definitions,
  validate: Validate,
  isOfIt: (path: string) => boolean = () => true,
): Promise<Scanned> {
  const paths = (await glob("**/*.parquet", { cwd: root })).filter(isOfIt);
  const known = {
    series: new Set(definitions.series.map(({ code }) => code)),
    published: new Map(definitions.sources.map(({ id, published }) => [id, published])),
    validate,
    ids: new Ids(),
  };
  const problems: string[] = [];
  const files: ShardFile[] = [];
  for (const path of paths.sort()) {
    const scanned = await scanFile(root, path, known);
    if ("problems" in scanned) problems.push(...scanned.problems);
    else files.push(scanned.file);
    if (problems.length >= MOST_PROBLEMS) break;
  }
  if (paths.length === 0) problems.push(`There is no Parquet file below ${root}.`);
  if (problems.length > 0) return { problems: problems.slice(0, MOST_PROBLEMS) };
  const rows = files.flatMap(({ groups }) => groups).reduce((sum, group) => sum + group.rows, 0);
  return { shards: { rows, files } };
}

interface Known {
  series: ReadonlySet<string>;
  published: ReadonlyMap<string, string>;
  validate: Validate;
  ids: Ids;
}

/** The ids of the files of one family and year, which are scanned one after the other. */
class Ids {
  private place = "";
  private readonly seen = new Set<string>();

  /** Whether one was there already. */
  isRepeated(id: string, { family, year }: Place): boolean {
    const place = `${family} ${year}`;
    if (place !== this.place) this.seen.clear();
    this.place = place;
    const { size } = this.seen;
    return this.seen.add(id).size === size;
  }
}

/** The end of a path: who writes may put more folders before it. */
const PLACE = /(?:^|\/)family=([A-Z0-9][A-Z0-9-]*)\/year=(\d{1,4})\/[0-9A-Za-z][0-9A-Za-z=._-]*\.parquet$/;

async function scanFile(
  root: string,
  path: string,
  known: Known,
): Promise<{ file: ShardFile } | { problems: string[] }> {
  const refuse = (why: string) => ({ problems: [`${path}: ${why}`] });
  const [, family, year] = PLACE.exec(path) ?? [];
  if (family === undefined)
    return refuse("It has to lie in a folder such as family=PRICE/year=2026, its name in plain letters.");
  const file = openSync(join(root, path), "r");
  try {
    const { size } = statSync(join(root, path));
    const read = (start: number, end: number): Uint8Array<ArrayBuffer> => {
      const bytes = new Uint8Array(end - start);
      readSync(file, bytes, 0, bytes.length, start);
      return bytes;
    };
    const opened = openFooter(read, size);
    if (typeof opened === "string") return refuse(opened);
    const { footer, start } = opened;
    const unfit = whatIsUnfit(footer);
    if (unfit !== undefined) return refuse(unfit);
    const place = { path, family, year: Number(year), size };
    const scanned = await scanGroups(footer, read, place, known);
    if ("problems" in scanned) return scanned;
    const sha256 = hashOf(read(start, size));
    return {
      file: {
        file: path,
        family,
        year: Number(year),
        size,
        footer: { start, sha256 },
        groups: scanned.groups,
      },
    };
  } finally {
    closeSync(file);
  }
}

function openFooter(
  read: (start: number, end: number) => Uint8Array<ArrayBuffer>,
  size: number,
): { footer: Footer; start: number } | string {
  const NONE = "It is no whole Parquet file.";
  if (size < FOOTER_TAIL + MAGIC.length) return NONE;
  const tail = read(size - FOOTER_TAIL, size);
  if (new TextDecoder().decode(tail.subarray(4)) !== MAGIC) return NONE;
  const start = size - FOOTER_TAIL - new DataView(tail.buffer).getUint32(0, true);
  try {
    return start < MAGIC.length ? NONE : { footer: readFooter(read(start, size)), start };
  } catch {
    return NONE;
  }
}

/** What the add-in could not read, or would not know: columns, their types, their compression. */
function whatIsUnfit({ schema, row_groups: groups }: Footer): string | undefined {
  const [, ...elements] = schema;
  for (const column of COLUMNS) {
    const element = elements.find(({ name }) => name === column.name);
    if (!element && column.required) return `The column "${column.name}" is missing.`;
    if (element && !isOfType(element, column))
      return `The column "${column.name}" is a ${typeText(element)}; it should be ${WANTED[column.type]}.`;
  }
  const foreign = elements.find(({ name }) => !COLUMNS.some((column) => column.name === name));
  if (foreign)
    return `The column "${foreign.name}" is none of an observation. Leave it out; family and year belong into the path alone.`;
  const codec = groups.flatMap(({ columns }) =>
    columns.map(({ meta_data: one }) => one?.codec ?? "no codec"),
  );
  const other = codec.find((one) => one !== "SNAPPY" && one !== "UNCOMPRESSED");
  return other && `It is compressed with ${other}; write it with SNAPPY.`;
}

const WANTED: Record<Column["type"], string> = {
  number: "a DOUBLE",
  text: "a text in UTF-8 (BYTE_ARRAY, UTF8)",
  day: "a DATE",
};

function isOfType(
  { type, converted_type: converted, logical_type: logical }: SchemaElement,
  column: Column,
): boolean {
  const is = (name: string) => converted === name || logical?.type === (name === "UTF8" ? "STRING" : name);
  if (column.type === "number") return type === "DOUBLE";
  return column.type === "text" ? type === "BYTE_ARRAY" && is("UTF8") : type === "INT32" && is("DATE");
}

function typeText({ type, converted_type: converted, logical_type: logical }: SchemaElement): string {
  return [type, converted ?? logical?.type].filter(Boolean).join(" ") || "group of columns";
}

interface Place {
  path: string;
  family: string;
  year: number;
  size: number;
}

async function scanGroups(
  footer: Footer,
  read: (start: number, end: number) => Uint8Array<ArrayBuffer>,
  place: Place,
  known: Known,
): Promise<{ groups: RowGroup[] } | { problems: string[] }> {
  const groups: RowGroup[] = [];
  const problems: string[] = [];
  const ranges = footer.row_groups.map(bytesOf);
  for (const [at, group] of footer.row_groups.entries()) {
    if (Number(group.num_rows) === 0) return { problems: [`${place.path}: Row group ${at} is empty.`] };
    const { start, end } = ranges[at] ?? { start: 0, end: 0 };
    const isAlone = end <= place.size && start >= (ranges[at - 1]?.end ?? MAGIC.length);
    if (!isAlone)
      return { problems: [`${place.path}: The columns of row group ${at} do not lie side by side.`] };
    const bytes = read(start, end);
    const rows = await rowsOf(footer, at, bytes, start);
    if (typeof rows === "string") return { problems: [`${place.path}: ${rows}`] };
    let before: ShardRow | undefined;
    for (const [row, one] of rows.entries()) {
      const wrong = whatIsAmiss(one, before, place, known);
      if (wrong !== undefined) problems.push(`${place.path}: Row ${row} of row group ${at}: ${wrong}`);
      if (problems.length >= MOST_PROBLEMS) return { problems };
      before = one;
    }
    groups.push({
      ...{ start, end, sha256: hashOf(bytes), rows: rows.length },
      ...{ series: endsOf(rows, "series"), ends: endsOf(rows, "ends"), published: endsOf(rows, "published") },
    });
  }
  return problems.length > 0 ? { problems } : { groups };
}

async function rowsOf(
  footer: Footer,
  at: number,
  bytes: Uint8Array<ArrayBuffer>,
  start: number,
): Promise<ShardRow[] | string> {
  try {
    const columns = await readGroup(footer, at, bytes, start);
    const count = Number(footer.row_groups[at]?.num_rows);
    return Array.from({ length: count }, (_, row) => rowOf(columns, row) as unknown as ShardRow);
  } catch (fault) {
    return `Row group ${at} cannot be read: ${(fault as Error).message}`;
  }
}

function whatIsAmiss(
  row: ShardRow,
  before: ShardRow | undefined,
  place: Place,
  { series, published, validate, ids }: Known,
): string | undefined {
  const { family, year } = place;
  const { ends, published: on, ...observation } = row;
  if (!validate(observation)) return `It is no observation (${whatIsWrong(observation, validate)}).`;
  if (ids.isRepeated(observation.id, place))
    return `The id "${observation.id}" is there already, in this file or in another of its family and year.`;
  return (
    whatIsUnknown(observation, series, published) ??
    whatIsMisplaced(row, family, year, published.get(observation.source)) ??
    (before && comesBefore(row, before)
      ? `It comes after ${before.series} ${before.ends} ${before.published}: order by series, ends, published.`
      : undefined)
  );
}

function whatIsUnknown(
  { id, series, source, period }: Observation,
  known: ReadonlySet<string>,
  sources: ReadonlyMap<string, string>,
): string | undefined {
  if (!known.has(series)) return `The series "${series}" is not defined.`;
  if (!sources.has(source)) return `The source "${source}" is not defined.`;
  if (!id.startsWith(`${source}/`)) return `The id "${id}" should start with "${source}/", its source.`;
  return grainOf(period) === undefined ? `${period} is no period of the calendar.` : undefined;
}

function whatIsMisplaced(
  { series, period, ends, published }: ShardRow,
  family: string,
  year: number,
  day: string | undefined,
): string | undefined {
  if (familyOf(series) !== family) return `The series "${series}" belongs into family=${familyOf(series)}.`;
  if (ends !== endOf(period)) return `ends is ${ends}, and ${period} ends on ${endOf(period)}.`;
  if (Number(ends.slice(0, 4)) !== year)
    return `${period} ends in ${ends.slice(0, 4)} and belongs into that year.`;
  return published === day ? undefined : `published is ${published}, and its source was published on ${day}.`;
}

function comesBefore(row: ShardRow, before: ShardRow): boolean {
  if (row.series !== before.series) return row.series < before.series;
  if (row.ends !== before.ends) return row.ends < before.ends;
  return row.published < before.published;
}

function endsOf(rows: readonly ShardRow[], key: "series" | "ends" | "published"): [string, string] {
  let [first, last] = [rows[0]?.[key] ?? "", rows[0]?.[key] ?? ""];
  for (const { [key]: value } of rows) {
    if (value < first) first = value;
    if (value > last) last = value;
  }
  return [first, last];
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
