import { useEffect, useReducer } from "preact/hooks";
import { watchlistIn, type Watchlist } from "../../model/watch/watchlist";
import { useAddIn } from "../app/add-in";

/** What this user watches; whoever shows it is drawn again when it changes. */
export function useWatchlist(): Watchlist {
  const { memory } = useAddIn();
  const watchlist = watchlistIn(memory);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => watchlist.onChange(() => redraw(undefined)), [watchlist]);
  return watchlist;
}
