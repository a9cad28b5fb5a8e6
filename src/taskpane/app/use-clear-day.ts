import { words } from "../languages/in-use";
import type { WorkbookData } from "../../model/editions/workbook-data";
import type { Workbook } from "../../model/port/workbook";
import { useDataMove } from "./use-data-move";

/** Lifts the as-of day of a workbook, wherever the pane shows it; the way back sets it again. */
export function useClearDay(data: WorkbookData, workbook: Workbook): () => Promise<void> {
  const change = useDataMove(workbook);
  return () => {
    const day = data.status().state.asOf;
    return change(
      () => data.setAsOf(undefined),
      words().app.showsAll,
      () => data.setAsOf(day),
    );
  };
}
