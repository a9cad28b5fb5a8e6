import { useEffect, useRef, useState } from "preact/hooks";
import { evaluate } from "../../domain/functions/evaluate";
import { inStyle } from "../../domain/formulas/local-formula";
import { writeFormula } from "../../domain/formulas/write-formula";
import { answerText } from "../../domain/answer/text";
import type { Answer } from "../../domain/answer/answer";
import type { Grid } from "../../domain/functions/cell";
import type { Session } from "../../domain/functions/session";
import { words } from "../languages/in-use";
import type { PaneLanguage } from "../languages/language";
import { withParts } from "../languages/with-parts";
import { useAddIn } from "../app/add-in";
import { insertion } from "../../model/formula/insertion";
import { useFormulaStyle, usePane } from "../app/pane";
import { SourceLink } from "../parts/source-link";
import { useInsert } from "../parts/use-insert";
import "./welcome.css";

/** Numbers to begin with: one of each thing the add-in answers. */
const FIRST_CALLS: readonly {
  id: keyof PaneLanguage["welcome"]["calls"];
  name: string;
  given: readonly unknown[];
}[] = [
  { id: "price", name: "PRICE", given: ["Li2S"] },
  { id: "forecast", name: "FORECAST", given: ["ESS", 2030] },
  { id: "rate", name: "FXRATE", given: ["USD/CNY"] },
];

const DONE = "welcomed";
const STEPS = "3";

interface FirstCall {
  id: keyof PaneLanguage["welcome"]["calls"];
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
  const step = !chosen ? "1" : inserting ? "3" : "2";
  return (
    <section class="card stack welcome" aria-labelledby="welcome-title">
      <div class="row welcome-head">
        <h2 id="welcome-title">{words().welcome.title}</h2>
        <span class="quiet">{words().welcome.step({ step, steps: STEPS })}</span>
        <button type="button" class="button plain" aria-label={words().welcome.close} onClick={finish}>
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
      <p>{words().welcome.pick}</p>
      <div class="row">
        {firstCalls(session).map((call) => (
          <button key={call.formula} type="button" class="button" onClick={() => onChoose(call)}>
            {words().welcome.calls[call.id]}
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

function See({ chosen: { answer, id }, onNext, onBack }: StepProps & { onNext(): void }) {
  const [source] = answer.sources;
  return (
    <>
      <p class="welcome-value">{answerText(answer)}</p>
      <p>
        {words().welcome.calls[id]}, {answer.effective}. {answer.publisher}
        {source && (
          <>
            , <SourceLink url={source.url}>{source.title}</SourceLink>, {source.published}
          </>
        )}
      </p>
      <Steps next={words().welcome.use} onNext={onNext} onBack={onBack} />
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
        <p>{words().welcome.needsExcel}</p>
        <p>
          <code>{inStyle(formula, style)}</code>
        </p>
        <Steps next={words().welcome.done} onNext={onDone} onBack={onBack} />
      </>
    );
  }
  return (
    <>
      <p>{withParts(words().welcome.select, { formula: <code>{inStyle(formula, style)}</code> })}</p>
      <Steps
        next={words().welcome.insert}
        onNext={() => void insert(words().welcome.inserted, insertion(formula, grid))}
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
        {words().welcome.back}
      </button>
    </div>
  );
}

/** The calls this edition can answer. */
function firstCalls(session: Session): FirstCall[] {
  return FIRST_CALLS.flatMap(({ id, name, given }) => {
    const grid = evaluate(session, name, given);
    const cell = grid[0]?.[0];
    if (cell?.type !== "number" || !cell.answer) return [];
    return [{ id, formula: writeFormula(name, given), grid, answer: cell.answer }];
  });
}
