import { words } from "../languages/in-use";
import { isRefusal } from "../../domain/answer/refusal";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { fromStyle, inStyle } from "../../domain/formulas/local-formula";
import { useFormulaStyle } from "../app/pane";
import { formulaOf, readFormula, type Draft } from "../../model/formula/draft";

/** The call as a formula, to be read or typed: while what is typed is no call, the fields stay as they are. */
export function FormulaText({ draft, onChange }: { draft: Draft; onChange(draft: Draft): void }) {
  const id = useId();
  const style = useFormulaStyle();
  /** What is being typed; it is not rewritten under the hand. */
  const [typed, setTyped] = useState<string | undefined>();
  const input = useRef<HTMLTextAreaElement>(null);
  const formula = inStyle(formulaOf(draft), style);
  const readTyped = (text: string) => readFormula(fromStyle(text, style));
  // A field has changed the call: what stood here half typed is of no use any more.
  useEffect(() => {
    if (document.activeElement !== input.current) setTyped(undefined);
  }, [formula]);
  const read = typed === undefined ? undefined : readTyped(typed);
  const refusal = isRefusal(read) ? read : undefined;
  return (
    <div class="field">
      <label for={id}>{words().formula.text}</label>
      <textarea
        id={id}
        ref={input}
        class="input formula-input"
        rows={2}
        spellcheck={false}
        aria-invalid={refusal ? true : undefined}
        aria-describedby={refusal ? `${id}-problem` : undefined}
        value={typed ?? formula}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          const now = readTyped(text);
          if (!isRefusal(now)) onChange(now);
        }}
        onBlur={() => !refusal && setTyped(undefined)}
        onKeyDown={(event) => event.key === "Escape" && setTyped(undefined)}
      />
      {refusal && (
        <p id={`${id}-problem`} class="formula-problem">
          {refusal.refused}{" "}
          <span class="quiet">{words().formula.atCharacter({ at: String(refusal.at + 1) })}</span>
        </p>
      )}
    </div>
  );
}
