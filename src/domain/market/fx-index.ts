import type { FxRate } from "../ledger/records";
import { isDay } from "../time/day";
import type { Span } from "../time/period";
import { groupsOf } from "./groups-of";
import { Lane, NEVER, placed } from "./lane";
import type { PublicationDays } from "./publication-days";

/** The rates of one publisher: those of days as published, and our averages of its months. */
export interface FxIndex {
  daily: Rates;
  averages: Rates;
}

/** By pair, in order of the days they are of; of one day the rate that stands first in the ledger comes first. */
export interface Rates {
  all: Lane<FxRate>;
  pair(text: string): Lane<FxRate>;
}

/** The rates of each publisher, its name in lower case. */
export function openFx(
  fx: readonly FxRate[],
  days: PublicationDays,
  spanOf: (date: string) => Span,
): Map<string, FxIndex> {
  const publishers = groupsOf(fx, (rate) => days.source(rate.source).publisher.toLowerCase());
  const open = (rates: readonly FxRate[]): Rates => openRates(rates, days, spanOf);
  return new Map(
    [...publishers].map(([name, rates]) => [
      name,
      {
        daily: open(rates.filter(({ date }) => isDay(date))),
        averages: open(rates.filter(({ date }) => !isDay(date))),
      },
    ]),
  );
}

function openRates(rates: readonly FxRate[], days: PublicationDays, spanOf: (date: string) => Span): Rates {
  const laneOf = (of: readonly FxRate[]): Lane<FxRate> =>
    Lane.byEnd(
      placed(of, {
        span: ({ date }) => spanOf(date),
        from: ({ source }) => days.rankOf(source),
        until: () => NEVER,
      }),
    );
  const lanes = new Map([...groupsOf(rates, ({ pair }) => pair)].map(([pair, own]) => [pair, laneOf(own)]));
  const nothing = laneOf([]);
  return { all: laneOf(rates), pair: (text) => lanes.get(text) ?? nothing };
}
