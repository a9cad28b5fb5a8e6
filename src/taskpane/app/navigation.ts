import type { SeriesFilters } from "../../model/market/series-facets";
import type { ComparisonKind } from "../../model/comparison/kinds";
import type { NewsFilters } from "../../model/news/facets";
import type { NewsSort } from "../../model/news/sort";

/** Where the pane stands. Office.js takes the browser's history away, so it is kept here and in memory only. */
export type View =
  | NewsPlace
  /** Adding an article of one's own; a page of the news. */
  | { name: "article" }
  /** The weekly brief, to be read, printed or written as a sheet; a page of the news. */
  | { name: "brief" }
  | MarketPlace
  | FormulaPlace
  /** Figures side by side; a page of the formula. */
  | { name: "comparison"; kind?: ComparisonKind; series?: string }
  /** A model to start from; a page of the formula. */
  | { name: "starter" }
  | { name: "cell" }
  /** `check`: the model check is to begin at once. */
  | { name: "errors"; check?: true }
  | { name: "model" }
  | { name: "health" };

export type ViewName = View["name"];

export interface FormulaPlace {
  name: "formula";
  /** The call to go on with, as it is written. */
  formula?: string;
  /** The same by its function and constants. */
  function?: string;
  arguments?: readonly unknown[];
  /** The cell whose formula it is to replace. */
  at?: string;
}

export interface NewsPlace {
  name: "news";
  /** The item whose page is shown; without one, the list. */
  item?: string;
  query?: string;
  filters?: NewsFilters;
  /** Only what came into the data since the last visit. */
  unseen?: boolean;
  /** Without one: as a search ranks them, else the newest first. */
  sort?: NewsSort;
  /** Ids of the items that are chosen to go into the sheet together. */
  chosen?: readonly string[];
  /** The item that was opened from here, to come back to. */
  opened?: { item: string; from: "week" | "list" };
}

export interface MarketPlace {
  name: "market";
  /** The series whose page is shown; without one, the list. */
  series?: string;
  query?: string;
  filters?: SeriesFilters;
}

export interface Navigation {
  current(): View;
  go(view: View): void;
  /** Changes where the pane stands without a step that leads back, as typing into a search does. */
  replace(view: View): void;
  /** Back to the view before; nothing where there is none. */
  back(): void;
  canGoBack(): boolean;
  onChange(listener: () => void): () => void;
}

const KEPT_VIEWS = 50;

export function createNavigation(start: View): Navigation {
  const past: View[] = [];
  const listeners = new Set<() => void>();
  let now = start;
  const show = (view: View): void => {
    now = view;
    listeners.forEach((listener) => listener());
  };
  return {
    current: () => now,
    go: (view) => {
      past.push(now);
      if (past.length > KEPT_VIEWS) past.shift();
      show(view);
    },
    replace: show,
    back: () => {
      const before = past.pop();
      if (before) show(before);
    },
    canGoBack: () => past.length > 0,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
