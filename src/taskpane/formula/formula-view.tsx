import { useEffect, useId, useState } from "preact/hooks";
import { isRefusal, RefusalError } from "../../domain/answer/refusal";
import { FUNCTIONS } from "../../domain/functions/all-functions";
import { definitionOf, type FunctionName } from "../../domain/functions/functions";
import { inStyle } from "../../domain/formulas/local-formula";
import { splitAddress } from "../../domain/formulas/address";
import type { Address, CellContent } from "../../model/port/workbook";
import type { View } from "../app/navigation";
import { useFormulaStyle, usePane, useView, useWorkbook } from "../app/pane";
import type { Written } from "../../domain/formulas/written";
import { BLANK } from "../../domain/functions/cell";
import { readsItself } from "../../model/formula/answer-draft";
import { withDraftOption } from "../../model/formula/draft-options";
import { words } from "../languages/in-use";
import { usePlacing } from "../parts/use-placing";
import { ArgumentField } from "./argument-field";
import { contextOf } from "../../model/formula/choices";
import {
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
import { useAnswer } from "./use-answer";
import { aboutFunction } from "../../domain/functions/translations/translation";
import { usePicking } from "./use-picking";
import { useSelection } from "../parts/use-selection";
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
  const [kept, build] = useState<KeptDraft>(() => askedFor(view) ?? keptDraft(navigation) ?? FIRST);
  const { draft, edited } = kept;
  const setDraft = (next: Draft): void => build((now) => ({ ...now, draft: next }));
  useEffect(() => keepDraft(navigation, kept), [kept]);
  const [writes, setWrites] = useState(0);
  const { place, question } = usePlacing(() => {
    picking.stop();
    build(({ draft: same, edited: at }) => ({ draft: same, edited: at }));
    setWrites((count) => count + 1);
  });
  const selected = useSelection(writes);
  const id = useId();

  const target = edited ?? kept.home ?? selected?.address;
  const hold = (): void => {
    if (target !== undefined) build((now) => ({ ...now, home: now.home ?? target }));
  };
  const picking = usePicking(selected, target, hold, (field, cells) =>
    build((now) => ({ ...now, draft: withCells(now.draft, field, cells) })),
  );
  const answer = useAnswer(draft, target, selected);
  const context = contextOf(session, draft, answer.values.length > 0 ? answer.values : draft.arguments);
  const formula = formulaOf(draft);
  const found = selected && formulaIn(selected);
  const offer =
    picking.field === undefined && found && found.at !== edited && formulaOf(found.draft) !== formula
      ? found
      : undefined;
  const elsewhere = edited ? undefined : otherCell(kept.home, selected, formula);

  const insert = (into?: Address): Promise<void> =>
    place(edited ? words().formula.replaced : words().formula.inserted, async () => {
      const at = into ?? target ?? (await inExcel().selected()).address;
      if (readsItself(formula, at)) throw new RefusalError(words().formula.readsItself({ cell: cellOf(at) }));
      const request = { at, ...insertion(formula, answer.grid ?? [[BLANK]]) };
      return (overwrite) =>
        edited && !overwrite ? replaceCell(inExcel(), request) : inExcel().write({ ...request, overwrite });
    });

  return (
    <div class="stack formula-view">
      <h1 class="visually-hidden">{words().formula.title}</h1>
      <div class="row formula-pages">
        <button
          type="button"
          class="button formula-comparison"
          onClick={() => navigation.go({ name: "comparison" })}
        >
          {words().comparison.title}
        </button>
        <button type="button" class="button" onClick={() => navigation.go({ name: "starter" })}>
          {words().starter.title}
        </button>
      </div>
      {offer && (
        <button
          type="button"
          class="button formula-offer"
          onClick={() => build({ draft: offer.draft, edited: offer.at })}
        >
          {words().formula.editThat({
            formula: inStyle(formulaOf(offer.draft), style),
            cell: cellOf(offer.at),
          })}
        </button>
      )}
      <div class="field">
        <label for={id}>{words().formula.function}</label>
        <select
          id={id}
          class="input"
          value={draft.name}
          onChange={(event) => setDraft(renamed(draft, event.currentTarget.value as FunctionName))}
        >
          {FUNCTIONS.map((one) => (
            <option key={one.name} value={one.name}>
              {words().formula.functionAbout({ name: one.name, about: aboutFunction(one) })}
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
              held={answer.values[at]}
              picking={picking}
              field={String(at)}
              onChange={(value) => setDraft(withArgument(draft, at, value))}
            />
          ),
      )}
      <OptionFields context={context} picking={picking} onChange={setDraft} />
      <LiveResult
        answer={answer}
        canFix={(fix) => fixed(draft, fix) !== undefined}
        onFix={(fix) => setDraft(fixed(draft, fix) ?? draft)}
      />
      <FormulaText draft={draft} onChange={setDraft} />
      {workbook ? (
        <InsertRow
          edited={edited}
          target={target}
          elsewhere={elsewhere}
          onInsert={(into) => void insert(into)}
          onLeave={() => build({ draft })}
        />
      ) : (
        <p class="quiet">{words().formula.needsExcel}</p>
      )}
      {question}
      {answer.grid && <ResultTrace grid={answer.grid} />}
    </div>
  );
}

