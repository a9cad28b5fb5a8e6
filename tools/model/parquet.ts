import { parquetWriteBuffer } from "hyparquet-writer";
import { replaceFile } from "../replace-file";
import type { Row } from "./commands";
import { COLUMNS, type Printer } from "./print";

/** Columns that are numbers, or nothing. */
const NUMBERS: readonly string[] = ["difference", "cells", "age"];
/** Columns that hold what cells do, numbers or texts: a column for each, as a table of this kind mixes none. */
const MIXED: readonly string[] = ["value", "before", "after"];

/** Keeps what came of all files, and writes it as one Parquet table once they are done. */
export function parquetPrinter(path: string): Printer {
  const rows: Row[] = [];
  return {
    outcome: ({ file, rows: some, refused }) => {
      if (refused !== undefined) rows.push({ file, note: refused });
      for (const row of some) rows.push({ file, ...row });
    },
    end: () => replaceFile(path, new Uint8Array(tableOf(rows))),
  };
}

function tableOf(rows: readonly Row[]): ArrayBuffer {
  const numbers = (name: string, column: string) => ({
    name,
    type: "DOUBLE" as const,
    nullable: true,
    data: rows.map((row) => {
      const value = row[column];
      return typeof value === "number" ? value : null;
    }),
  });
  const texts = (name: string, column: string) => ({
    name,
    type: "STRING" as const,
    nullable: true,
    data: rows.map((row) => {
      const value = row[column];
      return value === undefined || value === "" || (name !== column && typeof value === "number")
        ? null
        : String(value);
    }),
  });
  return parquetWriteBuffer({
    columnData: COLUMNS.flatMap((column) => {
      if (NUMBERS.includes(column)) return [numbers(column, column)];
      if (MIXED.includes(column)) return [numbers(column, column), texts(`${column}_text`, column)];
      return [texts(column, column)];
    }),
  });
}
