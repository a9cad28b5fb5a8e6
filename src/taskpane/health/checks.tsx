import { onceAtHand } from "../../domain/ledger/distant";
import { words } from "../languages/in-use";
import { useState } from "preact/hooks";
import type { CheckResult, CheckUp } from "../../model/port/check-up";
import { sentenceOf } from "../../model/port/sentence";
import type { Workbook } from "../../model/port/workbook";
import { usePane } from "../app/pane";
import { probesOf } from "./probes";

/** What a report says of a check-up, name by name. */
export function reportOf({ facts, results }: CheckUp): [name: string, content: string][] {
  return [
    ...facts,
    ...results.map(({ name, outcome, said }): [string, string] => [
      words().health.outcome({ outcome: words().health.outcomes[outcome], name }),
      said,
    ]),
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
      const outcome = await workbook.checkUp(await onceAtHand(() => probesOf(session)), (done, of) =>
        setShare(done / of),
      );
      onChecked(outcome);
      announce(sentenceFor(outcome));
    } catch (problem) {
      announce(sentenceOf(problem));
    }
    setShare(undefined);
  };
  return (
    <section class="stack">
      <h2 id="checks-title">{words().health.check}</h2>
      <p>{words().health.checkHint}</p>
      <div>
        <button type="button" class="button" disabled={share !== undefined} onClick={() => void run()}>
          {share === undefined ? words().health.run : words().health.checking}
        </button>
      </div>
      {share !== undefined && <progress aria-label={words().health.checks} value={share} />}
      {checked && <Results results={checked.results} />}
    </section>
  );
}

function Results({ results }: { results: readonly CheckResult[] }) {
  return (
    <table aria-labelledby="checks-title">
      <thead>
        <tr>
          <th scope="col">{words().health.checkColumn}</th>
          <th scope="col">{words().health.here}</th>
        </tr>
      </thead>
      <tbody>
        {results.map(({ name, outcome, said }) => (
          <tr key={name}>
            <th scope="row" class="feature">
              {name}
              <span class="quiet explanation">{said}</span>
            </th>
            <td class={outcome === "good" ? "yes" : undefined}>{words().health.outcomes[outcome]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sentenceFor({ results }: CheckUp): string {
  const bad = results.filter(({ outcome }) => outcome === "bad").length;
  return bad === 0 ? words().health.allGood : words().health.someBad({ count: bad });
}
