import type { Answer } from "../../domain/answer/answer";
import { isFailure } from "../../domain/answer/failure";
import { amountText, answerText } from "../../domain/answer/text";
import type { Session } from "../../domain/functions/session";
import type { Override } from "../../domain/local/house-view";
import type { Series } from "../../domain/ledger/records";
import { forecastOf } from "../../domain/market/forecast";
import { priceOf } from "../../domain/market/price";
import { grainOf, yearOf } from "../../domain/time/period";

/** The house's value beside the published one of the same series and period. */
export interface OverrideRow {
  override: Override;
  name: string;
  house: string;
  /** The house's own ends, where it has any. */
  ends?: string;
  published: string;
  /** House over published, as a fraction of the published. */
  gap?: number;
}

export function overrideRow(session: Session, override: Override): OverrideRow {
  const market = session.market(session.asOf);
  const series = market.catalogue.byCode(override.series);
  if (!series)
    return {
      override,
      name: override.series,
      house: String(override.value),
      published: "not in this edition",
    };
  const ends = endsOf(override, series);
  const published = publishedBeside(session, series, override);
  return {
    override,
    name: series.name,
    house: amountText(override.value, series.unit),
    ...(ends !== "" && { ends }),
    published: published ? `${answerText(published)} (${published.publisher})` : "nothing published",
    ...(published && published.value !== 0 && { gap: override.value / published.value - 1 }),
  };
}

function endsOf({ low, high }: Override, { unit }: Series): string {
  return [
    low !== undefined && `low ${amountText(low, unit)}`,
    high !== undefined && `high ${amountText(high, unit)}`,
  ]
    .filter(Boolean)
    .join(", ");
}

/** What the lead publisher says, asked by name so that the house view does not answer for it. */
function publishedBeside(session: Session, series: Series, { period }: Override): Answer | undefined {
  const market = session.market(session.asOf);
  const asked = { series, publisher: series.lead };
  const isYear = period !== undefined && grainOf(period) === "year";
  const answer = isYear
    ? forecastOf(market, { ...asked, year: yearOf(period) })
    : priceOf(market, { ...asked, ...(period !== undefined && { period }) });
  return isFailure(answer) ? undefined : answer;
}
