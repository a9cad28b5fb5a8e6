import type { Event } from "../ledger/records";
import type { Market } from "./market";
import { newsDate } from "./news";
import { newerFirst } from "./news-date";

/** Why an item is shown beside another. */
export interface Related {
  reason: "company" | "material";
  /** The company or the material they share. */
  name: string;
  /** Newest first. */
  events: readonly Event[];
}

/**
 * Items that share a company or a material with one. Each is listed once, under the first thing shared; those of
 * its own project stand on the project's time line instead.
 */
export function relatedTo(market: Market, event: Event): Related[] {
  const listed = new Set<string>();
  const others = market.events.filter(
    (other) => other.id !== event.id && (event.project === undefined || other.project !== event.project),
  );
  const sharing = (
    reason: Related["reason"],
    name: string,
    namesOf: (other: Event) => readonly string[],
  ): Related => {
    const events = others.filter((other) => !listed.has(other.id) && namesOf(other).includes(name));
    events.forEach((other) => listed.add(other.id));
    return {
      reason,
      name,
      events: events.sort((a, b) => newerFirst(newsDate(market, a), newsDate(market, b))),
    };
  };
  return [
    ...event.companies.map((name) => sharing("company", name, (other) => other.companies)),
    ...(event.materials ?? []).map((name) => sharing("material", name, (other) => other.materials ?? [])),
  ].filter(({ events }) => events.length > 0);
}
