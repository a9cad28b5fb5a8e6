import type { Growth, Observation, Period, Series, Status } from "../../domain/ledger/records";
import { endOf, startOf, yearOf } from "../../domain/time/period";
import type { Figure } from "../figures/figures";
import type { DatePhrase } from "../figures/periods";
import { BEFORE_A_MONTH } from "../lexicon/stages";
import { CELLS, firstOf, MATERIALS } from "../lexicon/market-words";
import { draftOf, type Draft, type Reading, type Scene } from "./scene";
import type { Span } from "../review/review";
import { isOnlyRegion, notTheMarkets, regionAround } from "./market-scope";
import { inUnitOf, seriesFor, subjectIn, type Subject } from "./subjects";
import { matchesAfter } from "../matches-after";

const FORECAST =
  /\b(?:forecast\w*|expect\w*|project(?:ed|s|ions?)\b|will\b|would\b|could\b|might\b|potential\w*|predict\w*|anticipat\w*|set to|likely to|by (?=20\d\d)|outlook|targets?)\b|预计|预测|将/i;
const MAY = /\bmay\b(?! \d)/gi;
const ESTIMATE = /\b(?:estimat\w*|preliminar\w*|provisional\w*|around now)\b|估计|初步/i;
const GROWTH =
  /\bCAGR\b|\bcompound(?:ed)? annual\b|\bannual(?:ised|ized)? growth\b|\bgrowth rate\b|\bgrow(?:ing|s|th)? (?:\w+ )?(?:at|by) [^.;]{0,20}$|年均复合|复合增长/i;
const ITEM = /^(?:energy|mass|count|percent|money)$/;

/** What the sentences before were about, and the period they spoke of. */
export interface Topic {
  subject: Subject;
  date?: DatePhrase;
  window?: DatePhrase;
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
  /** Where the words of the next figure begin. */
  previous: number;
  window?: DatePhrase | undefined;
  date?: DatePhrase | undefined;
  /** "A 1 GWh in 2027 and 3 GWh by 2030, B 2 GWh and 4 GWh": the second series has the years of the first. */
  years: DatePhrase[];
  place: number;
  dated: number;
}

/** A figure with what the words around it say of it. */
interface Told {
  figure: Figure;
  before: string;
  tail: string;
  own: Subject;
  merged: Subject;
  ownDate: DatePhrase | undefined;
}

/** Market figures of a sentence: shipments, demand, penetration, production, sales, imports and quoted growth. */
export function readObservations(scene: Scene, topic: Topic): Reading & { topic: Topic } {
  const reading: Reading = { drafts: [], dismissed: [] };
  const walk: Walk = { scene, topic, reading, subject: {}, previous: 0, years: [], place: 0, dated: 0 };
  for (const figure of scene.figures)
    if (ITEM.test(figure.unit.kind) && !figure.words) step(walk, toldOf(walk, figure));
  return { ...reading, topic: topicAfter(scene, topic) };
}

function toldOf(walk: Walk, figure: Figure): Told {
  const { scene, previous, topic, subject, last } = walk;
  const before = scene.text.slice(previous, figure.span.start);
  const tail = scene.text.slice(figure.span.end, nextStop(scene, figure));
  const own = subjectIn(`${before} `);
  const after = own.measure ? (counted(own) ? {} : countedBehind(tail)) : subjectIn(tail);
  const ownDate = dateOf(scene, figure, Math.max(previous, walk.dated));
  if (counted(own) && previous > 0) walk.place = 0;
  if (ownDate && walk.place === 0 && counted(own)) walk.years = [];
  walk.date = ownDate ?? walk.years[walk.place] ?? walk.date;
  walk.window = windowOf(scene, figure, previous) ?? walk.window;
  const named = counted(after) || counted(own) || own.measure !== undefined;
  const merged = named || !last ? inherit({ ...after, ...own }, subject, topic.subject) : subject;
  return { figure, before, tail, own, merged: withSupply(merged, scene), ownDate };
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
    : observationOf(scene, figure, merged, walk.date ?? periodBefore(merged, topic));
  if (!draft) return;
  const why = notTheMarkets(scene, figure, walk.previous);
  if (why) {
    reading.dismissed.push({ sentence: scene.sentence, span: figure.span, reason: why });
    walk.previous = figure.span.end;
    return;
  }
  reading.drafts.push(draft);
  if (told.ownDate) {
    walk.years[walk.place] = told.ownDate;
    walk.dated = told.ownDate.span.end;
  }
  walk.place += 1;
  moveOn(walk, draft, told);
}

function moveOn(walk: Walk, draft: Draft, { figure, merged }: Told): void {
  walk.last = { draft, figure };
  walk.subject = merged;
  walk.previous = figure.span.end;
}

