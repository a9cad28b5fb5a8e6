import type { Announcements } from "./announcements";

/** The last thing that was done, read out as it comes, with the way back. */
export function Status({ announcements }: { announcements: Announcements }) {
  const announcement = announcements.current();
  const undo = announcement?.undo;
  // What could not be undone may be undone later, so it is offered again.
  const goBack = (): Promise<void> =>
    undo!().then(
      (left) => (left ? announcements.announce(left) : announcements.dismiss()),
      (problem: Error) => announcements.announce(problem.message, undo),
    );
  return (
    <div class={announcement ? "status" : undefined}>
      {/* Always in the page: a live region that comes with its text is not read out. */}
      <p role="status" aria-live="polite">
        {announcement?.text}
      </p>
      {undo && (
        <button type="button" class="button" onClick={() => void goBack()}>
          Undo
        </button>
      )}
      {announcement && (
        <button type="button" class="button plain" aria-label="Dismiss" onClick={announcements.dismiss}>
          ✕
        </button>
      )}
    </div>
  );
}
