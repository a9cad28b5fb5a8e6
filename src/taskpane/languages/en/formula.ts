import { counted } from "../../../domain/answer/counted";
import type { OptionName } from "../../../domain/functions/arguments/options";
import type { Count, Given } from "../given";

const LINES = { cagr: "at a constant yearly growth", linear: "on a straight line" };

const OPTIONS: Record<OptionName, string> = {
  asof: "As of",
  pub: "Publisher",
  vat: "VAT of the published price",
  fx: "Exchange rate",
  fill: "Day without a price",
  maxage: "Days carried at most",
  method: "Method",
  interp: "Between known years",
  extrap: "Beyond known years",
  field: "Field",
  headers: "Heads",
  base: "Base",
  basis: "Basis",
  scenario: "Scenario",
  unit: "Unit",
  detail: "Steps",
  properties: "Source in the cell",
  figures: "Rows",
  section: "Section",
  route: "Route",
  segment: "Segment",
  stage: "Stage",
  country: "Country",
  company: "Company",
  since: "Since",
  until: "Until",
  series: "Series",
  reason: "Reason",
  text: "Words",
};

/** Of options whose values are abbreviations or flags. */
const VALUES = {
  vat: { in: "included", ex: "not included" },
  fill: {
    prev: "the price before",
    none: "an error",
    next: "the price after",
    linear: "between the two",
  },
  interp: LINES,
  extrap: LINES,
  field: {
    value: "the figure",
    low: "low end of the range",
    high: "high end of the range",
    change: "change on the period before",
    yearChange: "change on the year before",
  },
  headers: { "0": "none", "1": "column heads", "2": "name and column heads" },
  basis: { quoted: "the rate the publisher quotes", computed: "the rate computed from values" },
  detail: { "1": "each step of the number", "0": "one line" },
  properties: { "1": "numbers carry their source", "0": "plain numbers" },
  figures: { "1": "only those with a figure", "0": "all" },
  pub: { any: "whoever spoke last" },
  fx: { latest: "the newest rate" },
} satisfies Partial<Record<OptionName, Record<string, string>>>;

/** A call built field by field. */
export const formula = {
  title: "Formula",
  needsExcel: "Inserting needs Excel.",
  function: "Function",
  functionAbout: ({ name, about }: Given<"name" | "about">) => `${name} – ${about}`,
  editThat: ({ formula, cell }: Given<"formula" | "cell">) => `Edit ${formula} in ${cell}`,
  replaced: "Formula replaced",
  inserted: "Formula inserted",
  readsItself: ({ cell }: Given<"cell">) => `The formula reads ${cell} itself. Choose another cell for it.`,
  insert: "Insert",
  insertIn: ({ cell }: Given<"cell">) => `Insert in ${cell}`,
  replaceIn: ({ cell }: Given<"cell">) => `Replace in ${cell}`,
  insertInstead: ({ cell }: Given<"cell">) => `Insert in ${cell} instead`,
  leave: ({ cell }: Given<"cell">) => `Leave ${cell} as it is`,

  // Its arguments.
  parameters: {
    code: "Code",
    company: "Company",
    count: "Count",
    date: "Date",
    end: "End",
    field: "Field",
    from: "From",
    material: "Material",
    pair: "Pair",
    period: "Period",
    query: "Query",
    series: "Series",
    since: "Since",
    start: "Start",
    text: "Text",
    to: "To",
    unit: "Unit",
    value: "Value",
    year: "Year",
  },
  needed: "(needed)",
  units: "Units",
  chooseUnit: "Choose a unit",
  asPublished: ({ unit }: Given<"unit">) => `${unit} (as published)`,
  notChosen: "Not chosen",
  pickDay: ({ label }: Given<"label">) => `${label}: pick a day`,
  quantities: {
    mass: "Mass",
    energy: "Energy",
    power: "Power",
    time: "Time",
    fraction: "Share",
    count: "Unit",
    multiple: "Unit",
  },

  // Cells in the place of a value.
  dollarsHint: "F4: fixes column and row, the row, the column, neither",
  dollars: ({ label }: Given<"label">) => `fix column or row of ${label}`,
  pickHint: "Takes the cells you select in the sheet, until it is pressed again",
  pick: ({ label }: Given<"label">) => `use the selected cell for ${label}`,
  picking: "Select cells in the sheet. Press A1 again when they are the right ones.",
  holds: ({ cells, what }: Given<"cells" | "what">) => `${cells}: ${what}`,
  severalHold: ({ count, what }: Count & Given<"what">) => `${counted(count, "cell")}, ${what}`,
  empty: "empty",

  // Its options.
  options: "Options",
  optionsInCells: "Options (in cells)",
  optionsSet: ({ names }: Given<"names">) => `Options (${names})`,
  readFrom: ({ cells }: Given<"cells">) => `They are read from ${cells}.`,
  setHere: "Set them here instead",
  notSet: "Not set",
  optionNames: OPTIONS,
  optionValues: VALUES,
  optionValue: ({ value, words }: Given<"value" | "words">) => `${value}: ${words}`,

  // The call as text.
  text: "Formula",
  atCharacter: ({ at }: Given<"at">) => `At character ${at}.`,

  // What it answers.
  result: "Result",
  readingCells: "Reading cells …",
  waitsFor: ({ what }: Given<"what">) =>
    `Excel works out ${what} first, so the answer shows once it is in the sheet.`,
  use: ({ text }: Given<"text">) => `Use ${text}`,
  cameAbout: "How it came about",
  published: ({ day }: Given<"day">) => `published ${day}`,
  carried: ({ count }: Count) => `carried ${counted(count, "day")}`,
  old: ({ count }: Count) => `${counted(count, "day")} old`,
  moreRows: ({ count }: Count) => `and ${counted(count, "more row")}`,
  size: ({ rows, columns }: { rows: number; columns: number }) =>
    `${counted(rows, "row")}, ${counted(columns, "column")}`,
};
