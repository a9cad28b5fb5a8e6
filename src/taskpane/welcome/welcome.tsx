import { useEffect, useRef, useState } from "preact/hooks";
import { evaluate } from "../../domain/functions/evaluate";
import { inStyle } from "../../domain/formulas/local-formula";
import { writeFormula } from "../../domain/formulas/write-formula";
import { answerText } from "../../domain/answer/text";
import type { Answer } from "../../domain/answer/answer";
import type { Grid } from "../../domain/functions/cell";
import type { Session } from "../../domain/functions/session";
import { useAddIn } from "../app/add-in";
import { insertion } from "../../model/formula/insertion";
import { useFormulaStyle, usePane } from "../app/pane";
import { SourceLink } from "../parts/source-link";
import { useInsert } from "../parts/use-insert";
import "./welcome.css";

/** Numbers to begin with: one of each thing the add-in answers. */
const FIRST_CALLS: readonly { label: string; name: string; given: readonly unknown[] }[] = [
  { label: "Li2S price", name: "PRICE", given: ["Li2S"] },
  { label: "Storage demand 2030", name: "FORECAST", given: ["ESS", 2030] },
  { label: "US dollar in yuan", name: "FXRATE", given: ["USD/CNY"] },
];

const DONE = "welcomed";
const STEPS = 3;

interface FirstCall {
  label: string;
  formula: string;
  grid: Grid;
  answer: Answer;
}

/** Three steps to a first value in the user's cell; once taken or put aside it does not come again. */
export function Welcome() {
  const { memory, host } = useAddIn();
  const [done, setDone] = useState(memory.get(DONE) !== undefined);
  const [chosen, choose] = useState<FirstCall | undefined>();
  const [inserting, setInserting] = useState(false);
  if (done || host === "connecting") return null;

  const finish = (): void => {
    memory.set(DONE, "1");
    setDone(true);
  };
  const step = !chosen ? 1 : inserting ? 3 : 2;
  return (
    <section class="card stack welcome" aria-labelledby="welcome-title">
      <div class="row welcome-head">
        <h2 id="welcome-title">Your first number</h2>
        <span class="quiet">
          Step {step} of {STEPS}
        </span>
        <button type="button" class="button plain" aria-label="Close the welcome" onClick={finish}>
          ✕
        </button>
      </div>
      {!chosen && <Choose onChoose={choose} />}
      {chosen && !inserting && (
        <See chosen={chosen} onNext={() => setInserting(true)} onBack={() => choose(undefined)} />
      )}
      {chosen && inserting && <Insert chosen={chosen} onDone={finish} onBack={() => setInserting(false)} />}
    </section>
  );
}

function Choose({ onChoose }: { onChoose(call: FirstCall): void }) {
  const { session } = usePane();
  return (
    <>
      <p>Pick one; every number here knows who published it and when.</p>
      <div class="row">
        {firstCalls(session).map((call) => (
          <button key={call.formula} type="button" class="button" onClick={() => onChoose(call)}>
            {call.label}
          </button>
        ))}
      </div>
    </>
  );
}

interface StepProps {
  chosen: FirstCall;
  onBack(): void;
}

function See({ chosen: { answer, label }, onNext, onBack }: StepProps & { onNext(): void }) {
  const [source] = answer.sources;
  return (
    <>
      <p class="welcome-value">{answerText(answer)}</p>
      <p>
        {label}, {answer.effective}. {answer.publisher}
        {source && (
          <>
            , <SourceLink url={source.url}>{source.title}</SourceLink>, {source.published}
          </>
        )}
      </p>
      <Steps next="Use it" onNext={onNext} onBack={onBack} />
    </>
  );
}

function Insert({ chosen: { formula, grid }, onDone, onBack }: StepProps & { onDone(): void }) {
  const { workbook } = usePane();
  const { insert, question } = useInsert(onDone);
  const style = useFormulaStyle();
  if (!workbook) {
    return (
      <>
        <p>Inserting needs Excel. There, type this in any cell:</p>
        <p>
          <code>{inStyle(formula, style)}</code>
        </p>
        <Steps next="Done" onNext={onDone} onBack={onBack} />
      </>
    );
  }
  return (
    <>
      <p>
        Select a cell in the sheet, then insert <code>{inStyle(formula, style)}</code>.
      </p>
      <Steps
        next="Insert"
        onNext={() => void insert("Your first number is", insertion(formula, grid))}
        onBack={onBack}
      />
      {question}
    </>
  );
}

function Steps({ next, onNext, onBack }: { next: string; onNext(): void; onBack(): void }) {
  const forward = useRef<HTMLButtonElement>(null);
  // The button that was pressed has gone with its step.
  useEffect(() => forward.current?.focus(), []);
  return (
    <div class="row">
      <button type="button" class="button primary" ref={forward} onClick={onNext}>
        {next}
      </button>
      <button type="button" class="button" onClick={onBack}>
        Back
      </button>
    </div>
  );
}

/** The calls this edition can answer. */
function firstCalls(session: Session): FirstCall[] {
  return FIRST_CALLS.flatMap(({ label, name, given }) => {
    const grid = evaluate(session, name, given);
    const cell = grid[0]?.[0];
    if (cell?.type !== "number" || !cell.answer) return [];
    return [{ label, formula: writeFormula(name, given), grid, answer: cell.answer }];
  });
}
