import { isOneCell, widthOf } from "../../domain/ledger/lists";
import { isRefusal } from "../../domain/answer/refusal";
import { Summary } from "../parts/summary";
import { useId } from "preact/hooks";
import { counted } from "../../domain/answer/counted";
import type { Answer } from "../../domain/answer/answer";
import { answerText, citationText, publishedText, qualifierText } from "../../domain/answer/text";
import { isWhole, type CallArgument } from "../../domain/formulas/find-calls";
import { withWaits } from "../../model/scan/recalculate";
import { isResolved } from "../../model/scan/resolve-call";
import { usePane, useWorkbook } from "../app/pane";
import { cellText } from "../parts/cell-text";
import { FactList, type Fact } from "../parts/fact-list";
import type { ResolvedCall, ResolvedCell } from "../../model/scan/resolve-cells";
import { SourceLink } from "../parts/source-link";
import { TraceTree } from "../parts/trace-tree";
import { FormulaCode } from "../parts/formula-code";
import { useInsert } from "../parts/use-insert";
import { YoursBadge } from "../parts/yours-badge";
import { answerBehind, driftOf, partShown, type ShownPart } from "../../model/scan/behind-cell";
import { caveatText, messageText } from "../../domain/answer/message-text";

export interface ValueCardProps {
  of: ResolvedCell;
  resolved: ResolvedCall;
  /** After the cell may show something else. Without it the cell no longer asks, and nothing can be done with the call. */
  onChanged?(): Promise<void>;
}

/** One SSB call of the cell: what it answers now, who said so, how it was worked out, and what can be done with it. */
export function ValueCard({ of, resolved, onChanged }: ValueCardProps) {
  const heading = useId();
  const { call, outcome } = resolved;
  const text = of.formula.slice(call.start, call.end);
  const part = isResolved(outcome) ? partShown(of, call, outcome.grid) : undefined;
  const answer = part && answerBehind(part);
  const drift = onChanged && driftOf(of, resolved);
  return (
    <article class="card value-card" aria-labelledby={heading}>
      <div>
        <h2 id={heading}>{part ? headline(part, answer) : `SSB.${call.name}`}</h2>
        {answer?.name && <p>{answer.name}</p>}
      </div>
      {!isWhole(of.formula, call) && <FormulaCode formula={text} />}
      {onChanged && <Actions of={of} resolved={resolved} answer={answer} onChanged={onChanged} />}
      {!isResolved(outcome) && <Unresolved arguments={outcome.unresolved} />}
      {isResolved(outcome) && !part && (
        <p class="cell-caveat">The cell is older than the answer. Recalculate it.</p>
      )}
      {part && <Part part={part} answer={answer} />}
      {drift && <p class="cell-caveat">{drift}</p>}
    </article>
  );
}

function headline({ cell }: ShownPart, answer: Answer | undefined): string {
  if (cell.type === "number" && answer && cell.answer === answer) return answerText(answer);
  return cell.type === "blank" ? "Blank" : cellText(cell);
}

function Unresolved({ arguments: unresolved }: { arguments: readonly CallArgument[] }) {
  const texts = unresolved.map(({ text }) => text);
  return (
    <p class="cell-caveat">
      Excel works out{" "}
      {texts.map((text, index) => (
        <>
          {index > 0 && ", "}
          <FormulaCode formula={text} />
        </>
      ))}{" "}
      before it asks, so the answer cannot be looked up here. Put it into a cell of its own and refer to that
      cell.
    </p>
  );
}

