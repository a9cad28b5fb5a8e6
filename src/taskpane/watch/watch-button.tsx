import type { Watched } from "../../model/watch/watchlist";
import { words } from "../languages/in-use";
import { useWatchlist } from "./use-watchlist";
import "../parts/facets.css";
import "./watch.css";

export interface WatchButtonProps {
  watched: Watched;
  /** What it is called, for whoever hears the button alone. */
  name: string;
  /** Says the name beside the star, where several stand together. */
  isNamed?: boolean;
}

/** Puts something on the watchlist, or takes it off. */
export function WatchButton({ watched, name, isNamed = false }: WatchButtonProps) {
  const watchlist = useWatchlist();
  const isOn = watchlist.has(watched);
  return (
    <button
      type="button"
      class="chip watch-button"
      aria-pressed={isOn}
      aria-label={words().watch.watch({ name })}
      onClick={() => watchlist.toggle(watched)}
    >
      <svg class="watch-star" width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 1.8 9.9 6l4.6.5-3.4 3.1.9 4.5L8 11.8l-4 2.3.9-4.5L1.5 6.5 6.1 6z" />
      </svg>{" "}
      {isNamed ? name : words().watch.watchIt}
    </button>
  );
}
