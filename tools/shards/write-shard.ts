import { createHash } from "node:crypto";
import { createReadStream, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import type { DecodedArray, SchemaElement } from "hyparquet";
import { fileWriter, ParquetWriter, type ColumnSource } from "hyparquet-writer";
import { compareText } from "../../src/domain/ledger/compare-text";
import { COLUMNS, type Column, type ShardRow } from "../../src/feed/shards/columns";

/** Rows that are fetched together: some hundred kilobytes. */
export const ROWS_OF_A_GROUP = 10_000;

/** Where the shards of a family and a year lie. */
export function shardFolder(family: string, year: number): string {
  return `family=${family}/year=${year}`;
}

/**
 * Writes the rows of a family and a year, in the order they have to stand in, and names the file by its content: one
 * that another edition knows never changes. A group of rows at a time is held in memory.
 */
export async function writeShard(
  root: string,
  { family, year }: { family: string; year: number },
  rows: Iterable<ShardRow>,
  rowsOfAGroup = ROWS_OF_A_GROUP,
): Promise<string> {
  const folder = join(root, shardFolder(family, year));
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `new-${process.pid}.parquet`);
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    schema: schemaOf(COLUMNS),
    statisticsTruncateLength: Infinity,
    createdBy: "SSB for Excel",
  });
  for (const group of groupsOf(rows, rowsOfAGroup)) {
    await writer.write({ columnData: columnsOf(COLUMNS, group), rowGroupSize: group.length });
  }
  await writer.finish();
  const name = `part-${(await hashOf(path)).slice(0, 8)}.parquet`;
  renameSync(path, join(folder, name));
  return `${shardFolder(family, year)}/${name}`;
}

/** The order in which rows stand: by series, then by the end of the period, then by publication. */
export function compareRows(a: ShardRow, b: ShardRow): number {
  return (
    compareText(a.series, b.series) ||
    compareText(a.ends, b.ends) ||
    compareText(a.published, b.published) ||
    compareText(a.id, b.id)
  );
}

const TYPES: Record<Column["type"], Partial<SchemaElement>> = {
  number: { type: "DOUBLE" },
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  day: { type: "INT32", converted_type: "DATE" },
};

/** The schema of some columns. */
export function schemaOf(columns: readonly Column[]): SchemaElement[] {
  const elements = columns.map(({ name, type, required }): SchemaElement => ({
    ...{ name, repetition_type: required ? "REQUIRED" : "OPTIONAL" },
    ...TYPES[type],
  }));
  return [{ name: "root", num_children: columns.length }, ...elements];
}

/** What rows have of some columns. */
export function columnsOf(columns: readonly Column[], rows: readonly ShardRow[]): ColumnSource[] {
  return columns.map(({ name, type, required }) => {
    const values = rows.map((row) => row[name as keyof ShardRow] ?? null);
    const data = type === "day" ? values.map((day) => new Date(String(day))) : values;
    return { name, data: data as DecodedArray, nullable: !required };
  });
}

function* groupsOf(rows: Iterable<ShardRow>, size: number): Iterable<ShardRow[]> {
  let group: ShardRow[] = [];
  for (const row of rows) {
    group.push(row);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest("hex");
}