function Part({ part, answer }: { part: ShownPart; answer: Answer | undefined }) {
  const { cell, grid } = part;
  const size = `${grid.length} × ${widthOf(grid)}`;
  const links = answer
    ? []
    : part.row.flatMap((one) => (one.type === "text" && /^https?:\/\//.test(one.text) ? [one.text] : []));
  return (
    <>
      {cell.type === "failure" && <p role="alert">{messageText(cell.failure)}</p>}
      {!isOneCell(grid) && <p class="quiet">{`One of ${size} cells of an answer.`}</p>}
      {links.map((url) => (
        <SourceLink key={url} url={url} />
      ))}
      {answer && <Provenance answer={answer} inRow={cell.type !== "number" || cell.answer !== answer} />}
    </>
  );
}

/** Who speaks where it is not the published figure. */
const LAYERS: Record<Exclude<Answer["layer"], "source">, string> = {
  house: "house view",
  local: "local: an article of yours",
  low: "low end of the published range",
  high: "high end of the published range",
};

const TYPES = { A: "A, actual", E: "E, estimate", F: "F, forecast" } as const;

function Provenance({ answer, inRow }: { answer: Answer; inRow: boolean }) {
  const { session } = usePane();
  const facts: Fact[] = [
    ["In this row", inRow ? answerText(answer) : undefined],
    ["Kind", answer.kind],
    ["Type", TYPES[answer.status]],
    ["Effective", answer.effective],
    ["Published", answer.published],
    ["Publisher", answer.publisher],
    ["Carried", answer.carriedDays ? counted(answer.carriedDays, "day") : undefined],
    ["Age", answer.ageDays ? counted(answer.ageDays, "day") : undefined],
    ["Qualifier", qualifierText(answer.qualifier)],
    ["Layer", answer.layer === "source" ? undefined : LAYERS[answer.layer]],
    ["Edition", session.workbook?.unsigned && `${session.pack.edition}, unsigned`],
    [
      "Source",
      <ul key="sources" class="cell-sources">
        {answer.sources.map((source) => (
          <li key={source.id}>
            <SourceLink url={source.url}>{source.title}</SourceLink>{" "}
            {source.precision && <span class="quiet">{publishedText(source)}</span>}{" "}
            {source.local && <YoursBadge />}
          </li>
        ))}
      </ul>,
    ],
  ];
  return (
    <>
      <FactList facts={facts} />
      {answer.caveats.length > 0 && (
        <ul aria-label="To bear in mind">
          {answer.caveats
            .map((one) => caveatText(one))
            .map((caveat) => (
              <li key={caveat} class="cell-caveat">
                {caveat}
              </li>
            ))}
        </ul>
      )}
      <details open>
        <Summary>How it was worked out</Summary>
        <TraceTree answer={answer} />
      </details>
    </>
  );
}

function Actions({
  of,
  resolved,
  answer,
  onChanged,
}: Required<ValueCardProps> & { answer: Answer | undefined }) {
  const { workbook, navigation, announce } = usePane();
  const inExcel = useWorkbook();
  const { change } = useInsert();
  const { cell, formula } = of;
  const { call, outcome } = resolved;
  const at = cell.spill?.from ?? cell.address;
  const constant =
    isWhole(formula, call) && call.arguments.every(({ kind }) => kind === "literal" || kind === "omitted");

  const edit = (): void => {
    if (!isResolved(outcome)) return;
    navigation.go({
      name: "formula",
      function: call.name,
      arguments: outcome.arguments,
      ...(constant && { at }),
    });
  };
  const recalculate = async (): Promise<void> => {
    const outcome = await inExcel().recalculate([at]);
    announce(isRefusal(outcome) ? outcome.refused : withWaits(`${at} was recalculated.`, outcome));
    await onChanged();
  };
  return (
    <div class="row">
      {isResolved(outcome) && (
        <button
          type="button"
          class="button"
          title={
            constant
              ? undefined
              : "The cells it reads become constants in the copy; this formula stays as it is."
          }
          onClick={edit}
        >
          {constant ? "Edit formula" : "Edit a copy"}
        </button>
      )}
      {answer && workbook?.support.notes && (
        <button
          type="button"
          class="button"
          onClick={() =>
            void change("Added the source as a note", () =>
              workbook.addNote(cell.address, citationText(answer)),
            )
          }
        >
          Cite as note
        </button>
      )}
      <button type="button" class="button" onClick={() => void recalculate()}>
        Recalculate
      </button>
    </div>
  );
}
