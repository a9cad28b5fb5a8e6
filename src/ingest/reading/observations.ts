import type { Growth, Measure, Observation, Period, Sector, Series } from "../../domain/ledger/records";
import { yearOf } from "../../domain/time/period";
import { fraction, type Figure } from "../figures/figures";
import type { DatePhrase } from "../figures/periods";
import type { UnitKind } from "../figures/units";
import { CELLS, firstOf, MATERIALS } from "../lexicon/market-words";
import type { Span } from "../review/review";
import { marketAfter, marketCarried, type Market } from "./figure-carry";
import { withLists, type Lists } from "./figure-lists";
import { dateOf, defaultDate, isCompared, periodsIn, statusOf, windowOf } from "./figure-times";
import {
  chemistryOf,
  counted,
  inherit,
  isGrowth,
  isMeasuredIn,
  isPart,
  useIn,
  wordsOf,
} from "./figure-words";
import { isOnlyRegion, notTheMarkets, regionAround } from "./market-scope";
import { draftOf, type Draft, type Reading, type Scene } from "./scene";
import { inUnitOf, regionNamed, seriesFor, subjectIn, type Subject } from "./subjects";

const ITEM = /^(?:energy|power|mass|count|percent|money)$/;

/** What the sentences before were about, and the period they spoke of. */
export interface Topic {
  subject: Subject;
  date?: DatePhrase;
  window?: DatePhrase;
  /** The market that the sentence before gave a figure of. */
  market?: Market;
}

const EARLIER =
  /\b(?:against|up from|down from|compared (?:with|to)|versus|instead of|rather than|previously|earlier forecast of)\s(?:about |around |over |nearly |the )?$/i;

/** How far the walk through the figures of a sentence has come. */
interface Walk {
  scene: Scene;
  topic: Topic;
  reading: Reading;
  subject: Subject;
  last?: { draft: Draft; figure: Figure };
  /** The last level: a share of it that stands between does not take its changes. */
  level?: { draft: Draft };
  /** Where the words of the next figure begin. */
  previous: number;
  window?: DatePhrase | undefined;
  date?: DatePhrase | undefined;
  /** "A 1 GWh in 2027 and 3 GWh by 2030, B 2 GWh and 4 GWh": the second series has the years of the first. */
  years: DatePhrase[];
  place: number;
  dated: number;
  /** The last measure of levels and the last of parts: "49.8 GWh of them, or 81%, and ternary cells 11.5 GWh". */
  measure: { level?: Measure | undefined; part?: Measure | undefined };
  lists: Lists;
  accepted: { subject: Subject; kind: UnitKind }[];
  carried: boolean;
  /** The last level was of something else: the changes behind it are not of the one before. */
  lost: boolean;
}

/** A figure with what the words around it say of it. */
interface Told {
  figure: Figure;
  before: string;
  tail: string;
  own: Subject;
  merged: Subject;
  ownDate: DatePhrase | undefined;
  /** The sentence before says what it is about. */
  carried: boolean;
  /** What the cells spoken of before were for: it may hold on for cells of another kind. */
  sector?: Sector | undefined;
}

/** Market figures of a sentence: shipments, demand, penetration, production, sales, imports and quoted growth. */
export function readObservations(scene: Scene, topic: Topic): Reading & { topic: Topic } {
  const reading: Reading = { drafts: [], dismissed: [] };
  const { figures, lists } = withLists(scene, topic.market?.kind === "count");
  const own = { ...scene, figures };
  const walk: Walk = {
    ...{ scene: own, topic, reading, lists, subject: {}, previous: 0 },
    ...{ years: [], place: 0, dated: 0, measure: {}, accepted: [], carried: false, lost: false },
  };
  for (const figure of figures) {
    if (!ITEM.test(figure.unit.kind) || figure.words) continue;
    const told = toldOf(walk, figure);
    if (told) step(walk, told);
  }
  return { ...reading, topic: topicAfter(walk) };
}

