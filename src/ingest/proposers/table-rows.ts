import type { Series } from "../../domain/ledger/records";
import { inUnit, type Figure } from "../figures/figures";
import { findPeriods } from "../figures/periods";
import { unitAt, unitOfCell, type PrintedUnit } from "../figures/units";
import { firstOf, MATERIALS } from "../lexicon/market-words";
import { isOnlyRegion } from "../reading/market-scope";
import { statusOf } from "../reading/figure-times";
import { gradesIn, ofGrade } from "../reading/price-grades";
import { abroadOf } from "../reading/prices";
import { runs } from "../reading/actors";
import type { Scene } from "../reading/scene";
import { subjectIn } from "../reading/subjects";
import { cellsOf, columnsOf, type Cell } from "../reading/tables";
import type { Told } from "./told";
import { checkSeries } from "./verify-series";
import { refuse } from "./refused-proposal";

/** A row of a table with the words that stand over its cells. */
export interface RowScene extends Scene {
  row: { head: readonly string[]; cells: readonly Cell[] };
}

/** Whether a scene is a row under a head of columns. */
export function isRow(scene: Scene): scene is RowScene {
  return "row" in scene;
}

/** The scenes of an article, those of a table's rows with their columns and in the units that these print. */
export function withTables(scenes: readonly Scene[]): Scene[] {
  let head: readonly string[] | undefined;
  return scenes.map((scene) => {
    if (scene.sentence.block.kind !== "row") {
      head = undefined;
      return scene;
    }
    const cells = cellsOf(scene.text);
    if (head && !columnsOf(scene.text)) return rowScene(scene, head, cells);
    head = cells.map(({ text }) => text);
    return scene;
  });
}

function rowScene(scene: Scene, head: readonly string[], cells: readonly Cell[]): RowScene {
  const row = { head, cells };
  const figures = scene.figures.map((figure) => inUnitOfRow({ ...scene, row }, figure));
  return { ...scene, row, figures };
}

/** What stands over a figure. */
export function columnOf({ row }: RowScene, { span }: Pick<Figure, "span">): string {
  const at = row.cells.findIndex(({ start, text }) => start <= span.start && span.end <= start + text.length);
  return row.head[at] ?? "";
}

/** A number that prints no unit, in the one of its column, its row, the head or the heading. */
function inUnitOfRow(scene: RowScene, figure: Figure): Figure {
  if (figure.unit.kind !== "bare") return figure;
  const { heading } = scene.sentence.block;
  const places = [
    columnOf(scene, figure),
    ...scene.row.cells.map(({ text }) => text),
    ...scene.row.head,
    heading,
  ];
  const unit = places.map(unitIn).find((one) => one !== undefined);
  return unit ? inUnit(figure, unit) : figure;
}

/** The unit that words name without a number: all they are, in brackets, or behind a comma. */
function unitIn(words: string): PrintedUnit | undefined {
  const inBrackets = /[(（]([^)）]+)[)）]\s*$/.exec(words)?.[1];
  const behind = /[,，]\s*([^,，]+)$/.exec(words)?.[1];
  for (const text of [words, inBrackets, behind]) {
    if (text === undefined || /\d{4}/.test(text)) continue;
    const found = unitOfCell(text) ?? wholeUnit(text);
    if (found) return found;
  }
  return undefined;
}

function wholeUnit(text: string): PrintedUnit | undefined {
  const found = unitAt(` ${text.trim()}`, 0);
  return found?.end === text.trim().length + 1 && found.unit.kind !== "technical" ? found.unit : undefined;
}

const MOVE =
  /change|chg|diff|\+\/-|\b(?:day|week|month|year)[- ](?:on|over)[- ](?:day|week|month|year)\b|\b(?:DoD|WoW|MoM|YoY)\b|\bmove|涨跌|环比|同比|增幅|growth/i;
const END_OF_RANGE = /^\s*(?:low|high|min|max|lowest|highest|最低|最高)/i;

