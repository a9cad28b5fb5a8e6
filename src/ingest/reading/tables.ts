import { currencyWritten } from "../../domain/quantity/currencies";
import { BEFORE_MONEY } from "../figures/money";
import type { Direction, Observation, Series } from "../../domain/ledger/records";
import { findFigures, fraction, inUnit, type Figure } from "../figures/figures";
import { unitAt, unitOfCell, type PrintedUnit } from "../figures/units";
import type { Span } from "../review/review";
import { gradesIn, ofGrade } from "./price-grades";
import { firstOf, MATERIALS } from "../lexicon/market-words";
import { draftOf, type Reading, type Scene } from "./scene";
import { inUnitOf } from "./subjects";

type Column = "name" | "range" | "low" | "high" | "average" | "change" | "percent" | "unit" | "other";

const COLUMNS: [RegExp, Column][] = [
  [/unit|单位/i, "unit"],
  [/change.*%|%|pct|涨跌幅/i, "percent"],
  [/change|chg|\+\/-|week on week|WoW|move|涨跌/i, "change"],
  [/range|low\s?[-–]\s?high|区间/i, "range"],
  [/^low/i, "low"],
  [/^high/i, "high"],
  [/average|avg|mean|price|mid|均价/i, "average"],
  [/product|material|item|name|grade|品名/i, "name"],
];

/** What each column of a table holds, read from its first row; undefined where that is no heading of prices. */
export function columnsOf(row: string): Column[] | undefined {
  const cells = row.split(" | ");
  if (cells.length < 2 || cells.some((cell) => /\d{2}/.test(cell) && !/%/.test(cell))) return undefined;
  const columns = cells.map((cell): Column => COLUMNS.find(([shape]) => shape.test(cell))?.[1] ?? "other");
  if (columns[0] !== "name") columns[0] = "name";
  return columns.some((column) => column === "average" || column === "range" || column === "low")
    ? columns
    : undefined;
}

/** A row as it is read: its cells, and which of them stands in which column. */
interface PriceRow {
  cells: readonly Cell[];
  columns: readonly Column[];
  series: Series;
  /** The unit of the column or the heading, for cells that print none. */
  unit: PrintedUnit | undefined;
}

interface Levels {
  values: Pick<Observation, "value" | "low" | "high">;
  used: Span[];
}

/** One row of a table of prices. */
export function readPriceRow(scene: Scene, columns: readonly Column[], head: string): Reading {
  const nothing: Reading = { drafts: [], dismissed: [] };
  const row = rowOf(scene, columns, head);
  const levels = row && levelsOf(row);
  if (!row || !levels) return nothing;
  const record: Omit<Observation, "id" | "source"> = {
    series: row.series.code,
    period: scene.setting.published,
    status: "A",
    ...levels.values,
    ...moveOf(row),
  };
  const { used } = levels;
  const others = scene.figures.filter(
    ({ span }) => !used.some(({ start, end }) => start <= span.start && span.end <= end),
  );
  return {
    drafts: [draftOf(scene.sentence, { kind: "observation", record }, { used })],
    dismissed: others.map(({ span }) => ({
      sentence: scene.sentence,
      span,
      reason: "a column of the table that the ledger does not keep",
    })),
  };
}

function rowOf(scene: Scene, columns: readonly Column[], head: string): PriceRow | undefined {
  const cells = cellsOf(scene.text);
  const name = cells[columns.indexOf("name")]?.text ?? "";
  const material = firstOf(MATERIALS, name);
  const unit = unitOf(cells[columns.indexOf("unit")]?.text ?? /\(([^)]*\/[^)]*)\)/.exec(head)?.[1] ?? "");
  const currency = unit?.code.slice(0, 3);
  const prices = scene.setting.series.filter(
    (one) =>
      one.measure === "price" && one.material === material && (!currency || one.unit.startsWith(currency)),
  );
  const [series] = ofGrade(prices, material === "spodumene" ? [] : gradesIn(scene.text));
  return material && series ? { cells, columns, series, unit } : undefined;
}

function unitOf(text: string): PrintedUnit | undefined {
  return unitOfCell(text) ?? unitAt(` ${text.replace(CURRENCY_SLASH, "$1/")}`, 0)?.unit ?? currencyUnit(text);
}

/** The level and the range of a row; undefined where a cell is of another unit than the series. */
function levelsOf(row: PriceRow): Levels | undefined {
  const levels: Levels = { values: {}, used: [] };
  for (const column of ["average", "range", "low", "high"] as const) {
    const cell = row.cells[row.columns.indexOf(column)];
    const figure = cell && findFigures(cell.text, [])[0];
    if (!cell || !figure) continue;
    const read = inUnitOf(row.series, inUnitOfRow(figure, row.unit));
    if (!read) return undefined;
    if (column === "average" || column === "range") Object.assign(levels.values, read);
    else if (read.value !== undefined) levels.values[column] = read.value;
    levels.used.push({ start: cell.start + figure.span.start, end: cell.start + figure.span.end });
  }
  return levels.used.length > 0 ? levels : undefined;
}

function inUnitOfRow(figure: Figure, unit: PrintedUnit | undefined): Figure {
  return figure.unit.kind === "price" || !unit ? figure : inUnit(figure, unit);
}

/** How the row says that the price has moved. */
function moveOf({ cells, columns }: PriceRow): Pick<Observation, "direction" | "change"> {
  const numberIn = (column: Column): number | undefined => {
    const digits = cells[columns.indexOf(column)]?.text.replace(/[−–]/g, "-").replace(/[^\d.+-]/g, "");
    const number = digits === undefined || !/\d/.test(digits) ? NaN : Number(digits);
    return Number.isNaN(number) ? undefined : number;
  };
  const percent = numberIn("percent");
  const move = numberIn("change") ?? percent;
  const isPercent = /%/.test(cells[columns.indexOf("percent")]?.text ?? "");
  return {
    ...(move !== undefined && { direction: directionOf(move) }),
    ...(percent !== undefined && isPercent && { change: fraction(percent) }),
  };
}

function directionOf(move: number): Direction {
  if (move === 0) return "stable";
  return move > 0 ? "up" : "down";
}

const CURRENCY_SLASH = new RegExp(`^(${BEFORE_MONEY})\\s?/`, "i");
const CURRENCY_PER_MASS = new RegExp(`^(${BEFORE_MONEY})\\s?/\\s?(kg|mt|t|tonne)$`, "i");

function currencyUnit(text: string): PrintedUnit | undefined {
  const match = CURRENCY_PER_MASS.exec(text.trim());
  const currency = match?.[1] && currencyWritten(match[1]);
  return currency ? priceUnit(currency, /kg/i.test(match[2] ?? "") ? "kg" : "t") : undefined;
}

function priceUnit(currency: string, per: string) {
  return { code: `${currency}/${per}`, kind: "price" as const, factor: 1 };
}

/** What stands in a row, and where. */
export interface Cell {
  text: string;
  start: number;
}

export function cellsOf(row: string): Cell[] {
  let start = 0;
  return row.split(" | ").map((text) => {
    const cell = { text, start };
    start += text.length + 3;
    return cell;
  });
}
