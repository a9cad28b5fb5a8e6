import { isFailure } from "../answer/failure";
import type { Answer } from "../answer/answer";
import type { Direction, Event, IsoDate, Section, Series, Source } from "../ledger/records";
import { VOCABULARY } from "../ledger/vocabulary";
import type { Market } from "./market";
import { priceOf } from "./price";

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

/** How a price moved, and the newest figure there is of it. */
export interface PriceMove {
  series: Series;
  direction?: Direction;
  /** Change against the period before, as a fraction. */
  change?: number;
  /** Absent while no figure has been published. */
  latest?: Answer;
}

/** From how many items on a publication counts as a weekly. */
const SEVERAL = 3;

/** The newest dated publication that tells several items; undefined while there is none. */
export function latestWeek(market: Market): Week | undefined {
  const byIssue = new Map<string, Event[]>();
  for (const event of market.events) {
    const source = market.source(event.source);
    // A page of unknown day is no issue of that day.
    if (source.precision === "day") push(byIssue, issueOf(source), event);
  }
  const issues = [...byIssue.keys()].filter((issue) => byIssue.get(issue)!.length >= SEVERAL).sort();
  const latest = issues.at(-1);
  return latest === undefined ? undefined : weekOf(market, latest, byIssue.get(latest)!);
}

function weekOf(market: Market, issue: string, events: readonly Event[]): Week {
  const { publisher, published } = market.source(events[0]!.source);
  const sources = market.ledger.sources.filter((source) => issueOf(source) === issue);
  const sections = VOCABULARY.section.map(
    (section) => [section, events.filter((event) => event.section === section)] as const,
  );
  return {
    publisher,
    published,
    sources,
    moves: movesOf(market, new Set(sources.map((source) => source.id))),
    sections: sections.filter(([, items]) => items.length > 0),
  };
}

function movesOf(market: Market, sources: ReadonlySet<string>): PriceMove[] {
  const prices = market.catalogue.all.filter((series) => series.measure === "price");
  const own = prices.filter((series) => !series.context);
  const context = prices.filter((series) => series.context);
  return [...own, ...context].flatMap((series) => {
    const told = market
      .observations(series.code)
      .filter((one) => sources.has(one.source))
      .at(-1);
    if (!told) return [];
    const { direction, change } = told;
    const latest = priceOf(market, { series });
    return {
      series,
      ...(direction && { direction }),
      ...(change !== undefined && { change }),
      ...(!isFailure(latest) && { latest }),
    };
  });
}

/** Sorts by day, then publisher. */
function issueOf(source: Source): string {
  return `${source.published} ${source.publisher}`;
}

function push<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
