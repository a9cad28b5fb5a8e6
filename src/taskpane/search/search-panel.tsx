import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Found } from "../../model/search/search-all";
import { useHelp } from "../app/help";
import { usePane } from "../app/pane";
import { words } from "../languages/in-use";
import { newsDateWords } from "../parts/news-date-words";
import { useInsert } from "../parts/use-insert";
import { openFound, requestOf } from "./found-actions";
import { useSearchAll } from "./use-search-all";
import "../parts/over-view.css";
import "./search-panel.css";

/**
 * One search over series, news, functions, help and guides, in either language. Enter opens what is marked, Ctrl+Enter puts
 * it into the selected cell. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export default function SearchPanel({ onClose }: { onClose(): void }) {
  const { session, workbook, navigation } = usePane();
  const { insert, question } = useInsert(onClose);
  const search = useSearchAll();
  const openHelp = useHelp();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const groups = useMemo(() => search?.find(query) ?? [], [search, query]);
  const all = groups.flatMap(([, found]) => found);
  const marked = all[active];
  const isAsked = query.trim() !== "";

  // Before it is seen: a key that is pressed at once is meant for it.
  useLayoutEffect(() => input.current?.focus(), []);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView?.({ block: "nearest" });
  }, [active, groups]);

  const open = (found: Found): void => {
    onClose();
    openFound(navigation, openHelp, found);
  };
  const put = (found: Found): void => {
    const request = requestOf(session, found);
    if (!workbook || !request) return open(found);
    void insert(words().search.inserted, request);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      event.stopPropagation();
      return onClose();
    }
    const to = { ArrowDown: active + 1, ArrowUp: active - 1 }[event.key];
    if (to !== undefined && all.length > 0) {
      event.preventDefault();
      setActive((to + all.length) % all.length);
    }
    if (event.key !== "Enter" || !marked || event.target !== input.current) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) put(marked);
    else open(marked);
  };

  return (
    <div class="search-back" onClick={(event) => event.target === event.currentTarget && onClose()}>
      <div
        class="search-panel"
        role="dialog"
        aria-modal="true"
        aria-label={words().search.title}
        onKeyDown={onKeyDown}
      >
        <div class="search-field">
          <input
            ref={input}
            class="input"
            type="search"
            role="combobox"
            autocomplete="off"
            spellcheck={false}
            aria-label={words().search.title}
            aria-autocomplete="list"
            aria-expanded={all.length > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={marked ? `${id}-${active}` : undefined}
            placeholder={words().search.examples}
            value={query}
            onInput={(event) => {
              setQuery(event.currentTarget.value);
              setActive(0);
            }}
          />
          <button type="button" class="button plain" aria-label={words().search.close} onClick={onClose}>
            ✕
          </button>
        </div>
        <p class="quiet" role="status">
          {statusText(search !== undefined, isAsked, all.length)}
        </p>
        <div
          id={`${id}-list`}
          ref={list}
          class="search-list"
          role="listbox"
          aria-label={words().search.results}
        >
          {groups.map(([kind, found]) => (
            <div key={kind} role="group" aria-label={words().search.kinds[kind]}>
              <div class="search-kind" aria-hidden="true">
                {words().search.kinds[kind]}
              </div>
              {found.map((one) => {
                const at = all.indexOf(one);
                return (
                  <div
                    key={one.key}
                    id={`${id}-${at}`}
                    class="search-found"
                    role="option"
                    aria-selected={at === active}
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => open(one)}
                  >
                    <span>{one.title}</span> <span class="quiet">{detailOf(one)}</span>
                  </div>
                );
              })}
            </div>
          ))}
        </div>
        {marked && workbook && requestOf(session, marked) && (
          <div class="row">
            <button type="button" class="button" onClick={() => put(marked)}>
              {words().search.insert}
            </button>
            <span class="quiet">{words().search.keys}</span>
          </div>
        )}
        {question}
      </div>
    </div>
  );
}

function statusText(isReady: boolean, isAsked: boolean, count: number): string {
  const { search } = words();
  if (!isAsked) return search.hint;
  if (!isReady) return search.gettingReady;
  return count === 0 ? search.nothing : search.found({ count });
}

function detailOf({ detail, date }: Found): string {
  return date ? `${newsDateWords(date)} · ${detail}` : detail;
}
