import { words } from "../languages/in-use";
import type { Answer } from "../../domain/answer/answer";
import { isFailure } from "../../domain/answer/failure";
import { amountText, numberText } from "../../domain/answer/text";
import { readableNumber } from "../parts/readable";
import type { Line } from "../../domain/market/lines";
import { changeOf, type Standing } from "../../domain/market/standing";

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
  const amount = points
    ? words().market.points({ amount: `${sign}${numberText(size * 100)}` })
    : `${sign}${readableNumber(size)}`;
  const share = relative === undefined ? "" : ` (${sign}${(Math.abs(relative) * 100).toFixed(1)}%)`;
  return words().market.since({ change: `${amount}${share}`, period: before.effective });
}

/** What the figures of a series are worth today, in a word or two; nothing to say of a fresh one. */
export function freshnessWords({ coverage, directionSince, latest }: Standing): string | undefined {
  if (isFailure(latest)) return directionSince ? words().market.directionsOnly : undefined;
  if (directionSince) return words().market.directionsSince;
  return coverage.state === "carried" ? words().market.carried : undefined;
}

/** `SMM, derived, as known 2025-05-31` or `IEA, STEPS, 2025-05-14`. */
export function lineName(line: Line): string {
  const { publisher, scenario, derived, published, grain } = line;
  const { market } = words();
  const day = published && (derived ? market.asKnown({ day: published }) : published);
  return [publisher, scenario, derived && market.derived, grain && market.byGrain[grain], day]
    .filter(Boolean)
    .join(", ");
}

/** `(1,900 to 2,100)`: the ends of the range published beside a value. */
export function rangeWords({ low, high }: { low: number; high: number }, unit: string): string {
  return words().market.range({
    low: amountText(low, unit === "fraction" ? unit : ""),
    high: amountText(high, unit),
  });
}
