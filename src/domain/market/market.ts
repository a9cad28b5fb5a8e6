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
import { comparePeriods } from "../time/period";
import { NO_HOUSE_VIEW, overrideFor, type HouseView, type Override } from "../local/house-view";
import { openCatalogue, type Catalogue } from "./catalogue";

const LAST_DAY = "9999-12-31";

/** A ledger as it was known on a day: what was published later is not in it. */
export interface Market {
  ledger: Ledger;
  /** The day it is seen from; absent when everything known counts. */
  asOf?: IsoDate;
  catalogue: Catalogue;
  source(id: string): Source;
  /** The observations of a series in force, by period and then by publication; superseded ones are left out. */
  observations(series: string): readonly Observation[];
  /** The growth rates quoted for a series, oldest publication first. */
  growth(series: string): readonly Growth[];
  rules(series: string): readonly Rule[];
  events: readonly Event[];
  fx: readonly FxRate[];
  vat: readonly VatRate[];
  /** The view the model is answered from. */
  house: HouseView;
  /** The override that speaks for a value, where the model is answered from the house's view. */
  override(series: string, period: Period | undefined): Override | undefined;
  /** The last day of a series that is discontinued, for whoever knows it already. */
  discontinued(series: Series): IsoDate | undefined;
}

export interface Outlook {
  catalogue?: Catalogue;
  house?: HouseView;
  /** Today, for overrides that expire and series that end; without it none does the first, and all do the second. */
  today?: IsoDate;
}

/** The catalogue does not depend on the day: who opens several markets of a ledger opens it once. */
export function openMarket(ledger: Ledger, asOf?: IsoDate, outlook: Outlook = {}): Market {
  const { catalogue = openCatalogue(ledger.series), house = NO_HOUSE_VIEW, today } = outlook;
  const sources = new Map(ledger.sources.map((source) => [source.id, source]));
  const source = (id: string): Source => sources.get(id)!;
  const published = (record: { source: string }): IsoDate => source(record.source).published;
  const known = (record: { source: string }): boolean => asOf === undefined || published(record) <= asOf;
  const byPublication = (a: { source: string }, b: { source: string }): number =>
    compare(published(a), published(b));

  const seen = ledger.observations.filter(known);
  const superseded = new Set(seen.map((observation) => observation.supersedes));
  const observations = groupBy(
    seen
      .filter((observation) => !superseded.has(observation.id))
      .sort((a, b) => comparePeriods(a.period, b.period) || byPublication(a, b)),
  );
  const growth = groupBy(ledger.growth.filter(known).sort(byPublication));
  const rules = groupBy(ledger.rules);
  const seenFrom = asOf ?? today ?? LAST_DAY;

  return {
    ledger,
    ...(asOf !== undefined && { asOf }),
    catalogue,
    source,
    observations: (series) => observations.get(series) ?? [],
    growth: (series) => growth.get(series) ?? [],
    rules: (series) => rules.get(series) ?? [],
    events: ledger.events.filter(known),
    fx: ledger.fx.filter(known),
    vat: ledger.vat.filter(known),
    house,
    override: (series, period) => overrideFor(house, series, period, seenFrom),
    discontinued: ({ discontinued }) =>
      discontinued !== undefined && discontinued <= seenFrom ? discontinued : undefined,
  };
}

export function refTo(source: Source): SourceRef {
  const { id, publisher, title, url, published, local } = source;
  return { id, publisher, title, url, published, ...(local && { local }) };
}

function groupBy<T extends { series: string }>(records: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(record.series);
    if (group) group.push(record);
    else groups.set(record.series, [record]);
  }
  return groups;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