function toldOf(walk: Walk, figure: Figure): Told | undefined {
  const { scene, previous, topic, last } = walk;
  const listed = walk.lists.get(figure);
  // "…, and B 2 GWh and 4 GWh": the years of A's figures are B's.
  if (listed === "unclear" && walk.years.length === 0) return undefined;
  const place = listed === "unclear" ? undefined : listed;
  const before = scene.text.slice(previous, figure.span.start);
  const tail = tailOf(scene, figure);
  const words = wordsOf(figure, before, tail);
  const isPartOfSome = topic.market !== undefined || last !== undefined;
  const own = { ...(isPartOfSome && useOf(words, before, figure)), ...words.own, ...place?.subject };
  const ownDate = datedBy(walk, figure, own, place?.date);
  const about = { ...words.after, ...own };
  const carried = last ? undefined : marketCarried(scene, figure, about, topic.market);
  const held = carried ?? walk.subject;
  const fits = isMeasuredIn(figure.unit.kind, isPart(figure, before, tail));
  const isCarried = carried !== undefined || walk.carried;
  // A plant's GWh stand beside the market's: of energy no measure lasts beyond its sentence.
  const lasting = isCarried || figure.unit.kind === "energy" ? undefined : topic.subject.measure;
  const merged = withSupply(mergedOf(walk, about, held, { fits, lasting, isCarried }), scene);
  const { sector } = held;
  return { figure, before, tail, own, merged, ownDate, carried: isCarried, sector };
}

/** The use that a plain word names, where lithium-ion cells are parted and nothing else says what is counted. */
function useOf({ own, after }: { own: Subject; after: Subject }, before: string, { unit }: Figure): Subject {
  const isOpen = unit.kind === "energy" && !counted(own) && !counted(after) && own.measure === undefined;
  return isOpen ? useIn(before) : {};
}

/** The period printed with a figure, which the walk takes on. */
function datedBy(
  walk: Walk,
  figure: Figure,
  own: Subject,
  listed: DatePhrase | undefined,
): DatePhrase | undefined {
  const { scene, previous, dated } = walk;
  const later = yearsLater(scene.text.slice(figure.span.end), walk.date);
  const date = later ?? listed ?? dateOf(scene, figure, Math.max(previous, dated));
  if (counted(own) && previous > 0) walk.place = 0;
  if (date && walk.place === 0 && counted(own)) walk.years = [];
  walk.date = date ?? walk.years[walk.place] ?? walk.date;
  walk.window = windowOf(scene, figure, previous) ?? walk.window;
  return date;
}

/** What a figure is about: its own words, and what holds on from the figures before. */
function mergedOf(
  { last, topic, measure }: Walk,
  own: Subject,
  before: Subject,
  around: { fits: (measure: Measure) => boolean; lasting: Measure | undefined; isCarried: boolean },
): Subject {
  const { fits, lasting, isCarried } = around;
  const held = [own.measure, measure.level, measure.part, before.measure, lasting].find(
    (one) => one !== undefined && fits(one),
  );
  const named = counted(own) || own.measure !== undefined || own.region !== undefined || chemistryOf(own);
  const { measure: _, ...rest } =
    named || !last ? inherit(own, before, isCarried ? {} : topic.subject) : before;
  return { ...rest, ...(held && { measure: held }) };
}

/** Supply is neither shipments nor production: the nearest series is offered, never taken. */
function withSupply(subject: Subject, { text }: Scene): Subject {
  return subject.measure === undefined && /\bsupply\b(?! (?:agreement|contract|chain|deal))/i.test(text)
    ? { ...subject, measure: "shipments", supply: true }
    : subject;
}

