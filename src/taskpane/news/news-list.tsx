import { words } from "../languages/in-use";
import { useCallback, useMemo } from "preact/hooks";
import type { Event } from "../../domain/ledger/records";
import { dayOf } from "../../domain/market/news-date";
import type { NewsPlace } from "../app/navigation";
import { usePane } from "../app/pane";
import { useInsert } from "../parts/use-insert";
import { useVisits } from "../parts/use-visits";
import { VirtualList } from "../parts/virtual-list";
import { ChosenBar } from "./chosen-bar";
import { FacetBar } from "./facet-bar";
import { hasFilters, type DatedEvent, type NewsFilters } from "../../model/news/facets";
import { isNewItem } from "../../model/watch/records";
import { ItemRow } from "./item-row";
import { insertion } from "../../model/formula/insertion";
import { callForList } from "../../model/news/news-call";
import { SortSelect } from "./sort-select";
import { SpanBar } from "./span-bar";
import { useChosen } from "./use-chosen";
import { useFoundNews } from "./use-news";
import { WatchSection } from "../watch/watch-section";
import { WeekGlance } from "./week-glance";

const ROW_PIXELS = 68;
/** A list in a sheet is read, not searched. */
const LISTED_ROWS = 20;
const NO_FILTERS: NewsFilters = {};

/** All news: the week first, and as soon as one searches or filters, what is left. */
export function NewsList({ place }: { place: NewsPlace }) {
  const { session, navigation } = usePane();
  const market = session.market(session.asOf);
  const visits = useVisits();
  const { query = "", filters = NO_FILTERS, unseen = false, opened } = place;
  const isSearch = query.trim() !== "";
  const sort = place.sort ?? (isSearch ? "match" : "newest");
  const isNew = useCallback(
    (event: Event): boolean => isNewItem(market, visits.isNew, event),
    [market, visits.isNew],
  );
  const unseenCount = useMemo(() => market.news.filter(isNew).length, [market, isNew]);
  const { items, counts, ready } = useFoundNews(market, {
    query,
    filters,
    sort,
    only: unseen ? isNew : undefined,
  });
  const chosen = useChosen(place);
  const narrowed = isSearch || hasFilters(filters) || unseen;

  const narrow = (change: Partial<NewsPlace>): void =>
    navigation.replace({ ...placeToKeep(place), query, filters, ...change });
  const open = (item: string, from: "week" | "list"): void => {
    navigation.replace({ ...place, opened: { item, from } });
    navigation.go({ name: "news", item });
  };
  const sortSelect = (
    <SortSelect value={sort} isSearch={isSearch} onChange={(changed) => narrow({ sort: changed })} />
  );

  return (
    <div class="stack">
      <h1 class="visually-hidden">{words().news.title}</h1>
      <div class="news-search" role="search">
        <input
          class="input"
          type="search"
          aria-label={words().news.search}
          placeholder={words().news.searchExamples}
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
      <SpanBar
        filters={filters}
        unseen={unseen}
        lastVisit={visits.last}
        unseenCount={unseenCount}
        onChange={narrow}
      />
      <FacetBar filters={filters} counts={counts} onChange={(changed) => narrow({ filters: changed })} />
      {!narrowed && (
        <div>
          <button type="button" class="button" onClick={() => navigation.go({ name: "article" })}>
            {words().news.addArticle}
          </button>
        </div>
      )}
      {!narrowed && <WatchSection />}
      {!narrowed && (
        <WeekGlance
          isNew={isNew}
          chosen={chosen}
          onOpen={(item) => open(item, "week")}
          {...(opened?.from === "week" && { focused: opened.item })}
        />
      )}
      {narrowed ? (
        <Found
          items={items}
          ready={ready}
          query={query}
          filters={filters}
          unseen={unseen}
          isRanked={sort === "match"}
        />
      ) : (
        <h2>{words().news.all({ count: String(items.length) })}</h2>
      )}
      {unseen && items.length > 0 && (
        <div>
          <button type="button" class="button" onClick={visits.setAllSeen}>
            {words().news.setSeen}
          </button>
        </div>
      )}
      {items.length > 1 && sortSelect}
      <VirtualList<DatedEvent>
        items={items}
        label={words().news.items}
        keyOf={({ event }) => event.id}
        estimate={ROW_PIXELS}
        render={(item, tabIndex) => (
          <ItemRow
            item={item}
            isNew={isNew(item.event)}
            chosen={chosen}
            tabIndex={tabIndex}
            onOpen={() => open(item.event.id, "list")}
          />
        )}
        {...(opened?.from === "list" && { startAt: opened.item })}
      />
      <ChosenBar chosen={chosen} />
    </div>
  );
}

/** What a search keeps of a place: what was opened from the list before is not in this one. */
function placeToKeep({ name, sort, unseen, chosen }: NewsPlace): NewsPlace {
  return { name, ...(sort && { sort }), ...(unseen && { unseen }), ...(chosen && { chosen }) };
}

interface FoundProps {
  items: readonly DatedEvent[];
  ready: boolean;
  query: string;
  filters: NewsFilters;
  unseen: boolean;
  isRanked: boolean;
}

/** How much was found, and the way to have the list in the sheet. */
function Found({ items, ready, query, filters, unseen, isRanked }: FoundProps) {
  const { session, workbook } = usePane();
  const { insert, question } = useInsert();
  const rows = Math.min(items.length, LISTED_ROWS);
  // What is new to a user is in no formula.
  const call = useMemo(
    () => (workbook && rows > 0 && !unseen ? callForList(session, query, rows, filters) : undefined),
    [session, workbook, query, rows, filters, unseen],
  );
  const told = ready ? foundText(items.length, isRanked) : words().news.gettingReady;
  const nothing = items.length === 0 && ready;
  return (
    <>
      <div class="row found">
        <p role="status">{nothing ? <Nothing query={query} filters={filters} unseen={unseen} /> : told}</p>
        {call && (
          <button
            type="button"
            class="button"
            title={call.formula}
            onClick={() => void insert(words().news.listInserted, insertion(call.formula, call.answer))}
          >
            {words().news.insertList}
          </button>
        )}
      </div>
      {question}
    </>
  );
}

/** Why nothing was found: a span after the newest item, or words and filters that leave nothing. */
function Nothing({ query, filters, unseen }: Pick<FoundProps, "query" | "filters" | "unseen">) {
  const { session } = usePane();
  const market = session.market(session.asOf);
  const newest = market.news[0] && dayOf(market.index.news.dateOf(market.news[0]));
  const isAfter = filters.since !== undefined && newest !== undefined && filters.since > newest;
  if (isAfter) return <>{words().news.noneSince({ day: filters.since ?? "", newest })}</>;
  if (unseen && query.trim() === "" && !hasFilters(filters)) return <>{words().news.noneNew}</>;
  return <>{words().news.noneFound}</>;
}

function foundText(count: number, isRanked: boolean): string {
  return isRanked && count > 1 ? words().news.bestFirst({ count }) : words().news.item({ count });
}
