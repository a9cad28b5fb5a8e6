import { words } from "../languages/in-use";
import { useRef } from "preact/hooks";
import type { ViewName } from "./navigation";
import { usePane } from "./pane";

const TABS = ["news", "market", "formula", "cell", "errors", "model", "health"] as const;

type Tab = (typeof TABS)[number];

/** The tab of a view; an article and the weekly brief are pages of the news, a comparison and a starter are of the formula. */
export function tabOf(view: ViewName): Tab {
  if (view === "comparison" || view === "starter") return "formula";
  return view === "article" || view === "brief" ? "news" : view;
}

/** One tab stop; arrow keys, Home and End move along it. https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
export function Tabs({ current: view }: { current: ViewName }) {
  const { navigation } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const current = tabOf(view);
  const index = TABS.indexOf(current);

  const move = (to: number): void => {
    const name = TABS[(to + TABS.length) % TABS.length];
    if (!name) return;
    navigation.go({ name });
    list.current?.querySelector<HTMLElement>(`#tab-${name}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Record<string, number> = {
      ArrowRight: index + 1,
      ArrowLeft: index - 1,
      Home: 0,
      End: TABS.length - 1,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  };

  return (
    <div class="tabs" role="tablist" aria-label={words().app.views} ref={list} onKeyDown={onKeyDown}>
      {TABS.map((name) => (
        <button
          key={name}
          id={`tab-${name}`}
          class="tab"
          role="tab"
          aria-selected={name === current}
          aria-controls="view"
          tabIndex={name === current ? 0 : -1}
          onClick={() => navigation.go({ name })}
        >
          {words().app.tabs[name]}
        </button>
      ))}
    </div>
  );
}
