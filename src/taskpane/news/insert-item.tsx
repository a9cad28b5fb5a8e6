import { useMemo } from "preact/hooks";
import type { Event } from "../../domain/ledger/records";
import { usePane } from "../app/pane";
import { useInsert } from "../parts/use-insert";
import { insertion } from "../../model/formula/insertion";
import { callForItem, citationOf, constantsOf, type NewsCall } from "../../model/news/news-call";

/** The three ways of an item into the sheet, all at the selected cell. */
export function InsertItem({ event }: { event: Event }) {
  const { session, workbook } = usePane();
  const { insert, change, question } = useInsert();
  const call = useMemo(() => callForItem(session, event), [session, event]);
  if (!workbook) return <p class="quiet">Inserting needs Excel.</p>;

  const insertFormula = ({ formula, answer }: NewsCall): Promise<void> =>
    insert("Formula inserted", insertion(formula, answer));
  const insertValues = ({ answer }: NewsCall): Promise<void> =>
    insert("Row inserted", { content: constantsOf(answer) });
  const addNote = (): Promise<void> =>
    change("Note added", async () => {
      const { address } = await workbook.selected();
      return workbook.addNote(address, citationOf(session.market(session.asOf), event));
    });
  return (
    <section class="stack" aria-label="Insert at the selected cell">
      <div class="row">
        {call && (
          <button
            type="button"
            class="button primary"
            title={call.formula}
            onClick={() => void insertFormula(call)}
          >
            Insert formula
          </button>
        )}
        {call && (
          <button
            type="button"
            class="button"
            aria-label="Insert values"
            title="Date, headline, companies and the other columns as plain values"
            onClick={() => void insertValues(call)}
          >
            Values
          </button>
        )}
        {workbook.support.notes && (
          <button
            type="button"
            class="button"
            aria-label="Add note"
            title="The item and its source as a note on the selected cell"
            onClick={() => void addNote()}
          >
            Note
          </button>
        )}
      </div>
      {question}
    </section>
  );
}
