import type { Answer } from "../../domain/answer/answer";
import { isFailure } from "../../domain/answer/failure";
import { numberText } from "../../domain/answer/text";
import type { Direction } from "../../domain/ledger/records";
import type { Line } from "../../domain/market/lines";
import { changeOf, type Standing } from "../../domain/market/standing";

export const ARROWS: Record<Direction, string> = {
  up: "▲",
  "stable-up": "▲",
  stable: "▬",
  "stable-down": "▼",
  down: "▼",
};

/** `2030F`, or `A 2025-12-06` where the period is longer than a year's number. */
export function periodWords(answer: Answer): string {
  return answer.effective.length === 4
    ? `${answer.effective}${answer.status}`
    : `${answer.effective} ${answer.status}`;
}

/** `+50 CNY/kg (+2.5%) since 2025-10`. */
export function changeWords(latest: Answer, before: Answer, printed?: number): string {
  const { absolute, relative } = changeOf(latest, before, printed);
  const sign = absolute < 0 ? "−" : "+";
  const size = Math.abs(absolute);
  const points = latest.unit === "fraction";
  const amount = points ? `${sign}${numberText(size * 100)} points` : `${sign}${numberText(size)}`;
  const share = relative === undefined ? "" : ` (${sign}${(Math.abs(relative) * 100).toFixed(1)}%)`;
  return `${amount}${share} since ${before.effective}`;
}

/** What the figures of a series are worth today, in a word or two; nothing to say of a fresh one. */
export function freshnessWords({ coverage, directionSince, latest }: Standing): string | undefined {
  if (isFailure(latest)) return directionSince ? "directions only" : undefined;
  if (directionSince) return "since then directions only";
  return coverage.state === "carried" ? "carried" : undefined;
}

/** `SMM, derived, as known 2025-05-31` or `IEA, STEPS, 2025-05-14`. */
export function lineName(line: Line): string {
  const { publisher, scenario, derived, published, grain } = line;
  const day = published && (derived ? `as known ${published}` : published);
  return [publisher, scenario, derived && "derived", grain && `by ${grain}`, day].filter(Boolean).join(", ");
}
