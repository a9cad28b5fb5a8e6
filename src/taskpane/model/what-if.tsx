import { useEffect, useRef, useState } from "preact/hooks";
import { isFailure } from "../../domain/answer/failure";
import type { Assumptions } from "../../domain/local/assumptions";
import type { WorkbookData } from "../../model/editions/workbook-data";
import { houseOf } from "../../model/local/house-setting";
import { sentenceOf } from "../../model/port/sentence";
import type { Workbook } from "../../model/port/workbook";
import { previewWorkbook, type Preview } from "../../model/refresh/preview-workbook";
import { tryHouse } from "../../model/refresh/trial";
import { usePane } from "../app/pane";
import { words } from "../languages/in-use";
import { ChangeList, NotForeseen } from "./change-list";
import { Outputs } from "./outputs";

interface WhatIfProps {
  data: WorkbookData;
  workbook: Workbook;
  tried: Assumptions;
  onKeep(): void;
  onPutBack(): void;
}

/** While a slider moves, nothing is looked at. */
const REST = 250;
/** Output cells follow a slider in a model of so many SSB cells; trying recalculates them twice. */
const MOST_TO_FOLLOW = 2000;

/** What assumptions that are not kept yet would change in the cells, and the ways on. Nothing is changed by looking. */
export function WhatIf({ data, workbook, tried, onKeep, onPutBack }: WhatIfProps) {
  const { announce } = usePane();
  const said = words().assumptions;
  const [preview, setPreview] = useState<Preview | undefined>();
  const [follows, setFollows] = useState(false);
  /** What is tried in the cells is put back before anything is kept. */
  const trial = useRef<Promise<unknown>>(Promise.resolve());
  const text = JSON.stringify(tried);
  const house = () => ({ ...houseOf(workbook), assumptions: tried });
  useEffect(() => {
    const stop = new AbortController();
    setPreview(undefined);
    const look = async (): Promise<void> => {
      const [before, after] = [data.answering(), data.seenUnder(house())];
      if (isFailure(after)) return;
      const cells = await workbook.formulaCells();
      stop.signal.throwIfAborted();
      setFollows(cells.length <= MOST_TO_FOLLOW);
      setPreview(await previewWorkbook({ workbook, cells, before, after, signal: stop.signal }));
    };
    const rest = setTimeout(() => {
      look().catch((problem: unknown) => {
        if (!stop.signal.aborted) announce(sentenceOf(problem));
      });
    }, REST);
    return () => {
      clearTimeout(rest);
      stop.abort();
    };
  }, [data, workbook, text]);
  const whileTried = (read: () => Promise<string[]>): Promise<string[]> => {
    const shown = tryHouse(data, workbook, house(), read);
    trial.current = shown.catch(() => undefined);
    return shown;
  };
  const keep = (): void => void trial.current.then(onKeep);
  const count = preview?.changes.length ?? 0;
  return (
    <div class="card stack" role="group" aria-label={said.whatIf}>
      <h3>{said.whatIf}</h3>
      <p role="status">{!preview ? said.looking : count === 0 ? said.none : said.changes({ count })}</p>
      <div class="row">
        <button type="button" class="button primary" onClick={keep}>
          {said.keep}
        </button>
        <button type="button" class="button" onClick={onPutBack}>
          {said.putBack}
        </button>
      </div>
      {preview && count > 0 && (
        <ChangeList
          name="assumptions"
          changes={preview.changes}
          workbook={workbook}
          edition={(data.status().inUse ?? data.status().bundled).id}
        />
      )}
      {preview && <NotForeseen preview={preview} />}
      <Outputs workbook={workbook} of={text} whileTried={whileTried} follows={follows} />
    </div>
  );
}
