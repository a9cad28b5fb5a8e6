import type { CheckCell } from "./check-cells";
import type { Flow } from "./flow";
import { textsOf } from "./labels";

const DECLARING =
  /overrid|assum|\bhouse\b|\bown\b|\bdesk\b|\bours?\b|adjust|judg(?:e)?ment|manual|estimate|假设|自有|覆盖|调整|估/i;

/** Whether a note or a label says that a number is somebody's own. */
export function isDeclared(cell: CheckCell, flow: Flow): boolean {
  if (cell.held.note !== undefined && cell.held.note.trim() !== "") return true;
  return textsOf(flow.labels(cell)).some((text) => DECLARING.test(text));
}
