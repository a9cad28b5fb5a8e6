import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import "./virtual-list.css";

/** Rows drawn above and below what can be seen, so that a quick scroll shows no gap. */
const MARGIN_ROWS = 8;

export interface VirtualListProps<Item> {
  items: readonly Item[];
  label: string;
  keyOf(item: Item): string;
  /** A row's height in pixels before it has been drawn; afterwards its own height counts. */
  estimate: number;
  /** Draws a row. Exactly one of its elements is `data-row`: it takes the focus, and the given `tabIndex`. */
  render(item: Item, tabIndex: number): ComponentChildren;
  /** The row to begin at, by its key; it gets the focus. */
  startAt?: string;
}

/**
 * A list of any length of which only the rows in sight are in the page. It is one stop of the Tab key; the arrow
 * keys, Page Up and Down, Home and End move along it. It scrolls with the nearest element around it that scrolls.
 */
export function VirtualList<Item>({
  items,
  label,
  keyOf,
  estimate,
  render,
  startAt,
}: VirtualListProps<Item>) {
  const list = useRef<HTMLUListElement>(null);
  const rows = useRowHeights(items, keyOf, estimate);
  const seen = useWindow(list, items);
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      items.findIndex((item) => keyOf(item) === startAt),
    ),
  );
  const focusWanted = useRef(startAt !== undefined && items.some((item) => keyOf(item) === startAt));
  const current = Math.min(active, Math.max(0, items.length - 1));

  useLayoutEffect(() => {
    if (!focusWanted.current) return;
    focusWanted.current = false;
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${current}"]`);
    row?.scrollIntoView?.({ block: "nearest" });
    row?.querySelector<HTMLElement>("[data-row]")?.focus({ preventScroll: true });
  });
  // A row that changed its height moves those below it.
  useLayoutEffect(() => rows.measure(list.current));

  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((seen.bottom - seen.top) / estimate) - 1);
    const steps: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: items.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    focusWanted.current = true;
    setActive(Math.min(items.length - 1, Math.max(0, to)));
  };

  const first = Math.max(0, rows.at(seen.top) - MARGIN_ROWS);
  const last = Math.min(items.length, rows.at(seen.bottom) + 1 + MARGIN_ROWS);
  const drawn = range(first, last);
  if (items.length > 0 && (current < first || current >= last)) drawn.push(current);

  return (
    <ul
      class="virtual-list"
      ref={list}
      role="list"
      aria-label={label}
      style={{ height: `${rows.top(items.length)}px` }}
      onKeyDown={onKeyDown}
    >
      {drawn.map((index) => (
        <li
          key={keyOf(items[index]!)}
          data-index={index}
          aria-setsize={items.length}
          aria-posinset={index + 1}
          style={{ transform: `translateY(${rows.top(index)}px)` }}
          onFocusIn={() => setActive(index)}
        >
          {render(items[index]!, index === current ? 0 : -1)}
        </li>
      ))}
    </ul>
  );
}

interface RowHeights {
  /** Where a row begins, in pixels from the top of the list. */
  top(index: number): number;
  /** The row at a distance from the top of the list. */
  at(offset: number): number;
  measure(list: HTMLElement | null): void;
}

/** Heights by key, so that they outlive a change of the items; tops are summed up when either changes. */
function useRowHeights<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  estimate: number,
): RowHeights {
  const heights = useRef(new Map<string, number>());
  const [version, remeasured] = useReducer((count: number) => count + 1, 0);
  const tops = useMemo(() => {
    const sums = new Float64Array(items.length + 1);
    items.forEach((item, index) => {
      sums[index + 1] = sums[index]! + (heights.current.get(keyOf(item)) ?? estimate);
    });
    return sums;
  }, [items, estimate, version]);

  return {
    top: (index) => tops[index]!,
    at: (offset) => rowAt(tops, offset),
    measure: (list) => {
      let changed = false;
      for (const row of list?.querySelectorAll<HTMLElement>(":scope > [data-index]") ?? []) {
        const item = items[Number(row.dataset.index)];
        const height = row.offsetHeight;
        if (item === undefined || height === 0 || heights.current.get(keyOf(item)) === height) continue;
        heights.current.set(keyOf(item), height);
        changed = true;
      }
      if (changed) remeasured(undefined);
    },
  };
}

function rowAt(tops: Float64Array, offset: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tops[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The part of the list in sight, in pixels from its top; looked at again when the items change. */
function useWindow(list: { current: HTMLElement | null }, items: unknown): { top: number; bottom: number } {
  const [seen, look] = useState({ top: 0, bottom: 0 });
  useEffect(() => {
    const scroller = scrollerOf(list.current);
    const read = (): void => {
      const box = list.current?.getBoundingClientRect();
      if (!box) return;
      const frame = scroller.getBoundingClientRect();
      const top = Math.max(0, frame.top - box.top);
      look((before) => {
        const bottom = top + scroller.clientHeight;
        return before.top === top && before.bottom === bottom ? before : { top, bottom };
      });
    };
    read();
    scroller.addEventListener("scroll", read, { passive: true });
    window.addEventListener("resize", read);
    return () => {
      scroller.removeEventListener("scroll", read);
      window.removeEventListener("resize", read);
    };
  }, [list, items]);
  return seen;
}

function scrollerOf(element: HTMLElement | null): HTMLElement {
  for (let one = element?.parentElement; one; one = one.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(one).overflowY)) return one;
  }
  return document.documentElement;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
