import type { Event, Period } from "../../domain/ledger/records";
import { endOf, startOf } from "../../domain/time/period";
import type { DatePhrase } from "../figures/periods";
import type { Span } from "../review/review";
import { within } from "./clauses";
import type { Scene } from "./scene";
import type { StageReading } from "./stages";

/** When an event happened and what it aims at, with the places that say so. */
export interface Times {
  fields: Pick<Event, "target" | "happened">;
  used: Span[];
  reasons: string[];
}

/**
 * The dates of a clause: those that lie ahead are aims, a day or a month behind is when it happened.
 *
 * @param taken Dates that belong to an amount: "10 GWh from 2032".
 */
export function timesOf(
  scene: Scene,
  clause: Span,
  stage: StageReading | undefined,
  taken: readonly Span[] = [],
): Times {
  const result: Times = { fields: {}, used: [], reasons: [] };
  for (const date of scene.dates) {
    if (
      !within(clause, date.span) ||
      taken.some(({ start }) => start === date.span.start) ||
      /^\s?(?:standard|edition|version)|^(?:推迟|延期|延后|提前)/i.test(scene.text.slice(date.span.end))
    )
      continue;
    takeDate(scene, date, stage, result);
  }
  return result;
}

/** When building is to begin is the aim only where nothing says when it ends. */
const STARTS_BUILDING =
  /\b(?:construction|building|work|works|ground ?breaking)\b[^.;,]{0,30}\b(?:starts?|begins?|start|begin|commences?|kicks? off)\b[^.;,]{0,16}$|\bbreak ground\b[^.;,]{0,16}$|\b(?:starts?|begins?|commences?) (?:construction|building|work)\b[^.;,]{0,30}$/i;

function isFollowed(scene: Scene, { span }: DatePhrase): boolean {
  return scene.dates.some((other) => other.span.start > span.end);
}

/** A year of accounts, the head line of an agency, the day of a decision, the year that a budget is for. */
function isOfOtherThings({ text }: Scene, { span }: DatePhrase, before: string): boolean {
  return (
    /\b(?:fiscal|financial)(?: year)? $|\bFY ?$/i.test(before) ||
    (/^\p{Lu}{3,}[^.;]{0,30}$/u.test(text.slice(0, span.start).trim()) &&
      /^,? ?(?:\d{4} )?\(/.test(text.slice(span.end))) ||
    /\b(?:the|a) (?:second|third|next|other|rest)\b[^,;.]{0,30}\b(?:follows?|will follow|comes?|to follow)\b[^,;.]*$/i.test(
      before,
    ) ||
    /\b(?:sold out|booked(?: out)?|valid|open (?:for|until|to comments))\b[^.;]*$/i.test(before) ||
    /\bunder (?:an?|the|its|their) [^.;,]{0,50}?\b(?:agreement|contract|memorandum|deal|pact)\b[^.;,]{0,20}$/i.test(
      before,
    ) ||
    /\b(?:investment|final) decision\b[^;]*$/i.test(before) ||
    /\bcap(?:ital (?:expenditure|spending)|ex)\b[^.;]*$/i.test(before)
  );
}

const PLANNED =
  /\b(?:expect\w*|schedul\w*|due|by|plan\w*|target\w*|aim\w*|will|set to|slated|before|until)\b[^.;]*$/i;

function takeDate(scene: Scene, date: DatePhrase, stage: StageReading | undefined, result: Times): void {
  const before = scene.text.slice(Math.max(0, date.span.start - 70), date.span.start);
  const { fields } = result;
  if (isOfOtherThings(scene, date, before)) return;
  if (isAhead(scene, date, before)) {
    if (STARTS_BUILDING.test(before) && isFollowed(scene, date)) return;
    if (fields.target || /\bnot\b[^.;]{0,40}$/i.test(before)) return;
    if (date.to && date.to.length !== date.period.length) return;
    fields.target = date.to ?? date.period;
  } else {
    if (fields.happened || stage?.inferred || !isWhen(scene, date, before)) return;
    fields.happened = date.period;
  }
  result.used.push(date.span);
  if (date.yearless) result.reasons.push(`no year is printed with "${date.text}"`);
}

function isAhead({ setting, text }: Scene, date: DatePhrase, before: string): boolean {
  const period: Period = date.to ?? date.period;
  if (/^[^，。；]{0,4}(?:在即|可期)/.test(text.slice(date.span.end)))
    return endOf(period) >= setting.published;
  if (startOf(period) > setting.published) return !setting.undated || PLANNED.test(before);
  return endOf(period) >= setting.published && PLANNED.test(before);
}

/** "In May we move", printed in April: without a year it may as well be the May to come. */
function isOld(published: string, { yearless, period }: DatePhrase): boolean {
  if (!yearless || period.length !== 7) return false;
  const months = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return months(published) - months(period) > 8;
}

/** A day or a month behind is when it happened; a window, a year and "since" say less. */
function isWhen({ setting }: Scene, date: DatePhrase, before: string): boolean {
  const { to, period, vague } = date;
  if (to || period.length < 7 || /[QH]/.test(period) || vague || isOld(setting.published, date)) return false;
  if (/\b(?:since|from|between|compared)\s(?:the )?$/i.test(before)) return false;
  return startOf(period) <= setting.published || setting.undated === true;
}

/** Whether a clause names times, and all of them are years that are over. */
export function isOfPastYears({ dates, setting }: Scene, clause: Span): boolean {
  const own = dates.filter(({ span }) => within(clause, span));
  const year = setting.published.slice(0, 4);
  return own.length > 0 && own.every(({ period, to }) => !to && period.length === 4 && period < year);
}
