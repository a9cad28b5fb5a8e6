import { FailureError } from "../answer/failure";
import { messages } from "../answer/messages";
import type { Ledger, Observation, Period, Rule } from "../ledger/records";
import { spanOf, type Span } from "../time/period";
import { openCatalogue, type Catalogue } from "./catalogue";
import { openFx, type FxIndex } from "./fx-index";
import { groupsOf } from "./groups-of";
import { openNewsIndex, type NewsIndex } from "./news-index";
import { once } from "./once";
import { openPublicationDays, type PublicationDays } from "./publication-days";
import { Remembered } from "./remembered";
import { rowsOfRecords, type ObservationRows } from "./observation-rows";
import { openSeries, type SeriesIndex } from "./series-index";
import { openStored } from "./stored-opener";

/**
 * A ledger in the orders that look-ups need. It belongs to the ledger and serves every day it is seen from: nothing in
 * it depends on an as-of day. Each part is made when it is first asked for, and once.
 */
export interface LedgerIndex {
  readonly catalogue: Catalogue;
  readonly days: PublicationDays;
  series(code: string): SeriesIndex;
  /** Whether all observations can be had; else those of a store are too many, and come series by series. */
  readonly isWhole: boolean;
  observation(id: string): Observation | undefined;
  /** All of them, as records and in columns; of a store that cannot be had whole those that have come. */
  observations(): Iterable<Observation>;
  readonly observationCount: number;
  rules(series: string): readonly Rule[];
  /** The codes of the series that a growth rule answers for. */
  readonly growing: readonly string[];
  /** The exchange rates of a publisher, its name in lower case. */
  fx(publisher: string): FxIndex | undefined;
  readonly news: NewsIndex;
  /**
   * The records of a list that were published on days of some ranks, by the rank; each day's in order of the ledger.
   * @throws FailureError of observations that are too many to be had.
   */
  published<List extends Dated>(list: List, first: number, last: number): ReadonlyMap<number, Record<List>[]>;
}

/** Of so many series that stand in columns what was looked up is kept, and of as many again that were asked before. */
const KEPT_SERIES = 1000;

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
  const spanOnce = (period: Period): Span => {
    const known = spans.get(period) ?? spanOf(period);
    spans.set(period, known);
    return known;
  };
  const records = once(() => groupsOf(ledger.observations, ({ series }) => series));
  const rates = once(() => groupsOf(ledger.growth, ({ series }) => series));
  const stored = once(() => openStored(ledger, days()));
  const opened = new Map<string, SeriesIndex>();
  const fromColumns = new Remembered<SeriesIndex>(KEPT_SERIES);
  const byId = once(() => new Map(ledger.observations.map((one) => [one.id, one])));
  const noRows = once(() => rowsOfRecords([], days(), spanOnce));
  const open = (code: string, rows: ObservationRows): SeriesIndex =>
    openSeries(rows, rates().get(code) ?? [], days());
  const ofRecords = (own: readonly Observation[]): ObservationRows => rowsOfRecords(own, days(), spanOnce);
  const rules = once(() => groupsOf(ledger.rules, ({ series }) => series));
  const growing = once(() => [
    ...new Set(ledger.rules.filter(({ kind }) => kind === "growth").map(({ series }) => series)),
  ]);
  const fx = once(() => openFx(ledger.fx, days(), spanOnce));
  const listed = (list: Dated): readonly Record<Dated>[] => {
    if (list !== "observations" || !ledger.distant) return ledger[list] ?? [];
    const distant = ledger.distant.whole();
    if (!distant) throw new FailureError(messages.tooMuchDistant(ledger.distant.rows));
    return [...distant, ...ledger.observations];
  };
  let empty: SeriesIndex | undefined;
  const byDay = (dated: readonly Record<Dated>[]): ReadonlyMap<number, readonly Record<Dated>[]> =>
    groupsOf(dated, ({ source }) => days().rankOf(source));
  const published = new Map<Dated, ReturnType<typeof byDay>>();
  const index: LedgerIndex = {
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
      const known = opened.get(code) ?? fromColumns.find([code]);
      if (known) return known;
      const [own, rows] = [withDistant(records().get(code), ledger.distant?.of(code)), stored().rows(code)];
      if (rows && !own) {
        const series = open(code, rows);
        fromColumns.keep([code], series);
        return series;
      }
      // Of codes that no record has none is kept: the empty one serves them all.
      if (!own && !rates().has(code)) return (empty ??= open(code, noRows()));
      const series = open(code, ofRecords([...(rows?.all() ?? []), ...(own ?? [])]));
      opened.set(code, series);
      return series;
    },
    get isWhole() {
      return ledger.distant === undefined || ledger.distant.whole() !== undefined;
    },
    observation: (id) => byId().get(id) ?? stored().observation(id) ?? ledger.distant?.find(id),
    *observations() {
      yield* stored().all();
      yield* ledger.distant?.whole() ?? ledger.distant?.atHand() ?? [];
      yield* ledger.observations;
    },
    get observationCount() {
      return stored().count + ledger.observations.length + (ledger.distant?.rows ?? 0);
    },
    rules: (series) => rules().get(series) ?? [],
    fx: (publisher) => fx().get(publisher),
    published: <List extends Dated>(list: List, first: number, last: number) => {
      const known = published.get(list) ?? byDay(listed(list));
      published.set(list, known);
      const inColumns = byDay(list === "observations" ? stored().published(first, last) : []);
      const found = new Map<number, Record<Dated>[]>();
      for (let day = first; day <= last; day++) {
        const some = [...(inColumns.get(day) ?? []), ...(known.get(day) ?? [])];
        if (some.length > 0) found.set(day, some);
      }
      return found;
    },
  };
  const news = once(() => {
    // Those of a store that cannot be had whole are told of by the functions of their series alone.
    const told = (code: string): readonly Observation[] =>
      index.isWhole ? index.series(code).observations() : (records().get(code) ?? []);
    return openNewsIndex(ledger, catalogue(), days(), told);
  });
  return index;
}

/** The records of a series with those of a store, which have come. */
function withDistant<T>(
  own: readonly T[] | undefined,
  distant: readonly T[] | undefined,
): readonly T[] | undefined {
  return distant && distant.length > 0 ? [...distant, ...(own ?? [])] : own;
}
