import { useEffect, useState } from "preact/hooks";
import { isRefusal } from "../../domain/answer/refusal";
import { sentenceOf } from "../../model/port/sentence";
import type { UnreadableRecord, Workbook } from "../../model/port/workbook";
import { usePane } from "../app/pane";
import { words } from "../languages/in-use";
import { saveFile } from "../parts/save-file";

/** What the workbook remembers and nobody here can read: kept as it is, to be saved or taken away by a person. */
export function Unreadable({ workbook, onChange }: { workbook: Workbook; onChange(): void }) {
  const { announce } = usePane();
  const [found, setFound] = useState<readonly UnreadableRecord[]>([]);
  const look = (): void =>
    void workbook.unreadableRecords?.().then(setFound, (problem) => announce(sentenceOf(problem)));
  useEffect(look, [workbook]);
  if (found.length === 0) return null;
  const { share } = words();

  const remove = async (one: UnreadableRecord): Promise<void> => {
    const outcome = await one.remove();
    if (isRefusal(outcome)) return announce(outcome.refused);
    const again = (): void => {
      look();
      onChange();
    };
    announce(share.recordRemoved, async () => {
      await outcome.undo();
      again();
    });
    again();
  };
  return (
    <ul class="notice" aria-label={share.setAside}>
      {found.map((one, at) => (
        <li key={one.text}>
          <p>
            {one.why} {share.staysAside}
          </p>
          <div class="row">
            <button
              type="button"
              class="button"
              onClick={() => saveFile({ name: `ssb-formulas-${at + 1}.txt`, text: one.text })}
            >
              {share.saveRecord}
            </button>
            <button type="button" class="button" onClick={() => void remove(one)}>
              {share.removeRecord}
            </button>
          </div>
        </li>
      ))}
    </ul>
  );
}
