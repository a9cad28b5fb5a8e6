import { useEffect, useId, useState } from "preact/hooks";
import { isRefusal } from "../../domain/answer/refusal";
import { evaluate } from "../../domain/functions/evaluate";
import { FUNCTIONS } from "../../domain/functions/all-functions";
import { definitionOf, type FunctionName } from "../../domain/functions/functions";
import { inStyle } from "../../domain/formulas/local-formula";
import { splitAddress } from "../../domain/formulas/address";
import type { Address, CellContent } from "../../model/port/workbook";
import type { View } from "../app/navigation";
import { useFormulaStyle, usePane, useView, useWorkbook } from "../app/pane";
import { usePlacing } from "../parts/use-placing";
import { ArgumentField } from "./argument-field";
import { contextOf } from "../../model/formula/choices";
import {
  argumentsOf,
  draftOf,
  emptyDraft,
  fixed,
  formulaOf,
  readFormula,
  renamed,
  withArgument,
  type Draft,
} from "../../model/formula/draft";
import { FormulaText } from "./formula-text";
import { keepDraft, keptDraft, type KeptDraft } from "./kept-draft";
import { LiveResult, ResultTrace } from "./live-result";
import { OptionFields } from "./option-fields";
import { insertion } from "../../model/formula/insertion";
import { replaceCell } from "../../model/formula/replace-cell";
import { useSelection } from "./use-selection";
import "./formula.css";

/** Builds a call field by field, shows its answer as it grows, and puts it into a cell. */
export default function FormulaView() {
  const view = useView();
  return <Builder key={view.name === "formula" ? JSON.stringify(view) : ""} view={view} />;
}

function Builder({ view }: { view: View }) {
  const { session, workbook, navigation } = usePane();
  const inExcel = useWorkbook();
  const style = useFormulaStyle();
  const [{ draft, edited }, build] = useState<KeptDraft>(
    () => askedFor(view) ?? keptDraft(navigation) ?? FIRST,
  );
  const setDraft = (next: Draft): void => build({ draft: next, edited });
  const setEdited = (at: Address | undefined): void => build({ draft, edited: at });
  useEffect(() => keepDraft(navigation, { draft, edited }), [draft, edited]);
  const [writes, setWrites] = useState(0);
  const { place, question } = usePlacing(() => setWrites((count) => count + 1));
  const selected = useSelection(writes);
  const id = useId();

  const context = contextOf(session, draft);
  const formula = formulaOf(draft);
  const grid = evaluate(session, draft.name, argumentsOf(draft));
  const found = selected && formulaIn(selected);
  const offer = found && found.at !== edited && formulaOf(found.draft) !== formula ? found : undefined;
  const target = edited ?? selected?.address;

  const insert = (): Promise<void> =>
    place(edited ? "Formula replaced" : "Formula inserted", async () => {
      const at = edited ?? (await inExcel().selected()).address;
      const request = { at, ...insertion(formula, grid) };
      return (overwrite) =>
        edited && !overwrite ? replaceCell(inExcel(), request) : inExcel().write({ ...request, overwrite });
    });

  return (
    <div class="stack">
      <h1 class="visually-hidden">Formula</h1>
      {offer && (
        <button
          type="button"
          class="button formula-offer"
          onClick={() => build({ draft: offer.draft, edited: offer.at })}
        >
          Edit {inStyle(formulaOf(offer.draft), style)} in {cellOf(offer.at)}
        </button>
      )}
      <div class="field">
        <label for={id}>Function</label>
        <select
          id={id}
          class="input"
          value={draft.name}
          onChange={(event) => setDraft(renamed(draft, event.currentTarget.value as FunctionName))}
        >
          {FUNCTIONS.map(({ name, about }) => (
            <option key={name} value={name}>
              {name} – {about}
            </option>
          ))}
        </select>
      </div>
      {definitionOf(draft.name).parameters.map(
        (parameter, at) =>
          parameter.kind !== "options" && (
            <ArgumentField
              key={`${draft.name}.${parameter.name}`}
              parameter={parameter}
              context={context}
              value={draft.arguments[at]}
              onChange={(value) => setDraft(withArgument(draft, at, value))}
            />
          ),
      )}
      <OptionFields context={context} onChange={(options) => setDraft({ ...draft, options })} />
      <LiveResult
        grid={grid}
        canFix={(fix) => fixed(draft, fix) !== undefined}
        onFix={(fix) => setDraft(fixed(draft, fix) ?? draft)}
      />
      <FormulaText draft={draft} onChange={setDraft} />
      {workbook ? (
        <div class="row">
          <button type="button" class="button primary" onClick={() => void insert()}>
            {edited ? "Replace" : "Insert"}
            {target && ` in ${cellOf(target)}`}
          </button>
          {edited && (
            <button type="button" class="button plain" onClick={() => setEdited(undefined)}>
              Leave {cellOf(edited)} as it is
            </button>
          )}
        </div>
      ) : (
        <p class="quiet">Inserting needs Excel.</p>
      )}
      {question}
      <ResultTrace grid={grid} />
    </div>
  );
}

const FIRST: KeptDraft = { draft: { ...emptyDraft("PRICE"), arguments: ["Li2S"] } };

/** The call that whoever came here wants to go on with. */
function askedFor(view: View): KeptDraft | undefined {
  if (view.name !== "formula" || view.function === undefined) return undefined;
  const draft = draftOf({ name: view.function, arguments: view.arguments ?? [] });
  return draft && { draft, edited: view.at };
}

/** The call in a cell, or in the cell whose answer spilled into it; undefined where it reads other cells. */
function formulaIn(cell: CellContent): { draft: Draft; at: Address } | undefined {
  const formula = cell.spill?.formula ?? cell.formula;
  const draft = formula === undefined ? undefined : readFormula(formula);
  return draft && !isRefusal(draft) ? { draft, at: cell.spill?.from ?? cell.address } : undefined;
}

function cellOf(address: Address): string {
  return splitAddress(address).local;
}
