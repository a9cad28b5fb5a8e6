import type { Event, FxRate, Growth, Ledger, Observation, Source } from "../ledger/records";
import { RECORD_LISTS, type RecordList } from "./local-layer";

type Any = Observation | Growth | Event | FxRate;

/** What makes two records of one publication the same statement, beside its publisher and day. */
const STATEMENT: { [List in RecordList]: (record: Ledger[List][number]) => unknown[] } = {
  observations: ({ series, period, scenario }) => [series, period, scenario],
  growth: ({ series, from, to }) => [series, from, to],
  events: ({ companies, location, segment, stage }) => [
    [...companies].sort(),
    companies.length === 0 && location,
    segment,
    stage,
  ],
  fx: ({ pair, date }) => [pair, date],
};

/**
 * Tells whether a ledger has a record of the same publisher, of the same day, that says as much: an edition that
 * brings an article which a user had added takes its place.
 */
export function openRepeats(
  ledger: Ledger,
  sources: readonly Source[],
): (list: RecordList, record: Any) => boolean {
  const published = new Map(sources.map(({ id, publisher, published }) => [id, [publisher, published]]));
  const keyOf = (list: RecordList, record: Any): string =>
    JSON.stringify([list, published.get(record.source), STATEMENT[list](record as never)]);
  const known = new Map<string, Any[]>();
  for (const list of RECORD_LISTS)
    for (const record of ledger[list]) {
      const key = keyOf(list, record);
      known.set(key, [...(known.get(key) ?? []), record]);
    }
  return (list, record) => known.get(keyOf(list, record))?.some((one) => saysAsMuch(one, record)) ?? false;
}

const SAID = ["value", "low", "high", "direction"] as const;

/** A direction alone does not stand for a value of the same day. */
function saysAsMuch(known: Any, other: Any): boolean {
  const has = (record: Any, field: string): boolean => field in record;
  return SAID.every((field) => has(known, field) || !has(other, field));
}
