import type { Observation, Series, Status } from "../../domain/ledger/records";
import { endOf, startOf } from "../../domain/time/period";
import type { Figure } from "../figures/figures";
import type { DatePhrase } from "../figures/periods";
import { allOf } from "../lexicon/market-words";
import { dateOf, defaultDate, periodsIn } from "./figure-times";
import { priceRole } from "./price-roles";
import { draftOf, type Draft, type Reading, type Scene } from "./scene";
import { inUnitOf } from "./subjects";

/** What a price for each kWh or Wh is of, as the words before it say. */
interface Goods {
  thing?: "PACK" | "CELL" | undefined;
  /** Parts of a series' code: LFP, NMC, BEV, ESS, 314, NCM-PRISMATIC. */
  part?: string | undefined;
  china?: boolean;
  /** What the text priced first. */
  priced?: Goods["thing"];
  date?: DatePhrase | undefined;
}

/** What the sentences before priced. */
export type GoodsTopic = Goods;

const THINGS: [RegExp, "PACK" | "CELL"][] = [
  [/\bpacks?\b/i, "PACK"],
  [/\bcells?\b/i, "CELL"],
];
const PACK_PARTS: [RegExp, string][] = [
  [/\b(?:BEVs?|battery[- ]electric|electric (?:cars|vehicles)|EV batter(?:y|ies)|EV packs?)\b/i, "BEV"],
  [/\b(?:B?ESS|(?:stationary |energy |grid |battery )storage)\b/i, "ESS"],
  [/\bLFP\b|\biron[- ]phosphate\b/i, "LFP"],
  [/\bN[CM][MC]\b|\bnickel[- ](?:manganese|based|rich)\b|\bternary\b/i, "NMC"],
];
const SHAPES: [RegExp, string][] = [
  [/\b(?:prismatic|square)\b/i, "PRISMATIC"],
  [/\bpouch\b/i, "POUCH"],
];
const CHEMISTRIES: [RegExp, string][] = [
  [/\bLFP\b|\biron[- ]phosphate\b/i, "LFP"],
  [/\bternary\b|\bN[CM][MC]\b/i, "NCM"],
];
const STORAGE_SIZE = /\b(100|280|314)\s?-?Ah\b/gi;
const ABOUT =
  /\b(?:prices?|priced|pricing|costs?|average\w*|quoted|sold|went for|stood|fell|rose|expects?|came to|packs?|cells?)\b|\bat\b/i;
const REAL_TERMS = /\breal (?:20\d\d )?(?:terms|dollars|prices)\b|\badjusted\b|\binflation\b/i;
const COST = /\b(?:production|manufacturing|cell) costs?\b|\b(?:to make|making)\b/i;
const NO_GOODS =
  /\b(?:electricity|tariffs?|power prices?|charging|grid fees?|subsid\w+|tax credits?|grants?|delivered|revenues?|earns?|tender\w*|bid\w*|purchase\w*|won|orders?|contracts?)\b/i;
const TARGET = /\b(?:goals?|targets?|aims?|below|under|might|could|would|if|parity|hop\w+|dream\w*)\b/i;

/** Prices of packs and cells for each kWh or Wh; what names neither its goods nor goes on about some is left. */
export function readCellPrices(scene: Scene, topic: GoodsTopic): Reading & { topic: GoodsTopic } {
  const reading: Reading = { drafts: [], dismissed: [] };
  let goods = scene.actors.length > 0 ? withoutActors(scene, topic) : topic;
  let previous = 0;
  let priced = topic.priced;
  for (const figure of scene.figures) {
    if (!/\/k?Wh$/.test(figure.unit.code)) continue;
    const before = scene.text.slice(previous, figure.span.start);
    const tail = scene.text.slice(figure.span.end, figure.span.end + 60).split(/[,;.]| and /)[0] ?? "";
    goods = goodsIn(scene, figure, before, tail, goods);
    const draft = isPrice(scene, figure, before, tail)
      ? draftOfGoods(scene, figure, goods, before)
      : undefined;
    if (draft) reading.drafts.push(draft);
    if (draft) priced ??= goods.thing;
    previous = figure.span.end;
  }
  return { ...reading, topic: goodsAfter(scene, topic, priced) };
}

/** A company's own price is none of the market; who only reports one may be named. */
function withoutActors({ actors, setting }: Scene, topic: GoodsTopic): GoodsTopic {
  const others = actors.filter(
    ({ name }) => name !== setting.publisher && !setting.publishers.includes(name),
  );
  return others.length > 0 ? {} : topic;
}

function last<T>(list: readonly [RegExp, T][], words: string): T | undefined {
  return allOf(list, words).at(-1)?.value;
}

