import { counted } from "../../domain/answer/counted";
import { usePane } from "../app/pane";
import { FormulaCode } from "../parts/formula-code";
import { CellJump } from "../parts/cell-jump";
import type { BehindCell } from "../../model/scan/behind-cell";
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
  const { cell, own, precedents } = behind;
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
      {!own && <PrecedentList cells={precedents} reads={formula !== undefined} />}
    </>
  );
}

function countText({ own, precedents }: BehindCell): string {
  if (own) return counted(own.calls.length, "SSB value");
  return precedents.length === 0
    ? "no SSB value"
    : `reads ${counted(precedents.length, "cell with an SSB value", "cells with SSB values")}`;
}
