import { useEffect, useState } from "preact/hooks";
import { splitAddress } from "../../domain/formulas/address";
import type { Assumptions } from "../../domain/local/assumptions";
import {
  isAssumptionsSheet,
  readAssumptionsSheet,
  writeAssumptionsSheet,
  type SheetSays,
} from "../../model/local/assumptions-sheet";
import type { Workbook } from "../../model/port/workbook";
import { usePane } from "../app/pane";
import { words } from "../languages/in-use";
import { useInsert } from "../parts/use-insert";
import { useSelection } from "../parts/use-selection";

interface SheetProps {
  workbook: Workbook;
  kept: Assumptions;
  /** Whether what a sheet says is other than what is kept. */
  isOther(says: SheetSays): boolean;
  onTakeOver(says: SheetSays): void;
}

/** The assumptions as a sheet: written as a copy, and read back where somebody typed on it. */
export function AssumptionsSheet({ workbook, kept, isOther, onTakeOver }: SheetProps) {
  const { session, announce } = usePane();
  const said = words().assumptions;
  const { change } = useInsert();
  const found = useSheetInSight(workbook, kept);
  const write = (): Promise<void> =>
    change(said.sheetWritten, () => writeAssumptionsSheet(workbook, session, kept));
  const takeOver = ({ says }: Found): void => {
    onTakeOver(says);
    const wrong = says.wrong.map(({ label, text, choices }) =>
      said.wrongOnSheet({ label, text, choices: words().parts.list([...choices]) }),
    );
    announce([said.takenOver, ...wrong].join(" "));
  };
  return (
    <div class="stack">
      {found && isOther(found.says) && (
        <div class="notice stack" role="note">
          <p>{said.sheetSays({ sheet: found.sheet })}</p>
          <div class="row">
            <button type="button" class="button" onClick={() => takeOver(found)}>
              {said.takeOver}
            </button>
          </div>
        </div>
      )}
      <div class="row">
        <button type="button" class="button" onClick={() => void write()}>
          {said.writeSheet}
        </button>
      </div>
    </div>
  );
}

interface Found {
  sheet: string;
  says: SheetSays;
}

/** What the sheet of assumptions says that is being looked at; read anew with each selection, so after each cell typed. */
function useSheetInSight(workbook: Workbook, kept: Assumptions): Found | undefined {
  const { session } = usePane();
  const cell = useSelection(session);
  const [found, setFound] = useState<Found | undefined>();
  const sheet = cell && splitAddress(cell.address).sheet;
  const isOne = sheet !== undefined && isAssumptionsSheet(sheet);
  const keptText = JSON.stringify(kept);
  useEffect(() => {
    let isWanted = true;
    if (!isOne) return setFound(undefined);
    readAssumptionsSheet(workbook, sheet, session, kept).then(
      (says) => isWanted && setFound(says && { sheet, says }),
      // A sheet that is gone, or a cell being edited: the next selection reads it.
      () => isWanted && setFound(undefined),
    );
    return () => {
      isWanted = false;
    };
  }, [workbook, session, cell, isOne, keptText]);
  return found;
}