/** A percentage that is a change belongs to the figure before it, or is all that is printed. */
function stepChange(walk: Walk, told: Told): void {
  const { scene, reading, topic, last, subject } = walk;
  const { figure, own, merged } = told;
  const elsewhere =
    counted(own) || own.region !== undefined || (own.measure ?? subject.measure) !== subject.measure;
  if (last && !elsewhere) {
    if (addChange(last, figure)) walk.previous = figure.span.end;
    return;
  }
  const draft = changeOnly(scene, figure, merged, walk.date ?? periodBefore(merged, topic));
  if (!draft || notTheMarkets(scene, figure, walk.previous)) return;
  reading.drafts.push(draft);
  moveOn(walk, draft, told);
}

function setAside({ scene }: Walk, { before, figure, ownDate }: Told): string | undefined {
  if (FORMER.test(before)) return "an earlier forecast";
  if (EARLIER.test(before) && !isDatedBehind(figure, ownDate))
    return "an earlier figure that the text compares with";
  return isThreshold(scene.text, figure) ? "the threshold of a definition" : undefined;
}

/** "two years ago her figure for 2030 was 45 GWh": what was thought then. */
const FORMER =
  /\b(?:(?:years?|months?) ago|a year earlier|previous(?:ly)?|former(?:ly)?|at the time|had (?:put|forecast|expected|predicted)|(?:earlier|old|last) (?:forecast|estimate|figure|outlook|report)|instead of|rather than|no longer|cut from|lowered from|raised from)\b[^.,;]*$/i;

/** "up from 0.6 GWh in 2026": what it is held against has a year of its own, so it is a figure too. */
function isDatedBehind({ span }: Figure, date: DatePhrase | undefined): boolean {
  return date !== undefined && date.span.start >= span.end && date.span.start - span.end < 8;
}

