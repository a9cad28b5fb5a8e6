import fc from "fast-check";
import { cellName } from "../../../src/domain/formulas/address";
import type { Sheets, Typed } from "./book";

/** Sheets whose names need quotes, look like cells, or hold an apostrophe. */
export const SHEET_NAMES = ["Model", "My sheet", "Q1", "Bob's data", "数据"];
const FORMATS = ["General", "0.00", "#,##0", "yyyy-mm-dd", "0.0%", "@"];
const MATERIALS = ["Li2S", "LATP", "LPSC", "li2s", "硫化锂", "Li2X", ""];
const SERIES = ["ESS", "EV", "SSB", "consumer", "nobody"];
const YEARS = [2025, 2028, 2030, 2035];

/** Column A holds names, row 1 years, on every sheet; so any reference finds something, or a blank. */
const inputs: Record<string, string | number> = {
  ...Object.fromEntries(MATERIALS.map((name, at) => [cellName(at + 1, 0), name])),
  ...Object.fromEntries(SERIES.map((name, at) => [cellName(at + 11, 0), name])),
  ...Object.fromEntries(YEARS.map((year, at) => [cellName(0, at + 1), year])),
  F1: 12.345,
  G1: "'=1+1",
};

const quotedSheet = fc.constantFrom("", "'My sheet'!", "Model!", "'Q1'!", "'Bob''s data'!", "数据!");
const text = (values: readonly string[]): fc.Arbitrary<string> =>
  fc.constantFrom(...values).map((value) => `"${value}"`);
const reference = (locals: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(quotedSheet, fc.constantFrom(...locals)).map((parts) => parts.join(""));

const material = fc.oneof(
  text(MATERIALS),
  reference(["A2", "$A$3", "A$4", "A8", "A2:A4", "A2:A8"]),
  fc.constant('{"Li2S";"LATP"}'),
);
const series = fc.oneof(text(SERIES), reference(["A12", "$A13", "A12:A15"]), fc.constant('A12&""'));
const date = fc.oneof(
  fc.constant(""),
  text(["2025-12-06", "2025-10", "-4W", "soon"]),
  reference(["Z9"]),
  fc.constant("TODAY()"),
);
const year = fc.oneof(fc.constantFrom("2030", "2028", "B1+1"), reference(["B1", "C$1", "D1", "B1:E1", "Z1"]));
const unit = fc.oneof(fc.constantFrom("", '"USD/kg"', '"CNY/t"', '"bushel"'));
const options = fc.constantFrom("", '"asof=2026-02-01"', '"fill=none; pub=any"', "'My sheet'!Y1:Z2");

const call: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(material, date, unit, options).map((parts) => `SSB.PRICE(${parts.join(",")})`),
  fc.tuple(series, year).map((parts) => `SSB.FORECAST(${parts.join(",")})`),
  fc.constantFrom(
    'SSB.FX("USD/CNY")',
    'SSB.FXRATE("USD/CNY")',
    'SSB.FX("USD/XYZ")',
    'SSB.EDITION("id")',
    'SSB.CITE("Li2S")',
  ),
  series.map((name) => `SSB.CAGR(${name},2025,2030)`),
  series.map((name) => `SSB.OUTLOOK(${name},2028,2030)`),
  fc.constantFrom('SSB.HISTORY("Li2S")', 'SSB.META("Li2S","unit")', 'SSB.PROJECTS("Factorial")'),
);
const nested: fc.Arbitrary<string> = fc.oneof(
  call.map((inner) => `SSB.CONVERT(${inner},"CNY/kg","USD/kg")`),
  fc.constantFrom('SSB.CONVERT(F1,"t","kg")', 'SSB.CONVERT(B1*2,"kWh","MWh")', 'SSB.CONVERT("x","t","kg")'),
  call.map((inner) => `SSB.META(${inner})`),
);
const formula: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.oneof(call, nested).map((one) => `=${one}`) },
  call.map((one) => `=@${one}`),
  call.map((one) => `=_xldudf_${one.replace("SSB.", "SSB_")}`),
  fc.oneof(call, nested).map((one) => `=SUM(${one})`),
  fc.oneof(call, nested).map((one) => `=IFERROR(${one}*2,"SSB.PRICE(")`),
  fc.tuple(call, nested).map(([a, b]) => `= ${a} + ${b}`),
  call.map((one) => `=INDEX(${one},1,1)&"it's ""so"""`),
);
const other: fc.Arbitrary<string | number | boolean> = fc.oneof(
  fc.constantFrom("=SUM(A1:A9)", '="SSB.PRICE(1)"', '\'=SSB.PRICE("Li2S")', "'-4W", "words", true, 7.25, ""),
);

const typed: fc.Arbitrary<Typed> = fc.record(
  {
    input: fc.oneof({ weight: 3, arbitrary: formula }, { weight: 1, arbitrary: other }),
    format: fc.constantFrom(...FORMATS),
    note: fc.constantFrom("checked by A", "=note"),
  },
  { requiredKeys: ["input"] },
);

/** Cells of column C on stand far apart or close together, so that some spills have room and some do not. */
const sheet = fc
  .uniqueArray(fc.record({ row: fc.nat(60), column: fc.integer({ min: 7, max: 24 }), cell: typed }), {
    maxLength: 6,
    selector: ({ row, column }) => `${row},${column}`,
  })
  .map((cells) => ({
    ...inputs,
    ...Object.fromEntries(cells.map(({ row, column, cell }) => [cellName(row + 1, column), cell])),
  }));

export const randomSheets: fc.Arbitrary<Sheets> = fc
  .tuple(...SHEET_NAMES.map(() => sheet))
  .map((sheets) => Object.fromEntries(sheets.map((cells, at) => [SHEET_NAMES[at]!, cells])));
