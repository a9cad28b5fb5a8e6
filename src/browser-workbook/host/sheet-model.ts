/** What the host objects need of a workbook; the grid behind it is the page's affair. */
import type { Behaviour } from "./behaviour";
import type { RangeAddress } from "../addresses";
import type { Charts } from "./charts";
import type { SheetCells } from "./sheet-cells";

export type { CellContent, Input, SheetInfo } from "./sheet-cells";

export interface SheetModel extends SheetCells {
  /** What the workbook has beside cells, and what Excel does unasked. */
  readonly behaviour: Behaviour;
  readonly charts: Charts;
  /** In points, from the top left corner of one cell to the bottom right of another. */
  sizeTo(start: RangeAddress, end: RangeAddress): { width: number; height: number };
}
