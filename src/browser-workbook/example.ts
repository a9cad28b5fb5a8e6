import type { PageLanguage } from "./page/languages/language";

/**
 * The workbook that the page opens with: a small market model in which every number comes from a formula. Cells are
 * written as a person would type them.
 */

export type CellStyle =
  "title" | "note" | "heading" | "columnHead" | "yearHead" | "label" | "assumption" | "derived" | "source";

export interface ExampleCell {
  /** Left out where only the look is given, such as under a spill. */
  readonly content?: string | number;
  readonly style?: CellStyle;
  /** Excel number format. */
  readonly format?: string;
}

/** The cell that is selected when the workbook opens: a price, so that its source is seen at once. */
export const OPENING_CELL = "B7";

export interface ExampleSheet {
  readonly name: string;
  /** Widths of the columns from A, in pixels. */
  readonly columns: readonly number[];
  readonly frozenRows: number;
  readonly cells: Readonly<Record<string, ExampleCell>>;
}

const YEARS = [2025, 2026, 2027, 2028, 2029, 2030] as const;
const YEAR_COLUMNS = ["B", "C", "D", "E", "F", "G"] as const;
const SERIES = ["ESS", "EV", "Consumer", "Total"] as const;
const MATERIALS = ["Li2S", "LATP"] as const;
/** A name that the add-in does not know, to show what an error says. */
const UNKNOWN_MATERIAL = "Li2O";

const GWH = "#,##0.0";

type Texts = PageLanguage["example"];

/** In the reader's language; the names that formulas read are the same in each. */
export function exampleIn(texts: Texts): readonly ExampleSheet[] {
  return [modelIn(texts), newsIn(texts)];
}

const modelIn = (texts: Texts): ExampleSheet => ({
  name: "Model",
  columns: [190, 115, 115, 115, 115, 115, 115, 120],
  frozenRows: 3,
  cells: {
    A1: { content: texts.title, style: "title" },
    A2: {
      content: texts.about,
      style: "note",
    },
    A3: { content: texts.edition, style: "note" },
    B3: { content: "=SSB.EDITION()", style: "note" },

    A5: { content: texts.prices, style: "heading" },
    A6: { content: texts.material, style: "columnHead" },
    B6: { content: texts.latest, style: "yearHead" },
    C6: { content: "USD/kg", style: "yearHead" },
    ...columnHeads("DEFG", 6),
    D6: { content: texts.source, style: "columnHead" },
    ...priceRows(7),
    ...unknownRow(9, texts),

    A11: { content: texts.demand, style: "heading" },
    A12: { content: texts.segment, style: "columnHead" },
    ...years(12),
    ...seriesLabels(13),
    ...forecastCells(13, 12),
    A17: { content: texts.assumption, style: "assumption" },
    ...assumptionCells(17),
    A18: { content: texts.total, style: "derived" },
    ...valueCells(18, 16, 17),

    A20: { content: texts.again, style: "heading" },
    A21: { content: texts.segment, style: "columnHead" },
    ...years(21),
    ...seriesLabels(22),
    ...spillFormats(22),
    B22: { content: "=SSB.FORECAST(A22:A25,B21:G21)", format: GWH },

    A27: { content: texts.outlook, style: "heading" },
    A28: { content: "ESS", style: "label" },
    ...columnHeads("BCDEFG", 28),
    B28: { content: "=SSB.OUTLOOK(A28)", style: "columnHead" },
  },
});

const NEWS_CELL = "A4";
const NEWS_FORMULA = '=SSB.NEWS("sulfide",5)';

const newsIn = (texts: Texts): ExampleSheet => ({
  name: "News",
  columns: [96, 440, 190, 90, 140, 110, 110, 110, 140, 220],
  frozenRows: 4,
  cells: {
    A1: { content: texts.news, style: "title" },
    A2: { content: texts.newsAbout({ formula: NEWS_FORMULA, cell: NEWS_CELL }), style: "note" },
    ...columnHeads("ABCDEFGHIJ", 4),
    [NEWS_CELL]: { content: NEWS_FORMULA, style: "columnHead" },
  },
});

function priceRows(firstRow: number): Record<string, ExampleCell> {
  const rows = MATERIALS.map((material, index) => {
    const row = String(firstRow + index);
    const source = { content: `=SSB.CITE($A${row})`, style: "source" } as const;
    return { ...pricesOf(material, row), [`D${row}`]: source };
  });
  return Object.assign({}, ...rows) as Record<string, ExampleCell>;
}

function unknownRow(at: number, texts: Texts): Record<string, ExampleCell> {
  const row = String(at);
  const advice = texts.unknown({ cell: `B${row}` });
  return { ...pricesOf(UNKNOWN_MATERIAL, row), [`D${row}`]: { content: advice, style: "source" } };
}

function pricesOf(material: string, row: string): Record<string, ExampleCell> {
  return {
    [`A${row}`]: { content: material, style: "label" },
    [`B${row}`]: { content: `=SSB.PRICE($A${row})` },
    [`C${row}`]: { content: `=SSB.PRICE($A${row},,"USD/kg")` },
  };
}

/** The look of a table's head where a spill writes the words. */
function columnHeads(columns: string, row: number): Record<string, ExampleCell> {
  return Object.fromEntries(
    [...columns].map((column) => [`${column}${String(row)}`, { style: "columnHead" as const }]),
  );
}

function years(row: number): Record<string, ExampleCell> {
  return byYear(row, (_, index) => ({ content: YEARS[index] ?? "", style: "yearHead", format: "0" }));
}

function seriesLabels(firstRow: number): Record<string, ExampleCell> {
  const cells = SERIES.map((name, index): [string, ExampleCell] => [
    `A${String(firstRow + index)}`,
    { content: name, style: "label" },
  ]);
  return Object.fromEntries(cells);
}

function forecastCells(firstRow: number, yearRow: number): Record<string, ExampleCell> {
  const rows = SERIES.map((_, index) => {
    const row = firstRow + index;
    const formula = (column: string): string =>
      `=SSB.FORECAST($A${String(row)},${column}$${String(yearRow)})`;
    return byYear(row, (column) => ({ content: formula(column), format: GWH }));
  });
  return Object.assign({}, ...rows) as Record<string, ExampleCell>;
}

function spillFormats(firstRow: number): Record<string, ExampleCell> {
  const rows = SERIES.map((_, index) => byYear(firstRow + index, () => ({ format: GWH })));
  return Object.assign({}, ...rows) as Record<string, ExampleCell>;
}

function assumptionCells(row: number): Record<string, ExampleCell> {
  return byYear(row, () => ({ content: 1, style: "assumption", format: "0.00" }));
}

/** 1 GWh at 1 CNY/Wh is 1 bn CNY. */
function valueCells(row: number, demandRow: number, priceRow: number): Record<string, ExampleCell> {
  return byYear(row, (column) => ({
    content: `=${column}${String(demandRow)}*${column}${String(priceRow)}`,
    style: "derived",
    format: "#,##0.0",
  }));
}

function byYear(
  row: number,
  cell: (column: string, index: number) => ExampleCell,
): Record<string, ExampleCell> {
  return Object.fromEntries(
    YEAR_COLUMNS.map((column, index) => [`${column}${String(row)}`, cell(column, index)]),
  );
}
