import type { Answer } from "../../domain/answer/answer";
import type { Session } from "../../domain/functions/session";
import type { Event, IsoDate, Section, Series, Source } from "../../domain/ledger/records";
import type { Market } from "../../domain/market/market";
import { dayOf } from "../../domain/market/news-date";
import { standingOf } from "../../domain/market/standing";
import { besideLast, latestWeek, type PriceMove, type Week } from "../../domain/market/week";
import { daysBetween } from "../../domain/time/day";

/** What is put before somebody on a Friday: the newest weekly beside the one before it, and what came out since. */
export interface Brief {
  /** The edition it is written from. */
  edition: string;
  /** The day it is written, or the day the data is seen from. */
  on: IsoDate;
  week: Week;
  daysOld: number;
  before?: Week;
  prices: readonly BriefPrice[];
  sections: readonly (readonly [Section, readonly Event[]])[];
  /** Items that came out after the weekly, the newest first. */
  since: readonly Event[];
  /** All that is cited, in the order in which it is read. */
  sources: readonly Source[];
}

export interface BriefPrice {
  series: Series;
  now?: PriceMove;
  before?: PriceMove;
  /** The course of the price up to the day of the brief, oldest first. */
  points: readonly Answer[];
}

/** Undefined while there is no weekly. */
export function briefOf(session: Session): Brief | undefined {
  const market = session.market(session.asOf);
  const week = latestWeek(market);
  if (!week) return undefined;
  const on = market.on ?? session.today();
  const comparison = besideLast(market, week);
  const moves = comparison?.prices ?? week.moves.map((now) => ({ series: now.series, now }));
  const prices = moves.map((move) => ({ ...move, points: standingOf(market, move.series, on).points }));
  const since = market.news.filter((event) => isAfter(market, event, week));
  return {
    edition: session.pack.edition,
    on,
    week,
    daysOld: daysBetween(week.published, on),
    ...(comparison && { before: comparison.before }),
    prices,
    sections: week.sections,
    since,
    sources: sourcesOf(market, { week, before: comparison?.before, prices, since }),
  };
}

/** The number a source is cited by, from 1 on. */
export function numberOf({ sources }: Pick<Brief, "sources">, id: string): number {
  return sources.findIndex((source) => source.id === id) + 1;
}

/** The figure a price stands at: the weekly's own, else the newest from elsewhere. */
export function figureOf(now: PriceMove | undefined): Answer | undefined {
  return now?.figure ?? now?.elsewhere?.answer;
}

function isAfter(market: Market, event: Event, { published }: Week): boolean {
  const day = dayOf(market.index.news.dateOf(event));
  return day !== undefined && day > published;
}

interface Cited {
  week: Week;
  before: Week | undefined;
  prices: readonly BriefPrice[];
  since: readonly Event[];
}

function sourcesOf(market: Market, { week, before, prices, since }: Cited): Source[] {
  const told = prices.flatMap(({ now, before: then }) => [figureOf(now), then?.figure]);
  const figures = told.flatMap((answer) => answer?.sources ?? []);
  const ids = [
    ...week.sources,
    ...figures,
    ...(before?.sources ?? []),
    ...since.map(({ source }) => ({ id: source })),
  ].map(({ id }) => id);
  return [...new Set(ids)].map((id) => market.source(id));
}
