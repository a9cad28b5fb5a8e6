/** What the same look-ups cost in LibreOffice Calc: cells over a table of the sheet, worked out as the file is opened. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { cellName } from "../../src/domain/formulas/address";
import type { Book, BookCell } from "../../src/model/port/book";
import { xlsxOf } from "../../tests/support/xlsx";
import { quantile } from "./rounds";

const COLUMNS = 100;

export interface NativeCells {
  cells: number;
  /** Microseconds of processor time a cell, beyond the same file of plain numbers. */
  microseconds: number;
  spread: [number, number];
}

/** Rounds that take turns between formulas and plain numbers; undefined where LibreOffice is not installed. */
export function nativeCells(
  materials: readonly string[],
  rows: number,
  rounds: number,
): NativeCells | undefined {
  if (spawnSync("soffice", ["--version"]).status !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "ssb-calc-"));
  try {
    const [plain, formulas] = [join(folder, "plain.xlsx"), join(folder, "formulas.xlsx")];
    writeFileSync(plain, xlsxOf(bookOf(materials, rows, () => ({ value: 2050 }))));
    writeFileSync(formulas, xlsxOf(bookOf(materials, rows, lookUp(materials))));
    opened(folder, plain);
    const times = Array.from({ length: rounds }, () => {
      const floor = opened(folder, plain);
      return ((opened(folder, formulas) - floor) * 1e6) / (rows * COLUMNS);
    });
    return {
      cells: rows * COLUMNS,
      microseconds: quantile(times, 0.5),
      spread: [quantile(times, 0.25), quantile(times, 0.75)],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Filled = Pick<BookCell, "value" | "formula">;

/** The table in the first two columns, as many cells beside it as there are. */
function bookOf(materials: readonly string[], rows: number, filled: (at: number) => Filled): Book {
  const cell = (row: number, column: number, what: Filled): BookCell => ({
    address: cellName(row, column),
    numberFormat: "General",
    ...what,
  });
  const table = materials.flatMap((name, row) => [
    cell(row, 0, { value: name }),
    cell(row, 1, { value: 1000 + row }),
  ]);
  const cells = Array.from({ length: rows * COLUMNS }, (_, at) =>
    cell(Math.floor(at / COLUMNS), 2 + (at % COLUMNS), filled(at)),
  );
  return { sheets: [{ name: "Prices", cells: [...table, ...cells] }] };
}

/** No two cells hold the same formula. */
function lookUp(materials: readonly string[]): (at: number) => Filled {
  const last = materials.length;
  return (at) => ({
    value: 0,
    formula: `=INDEX($B$1:$B$${last},MATCH("${materials[at % last]}",$A$1:$A$${last},0))+${at}`,
  });
}

/** Seconds of processor time that opening a file takes, its formulas worked out. */
function opened(folder: string, file: string): number {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const call = `soffice --headless '${profile}' --convert-to csv --outdir '${folder}' '${file}' >&2; times`;
  const { stdout } = spawnSync("sh", ["-c", call], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const ofChildren = stdout.trim().split("\n").at(-1) ?? "";
  return [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}
