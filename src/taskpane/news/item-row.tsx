import { words } from "../languages/in-use";
import { usePane } from "../app/pane";
import { YoursBadge } from "../parts/yours-badge";
import type { DatedEvent } from "../../model/news/facets";
import { newsDateWords } from "../parts/news-date-words";
import { ChoiceBox } from "./choice-box";
import { NewMark } from "../parts/new-mark";
import type { Chosen } from "./use-chosen";

export interface ItemRowProps {
  item: DatedEvent;
  isNew: boolean;
  chosen: Chosen;
  tabIndex: number;
  onOpen(): void;
}

/** One item of a list: its headline, its day and what it is about, and the box that chooses it. */
export function ItemRow({ item: { event, date }, isNew, chosen, tabIndex, onOpen }: ItemRowProps) {
  const { session } = usePane();
  const { publisher, local } = session.market(session.asOf).source(event.source);
  return (
    <div class="item-line">
      <button type="button" class="item-row" data-row tabIndex={tabIndex} onClick={onOpen}>
        <span class="item-headline">{event.headline}</span>
        <span class="quiet">
          {isNew && <NewMark />}
          {newsDateWords(date)} · {publisher} · {words().terms.sections[event.section]}{" "}
          {local && <YoursBadge />}
        </span>
      </button>
      <ChoiceBox event={event} chosen={chosen} tabIndex={tabIndex} />
    </div>
  );
}
