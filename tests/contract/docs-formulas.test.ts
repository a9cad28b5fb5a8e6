import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isRefusal } from "../../src/domain/answer/refusal";
import { bundledPack } from "../../src/ledger/bundled-pack";
import type { Cell, Grid } from "../../src/domain/functions/cell";
import { evaluate } from "../../src/domain/functions/evaluate";
import { parseFormula } from "../../src/domain/formulas/parse-formula";
import { openSession, type Session } from "../../src/domain/functions/session";
import type { Pack } from "../../src/domain/ledger/records";
import { dayFromSerial } from "../../src/domain/time/serial";
import { formulasOf, readPages, ROOT } from "../support/docs";

const TODAY = "2026-11-24";
const session = openSession(bundledPack, () => TODAY);

const pages = readPages();
const read = pages.map(formulasOf);
const examples = read.flatMap((page) => page.examples);
const referring = read.flatMap((page) => page.referring);

/** How many formulas of the documentation nothing here can answer. */
const REFERRING_FORMULAS = 9;

describe("formulas in the documentation", () => {
  it.each(examples.map((one) => [`${one.page}:${one.line}`, one] as const))(
    "%s answers as written",
    (_, one) => {
      const grid = answer(one.formula, one.edition);
      if (one.answer) expect(differences(grid, one.answer)).toEqual([]);
      else expect(grid.flat().filter((cell) => cell.type === "failure")).toEqual([]);
    },
  );

  it("are found wherever they stand", () => {
    const found = examples.length + referring.length + read.flatMap((page) => page.modelled).length;
    const written = pages.flatMap((page) => page.text.match(/=SSB\./g) ?? []);
    expect(found).toBe(written.length);
  });

  it("stand in a text block when they refer to cells, and only then", () => {
    expect(referring.filter(({ formula }) => !isRefusal(parseFormula(formula)))).toEqual([]);
    expect(referring.length).toBe(REFERRING_FORMULAS);
  });
});

describe("the reading of a written answer", () => {
  const price = answer('=SSB.PRICE("Li2S",,"USD/kg")');

  it("takes a number as rounded where it is written, with its unit and its kind", () => {
    expect(differences(price, ["289.95"])).toEqual([]);
    expect(differences(price, ["289.9 USD/kg"])).toEqual([]);
    expect(differences(price, ["289.95 USD/kg, converted"])).toEqual([]);
  });

  it.each(["289.94 USD/kg", "289.95 CNY/kg", "289.95 USD/kg, reported", "#N/A", "a text", ""])(
    "sees that %p is something else",
    (written) => expect(differences(price, [written])).toHaveLength(1),
  );

  it("compares the error and the name of its message", () => {
    const failure = answer('=SSB.PRICE("Li2X")');
    expect(differences(failure, ["#VALUE! unknown-series"])).toEqual([]);
    expect(differences(failure, ["#VALUE! missing"])).toHaveLength(1);
    expect(differences(failure, ["#N/A unknown-series"])).toHaveLength(1);
  });

  it("counts the rows of a table unless it ends in …", () => {
    const table = answer('=SSB.CAGR({"EV";"ESS";"Consumer"})');
    expect(differences(table, ["0.11", "0.27", "0.1"])).toEqual([]);
    expect(differences(table, ["0.11", "…"])).toEqual([]);
    expect(differences(table, ["0.11", "0.27"])).toHaveLength(1);
  });
});

function answer(formula: string, edition?: string): Grid {
  const call = parseFormula(formula);
  if (isRefusal(call)) throw new Error(`${formula}: ${call.refused}`);
  return evaluate(edition === undefined ? session : released(edition), call.name, call.arguments);
}

/** The edition of a day as it was released. */
function released(day: string): Session {
  const archive = join(ROOT, "feed/archive");
  const [file] = readdirSync(archive).filter((name) => name.startsWith(`${day}.`));
  if (file === undefined) throw new Error(`No edition of ${day} was released.`);
  const pack = JSON.parse(readFileSync(join(archive, file), "utf8")) as Pack;
  return openSession(pack, () => day);
}

function differences(grid: Grid, written: readonly string[]): string[] {
  const open = written.at(-1) === "…";
  const rows = open ? written.slice(0, -1) : written;
  if (open ? grid.length < rows.length : grid.length !== rows.length) {
    return [`${rows.length} rows are written, ${grid.length} answered`];
  }
  return rows.flatMap((row, y) => rowDifferences(grid[y]!, row));
}

function rowDifferences(cells: readonly Cell[], row: string): string[] {
  const texts = cells.length === 1 ? [row] : row.split("|").map((text) => text.trim());
  if (texts.length !== cells.length)
    return [`${texts.length} cells are written, ${cells.length} answered: ${row}`];
  return cells.flatMap((cell, x) => (isWritten(cell, texts[x]!) ? [] : [`"${texts[x]}" is ${shown(cell)}`]));
}

function isWritten(cell: Cell, text: string): boolean {
  if (text === "…") return true;
  switch (cell.type) {
    case "blank":
      return text === "";
    case "failure":
      return text === shownFailure(cell) || text === shownFailure(cell).split(" ")[0];
    case "text":
      return begins(cell.text.trim(), text);
    case "number":
      return isNumberWritten(cell, text);
  }
}

/** `…` at the end stands for whatever follows. */
function begins(text: string, written: string): boolean {
  return written.endsWith("…") ? text.startsWith(written.slice(0, -1)) : text === written;
}

function isNumberWritten(cell: Extract<Cell, { type: "number" }>, text: string): boolean {
  if (cell.format.startsWith("yyyy")) return text === shownDay(cell);
  const parts = /^(-?\d+(?:\.(\d+))?)(?: (.+?))?(?:, (reported|derived|converted|interpolated))?$/.exec(text);
  if (!parts) return false;
  const [, digits, decimals = "", unit, kind] = parts;
  const rounded = Number(cell.value.toFixed(decimals.length)) === Number(digits);
  return (
    rounded &&
    (unit ?? cell.answer?.unit) === cell.answer?.unit &&
    (kind ?? cell.answer?.kind) === cell.answer?.kind
  );
}

function shown(cell: Cell): string {
  switch (cell.type) {
    case "blank":
      return "blank";
    case "failure":
      return shownFailure(cell);
    case "text":
      return `"${cell.text}"`;
    case "number":
      return cell.format.startsWith("yyyy")
        ? shownDay(cell)
        : [cell.value, cell.answer?.unit, cell.answer?.kind].filter((part) => part !== undefined).join(" ");
  }
}

function shownDay(cell: Extract<Cell, { type: "number" }>): string {
  return dayFromSerial(cell.value)!.slice(0, cell.format.length);
}

function shownFailure({ failure }: Extract<Cell, { type: "failure" }>): string {
  return `${{ VALUE: "#VALUE!", NA: "#N/A", NUM: "#NUM!" }[failure.code]} ${failure.id}`;
}
