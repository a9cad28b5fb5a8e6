import { usePane } from "../app/pane";
import { YoursBadge } from "../parts/yours-badge";
import type { DatedEvent } from "../../model/news/facets";
import { newsDateText } from "../../domain/market/news-date";
import { SECTION_WORDS } from "../../model/news/words";

export interface ItemRowProps {
  item: DatedEvent;
  tabIndex: number;
  onOpen(): void;
}

/** One item of a list: its headline, its day and what it is about. */
export function ItemRow({ item: { event, date }, tabIndex, onOpen }: ItemRowProps) {
  const { session } = usePane();
  const { publisher, local } = session.market(session.asOf).source(event.source);
  return (
    <button type="button" class="item-row" data-row tabIndex={tabIndex} onClick={onOpen}>
      <span class="item-headline">{event.headline}</span>
      <span class="quiet">
        {newsDateText(date)} · {publisher} · {SECTION_WORDS[event.section]} {local && <YoursBadge />}
      </span>
    </button>
  );
}