function goodsIn(scene: Scene, figure: Figure, before: string, tail: string, goods: Goods): Goods {
  const words = `${before} ${/^ (?:for|on average for) /.test(tail) ? tail : ""}`;
  const thing = last(THINGS, words) ?? goods.thing;
  const part = figure.unit.code.endsWith("/kWh") ? last(PACK_PARTS, words) : kindOfCell(words);
  const own = dateOf(scene, figure, figure.span.start - before.length);
  const date = own ?? (periodsIn(scene).length === 0 ? goods.date : defaultDate(scene));
  const china = /\bChin(?:a|ese)\b/.test(words);
  return { ...(thing && { thing }), ...(part && { part }), ...(date && { date }), china };
}

/** "prismatic ternary", "314 Ah"; of several kinds in one list none is told apart. */
function kindOfCell(words: string): string | undefined {
  const sizes = [...words.matchAll(STORAGE_SIZE)];
  if (sizes.length > 0) return sizes.length === 1 ? sizes[0]?.[1] : undefined;
  const [shapes, chemistries] = [allOf(SHAPES, words), allOf(CHEMISTRIES, words)];
  const [shape, chemistry] = [shapes[0]?.value, chemistries[0]?.value];
  return shapes.length === 1 && chemistries.length === 1 ? `${chemistry}-${shape}` : undefined;
}

/** A text goes on about what it priced first; before that about what it named last. */
function goodsAfter(scene: Scene, topic: GoodsTopic, priced: Goods["thing"]): GoodsTopic {
  const date = topic.date ?? periodsIn(scene).find(({ vague }) => !vague);
  const thing = priced ?? last(THINGS, scene.text) ?? topic.thing;
  return { ...(thing && { thing }), ...(date && { date }), ...(priced && { priced }) };
}

/** Whether a figure is the market's price of its goods: no move, no cost, no aim, no price of current. */
function isPrice(scene: Scene, figure: Figure, before: string, tail: string): boolean {
  const near = before.slice(-60);
  const behind = scene.text.slice(figure.span.end, figure.span.end + 60);
  return (
    ABOUT.test(before) &&
    !NO_GOODS.test(before) &&
    !TARGET.test(near) &&
    !COST.test(near) &&
    !REAL_TERMS.test(`${near} ${behind}`) &&
    !/\b(?:more|less|higher|lower)\b/.test(tail) &&
    priceRole(scene, figure) !== "change"
  );
}

function draftOfGoods(scene: Scene, figure: Figure, goods: Goods, before: string): Draft | undefined {
  const series = seriesOf(scene, figure, goods);
  const period = series && periodOf(scene, series, goods);
  const values = series && inUnitOf(series, figure);
  if (!period || !values) return undefined;
  const record: Omit<Observation, "id" | "source"> = {
    series: series.code,
    period: period.period,
    status: statusOfPrice(scene, period.period, before),
    ...values,
    ...(figure.qualifier && { qualifier: figure.qualifier }),
  };
  const spans = scene.dates.filter(({ text }) => text === period.text).map(({ span }) => span);
  const reasons =
    spans.length > 0 || period.text === "" ? [] : ["the period is carried from what stands before"];
  return draftOf(
    scene.sentence,
    { kind: "observation", record },
    { used: [figure.span, ...spans], confidence: reasons.length > 0 ? "medium" : "high", reasons },
  );
}

/** What is paid is a fact of a year that still runs as well. */
function statusOfPrice({ setting }: Scene, period: string, before: string): Status {
  const isAhead = /\b(?:expect\w*|forecast\w*|predict\w*|project(?:ed|s)|will|should|estimat\w*)\b/i.test(
    before.slice(-80),
  );
  if (startOf(period) > setting.published) return "F";
  return isAhead && endOf(period) > setting.published ? "E" : "A";
}

function seriesOf({ setting }: Scene, { unit }: Figure, { thing, part, china }: Goods): Series | undefined {
  const codes = unit.code === "USD/kWh" ? packCodes(thing, part, china === true) : cellCodes(thing, part);
  return setting.series.find(({ code, unit: own }) => codes.includes(code) && own === unit.code);
}

function packCodes(thing: Goods["thing"], part: string | undefined, china: boolean): string[] {
  if (thing === "CELL") return part || china ? [] : ["PRICE.CELL.WORLD"];
  if (thing !== "PACK") return [];
  if (china) return part ? [] : ["PRICE.PACK.CN"];
  return [part ? `PRICE.PACK.${part}.WORLD` : "PRICE.PACK.WORLD"];
}

function cellCodes(thing: Goods["thing"], part: string | undefined): string[] {
  if (thing !== "CELL" || !part) return [];
  return /^\d+$/.test(part) ? [`PRICE.ESS-CELL.${part}.CN`] : [`PRICE.EV-CELL.${part}.CN`];
}

/** A year of prices needs its year told; cells of the month are quoted as of the publication where no month is. */
function periodOf({ setting }: Scene, series: Series, { date }: Goods): DatePhrase | undefined {
  if (series.frequency === "year") return date && { ...date, period: date.period.slice(0, 4) };
  if (date && date.period.length >= 7) return date;
  return { period: setting.published, text: "", span: { start: 0, end: 0 } };
}