/** What a cell tells, as its row, its column and its heading say. */
export function rowTold(scene: RowScene, figure: Figure, series: Series, period: string | undefined): Told {
  const column = columnOf(scene, figure);
  const sign = scene.text.slice(Math.max(0, figure.span.start - 1), figure.span.start);
  if (MOVE.test(column) || /[-+−–±]/.test(sign)) refuse("it is a move, not a level");
  if (/unit|单位/i.test(column)) refuse("it is a part of the unit");
  if (END_OF_RANGE.test(column) && !/[-–~]|range/i.test(column)) refuse("it is one end of a range");
  const told = series.measure === "price" ? priceOfRow(scene, series) : marketOfRow(scene, column, series);
  const printed = periodOfRow(scene, column);
  if (printed === "several") return refuse("the words do not say which of the periods it is");
  if (period !== undefined && period !== (printed ?? scene.setting.published))
    refuse(`the table gives it for ${printed ?? scene.setting.published}`);
  if (printed === undefined && series.measure !== "price") refuse("the table names no period for it");
  const when = printed ?? scene.setting.published;
  return {
    period: when,
    status: statusOf(scene, when),
    used: [],
    reasons: ["read in a row of a table", ...told],
  };
}

function labelOf({ row }: RowScene): string {
  return row.cells[0]?.text ?? "";
}

/** The period of the column, else of the row, else of the heading. */
function periodOfRow(scene: RowScene, column: string): string | undefined {
  const { published } = scene.setting;
  for (const words of [column, labelOf(scene), scene.row.head[0] ?? "", scene.sentence.block.heading]) {
    const found = findPeriods(words, published).filter(({ to }) => !to);
    const [first] = found;
    if (first) return found.length > 1 ? "several" : first.period;
  }
  return undefined;
}

function priceOfRow(scene: RowScene, series: Series): string[] {
  const { heading } = scene.sentence.block;
  const label = labelOf(scene);
  const material = firstOf(MATERIALS, label) ?? (isOwnWords(label) ? undefined : firstOf(MATERIALS, heading));
  if (material !== series.material) refuse(`the row does not speak of ${series.material ?? series.code}`);
  const grades = material === "spodumene" ? [] : gradesIn(scene.text);
  if (!ofGrade([series], grades).includes(series)) refuse("the row is of another grade");
  const abroad =
    series.region === "China" ? scene.figures.map((one) => abroadOf(scene, one)).find(Boolean) : undefined;
  if (abroad) refuse(abroad);
  return [];
}

/** A label that names some thing of its own, and not only a day or a grade. */
function isOwnWords(label: string): boolean {
  return findPeriods(label, "2000-01-01").length === 0 && /[\p{L}]{3}/u.test(label);
}

/** The row has to say itself what part of the market it is: one that names a company, or nothing, is none. */
function marketOfRow(scene: RowScene, column: string, series: Series): string[] {
  const label = labelOf(scene);
  const { heading } = scene.sentence.block;
  const own = subjectIn(label);
  const named = own.cells ?? own.sector ?? own.material ?? own.region ?? own.measure;
  const isPeriod = findPeriods(label, scene.setting.published).length > 0;
  if (scene.actors.length > 0 || (!isPeriod && named === undefined))
    refuse(`"${label}" is no market that a series counts`);
  const unknown = runs(label).find(({ text }) => !isPeriod && !isMarketWord(text));
  if (unknown) refuse(`"${unknown.text}" is no market that a series counts`);
  const subject = subjectIn([heading, column, label].join(". "));
  checkSeries(series, subject, scene);
  if (!subject.region && !isOnlyRegion(series, scene.setting.series))
    refuse(`the table does not speak of ${series.region}`);
  return [];
}

function isMarketWord(name: string): boolean {
  const { cells, sector, material, region, measure } = subjectIn(name);
  return (cells ?? sector ?? material ?? region ?? measure) !== undefined;
}
