import { words } from "../languages/in-use";
import type { Answer } from "../../domain/answer/answer";
import { isOneCell, widthOf } from "../../domain/ledger/lists";
import { errorSentence } from "../../domain/functions/cell-value";
import type { Failure, Fix } from "../../domain/answer/failure";
import type { Cell, Grid } from "../../domain/functions/cell";
import { answerText } from "../../domain/answer/text";
import { ERROR_TEXTS } from "../../domain/formulas/excel-errors";
import type { DraftAnswer } from "./use-answer";
import { cellText } from "../parts/cell-text";
import { DataTable } from "../parts/data-table";
import { TraceTree } from "../parts/trace-tree";
import { caveatText, messageText } from "../../domain/answer/message-text";

/** So many rows are shown of a table; the sheet shows all. */
const SHOWN_ROWS = 8;

export interface LiveResultProps {
  answer: DraftAnswer;
  /** Whether a fix has a place in the call. */
  canFix(fix: Fix): boolean;
  onFix(fix: Fix): void;
}

/** What the call answers now, before anything is inserted. It stays in view while one edits. */
export function LiveResult({ answer: { grid, waits }, canFix, onFix }: LiveResultProps) {
  if (!grid) {
    return (
      <section class="card stack formula-result" aria-label={words().formula.result} tabIndex={0}>
        <p role="status" class="quiet">
          {waits === undefined ? words().formula.readingCells : words().formula.waitsFor({ what: waits })}
        </p>
      </section>
    );
  }
  const only = onlyCell(grid);
  return (
    // It scrolls in itself, which the keyboard has to reach.
    <section class="card stack formula-result" aria-label={words().formula.result} tabIndex={0}>
      <h2 class="visually-hidden">{words().formula.result}</h2>
      <p role="status" class="visually-hidden">
        {only ? spoken(only) : sizeText(grid)}
      </p>
      {only ? <One cell={only} /> : <Table grid={grid} />}
      {firstFailure(grid)
        ?.fixes.filter(canFix)
        .map((fix) => (
          <button
            key={fix.argument + fix.text}
            type="button"
            class="button result-fix"
            onClick={() => onFix(fix)}
          >
            {words().formula.use({ text: fix.text })}
          </button>
        ))}
    </section>
  );
}

/** How the answer came about, where it is one number. */
export function ResultTrace({ grid }: { grid: Grid }) {
  const only = onlyCell(grid);
  if (only?.type !== "number" || !only.answer) return null;
  return (
    <section class="stack" aria-label={words().formula.cameAbout}>
      <h2>{words().formula.cameAbout}</h2>
      <TraceTree answer={only.answer} />
    </section>
  );
}

function One({ cell }: { cell: Cell }) {
  if (cell.type === "failure") return <FailureNote failure={cell.failure} />;
  if (cell.type !== "number" || !cell.answer) return <p class="result-text">{cellText(cell)}</p>;
  const { answer } = cell;
  return (
    <>
      <div>
        <p>
          <strong class="result-value">{answerText(answer)}</strong>
        </p>
        <p class="quiet">{originOf(answer)}</p>
      </div>
      {answer.caveats
        .map((one) => caveatText(one))
        .map((caveat) => (
          <p key={caveat} class="result-caveat">
            {caveat}
          </p>
        ))}
    </>
  );
}

/** Who says it, of when, and how old it is. */
function originOf(answer: Answer): string {
  const { kind, effective, status, publisher, published, carriedDays, ageDays } = answer;
  const { formula, terms } = words();
  return [
    terms.kinds[kind],
    `${effective} ${status}`,
    publisher,
    published && formula.published({ day: published }),
    carriedDays && formula.carried({ count: carriedDays }),
    ageDays && formula.old({ count: ageDays }),
  ]
    .filter(Boolean)
    .join(" · ");
}

function Table({ grid }: { grid: Grid }) {
  const failure = firstFailure(grid);
  const rows = grid.slice(0, SHOWN_ROWS).map((row) => row.map(cellText));
  return (
    <>
      {failure && <FailureNote failure={failure} />}
      <DataTable caption={sizeText(grid)} rows={rows} />
      {grid.length > SHOWN_ROWS && (
        <p class="quiet">{words().formula.moreRows({ count: grid.length - SHOWN_ROWS })}</p>
      )}
    </>
  );
}

function FailureNote({ failure }: { failure: Failure }) {
  return (
    <p class="result-problem">
      <strong>{ERROR_TEXTS[failure.code]}</strong> {messageText(failure)}
    </p>
  );
}

function onlyCell(grid: Grid): Cell | undefined {
  return isOneCell(grid) ? grid[0]?.[0] : undefined;
}

function firstFailure(grid: Grid): Failure | undefined {
  const cell = grid.flat().find((one) => one.type === "failure");
  return cell?.type === "failure" ? cell.failure : undefined;
}

function sizeText(grid: Grid): string {
  return words().formula.size({ rows: grid.length, columns: widthOf(grid) });
}

function spoken(cell: Cell): string {
  if (cell.type === "failure") return errorSentence(cell.failure);
  return cell.type === "number" && cell.answer ? answerText(cell.answer) : cellText(cell);
}