function step(walk: Walk, told: Told): void {
  const { scene, reading, topic } = walk;
  const { figure, merged } = told;
  if (figure.change && figure.unit.kind === "percent") return stepChange(walk, told);
  const aside = setAside(walk, told);
  if (aside) {
    reading.dismissed.push({ sentence: scene.sentence, span: figure.span, reason: aside });
    return;
  }
  const growing = isGrowth(told.before, told.tail, figure);
  const draft = growing
    ? growthOf(scene, figure, merged, walk.window ?? topic.window)
    : observationOf(scene, told, walk.date ?? periodBefore(told, topic));
  walk.lost = !draft;
  if (!draft) return setElsewhereAside(walk, told);
  const why = notTheMarkets(scene, figure, walk.previous, seriesOf(scene, draft));
  if (why) {
    reading.dismissed.push({ sentence: scene.sentence, span: figure.span, reason: why });
    walk.previous = figure.span.end;
    walk.lost = true;
    return;
  }
  reading.drafts.push(draft);
  if (told.ownDate) {
    walk.years[walk.place] = told.ownDate;
    walk.dated = told.ownDate.span.end;
  }
  walk.place += 1;
  accept(walk, told, draft);
  moveOn(walk, draft, told);
}

/** What was counted is what the next figure and the next sentence may go on about. */
function accept(walk: Walk, { figure, merged, carried, before, tail }: Told, draft: Draft): void {
  const series = seriesOf(walk.scene, draft);
  const part = isPart(figure, before, tail);
  walk.measure[part ? "part" : "level"] = merged.measure;
  walk.carried ||= carried;
  if (part) return;
  walk.level = { draft };
  const region = series && regionNamed(series.region);
  walk.accepted.push({ subject: { ...merged, ...(region && { region }) }, kind: figure.unit.kind });
}

function seriesOf({ setting }: Scene, { proposal }: Draft): Series | undefined {
  if (proposal.kind !== "observation" && proposal.kind !== "growth") return undefined;
  const { series } = proposal.record;
  return setting.series.find(({ code }) => code === series);
}

/** A figure of a region that no series is about would be one of the market, had it not named the region. */
function setElsewhereAside({ scene, reading, topic, previous, date }: Walk, told: Told): void {
  const { region, ...merged } = told.merged;
  if (!region || ["World", "China", "World without China"].includes(region)) return;
  const draft = observationOf(scene, { ...told, merged }, date ?? periodBefore(told, topic));
  const reason = draft && notTheMarkets(scene, told.figure, previous);
  if (reason) reading.dismissed.push({ sentence: scene.sentence, span: told.figure.span, reason });
}

function moveOn(walk: Walk, draft: Draft, { figure, merged }: Told): void {
  walk.last = { draft, figure };
  walk.subject = merged;
  walk.previous = figure.span.end;
}

/** A percentage that is a change belongs to the figure before it, or is all that is printed. */
function stepChange(walk: Walk, told: Told): void {
  const { scene, reading, topic, subject } = walk;
  const { figure, own, merged } = told;
  if (walk.lost || OF_SEVERAL.test(told.before)) return;
  const elsewhere =
    counted(own) || own.region !== undefined || (own.measure ?? subject.measure) !== subject.measure;
  if (figure.change?.basis === "unstated" && isBesideLevel(walk, figure)) {
    const reason = "a change, and the text does not say against which period";
    reading.dismissed.push({ sentence: scene.sentence, span: figure.span, reason });
    return;
  }
  const changed = levelOf(walk);
  if (changed && !elsewhere) {
    if (addChange(changed, figure)) walk.previous = figure.span.end;
    return;
  }
  const draft = changeOnly(scene, figure, merged, walk.date ?? periodBefore(told, topic));
  if (!draft || notTheMarkets(scene, figure, walk.previous, seriesOf(scene, draft))) return;
  reading.drafts.push(draft);
  moveOn(walk, draft, told);
}

/** "同比分别增长51.1%、54.7%": which change is of which figure stands only in their order. */
const OF_SEVERAL = /分别[^，。；]{0,8}$/;

/** Beside a level an undated change is no fact of its own: "rose 24% to 410,000", "410,000, up 24%". */
function isBesideLevel({ scene, last }: Walk, { span }: Figure): boolean {
  return last !== undefined || /^,? (?:from [^,;.]{1,30} )?to\b/.test(scene.text.slice(span.end));
}

function setAside({ scene }: Walk, { before, figure, ownDate }: Told): string | undefined {
  return noLevelOfToday(scene, figure, before, ownDate);
}

