/**
 * One question, one answer: a call of any function, over cells of any shape, is answered alike in the grid (as Excel
 * calls the function), in the terminal, in the Cell view and in a portable copy.
 */
import fc from "fast-check";
import { startResponding } from "../../src/addin/functions/respond";
import { cellName } from "../../src/domain/formulas/address";
import { errorValue, isExcelError } from "../../src/domain/formulas/excel-errors";
import { findCalls } from "../../src/domain/formulas/find-calls";
import { parseFormula, type ParsedCall } from "../../src/domain/formulas/parse-formula";
import { writeFormula } from "../../src/domain/formulas/write-formula";
import { plainValue } from "../../src/domain/functions/cell-value";
import { evaluate } from "../../src/domain/functions/evaluate";
import { planPortable } from "../../src/model/portable/plan-portable";
import { places, boxAt } from "../../src/model/port/book";
import { isResolved, resolveCall } from "../../src/model/scan/resolve-call";
import { parseBox } from "../../src/domain/formulas/address";
import { bookOf, carriedOut, type Sheets } from "../model/portable/book";
import { bundle, TODAY } from "../support/bundle";
import { caught, errorOf, installCustomFunctions } from "../support/custom-functions";
import { callAsExcel } from "../support/excel-call";
import { shownIn } from "../support/plain-formulas";

type Shown = string | number | boolean;
/** Rows of cells as they were typed: an empty text is an empty cell, an error its text. */
type Typed = Shown[][];
/** A call whose arguments are cells; undefined where one is left out. */
interface Asked {
  name: string;
  given: (Typed | undefined)[];
}

beforeAll(() => {
  installCustomFunctions();
  startResponding({ session: bundle, properties: () => false });
});

const MATERIALS = ["Li2S", "LATP", "li2s", "LiOH", "Li2X", ""];
const SERIES = ["ESS", "EV", "SSB", "Total", "nobody", ""];
const DATES = ["2025-12-06", "2025-10", "latest", 45997, "soon", ""];
const YEARS = [2024, 2025, 2030, "2030E", 2031, ""];
const PRICE_UNITS = ["CNY/kg", "CNY/t", "USD/kg", "GWh", ""];
const ENERGY_UNITS = ["GWh", "TWh", "t", ""];
const MASS_UNITS = ["kg", "t", "lb", "GWh", ""];
const PAIRS = ["USD/CNY", "EURUSD", "USD/XYZ", ""];
const ERRORS = ["#DIV/0!", "#N/A", "#REF!", "#NUM!"];

const shape = fc.oneof(
  { weight: 3, arbitrary: fc.constant<[number, number]>([1, 1]) },
  { weight: 3, arbitrary: fc.constant<[number, number]>([3, 1]) },
  { weight: 2, arbitrary: fc.constant<[number, number]>([1, 2]) },
  { weight: 1, arbitrary: fc.constantFrom<[number, number]>([2, 1], [2, 2]) },
);

/** Cells of one kind, now and then with an error among them, or an argument that is left out. */
function cells(values: readonly Shown[], weightOut = 1): fc.Arbitrary<Typed | undefined> {
  const cell = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...values) },
    { weight: 1, arbitrary: fc.constantFrom(...ERRORS) },
  );
  const rows = shape.chain(([height, width]) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );
  return fc.oneof({ weight: 6, arbitrary: rows }, { weight: weightOut, arbitrary: fc.constant(undefined) });
}

function options(...pairs: [string, Shown][]): fc.Arbitrary<Typed | undefined> {
  const some = fc.subarray(pairs, { maxLength: Math.min(2, pairs.length) });
  return fc.oneof(
    fc.constant(undefined),
    some.map((chosen) => [[chosen.map(([name, value]) => `${name}=${String(value)}`).join("; ")]]),
    some.map((chosen) => (chosen.length > 0 ? chosen.map(([name, value]) => [name, value]) : [["", ""]])),
  );
}

function asked(name: string, ...given: fc.Arbitrary<Typed | undefined>[]): fc.Arbitrary<Asked> {
  return fc.tuple(...given).map((all) => ({ name, given: all }));
}

const PRICE_WAYS = options(
  ["asof", "2026-01-31"],
  ["fill", "none"],
  ["fx", 7.1],
  ["vat", "in"],
  ["maxage", ""],
);
const YEAR_WAYS = options(["asof", "2025-12-31"], ["pub", "any"], ["extrap", "cagr"], ["base", ""]);
const call = fc.oneof(
  asked("PRICE", cells(MATERIALS, 0), cells(DATES), cells(PRICE_UNITS), PRICE_WAYS),
  asked("FORECAST", cells(SERIES, 0), cells(YEARS, 0), cells(ENERGY_UNITS), YEAR_WAYS),
  asked("CAGR", cells(SERIES, 0), cells(YEARS), cells(YEARS), options(["basis", "computed"], ["pub", "SMM"])),
  asked("FXRATE", cells(PAIRS, 0), cells(DATES), options(["pub", "ECB"], ["maxage", 3])),
  asked(
    "CONVERT",
    cells([1, 2, 3.5, 0, "x", ""], 0),
    cells(MASS_UNITS, 0),
    cells(MASS_UNITS, 0),
    cells(DATES),
    options(["fx", 7.1]),
  ),
  asked(
    "HISTORY",
    cells(["Li2S", "LATP"], 0),
    cells(DATES),
    cells(DATES),
    cells(PRICE_UNITS),
    options(["headers", "0"], ["vat", "in"]),
  ),
  asked(
    "OUTLOOK",
    cells(SERIES, 0),
    cells(YEARS),
    cells(YEARS),
    cells(ENERGY_UNITS),
    options(["headers", 0], ["pub", "any"]),
  ),
  asked(
    "CITE",
    cells(["Li2S", "ESS"], 0),
    cells([2030, "2025-12-06", ""]),
    options(["detail", 1], ["unit", ""]),
  ),
  asked(
    "BRIDGE",
    cells(["Li2S", ""], 0),
    cells(DATES),
    cells(["USD/kg", ""]),
    options(["vat", "in"], ["headers", ""]),
  ),
  asked("META", cells(["Li2S", "ESS"], 0), cells(["unit", "lead", "nothing", ""])),
);

