/** What the host objects need of a workbook; the grid behind it is the page's affair. */
import type { Behaviour } from "./behaviour";
import type { SheetCells } from "./sheet-cells";

export type { CellContent, Input, SheetInfo } from "./sheet-cells";

export interface SheetModel extends SheetCells {
  /** What the workbook has beside cells, and what Excel does unasked. */
  readonly behaviour: Behaviour;
}