/**
 * Why a figure is no level that holds, as the list of numbers has it.
 *
 * @param before The words between the last figure and it.
 */
export function noLevelOfToday(
  scene: Scene,
  figure: Figure,
  before: string,
  ownDate: DatePhrase | undefined,
): string | undefined {
  if (FORMER.test(before) || isRevised(scene, before, ownDate)) return "an earlier forecast";
  if (EARLIER.test(before) && !isDatedBehind(figure, ownDate))
    return "an earlier figure that the text compares with";
  if (isMark(scene, figure)) return "a mark that was passed, not a level";
  if (isOtherScenario(scene, figure)) return "a figure of another scenario than the base case";
  return isThreshold(scene.text, figure) ? "the threshold of a definition" : undefined;
}

/** "cut our forecast to 1.2 GWh from 2 GWh": what it was before. */
function isRevised({ text }: Scene, before: string, date: DatePhrase | undefined): boolean {
  return (
    date === undefined &&
    /\bfrom (?:about |around |nearly |over |the )?$/i.test(before) &&
    /\b(?:cut|rais(?:e|ed|es)|lower(?:ed|s)?|lift(?:ed|s)?|trim(?:med|s)?|revis(?:e|ed|es)|upgraded?|downgraded?)\b[^.;]*\b(?:forecast|estimate|outlook|number|figure|projection|view|target)/i.test(
      text,
    )
  );
}

/** "crossed the 1 TWh milestone", "for the first time above the 100 GWh mark". */
function isMark({ text }: Scene, { span }: Figure): boolean {
  return /^[\s-](?:milestone|mark|threshold|barrier|level for the first time)\b/i.test(text.slice(span.end));
}

const SCENARIO =
  /\b(?:low|high|bull(?:ish)?|bear(?:ish)?|optimistic|pessimistic|conservative|upside|downside|worst|best|accelerated|ambitious|net[- ]zero|stress|faster|slower)[- ](?:case|scenario|variant|path)\b/gi;

/** "1,900 GWh in the low case": beside the base case or without it, it is no forecast. */
function isOtherScenario({ text, figures }: Scene, { span }: Figure): boolean {
  const named = [...text.matchAll(SCENARIO)].map(({ index }) => index);
  if (named.length === 0) return false;
  const stop = figures.find((one) => one.span.start >= span.end && one.unit.kind !== "bare")?.span.start;
  const behind = named.some((at) => at >= span.end && at < (stop ?? text.length));
  const last = text.slice(0, span.start).search(/(?:[;；]|, (?:while|and|but) )[^;；]*$/);
  return (
    behind ||
    named.some((at) => at < span.start && at >= Math.max(0, last) && !hasFigure(figures, at, span.start))
  );
}

function hasFigure(figures: readonly Figure[], from: number, to: number): boolean {
  return figures.some(({ span, unit }) => unit.kind !== "bare" && span.start >= from && span.end < to);
}

/** "two years ago her figure for 2030 was 45 GWh": what was thought then. */
const FORMER =
  /\b(?:(?:years?|months?) ago|a year earlier|previous(?:ly)?|former(?:ly)?|at the time|had (?:put|forecast|expected|predicted)|(?:earlier|old|last) (?:forecast|estimate|figure|outlook|report)|instead of|rather than|no longer|cut from|lowered from|raised from)\b[^.,;]*$/i;

/** "up from 0.6 GWh in 2026": what it is held against has a year of its own, so it is a figure too. */
function isDatedBehind({ span }: Figure, date: DatePhrase | undefined): boolean {
  return date !== undefined && date.span.start >= span.end && date.span.start - span.end < 8;
}

function topicAfter({ scene, topic, accepted, carried }: Walk): Topic {
  const sentence = subjectIn(scene.text, "first");
  const spoken = periodsIn(scene).find((one) => !one.vague && !isCompared(scene, one)) ?? topic.date;
  const market = marketAfter(scene, accepted, topic.market, carried);
  const lasting = scene.dates.find(({ to }) => to && /^\d{4}$/.test(to)) ?? topic.window;
  return {
    subject: subjectAfter(sentence, topic.subject),
    ...(spoken && { date: spoken }),
    ...(lasting && { window: lasting }),
    ...(market && { market }),
  };
}

