import { counted } from "../../domain/answer/counted";
import { isRefusal } from "../../domain/answer/refusal";
import { useEffect, useRef, useState } from "preact/hooks";
import type { WorkbookData, DataStatus } from "../../model/editions/workbook-data";
import type { EditionRef } from "../../domain/editions/identity";
import type { Pack } from "../../domain/ledger/records";
import type { ChangeReason } from "../../domain/ledger/vocabulary";
import { refusalText, unlessRefused } from "../../model/languages/model-text";
import type { Workbook } from "../../model/port/workbook";
import { usePane } from "../app/pane";
import { PreviewPanel } from "./preview-panel";
import type { Seen } from "../../model/refresh/preview-workbook";
import { seeEdition } from "../../model/refresh/see-edition";
import { newestWords } from "../../model/editions/newest-words";
import { recalculateAll, withWaits, type Recalculation } from "../../model/scan/recalculate";
import { sentenceOf } from "../../model/port/sentence";

type Stage =
  | { name: "idle"; asking?: boolean }
  | { name: "looking"; done: number; all: number }
  | { name: "seen"; seen: Seen }
  | { name: "accepting" };

interface RefreshProps {
  data: WorkbookData;
  status: DataStatus;
  workbook: Workbook;
}

/** What a newer edition would change in this workbook, before it does; then accepting it, in part or whole. */
export function RefreshSection({ data, status, workbook }: RefreshProps) {
  const { session, announce } = usePane();
  const [stage, setStage] = useState<Stage>({ name: "idle" });
  const looking = useRef<AbortController | undefined>(undefined);
  const title = useRef<HTMLHeadingElement>(null);
  const { available, inUse, state } = status;

  /** Back to where looking begins; the button that was pressed is gone, and the keyboard's place with it. */
  const leave = (): void => {
    looking.current?.abort();
    setStage({ name: "idle" });
    title.current?.focus();
  };

  // A preview holds for the model it was made of: another as-of day, layer or edition asks for another one.
  useEffect(() => {
    looking.current?.abort();
    setStage((now) => (now.name === "accepting" ? now : { name: "idle" }));
  }, [session]);
  useEffect(() => () => looking.current?.abort(), []);

  const check = async (): Promise<void> => {
    if (stage.name === "idle" && stage.asking) return;
    setStage({ name: "idle", asking: true });
    try {
      const checked = await data.check();
      announce(isRefusal(checked) ? refusalText(checked) : newestWords(data.status()));
    } catch (problem) {
      announce(sentenceOf(problem));
    }
    setStage({ name: "idle" });
  };

  const look = async (edition: EditionRef): Promise<void> => {
    const { signal } = (looking.current = new AbortController());
    setStage({ name: "looking", done: 0, all: 0 });
    try {
      const onProgress = (done: number, all: number): void => setStage({ name: "looking", done, all });
      const seen = await seeEdition(data, workbook, edition, signal, onProgress);
      if (!signal.aborted) setStage({ name: "seen", seen });
    } catch (problem) {
      if (signal.aborted) return;
      announce(sentenceOf(problem));
      leave();
    }
  };
  const accept = async (seen: Seen, held: readonly ChangeReason[]): Promise<void> => {
    setStage({ name: "accepting" });
    try {
      const moved = await data.accept(seen.pack, held);
      if (isRefusal(moved)) {
        announce(refusalText(moved), undefined, () => accept(seen, held));
        return setStage({ name: "seen", seen });
      }
      await showAccepted(seen.pack);
    } catch (problem) {
      announce(sentenceOf(problem));
    }
    leave();
  };
  const showAccepted = async ({ edition }: Pack): Promise<void> => {
    try {
      const shown = await recalculateAll(workbook);
      announce(
        withWaits(`Edition ${edition} is accepted. ${cellCount(shown.count)} recalculated.`, shown),
        undo,
      );
    } catch (problem) {
      announce(
        `Edition ${edition} is accepted, but its cells are not all recalculated. ${sentenceOf(problem)} ` +
          `Finish or undo it, above, or Refresh now, on Health.`,
        undo,
      );
    }
  };

  const takeBack = async (): Promise<Recalculation> => {
    unlessRefused(await data.undo());
    return recalculateAll(workbook);
  };
  const undo = async (): Promise<void> => void (await takeBack());
  const undoLast = async (): Promise<void> => {
    try {
      const shown = await takeBack();
      announce(withWaits(`The workbook is back at edition ${data.status().inUse?.id}.`, shown));
    } catch (problem) {
      announce(sentenceOf(problem));
    }
    leave();
  };

  return (
    <section aria-labelledby="model-refresh">
      <h2 id="model-refresh" ref={title} tabIndex={0}>
        Refresh
      </h2>
      {stage.name === "idle" && (
        <>
          <div class="row">
            {available && (
              <button type="button" class="button primary" onClick={() => void look(available)}>
                See what changes
              </button>
            )}
            {!available && state.held && inUse && (
              <button type="button" class="button primary" onClick={() => void look(inUse)}>
                See what is held back
              </button>
            )}
            <button
              type="button"
              class="button"
              aria-disabled={stage.asking ?? false}
              onClick={() => void check()}
            >
              {stage.asking ? "Asking the feed…" : "Check for a newer edition"}
            </button>
          </div>
          {state.lastRefresh && (
            <div class="row">
              <p class="quiet">{`Refreshed on ${state.lastRefresh.on}, from ${state.lastRefresh.from.id}.`}</p>
              <button type="button" class="button" onClick={() => void undoLast()}>
                Undo this refresh
              </button>
            </div>
          )}
        </>
      )}
      {stage.name === "looking" && <Looking {...stage} onCancel={leave} />}
      {stage.name === "accepting" && <p class="quiet">Recalculating the SSB cells…</p>}
      {stage.name === "seen" && (
        <PreviewPanel
          data={data}
          workbook={workbook}
          seen={stage.seen}
          onAccept={(held) => void accept(stage.seen, held)}
          onCancel={leave}
        />
      )}
    </section>
  );
}

function Looking({ done, all, onCancel }: { done: number; all: number; onCancel(): void }) {
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  return (
    <div class="row">
      <progress aria-label="SSB cells looked at" {...(all > 0 && { value: done, max: all })} />
      <p class="quiet">{all > 0 ? `${done} of ${all} SSB cells` : "Fetching the edition…"}</p>
      <button type="button" class="button" ref={cancel} onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}

function cellCount(count: number): string {
  return counted(count, "SSB cell is", "SSB cells are");
}
