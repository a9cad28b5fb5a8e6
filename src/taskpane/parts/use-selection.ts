import { useEffect, useState } from "preact/hooks";
import type { CellContent } from "../../model/port/workbook";
import { usePane } from "../app/pane";

/** The selected cell, where a workbook can tell; asked anew whenever `refresh` changes. */
export function useSelection(refresh: unknown): CellContent | undefined {
  const { workbook } = usePane();
  const [cell, setCell] = useState<CellContent | undefined>();
  useEffect(() => {
    if (!workbook) return undefined;
    let here = true;
    const ask = (): void => {
      workbook.selected().then(
        (selected) => here && setCell(selected),
        // A cell that is being edited cannot be asked about; the next selection can.
        () => undefined,
      );
    };
    ask();
    const stop = workbook.onSelection(setCell);
    return () => {
      here = false;
      stop();
    };
  }, [workbook, refresh]);
  return cell;
}
