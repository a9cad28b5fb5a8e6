import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Book } from "../../src/model/port/book";
import { xlsxOf } from "./xlsx";

/** Comma, quotes, UTF-8, from row 1; values as they are and not as they are shown; all sheets. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

export function hasLibreOffice(): boolean {
  return spawnSync("soffice", ["--version"]).status === 0;
}

/** What LibreOffice Calc shows of files of one sheet as they were saved: the cells as texts, by the file's path. */
export function shownIn(files: readonly string[]): Map<string, string[][]> {
  const folder = mkdtempSync(join(tmpdir(), "calc-"));
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const asked = ["--headless", profile, "--convert-to", CSV, "--outdir", folder, ...files];
    execFileSync("soffice", asked, { stdio: "pipe" });
    const written = readdirSync(folder);
    return new Map(
      files.map((file) => {
        const name = written.find((one) => one.startsWith(`${basename(file, ".xlsx")}-`)) ?? "";
        return [file, rowsOf(readFileSync(join(folder, name), "utf8"))];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
