/**
 * One question, one answer: a call of any function, over cells of any shape, is answered alike in the grid (as Excel
 * calls the function), in the terminal, in the Cell view and in a portable copy.
 */
import fc from "fast-check";
import { startResponding } from "../../src/addin/functions/respond";
import { citationText } from "../../src/domain/answer/text";
import { cellName } from "../../src/domain/formulas/address";
import { errorValue, isExcelError } from "../../src/domain/formulas/excel-errors";
import { findCalls } from "../../src/domain/formulas/find-calls";
import { parseFormula, type ParsedCall } from "../../src/domain/formulas/parse-formula";
import { writeFormula } from "../../src/domain/formulas/write-formula";
import { plainValue } from "../../src/domain/functions/cell-value";
import type { FunctionDefinition, Parameter, ParameterKind } from "../../src/domain/functions/definition";
import { evaluate } from "../../src/domain/functions/evaluate";
import { FUNCTIONS } from "../../src/domain/functions/all-functions";
import { definitionOf, type FunctionName } from "../../src/domain/functions/functions";
import type { OptionName } from "../../src/domain/functions/arguments/options";
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

const NAMES = ["Li2S", "LATP", "li2s", "Li2X", "ESS", "EV", "SSB", "Total", "SSB penetration", "nobody", ""];
const DAYS = ["2025-12-06", "2025-10", "latest", 45997, "-1M", "2025年12月", "soon", ""];
const YEARS = [2024, 2025, 2030, "2030E", 2031, ""];
const PAIRS = ["USD/CNY", "EURUSD", "USD/XYZ", ""];
/** What is typed for each kind of parameter, right and wrong; a series alone has another list for each function. */
const TYPED: Record<Exclude<ParameterKind, "options" | "series">, readonly Shown[]> = {
  period: DAYS,
  year: YEARS,
  unit: ["CNY/kg", "CNY/t", "USD/kg ex VAT", "GWh", "kg", "t", "lb", ""],
  field: ["unit", "lead", "edition", "nothing", ""],
  number: [1, 2, 3.5, 0, -4, "x", ""],
  pair: PAIRS,
  text: ["CATL", "Gotion", "solid", "宁德时代", "zzz", ""],
  count: [1, 5, 0, "many", ""],
};
/** Each option with what may be typed for it: a sensible value, another, and an empty cell. */
const WAYS: Record<OptionName, readonly Shown[]> = {
  asof: ["2026-01-31", 46053, ""],
  pub: ["SMM", "any", "nobody"],
  vat: ["in", "不含税", "perhaps"],
  fx: [7.1, "latest", "7.1.2"],
  fill: ["none", "linear", "next"],
  maxage: [3, "", -1],
  method: ["reported", "growth", "penetration"],
  interp: ["cagr", "linear"],
  extrap: ["cagr", "linear"],
  field: ["low", "high", "change"],
  headers: ["0", 1, 2, 0],
  base: [400, "", "much"],
  basis: ["quoted", "computed"],
  scenario: ["STEPS", "rubbish"],
  unit: ["GWh", "CNY/kg", ""],
  detail: [1, "0"],
  properties: ["0", 1],
  figures: [1, "0"],
  section: ["policy", "nothing"],
  route: ["sulfide", "nothing"],
  segment: ["ess", "nothing"],
  stage: ["planned", "nothing"],
  country: ["China", "Korea", "Atlantis"],
  company: ["CATL", "nobody"],
  since: ["2025-10", "-3M", "soon"],
  until: ["2026-01", 46053],
  text: ["Li2S", "zzz"],
  series: ["Li2S", "ESS", "nobody"],
  reason: ["correction", "nothing"],
};
const ERRORS = ["#DIV/0!", "#N/A", "#REF!", "#NUM!"];

type Size = [rows: number, columns: number];
const single = fc.constant<Size>([1, 1]);
/** Of the arguments of a function that answers cell by cell, and of one that takes single values. */
const RANGES = fc.oneof(
  { weight: 3, arbitrary: single },
  { weight: 3, arbitrary: fc.constant<Size>([3, 1]) },
  { weight: 2, arbitrary: fc.constant<Size>([1, 2]) },
  { weight: 1, arbitrary: fc.constantFrom<Size>([2, 1], [2, 2]) },
);
const SINGLES = fc.oneof({ weight: 12, arbitrary: single }, { weight: 1, arbitrary: RANGES });

