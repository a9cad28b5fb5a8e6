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

/** The dates of a clause: those that lie ahead are aims, a day or a month behind is when it happened. */
export function timesOf(scene: Scene, clause: Span, stage: StageReading | undefined): Times {
  const result: Times = { fields: {}, used: [], reasons: [] };
  for (const date of scene.dates) {
    if (
      !within(clause, date.span) ||
      /^\s?(?:standard|edition|version)/i.test(scene.text.slice(date.span.end))
    )
      continue;
    takeDate(scene, date, stage, result);
  }
  return result;
}

const PLANNED =
  /\b(?:expect\w*|schedul\w*|due|by|plan\w*|target\w*|aim\w*|will|set to|slated|before|until)\b[^.;]*$/i;

function takeDate(scene: Scene, date: DatePhrase, stage: StageReading | undefined, result: Times): void {
  const before = scene.text.slice(Math.max(0, date.span.start - 70), date.span.start);
  const { fields } = result;
  if (isAhead(scene, date, before)) {
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

function isAhead({ setting }: Scene, date: DatePhrase, before: string): boolean {
  const period: Period = date.to ?? date.period;
  if (startOf(period) > setting.published) return !setting.undated || PLANNED.test(before);
  return endOf(period) >= setting.published && PLANNED.test(before);
}

/** A day or a month behind is when it happened; a window, a year and "since" say less. */
function isWhen({ setting }: Scene, { to, period, vague }: DatePhrase, before: string): boolean {
  if (to || period.length < 7 || vague) return false;
  if (/\b(?:since|from|between|compared)\s(?:the )?$/i.test(before)) return false;
  return startOf(period) <= setting.published || setting.undated === true;
}
