import { partsOf } from "../../domain/ledger/lists";
import { firstOf } from "../lexicon/market-words";
import { PLACE, REGIONS_ELSEWHERE } from "../lexicon/places";
import type { Series } from "../../domain/ledger/records";
import type { Figure } from "../figures/figures";
import type { Scene } from "./scene";
import { isMarked, regionIn, regionNamed, type Subject } from "./subjects";

const SPEAKS_BEFORE =
  /\b(?:according to|data (?:from|of|by)|figures (?:from|of)|(?:estimated|expected|forecast|predicted|said|published|released|reported) by|by)\s(?:the )?$|(?:据|根据)$/i;
const SPEAKS_AFTER =
  /^(?:['’]s)?(?:,[^,]{2,60},)?\s(?:\w+ )?(?:expects?|expected|forecasts?|estimates?|estimated|predicts?|predicted|projects|says|said|data|figures|believes?|sees|puts?|outlook|report\w*|statistics|shows?|showed|analysts?|reckons?|cut|lifted|raised|kept)\b(?! its (?:shipments|sales|output|production))|^[^，。；]{0,6}(?:预计|预测|数据|统计|认为|测算|发布|研报|报告|指出)/i;
const OURS =
  /\b(?:we(?! (?:now |still |also )?(?:see|expect|forecast|estimate|project|predict|believe|think|put|assume|reckon|model|look for|pencil in|cut|raised?|lower(?:ed)?|lifted?|trim(?:med)?|keep|kept|revised?|leave|left))|our(?! (?:\d{4} |own |new |base )?(?:forecast|model|estimate|outlook|view|base|analysts?|calculations?|projections?|numbers?|survey|count|house))|ours|the (?:company|group|firm|carmaker|automaker|maker|manufacturer))\b/i;
const ITS_OWN =
  /\bits (?:own )?(?:\w+ ){0,3}(?:shipments?|sales|output|production|installations?|deliveries|demand)\b/i;
const CONDITION =
  /(?:^|[\s,(])(?:if|unless|provided(?: that)?|assuming|in case|were .{1,30} to)\b|(?:^|[，,。；])(?:若|如果|假如|一旦)/i;

/**
 * Rules that a figure of the market passes; the first that speaks says why it is none, as the list of numbers has it.
 *
 * @param of The series that the figure is read as: its own cells and region may be named.
 */
export function notTheMarkets(
  scene: Scene,
  figure: Figure,
  from: number,
  of?: Pick<Series, "code" | "region">,
): string | undefined {
  return (
    underCondition(scene, figure) ??
    ofOtherCells(scene, figure, from, of) ??
    ofOneCompany(scene, figure, from) ??
    ofOneProject(scene, figure) ??
    ofAnotherRegion(scene, figure, from, of)
  );
}

function underCondition({ text }: Scene, { span }: Figure): string | undefined {
  return CONDITION.test(text.slice(0, span.start)) ||
    /^[^.;]{0,40}\b(?:if|provided|unless)\b/i.test(text.slice(span.end))
    ? "a figure under a condition, not a forecast"
    : undefined;
}

const OTHER_CELLS =
  /\b(?:sodium(?:[- ]ion)?|lead[- ]acid|(?:redox |vanadium )?flow (?:batter|cell)|nickel[- ](?:metal|cadmium)|zinc|fuel[- ]cells?|supercapacitors?|LFP|LMFP|NC[MA]|NMC|ternary|lithium[- ]iron[- ]phosphate|cylindrical|prismatic|pouch|(?:and )?other batteries)\b|[和及与、]?其他电池/i;

const CHEMISTRIES: [RegExp, string][] = [
  [/^(?:LFP|lithium[- ]iron[- ]phosphate)$/i, "LFP"],
  [/^ternary$/i, "TERNARY"],
];

function ofOtherCells(
  { text }: Scene,
  { span }: Figure,
  from: number,
  of: Pick<Series, "code"> | undefined,
): string | undefined {
  const named = OTHER_CELLS.exec(text.slice(from, span.start));
  const part = named && firstOf(CHEMISTRIES, named[0]);
  if (part && of?.code.split(".").includes(part)) return undefined;
  // "power and other batteries" are counted together.
  return named && !/^(?:and |[和及与、])/.test(named[0])
    ? `a figure for ${named[0]}, a part of the market that no series counts`
    : undefined;
}

/** "X's shipments reached 152 GWh": a company's own, unless it only speaks of the market. */
function ofOneCompany(scene: Scene, figure: Figure, from: number): string | undefined {
  const { text, actors, setting } = scene;
  const start = Math.max(from, clauseStart(text, figure.span.start));
  const owner = actors.find(
    ({ span, name }) =>
      span.start >= start &&
      span.end <= figure.span.start &&
      name !== setting.publisher &&
      !setting.publishers.includes(name) &&
      !SPEAKS_BEFORE.test(text.slice(0, span.start)) &&
      !SPEAKS_AFTER.test(text.slice(span.end)),
  );
  if (owner) return `a figure of ${owner.name}, not the market's`;
  const words = text.slice(start, figure.span.start);
  if (OURS.test(words) || (ITS_OWN.test(words) && !/\b(?:world|global|china|country)\b/i.test(words)))
    return "a figure of one company, not the market's";
  return undefined;
}

const EVERYWHERE = /\b(?:worldwide|globally|(?:around|across) the (?:world|globe))\b/i;

/** "100 MW/400 MWh" is the size of a project unless the words say whose market. */
function ofOneProject({ text, figures }: Scene, figure: Figure): string | undefined {
  if (figure.unit.kind !== "energy" && figure.unit.kind !== "power") return undefined;
  const paired = figures.some(
    (other) =>
      other !== figure &&
      ["energy", "power"].includes(other.unit.kind) &&
      /^\s?[/(]\s?$/.test(
        text.slice(Math.min(other.span.end, figure.span.end), Math.max(other.span.start, figure.span.start)),
      ),
  );
  if (!paired || regionIn(text.slice(0, figure.span.start)) !== undefined || EVERYWHERE.test(text))
    return undefined;
  return "the size of a project, not of the market";
}

function ofAnotherRegion(
  { text }: Scene,
  { span }: Figure,
  from: number,
  of: Pick<Series, "region"> | undefined,
): string | undefined {
  const words = `${text.slice(from, span.start)} ${partsOf(text.slice(span.end, span.end + 40), /[,;.]| and |\d/)[0]}`;
  const named = lastOf(words, REGIONS_ELSEWHERE) ?? lastOf(words, PLACE);
  if (!named || (of && regionNamed(named.text) === of.region)) return undefined;
  const market = regionIn(words.slice(named.at));
  if (
    market ||
    /\b(?:excluding|except|outside|without|than|said|by)\s(?:the )?$/i.test(words.slice(0, named.at))
  )
    return undefined;
  return `a figure for ${named.text.replace(/['’]s$/, "")}, which no series is about`;
}

function lastOf(words: string, shape: RegExp): { text: string; at: number } | undefined {
  const match = [...words.matchAll(shape)].at(-1);
  return match && { text: match[0], at: match.index };
}

/** The last break before a place that begins another statement. */
function clauseStart(text: string, until: number): number {
  const breaks = [
    ...text.slice(0, until).matchAll(/[;；。]|,\s(?:while|whereas|but)\s|\s(?:while|whereas)\s/g),
  ].at(-1);
  return breaks ? breaks.index + breaks[0].length : 0;
}

/** The region a market figure is about, and from where: its own sentence, or what stands around it. */
export interface RegionFound {
  region?: Subject["region"];
  reason?: string;
}

/** Where the sentence names no region, the one that its paragraph, its heading or the title names alone. */
export function regionAround(scene: Scene, subject: Subject): RegionFound {
  if (subject.region) return { region: subject.region };
  const { block } = scene.sentence;
  for (const [words, where] of [
    [scene.text, "sentence"],
    [block.text, "paragraph"],
    [block.heading, "heading"],
    [scene.setting.title, "title"],
  ] as const) {
    const named = regionIn(words);
    const elsewhere = lastOf(words.replace(/\b(?:South )?Korea\w*|\bJapan\w*/g, ""), REGIONS_ELSEWHERE);
    if (named && !elsewhere) return { region: named, reason: `the region is that of the ${where}` };
    if (named || elsewhere) return {};
  }
  return {};
}

/** Whether a measure is kept for one region only: then a figure without one can mean no other. */
export function isOnlyRegion(series: Series, all: readonly Series[]): boolean {
  // What is said of solid cells without a place is said of the world; of lithium-ion cells it may be China as well.
  if (series.region === "World" && series.cells !== undefined && series.cells !== "lithium-ion") return true;
  return !all.some(
    (other) =>
      other !== series &&
      other.measure === series.measure &&
      other.cells === series.cells &&
      other.sector === series.sector &&
      other.material === series.material &&
      !isMarked(other) &&
      other.region !== series.region,
  );
}
