import { withWaits } from "../../model/scan/recalculate";
import { sentenceOf } from "../../model/port/sentence";
import { isRefusal } from "../../domain/answer/refusal";
import { useMemo, useRef, useState } from "preact/hooks";
import { usePane, useWorkbook } from "../app/pane";
import { undoThen } from "../parts/undo-then";
import { CellJump } from "../parts/cell-jump";
import { FormulaCode } from "../parts/formula-code";
import { useScan, type Scan } from "../parts/use-scan";
import { AS_OF_DAY, findErrors, OUT_OF_DATE, type SsbError } from "../../model/errors/find-errors";
import { groupErrors, type Cause, type ErrorGroup, type FixAll } from "../../model/errors/group-errors";
import { rewriteCells, type Rewriting } from "../../model/errors/rewrite-cells";
import type { WorkbookData } from "../../model/editions/workbook-data";
import type { Workbook } from "../../model/port/workbook";
import { words } from "../languages/in-use";
import { useClearDay } from "../app/use-clear-day";
import { Summary } from "../parts/summary";
import { ModelCheck } from "./model-check";
import "./errors.css";

/** So many of a cause are listed; those after them come up as the first are mended. */
const LISTED = 50;
/** So few are seen without asking for them. */
const OPEN = 5;

/** Everything wrong with the SSB cells of the workbook, and the mend where there is one. */
export default function ErrorsView() {
  const { workbook } = usePane();
  if (workbook) return <Errors />;
  return (
    <div class="stack">
      <h1>{words().errors.title}</h1>
      <p>{words().errors.needsExcel}</p>
    </div>
  );
}

function Errors() {
  const { announce, session } = usePane();
  const inExcel = useWorkbook();
  const scan = useScan();
  const [working, setWorking] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const errors = useMemo(() => scan.cells && findErrors(scan.cells, session), [scan.cells]);
  const groups = useMemo(() => groupErrors(errors ?? []), [errors]);

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setWorking(true);
    try {
      await work();
    } catch (problem) {
      announce(sentenceOf(problem));
    }
    await scan.rescan();
    setWorking(false);
    // The button that was pressed may be gone, and the keyboard's place with it.
    title.current?.focus();
  };
  const rewrite = (rewritings: readonly Rewriting[]): Promise<void> =>
    attempt(async () => {
      const { sentence, undo } = await rewriteCells(inExcel(), rewritings);
      announce(sentence, undoThen(undo, scan.rescan));
    });
  const recalculate = (group: ErrorGroup): Promise<void> =>
    attempt(async () => {
      const outcome = await inExcel().recalculate(group.errors.map(({ address }) => address));
      announce(isRefusal(outcome) ? outcome.refused : withWaits(words().errors.recalculated, outcome));
    });

  return (
    <div class="stack">
      <div class="errors-head">
        <h1 ref={title} tabIndex={0}>
          {words().errors.title}
        </h1>
        <button type="button" class="button" onClick={() => void scan.rescan()}>
          {words().errors.checkAgain}
        </button>
      </div>
      <p class="quiet" role="status">
        {summary(errors, scan)}
      </p>
      {groups.map((group) => (
        <Group
          key={group.kind}
          group={group}
          disabled={working}
          onRewrite={rewrite}
          onRecalculate={recalculate}
        />
      ))}
      <ModelCheck />
    </div>
  );
}

interface GroupProps {
  group: ErrorGroup;
  disabled: boolean;
  onRewrite(rewritings: readonly Rewriting[]): Promise<void>;
  onRecalculate(group: ErrorGroup): Promise<void>;
}

function Group({ group, disabled, onRewrite, onRecalculate }: GroupProps) {
  const id = `errors-${group.kind}`;
  return (
    <section class="stack" aria-labelledby={id}>
      <div class="errors-head">
        <h2 id={id}>
          {group.title} <span class="badge">{cellsOf(group.errors).size}</span>
        </h2>
        <FixAllButtons fixes={group.fixAll} disabled={disabled} onRewrite={onRewrite} />
        {group.kind === OUT_OF_DATE && (
          <button type="button" class="button" disabled={disabled} onClick={() => void onRecalculate(group)}>
            {words().errors.recalculate}
          </button>
        )}
      </div>
      {group.kind === AS_OF_DAY && <OfTheDay count={cellsOf(group.errors).size} />}
      <ul class="stack">
        {group.causes.slice(0, LISTED).map((cause) => (
          <li key={cause.sentence ?? group.kind} class="card error-item">
            <CauseItem
              cause={cause}
              // What mends the whole group stands at its head.
              fixAll={group.causes.length > 1 ? cause.fixAll : []}
              disabled={disabled}
              onRewrite={onRewrite}
            />
          </li>
        ))}
      </ul>
      {group.causes.length > LISTED && (
        <p class="quiet">{words().errors.moreCauses({ count: group.causes.length - LISTED })}</p>
      )}
    </section>
  );
}

