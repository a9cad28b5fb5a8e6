import { isRefusal } from "../../domain/answer/refusal";
import type { Direction, Observation, Series } from "../../domain/ledger/records";
import { fraction, type Figure } from "../figures/figures";
import { allOf, DIRECTIONS, MATERIALS, type Hit } from "../lexicon/market-words";
import type { Span } from "../review/review";
import { splitAt, within } from "./clauses";
import { draftOf, type Draft, type Reading, type Scene } from "./scene";
import { goesOnAboutPrices, pricedThing } from "../lexicon/price-talk";
import { firstOfCountry } from "../lexicon/places";
import type { DatePhrase } from "../figures/periods";
import { priceRole, termsOf } from "./price-roles";
import { priceTime, type PriceTime } from "./price-times";
import { withUnitOnce } from "./price-lists";
import { gradesIn, ofGrade } from "./price-grades";
import { inUnitOf } from "./subjects";

const ABOUT_PRICES =
  /\bprices?\b|\bquot(?:e|es|ed|ation|ations)\b|\bpriced\b|\baverag(?:e|ed|ing)\b|\boffers?\b|价格|均价|报价/i;
const MEASURE_ELSE =
  /\b(?:production|output|shipments?|demand|inventor(?:y|ies)|capacity|operating rates?|imports?|exports?|penetration|sales|costs?|revenues?)\b/i;
/** What the sentences before spoke of. */
export interface PriceTopic {
  material?: string | undefined;
  /** The words that named it, for the reviewer. */
  named?: string | undefined;
  /** Whether the sentence before was about prices. */
  spoken?: boolean;
}

/** Prices and the directions of prices in a sentence. */
export function readPrices(printed: Scene, topic: PriceTopic): Reading & { topic: PriceTopic } {
  const scene = withUnitOnce(printed);
  const reading: Reading = { drafts: [], dismissed: [] };
  const materials = tradedMaterials(scene);
  const last = materials.at(-1);
  if (!isAboutPrices(scene, topic)) {
    const kept = last ? { material: last.value, named: scene.text.slice(last.start, last.end) } : topic;
    return { ...reading, topic: { ...kept, spoken: false } };
  }
  let current = topic;
  for (const clause of clausesOf(scene, materials)) {
    const own = materials.filter((hit) => within(clause, hit));
    const read = readClause(scene, clause, own, current);
    reading.drafts.push(...read.drafts);
    reading.dismissed.push(...read.dismissed);
    current = read.topic;
  }
  return { ...reading, topic: { ...current, spoken: reading.drafts.length > 0 } };
}

function isAboutPrices(scene: Scene, { spoken }: PriceTopic): boolean {
  const { text, figures, sentence } = scene;
  const priced = figures.some(({ unit }) => unit.kind === "price");
  if (priced) return true;
  if (scene.actors.length > 0) return false;
  return (
    (spoken === true && !MEASURE_ELSE.test(text)) ||
    ABOUT_PRICES.test(text) ||
    /\bprices?\b/i.test(sentence.label) ||
    /\bprices?\b/i.test(sentence.block.heading)
  );
}

function clausesOf({ text }: Scene, materials: readonly Hit<string>[]): Span[] {
  return splitAt(
    text,
    ({ start, end }) =>
      /while|whereas|but|;|；|。/.test(text.slice(start, end)) ||
      (/,|，/.test(text.slice(start, end)) && startsOwnClause(text, end, materials)),
  );
}

function readClause(
  scene: Scene,
  clause: Span,
  own: readonly Hit<string>[],
  topic: PriceTopic,
): Reading & { topic: PriceTopic } {
  const named = own.at(-1);
  if (named) {
    const reading = collected(
      scopesOf(clause, own, scene.text).map(({ materials, span }) => readScope(scene, materials, span)),
    );
    return { ...reading, topic: { material: named.value, named: scene.text.slice(named.start, named.end) } };
  }
  const words = scene.text.slice(clause.start, clause.end);
  if (topic.material === undefined || !goesOnAboutPrices(words))
    return { drafts: unknownPrice(scene, clause), dismissed: [], topic: isSubject(words) ? {} : topic };
  const reading = readScope(scene, [topic.material], clause, topic.named);
  return { ...reading, topic };
}

/** A clause that names another thing ends the talk of the last material. */
function isSubject(words: string): boolean {
  return !goesOnAboutPrices(words);
}

