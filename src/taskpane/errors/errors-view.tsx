import { withWaits } from "../../model/scan/recalculate";
import { sentenceOf } from "../../model/port/sentence";
import { isRefusal } from "../../domain/answer/refusal";
import { counted } from "../../domain/answer/counted";
import { useMemo, useRef, useState } from "preact/hooks";
import { usePane, useWorkbook } from "../app/pane";
import { CellJump } from "../parts/cell-jump";
import { FormulaCode } from "../parts/formula-code";
import { useScan, type Scan } from "../parts/use-scan";
import { findErrors, OUT_OF_DATE, type SsbError } from "../../model/errors/find-errors";
import { groupErrors, type ErrorGroup } from "../../model/errors/group-errors";
import { rewriteCells, type Rewriting } from "../../model/errors/rewrite-cells";
import "./errors.css";

/** So many of a group are listed; those after them come up as the first are mended. */
const LISTED = 50;

/** Everything wrong with the SSB cells of the workbook, and the mend where there is one. */
export default function ErrorsView() {
  const { workbook } = usePane();
  if (workbook) return <Errors />;
  return (
    <div class="stack">
      <h1>Errors</h1>
      <p>In Excel, the errors of all SSB formulas of the workbook are listed here, with what helps.</p>
    </div>
  );
}

function Errors() {
  const { announce } = usePane();
  const inExcel = useWorkbook();
  const scan = useScan();
  const [working, setWorking] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const errors = useMemo(() => scan.cells && findErrors(scan.cells), [scan.cells]);
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
      announce(
        sentence,
        undo &&
          (async () => {
            const left = await undo();
            await scan.rescan();
            return left;
          }),
      );
    });
  const recalculate = (group: ErrorGroup): Promise<void> =>
    attempt(async () => {
      const outcome = await inExcel().recalculate(group.errors.map(({ address }) => address));
      announce(isRefusal(outcome) ? outcome.refused : withWaits("Recalculated.", outcome));
    });

  return (
    <div class="stack">
      <div class="errors-head">
        <h1 ref={title} tabIndex={0}>
          Errors
        </h1>
        <button type="button" class="button" onClick={() => void scan.rescan()}>
          Check again
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
          {group.title} <span class="badge">{group.errors.length}</span>
        </h2>
        {group.fixAll.map(({ label, rewritings }) => (
          <button
            key={label}
            type="button"
            class="button"
            disabled={disabled}
            onClick={() => void onRewrite(rewritings)}
          >
            {label}
          </button>
        ))}
        {group.kind === OUT_OF_DATE && (
          <button type="button" class="button" disabled={disabled} onClick={() => void onRecalculate(group)}>
            Recalculate
          </button>
        )}
      </div>
      <ul class="stack">
        {group.errors.slice(0, LISTED).map((error, index) => (
          <li key={`${error.address} ${index}`} class="card error-item">
            <ErrorItem error={error} disabled={disabled} onRewrite={onRewrite} />
          </li>
        ))}
      </ul>
      {group.errors.length > LISTED && (
        <p class="quiet">{`and ${group.errors.length - LISTED} more cells`}</p>
      )}
    </section>
  );
}

function ErrorItem({
  error,
  disabled,
  onRewrite,
}: { error: SsbError } & Pick<GroupProps, "disabled" | "onRewrite">) {
  const { address, formula, shown, sentence, instead, fixes } = error;
  return (
    <>
      <p class="row">
        <CellJump address={address} /> <span class="badge">{shown}</span>
      </p>
      <FormulaCode formula={formula} />
      <p>{sentence}</p>
      {instead && <p class="quiet">{instead}</p>}
      {fixes.length > 0 && (
        <p class="row">
          {fixes.map((fix) => (
            <button
              key={fix.label}
              type="button"
              class="button"
              disabled={disabled}
              aria-label={`${fix.label}, in ${address}`}
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

function summary(errors: readonly SsbError[] | undefined, { cells, problem }: Scan): string {
  if (problem) return problem;
  if (!errors || !cells) return "Checking the SSB cells of the workbook…";
  const checked = counted(cells.length, "SSB cell");
  if (cells.length === 0) return "This workbook has no SSB cells.";
  if (errors.length === 0) return `${checked}, no error.`;
  const wrong = new Set(errors.map(({ address }) => address)).size;
  return `${checked}, ${counted(wrong, "with an error", "with errors")}.`;
}
