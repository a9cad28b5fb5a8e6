import { useLayoutEffect, useRef } from "preact/hooks";
import type { View } from "./navigation";

/** What scrolls as one: a tab's own place, and each page and each search in it. */
export function scrollPlaceOf(view: View): string {
  if (view.name === "market")
    return JSON.stringify([view.name, view.series ?? null, view.query, view.series ? null : view.filters]);
  if (view.name !== "news") return view.name;
  const { name, item, query, filters, unseen, sort } = view;
  return JSON.stringify(item ? [name, item] : [name, null, query, filters, unseen, sort]);
}

/** Keeps where each place was scrolled to and goes back there when it is shown again; a search begins at its top. */
export function useKeptScroll(place: string) {
  const scroller = useRef<HTMLDivElement>(null);
  const kept = useRef(new Map<string, number>()).current;
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const settled = scrollOnceDrawn(box, isSearching(box) ? 0 : (kept.get(place) ?? 0));
    const keep = (): void => void kept.set(place, box.scrollTop);
    box.addEventListener("scroll", keep, { passive: true });
    return () => {
      settled();
      box.removeEventListener("scroll", keep);
    };
  }, [place]);
  return scroller;
}

function isSearching(box: HTMLElement): boolean {
  const focused = document.activeElement;
  return focused instanceof HTMLInputElement && box.contains(focused);
}

const HANDS = ["wheel", "touchstart", "pointerdown", "keydown"];

/** A view that is still loading is too short to be scrolled; it is followed until it is long enough or somebody scrolls. */
function scrollOnceDrawn(box: HTMLElement, wanted: number): () => void {
  const follow = (): void => {
    box.scrollTop = wanted;
    if (box.scrollTop >= wanted) stop();
  };
  const drawn = new MutationObserver(follow);
  const stop = (): void => {
    drawn.disconnect();
    for (const hand of HANDS) box.removeEventListener(hand, stop);
  };
  drawn.observe(box, { childList: true, subtree: true, attributeFilter: ["style"] });
  for (const hand of HANDS) box.addEventListener(hand, stop, { passive: true });
  follow();
  return stop;
}