function collected(readings: readonly Reading[]): Reading {
  return {
    drafts: readings.flatMap(({ drafts }) => drafts),
    dismissed: readings.flatMap(({ dismissed }) => dismissed),
  };
}

function startsOwnClause(text: string, at: number, materials: readonly Hit<string>[]): boolean {
  const next = materials.find(({ start }) => start >= at && start - at < 40);
  if (!next) return false;
  return (
    directionIn(text.slice(0, at)) !== undefined &&
    directionIn(text.slice(next.end, next.end + 60)) !== undefined
  );
}

/** Materials that have a price series; a name for several of them does not count beside a narrower one. */
function tradedMaterials(scene: Scene): Hit<string>[] {
  const traded = new Set(
    scene.setting.series.filter(({ measure }) => measure === "price").map(({ material }) => material),
  );
  const priced = scene.figures.some(({ unit }) => unit.kind === "price");
  const hits = allOf(MATERIALS, scene.text);
  return hits.filter(
    (hit, index) => (traded.has(hit.value) || priced) && !isLabel(scene.text, hit, hits[index + 1]),
  );
}

/** "Solid electrolytes: LPSC 2,230, LATP 125": what stands before the colon has no price itself. */
function isLabel(text: string, { end }: Hit<string>, next: Hit<string> | undefined): boolean {
  return next !== undefined && /^\s?[:：]\s?$/.test(text.slice(end, next.start));
}

interface Scope {
  materials: string[];
  span: Span;
}

/** Each material with the words that speak of it: "A and B fell" is one scope, "A fell and B rose" are two. */
function scopesOf(clause: Span, hits: readonly Hit<string>[], text: string): Scope[] {
  const scopes: Scope[] = [];
  let waiting: Hit<string>[] = [];
  hits.forEach((hit, index) => {
    waiting.push(hit);
    const end = hits[index + 1]?.start ?? clause.end;
    const after = text.slice(hit.end, end);
    if (directionIn(after) === undefined && !/\d/.test(after)) return;
    scopes.push({
      materials: names(waiting),
      span: { start: scopes.length === 0 ? hit.end : (waiting[0] ?? hit).start, end },
    });
    waiting = [];
  });
  if (waiting.length > 0)
    scopes.push({ materials: names(waiting), span: { start: clause.start, end: clause.end } });
  return scopes;
}

function names(hits: readonly Hit<string>[]): string[] {
  return [...new Set(hits.map(({ value }) => value))];
}

/** @param carried The words that named the material in a sentence before, where this one does not name it. */
function readScope(scene: Scene, materials: string[], span: Span, carried?: string): Reading {
  const reading: Reading = { drafts: [], dismissed: [] };
  const words = scene.text.slice(span.start, span.end);
  const figures = pricesIn(scene, span);
  reading.dismissed.push(...movesIn(scene, span));
  const abroad = figures[0] && abroadOf(scene, figures[0]);
  if (abroad) return { drafts: [], dismissed: figures.map((figure) => aside(scene, figure, abroad)) };
  const speaksOfPrices = carried === undefined && !MEASURE_ELSE.test(words.slice(0, firstDirection(words)));
  const direction = speaksOfPrices || figures.length > 0 ? directionIn(words) : undefined;
  for (const material of materials) {
    const levels = levelsOf(scene, material, figures, reading);
    const draft = priceDraft(scene, { material, span, direction, carried }, levels, reading);
    if (draft) reading.drafts.push(draft);
  }
  return reading;
}

/** The figures that are levels; the others are told by themselves or set aside. */
function levelsOf(scene: Scene, material: string, figures: readonly Figure[], reading: Reading): Figure[] {
  return figures.filter((figure) => {
    const role = priceRole(scene, figure);
    if (role === "change") reading.dismissed.push(aside(scene, figure, "the change of a price, not a price"));
    else if (role === "from") earlier(scene, material, figure, reading);
    else if (role !== "level") reading.dismissed.push(aside(scene, figure, role.other));
    return role === "level";
  });
}

