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

function takeDate(scene: Scene, date: DatePhrase, stage: StageReading | undefined, result: Times): void {
  const { published } = scene.setting;
  const period: Period = date.to ?? date.period;
  const before = scene.text.slice(Math.max(0, date.span.start - 70), date.span.start);
  const ahead =
    (startOf(period) > published && !scene.setting.undated) ||
    (endOf(period) >= published &&
      /\b(?:expect\w*|schedul\w*|due|by|plan\w*|target\w*|aim\w*|will|set to|slated|before|until)\b[^.;]*$/i.test(
        before,
      ));
  if (ahead && /\bnot\b[^.;]{0,40}$/i.test(before)) return;
  if (ahead && !result.fields.target) {
    if (date.to && date.to.length !== date.period.length) return;
    result.fields.target = period;
    result.used.push(date.span);
    if (date.yearless) result.reasons.push(`no year is printed with "${date.text}"`);
    return;
  }
  if (ahead || date.to || date.period.length < 7 || date.vague || result.fields.happened || stage?.inferred)
    return;
  if (
    /\b(?:since|from|between|compared)\s(?:the )?$/i.test(before) ||
    (startOf(date.period) > published && !scene.setting.undated)
  )
    return;
  result.fields.happened = date.period;
  result.used.push(date.span);
  if (date.yearless) result.reasons.push(`no year is printed with "${date.text}"`);
}
