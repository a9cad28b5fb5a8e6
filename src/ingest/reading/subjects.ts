import type { CellScope, Measure, Sector, Series } from "../../domain/ledger/records";
import { parseUnit, unitFactor } from "../../domain/quantity/unit";
import { scaled, type Figure } from "../figures/figures";
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

/** The regions of the market that series are kept for, as their records write them. */
export type Region =
  | "World"
  | "China"
  | "World without China"
  | "Rest of the world"
  | "Europe"
  | "North America"
  | "United States";

/** What a market figure is about, as far as the words beside it say. */
export interface Subject {
  measure?: Measure;
  cells?: CellScope;
  sector?: Sector;
  region?: Region;
  material?: string;
  route?: string;
  /** Which producers are counted, where only some are. */
  large?: boolean;
  /** Words that narrow a series down: wholesales, plug-in hybrids, one house's count. */
  marks?: readonly string[];
  /** What a share is a part of, where the words name a measure: "53% of total new vehicle sales". */
  of?: Measure;
  /** The text says supply, which the ledger has no measure for. */
  supply?: boolean;
}

const REGIONS: [RegExp, Region][] = [
  [
    /\b(?:rest of (?:the )?world|other (?:markets|regions|countries)|elsewhere(?: in the world)?)\b|其他地区/i,
    "Rest of the world",
  ],
  [
    /\b(?:overseas|(?:outside|excluding|except|without) (?:of )?(?:mainland )?china|ex-china|foreign)\b|海外/i,
    "World without China",
  ],
  [
    /\b(?:china(?:'s|’s)?|chinese|domestic(?:ally)?|national|nationwide|SMM(?:'s|’s) monthly)\b|中国|我国|国内|全国|汽车整车/i,
    "China",
  ],
  [/\b(?:global(?:ly)?|world(?:wide|'s|’s)?)\b|全球/i, "World"],
];

/** Regions that only some measures are kept for. */
const REGIONS_OF_SOME: [RegExp, Region][] = [
  [/\b(?:Europe(?:an)?)\b|欧洲/g, "Europe"],
  [/\bNorth America\w*|北美/g, "North America"],
  [/\b(?:U\.?S\.?(?!\w|\$)|United States|American?\b)|美国/g, "United States"],
];

/** The region of the market that words name last: China, the world, or the world without China. */
export function regionIn(words: string): Region | undefined {
  return allOf(REGIONS, words).at(-1)?.value;
}

/** The region that words name, of all that any series is kept for; "North America" holds no America of its own. */
export function regionNamed(words: string, which: "first" | "last" = "last"): Region | undefined {
  const some = REGIONS_OF_SOME.flatMap(([shape, value]) =>
    [...words.matchAll(shape)].map(({ index, 0: text }) => ({
      value,
      start: index,
      end: index + text.length,
    })),
  );
  const whole = some.filter(
    (hit) => !some.some((other) => other !== hit && other.start <= hit.start && hit.end <= other.end),
  );
  const hits = [...whole, ...allOf(REGIONS, words)].sort((a, b) => a.start - b.start);
  return hits.at(which === "last" ? -1 : 0)?.value;
}

/** Parts of a series' code that stand for words: such a series is meant only where the words stand. */
const MARKS: [RegExp, string][] = [
  [/\bwholesales?\b|批发/i, "WHOLESALE"],
  [/\b(?:NEVs?|new[- ]energy)\b|新能源/i, "NEV"],
  [/\b(?:BEVs?|battery[- ]electric|pure electric)\b|纯电/i, "BEV"],
  [/\b(?:PHEVs?|plug-in)\b|插电|插混/i, "PHEV"],
  [/\b(?:EREVs?|range[- ]extended)\b|增程/i, "EREV"],
  [/\bIEA\b/, "IEA"],
  [/\b(?:BNEF|BloombergNEF)\b/, "BNEF"],
  [/\busage\b|\bSNE\b/i, "USAGE"],
  [/\bLFP\b|\biron[- ]phosphate\b|磷酸铁锂/i, "LFP"],
  [/\bternary\b|三元/i, "TERNARY"],
  [/\bBESS\b|\bbattery (?:energy )?storage\b/i, "BESS"],
  [/\bgrid[- ](?:scale|side)\b|\butility[- ]scale\b/i, "GRID"],
  [/\bpipeline\b/i, "PIPELINE"],
  [/\bnew[- ]type (?:energy )?storage\b|新型储能/i, "ESS-NEW"],
  [/\b(?:vehicles?|cars?|automobiles?)\b|汽车/i, "VEHICLES"],
  [/\bpower\b.*\bGW\b|\d\s?GW(?!h)/, "POWER"],
  [/\bpower and other batter(?:y|ies)\b|动力和其他电池/i, "POWER-OTHER"],
  [
    /\bpower and (?:other|(?:energy[- ])?storage) batter(?:y|ies)\b|动力和(?:其他|储能)电池/i,
    "POWER-STORAGE",
  ],
  [/\bChinese (?:makers|companies|producers)\b/i, "CNMAKERS"],
  [/\btender\w*\b|招标/i, "TENDER"],
];

function marksIn(text: string): string[] {
  return MARKS.flatMap(([shape, mark]) => (shape.test(text) ? [mark] : []));
}

/** Marks that say by themselves which cells are counted. */
const OF_THEMSELVES = ["POWER-OTHER", "POWER-STORAGE"];

/** Whether a series is meant only where words narrow it down. */
export function isMarked({ code }: Series): boolean {
  return MARKS.some(([, mark]) => mark !== "POWER" && code.split(".").includes(mark));
}

/** The marks of a series' code that words have to tell. */
export function marksNeeded({ code, unit }: Series): string[] {
  // Elsewhere "POWER" in a code is of power batteries, which the sector tells.
  return MARKS.map(([, mark]) => mark).filter(
    (mark) => code.split(".").includes(mark) && (mark !== "POWER" || unit === "GW"),
  );
}

/** How much the marks of a series narrow it down; undefined where the words lack one. */
function marksOf(series: Series, { marks = [] }: Subject): number | undefined {
  const needed = marksNeeded(series);
  // Battery storage is what most words for storage mean: it narrows least.
  const weight = needed.reduce((sum, mark) => sum + (mark === "BESS" ? 1 : 3), 0);
  return needed.every((mark) => marks.includes(mark)) ? weight : undefined;
}

/** "including China", "semi-solid ones included": a part that is counted too, not what is counted. */
const INCLUDED =
  /\b(?:including|incl\.|inclusive of) (?:the )?(?:semi-solid(?:[- ]state)?|China)\b(?: (?:ones|cells|batteries|types))?|\bsemi-solid(?:[- ]state)? (?:ones|cells|types) included\b/gi;

/** What a stretch of text speaks of. Before a figure the last words are the figure's own; of a sentence, its first. */
export function subjectIn(
  words: string,
  which: "first" | "last" = "last",
  fits: (measure: Measure) => boolean = () => true,
): Subject {
  const text = words.replace(INCLUDED, " ");
  const pick = <T>(list: readonly [RegExp, T][]): T | undefined =>
    allOf(list, text).at(which === "last" ? -1 : 0)?.value;
  const cells = pick(CELLS);
  const sector = pick(SECTORS);
  const measure = lastMeasure(text, fits);
  const region = regionNamed(text, which);
  const material = pick(MATERIALS);
  const route = firstOf(ROUTES, text);
  const marks = marksIn(text);
  const large =
    /\b(?:these|such|large|those|leading) producers\b|\b(?:producers|(?:car)?makers|manufacturers) (?:with|that|whose|selling)\b/i.test(
      text,
    );
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

/** The measure named last before a figure is the figure's own, except that a penetration goes first. */
function lastMeasure(text: string, fits: (measure: Measure) => boolean): Measure | undefined {
  const hits = MEASURES.filter(([, measure]) => fits(measure)).flatMap(([shape, measure]) =>
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
  if (OF_THEMSELVES.some((mark) => series.code.split(".").includes(mark)))
    return rankOfMarked(subject, series);
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
export function sectorOf({ cells, sector }: Pick<Subject, "cells" | "sector">): Series["sector"] {
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

function rankOfMarked(subject: Subject, series: Series): number {
  const marks = marksOf(series, subject);
  return marks === undefined || regionRank(subject, series) === 0 ? 0 : 20 + marks;
}

function rankOfVehicles(subject: Subject, series: Series): number {
  if (series.code.includes("LARGE") !== (subject.large ?? false)) return 0;
  if (subject.region && subject.region !== series.region) return 0;
  if (subject.large) return 5;
  // All cars are no electric ones.
  if (series.sector === "EV" && subject.sector !== "EV") return 0;
  const marks = marksOf(series, subject);
  return marks === undefined ? 0 : 5 + marks;
}

/** A share is of a part and a whole, as its code names them: `SHARE.LFP.EV.CN`; both have to be told. */
function rankOfShare(subject: Subject, series: Series): number {
  const [, part = "", whole = ""] = series.code.split(".");
  if (subject.region && !/^(?:not stated|World)$/.test(series.region) && series.region !== subject.region)
    return 0;
  if (subject.region === "China" && series.region === "World") return 0;
  return isPart(part, subject) && isWhole(whole, subject, series) ? 5 : 0;
}

function isPart(part: string, { route, sector, marks = [], large, measure }: Subject): boolean {
  const parts: Record<string, boolean> = {
    SULFIDE: route === "sulfide",
    ESS: sector === "ESS",
    EV: sector === "EV",
    LFP: marks.includes("LFP"),
    NEV: large === true || marks.includes("NEV"),
  };
  return measure === "share" && (parts[part] ?? false);
}

function isWhole(whole: string, { sector, cells, large, marks = [], of }: Subject, series: Series): boolean {
  const wholes: Record<string, boolean> = {
    SSB: cells === "solid-state",
    ASSB: cells === "all-solid-state",
    LIION: cells === "lithium-ion" && of === undefined,
    EV: sector === "EV",
    ESS: sector === "ESS",
    "ESS-NEW": marks.includes("ESS-NEW"),
    LARGE: large === true,
    SALES: of === "sales" && !marks.includes("WHOLESALE"),
    WHOLESALE: of === "sales" && marks.includes("WHOLESALE"),
  };
  return (wholes[whole] ?? false) && (series.sector !== "EV" || sector === "EV");
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
  const { value, low, high } = scaled(figure, factor);
  if (low !== undefined && high !== undefined) return { low, high };
  return value === undefined ? undefined : { value };
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