/** To nine digits: a portable copy multiplies in another order. */
function plain(rows: readonly (readonly Shown[])[]): Shown[][] {
  return rows.map((row) =>
    row.map((value) => (typeof value === "number" ? Number(value.toPrecision(9)) : value)),
  );
}

function inTerminal({ name, given }: Asked): Shown[][] {
  const constants = given.map((rows) =>
    rows?.map((row) => row.map((cell) => (isExcelError(cell) ? errorValue(cell) : cell))),
  );
  const parsed = parseFormula(writeFormula(name, constants)) as ParsedCall;
  return plain(evaluate(bundle, parsed.name, parsed.arguments).map((row) => row.map(plainValue)));
}

/** `empty`: as hosts send an empty cell, null on the web, 0 on the desktop but for a number to convert. */
function inExcel({ name, given }: Asked, empty: null | 0): Shown[][] {
  const handed = given.map((rows, at) =>
    rows?.map((row) =>
      row.map((cell) => {
        if (isExcelError(cell)) return errorValue(cell);
        if (cell !== "") return cell;
        return name === "CONVERT" && at === 0 ? null : empty;
      }),
    ),
  );
  const answer = caught(() => callAsExcel(name, handed));
  const lone = errorOf(answer);
  if (lone) return [[lone.code]];
  return plain(
    (answer as unknown[][]).map((row) => row.map((value) => errorOf(value)?.code ?? (value as Shown))),
  );
}

/** The cells of each argument stand on a sheet of their own, the formula on another with room to spill. */
function sheetsOf({ name, given }: Asked): { sheets: Sheets; formula: string } {
  const inputs: Record<string, Shown> = {};
  const references = given.map((rows, at) => {
    if (!rows) return "";
    rows.forEach((row, y) =>
      row.forEach((cell, x) => {
        if (cell !== "") inputs[cellName(y, at * 4 + x)] = cell;
      }),
    );
    const [first, last] = [cellName(0, at * 4), cellName(rows.length - 1, at * 4 + rows[0]!.length - 1)];
    return first === last ? `Inputs!${first}` : `Inputs!${first}:${last}`;
  });
  const formula = `=SSB.${name}(${references.join(",").replace(/,+$/, "")})`;
  return { sheets: { Inputs: inputs, Calc: { A1: formula } }, formula };
}

function inCellView(asked: Asked): Shown[][] {
  const { sheets, formula } = sheetsOf(asked);
  const outcome = resolveCall(bundle, findCalls(formula)[0]!, ({ sheet, local }) =>
    places(parseBox(local)!).map((row) =>
      row.map(({ row: y, column }) => sheets[sheet!]![cellName(y, column)] ?? ""),
    ),
  );
  if (!isResolved(outcome)) throw new Error(`${formula} is left to Excel`);
  return plain(outcome.grid.map((row) => row.map(plainValue)));
}

function inPortableCopy(asked: Asked, size: { rows: number; columns: number }): Shown[][] {
  const book = bookOf(sheetsOf(asked).sheets);
  const outcome = planPortable(book, bundle, TODAY);
  if (!("plan" in outcome)) throw new Error("no portable copy");
  const copy = carriedOut(book, outcome.plan);
  return plain(places(boxAt("A1", size)).map((row) => row.map((place) => shownIn(copy, "Calc", place))));
}

it("any call answers alike in the grid, the terminal, the Cell view and a portable copy", () => {
  fc.assert(
    fc.property(call, (asked) => {
      const grid = inExcel(asked, null);
      expect(inExcel(asked, 0)).toEqual(grid);
      expect(inTerminal(asked)).toEqual(grid);
      expect(inCellView(asked)).toEqual(grid);
      expect(inPortableCopy(asked, { rows: grid.length, columns: grid[0]!.length })).toEqual(grid);
    }),
    { numRuns: 400 },
  );
});

it.each<[string, Asked, Shown[][]]>([
  [
    "numbers each in its own unit",
    { name: "CONVERT", given: [[[1], [2], [3]], [["kg"], ["t"], ["lb"]], [["kg"]]] },
    [[1], [2000], [1.36077711]],
  ],
  [
    "prices each in its own unit",
    { name: "PRICE", given: [[["Li2S"], ["LATP"]], undefined, [["CNY/kg"], ["CNY/t"]]] },
    [[2050], [145_000]],
  ],
  [
    "growth each of its own window",
    {
      name: "CAGR",
      given: [
        [["EV"], ["ESS"]],
        [[2024], [2025]],
        [[2030], [2030]],
      ],
    },
    [[0.11], [0.27]],
  ],
  [
    "an error among names",
    { name: "PRICE", given: [[["Li2S"], ["#DIV/0!"], ["LATP"]]] },
    [[2050], ["#VALUE!"], [145]],
  ],
  ["a range for one value", { name: "HISTORY", given: [[["Li2S"], ["LATP"]]] }, [["#VALUE!"]]],
])("%s answer alike everywhere", (_, asked, expected) => {
  expect(inTerminal(asked)).toEqual(expected);
  expect(inExcel(asked, null)).toEqual(expected);
  expect(inCellView(asked)).toEqual(expected);
  expect(inPortableCopy(asked, { rows: expected.length, columns: 1 })).toEqual(expected);
});