/** "and to reach 390 billion yuan five years later": counted from the year before. */
const LATER = /^,? (one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) years? later\b/i;
const NUMBERS = "one two three four five six seven eight nine ten".split(" ");

function yearsLater(tail: string, from: DatePhrase | undefined): DatePhrase | undefined {
  const [, words = ""] = LATER.exec(tail) ?? [];
  const years = NUMBERS.indexOf(words.toLowerCase()) + 1 || Number(words);
  if (words === "" || !from || !/^\d{4}$/.test(from.period)) return undefined;
  return { ...from, period: String(Number(from.period) + years) };
}

/** A project's GWh stand in the next sentence as often as the market's: only these measures are taken along. */
const LASTING = ["production", "penetration", "market-size", "sales", "imports"];

/** A paragraph goes on about its measure and what it counts until it names others. */
function subjectAfter(sentence: Subject, before: Subject): Subject {
  const { cells, sector, material, route, large, marks } = counted(sentence) ? sentence : before;
  const measure = sentence.measure ?? before.measure;
  return {
    ...(cells && { cells }),
    ...(sector && { sector }),
    ...(material && { material }),
    ...(route && { route }),
    ...(large && { large }),
    ...(marks && { marks }),
    ...(measure && LASTING.includes(measure) && { measure }),
  };
}

/** Figures of production, penetration and market size go on about the period that the text named before. */
function periodBefore({ merged, carried }: Told, topic: Topic): DatePhrase | undefined {
  const goesOn = carried || ["production", "penetration", "market-size"].includes(merged.measure ?? "");
  return goesOn && topic.date ? { ...topic.date, span: { start: 0, end: 0 } } : undefined;
}