interface InsertRowProps {
  edited: Address | undefined;
  target: Address | undefined;
  /** The selected cell, where it is another than the one the formula was begun for. */
  elsewhere: Address | undefined;
  onInsert(into?: Address): void;
  onLeave(): void;
}

function InsertRow({ edited, target, elsewhere, onInsert, onLeave }: InsertRowProps) {
  return (
    <div class="row">
      <button type="button" class="button primary" onClick={() => onInsert()}>
        {insertWords(edited, target)}
      </button>
      {elsewhere && (
        <button type="button" class="button" onClick={() => onInsert(elsewhere)}>
          {words().formula.insertInstead({ cell: cellOf(elsewhere) })}
        </button>
      )}
      {edited && (
        <button type="button" class="button plain" onClick={onLeave}>
          {words().formula.leave({ cell: cellOf(edited) })}
        </button>
      )}
    </div>
  );
}

function insertWords(edited: Address | undefined, target: Address | undefined): string {
  const { insert, insertIn, replaceIn } = words().formula;
  if (target === undefined) return insert;
  return edited === undefined ? insertIn({ cell: cellOf(target) }) : replaceIn({ cell: cellOf(target) });
}

/** Where else the formula could go: the selected cell, unless it reads that one. */
function otherCell(
  home: Address | undefined,
  selected: CellContent | undefined,
  formula: string,
): Address | undefined {
  if (home === undefined || selected === undefined || selected.address === home) return undefined;
  return readsItself(formula, selected.address) ? undefined : selected.address;
}

const FIRST: KeptDraft = { draft: { ...emptyDraft("PRICE"), arguments: ["Li2S"] } };

/** The call that whoever came here wants to go on with. */
function askedFor(view: View): KeptDraft | undefined {
  if (view.name !== "formula") return undefined;
  if (view.formula !== undefined) {
    const read = readFormula(view.formula);
    return isRefusal(read) ? undefined : { draft: read, edited: view.at };
  }
  if (view.function === undefined) return undefined;
  const draft = draftOf({ name: view.function, arguments: view.arguments ?? [] });
  return draft && { draft, edited: view.at };
}

/** A draft with cells in the place of an argument, which is known by its number, or of an option, by its name. */
function withCells(draft: Draft, field: string, cells: Written): Draft {
  if (/^\d+$/.test(field)) return withArgument(draft, Number(field), cells);
  return { ...draft, options: withDraftOption(draft.options, field, cells) };
}

/** The call in a cell, or in the cell whose answer spilled into it. */
function formulaIn(cell: CellContent): { draft: Draft; at: Address } | undefined {
  const formula = cell.spill?.formula ?? cell.formula;
  const draft = formula === undefined ? undefined : readFormula(formula);
  return draft && !isRefusal(draft) ? { draft, at: cell.spill?.from ?? cell.address } : undefined;
}

function cellOf(address: Address): string {
  return splitAddress(address).local;
}