function topicAfter(scene: Scene, topic: Topic): Topic {
  const sentence = subjectIn(scene.text, "first");
  const spoken = scene.dates.find((one) => !one.to && !one.vague && !isCompared(scene, one)) ?? topic.date;
  const lasting = scene.dates.find(({ to }) => to && /^\d{4}$/.test(to)) ?? topic.window;
  return {
    subject: subjectAfter(sentence, topic.subject),
    ...(spoken && { date: spoken }),
    ...(lasting && { window: lasting }),
  };
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

/** "26 mt of lithium sulfide": what is counted stands behind the figure. */
function countedBehind(tail: string): Subject {
  const words = /^\s?(?:worth )?of ([\w\s-]{3,40})/.exec(tail)?.[1];
  if (!words) return {};
  const { cells, sector, material } = subjectIn(words, "first");
  return { ...(cells && { cells }), ...(sector && { sector }), ...(material && { material }) };
}

/** Whether the words say what is counted. */
function counted({ cells, sector, material }: Subject): boolean {
  return (cells ?? sector ?? material) !== undefined;
}

/** "compared to August" is not when the figure is about. */
export function isCompared(scene: Scene, { span }: DatePhrase): boolean {
  return /\b(?:compared (?:to|with)|versus|vs\.?|than|relative to|since)\s(?:in )?$/i.test(
    scene.text.slice(0, span.start),
  );
}

/** What is not said again holds on: "shipments of A will reach 10 GWh, while B will reach 20". */
function inherit(own: Subject, before: Subject, topic: Subject): Subject {
  if (!counted(own)) return { ...topic, ...before, ...own };
  const lithium = before.cells === "lithium-ion" ? ("lithium-ion" as const) : undefined;
  const cellless = own.cells === undefined && own.sector === undefined;
  return defined({
    ...own,
    measure: own.measure ?? before.measure ?? topic.measure,
    cells: own.cells ?? lithium,
    region: own.region ?? before.region,
    material: own.material ?? (cellless ? (before.material ?? topic.material) : undefined),
  });
}

function defined(subject: { [Key in keyof Subject]: Subject[Key] | undefined }): Subject {
  return Object.fromEntries(Object.entries(subject).filter(([, value]) => value !== undefined));
}

/** Figures of production, penetration and market size go on about the period that the text named before. */
function periodBefore(subject: Subject, topic: Topic): DatePhrase | undefined {
  return ["production", "penetration", "market-size"].includes(subject.measure ?? "") && topic.date
    ? { ...topic.date, span: { start: 0, end: 0 } }
    : undefined;
}

function nextStop(scene: Scene, figure: Figure): number {
  const next =
    scene.figures.find(({ span }) => span.start > figure.span.start)?.span.start ?? scene.text.length;
  const stop = scene.text.slice(figure.span.end).search(/[;；。]|,\s(?:while|and|but)\b/);
  return stop < 0 ? next : Math.min(next, figure.span.end + stop);
}

/** The date of a figure: right behind it ("13.5 GWh by 2028"), else before it since the last figure. */
export function dateOf(scene: Scene, figure: Figure, from: number): DatePhrase | undefined {
  const dates = scene.dates.filter((one) => !one.to && !isCompared(scene, one));
  const behind = dates.find(
    ({ span }) =>
      span.start >= figure.span.end &&
      /^(?:\s|,|\(|\w|['’-]){0,28}$/.test(scene.text.slice(figure.span.end, span.start)) &&
      !/[,;]\s*(?:and|while|up|down|with)\b/.test(scene.text.slice(figure.span.end, span.start)),
  );
  const before = [...dates].reverse().find(({ span }) => span.start >= from && span.end <= figure.span.start);
  const comma = behind && /,/.test(scene.text.slice(figure.span.end, behind.span.start));
  return behind &&
    !(comma && before) &&
    /\b(?:by|in|for|as of|during|until|this|at the)\s*(?:the )?(?:end of )?$|\($|^\s?$/i.test(
      scene.text.slice(figure.span.end, behind.span.start),
    )
    ? behind
    : (before ?? undefined);
}

function windowOf(scene: Scene, figure: Figure, from: number): DatePhrase | undefined {
  const windows = scene.dates.filter(({ to }) => to && /^\d{4}$/.test(to));
  return (
    windows.find(({ span }) => span.start >= figure.span.end && span.start - figure.span.end < 40) ??
    windows.find(({ span }) => span.start >= from && span.end <= figure.span.start) ??
    windows.find(({ span }) => span.end <= figure.span.start)
  );
}

function isGrowth(before: string, tail: string, figure: Figure): boolean {
  return (
    figure.unit.kind === "percent" &&
    (GROWTH.test(before) || /^\s?(?:CAGR|compound|a year\b|per year|per annum|annual(?:ly)?\b)/i.test(tail))
  );
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

function observationOf(
  scene: Scene,
  figure: Figure,
  subject: Subject,
  date: DatePhrase | undefined,
): Draft | undefined {
  if (!unitFits(figure, subject) || isCapacity(scene, figure, subject)) return undefined;
  const { measured, reason } = measuredOf(scene, figure, subject);
  const found = candidates(scene, measured, figure.unit.code);
  const [series] = found;
  const when = date ?? defaultDate(scene);
  const values = series && inUnitOf(series, figure);
  if (!when || !values) return undefined;
  const open =
    !measured.region && (series.unit === "vehicles" || !isOnlyRegion(series, scene.setting.series));
  const record: Omit<Observation, "id" | "source"> = {
    series: series.code,
    period: when.period,
    status: statusOf(scene, when.period),
    ...values,
    ...(figure.qualifier && { qualifier: figure.qualifier }),
  };
  const reasons = [
    ...(subject.supply ? ["the text says supply; the series counts shipments"] : []),
    ...(reason ? [reason] : []),
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
  const change = Number((fraction(figure.value ?? 0) * sign).toPrecision(12));
  return basis === "year" ? { yearChange: change } : { change };
}

/** Capacity belongs to a project, not to the market: the words between say line, plant or project. */
export function isCapacity(scene: Scene, figure: Figure, subject: Subject): boolean {
  if (figure.unit.kind !== "energy" && figure.unit.kind !== "mass") return false;
  if (!subject.measure) return true;
  const around = scene.text.slice(figure.span.end, figure.span.end + 60);
  if (
    /^[\w\s-]{0,40}\b(?:line|lines|plant|project|base(?! case| year| scenario)|factory|capacity|facility|workshop|system|station)\b/i.test(
      around,
    )
  )
    return true;
  return /\b(?:capacity|annual output|annual production|designed output)\s(?:of |is |will be |to |reach\w* )?(?:about |around |over |up to |nearly )?$/i.test(
    scene.text.slice(Math.max(0, figure.span.start - 60), figure.span.start),
  );
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

/** The only date of the sentence, where it is not what the figure is held against. */
function defaultDate(scene: Scene): DatePhrase | undefined {
  const [only, ...others] = scene.dates.filter(({ to, vague }) => !to && !vague);
  return only && others.length === 0 && !isCompared(scene, only) ? only : undefined;
}

/** Whether a period is over, running or ahead, with what the words say of estimates. */
export function statusOf(scene: Scene, period: Period): Status {
  const { published } = scene.setting;
  if (startOf(period) > published) return "F";
  if (endOf(period) <= published) return ESTIMATE.test(scene.text) ? "E" : "A";
  return ESTIMATE.test(scene.text) || !isForecast(scene.text) ? "E" : "F";
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

export function fraction(percent: number): number {
  return Number((percent / 100).toPrecision(12));
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

function isForecast(text: string): boolean {
  return FORECAST.test(text) || matchesAfter(text, MAY, (before) => !BEFORE_A_MONTH.test(before)).length > 0;
}