/** The prices of a stretch; an average beside a range has the unit of the range. */
function pricesIn(scene: Scene, span: Span): Figure[] {
  let unit: Figure["unit"] | undefined;
  return scene.figures.flatMap((figure) => {
    if (!within(span, figure.span)) return [];
    if (figure.unit.kind === "price") {
      unit = figure.unit;
      return [figure];
    }
    const isAverage = AVERAGE.test(scene.text.slice(Math.max(0, figure.span.start - 40), figure.span.start));
    const isSame =
      figure.unit.kind === "bare" ||
      (figure.unit.kind === "money" && unit?.code.startsWith(figure.unit.code));
    return unit && isAverage && isSame ? [{ ...figure, unit }] : [];
  });
}

const AVERAGE = /\b(?:averag(?:e|es|ed|ing)|mean|mid-?point|middle of the range)\b[^.;,\d]{0,14}$/i;

/** "down 1,200 yuan from last Friday", "gained 80 to 1,480": moves that are printed without the mass. */
function movesIn(scene: Scene, span: Span): Reading["dismissed"] {
  if (!scene.figures.some(({ unit }) => unit.kind === "price")) return [];
  return scene.figures
    .filter(
      (figure) =>
        (figure.unit.kind === "money" || figure.unit.kind === "bare") &&
        within(span, figure.span) &&
        priceRole(scene, figure) === "change",
    )
    .map((figure) => aside(scene, figure, "the change of a price, not a price"));
}

function aside({ sentence }: Scene, { span }: Figure, reason: string): Reading["dismissed"][number] {
  return { sentence, span, reason };
}

/** Why a price is none of China's, where the text names another country and not China. */
export function abroadOf(scene: Scene, figure: Figure): string | undefined {
  const words = scene.text.slice(0, figure.span.end + 30);
  const country = firstOfCountry(words.replace(/\bChin(?:a|ese)\b|中国/g, ""));
  if (!country || /\bChin(?:a|ese)\b|中国/.test(words)) return undefined;
  return `a price in ${country}; the series are China's`;
}

/** The company whose own price it is: "X sold at ..." is no price of the market. */
export function ownerOf(scene: Scene, figure: Figure): string | undefined {
  return scene.actors.find(({ span }) => span.end <= figure.span.start)?.name;
}

/** "from 5,500 yuan/kg in early 2024": a price of its own where its time is printed beside it. */
function earlier(scene: Scene, material: string, figure: Figure, reading: Reading): void {
  const date = scene.dates.find(
    ({ span, to }) => !to && span.start >= figure.span.end && span.start - figure.span.end < 16,
  );
  const series = date && seriesOf(scene, material, figure);
  const value = series && inUnitOf(series, figure);
  if (!date || !value) {
    reading.dismissed.push(aside(scene, figure, "the price it moved from, without a date"));
    return;
  }
  const record = {
    series: series.code,
    period: date.period,
    status: "A" as const,
    ...value,
    ...(figure.qualifier && { qualifier: figure.qualifier }),
  };
  const used = [figure.span, date.span];
  reading.drafts.push(
    draftOf(scene.sentence, { kind: "observation", record }, { used, ...doubtsOfEarlier(date) }),
  );
}

function doubtsOfEarlier(date: DatePhrase): Pick<Draft, "confidence" | "reasons" | "alternatives"> {
  if (!date.vague)
    return {
      confidence: "medium",
      reasons: ["an earlier price that the text compares with"],
      alternatives: [],
    };
  const year = date.period.slice(0, 4);
  return {
    confidence: "low",
    reasons: [`"${date.text}" does not say which month`],
    alternatives: [
      { field: "period", value: year, why: "the whole year" },
      { field: "period", value: `${year}-01`, why: "its first month" },
    ],
  };
}

/** What a price is about: the material, the words that speak of it, and how they say it moved. */
interface Priced {
  material: string;
  span: Span;
  direction: Direction | undefined;
  carried?: string | undefined;
}

function priceDraft(
  scene: Scene,
  priced: Priced,
  levels: readonly Figure[],
  reading: Reading,
): Draft | undefined {
  const { span, direction } = priced;
  const level = levelIn(scene, priced.material, levels);
  if (!level || (!level.figure && !direction)) return undefined;
  const { series, figure, values } = level;
  const time = priceTime(scene, span, figure?.span.end ?? span.end);
  if (isRefusal(time)) {
    if (figure) reading.dismissed.push(aside(scene, figure, time.refused));
    return undefined;
  }
  const change = weekChange(scene, span) ?? { fields: {}, used: [] };
  const record: Omit<Observation, "id" | "source"> = {
    series: series.code,
    period: time.period,
    status: time.status,
    ...values,
    ...(figure?.qualifier && { qualifier: figure.qualifier }),
    ...(direction && { direction }),
    ...change.fields,
  };
  const used = [...level.told, ...(time.date ? [time.date.span] : []), ...change.used];
  const doubts = priceDoubts(scene, priced, series, figure, time.reasons, levels);
  const offered = isMoment(scene, span, figure, time) && { offered: true };
  return draftOf(scene.sentence, { kind: "observation", record }, { used, ...doubts, ...offered });
}

