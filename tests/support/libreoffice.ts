import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Book } from "../../src/model/port/book";
import { xlsxOf } from "./xlsx";

/** Comma, quotes, UTF-8, from row 1; values as they are and not as they are shown; all sheets. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

export function hasLibreOffice(): boolean {
  return spawnSync("soffice", ["--version"]).status === 0;
}

/** What LibreOffice Calc makes of a workbook that holds no results: each sheet's cells as texts. */
export function recalculated(book: Book): Map<string, string[][]> {
  const folder = mkdtempSync(join(tmpdir(), "calc-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), xlsxOf(book));
    // A profile of its own: LibreOffice refuses to start twice in one.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const file = join(folder, "book.xlsx");
    execFileSync("soffice", ["--headless", profile, "--convert-to", CSV, "--outdir", folder, file], {
      stdio: "pipe",
    });
    return new Map(
      book.sheets.map(({ name }) => [name, rowsOf(readFileSync(join(folder, `book-${name}.csv`), "utf8"))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replace(/""/g, '"'));
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows;
}
