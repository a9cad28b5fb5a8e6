import { counted } from "../../domain/answer/counted";
import { useMemo } from "preact/hooks";
import type { NewsPlace } from "../app/navigation";
import { usePane } from "../app/pane";
import { useInsert } from "../parts/use-insert";
import { VirtualList } from "../parts/virtual-list";
import { FacetBar } from "./facet-bar";
import { hasFilters, type DatedEvent, type NewsFilters } from "../../model/news/facets";
import { ItemRow } from "./item-row";
import { insertion } from "../../model/formula/insertion";
import { callForList } from "../../model/news/news-call";
import { useFoundNews } from "./use-news";
import { WeekGlance } from "./week-glance";

const ROW_PIXELS = 68;
/** A list in a sheet is read, not searched. */
const LISTED_ROWS = 20;
const NO_FILTERS: NewsFilters = {};

/** All news: the week first, and as soon as one searches or filters, what is left. */
export function NewsList({ place }: { place: NewsPlace }) {
  const { session, navigation } = usePane();
  const market = session.market(session.asOf);
  const { query = "", filters = NO_FILTERS, opened } = place;
  const { items, counts, ready } = useFoundNews(market, query, filters);
  const narrowed = query.trim() !== "" || hasFilters(filters);

  const narrow = (change: Pick<NewsPlace, "query" | "filters">): void =>
    navigation.replace({ name: "news", query, filters, ...change });
  const open = (item: string, from: "week" | "list"): void => {
    navigation.replace({ ...place, opened: { item, from } });
    navigation.go({ name: "news", item });
  };

  return (
    <div class="stack">
      <h1 class="visually-hidden">News</h1>
      <div class="news-search" role="search">
        <input
          class="input"
          type="search"
          aria-label="Search the news"
          placeholder="Search news, companies, 公司"
          value={query}
          onInput={(event) => narrow({ query: event.currentTarget.value })}
          onKeyDown={(event) => {
            // Of an empty search Office.js may take it, as the way back to the sheet.
            if (event.key !== "Escape" || query === "") return;
            event.stopPropagation();
            narrow({ query: "" });
          }}
        />
      </div>
      <FacetBar filters={filters} counts={counts} onChange={(changed) => narrow({ filters: changed })} />
      {!narrowed && (
        <div>
          <button type="button" class="button" onClick={() => navigation.go({ name: "article" })}>
            Add an article
          </button>
        </div>
      )}
      {!narrowed && (
        <WeekGlance
          onOpen={(item) => open(item, "week")}
          {...(opened?.from === "week" && { focused: opened.item })}
        />
      )}
      {narrowed ? (
        <Found items={items} ready={ready} query={query} filters={filters} />
      ) : (
        <h2>All news ({items.length})</h2>
      )}
      <VirtualList<DatedEvent>
        items={items}
        label="News items"
        keyOf={({ event }) => event.id}
        estimate={ROW_PIXELS}
        render={(item, tabIndex) => (
          <ItemRow item={item} tabIndex={tabIndex} onOpen={() => open(item.event.id, "list")} />
        )}
        {...(opened?.from === "list" && { startAt: opened.item })}
      />
    </div>
  );
}

interface FoundProps {
  items: readonly DatedEvent[];
  ready: boolean;
  query: string;
  filters: NewsFilters;
}

/** How much was found, and the way to have the list in the sheet. */
function Found({ items, ready, query, filters }: FoundProps) {
  const { session, workbook } = usePane();
  const { insert, question } = useInsert();
  const rows = Math.min(items.length, LISTED_ROWS);
  const call = useMemo(
    () => (workbook && rows > 0 ? callForList(session, query, rows, filters) : undefined),
    [session, workbook, query, rows, filters],
  );
  return (
    <>
      <div class="row found">
        <p role="status">{foundText(items.length, ready, query)}</p>
        {call && (
          <button
            type="button"
            class="button"
            title={call.formula}
            onClick={() => void insert("List inserted", insertion(call.formula, call.answer))}
          >
            Insert list
          </button>
        )}
      </div>
      {question}
    </>
  );
}

function foundText(count: number, ready: boolean, query: string): string {
  if (!ready) return "Getting the search ready…";
  if (count === 0) return "Nothing found. Use fewer words or take out a filter.";
  const items = counted(count, "item");
  return query.trim() === "" || count === 1 ? items : `${items}, best match first`;
}
