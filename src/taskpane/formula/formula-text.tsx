import { useEffect, useId, useRef, useState } from "preact/hooks";
import { formulaOf, isProblem, readFormula, type Draft } from "../../model/formula/draft";

/** The call as a formula, to be read or typed: while what is typed is no call, the fields stay as they are. */
export function FormulaText({ draft, onChange }: { draft: Draft; onChange(draft: Draft): void }) {
  const id = useId();
  /** What is being typed; it is not rewritten under the hand. */
  const [typed, setTyped] = useState<string | undefined>();
  const input = useRef<HTMLTextAreaElement>(null);
  const formula = formulaOf(draft);
  // A field has changed the call: what stood here half typed is of no use any more.
  useEffect(() => {
    if (document.activeElement !== input.current) setTyped(undefined);
  }, [formula]);
  const read = typed === undefined ? undefined : readFormula(typed);
  const problem = read && isProblem(read) ? read : undefined;
  return (
    <div class="field">
      <label for={id}>Formula</label>
      <textarea
        id={id}
        ref={input}
        class="input formula-input"
        rows={2}
        spellcheck={false}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        value={typed ?? formula}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          const now = readFormula(text);
          if (!isProblem(now)) onChange(now);
        }}
        onBlur={() => !problem && setTyped(undefined)}
        onKeyDown={(event) => event.key === "Escape" && setTyped(undefined)}
      />
      {problem && (
        <p id={`${id}-problem`} class="formula-problem">
          {problem.problem} <span class="quiet">At character {problem.at + 1}.</span>
        </p>
      )}
    </div>
  );
}
