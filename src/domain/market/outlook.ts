import { isFailure, type Failure } from "../answer/failure";
import type { Answer } from "../answer/answer";
import { messages } from "../answer/messages";
import { forecastOf, yearsOf, type ForecastQuestion } from "./forecast";
import type { Market } from "./market";

export interface OutlookQuestion extends Omit<ForecastQuestion, "year"> {
  from?: number;
  to?: number;
}

/** The years of a forecast series that have a value; every year of the window where `interp=` or `extrap=` fills. */
export function outlookOf(market: Market, question: OutlookQuestion): Answer[] | Failure {
  const { series, from, to } = question;
  if (from !== undefined && to !== undefined && from > to) return messages.reversed(String(from), String(to));
  const known = yearsOf(market, series, question);
  const first = from ?? known[0];
  const last = to ?? known.at(-1);
  if (first === undefined || last === undefined) return onlyFailure(market, question);
  const fills = question.interp !== undefined || question.extrap !== undefined;
  const years = fills
    ? Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
    : known.filter((year) => first <= year && year <= last);
  const answers = years.map((year) => forecastOf(market, { ...question, year }));
  const found = answers.filter((answer) => !isFailure(answer)) as Answer[];
  if (found.length > 0) return found;
  return answers.find(isFailure) ?? onlyFailure(market, question, first);
}

function onlyFailure(market: Market, question: OutlookQuestion, year = question.from ?? question.to): Failure {
  const asked = forecastOf(market, { ...question, year: year ?? 0 });
  return isFailure(asked) ? asked : messages.unexpected();
}
