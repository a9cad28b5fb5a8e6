import { counted } from "../../domain/answer/counted";
import { newsBlock } from "../../model/news/news-block";
import { usePane } from "../app/pane";
import { useInsert } from "../parts/use-insert";
import type { Chosen } from "./use-chosen";

/** What is chosen, always in sight, and the way of all of it into the sheet. */
export function ChosenBar({ chosen }: { chosen: Chosen }) {
  const { session } = usePane();
  const { insert, question } = useInsert(chosen.clear);
  const { events } = chosen;
  if (events.length === 0) return null;
  const items = counted(events.length, "item");
  const insertAll = (): Promise<void> =>
    insert(`${items} inserted`, { content: newsBlock(session.market(session.asOf), events) });
  return (
    <section class="chosen-bar" aria-label="Chosen items">
      <div class="row">
        <button
          type="button"
          class="button primary"
          title="A table with day, headline, section, companies, summary, source and link, at the selected cell"
          onClick={() => void insertAll()}
        >
          {`Insert ${items}`}
        </button>
        <button type="button" class="button plain" onClick={chosen.clear}>
          Choose none
        </button>
      </div>
      {question}
    </section>
  );
}
