import { words } from "../languages/in-use";
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
  /** The feed is being asked what there is. */
  isAsking: boolean;
}

/** Which edition answers, and whether the workbook is held to it. */
export function EditionSection({ data, status, workbook, isAsking }: EditionProps) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const { state, inUse, notices, unsigned } = status;

  // A box that was ticked in vain shows what holds again.
  const change = useDataMove(workbook, () => redraw(undefined));
  const { facts, noEdition } = words().model;
  const pin = (): Promise<Moved> => data.pin();
  const follow = (): Promise<Moved> => data.followLatest();

  return (
    <section aria-labelledby="model-edition">
      <h2 id="model-edition">{words().model.data}</h2>
      {notices.map((notice) => (
        <NoticeText key={notice.kind} notice={notice} />
      ))}
      <FactList
        facts={[
          [facts.computedWith, inUse?.id ?? noEdition],
          [facts.signature, unsigned && words().model.unsigned],
          [facts.newest, isAsking ? words().refresh.asking : newestWords(status)],
          [facts.held, state.held?.map(heldText).join("; ")],
        ]}
      />
      <label class="reason">
        <input
          type="checkbox"
          checked={state.follow === "pinned"}
          onChange={(event) =>
            void (event.currentTarget.checked
              ? change(pin, words().model.isPinned, follow)
              : change(follow, words().model.isFollowing, pin))
          }
        />
        <span>{words().model.pin}</span>
      </label>
    </section>
  );
}

function heldText({ reasons, from }: Held): string {
  const said = reasons.map((reason) => reasonText(reason));
  return words().model.heldFrom({ reasons: words().parts.list(said), edition: from.id });
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
