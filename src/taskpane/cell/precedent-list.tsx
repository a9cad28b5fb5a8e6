import { words } from "../languages/in-use";
import { isResolved } from "../../model/scan/resolve-call";
import { FormulaCode } from "../parts/formula-code";
import { CellJump } from "../parts/cell-jump";
import type { ResolvedCell } from "../../model/scan/resolve-cells";
import { answerBehind, partShown } from "../../model/scan/behind-cell";
import { messageText } from "../../domain/answer/message-text";

/** So many are listed; a sum over a thousand cells is looked at in the sheet. */
const LISTED = 50;

/** The cells with SSB values that a formula reads. `reads`: whether there is a formula that could. */
export function PrecedentList({ cells, reads }: { cells: readonly ResolvedCell[]; reads: boolean }) {
  if (cells.length === 0) {
    return <p>{reads ? words().cell.readsNone : words().cell.holdsNone}</p>;
  }
  return (
    <section class="stack" aria-label={words().cell.reads}>
      <h2>{words().cell.reads}</h2>
      <ul class="stack">
        {cells.slice(0, LISTED).map((cell) => (
          <li key={cell.cell.address} class="card">
            <p>
              <CellJump address={cell.cell.address} /> <span class="cell-shown">{cell.cell.text}</span>
            </p>
            <FormulaCode formula={cell.formula} />
            <p class="quiet">{originOf(cell)}</p>
          </li>
        ))}
      </ul>
      {cells.length > LISTED && (
        <p class="quiet">{words().cell.moreCells({ count: String(cells.length - LISTED) })}</p>
      )}
    </section>
  );
}

/** Who said it and when, or why that is not known. */
function originOf(cell: ResolvedCell): string {
  const [first] = cell.calls;
  if (!first) return "";
  const { call, outcome } = first;
  if (!isResolved(outcome)) return words().cell.excelWorksOut;
  const part = partShown(cell, call, outcome.grid);
  if (!part) return words().cell.older;
  if (part.cell.type === "failure") return messageText(part.cell.failure);
  const answer = answerBehind(part);
  if (!answer) return "";
  const { kind, publisher, published } = answer;
  return words().cell.origin({ kind: words().terms.kinds[kind], publisher, published });
}
