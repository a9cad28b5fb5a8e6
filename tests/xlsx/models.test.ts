/** The models that are shipped: what `npm run models` makes, clean, and the same in another spreadsheet. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRefusal } from "../../src/domain/answer/refusal";
import type { Pack } from "../../src/domain/ledger/records";
import { serialFromDay } from "../../src/domain/time/serial";
import { openSession } from "../../src/domain/functions/session";
import { checkModel } from "../../src/model/check/check-model";
import { STARTER_IDS } from "../../src/model/starters/starter";
import { placeOf, type BookCell } from "../../src/model/port/book";
import { openFileWorkbook, type FileWorkbook } from "../../src/xlsx/file-workbook";
import { hasLibreOffice, shownIn } from "../support/libreoffice";

const ROOT = join(__dirname, "../..");
const MODELS = join(ROOT, "assets/models");
const FILES = STARTER_IDS.map((id) => join(MODELS, `${id}.xlsx`));
const BUILT_FROM = "feed/archive/2026-11-28.55540966-ff7617a9.json";
const session = openSession(
  JSON.parse(readFileSync(join(ROOT, BUILT_FROM), "utf8")) as Pack,
  () => "2026-11-28",
);

function open(path: string): FileWorkbook {
  const workbook = openFileWorkbook(readFileSync(path));
  if (isRefusal(workbook)) throw new Error(workbook.refused);
  return workbook;
}

it("are what their descriptions make, to the last byte", () => {
  const folder = mkdtempSync(join(tmpdir(), "models-"));
  try {
    // In a process of its own: the writer is an ES module with code of its own kind.
    const tsx = join(ROOT, "node_modules/tsx/dist/cli.mjs");
    execFileSync(process.execPath, [tsx, join(ROOT, "tools/models.ts"), folder], { cwd: ROOT });
    expect(readdirSync(folder).sort()).toEqual(readdirSync(MODELS).sort());
    for (const name of readdirSync(folder))
      expect(readFileSync(join(folder, name)).equals(readFileSync(join(MODELS, name)))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe.each(FILES)("%s", (path) => {
  it("has no finding, and is followed to its last formula", async () => {
    const { findings, notChecked, formulas } = await checkModel(open(path), session);
    expect(findings.map(({ rule, cells }) => [rule, cells[0]])).toEqual([]);
    expect(notChecked).toEqual([]);
    expect(formulas).toBeGreaterThan(10);
  });

  it("reads without the add-in: every formula was saved with what it shows, and none shows an error", async () => {
    const { sheets } = await open(path).readBook();
    const cells = sheets.flatMap((one) => one.cells).filter(({ formula }) => formula !== undefined);
    expect(cells.filter(({ value }) => typeof value === "string" && value.startsWith("#"))).toEqual([]);
    expect(cells.some(({ value }) => typeof value === "number" && value > 0)).toBe(true);
  });
});

(hasLibreOffice() ? describe : describe.skip)("in LibreOffice", () => {
  it("they show the same values", async () => {
    const shown = shownIn(FILES);
    for (const path of FILES) {
      const [sheet] = (await open(path).readBook()).sheets;
      const rows = shown.get(path)!;
      const differ = sheet!.cells.filter((cell) => !isShown(cell, rows));
      expect(differ.map(({ address, value }) => [address, value])).toEqual([]);
    }
  });
});

function isShown({ address, value }: BookCell, rows: string[][]): boolean {
  const { row, column } = placeOf(address);
  const text = rows[row]?.[column] ?? "";
  if (typeof value !== "number") return text === String(value);
  return Math.abs(numberIn(text) - value) <= 1e-9 * Math.max(1, Math.abs(value));
}

/** LibreOffice writes days as such, those of a month in its own order, and shares in percent, and keeps fifteen digits of other numbers. */
function numberIn(text: string): number {
  const day = text.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, "$3-$1-$2");
  if (/^\d{4}-\d\d-\d\d$/.test(day)) return serialFromDay(day);
  return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
}
