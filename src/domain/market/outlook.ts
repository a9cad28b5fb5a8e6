import { isFailure, type Failure } from "../answer/failure";
import type { Answer } from "../answer/answer";
import { messages } from "../answer/messages";
import { forecastOf, refuseYears, withLines, yearsOf, type ForecastQuestion } from "./forecast";
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
  const lastKnown = known.at(-1);
  if (first === undefined || lastKnown === undefined) return refuseYears(market, question);
  const { interp, extrap } = withLines(market, question);
  const fills = interp !== undefined || extrap !== undefined;
  const last = to ?? (fills ? Math.max(first, lastKnown) : lastKnown);
  const years = fills
    ? Array.from({ length: last - first + 1 }, (_, index) => first + index)
    : known.filter((year) => first <= year && year <= last);
  const answers = years.map((year) => forecastOf(market, { ...question, year }));
  const found = answers.filter((answer) => !isFailure(answer));
  if (found.length > 0) return found;
  const refusal = answers[0] ?? forecastOf(market, { ...question, year: from ?? last });
  return isFailure(refusal) ? refusal : [refusal];
}
