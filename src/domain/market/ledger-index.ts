import type { Ledger, Observation, Period, Rule } from "../ledger/records";
import { spanOf, type Span } from "../time/period";
import { openCatalogue, type Catalogue } from "./catalogue";
import { openFx, type FxIndex } from "./fx-index";
import { groupsOf } from "./groups-of";
import { openNewsIndex, type NewsIndex } from "./news-index";
import { once } from "./once";
import { openPublicationDays, type PublicationDays } from "./publication-days";
import { openSeries, type SeriesIndex, type SeriesRecords } from "./series-index";

/**
 * A ledger in the orders that look-ups need. It belongs to the ledger and serves every day it is seen from: nothing in
 * it depends on an as-of day. Each part is made when it is first asked for, and once.
 */
export interface LedgerIndex {
  readonly catalogue: Catalogue;
  readonly days: PublicationDays;
  series(code: string): SeriesIndex;
  observation(id: string): Observation | undefined;
  rules(series: string): readonly Rule[];
  /** The codes of the series that a growth rule answers for. */
  readonly growing: readonly string[];
  /** The exchange rates of a publisher, its name in lower case. */
  fx(publisher: string): FxIndex | undefined;
  readonly news: NewsIndex;
  /** The records of a list by the rank of the day they were published, each day's in order of the ledger. */
  published<List extends Dated>(list: List): readonly (readonly Record<List>[])[];
}

export type Dated = "observations" | "growth" | "shares" | "events" | "fx";
type Record<List extends Dated> = NonNullable<Ledger[List]>[number];

const indexes = new WeakMap<Ledger, LedgerIndex>();

/** The index of a ledger, which must not change any more. */
export function indexOf(ledger: Ledger): LedgerIndex {
  const known = indexes.get(ledger);
  if (known) return known;
  const opened = openIndex(ledger);
  indexes.set(ledger, opened);
  return opened;
}

function openIndex(ledger: Ledger): LedgerIndex {
  const catalogue = once(() => openCatalogue(ledger.series));
  const days = once(() => openPublicationDays(ledger.sources));
  const spans = new Map<Period, Span>();
  const placing = {
    get days() {
      return days();
    },
    spanOf: (period: Period): Span => {
      const known = spans.get(period) ?? spanOf(period);
      spans.set(period, known);
      return known;
    },
  };
  const records = once(() => recordsBySeries(ledger));
  const opened = new Map<string, SeriesIndex>();
  const byId = once(() => new Map(ledger.observations.map((one) => [one.id, one])));
  const rules = once(() => groupsOf(ledger.rules, ({ series }) => series));
  const growing = once(() => [
    ...new Set(ledger.rules.filter(({ kind }) => kind === "growth").map(({ series }) => series)),
  ]);
  const fx = once(() => openFx(ledger.fx, days(), placing.spanOf));
  const news = once(() => openNewsIndex(ledger, catalogue(), days()));
  let empty: SeriesIndex | undefined;
  const published = new Map<Dated, readonly (readonly unknown[])[]>();
  return {
    get catalogue() {
      return catalogue();
    },
    get days() {
      return days();
    },
    get growing() {
      return growing();
    },
    get news() {
      return news();
    },
    series: (code) => {
      const known = opened.get(code);
      if (known) return known;
      const own = records().get(code);
      // Of codes that no record has none is kept: the empty one serves them all.
      if (!own) return (empty ??= openSeries({ observations: [], growth: [] }, placing));
      const series = openSeries(own, placing);
      opened.set(code, series);
      return series;
    },
    observation: (id) => byId().get(id),
    rules: (series) => rules().get(series) ?? [],
    fx: (publisher) => fx().get(publisher),
    published: <List extends Dated>(list: List) => {
      const known = published.get(list) ?? byPublicationDay<Record<Dated>>(ledger[list] ?? [], days());
      published.set(list, known);
      return known as readonly (readonly Record<List>[])[];
    },
  };
}

function recordsBySeries(ledger: Ledger): Map<string, SeriesRecords> {
  const groups = new Map<string, SeriesRecords>();
  const groupOf = (code: string): SeriesRecords => {
    const known = groups.get(code) ?? { observations: [], growth: [] };
    groups.set(code, known);
    return known;
  };
  for (const one of ledger.observations) groupOf(one.series).observations.push(one);
  for (const one of ledger.growth) groupOf(one.series).growth.push(one);
  return groups;
}

function byPublicationDay<T extends { source: string }>(records: readonly T[], days: PublicationDays): T[][] {
  const groups: T[][] = [];
  for (const record of records) (groups[days.rankOf(record.source)] ??= []).push(record);
  return groups;
}