/** The one cause of many errors, with the one thing that mends them. */
function OfTheDay({ count }: { count: number }) {
  const { data, workbook, session } = usePane();
  if (!data || !workbook) return null;
  return (
    <div class="notice stack">
      <p>{words().errors.ofTheDay({ count, day: session.asOf ?? "" })}</p>
      <div class="row">
        <ClearDay data={data} workbook={workbook} />
      </div>
    </div>
  );
}

function ClearDay({ data, workbook }: { data: WorkbookData; workbook: Workbook }) {
  const clear = useClearDay(data, workbook);
  return (
    <button type="button" class="button primary" onClick={() => void clear()}>
      {words().app.clearDay}
    </button>
  );
}

interface FixAllProps extends Pick<GroupProps, "disabled" | "onRewrite"> {
  fixes: readonly FixAll[];
}

function FixAllButtons({ fixes, disabled, onRewrite }: FixAllProps) {
  return fixes.map(({ label, rewritings }) => (
    <button
      key={label}
      type="button"
      class="button"
      disabled={disabled}
      onClick={() => void onRewrite(rewritings)}
    >
      {label}
    </button>
  ));
}

interface CauseProps extends Pick<GroupProps, "disabled" | "onRewrite"> {
  cause: Cause;
  fixAll: readonly FixAll[];
}

/** What is wrong, once, and the cells it is wrong in. */
function CauseItem({ cause: { sentence, errors }, fixAll, disabled, onRewrite }: CauseProps) {
  const [only, ...others] = errors;
  if (others.length === 0) return <ErrorItem error={only} disabled={disabled} onRewrite={onRewrite} />;
  const more = errors.length - LISTED;
  return (
    <>
      {sentence !== undefined && <p>{sentence}</p>}
      {fixAll.length > 0 && (
        <p class="row">
          <FixAllButtons fixes={fixAll} disabled={disabled} onRewrite={onRewrite} />
        </p>
      )}
      <details open={errors.length <= OPEN}>
        <Summary>{words().errors.cells({ count: cellsOf(errors).size })}</Summary>
        <ul class="error-cells">
          {errors.slice(0, LISTED).map((error, at) => (
            <li key={`${error.address} ${at}`} class="error-item">
              <ErrorItem
                error={error}
                isTold={sentence !== undefined}
                disabled={disabled}
                onRewrite={onRewrite}
              />
            </li>
          ))}
        </ul>
        {more > 0 && <p class="quiet">{words().errors.more({ count: more })}</p>}
      </details>
    </>
  );
}

interface ItemProps extends Pick<GroupProps, "disabled" | "onRewrite"> {
  error: SsbError;
  /** The sentence stands above the cells it is true of. */
  isTold?: boolean;
}

function ErrorItem({ error, isTold = false, disabled, onRewrite }: ItemProps) {
  const { address, formula, shown, sentence, instead, fixes } = error;
  return (
    <>
      <p class="row">
        <CellJump address={address} /> <span class="badge">{shown}</span>
      </p>
      <FormulaCode formula={formula} />
      {!isTold && <p>{sentence}</p>}
      {instead && <p class="quiet">{instead}</p>}
      {fixes.length > 0 && (
        <p class="row">
          {fixes.map((fix) => (
            <button
              key={fix.label}
              type="button"
              class="button"
              disabled={disabled}
              aria-label={words().errors.fixIn({ fix: fix.label, address })}
              onClick={() => void onRewrite([fix.rewriting])}
            >
              {fix.label}
            </button>
          ))}
        </p>
      )}
    </>
  );
}

function cellsOf(errors: readonly SsbError[]): Set<string> {
  return new Set(errors.map(({ address }) => address));
}

function summary(errors: readonly SsbError[] | undefined, { cells, problem }: Scan): string {
  const said = words().errors;
  if (problem) return problem;
  if (!errors || !cells) return said.checking;
  const count = cells.length;
  if (count === 0) return said.noCells;
  if (errors.length === 0) return said.noError({ count });
  const wrong = cellsOf(errors).size;
  return said.wrong({ count, wrong });
}
