import type { SourceRef } from "../answer/answer";
import type {
  Event,
  FxRate,
  Growth,
  IsoDate,
  Ledger,
  Observation,
  Period,
  Rule,
  Series,
  Source,
  VatRate,
} from "../ledger/records";
import {
  houseRateFor,
  NO_HOUSE_VIEW,
  overrideFor,
  type HouseRate,
  type HouseView,
  type Override,
} from "../local/house-view";
import { assumedBase, type Assumptions, type BaseAssumption } from "../local/assumptions";
import type { Catalogue } from "./catalogue";
import { indexOf, type LedgerIndex } from "./ledger-index";
import { once } from "./once";

const LAST_DAY = "9999-12-31";

const NO_ASSUMPTIONS: Assumptions = {};

/** A ledger as it was known on a day: what was published later is not in it. */
export interface Market {
  ledger: Ledger;
  /** What the ledger holds, known by the day or not, in the orders that look-ups need. */
  index: LedgerIndex;
  /** The last publication day that is known, as the index counts them. */
  seen: number;
  /** The day it is seen from; absent when everything known counts. */
  asOf?: IsoDate;
  /** The day ages are counted to: the as-of day, or today; absent where neither is known. */
  on?: IsoDate;
  catalogue: Catalogue;
  source(id: string): Source;
  /** The observations of a series in force, by period and then by publication; superseded ones are left out. */
  observations(series: string): readonly Observation[];
  /** The growth rates quoted for a series, oldest publication first. */
  growth(series: string): readonly Growth[];
  rules(series: string): readonly Rule[];
  /** What there is to read, the newest first: the events and the statistics. */
  news: readonly Event[];
  /** In order of the ledger, as are rates. */
  events: readonly Event[];
  fx: readonly FxRate[];
  vat: readonly VatRate[];
  /** The view the model is answered from. */
  house: HouseView;
  /** The override that speaks for a value, where the model is answered from the house's view. */
  override(series: string, period: Period | undefined): Override | undefined;
  /** What the workbook assumes where a question does not say. */
  assumptions: Assumptions;
  /** The base it assumes for the forecasts of a series. */
  base(series: string): BaseAssumption | undefined;
  /** The rate of the house for a pair in a period, or today. */
  houseRate(pair: string, period: Period | undefined): HouseRate | undefined;
  /** The last day of a series that is discontinued, for whoever knows it already. */
  discontinued(series: Series): IsoDate | undefined;
}

export interface Outlook {
  house?: HouseView;
  /** Today, for overrides that expire and series that end; without it none does the first, and all do the second. */
  today?: IsoDate;
}

/**
 * A view of a ledger, cheap to open: what it looks up stands in the index of the ledger, which is made once and serves
 * every day.
 */
export function openMarket(ledger: Ledger, asOf?: IsoDate, outlook: Outlook = {}): Market {
  const { house = NO_HOUSE_VIEW, today } = outlook;
  const index = indexOf(ledger);
  const seen = once(() => index.days.seenBy(asOf));
  const known = <T extends { source: string }>(records: readonly T[]): (() => readonly T[]) =>
    once(() => {
      if (asOf === undefined) return records;
      return records.filter(({ source }) => index.days.rankOf(source) <= seen());
    });
  const news = once(() => known(index.news.newest)());
  const [events, fx, vat] = [known(ledger.events), known(ledger.fx), known(ledger.vat)];
  const on = asOf ?? today;
  const seenFrom = on ?? LAST_DAY;
  const { assumptions = NO_ASSUMPTIONS } = house;

  return {
    ledger,
    index,
    ...(asOf !== undefined && { asOf }),
    ...(on !== undefined && { on }),
    get seen() {
      return seen();
    },
    get catalogue() {
      return index.catalogue;
    },
    source: (id) => index.days.source(id),
    observations: (series) => index.series(series).lane("any").all(seen()),
    growth: (series) => index.series(series).growthLane().all(seen()),
    rules: (series) => index.rules(series),
    get news() {
      return news();
    },
    get events() {
      return events();
    },
    get fx() {
      return fx();
    },
    get vat() {
      return vat();
    },
    house,
    override: (series, period) => overrideFor(house, series, period, seenFrom),
    assumptions,
    base: (series) => assumedBase(assumptions, house.layer, series, seenFrom),
    houseRate: (pair, period) => houseRateFor(house, pair, period ?? seenFrom, seenFrom),
    discontinued: ({ discontinued }) =>
      discontinued !== undefined && discontinued <= seenFrom ? discontinued : undefined,
  };
}

/** Title and address are looked up when they are asked for: a start has figures before it has the texts. */
export function refTo(source: Source): SourceRef {
  const { id, publisher, published, precision, local } = source;
  const bound = precision === "day" ? {} : { precision };
  return {
    id,
    publisher,
    get title() {
      return source.title;
    },
    get url() {
      return source.url;
    },
    published,
    ...bound,
    ...(local && { local }),
  };
}