/** What was touched on a day that is not told is no month's price: an answer for the number, never a row. */
function isMoment(scene: Scene, { start }: Span, figure: Figure | undefined, { date }: PriceTime): boolean {
  return date?.vague === true && TOUCHED.test(scene.text.slice(start, figure?.span.start));
}

/** The level and the range that a price is told by, and the series they are of. */
interface Level {
  series: Series;
  figure: Figure | undefined;
  values: Pick<Observation, "value" | "low" | "high">;
  told: Span[];
}

function levelIn(scene: Scene, material: string, levels: readonly Figure[]): Level | undefined {
  const range = levels.find(({ low }) => low !== undefined);
  const single = levels.find(({ value }) => value !== undefined);
  const figure = single ?? range;
  const series = seriesOf(scene, material, figure);
  if (!series) return undefined;
  const values = { ...(range && inUnitOf(series, range)), ...(single && inUnitOf(series, single)) };
  if (figure && Object.keys(values).length === 0) return undefined;
  return { series, figure, values, told: [range, single].flatMap((one) => (one ? [one.span] : [])) };
}

const TOUCHED = /\b(?:touch\w*|hit|spiked?|briefly|topped)\b|触及|一度|曾/i;

/** What is to be borne in mind of a price, and how sure it is. */
function priceDoubts(
  scene: Scene,
  { carried, material }: Priced,
  series: Series,
  figure: Figure | undefined,
  ofTime: readonly string[],
  levels: readonly Figure[],
): Partial<Draft> {
  const { text, setting } = scene;
  const vat =
    /\b(?:inclusive of|including|with|incl\.?)\s(?:\d+% )?(?:VAT|tax)\b|含税/i.test(text) &&
    series.vat !== "included";
  const isNew = !setting.series.includes(series);
  const terms = figure ? termsOf(text) : [];
  const other = terms.filter((term) => !agreesWith(series, term));
  const several = levels.filter(({ value }) => value !== undefined).length > 1;
  const owner = figure && ownerOf(scene, figure);
  const weighty = [
    ...(owner ? [`the price of one company, ${owner}`] : []),
    ...ofTime,
    ...(vat ? ["the text says that VAT is included; the series states no basis"] : []),
    ...(isNew ? [`the catalogue has no series for ${material} in ${series.unit}`] : []),
    ...(several ? ["the sentence gives several prices; this is the first"] : []),
    ...other.map((term) => `the text says "${term}", the series says otherwise or nothing`),
  ];
  const reasons = [
    ...weighty,
    ...(figure && figure.unit.code !== series.unit ? [`printed in ${figure.unit.code}`] : []),
    ...(carried ? [`the material is carried from "${carried}" before`] : []),
    ...(terms.length > 0 ? [`terms of the price: ${terms.join(", ")}`] : []),
  ];
  return {
    confidence: owner ? "low" : weighty.length > 0 ? "medium" : "high",
    reasons,
    ...(isNew && { unknown: [series.code], newSeries: [series] }),
  };
}

const DELIVERY = /delivered|ex[- ]works|FOB|CIF|EXW/i;

/** Whether the numbers of a term stand in the series' own specification. */
function agreesWith({ specification = "", vat }: Series, term: string): boolean {
  if (/\b(?:VAT|tax)\b/i.test(term)) return vat === (/exclu/i.test(term) ? "excluded" : "included");
  if (!/\d/.test(term))
    return !DELIVERY.test(term) || specification.toLowerCase().includes(term.toLowerCase());
  const numbers = term.replace(/D50/g, "").match(/\d+(?:\.\d+)?/g) ?? [];
  return numbers.every((number) => new RegExp(`(?:^|\\D)${number}(?!\\d)`).test(specification));
}

