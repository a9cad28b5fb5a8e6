import type { Answer } from "../answer/answer";
import type { Direction, Event, IsoDate, Section, Series, Source } from "../ledger/records";
import type { NonEmpty } from "../ledger/lists";
import { VOCABULARY } from "../ledger/vocabulary";
import { groupsOf } from "./groups-of";
import type { Market } from "./market";
import { daysBetween } from "../time/day";
import { endOf } from "../time/period";
import { observedPrice, priceOf } from "./price";

/** What a publisher said in one go: its pages of one day, with the news and the prices they tell. */
export interface Week {
  publisher: string;
  published: IsoDate;
  sources: readonly Source[];
  /** The wider market's prices last. */
  moves: readonly PriceMove[];
  /** By section, in the order a weekly has them; sections without an item are left out. */
  sections: readonly (readonly [Section, readonly Event[]])[];
}

/** How a price moved and stood, by one publication; where that has no figure, the newest there is, apart. */
export interface PriceMove {
  series: Series;
  direction?: Direction;
  /** Change against the period before, as a fraction. */
  change?: number;
  /** The figure beside the direction, of the same record. */
  figure?: Answer;
  /** The newest figure elsewhere, where the publication has none, and how many days before it that was. */
  elsewhere?: { answer: Answer; daysBefore: number };
}

/** What a weekly says beside what the one before it said. */
export interface WeekComparison {
  before: Week;
  /** Every price that one of the two tells, in the order of the catalogue, the wider market's last. */
  prices: readonly { series: Series; now?: PriceMove; before?: PriceMove }[];
  /** How many items each section has in either; sections without any in both are left out. */
  sections: readonly { section: Section; now: number; before: number }[];
}

/** From how many items on a publication counts as a weekly. */
const SEVERAL = 3;

/** The newest dated publication that tells several items; undefined while there is none. */
export function latestWeek(market: Market): Week | undefined {
  const latest = issuesOf(market).at(-1);
  return latest && weekOf(market, ...latest);
}

/** The same publisher's weekly before this one; undefined where it has none. */
export function weekBefore(market: Market, { publisher, published }: Week): Week | undefined {
  const earlier = issuesOf(market)
    .filter(([, [first]]) => {
      const source = market.source(first.source);
      return source.publisher === publisher && source.published < published;
    })
    .at(-1);
  return earlier && weekOf(market, ...earlier);
}

export function besideLast(market: Market, week: Week): WeekComparison | undefined {
  const before = weekBefore(market, week);
  if (!before) return undefined;
  const moves = [...week.moves, ...before.moves];
  const told = (one: Week, series: Series): PriceMove | undefined =>
    one.moves.find((move) => move.series.code === series.code);
  return {
    before,
    prices: pricesOf(market)
      .filter((series) => moves.some((move) => move.series.code === series.code))
      .map((series) => {
        const [now, then] = [told(week, series), told(before, series)];
        return { series, ...(now && { now }), ...(then && { before: then }) };
      }),
    sections: VOCABULARY.section
      .map((section) => ({ section, now: countIn(week, section), before: countIn(before, section) }))
      .filter((one) => one.now + one.before > 0),
  };
}

function countIn({ sections }: Week, section: Section): number {
  return sections.find(([name]) => name === section)?.[1].length ?? 0;
}

/** The items of each weekly, by its issue, the oldest first. */
function issuesOf(market: Market): [string, NonEmpty<Event>][] {
  const sources = (event: Event): Source => market.source(event.source);
  // A page of unknown day is no issue of that day.
  const dated = market.events.filter((event) => sources(event).precision === "day");
  return [...groupsOf(dated, (event) => issueOf(sources(event)))]
    .filter(([, events]) => events.length >= SEVERAL)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function weekOf(market: Market, issue: string, events: NonEmpty<Event>): Week {
  const { publisher, published } = market.source(events[0].source);
  const sources = market.ledger.sources.filter((source) => issueOf(source) === issue);
  const sections = VOCABULARY.section.map(
    (section) => [section, events.filter((event) => event.section === section)] as const,
  );
  return {
    publisher,
    published,
    sources,
    moves: movesOf(market, published, new Set(sources.map((source) => source.id))),
    sections: sections.filter(([, items]) => items.length > 0),
  };
}

function movesOf(market: Market, published: IsoDate, sources: ReadonlySet<string>): PriceMove[] {
  return pricesOf(market).flatMap((series) => {
    const told = market
      .observations(series.code)
      .filter((one) => sources.has(one.source))
      .at(-1);
    if (!told) return [];
    const { direction, change } = told;
    const latest = told.value === undefined ? priceOf(market, { series }) : undefined;
    const figure = told.value === undefined ? undefined : observedPrice(market, { series }, told);
    return {
      series,
      ...(direction && { direction }),
      ...(change !== undefined && { change }),
      ...(figure?.ok && { figure }),
      ...(latest?.ok && {
        elsewhere: { answer: latest, daysBefore: daysBetween(endOf(latest.effective), published) },
      }),
    };
  });
}

/** All prices there are, the wider market's last. */
function pricesOf(market: Market): Series[] {
  const prices = market.catalogue.all.filter((series) => series.measure === "price");
  return [...prices.filter((series) => !series.context), ...prices.filter((series) => series.context)];
}

/** Sorts by day, then publisher. */
function issueOf(source: Source): string {
  return `${source.published} ${source.publisher}`;
}
