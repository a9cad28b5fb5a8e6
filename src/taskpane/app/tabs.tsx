import { useRef } from "preact/hooks";
import type { ViewName } from "./navigation";
import { usePane } from "./pane";

const TABS: [ViewName, string][] = [
  ["news", "News"],
  ["market", "Market"],
  ["formula", "Formula"],
  ["cell", "Cell"],
  ["errors", "Errors"],
  ["model", "Model"],
  ["health", "Health"],
];

/** The tab of a view; adding an article is a page of the news. */
export function tabOf(view: ViewName): ViewName {
  return view === "article" ? "news" : view;
}

/** One tab stop; arrow keys, Home and End move along it. https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
export function Tabs({ current: view }: { current: ViewName }) {
  const { navigation } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const current = tabOf(view);
  const index = TABS.findIndex(([name]) => name === current);

  const move = (to: number): void => {
    const tab = TABS[(to + TABS.length) % TABS.length];
    if (!tab) return;
    const [name] = tab;
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
    <div class="tabs" role="tablist" aria-label="Views" ref={list} onKeyDown={onKeyDown}>
      {TABS.map(([name, label]) => (
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
          {label}
        </button>
      ))}
    </div>
  );
}
