import { isRefusal } from "../../domain/answer/refusal";
import { useRef, useState } from "preact/hooks";
import type { WorkbookData, DataStatus } from "../../model/editions/workbook-data";
import type { EditionRef } from "../../domain/editions/identity";
import type { Pack } from "../../domain/ledger/records";
import type { ChangeReason } from "../../domain/ledger/vocabulary";
import { refusalText, unlessRefused } from "../../model/languages/model-text";
import type { Watch, Workbook } from "../../model/port/workbook";
import { usePane } from "../app/pane";
import { PreviewPanel } from "./preview-panel";
import type { Seen } from "../../model/refresh/preview-workbook";
import { seeEdition } from "../../model/refresh/see-edition";
import { newestWords } from "../../model/editions/newest-words";
import {
  recalculateAll,
  recalculatedSentence,
  withWaits,
  type Recalculation,
} from "../../model/scan/recalculate";
import { sentenceOf } from "../../model/port/sentence";
import { words } from "../languages/in-use";
import { useLooking } from "./use-looking";
import { useRecalculating } from "./use-recalculating";
import { Working } from "./working";

interface RefreshProps {
  data: WorkbookData;
  status: DataStatus;
  workbook: Workbook;
  /** Asks the feed. */
  ask: WorkbookData["check"];
}

/** What a newer edition would change in this workbook, before it does; then accepting it, in part or whole. */
export function RefreshSection({ data, status, workbook, ask }: RefreshProps) {
  const { announce } = usePane();
  const title = useRef<HTMLHeadingElement>(null);
  /** The button that was pressed is gone, and the keyboard's place with it. */
  const toTitle = (): void => title.current?.focus();
  const { stage, look, leave } = useLooking<Seen>(toTitle);
  const { during, progress } = useRecalculating();
  const [asking, setAsking] = useState(false);
  const { available, inUse, state } = status;

  const check = async (): Promise<void> => {
    if (asking) return;
    setAsking(true);
    try {
      const checked = await ask();
      announce(isRefusal(checked) ? refusalText(checked) : newestWords(data.status()));
    } catch (problem) {
      announce(sentenceOf(problem));
    }
    setAsking(false);
  };
  const lookAt = (edition: EditionRef): Promise<void> =>
    look((signal, onProgress) => seeEdition(data, workbook, edition, signal, onProgress));
  const accept = async (seen: Seen, held: readonly ChangeReason[]): Promise<void> => {
    try {
      const moved = await data.accept(seen.pack, held);
      if (isRefusal(moved)) return announce(refusalText(moved), undefined, () => accept(seen, held));
      await during((watch) => showAccepted(seen.pack, watch));
    } catch (problem) {
      announce(sentenceOf(problem));
    }
    leave();
  };
  const showAccepted = async ({ edition }: Pack, watch: Watch): Promise<void> => {
    try {
      const shown = await recalculateAll(workbook, watch);
      announce(`${words().refresh.accepted({ edition })} ${recalculatedSentence(shown)}`, undo);
    } catch (problem) {
      announce(words().refresh.acceptedNotShown({ edition, why: sentenceOf(problem) }), undo);
    }
  };

  const takeBack = async (watch?: Watch): Promise<Recalculation> => {
    unlessRefused(await data.undo());
    return recalculateAll(workbook, watch);
  };
  const undo = async (): Promise<void> => void (await takeBack());
  const undoLast = (): Promise<void> =>
    during(async (watch) => {
      try {
        const shown = await takeBack(watch);
        const back = words().refresh.isBack({ edition: data.status().inUse?.id ?? "" });
        announce(shown.left ? `${back} ${recalculatedSentence(shown)}` : withWaits(back, shown));
      } catch (problem) {
        announce(sentenceOf(problem));
      }
    }).then(leave);

  return (
    <section aria-labelledby="model-refresh">
      <h2 id="model-refresh" ref={title} tabIndex={0}>
        {words().refresh.title}
      </h2>
      {progress}
      {!progress && stage.name === "idle" && (
        <>
          <div class="row">
            {available && (
              <button type="button" class="button primary" onClick={() => void lookAt(available)}>
                {words().refresh.seeChanges}
              </button>
            )}
            {!available && state.held && inUse && (
              <button type="button" class="button primary" onClick={() => void lookAt(inUse)}>
                {words().refresh.seeHeld}
              </button>
            )}
            <button type="button" class="button" aria-disabled={asking} onClick={() => void check()}>
              {asking ? words().refresh.asking : words().refresh.check}
            </button>
          </div>
          {state.lastRefresh && (
            <div class="row">
              <p class="quiet">
                {words().refresh.refreshedOn({
                  day: state.lastRefresh.on,
                  edition: state.lastRefresh.from.id,
                })}
              </p>
              <button type="button" class="button" onClick={() => void undoLast()}>
                {words().refresh.undoRefresh}
              </button>
            </div>
          )}
        </>
      )}
      {stage.name === "looking" && (
        <Working
          {...stage}
          label={words().refresh.lookedAt}
          waiting={words().refresh.fetching}
          onCancel={leave}
        />
      )}
      {!progress && stage.name === "seen" && (
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
