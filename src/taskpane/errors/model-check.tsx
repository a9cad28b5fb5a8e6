import { useEffect, useRef, useState } from "preact/hooks";
import { checkText, ruleText, severityText, unlessRefused } from "../../model/languages/model-text";
import type { CheckRule } from "../../model/languages/checks";
import { aroundOf, checkModel, parted, type CheckedModel } from "../../model/check/check-model";
import type { Finding } from "../../model/check/finding";
import { mute, mutesOf, unmute } from "../../model/check/mutes";
import { writeReport } from "../../model/check/report-sheet";
import { rewriteCells, type Rewriting } from "../../model/errors/rewrite-cells";
import { sentenceOf } from "../../model/port/sentence";
import { usePane, useView, useWorkbook } from "../app/pane";
import { words } from "../languages/in-use";
import { CellJump } from "../parts/cell-jump";
import { FormulaCode } from "../parts/formula-code";
import { undoThen } from "../parts/undo-then";
import { Summary } from "../parts/summary";

/** So many findings of a rule are listed; those after them come up as the first are dealt with. */
const LISTED = 50;

interface Actions {
  busy: boolean;
  onRewrite(rewritings: readonly Rewriting[]): Promise<void>;
  onMute(finding: Finding, reason: string): Promise<void>;
  onUnmute(finding: Finding): Promise<void>;
}

/** What a reviewer who knows batteries would ask about the workbook. */
export function ModelCheck() {
  const { announce, data, navigation, session } = usePane();
  const inExcel = useWorkbook();
  const view = useView();
  const [checked, setChecked] = useState<CheckedModel>();
  const [busy, setBusy] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } catch (problem) {
      announce(sentenceOf(problem));
    }
    setBusy(false);
  };
  const look = async (): Promise<void> =>
    setChecked(await checkModel(inExcel(), session, await aroundOf(data)));
  const run = (): Promise<void> => attempt(look);
  useEffect(() => {
    if (view.name !== "errors" || !view.check) return;
    navigation.replace({ name: "errors" });
    title.current?.scrollIntoView?.();
    title.current?.focus();
    void run();
  }, [view]);

  /** Both lists anew, of what was found already. */
  const part = (): void =>
    setChecked((now) => {
      const all = now && [...now.findings, ...now.muted.map(({ finding }) => finding)];
      return now && all && { ...now, ...parted(all, mutesOf(inExcel())) };
    });
  const actions: Actions = {
    busy,
    onRewrite: (rewritings) =>
      attempt(async () => {
        const { sentence, undo } = await rewriteCells(inExcel(), rewritings);
        announce(sentence, undoThen(undo, look));
        await look();
      }),
    onMute: (finding, reason) =>
      attempt(async () => {
        unlessRefused(await mute(inExcel(), finding, reason, session.today()));
        part();
        announce(words().check.wasMuted, async () => {
          unlessRefused(await unmute(inExcel(), finding));
          part();
        });
      }),
    onUnmute: (finding) =>
      attempt(async () => {
        unlessRefused(await unmute(inExcel(), finding));
        part();
      }),
  };
  const report = (): Promise<void> =>
    attempt(async () => {
      if (!checked) return;
      const written = await writeReport(inExcel(), checked, session.pack.edition, session.today());
      announce(words().check.reported, () => written.undo());
    });

  return (
    <section class="stack" aria-labelledby="model-check">
      <div class="errors-head">
        <h2 id="model-check" ref={title} tabIndex={-1}>
          {words().check.title}
        </h2>
        <button type="button" class="button" disabled={busy} onClick={() => void run()}>
          {checked ? words().check.again : words().check.run}
        </button>
      </div>
      <p class="quiet" aria-live="polite" data-check={busy ? "busy" : checked ? "done" : "idle"}>
        {summary(checked, busy)}
      </p>
      {checked && <Found checked={checked} actions={actions} />}
      {checked && (
        <p class="row">
          <button type="button" class="button" disabled={busy} onClick={() => void report()}>
            {words().check.report}
          </button>
        </p>
      )}
    </section>
  );
}

function summary(checked: CheckedModel | undefined, busy: boolean): string {
  if (busy) return words().check.checking;
  if (!checked) return words().check.about;
  return words().check.done({ count: checked.findings.length, formulas: checked.formulas });
}

