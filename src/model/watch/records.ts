import type { Market } from "../../domain/market/market";
import type { Event, Series } from "../../domain/ledger/records";
import { statisticsId } from "../../domain/market/statistics";
import type { Watched } from "./watchlist";

/**
 * All that a visit sees, by its ids: the news and the figures, and the publications, by which figures are told that lie in
 * a store. What this user added is no news to them, and is never new.
 */
export function* recordsOf(market: Market): Iterable<string> {
  const { growth, shares = [], sources, events, distant } = market.ledger;
  if (distant) {
    for (const { id } of events) yield id;
    for (const { id } of sources) yield* [id, statisticsId(id)];
  } else {
    for (const { id } of market.index.news.newest) yield id;
    for (const { id } of market.index.observations()) yield id;
  }
  for (const { id } of [...growth, ...shares]) yield id;
}

export type IsNew = (id: string) => boolean;

export function isNewItem(market: Market, isNew: IsNew, { id, source }: Event): boolean {
  return isNew(id) && !market.source(source).local;
}

/** Whether anything was said of a series that is new: a figure, a direction, a rate. */
export function hasNews(market: Market, isNew: IsNew, { code }: Series): boolean {
  const told = [...market.observations(code), ...market.growth(code)];
  const isStored = market.ledger.distant !== undefined;
  return told.some(({ id, source }) => isNew(isStored ? source : id) && !market.source(source).local);
}

/** Whether anything was said of what is watched that is new. */
export function isChanged(market: Market, isNew: IsNew, { kind, key }: Watched): boolean {
  if (kind === "series") {
    const series = market.catalogue.byCode(key);
    return series !== undefined && hasNews(market, isNew, series);
  }
  return itemsOf(market, { kind, key }).some((event) => isNewItem(market, isNew, event));
}

/** The news of a company or a project, the newest first. */
export function itemsOf(market: Market, { kind, key }: Watched): Event[] {
  if (kind === "company") return market.news.filter(({ companies }) => companies.includes(key));
  return kind === "project" ? market.news.filter(({ project }) => project === key) : [];
}
