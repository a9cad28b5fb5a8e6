import { words } from "../languages/in-use";
import { withParts } from "../languages/with-parts";
import { usePane } from "../app/pane";
import { FormulaCode } from "../parts/formula-code";
import { CellJump } from "../parts/cell-jump";
import type { BehindCell, Former } from "../../model/scan/behind-cell";
import { PrecedentList } from "./precedent-list";
import { useSelectedCell } from "./use-selected-cell";
import { ValueCard } from "./value-card";
import "./cell.css";

/** Where the number in the selected cell comes from. */
export default function CellView() {
  const { workbook } = usePane();
  if (!workbook) return <OutsideExcel />;
  return <SelectedCell follows={workbook.support.selectionEvents} />;
}

function OutsideExcel() {
  return (
    <div class="stack">
      <h1>{words().cell.title}</h1>
      <p>{words().cell.needsExcel}</p>
    </div>
  );
}

function SelectedCell({ follows }: { follows: boolean }) {
  const { behind, problem, look } = useSelectedCell();
  return (
    <div class="stack">
      <div class="cell-head">
        <h1>{words().cell.title}</h1>
        {!follows && (
          <button type="button" class="button" onClick={() => void look()}>
            {words().cell.look}
          </button>
        )}
      </div>
      {problem && <p role="alert">{problem}</p>}
      {behind && <Behind behind={behind} onChanged={look} />}
    </div>
  );
}

function Behind({ behind, onChanged }: { behind: BehindCell; onChanged: () => Promise<void> }) {
  const { cell, own, former, precedents } = behind;
  const formula = cell.formula ?? cell.spill?.formula;
  return (
    <>
      <div class="card cell-now">
        <p>
          <strong>{cell.address}</strong> <span class="cell-shown">{cell.text || words().cell.empty}</span>
        </p>
        {formula && <FormulaCode formula={formula} />}
        {cell.spill && (
          <p class="quiet">
            {withParts(words().cell.filledBy, { cell: <CellJump address={cell.spill.from} /> })}
          </p>
        )}
      </div>
      <p class="visually-hidden" role="status">
        {words().cell.said({ address: cell.address, what: countText(behind) })}
      </p>
      {own?.calls.map((call, index) => (
        <ValueCard key={`${cell.address} ${index}`} of={own} resolved={call} onChanged={onChanged} />
      ))}
      {former && <FormerFormula former={former} />}
      {!own && !former && <PrecedentList cells={precedents} reads={formula !== undefined} />}
    </>
  );
}

/** What the cell asked once, and what that would answer now. */
function FormerFormula({ former: { state, resolved } }: { former: Former }) {
  return (
    <>
      <div class="card">
        <p>{words().cell.former[state]}</p>
        <FormulaCode formula={resolved.formula} />
        <p class="quiet">{words().cell.broughtBack}</p>
      </div>
      {resolved.calls.map((call, index) => (
        <ValueCard key={index} of={resolved} resolved={call} />
      ))}
    </>
  );
}

function countText({ own, former, precedents }: BehindCell): string {
  const said = words().cell;
  if (own) return said.values({ count: own.calls.length });
  if (former) return said.valuesBefore({ state: former.state, count: former.resolved.calls.length });
  return precedents.length === 0 ? said.noValue : said.readsCells({ count: precedents.length });
}