/** Cells of one kind, now and then with an error among them, or an argument that is left out. */
function cells(
  size: fc.Arbitrary<Size>,
  values: readonly Shown[],
  weightOut: number,
): fc.Arbitrary<Typed | undefined> {
  const cell = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...values) },
    { weight: 1, arbitrary: fc.constantFrom(...ERRORS) },
  );
  const rows = size.chain(([height, width]) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );
  return fc.oneof({ weight: 6, arbitrary: rows }, { weight: weightOut, arbitrary: fc.constant(undefined) });
}

/** At most two options with a value each, as one text or as rows of names and values. */
function options(names: readonly OptionName[]): fc.Arbitrary<Typed | undefined> {
  const some = fc
    .subarray([...names], { maxLength: 2 })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((name) => fc.constantFrom(...WAYS[name]).map((value): Shown[] => [name, value])),
      ),
    );
  return fc.oneof(
    fc.constant(undefined),
    some.map((pairs) => [[pairs.map(([name, value]) => `${String(name)}=${String(value)}`).join("; ")]]),
    some.map((pairs) => (pairs.length > 0 ? pairs : [["", ""]])),
  );
}

function argument(definition: FunctionDefinition, parameter: Parameter): fc.Arbitrary<Typed | undefined> {
  if (parameter.kind === "options") return options(definition.options);
  const values = parameter.kind === "series" ? NAMES : TYPED[parameter.kind];
  return cells("cells" in definition ? RANGES : SINGLES, values, parameter.required ? 0 : 1);
}

function callOf(definition: FunctionDefinition<FunctionName>): fc.Arbitrary<Asked> {
  const given = definition.parameters.map((one) => argument(definition, one));
  return fc.tuple(...given).map((all) => ({ name: definition.name, given: all }));
}

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

it.each(FUNCTIONS.map((one) => [one.name, one] as const))(
  "any call of %s answers alike in the grid, the terminal, the Cell view and a portable copy",
  (_, definition) => {
    fc.assert(
      fc.property(callOf(definition), (asked) => {
        const grid = inExcel(asked, null);
        expect(inExcel(asked, 0)).toEqual(grid);
        expect(inTerminal(asked)).toEqual(grid);
        expect(inCellView(asked)).toEqual(grid);
        expect(inPortableCopy(asked, { rows: grid.length, columns: grid[0]!.length })).toEqual(grid);
      }),
      { numRuns: 8 * definition.parameters.length },
    );
  },
);

describe("CITE", () => {
  const FIELD_OPTIONS = new Set<OptionName>(definitionOf("CITE").options);
  const single = (values: readonly Shown[]): fc.Arbitrary<Shown> => fc.constantFrom(...values);
  const written = (names: readonly OptionName[]): fc.Arbitrary<string> =>
    fc
      .subarray(
        names.filter((name) => FIELD_OPTIONS.has(name)),
        { maxLength: 2 },
      )
      .chain((chosen) =>
        fc.tuple(
          ...chosen.map((name) =>
            single(WAYS[name].filter((value) => value !== "")).map((value) => `${name}=${String(value)}`),
          ),
        ),
      )
      .map((parts) => parts.join("; "));
  const accepted = ({ parameters: [first] }: FunctionDefinition): string[] =>
    NAMES.filter((name) => {
      const series = bundle.market().catalogue.find(name);
      return first?.kind === "series" && series !== undefined && first.accepts(series);
    });

  it.each([
    ["PRICE", DAYS.filter((one) => one !== "")],
    ["FORECAST", YEARS.filter((one) => one !== "")],
  ] as const)("cites the number that %s answers, and refuses what it refuses", (name, when) => {
    const definition = definitionOf(name);
    fc.assert(
      fc.property(
        single(accepted(definition)),
        single(when),
        single(TYPED.unit),
        written(definition.options),
        (series, at, unit, ways) => {
          const [[cell]] = evaluate(bundle, name, [series, at, unit, ways]);
          const asked = [ways, ...(unit === "" ? [] : [`unit=${String(unit)}`])].filter(Boolean).join("; ");
          const [[cited]] = evaluate(bundle, "CITE", [series, at, asked]);
          if (cell.type === "number") expect(cited).toMatchObject({ text: citationText(cell.answer!) });
          else expect(plainValue(cited)).toBe(plainValue(cell));
        },
      ),
      { numRuns: 300 },
    );
  });
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
