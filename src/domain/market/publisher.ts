import type { Failure } from "../answer/failure";
import { messages } from "../answer/messages";
import { nearest } from "../answer/nearest";
import type { Series } from "../ledger/records";
import type { Market } from "./market";

/** `pub=any`: whoever spoke last. */
export const ANY_PUBLISHER = "any";

/** All who have published a value, a direction or a growth rate of a series, the lead publisher first. */
export function publishersOf(market: Market, series: Series): string[] {
  const index = market.index.series(series.code);
  const names = index
    .publishers()
    .filter((name) => index.lane("any", name).some(market.seen) || index.growthLane(name).some(market.seen));
  const others = names.filter((name) => name !== series.lead).sort();
  return names.includes(series.lead) ? [series.lead, ...others] : others;
}

/**
 * The publisher a question is put to: the one named, or the series' lead publisher; undefined for `any`. Different
 * publishers never stand in for each other unasked.
 */
export function publisherOf(
  market: Market,
  series: Series,
  wanted: string | undefined,
): string | undefined | Failure {
  if (wanted === undefined) return series.lead;
  if (wanted.toLowerCase() === ANY_PUBLISHER) return undefined;
  const known = publishersOf(market, series);
  const found = [series.lead, ...known].find((name) => name.toLowerCase() === wanted.toLowerCase());
  return found ?? messages.unknownPublisher(wanted, known, publisherMeant(market, wanted, known));
}

/** Another publisher is no slip of the hand, and three letters are too few to tell one from another. */
export function publisherMeant(market: Market, wanted: string, known: readonly string[]): string | undefined {
  const isOther = market.ledger.sources.some(
    ({ publisher }) => publisher.toLowerCase() === wanted.toLowerCase(),
  );
  return isOther || wanted.length < 4 ? undefined : nearest(wanted, known);
}
