import { isFailure } from "../../domain/answer/failure";
import { amountText } from "../../domain/answer/text";
import { leavesOf } from "../../domain/answer/trace";
import type { Session } from "../../domain/functions/session";
import type { HouseRate } from "../../domain/local/house-view";
import { DEFAULT_PUBLISHER, fxRate, parsePair } from "../../domain/market/fx";

/** The house's rate beside the published one of the same pair and period. */
export interface RateRow {
  house: string;
  published: string;
  /** House over published, as a fraction of the published. */
  gap?: number;
}

export function rateRow(session: Session, { pair, rate, period }: HouseRate): RateRow {
  const read = parsePair(pair);
  if (!read) return { house: String(rate), published: "nothing published" };
  const house = amountText(rate, `${read.quote} per ${read.base}`);
  // Asked by name, so that the house does not answer for the publisher.
  const published = fxRate(session.market(session.asOf), read, period, { publisher: DEFAULT_PUBLISHER });
  if (isFailure(published)) return { house, published: "nothing published" };
  const day = leavesOf(published).find((leaf) => leaf.period !== undefined)?.period ?? "";
  return {
    house,
    published: `${amountText(published.value, published.unit)} (${[DEFAULT_PUBLISHER, day].filter(Boolean).join(", ")})`,
    gap: rate / published.value - 1,
  };
}