/** The words behind a figure; of a power and an energy that stand together, those behind both. */
function tailOf(scene: Scene, figure: Figure): string {
  const end = figure.span.end;
  const next = scene.figures.find(({ span }) => span.start >= end);
  const kinds = [figure.unit.kind, next?.unit.kind].join();
  const isPair = kinds === "power,energy" || kinds === "energy,power";
  if (next && isPair && /^\s?(?:\/|\(|and|with|or)\s?$/.test(scene.text.slice(end, next.span.start)))
    return scene.text.slice(next.span.end, nextStop(scene, next));
  return scene.text.slice(end, nextStop(scene, figure));
}

function nextStop(scene: Scene, figure: Figure): number {
  const next =
    scene.figures.find(({ span }) => span.start > figure.span.start)?.span.start ?? scene.text.length;
  const stop = scene.text.slice(figure.span.end).search(/[;；。]|,\s(?:while|and|but)\b/);
  return stop < 0 ? next : Math.min(next, figure.span.end + stop);
}

function isThreshold(text: string, figure: Figure): boolean {
  return (
    figure.unit.code === "vehicles" &&
    /\b(?:with|that)\b[^.;]{0,60}\b(?:exceeding|over|above|more than)\s*$/i.test(
      text.slice(0, figure.span.start),
    )
  );
}

function growthOf(
  scene: Scene,
  figure: Figure,
  subject: Subject,
  window: DatePhrase | undefined,
): Draft | undefined {
  if (figure.value === undefined || !window?.to) return undefined;
  const about: Subject = { ...subject, measure: subject.measure ?? "demand" };
  const found = candidates(scene, { ...about, measure: about.measure ?? "demand" }, "GWh");
  const series = found[0];
  if (!series) return undefined;
  const record = growthRecord(series, [window.period, window.to], figure.value, figure.qualifier);
  const assumed = subject.measure ? [] : ["the text does not say what grows; read as demand"];
  return draftOf(
    scene.sentence,
    { kind: "growth", record },
    { used: [figure.span, window.span], ...scopeDoubt(scene, subject, series, found, assumed) },
  );
}

function observationOf(scene: Scene, told: Told, date: DatePhrase | undefined): Draft | undefined {
  const { figure, merged: subject, carried } = told;
  if (!unitFits(figure, subject) || isCapacity(scene, figure, subject)) return undefined;
  const { measured, reason } = measuredOf(scene, figure, subject);
  const when = date ?? defaultDate(scene);
  const found = ofGrain(candidatesOf(scene, told, measured), when);
  const [series] = found;
  const values = series && inUnitOf(series, figure);
  if (!when || !values) return undefined;
  const open = !measured.region && isOpenRegion(series, scene);
  const record: Omit<Observation, "id" | "source"> = {
    series: series.code,
    period: when.period,
    status: statusOf(scene, when.period, `${told.before} ${told.tail}`),
    ...values,
    ...(figure.qualifier && { qualifier: figure.qualifier }),
  };
  const reasons = [
    ...(subject.supply ? ["the text says supply; the series counts shipments"] : []),
    ...(reason ? [reason] : []),
    ...(carried ? ["what it is about is carried from the sentence before"] : []),
    ...doubtsOf(scene, measured, series, when),
  ];
  return draftOf(
    scene.sentence,
    { kind: "observation", record },
    {
      used: usedOf(figure, when),
      ...((open || subject.supply) && { offered: true }),
      ...scopeDoubt(scene, measured, series, found, reasons),
    },
  );
}

/** New energy vehicles are a word of China's alone; of other vehicles the region has to be told. */
function isOpenRegion(series: Series, { setting }: Scene): boolean {
  if (series.unit === "vehicles") return !series.code.split(".").includes("NEV");
  return !isOnlyRegion(series, setting.series);
}

/** A subject with the region that stands around it, and the market for what is told in money. */
function measuredOf(
  scene: Scene,
  { unit }: Figure,
  subject: Subject,
): { measured: Subject; reason?: string } {
  const money = unit.kind === "money" && subject.measure !== "imports";
  const { region, reason } = regionAround(scene, subject);
  const measured: Subject = {
    ...subject,
    ...(money && { measure: "market-size" }),
    ...(region && { region }),
  };
  return { measured, ...(reason && { reason }) };
}

function usedOf({ span }: Figure, when: DatePhrase): Span[] {
  return when.span.end > when.span.start ? [span, when.span] : [span];
}

/** A percentage measures a penetration or a share, and nothing else does. */
function unitFits({ unit }: Figure, { measure }: Subject): boolean {
  const isPart = measure === "penetration" || measure === "share";
  if ((unit.kind === "percent") !== isPart) return false;
  return unit.kind !== "money" || measure === "imports" || measure === "market-size";
}

function doubtsOf(scene: Scene, subject: Subject, series: Series, when: DatePhrase): string[] {
  const other = otherPublisher(scene);
  return [
    ...(!subject.region && series.region === "World"
      ? ["the region is not spelt out; the series is kept for the world only"]
      : []),
    ...(when.yearless ? [`no year is printed with "${when.text}"`] : []),
    ...(when.relative ? [`"${when.text}" is counted from the publication`] : []),
    ...(other ? [`the text gives it as a figure of ${other}, which belongs in a file of its own`] : []),
  ];
}

const CHANGING = ["production", "sales", "imports", "shipments", "demand", "installations"];

/** A percentage change where no level is printed: "production rose 2.5% MoM". */
function changeOnly(
  scene: Scene,
  figure: Figure,
  subject: Subject,
  date: DatePhrase | undefined,
): Draft | undefined {
  if (!subject.measure || figure.value === undefined || !CHANGING.includes(subject.measure)) return undefined;
  const around = regionAround(scene, subject);
  const about = { ...subject, ...(around.region && { region: around.region }) };
  const series = candidates(scene, about, unitOfChange(about))[0];
  const when = date ?? defaultDate(scene);
  if (!series || !when || (series.frequency === "month" && when.period.length === 4)) return undefined;
  const record: Omit<Observation, "id" | "source"> = {
    series: series.code,
    period: when.period,
    status: statusOf(scene, when.period),
    ...changeField(figure),
  };
  const reasons = [
    ...(when.yearless ? [`no year is printed with "${when.text}"`] : []),
    ...(about.region ? [] : [`the region is not spelt out; read as ${series.region}`]),
    ...(figure.change?.basis === "unstated" ? ["the text does not say against which period"] : []),
  ];
  return draftOf(
    scene.sentence,
    { kind: "observation", record },
    {
      used: usedOf(figure, when),
      confidence: reasons.length > 0 ? "medium" : "high",
      reasons,
    },
  );
}

function unitOfChange({ material, measure }: Subject): string {
  if (material) return "t";
  return measure === "sales" || measure === "imports" ? "vehicles" : "GWh";
}

/** What a change changes: of a level and a share of it the level. */
function levelOf({ last, level }: Walk): { draft: Draft } | undefined {
  return level && isShare(last) ? level : last;
}

function isShare(last: { draft: Draft } | undefined): boolean {
  const proposal = last?.draft.proposal;
  return proposal?.kind === "observation" && proposal.record.series.startsWith("SHARE.");
}

function addChange(last: { draft: Draft }, figure: Figure): Draft | undefined {
  const { proposal } = last.draft;
  if (proposal.kind !== "observation") return undefined;
  Object.assign(proposal.record, changeField(figure));
  last.draft.used.push(figure.span);
  return last.draft;
}

function changeField(figure: Figure): Pick<Observation, "change" | "yearChange"> {
  if (!figure.change) return {};
  const { sign, basis } = figure.change;
  const change = fraction((figure.value ?? 0) * sign);
  return basis === "year" ? { yearChange: change } : { change };
}

/** Capacity belongs to a project, not to the market: the words between say line, plant or project. */
export function isCapacity(scene: Scene, figure: Figure, subject: Subject): boolean {
  if (figure.unit.kind !== "energy" && figure.unit.kind !== "mass") return false;
  if (!subject.measure || (figure.unit.kind === "energy" && figure.unit.timed)) return true;
  if (
    /\binstalled capacity\b/i.test(scene.text.slice(0, figure.span.start)) &&
    subject.measure !== "production"
  )
    return false;
  const around = scene.text.slice(figure.span.end, figure.span.end + 60);
  if (
    /^[\w\s-]{0,40}\b(?:line|lines|plant|project|base(?! case| year| scenario)|factory|capacity|facility|workshop|system|station|(?:output|production) (?:annually|a year|per year))\b/i.test(
      around,
    )
  )
    return true;
  return /\b(?:capacity|annual output|annual production|designed output)\s(?:of |is |will be |to |reach\w* )?(?:about |around |over |up to |nearly )?$/i.test(
    scene.text.slice(Math.max(0, figure.span.start - 60), figure.span.start),
  );
}

/** A month's figure is of a series that is kept by months, where there is one. */
function ofGrain(found: Series[], when: DatePhrase | undefined): Series[] {
  if (when?.period.length !== 7 || !/^\d{4}-\d\d$/.test(when.period)) return found;
  const fits = ({ frequency }: Series): boolean => frequency !== "year";
  return [...found.filter(fits), ...found.filter((one) => !fits(one))];
}

function candidatesOf(scene: Scene, { figure, sector }: Told, subject: Subject): Series[] {
  const found = candidates(scene, subject, figure.unit.code);
  const use = sector ?? (isOfVehicles(scene, subject) ? "EV" : undefined);
  return found.length > 0 || subject.sector || !use
    ? found
    : candidates(scene, { ...subject, sector: use }, figure.unit.code);
}

/** Cells are installed in vehicles where the paragraph speaks of these and of no storage. */
function isOfVehicles({ sentence }: Scene, { measure, cells }: Subject): boolean {
  const { text } = sentence.block;
  const isInstalled = measure === "installations" && cells !== undefined;
  return isInstalled && /\b(?:vehicles?|cars?|automotive)\b/i.test(text) && !/\bstorage\b/i.test(text);
}

function candidates(scene: Scene, subject: Subject, unit: string): Series[] {
  return seriesFor(subject, unit === "GWh" || unit === "MWh" ? "GWh" : unit, scene.setting.series);
}

/** "solid-state" alone may mean all-solid-state; a second reading is offered where the text leaves it open. */
function scopeDoubt(
  scene: Scene,
  subject: Subject,
  series: Series,
  found: readonly Series[],
  reasons: string[],
): Pick<Draft, "confidence" | "reasons" | "alternatives"> {
  const others = found
    .slice(1)
    .filter(
      (other) =>
        other.measure === series.measure &&
        other.cells === series.cells &&
        other.sector === series.sector &&
        !subject.region &&
        other.region !== series.region,
    );
  const alternatives = others.map((other) => ({
    field: "series",
    value: other.code,
    why: `the region may be ${other.region}`,
  }));
  const open = subject.cells === "solid-state" && firstOf(CELLS.slice(0, 2), scene.text) === undefined;
  if (!open) return { confidence: reasons.length > 0 ? "medium" : "high", reasons, alternatives };
  const narrow = seriesFor({ ...subject, cells: "all-solid-state" }, series.unit, scene.setting.series)[0];
  return {
    confidence: "medium",
    reasons: [...reasons, "solid-state without all- or semi-: read as both together"],
    alternatives: [
      ...alternatives,
      ...(narrow ? [{ field: "series", value: narrow.code, why: "if all-solid-state cells are meant" }] : []),
    ],
  };
}

/** A publisher of the ledger that the sentence names as the one who says so. */
function otherPublisher(scene: Scene): string | undefined {
  return scene.setting.publishers.find(
    (name) =>
      name !== scene.setting.publisher &&
      new RegExp(
        `(?:according to|data (?:from|of)|by) (?:the )?${escaped(name)}\\b|\\b${escaped(name)}(?:['’]s)? (?:\\w+ )?(?:expects?|forecasts?|estimates?|predicts?|projects|says|data|figures)`,
        "i",
      ).test(scene.text),
  );
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** What a rate and its window are in the ledger. */
export function growthRecord(
  { code }: Series,
  [from, to]: readonly [from: Period, to: Period],
  percent: number,
  qualifier: Figure["qualifier"],
): Omit<Growth, "id" | "source"> {
  return {
    series: code,
    from: yearOf(from),
    to: yearOf(to),
    rate: fraction(percent),
    ...(qualifier && { qualifier }),
  };
}

/** "400 kg of lithium sulfide per tonne of sulfide electrolyte". */
export function readCoefficients(scene: Scene): Reading {
  const reading: Reading = { drafts: [], dismissed: [] };
  for (const figure of scene.figures) {
    const after = scene.text.slice(figure.span.end, figure.span.end + 110);
    const [, used, made] =
      /^\s(?:of )?([\w\s-]{3,40}?) (?:per|for (?:each|every|one)|is needed (?:per|for)) (?:metric )?(?:ton(?:ne)?|mt|t) of ([\w\s-]{3,50})/i.exec(
        after,
      ) ?? [];
    if (used === undefined || made === undefined || figure.unit.kind !== "mass") continue;
    const [material, product] = [firstOf(MATERIALS, used), firstOf(MATERIALS, made)];
    const code = `COEFFICIENT.${(material ?? "").toUpperCase()}.${product === "LPSC" ? "LPSC" : "SE"}`;
    const series = scene.setting.series.find((one) => one.code === code);
    if (!series || figure.value === undefined) continue;
    const record = {
      series: code,
      period:
        scene.dates.find(({ period, to }) => !to && period.length === 10)?.period ?? scene.setting.published,
      status: "A" as const,
      value: figure.value * (figure.unit.code.startsWith("t") ? 1000 : 1),
      ...(figure.qualifier && { qualifier: figure.qualifier }),
    };
    reading.drafts.push(draftOf(scene.sentence, { kind: "observation", record }, { used: [figure.span] }));
  }
  return reading;
}
