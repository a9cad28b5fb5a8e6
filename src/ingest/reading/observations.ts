import type { Growth, Observation, Period, Series, Status } from "../../domain/ledger/records";
import { endOf, startOf } from "../../domain/time/period";
import type { Figure } from "../figures/figures";
import type { DatePhrase } from "../figures/periods";
import { CELLS, firstOf, MATERIALS } from "../lexicon/market-words";
import { draftOf, type Draft, type Reading, type Scene } from "./scene";
import { inUnitOf, seriesFor, subjectIn, type Subject } from "./subjects";

const FORECAST =
  /\b(?:forecast\w*|expect\w*|project(?:ed|s|ions?)\b|will\b|would\b|(?<!\b(?:in|on|since|until|by|of|from|early|late|mid) )may\b(?! \d)|could\b|might\b|potential\w*|predict\w*|anticipat\w*|set to|likely to|by (?=20\d\d)|outlook|targets?)\b|预计|预测|将/i;
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

/** Market figures of a sentence: shipments, demand, penetration, production, sales, imports and quoted growth. */
export function readObservations(scene: Scene, topic: Topic): Reading & { topic: Topic } {
  const reading: Reading = { drafts: [], dismissed: [] };
  let subject: Subject = {};
  let last: { draft: Draft; figure: Figure } | undefined;
  let previous = 0;
  let window: DatePhrase | undefined;
  let date: DatePhrase | undefined = undefined;
  // "A 1 GWh in 2027 and 3 GWh by 2030, B 2 GWh and 4 GWh": the second series has the years of the first.
  let years: DatePhrase[] = [];
  let place = 0;
  let dated = 0;

  for (const figure of scene.figures) {
    if (!ITEM.test(figure.unit.kind) || figure.words) continue;
    const before = scene.text.slice(previous, figure.span.start);
    const tail = scene.text.slice(figure.span.end, nextStop(scene, figure));
    const own = subjectIn(`${before} `);
    const after = own.measure ? (counted(own) ? {} : countedBehind(tail)) : subjectIn(tail);
    const ownDate = dateOf(scene, figure, Math.max(previous, dated));
    if (counted(own) && previous > 0) place = 0;
    if (ownDate && place === 0 && counted(own)) years = [];
    date = ownDate ?? years[place] ?? date;
    window = windowOf(scene, figure, previous) ?? window;
    const named =
      counted(after) ||
      own.measure !== undefined ||
      own.cells !== undefined ||
      own.sector !== undefined ||
      own.material !== undefined;
    const merged = named || !last ? inherit({ ...after, ...own }, subject, topic.subject) : subject;
    if (figure.change && figure.unit.kind === "percent") {
      const elsewhere =
        own.cells ??
        own.sector ??
        own.material ??
        own.region ??
        (own.measure === subject.measure ? undefined : own.measure);
      const sameSubject = last && elsewhere === undefined;
      const changed = sameSubject
        ? addChange(last!, figure)
        : changeOnly(scene, figure, merged, date ?? periodBefore(merged, topic));
      if (changed && !sameSubject) {
        reading.drafts.push(changed);
        last = { draft: changed, figure };
      }
      if (changed) previous = figure.span.end;
      if (changed && !sameSubject) subject = merged;
      continue;
    }
    if (
      /\b(?:against|up from|down from|compared (?:with|to)|versus|instead of|rather than|previously|earlier forecast of)\s(?:about |around |over |nearly |the )?$/i.test(
        before,
      )
    ) {
      reading.dismissed.push({
        sentence: scene.sentence,
        span: figure.span,
        reason: "an earlier figure that the text compares with",
      });
      continue;
    }
    if (isThreshold(scene.text, figure)) {
      reading.dismissed.push({
        sentence: scene.sentence,
        span: figure.span,
        reason: "the threshold of a definition",
      });
      continue;
    }
    const when = date ?? periodBefore(merged, topic);
    const draft = isGrowth(before, tail, figure)
      ? growthOf(scene, figure, merged, window ?? topic.window)
      : observationOf(scene, figure, merged, when);
    if (!draft) continue;
    reading.drafts.push(draft);
    if (ownDate) {
      years[place] = ownDate;
      dated = ownDate.span.end;
    }
    place += 1;
    last = { draft, figure };
    subject = merged;
    previous = figure.span.end;
  }
  const sentence = subjectIn(scene.text, "first");
  const spoken = scene.dates.find((one) => !one.to && !one.vague && !isCompared(scene, one)) ?? topic.date;
  const lasting = scene.dates.find(({ to }) => to && /^\d{4}$/.test(to)) ?? topic.window;
  return {
    ...reading,
    topic: {
      subject: subjectAfter(sentence, topic.subject),
      ...(spoken && { date: spoken }),
      ...(lasting && { window: lasting }),
    },
  };
}