/** A price of something the ledger has no word for: offered as a series of its own. */
function unknownPrice(scene: Scene, clause: Span): Draft[] {
  const thing = pricedThing(scene.text.slice(clause.start, clause.end));
  const figure = scene.figures.find(({ unit, span }) => unit.kind === "price" && within(clause, span));
  if (!thing || !figure || abroadOf(scene, figure) || priceRole(scene, figure) !== "level") return [];
  const series = proposed(scene, thing, figure);
  const reading: Reading = { drafts: [], dismissed: [] };
  const priced = { material: thing, span: clause, direction: undefined };
  const draft = series && priceDraft(scene, { ...priced, direction: undefined }, [figure], reading);
  return draft ? [{ ...draft, confidence: "low", offered: true }] : [];
}

/** "down 2.4% WoW" beside a price is its change against the period before. */
function weekChange(
  scene: Scene,
  span: Span,
): { fields: Pick<Observation, "change" | "yearChange">; used: Span[] } | undefined {
  const fields: Pick<Observation, "change" | "yearChange"> = {};
  const used: Span[] = [];
  for (const figure of scene.figures) {
    if (
      figure.unit.kind !== "percent" ||
      !figure.change ||
      figure.value === undefined ||
      !within(span, figure.span)
    )
      continue;
    const change = fraction(figure.value * figure.change.sign);
    if (figure.change.basis === "year") fields.yearChange = change;
    else fields.change = change;
    used.push(figure.span);
  }
  return used.length > 0 ? { fields, used } : undefined;
}

/** The series of a material's price in the currency of the figure; without a figure the one that leads. */
function seriesOf(scene: Scene, material: string, figure: Figure | undefined): Series | undefined {
  const all = scene.setting.series.filter((one) => one.measure === "price" && one.material === material);
  const graded = ofGrade(all, gradesOf(scene, material, figure));
  if (!figure) return graded[0];
  const fitting = graded.find((one) => inUnitOf(one, figure) !== undefined);
  // A grade that the ledger keeps no series of is none of the grade it keeps.
  return fitting ?? (all.length > 0 && graded.length === 0 ? undefined : proposed(scene, material, figure));
}

/** Words right before a price that say which of a material's prices it is. */
function gradesOf(scene: Scene, material: string, figure: Figure | undefined): string[] {
  const until = figure?.span.start ?? scene.text.length;
  const before = scene.figures.filter(({ unit, span }) => unit.kind === "price" && span.end <= until);
  // "industrial-grade at 58,100-59,100, with an average of 58,600": the average is of the grade of its range.
  const range = before.at(-1);
  const between = scene.text.slice(range?.span.end ?? until, until);
  // "the index price rose from 58,100 to 58,600": the level is of the grade of what it moved from.
  const isSame = range?.low !== undefined ? AVERAGE.test(between) : ROSE_TO.test(between);
  const last = before.at(isSame ? -2 : -1);
  const lead = Math.max(last?.span.end ?? 0, scene.text.slice(0, until).search(/[;；][^;；]*$/) + 1);
  const behind = figure
    ? scene.text.slice(figure.span.end, figure.span.end + 30).split(/[,;.，；。、]/)[0]
    : "";
  const words = `${scene.text.slice(lead, until)} ${behind}`;
  return material === "spodumene" ? [] : gradesIn(words);
}

const ROSE_TO = /^\s(?:[^.;,]{0,30}\s)?to (?:about |around )?$|^(?:上涨|下跌|涨|跌|升|降)?至$/;

/** A series the catalogue lacks, for the reviewer to add. */
function proposed(scene: Scene, material: string, figure: Figure): Series | undefined {
  const [currency, per] = figure.unit.code.split("/");
  if (per !== "kg" && per !== "t") return undefined;
  const code = `PRICE.${material.toUpperCase().replace(/[^A-Z0-9]+/g, "-")}.CN${currency === "CNY" ? "" : `.${currency}`}`;
  const name = `${material} price, China`;
  return {
    code,
    name,
    aliases: [],
    measure: "price",
    unit: figure.unit.code,
    lead: scene.setting.publisher ?? "not stated",
    region: "China",
    frequency: "irregular",
    material,
  };
}

function firstDirection(words: string): number {
  return allOf(DIRECTIONS, words)[0]?.start ?? words.length;
}

function directionIn(words: string): Direction | undefined {
  return allOf(DIRECTIONS, words)[0]?.value;
}
