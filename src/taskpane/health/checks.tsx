import { useState } from "preact/hooks";
import { counted } from "../../domain/answer/counted";
import type { CheckResult, CheckUp } from "../../model/port/check-up";
import { sentenceOf } from "../../model/port/sentence";
import type { Workbook } from "../../model/port/workbook";
import { usePane } from "../app/pane";
import { probesOf } from "./probes";

const WORDS: Record<CheckResult["outcome"], string> = {
  good: "✓ good",
  bad: "✗ otherwise",
  absent: "not here",
};

/** What a report says of a check-up, name by name. */
export function reportOf({ facts, results }: CheckUp): [name: string, content: string][] {
  return [
    ...facts,
    ...results.map(({ name, outcome, said }): [string, string] => [`${WORDS[outcome]}: ${name}`, said]),
  ];
}

interface ChecksProps {
  workbook: Workbook;
  checked: CheckUp | undefined;
  onChecked: (checked: CheckUp) => void;
}

/** Tries this Excel, and says what came of it. */
export function Checks({ workbook, checked, onChecked }: ChecksProps) {
  const { session, announce } = usePane();
  const [share, setShare] = useState<number | undefined>();
  const run = async (): Promise<void> => {
    setShare(0);
    try {
      const outcome = await workbook.checkUp(probesOf(session), (done, of) => setShare(done / of));
      onChecked(outcome);
      announce(sentenceFor(outcome));
    } catch (problem) {
      announce(sentenceOf(problem));
    }
    setShare(undefined);
  };
  return (
    <section class="stack">
      <h2 id="checks-title">Check this Excel</h2>
      <p>
        Tries the functions, tables, notes and charts on a sheet of its own, which is deleted again. The
        workbook stays as it is; Excel's own Undo starts anew.
      </p>
      <div>
        <button type="button" class="button" disabled={share !== undefined} onClick={() => void run()}>
          {share === undefined ? "Run the checks" : "Checking…"}
        </button>
      </div>
      {share !== undefined && <progress aria-label="Checks" value={share} />}
      {checked && <Results results={checked.results} />}
    </section>
  );
}

function Results({ results }: { results: readonly CheckResult[] }) {
  return (
    <table aria-labelledby="checks-title">
      <thead>
        <tr>
          <th scope="col">Check</th>
          <th scope="col">Here</th>
        </tr>
      </thead>
      <tbody>
        {results.map(({ name, outcome, said }) => (
          <tr key={name}>
            <th scope="row" class="feature">
              {name}
              <span class="quiet explanation">{said}</span>
            </th>
            <td class={outcome === "good" ? "yes" : undefined}>{WORDS[outcome]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sentenceFor({ results }: CheckUp): string {
  const bad = results.filter(({ outcome }) => outcome === "bad").length;
  return bad === 0
    ? "All checks are as they should be. Copy the facts below to send them."
    : `${counted(bad, "check is", "checks are")} otherwise than expected. Copy the facts below and send them.`;
}
