import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bundledPack } from "../../src/ledger/bundled-pack";
import type { Answer } from "../../src/domain/answer/answer";
import type { Failure } from "../../src/domain/answer/failure";
import type { Cell } from "../../src/domain/functions/cell";
import { parseFormula, type ParsedCall } from "../../src/domain/formulas/parse-formula";
import { openSession } from "../../src/domain/functions/session";
import { startResponding } from "../../src/addin/functions/respond";
import { answerFormula } from "../../tools/calc";
import { ask, TODAY } from "../support/bundle";
import { caught, errorOf, installCustomFunctions } from "../support/custom-functions";
import { callAsExcel } from "../support/excel-call";
import { plainCell, plainValue, type Plain } from "./plain";
import { caveatText, messageText } from "../../src/domain/answer/message-text";

/** See README.md. */
interface Expected {
  /** A number to the last digit, or a text with the digits it is printed with. */
  value?: number | string;
  text?: string;
  unit?: string;
  kind?: string;
  status?: string;
  effective?: string;
  published?: string;
  publisher?: string;
  qualifier?: string;
  carriedDays?: number;
  caveat?: string;
  error?: string;
  id?: string;
  message?: string;
  /** One of the mends proposed, or all of them. */
  fix?: string;
  fixes?: string[];
  grid?: (Plain | null)[][];
}

const ERRORS = { VALUE: "#VALUE!", NA: "#N/A", NUM: "#NUM!" };

const cases = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name,
    formula: readFileSync(join(__dirname, name, "formula.txt"), "utf8").trim(),
    expected: JSON.parse(readFileSync(join(__dirname, name, "expected.json"), "utf8")) as Expected,
  }));

beforeAll(() => {
  installCustomFunctions();
  startResponding({ session: openSession(bundledPack, () => TODAY), properties: () => true });
});

describe.each(cases)("$name: $formula", ({ formula, expected }) => {
  it("is answered by the engine", () => {
    const grid = ask(formula);
    if (expected.grid) return expectGrid(grid.map((row) => row.map(plainCell)), expected.grid);
    expect(grid.map((row) => row.length)).toEqual([1]);
    expectCell(grid[0]![0]!, expected);
  });

  it("is answered alike in a cell of Excel", () => {
    const { name, arguments: given } = parseFormula(formula) as ParsedCall;
    const answer = caught(() => callAsExcel(name, given));
    if (expected.error) {
      expect(errorOf(answer)).toEqual({
        code: expected.error,
        message: expect.stringContaining(expected.message ?? "") as string,
      });
      return;
    }
    const values = (answer as unknown[][]).map((row) => row.map(plainValue));
    if (expected.grid) expectGrid(values, expected.grid);
    else if (expected.text !== undefined) expect(values).toEqual([[expected.text]]);
    else expectValue(values[0]![0] as number, expected.value!);
  });

  it("is answered alike in a terminal", () => {
    const { lines, exitCode } = answerFormula(formula, TODAY);
    const refused = expected.error ?? expected.grid?.flat().find((cell) => /^#/.test(String(cell)));
    expect(exitCode).toBe(refused ? 1 : 0);
    if (expected.grid) expect(lines).toHaveLength(expected.grid.length);
    else if (expected.error) expect(lines[0]).toMatch(new RegExp(`^${expected.error} .*${escaped(expected.message ?? "")}`));
    else if (expected.text !== undefined) expect(lines[0]).toBe(expected.text);
    else {
      expectValue(Number(lines[0]!.split(" ")[0]), expected.value!);
      expect(lines[0]).toContain(` ${expected.unit} (${expected.kind}, `);
    }
  });
});

function expectCell(cell: Cell, expected: Expected): void {
  if (cell.type === "failure") return expectFailure(cell.failure, expected);
  expect(expected.error).toBeUndefined();
  if (cell.type === "text") return expect(cell.text).toBe(expected.text);
  if (cell.type !== "number" || !cell.answer) throw new Error("no number with an answer");
  expectValue(cell.value, expected.value!);
  expectAnswer(cell.answer, expected);
}

function expectAnswer(answer: Answer, expected: Expected): void {
  const { caveat, ...fields } = expected;
  expect(answer).toMatchObject({ ...fields, value: answer.value });
  if (caveat !== undefined) expect(answer.caveats.map((one) => caveatText(one)).join(" ")).toContain(caveat);
}

function expectFailure(failure: Failure, expected: Expected): void {
  expect({ error: ERRORS[failure.code], id: failure.id }).toEqual({ error: expected.error, id: expected.id });
  expect(messageText(failure)).toContain(expected.message);
  if (expected.fixes) expect(failure.fixes.map(({ text }) => text)).toEqual(expected.fixes);
  if (expected.fix !== undefined) expect(failure.fixes.map(({ text }) => text)).toContain(expected.fix);
}

function expectValue(value: number, expected: number | string): void {
  if (typeof expected === "number") return expect(value).toBeCloseTo(expected, 9);
  expect(value.toFixed(expected.split(".")[1]?.length ?? 0)).toBe(expected);
}

/** Same shape, same cells; null stands for a cell that the case says nothing about. */
function expectGrid(cells: Plain[][], expected: (Plain | null)[][]): void {
  const seen = cells.map((row, y) => row.map((cell, x) => (expected[y]?.[x] === null ? null : cell)));
  expect(seen).toEqual(expected);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
