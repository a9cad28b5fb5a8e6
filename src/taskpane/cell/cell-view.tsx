import { counted } from "../../domain/answer/counted";
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
      <h1>This cell</h1>
      <p>In Excel, select a cell with an SSB formula: its source and how it was worked out are shown here.</p>
    </div>
  );
}

function SelectedCell({ follows }: { follows: boolean }) {
  const { behind, problem, look } = useSelectedCell();
  return (
    <div class="stack">
      <div class="cell-head">
        <h1>This cell</h1>
        {!follows && (
          <button type="button" class="button" onClick={() => void look()}>
            Show the selected cell
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
          <strong>{cell.address}</strong> <span class="cell-shown">{cell.text || "empty"}</span>
        </p>
        {formula && <FormulaCode formula={formula} />}
        {cell.spill && (
          <p class="quiet">
            Filled by the formula in <CellJump address={cell.spill.from} />
          </p>
        )}
      </div>
      <p class="visually-hidden" role="status">
        {`${cell.address}: ${countText(behind)}`}
      </p>
      {own?.calls.map((call, index) => (
        <ValueCard key={`${cell.address} ${index}`} of={own} resolved={call} onChanged={onChanged} />
      ))}
      {former && <FormerFormula former={former} />}
      {!own && !former && <PrecedentList cells={precedents} reads={formula !== undefined} />}
    </>
  );
}

const FORMER_WORDS = {
  frozen: "Frozen: the value stands in the place of",
  portable: "Portable: an ordinary formula stands in the place of",
} as const;

/** What the cell asked once, and what that would answer now. */
function FormerFormula({ former: { state, resolved } }: { former: Former }) {
  return (
    <>
      <div class="card">
        <p>{FORMER_WORDS[state]}</p>
        <FormulaCode formula={resolved.formula} />
        <p class="quiet">Model brings it back. With the data of now it would answer:</p>
      </div>
      {resolved.calls.map((call, index) => (
        <ValueCard key={index} of={resolved} resolved={call} />
      ))}
    </>
  );
}

function countText({ own, former, precedents }: BehindCell): string {
  if (own) return counted(own.calls.length, "SSB value");
  if (former) return `${former.state}, with ${counted(former.resolved.calls.length, "SSB value")} before`;
  return precedents.length === 0
    ? "no SSB value"
    : `reads ${counted(precedents.length, "cell with an SSB value", "cells with SSB values")}`;
}