/** A project's GWh stand in the next sentence as often as the market's: only these measures are taken along. */
const LASTING = ["production", "penetration", "market-size", "sales", "imports"];

/** A paragraph goes on about its measure and what it counts until it names others. */
function subjectAfter(sentence: Subject, before: Subject): Subject {
  const { cells, sector, material, route, large } = counted(sentence) ? sentence : before;
  const measure = sentence.measure ?? before.measure;
  return {
    ...(cells && { cells }),
    ...(sector && { sector }),
    ...(material && { material }),
    ...(route && { route }),
    ...(large && { large }),
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
function isCompared(scene: Scene, { span }: DatePhrase): boolean {
  return /\b(?:compared (?:to|with)|versus|vs\.?|than|relative to|since)\s(?:in )?$/i.test(
    scene.text.slice(0, span.start),
  );
}

/** What is not said again holds on: "shipments of A will reach 10 GWh, while B will reach 20". */
function inherit(own: Subject, before: Subject, topic: Subject): Subject {
  if (!counted(own)) return { ...topic, ...before, ...own };
  const measure = own.measure ?? before.measure ?? topic.measure;
  const lithium =
    before.cells === "lithium-ion" && own.cells === undefined ? ("lithium-ion" as const) : undefined;
  const cells = own.cells ?? lithium;
  const region = own.region ?? before.region;
  const material =
    own.material ?? (own.cells || own.sector ? undefined : (before.material ?? topic.material));
  return {
    ...own,
    ...(measure && { measure }),
    ...(cells && { cells }),
    ...(region && { region }),
    ...(material && { material }),
  };
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
function dateOf(scene: Scene, figure: Figure, from: number): DatePhrase | undefined {
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
  const record: Omit<Growth, "id" | "source"> = {
    series: series.code,
    from: Number(window.period.slice(0, 4)),
    to: Number(window.to.slice(0, 4)),
    rate: fraction(figure.value),
    ...(figure.qualifier && { qualifier: figure.qualifier }),
  };
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
  if (figure.unit.kind === "percent" && subject.measure !== "penetration" && subject.measure !== "share")
    return undefined;
  if (figure.unit.kind !== "percent" && (subject.measure === "penetration" || subject.measure === "share"))
    return undefined;
  if (isCapacity(scene, figure, subject)) return undefined;
  const measured: Subject =
    figure.unit.kind === "money" && subject.measure !== "imports"
      ? { ...subject, measure: "market-size" }
      : subject;
  if (figure.unit.kind === "money" && subject.measure !== "imports" && subject.measure !== "market-size")
    return undefined;
  const found = candidates(scene, measured, figure.unit.code);
  const series = found[0];
  const when = date ?? defaultDate(scene, measured);
  if (!series || !when) return undefined;
  const values = inUnitOf(series, figure);
  if (!values) return undefined;
  const status = statusOf(scene, when.period);
  const record: Omit<Observation, "id" | "source"> = {
    series: series.code,
    period: when.period,
    status,
    ...values,
    ...(figure.qualifier && { qualifier: figure.qualifier }),
  };
  const region =
    !measured.region && series.region === "World" ? ["the region is not spelt out; read as the world"] : [];
  const year = when.yearless ? [`no year is printed with "${when.text}"`] : [];
  const other = otherPublisher(scene);
  if (other) year.push(`the text gives it as a figure of ${other}, which belongs in a file of its own`);
  return draftOf(
    scene.sentence,
    { kind: "observation", record },
    {
      used: [figure.span, ...(when.span.end > when.span.start ? [when.span] : [])],
      ...scopeDoubt(scene, measured, series, found, [...region, ...year]),
    },
  );
}

/** A percentage change where no level is printed: "production rose 2.5% MoM". */
function changeOnly(
  scene: Scene,
  figure: Figure,
  subject: Subject,
  date: DatePhrase | undefined,
): Draft | undefined {
  if (
    !subject.measure ||
    figure.value === undefined ||
    !["production", "sales", "imports", "shipments", "demand", "installations"].includes(subject.measure)
  )
    return undefined;
  const unit = subject.material
    ? "t"
    : subject.measure === "sales" || subject.measure === "imports"
      ? "vehicles"
      : "GWh";
  const series = candidates(scene, subject, unit)[0];
  const when = date ?? defaultDate(scene, subject);
  if (!series || !when || (series.frequency === "month" && when.period.length === 4)) return undefined;
  const record: Omit<Observation, "id" | "source"> = {
    series: series.code,
    period: when.period,
    status: statusOf(scene, when.period),
    ...changeField(figure),
  };
  const reasons = [
    ...(when.yearless ? [`no year is printed with "${when.text}"`] : []),
    ...(subject.region ? [] : [`the region is not spelt out; read as ${series.region}`]),
    ...(figure.change?.basis === "unstated" ? ["the text does not say against which period"] : []),
  ];
  return draftOf(
    scene.sentence,
    { kind: "observation", record },
    {
      used: [figure.span, ...(when.span.end > when.span.start ? [when.span] : [])],
      confidence: reasons.length > 0 ? "medium" : "high",
      reasons,
    },
  );
}

function addChange(last: { draft: Draft }, figure: Figure): Draft | undefined {
  const { proposal } = last.draft;
  if (proposal.kind !== "observation") return undefined;
  Object.assign(proposal.record, changeField(figure));
  last.draft.used.push(figure.span);
  return last.draft;
}

function changeField(figure: Figure): Pick<Observation, "change" | "yearChange"> {
  const change = Number((fraction(figure.value ?? 0) * figure.change!.sign).toPrecision(12));
  return figure.change!.basis === "year" ? { yearChange: change } : { change };
}

/** Capacity belongs to a project, not to the market: the words between say line, plant or project. */
function isCapacity(scene: Scene, figure: Figure, subject: Subject): boolean {
  if (figure.unit.kind !== "energy" && figure.unit.kind !== "mass") return false;
  if (!subject.measure) return true;
  const around = scene.text.slice(figure.span.end, figure.span.end + 60);
  if (
    /^[\w\s-]{0,40}\b(?:line|lines|plant|project|base|factory|capacity|facility|workshop|system|station)\b/i.test(
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

function defaultDate(scene: Scene, subject: Subject): DatePhrase | undefined {
  const only = scene.dates.filter(({ to, vague }) => !to && !vague);
  if (only.length === 1) return only[0];
  const monthly = /\bmonthly\b/i.test(scene.text) && subject.measure === "production";
  if (!monthly || !scene.sentence.block.heading) return undefined;
  return undefined;
}

function statusOf(scene: Scene, period: Period): Status {
  const { published } = scene.setting;
  if (startOf(period) > published) return "F";
  if (endOf(period) <= published) return ESTIMATE.test(scene.text) ? "E" : "A";
  return ESTIMATE.test(scene.text) || !FORECAST.test(scene.text) ? "E" : "F";
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

function fraction(percent: number): number {
  return Number((percent / 100).toPrecision(12));
}

/** "400 kg of lithium sulfide per tonne of sulfide electrolyte". */
export function readCoefficients(scene: Scene): Reading {
  const reading: Reading = { drafts: [], dismissed: [] };
  for (const figure of scene.figures) {
    const after = scene.text.slice(figure.span.end, figure.span.end + 110);
    const match =
      /^\s(?:of )?([\w\s-]{3,40}?) (?:per|for (?:each|every|one)|is needed (?:per|for)) (?:metric )?(?:ton(?:ne)?|mt|t) of ([\w\s-]{3,50})/i.exec(
        after,
      );
    if (!match || figure.unit.kind !== "mass") continue;
    const [material, product] = [firstOf(MATERIALS, match[1]!), firstOf(MATERIALS, match[2]!)];
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
