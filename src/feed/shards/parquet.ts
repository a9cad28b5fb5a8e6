/** Reads what was fetched of Parquet files. Loaded with the first row group: the library is 30 KB. */
import { parquetMetadata, parquetRead, type DecodedArray, type FileMetaData, type RowGroup } from "hyparquet";
import { dayFromNumber } from "../../domain/time/day";
import type { GroupColumns } from "./group-columns";

export type Footer = FileMetaData;

/** The footer of a file, from its first byte to the end of the file. Throws where it is none. */
export function readFooter(bytes: Uint8Array<ArrayBuffer>): Footer {
  return parquetMetadata(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

/** The bytes of a row group: the columns of one lie side by side in every file that is written in one go. */
export function bytesOf({ columns }: RowGroup): { start: number; end: number } {
  const parts = columns.flatMap(({ meta_data: column }) => {
    if (!column) return [];
    const start = Number(column.dictionary_page_offset || column.data_page_offset);
    return [{ start, end: start + Number(column.total_compressed_size) }];
  });
  return {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
  };
}

/**
 * Decodes a row group. Throws where the bytes are none, or compressed in a way that is not read.
 * @param bytes from `start` on, as many as the group has.
 * @param without columns that are not wanted; those that no row fills are left out in any case.
 */
export async function readGroup(
  footer: Footer,
  at: number,
  bytes: Uint8Array<ArrayBuffer>,
  start: number,
  without: readonly string[] = [],
): Promise<GroupColumns> {
  const rows = footer.row_groups.map(({ num_rows }) => Number(num_rows));
  const rowStart = rows.slice(0, at).reduce((sum, count) => sum + count, 0);
  const rowEnd = rowStart + (rows[at] ?? 0);
  const parts: Record<string, { from: number; data: DecodedArray }[]> = {};
  await parquetRead({
    file: {
      byteLength: start + bytes.length,
      slice: (from, to = start + bytes.length) => {
        if (from < start || to > start + bytes.length)
          throw new Error("A column lies outside its row group.");
        return bytes.slice(from - start, to - start).buffer;
      },
    },
    metadata: footer,
    columns: filledIn(footer.row_groups[at]).filter((name) => !without.includes(name)),
    rowStart,
    rowEnd,
    parsers: { dateFromDays: dayFromNumber },
    geoparquet: false,
    onChunk: ({ columnName, columnData, rowStart: from }) => {
      (parts[columnName] ??= []).push({ from, data: columnData });
    },
  });
  return Object.fromEntries(Object.entries(parts).map(([name, chunks]) => [name, joined(chunks)]));
}

/** The columns that some row fills, as far as the statistics tell. */
function filledIn(group: RowGroup | undefined): string[] {
  return (group?.columns ?? []).flatMap(({ meta_data: column }) => {
    const isEmpty = column && column.statistics?.null_count === column.num_values;
    return column && !isEmpty ? (column.path_in_schema[0] ?? []) : [];
  });
}

function joined(chunks: { from: number; data: DecodedArray }[]): readonly unknown[] {
  const [first, ...others] = chunks.sort((a, b) => a.from - b.from).map(({ data }) => data as unknown[]);
  return others.length === 0 ? (first ?? []) : [first ?? [], ...others].flatMap((part) => Array.from(part));
}
