import { words } from "../languages/in-use";
import { useEffect, useState } from "preact/hooks";
import { isFailure } from "../../domain/answer/failure";
import { dateOf, type EditionRef } from "../../domain/editions/identity";
import type { DataStatus, WorkbookData } from "../../model/editions/workbook-data";
import type { Workbook } from "../../model/port/workbook";
import { changedCells, seeEdition } from "../../model/refresh/see-edition";
import { usePane } from "./pane";
import { useClearDay } from "./use-clear-day";
import { useWorkbookData } from "./use-workbook-data";

/** In every view: which data answers, and whatever makes its numbers others than the newest published ones. */
export function DataBar() {
  const { workbook } = usePane();
  const opened = useWorkbookData();
  if (!workbook || !opened) return null;
  return <Line {...opened} workbook={workbook} />;
}

interface LineProps {
  data: WorkbookData;
  status: DataStatus;
  workbook: Workbook;
}

function Line({ data, status, workbook }: LineProps) {
  const { navigation } = usePane();
  const { inUse, available, state } = status;
  const toModel = (): void => navigation.go({ name: "model" });
  return (
    <section class="data-bar" aria-label={words().app.dataOfWorkbook}>
      <span>{inUse ? words().app.dataOf({ day: dateOf(inUse) }) : words().app.noData}</span>
      {state.follow === "pinned" && <span>{words().app.pinned}</span>}
      {state.held && <span>{words().app.held}</span>}
      {state.asOf && <AsOf day={state.asOf} data={data} workbook={workbook} />}
      {ownWords(data).map((words) => (
        <span key={words}>{words}</span>
      ))}
      {available && (
        <button type="button" class="link-button" onClick={toModel}>
          <Newer data={data} workbook={workbook} edition={available} />
        </button>
      )}
    </section>
  );
}

/** What of the user's own speaks beside the edition. */
function ownWords(data: WorkbookData): string[] {
  const answering = data.answering();
  if (isFailure(answering)) return [];
  const { layer } = answering.market(answering.asOf).house;
  const articles = answering.local.documents.length;
  const { app } = words();
  return [
    ...(layer === "source" ? [] : [layer === "house" ? app.houseOn : app.endsOfRanges({ end: layer })]),
    ...(articles > 0 ? [app.ownArticles({ count: articles })] : []),
  ];
}

function AsOf({ day, data, workbook }: { day: string; data: WorkbookData; workbook: Workbook }) {
  const clear = useClearDay(data, workbook);
  return (
    <span>
      {words().app.asKnownOn({ day })}{" "}
      <button type="button" class="link-button" onClick={() => void clear()}>
        {words().app.clearDay}
      </button>
    </span>
  );
}

/** How many cells a newer edition would change is counted once it is known that there is one. */
function Newer({ data, workbook, edition }: { data: WorkbookData; workbook: Workbook; edition: EditionRef }) {
  const { session } = usePane();
  const [count, setCount] = useState<number | undefined>();
  useEffect(() => {
    const counting = new AbortController();
    setCount(undefined);
    void seeEdition(data, workbook, edition, counting.signal).then(
      ({ preview }) => setCount(changedCells(preview)),
      // Model says why an edition can't be had, once somebody asks to see it.
      () => undefined,
    );
    return () => counting.abort();
  }, [edition.hash, session]);
  if (count === undefined) return <>{words().app.newer}</>;
  return <>{words().app.newerChanges({ count })}</>;
}
