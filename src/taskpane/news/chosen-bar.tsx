import { words } from "../languages/in-use";
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
  const count = events.length;
  const insertAll = (): Promise<void> =>
    insert(words().news.itemsInserted({ count }), {
      content: newsBlock(session.market(session.asOf), events),
    });
  return (
    <section class="chosen-bar" aria-label={words().news.chosen}>
      <div class="row">
        <button
          type="button"
          class="button primary"
          title={words().news.insertItemsHint}
          onClick={() => void insertAll()}
        >
          {words().news.insertItems({ count })}
        </button>
        <button type="button" class="button plain" onClick={chosen.clear}>
          {words().news.chooseNone}
        </button>
      </div>
      {question}
    </section>
  );
}
