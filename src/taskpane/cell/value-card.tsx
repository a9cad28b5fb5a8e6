import { words } from "../languages/in-use";
import { isOneCell, widthOf } from "../../domain/ledger/lists";
import { isRefusal } from "../../domain/answer/refusal";
import { Summary } from "../parts/summary";
import { useId } from "preact/hooks";
import { withParts } from "../languages/with-parts";
import type { Answer } from "../../domain/answer/answer";
import { answerText, citationText, publishedText, qualifierText } from "../../domain/answer/text";
import { isWhole, type CallArgument } from "../../domain/formulas/find-calls";
import { withWaits } from "../../model/scan/recalculate";
import { isResolved } from "../../model/scan/resolve-call";
import { usePane, useWorkbook } from "../app/pane";
import type { Address } from "../../model/port/workbook";
import { cellText } from "../parts/cell-text";
import { FactList, type Fact } from "../parts/fact-list";
import type { ResolvedCall, ResolvedCell } from "../../model/scan/resolve-cells";
import { SourceLink } from "../parts/source-link";
import { TraceTree } from "../parts/trace-tree";
import { FormulaCode } from "../parts/formula-code";
import { useInsert } from "../parts/use-insert";
import { YoursBadge } from "../parts/yours-badge";
import { answerBehind, driftOf, partShown, type ShownPart } from "../../model/scan/behind-cell";
import { caveatText, messageText, nameText } from "../../domain/answer/message-text";

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
        {answer?.name && <p>{nameText(answer.name)}</p>}
      </div>
      {!isWhole(of.formula, call) && <FormulaCode formula={text} />}
      {onChanged && <Actions of={of} resolved={resolved} answer={answer} onChanged={onChanged} />}
      {!isResolved(outcome) && <Unresolved arguments={outcome.unresolved} />}
      {isResolved(outcome) && !part && <p class="cell-caveat">{words().cell.olderRecalculate}</p>}
      {part && <Part part={part} answer={answer} />}
      {drift && <p class="cell-caveat">{drift}</p>}
    </article>
  );
}

function headline({ cell }: ShownPart, answer: Answer | undefined): string {
  if (cell.type === "number" && answer && cell.answer === answer) return answerText(answer);
  return cell.type === "blank" ? words().cell.blank : cellText(cell);
}

function Unresolved({ arguments: unresolved }: { arguments: readonly CallArgument[] }) {
  const texts = unresolved.map(({ text }) => text);
  return (
    <p class="cell-caveat">
      {withParts(words().cell.unresolved, {
        formulas: texts.map((text, index) => (
          <>
            {index > 0 && ", "}
            <FormulaCode formula={text} />
          </>
        )),
      })}
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
      {!isOneCell(grid) && <p class="quiet">{words().cell.oneOf({ size })}</p>}
      {links.map((url) => (
        <SourceLink key={url} url={url} />
      ))}
      {answer && <Provenance answer={answer} inRow={cell.type !== "number" || cell.answer !== answer} />}
    </>
  );
}

function Provenance({ answer, inRow }: { answer: Answer; inRow: boolean }) {
  const { session } = usePane();
  const { cell, terms } = words();
  const days = (count: number | undefined): string | undefined => (count ? cell.days({ count }) : undefined);
  const facts: Fact[] = [
    [cell.facts.row, inRow ? answerText(answer) : undefined],
    [cell.facts.kind, terms.kinds[answer.kind]],
    [cell.facts.type, terms.statuses[answer.status]],
    [cell.facts.effective, answer.effective],
    [cell.facts.published, answer.published],
    [cell.facts.publisher, answer.publisher],
    [cell.facts.carried, days(answer.carriedDays)],
    [cell.facts.age, days(answer.ageDays)],
    [cell.facts.qualifier, qualifierText(answer.qualifier)],
    [cell.facts.layer, answer.layer === "source" ? undefined : terms.layers[answer.layer]],
    [cell.facts.edition, session.workbook?.unsigned && cell.unsigned({ edition: session.pack.edition })],
    [
      cell.facts.source,
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
        <ul aria-label={words().parts.bearInMind}>
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
        <Summary>{cell.workedOut}</Summary>
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
  const { call } = resolved;
  const at = cell.spill?.from ?? cell.address;
  const isAll = isWhole(formula, call);
  const constant = isAll && call.arguments.every(({ kind }) => kind === "literal" || kind === "omitted");

  const edit = (where: { at?: Address }): void =>
    navigation.go({
      name: "formula",
      formula: `=SSB.${call.name}(${formula.slice(call.open, call.end)}`,
      ...where,
    });
  const recalculate = async (): Promise<void> => {
    const outcome = await inExcel().recalculate([at]);
    announce(
      isRefusal(outcome) ? outcome.refused : withWaits(words().cell.recalculated({ address: at }), outcome),
    );
    await onChanged();
  };
  return (
    <div class="row">
      {isAll && (
        <button type="button" class="button" onClick={() => edit({ at })}>
          {words().cell.edit}
        </button>
      )}
      {!constant && (
        <button type="button" class="button" title={words().cell.editCopyHint} onClick={() => edit({})}>
          {words().cell.editCopy}
        </button>
      )}
      {answer && workbook?.support.notes && (
        <button
          type="button"
          class="button"
          onClick={() =>
            void change(words().cell.cited, () =>
              workbook.addNote(cell.address, citationText(answer, "record")),
            )
          }
        >
          {words().cell.cite}
        </button>
      )}
      <button type="button" class="button" onClick={() => void recalculate()}>
        {words().cell.recalculate}
      </button>
    </div>
  );
}
