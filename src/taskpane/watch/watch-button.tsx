import type { Watched } from "../../model/watch/watchlist";
import { words } from "../languages/in-use";
import { useWatchlist } from "./use-watchlist";
import "../parts/facets.css";

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
      <span aria-hidden="true">{isOn ? "★" : "☆"}</span> {isNamed ? name : words().watch.watchIt}
    </button>
  );
}
