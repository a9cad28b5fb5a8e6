import { words } from "../languages/in-use";
import { timeOfDay } from "../parts/time-of-day";
import { Summary } from "../parts/summary";
import type { Announcements, Step, Undo } from "./announcements";

/** The last thing that was done, read out as it comes, with the way back; and what was done before it. */
export function Status({ announcements }: { announcements: Announcements }) {
  const announcement = announcements.current();
  const takeBack = (undo: Undo): void => void announcements.takeBack(undo);
  const undo = announcement?.undo;
  const earlier = announcements.steps().filter((step) => step.undo !== undo);
  const again = announcement?.again;
  // What is said of the second attempt is said by whoever makes it; the first one's words are over.
  const tryAgain = (act: () => Promise<void>): Promise<void> => {
    announcements.dismiss();
    return act();
  };
  return (
    <div class={announcement || earlier.length > 0 ? "status" : undefined}>
      {/* Always in the page: a live region that comes with its text is not read out. */}
      <p role="status" aria-live="polite">
        {announcement?.text}
      </p>
      {again && (
        <button type="button" class="button" onClick={() => void tryAgain(again)}>
          {words().app.tryAgain}
        </button>
      )}
      {undo && (
        <button type="button" class="button" onClick={() => takeBack(undo)}>
          {words().app.undo}
        </button>
      )}
      {announcement && (
        <button
          type="button"
          class="button plain"
          aria-label={words().app.dismiss}
          onClick={announcements.dismiss}
        >
          ✕
        </button>
      )}
      {earlier.length > 0 && <Earlier steps={earlier} onTakeBack={takeBack} />}
    </div>
  );
}

/** Each step can be taken back by itself: what was changed since is left alone, and said. */
function Earlier({ steps, onTakeBack }: { steps: readonly Step[]; onTakeBack(undo: Undo): void }) {
  return (
    <details class="status-steps">
      <Summary>{words().app.earlier({ count: steps.length })}</Summary>
      <ol aria-label={words().app.earlierChanges}>
        {steps.map(({ text, at, undo }) => (
          <li key={`${at.getTime()} ${text}`} class="status-step">
            <span>
              <span class="quiet">{timeOfDay(at)}</span> {text}
            </span>
            <button
              type="button"
              class="button"
              aria-label={words().app.undoThat({ what: text })}
              onClick={() => onTakeBack(undo)}
            >
              {words().app.undo}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
