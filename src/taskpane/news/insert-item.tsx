import { words } from "../languages/in-use";
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
  if (!workbook) return <p class="quiet">{words().news.needsExcel}</p>;

  const insertFormula = ({ formula, answer }: NewsCall): Promise<void> =>
    insert(words().news.formulaInserted, insertion(formula, answer));
  const insertValues = ({ answer }: NewsCall): Promise<void> =>
    insert(words().news.rowInserted, { content: constantsOf(answer) });
  const addNote = (): Promise<void> =>
    change(words().news.noteAdded, async () => {
      const { address } = await workbook.selected();
      return workbook.addNote(address, citationOf(session.market(session.asOf), event));
    });
  return (
    <section class="stack" aria-label={words().news.insertAt}>
      <div class="row">
        {call && (
          <button
            type="button"
            class="button primary"
            title={call.formula}
            onClick={() => void insertFormula(call)}
          >
            {words().news.insertFormula}
          </button>
        )}
        {call && (
          <button
            type="button"
            class="button"
            aria-label={words().news.insertValues}
            title={words().news.valuesHint}
            onClick={() => void insertValues(call)}
          >
            {words().news.values}
          </button>
        )}
        {workbook.support.notes && (
          <button
            type="button"
            class="button"
            aria-label={words().news.addNote}
            title={words().news.noteHint}
            onClick={() => void addNote()}
          >
            {words().news.note}
          </button>
        )}
      </div>
      {question}
    </section>
  );
}
