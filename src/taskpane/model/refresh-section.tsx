import { useRef, useState } from "preact/hooks";
import type { Model, ModelStatus } from "../../data/editions/model";
import type { ChangeReason } from "../../domain/refresh/changes";
import type { Workbook } from "../../domain/workbook/workbook";
import { usePane } from "../app/pane";
import { PreviewPanel } from "./preview-panel";
import { previewModel, type ModelPreview } from "./preview-model";
import { recalculate } from "./recalculate";

type Stage =
  | { name: "idle" }
  | { name: "asking" }
  | { name: "previewing"; done: number; all: number }
  | { name: "previewed"; preview: ModelPreview };

interface RefreshProps {
  model: Model;
  status: ModelStatus;
  workbook: Workbook;
}

/** What a newer edition would change in this workbook, before it does; then accepting it, in part or whole. */
export function RefreshSection({ model, status, workbook }: RefreshProps) {
  const { session, announce } = usePane();
  const [stage, setStage] = useState<Stage>({ name: "idle" });
  const running = useRef<AbortController | undefined>(undefined);

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (problem) {
      setStage({ name: "idle" });
      if (!running.current?.signal.aborted)
        announce(problem instanceof Error ? problem.message : String(problem));
    }
  };

  const check = (): Promise<void> =>
    attempt(async () => {
      setStage({ name: "asking" });
      const checked = await model.check();
      setStage({ name: "idle" });
      announce(checked.ok ? checkedSentence(model.status()) : checked.message);
    });

  const preview = (): Promise<void> =>
    attempt(async () => {
      running.current = new AbortController();
      setStage({ name: "asking" });
      const read = await model.fetchEdition(status.available!);
      if (!read.ok) {
        setStage({ name: "idle" });
        return announce(read.message);
      }
      const onProgress = (done: number, all: number): void => setStage({ name: "previewing", done, all });
      const found = await previewModel(workbook, session, read.pack, onProgress, running.current.signal);
      setStage({ name: "previewed", preview: found });
    });

  const accept = (found: ModelPreview, held: readonly ChangeReason[]): Promise<void> =>
    attempt(async () => {
      const moved = await model.accept(found.pack, held);
      if (!moved.ok) return announce(moved.message);
      setStage({ name: "idle" });
      await recalculate(workbook, found.addresses);
      announce(
        `Edition ${found.pack.edition} is accepted. ${cellCount(found.addresses.length)} recalculated.`,
        async () => {
          const undone = await model.undo();
          if (!undone.ok) return announce(undone.message);
          await recalculate(workbook, found.addresses);
        },
      );
    });

  const cancel = (): void => {
    running.current?.abort();
    setStage({ name: "idle" });
  };

  return (
    <section aria-labelledby="model-refresh">
      <h2 id="model-refresh">Refresh</h2>
      {stage.name === "idle" && (
        <div class="row">
          <button type="button" class="button" onClick={() => void check()}>
            Check for a newer edition
          </button>
          {status.available && (
            <button type="button" class="button primary" onClick={() => void preview()}>
              See what changes
            </button>
          )}
        </div>
      )}
      {stage.name === "asking" && <p class="quiet">Asking the feed…</p>}
      {stage.name === "previewing" && (
        <div class="row">
          <progress aria-label="SSB cells looked at" value={stage.done} max={stage.all} />
          <p class="quiet">{`${stage.done} of ${stage.all} SSB cells`}</p>
          <button type="button" class="button" onClick={cancel}>
            Cancel
          </button>
        </div>
      )}
      {stage.name === "previewed" && (
        <PreviewPanel
          model={model}
          workbook={workbook}
          preview={stage.preview}
          onAccept={(held) => void accept(stage.preview, held)}
          onCancel={cancel}
        />
      )}
      {stage.name === "idle" && status.state.lastRefresh && (
        <p class="quiet">{`Last refreshed on ${status.state.lastRefresh.on}, from ${status.state.lastRefresh.from.id}.`}</p>
      )}
    </section>
  );
}

function checkedSentence({ available }: ModelStatus): string {
  return available ? `Edition ${available.id} is available.` : "There is no newer edition.";
}

function cellCount(count: number): string {
  return count === 1 ? "1 SSB cell is" : `${count} SSB cells are`;
}
