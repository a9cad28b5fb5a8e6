import type { Event } from "../../domain/ledger/records";
import type { NewsPlace } from "../app/navigation";
import { usePane } from "../app/pane";

/** The items that are chosen to go into the sheet together; kept with the place, so that one may read an item between. */
export interface Chosen {
  /** The newest first. */
  events: readonly Event[];
  has(id: string): boolean;
  toggle(id: string): void;
  clear(): void;
}

export function useChosen(place: NewsPlace): Chosen {
  const { session, navigation } = usePane();
  const ids = new Set(place.chosen);
  const keep = (chosen: readonly string[]): void => navigation.replace({ ...place, chosen });
  return {
    events: ids.size === 0 ? [] : session.market(session.asOf).news.filter(({ id }) => ids.has(id)),
    has: (id) => ids.has(id),
    toggle: (id) => keep(ids.has(id) ? [...ids].filter((one) => one !== id) : [...ids, id]),
    clear: () => keep([]),
  };
}
