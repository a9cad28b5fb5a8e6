import { currencyWritten } from "../../domain/quantity/currencies";
import { BEFORE_MONEY } from "../figures/money";
import type { Observation } from "../../domain/ledger/records";
import { findFigures } from "../figures/figures";
import { unitAt } from "../figures/units";
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

/** One row of a table of prices. */
export function readPriceRow(scene: Scene, columns: readonly Column[], head: string): Reading {
  const reading: Reading = { drafts: [], dismissed: [] };
  const cells = cellsOf(scene.text);
  const at = (column: Column) => cells[columns.indexOf(column)];
  const material = firstOf(MATERIALS, at("name")?.text ?? "");
  const unitText = at("unit")?.text ?? /\(([^)]*\/[^)]*)\)/.exec(head)?.[1] ?? "";
  const unit = unitAt(` ${unitText.replace(CURRENCY_SLASH, "$1/")}`, 0)?.unit ?? currencyUnit(unitText);
  const series = scene.setting.series.find(
    (one) =>
      one.measure === "price" &&
      one.material === material &&
      (!unit || one.unit.slice(0, 3) === unit.code.slice(0, 3)),
  );
  if (!material || !series) return reading;

  const values: Pick<Observation, "value" | "low" | "high"> = {};
  const used = [];
  for (const column of ["average", "range", "low", "high"] as const) {
    const cell = at(column);
    const figure = cell && findFigures(cell.text, [])[0];
    if (!cell || !figure) continue;
    const priced = { ...figure, unit: figure.unit.kind === "price" ? figure.unit : (unit ?? figure.unit) };
    if (priced.unit.kind !== "price") return reading;
    const read = inUnitOf(series, priced);
    if (!read) return reading;
    if (column !== "low" && column !== "high") Object.assign(values, read);
    else if (read.value !== undefined) values[column] = read.value;
    used.push({ start: cell.start + figure.span.start, end: cell.start + figure.span.end });
  }
  if (used.length === 0) return reading;
  const move = Number((at("change") ?? at("percent"))?.text.replace(/[−–]/g, "-").replace(/[^\d.+-]/g, ""));
  const direction = Number.isNaN(move)
    ? undefined
    : move === 0
      ? ("stable" as const)
      : move > 0
        ? ("up" as const)
        : ("down" as const);
  const printed = at("percent")?.text;
  const percent =
    printed !== undefined && /%/.test(printed) && !Number.isNaN(move)
      ? Number((Number(printed.replace(/[−–]/g, "-").replace(/[^\d.-]/g, "")) / 100).toPrecision(12))
      : undefined;
  const record: Omit<Observation, "id" | "source"> = {
    series: series.code,
    period: scene.setting.published,
    status: "A",
    ...values,
    ...(direction && { direction }),
    ...(percent !== undefined && { change: percent }),
  };
  reading.drafts.push(draftOf(scene.sentence, { kind: "observation", record }, { used }));
  for (const figure of scene.figures)
    if (!used.some(({ start, end }) => start <= figure.span.start && figure.span.end <= end))
      reading.dismissed.push({
        sentence: scene.sentence,
        span: figure.span,
        reason: "a column of the table that the ledger does not keep",
      });
  return reading;
}

const CURRENCY_SLASH = new RegExp(`^(${BEFORE_MONEY})\\s?/`, "i");
const CURRENCY_PER_MASS = new RegExp(`^(${BEFORE_MONEY})\\s?/\\s?(kg|mt|t|tonne)$`, "i");

function currencyUnit(text: string): ReturnType<typeof priceUnit> | undefined {
  const match = CURRENCY_PER_MASS.exec(text.trim());
  const currency = match?.[1] && currencyWritten(match[1]);
  return currency ? priceUnit(currency, /kg/i.test(match[2] ?? "") ? "kg" : "t") : undefined;
}

function priceUnit(currency: string, per: string) {
  return { code: `${currency}/${per}`, kind: "price" as const, factor: 1 };
}

function cellsOf(row: string): { text: string; start: number }[] {
  let start = 0;
  return row.split(" | ").map((text) => {
    const cell = { text, start };
    start += text.length + 3;
    return cell;
  });
}
