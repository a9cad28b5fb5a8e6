import type { Period, Status } from "../../domain/ledger/records";
import { canonicalPeriod, endOf, startOf } from "../../domain/time/period";
import type { Figure } from "../figures/figures";
import type { DatePhrase } from "../figures/periods";
import { BEFORE_A_MONTH } from "../lexicon/stages";
import { matchesAfter } from "../matches-after";
import type { Scene } from "./scene";

const FORECAST =
  /\b(?:forecast\w*|expect\w*|project(?:ed|s|ions?)\b|will\b|would\b|could\b|might\b|potential\w*|predict\w*|anticipat\w*|set to|likely to|by (?=20\d\d)|outlook|targets?)\b|预计|预测|将/i;
const MAY = /\bmay\b(?! \d)/gi;
const ESTIMATE = /\b(?:estimat\w*|preliminar\w*|provisional\w*|around now)\b|估计|初步/i;

/** The periods that a market figure may be of: a run of months is one ("from January to September"), a run of years none. */
export function periodsIn({ dates }: Scene): DatePhrase[] {
  return dates.flatMap(({ to, ...one }) => {
    if (to === undefined) return [one];
    const period = to.length > 4 && canonicalPeriod(`${one.period}..${to}`);
    return period ? [{ ...one, period }] : [];
  });
}

const COMPARED =
  /\b(?:compared (?:to|with)|versus|vs\.?|than|relative to|since)\s(?:in )?$|\b(?:rise|increase|jump|surge|gain|growth|drop|decline|decrease|fall|change|up|down|higher|lower|more|less)\b[^.,;]{0,24}\bfrom\s$/i;

/** "compared to August" is not when the figure is about. */
export function isCompared(scene: Scene, { span }: DatePhrase): boolean {
  const before = scene.text.slice(Math.max(0, span.start - 60), span.start);
  return COMPARED.test(before);
}

/** The date of a figure: right behind it ("13.5 GWh by 2028"), else before it since the last figure. */
export function dateOf(scene: Scene, figure: Figure, from: number): DatePhrase | undefined {
  const dates = periodsIn(scene).filter((one) => !isCompared(scene, one));
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
    /\b(?:by|in|for|as of|during|until|this|at the|of the|towards?(?: the)?)\s*(?:the )?(?:end of )?$|\($|^\s?$/i.test(
      scene.text.slice(figure.span.end, behind.span.start),
    )
    ? behind
    : (before ?? undefined);
}

export function windowOf(scene: Scene, figure: Figure, from: number): DatePhrase | undefined {
  const windows = scene.dates.filter(({ to }) => to && /^\d{4}$/.test(to));
  return (
    windows.find(({ span }) => span.start >= figure.span.end && span.start - figure.span.end < 40) ??
    windows.find(({ span }) => span.start >= from && span.end <= figure.span.start) ??
    windows.find(({ span }) => span.end <= figure.span.start)
  );
}

/** The only date of the sentence, where it is not what the figure is held against. */
export function defaultDate(scene: Scene): DatePhrase | undefined {
  const [only, ...others] = periodsIn(scene).filter(({ vague }) => !vague);
  return only && others.length === 0 && !isCompared(scene, only) ? only : undefined;
}

/**
 * Whether a period is over, running or ahead, with what the words say of estimates.
 *
 * @param words The figure's own words; what stands by the figures beside it says nothing of it.
 */
export function statusOf(scene: Scene, period: Period, words = scene.text): Status {
  const { published } = scene.setting;
  if (startOf(period) > published) return "F";
  if (endOf(period) <= published) return ESTIMATE.test(words) ? "E" : "A";
  return ESTIMATE.test(words) || !isForecast(scene.text) ? "E" : "F";
}

function isForecast(text: string): boolean {
  return FORECAST.test(text) || matchesAfter(text, MAY, (before) => !BEFORE_A_MONTH.test(before)).length > 0;
}
