import { phrases } from "../answer/phrases";
import type { Answer } from "../answer/answer";
import { caveats, type Caveat } from "../answer/caveats";
import type { Failure } from "../answer/failure";
import { messages } from "../answer/messages";
import { constant, step, type Leaf } from "../answer/trace";
import type { Observation, Period, Series } from "../ledger/records";
import type { Market } from "./market";
import { answerOf, leafOf } from "./provenance";

/** A forecast and what came of it. */
export interface Score {
  period: Period;
  forecast: Answer;
  outturn: Answer;
  /** How far the forecast lay above the outturn, as a fraction of it; negative where it lay below. */
  error: Answer;
}

/**
 * Every forecast of a series whose outturn was published later, oldest period first. The outturn is an actual, the
 * forecaster's own where there is one, else the lead publisher's, else another's, else an estimate of the period.
 * Publishers may count differently: the error says where two of them meet.
 */
export function scorecardOf(market: Market, series: Series): Score[] | Failure {
  const figures = market.observations(series.code).filter(({ value }) => value !== undefined);
  const published = (one: Observation): string => market.source(one.source).published;
  const scores = [...new Set(figures.map(({ period }) => period))].flatMap((period) => {
    const told = figures.filter((one) => one.period === period);
    return told
      .filter((one) => one.status === "F")
      .flatMap((one) => {
        const outturn = outturnOf(market, series, told, market.source(one.source).publisher);
        const isScored = outturn && outturn.value !== 0 && published(one) < published(outturn);
        return isScored ? [scoreOf(market, series, one, outturn)] : [];
      });
  });
  return scores.length > 0 ? scores : messages.noScore(series.name);
}

function outturnOf(
  market: Market,
  series: Series,
  told: readonly Observation[],
  forecaster: string,
): Observation | undefined {
  for (const status of ["A", "E"]) {
    const found = told.filter((one) => one.status === status);
    const by = (name: string): Observation | undefined =>
      found.filter((one) => market.source(one.source).publisher === name).at(-1);
    const last = by(forecaster) ?? by(series.lead) ?? found.at(-1);
    if (last) return last;
  }
  return undefined;
}

/** A forecast is measured by another's count only where its publisher has none of his own, and says so. */
function apart({ publisher: forecaster }: Leaf, { publisher: counter }: Leaf): Caveat[] {
  if (forecaster === undefined || counter === undefined || forecaster === counter) return [];
  return [caveats.twoPublishers([forecaster], [counter])];
}

function scoreOf(market: Market, series: Series, forecast: Observation, outturn: Observation): Score {
  const { period } = forecast;
  const [said, came] = [leafOf(market, series, forecast), leafOf(market, series, outturn)];
  const ratio = step("quotient", "fraction", phrases.forecastOverOutturn(), [said, came]);
  const reported = (one: Observation, trace = leafOf(market, series, one)): Answer =>
    answerOf(market, {
      series,
      unit: series.unit,
      kind: "reported",
      status: one.status,
      effective: period,
      trace,
      caveats: one.note ? [one.note] : [],
    });
  return {
    period,
    forecast: reported(forecast),
    outturn: reported(outturn),
    error: answerOf(market, {
      series,
      unit: "fraction",
      kind: "derived",
      status: outturn.status,
      effective: period,
      trace: step("sum", "fraction", phrases.errorOfForecast(), [ratio, constant(-1, "", phrases.lessOne())]),
      caveats: apart(said, came),
    }),
  };
}
