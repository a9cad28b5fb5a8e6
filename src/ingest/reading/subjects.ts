import type { CellScope, Measure, Sector, Series } from "../../domain/ledger/records";
import { parseUnit, unitFactor } from "../../domain/quantity/unit";
import type { Figure } from "../figures/figures";
import {
  allOf,
  CELLS,
  everywhere,
  firstOf,
  MATERIALS,
  MEASURES,
  ROUTES,
  SECTORS,
} from "../lexicon/market-words";

/** What a market figure is about, as far as the words beside it say. */
export interface Subject {
  measure?: Measure;
  cells?: CellScope;
  sector?: Sector;
  region?: "World" | "China" | "World without China";
  material?: string;
  route?: string;
  /** Which producers are counted, where only some are. */
  large?: boolean;
  /** Words that narrow a series down: wholesales, plug-in hybrids, one house's count. */
  marks?: readonly string[];
  /** The text says supply, which the ledger has no measure for. */
  supply?: boolean;
}

const REGIONS: [RegExp, NonNullable<Subject["region"]>][] = [
  [/\b(?:overseas|outside (?:of )?china|ex-china|rest of the world|foreign)\b|海外/i, "World without China"],
  [
    /\b(?:china(?:'s|’s)?|chinese|domestic(?:ally)?|national|nationwide|SMM(?:'s|’s) monthly)\b|中国|我国|国内|全国|汽车整车/i,
    "China",
  ],
  [/\b(?:global(?:ly)?|world(?:wide|'s|’s)?)\b|全球/i, "World"],
];

/** The region of the market that words name last. */
export function regionIn(words: string): Subject["region"] {
  return allOf(REGIONS, words).at(-1)?.value;
}

/** Parts of a series' code that stand for words: such a series is meant only where the words stand. */
const MARKS: [RegExp, string][] = [
  [/\bwholesales?\b|批发/i, "WHOLESALE"],
  [/\b(?:NEVs?|new[- ]energy)\b|新能源/i, "NEV"],
  [/\b(?:BEVs?|battery[- ]electric|pure electric)\b/i, "BEV"],
  [/\b(?:PHEVs?|plug-in)\b/i, "PHEV"],
  [/\b(?:EREVs?|range[- ]extended)\b/i, "EREV"],
  [/\bIEA\b/, "IEA"],
  [/\b(?:BNEF|BloombergNEF)\b/, "BNEF"],
  [/\busage\b/i, "USAGE"],
  [/\bLFP\b|\biron phosphate\b|磷酸铁锂/i, "LFP"],
  [/\bternary\b|三元/i, "TERNARY"],
  [/\bBESS\b|\bbattery (?:energy )?storage\b/i, "BESS"],
  [/\bgrid[- ](?:scale|side)\b|\butility[- ]scale\b/i, "GRID"],
  [/\bpipeline\b/i, "PIPELINE"],
  [/\bnew[- ]type (?:energy )?storage\b|新型储能/i, "ESS-NEW"],
  [/\b(?:vehicles?|cars?|automobiles?)\b|汽车/i, "VEHICLES"],
  [/\bpower\b.*\bGW\b|\d\s?GW(?!h)/, "POWER"],
  [/\bChinese (?:makers|companies|producers)\b/i, "CNMAKERS"],
];

function marksIn(text: string): string[] {
  return MARKS.flatMap(([shape, mark]) => (shape.test(text) ? [mark] : []));
}

/** How many of its marks a series has in the words; undefined where the words lack one. */
function marksOf({ code }: Series, { marks = [] }: Subject): number | undefined {
  const needed = MARKS.map(([, mark]) => mark).filter((mark) => code.split(".").includes(mark));
  return needed.every((mark) => marks.includes(mark)) ? needed.length : undefined;
}

/** What a stretch of text speaks of. Before a figure the last words are the figure's own; of a sentence, its first. */
export function subjectIn(text: string, which: "first" | "last" = "last"): Subject {
  const pick = <T>(list: readonly [RegExp, T][]): T | undefined =>
    allOf(list, text).at(which === "last" ? -1 : 0)?.value;
  const cells = pick(CELLS);
  const sector = pick(SECTORS);
  const measure = lastMeasure(text);
  const region = pick(REGIONS);
  const material = pick(MATERIALS);
  const route = firstOf(ROUTES, text);
  const marks = marksIn(text);
  const large = /\b(?:these|such|large|those|leading) producers\b|\bproducers (?:with|that)\b/i.test(text);
  return {
    ...(measure && { measure }),
    ...(cells && { cells }),
    ...(sector && { sector }),
    ...(region && { region }),
    ...(material && { material }),
    ...(route && { route }),
    ...(large && { large }),
    ...(marks.length > 0 && { marks }),
  };
}

/** The measure named last before a figure is the figure's own, except that a penetration or a share goes first. */
function lastMeasure(text: string): Measure | undefined {
  const hits = MEASURES.flatMap(([shape, measure]) =>
    [...text.matchAll(everywhere(shape))].map((match) => ({ measure, at: match.index })),
  );
  const [last] = [...hits].sort((a, b) => b.at - a.at);
  return (hits.find(({ measure }) => measure === "penetration") ?? last)?.measure;
}

/** The series a subject and the unit of its figure may stand for, the likeliest first. */
export function seriesFor(subject: Subject, unit: string, series: readonly Series[]): Series[] {
  return series
    .map((one) => ({ one, rank: rankOf(subject, unit, one) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ one }) => one);
}

function rankOf(subject: Subject, unit: string, series: Series): number {
  if (series.measure !== subject.measure || !sameDimension(unit, series.unit)) return 0;
  if (series.material !== undefined && series.material !== subject.material) return 0;
  if (series.unit === "vehicles" || series.measure === "imports") return rankOfVehicles(subject, series);
  if (!subject.cells && !subject.sector && !subject.material && !subject.large) return 0;
  if (!cellsFit(subject, series)) return 0;
  if (series.measure === "share") return rankOfShare(subject, series);
  return sectorFits(subject, series) ? rankOfMarket(subject, series) : 0;
}

function cellsFit({ cells, sector }: Subject, series: Series): boolean {
  // What names no cells counts all of them: never only those that are semi-solid.
  if (!cells) return series.cells === undefined || (series.cells === "lithium-ion" && sector !== undefined);
  if (series.cells !== cells && !(series.cells === undefined && sector)) return false;
  const narrow = sector !== undefined && cells !== "lithium-ion";
  return !narrow || series.sector === sector || series.sector === undefined;
}

/** Lithium-ion cells without an end use are all of them together. */
function sectorOf({ cells, sector }: Subject): Series["sector"] {
  return sector ?? (cells === "lithium-ion" ? "total" : undefined);
}

function sectorFits(subject: Subject, series: Series): boolean {
  const sector = sectorOf(subject);
  if (series.sector !== undefined) return series.sector === sector;
  return sector === undefined || series.cells !== "lithium-ion";
}

function rankOfMarket(subject: Subject, series: Series): number {
  const region = regionRank(subject, series);
  const marks = marksOf(series, subject);
  if (region === 0 || marks === undefined) return 0;
  const bonus = [!series.context, series.cells === subject.cells, series.sector === sectorOf(subject)];
  return region + 2 * bonus.filter(Boolean).length + marks;
}

function regionRank(subject: Subject, series: Series): number {
  if (subject.region) return series.region === subject.region ? 10 : 0;
  if (series.region === "World") return 6;
  return series.region === "China" || series.region === "not stated" ? 3 : 1;
}

function rankOfVehicles(subject: Subject, series: Series): number {
  if (series.code.includes("LARGE") !== (subject.large ?? false)) return 0;
  if (subject.region && subject.region !== series.region) return 0;
  if (subject.large) return 5;
  const marks = marksOf(series, subject);
  return marks === undefined ? 0 : 5 + marks;
}

/** A share names its part ("sulfide", "storage"); the part has to stand in the series' name. */
function rankOfShare(subject: Subject, series: Series): number {
  const part = subject.route ?? subject.sector ?? (subject.large ? "large" : undefined);
  return part && series.code.includes(part.toUpperCase()) ? 5 : 0;
}

/** A figure's numbers in the unit of a series, or undefined where they measure different things. */
export function inUnitOf(
  series: Pick<Series, "unit">,
  figure: Pick<Figure, "value" | "low" | "high"> & { unit: Pick<Figure["unit"], "code"> },
): Pick<Figure, "value" | "low" | "high"> | undefined {
  const from = parseUnit(figure.unit.code);
  const to = parseUnit(series.unit);
  if (!from || !to) return undefined;
  if (from.top.dimension === "money" && from.top.symbol !== to.top.symbol) return undefined;
  const monthly = series.unit.endsWith("/month") && figure.unit.code === "t";
  const factor = monthly ? 1 : unitFactor(from, to);
  if (factor === undefined) return undefined;
  const scaled = (value: number): number => Number((value * factor).toPrecision(12));
  if (figure.low !== undefined && figure.high !== undefined)
    return { low: scaled(figure.low), high: scaled(figure.high) };
  return figure.value === undefined ? undefined : { value: scaled(figure.value) };
}

function sameDimension(unit: string, of: string): boolean {
  const [a, b] = [parseUnit(unit), parseUnit(of)];
  if (!a || !b) return false;
  if (a.top.dimension === "money" && a.top.symbol !== b.top.symbol) return false;
  return (
    a.top.dimension === b.top.dimension &&
    (a.bottom?.dimension === b.bottom?.dimension || (of === "t/month" && unit === "t"))
  );
}
