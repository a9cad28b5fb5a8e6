import { newestWords } from "../../model/editions/newest-words";
import { useReducer } from "preact/hooks";
import type { WorkbookData, DataStatus, Moved, Notice } from "../../model/editions/workbook-data";
import type { Held } from "../../domain/editions/held";
import { reasonText } from "../../model/languages/model-text";
import type { Workbook } from "../../model/port/workbook";
import { useDataMove } from "../app/use-data-move";
import { FactList } from "../parts/fact-list";

interface EditionProps {
  data: WorkbookData;
  status: DataStatus;
  workbook: Workbook;
}

/** Which edition answers, and whether the workbook is held to it. */
export function EditionSection({ data, status, workbook }: EditionProps) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const { state, inUse, notices, unsigned } = status;

  // A box that was ticked in vain shows what holds again.
  const change = useDataMove(workbook, () => redraw(undefined));
  const pin = (): Promise<Moved> => data.pin();
  const follow = (): Promise<Moved> => data.followLatest();

  return (
    <section aria-labelledby="model-edition">
      <h2 id="model-edition">Data</h2>
      {notices.map((notice) => (
        <NoticeText key={notice.kind} notice={notice} />
      ))}
      <FactList
        facts={[
          ["Computed with", inUse?.id ?? "No edition: the pinned one is missing"],
          ["Signature", unsigned && "Unsigned: from a feed without a key that this add-in trusts"],
          ["Newest", newestWords(status)],
          ["Held back", state.held?.map(heldText).join("; ")],
        ]}
      />
      <label class="reason">
        <input
          type="checkbox"
          checked={state.follow === "pinned"}
          onChange={(event) =>
            void (event.currentTarget.checked
              ? change(pin, "This workbook is pinned to its edition.", follow)
              : change(follow, "This workbook is offered newer editions.", pin))
          }
        />
        <span>Pin this workbook to its edition</span>
      </label>
    </section>
  );
}

function heldText({ reasons, from }: Held): string {
  return `${reasons.map((reason) => reasonText(reason)).join(", ")}: as of ${from.id}`;
}

function NoticeText({ notice }: { notice: Notice }) {
  return (
    <div class="notice" role="note">
      <p>{notice.message}</p>
      {notice.kind === "edition-missing" && (
        <ul>
          {notice.differences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
