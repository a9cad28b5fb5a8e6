import { says } from "../languages/says-in-use";
import { refusalText } from "../languages/model-text";
import type { DataStatus } from "./workbook-data";

/** Whether the edition in use is the newest there is, as far as it is known. */
export function newestWords({ available, checked }: DataStatus): string {
  if (available) return says().isNewer(available.id);
  if (!checked) return says().notChecked;
  if (checked.refused) return refusalText({ refused: checked.refused });
  return says().isNewest(checked.at.toTimeString().slice(0, 5));
}
