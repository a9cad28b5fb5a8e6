import type { Market } from "../../domain/market/market";
import { dayOf } from "../../domain/market/news-date";
import type { DatedEvent } from "./facets";

/** `match`: as a search ranks them. `added`: by the day they came into the data, whenever they came out. */
export const NEWS_SORTS = ["match", "newest", "oldest", "added"] as const;
export type NewsSort = (typeof NEWS_SORTS)[number];

/** Items in an order; those that stand alike in it stay as they were. What has no day stands last either way. */
export function sortNews(market: Market, items: readonly DatedEvent[], by: NewsSort): readonly DatedEvent[] {
  switch (by) {
    case "match":
      return items;
    case "newest":
      return sorted(items, ({ date }) => dayOf(date), -1);
    case "oldest":
      return sorted(items, ({ date }) => dayOf(date), 1);
    case "added":
      return sorted(items, ({ event }) => market.source(event.source).recorded, -1);
  }
}

function sorted(
  items: readonly DatedEvent[],
  keyOf: (item: DatedEvent) => string | undefined,
  way: 1 | -1,
): readonly DatedEvent[] {
  const keyed = items.map((item) => ({ item, key: keyOf(item) }));
  return keyed
    .sort((a, b) => {
      if (a.key === b.key) return 0;
      if (a.key === undefined || b.key === undefined) return a.key === undefined ? 1 : -1;
      return a.key < b.key ? -way : way;
    })
    .map(({ item }) => item);
}