function Found({ checked, actions }: { checked: CheckedModel; actions: Actions }) {
  const { findings, muted, notChecked } = checked;
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  return (
    <>
      {rules.map((rule) => (
        <OfRule
          key={rule}
          rule={rule}
          findings={findings.filter((one) => one.rule === rule)}
          actions={actions}
        />
      ))}
      {notChecked.map((one) => (
        <p key={`${one.id} ${JSON.stringify(one.parameters)}`} class="quiet">
          {checkText(one)}
        </p>
      ))}
      {muted.length > 0 && (
        <details>
          <Summary>{words().check.muted({ count: muted.length })}</Summary>
          <ul class="error-cells">
            {muted.map(({ finding, mute: { reason, on } }) => (
              <li key={keyOf(finding)} class="error-item">
                <Told finding={finding} />
                <p class="quiet">{words().check.because({ reason, day: on })}</p>
                <p class="row">
                  <button
                    type="button"
                    class="button"
                    disabled={actions.busy}
                    aria-label={words().check.unmuteIn(spokenOf(finding))}
                    onClick={() => void actions.onUnmute(finding)}
                  >
                    {words().check.unmute}
                  </button>
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface OfRuleProps {
  rule: CheckRule;
  findings: readonly Finding[];
  actions: Actions;
}

function OfRule({ rule, findings, actions }: OfRuleProps) {
  const id = `check-${rule}`;
  const more = findings.length - LISTED;
  return (
    <section class="stack" aria-labelledby={id}>
      <h3 id={id}>
        {ruleText(rule)} <span class="badge">{findings.length}</span>
      </h3>
      <ul class="stack">
        {findings.slice(0, LISTED).map((finding) => (
          <li key={keyOf(finding)} class="card error-item check-item">
            <Item finding={finding} actions={actions} />
          </li>
        ))}
      </ul>
      {more > 0 && <p class="quiet">{words().check.more({ count: more })}</p>}
    </section>
  );
}

function Item({ finding, actions }: { finding: Finding; actions: Actions }) {
  const [isMuting, setMuting] = useState(false);
  const { address, rule } = spokenOf(finding);
  return (
    <>
      <Told finding={finding} />
      <p class="row">
        {finding.fixes.map(({ label, rewritings }) => (
          <button
            key={checkText(label)}
            type="button"
            class="button"
            disabled={actions.busy}
            aria-label={words().check.fixIn({ fix: checkText(label), address })}
            onClick={() => void actions.onRewrite(rewritings)}
          >
            {checkText(label)}
          </button>
        ))}
        <button
          type="button"
          class="button plain"
          disabled={actions.busy}
          aria-expanded={isMuting}
          aria-label={words().check.muteIn({ rule, address })}
          onClick={() => setMuting(!isMuting)}
        >
          {words().check.mute}
        </button>
      </p>
      {isMuting && <MuteForm finding={finding} actions={actions} onCancel={() => setMuting(false)} />}
    </>
  );
}

function MuteForm({ finding, actions, onCancel }: { finding: Finding; actions: Actions; onCancel(): void }) {
  const { announce } = usePane();
  const [reason, setReason] = useState("");
  const id = `reason-${keyOf(finding)}`;
  const submit = (event: Event): void => {
    event.preventDefault();
    if (reason.trim() === "") return announce(words().check.needsReason);
    void actions.onMute(finding, reason);
  };
  return (
    <form class="stack" onSubmit={submit}>
      <div class="field">
        <label for={id}>{words().check.reason}</label>
        <input
          id={id}
          class="input"
          maxLength={1_000}
          value={reason}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </div>
      <p class="row">
        <button type="submit" class="button primary" disabled={actions.busy}>
          {words().check.keep}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {words().check.cancel}
        </button>
      </p>
    </form>
  );
}

/** Where it is, how grave, and what it says. */
function Told({ finding: { cells, formula, message, severity } }: { finding: Finding }) {
  const [first, ...others] = cells;
  return (
    <>
      <p class="row">
        {first === undefined ? words().check.workbook : <CellJump address={first} />}
        {others.length > 0 && <span class="quiet">{words().check.moreCells({ count: others.length })}</span>}
        <span class="badge" data-severity={severity}>
          {severityText(severity)}
        </span>
      </p>
      {formula !== undefined && <FormulaCode formula={formula} />}
      <p>{checkText(message)}</p>
    </>
  );
}

function spokenOf({ rule, cells }: Finding): { rule: string; address: string } {
  return { rule: ruleText(rule), address: cells[0] ?? words().check.workbook };
}

function keyOf({ mark, cells, message }: Finding): string {
  return [mark.rule, cells[0], message.id].join(" ");
}
