import { refusalText } from "../languages/model-text";
import type { DataStatus } from "./workbook-data";

/** Whether the edition in use is the newest there is, as far as it is known. */
export function newestWords({ available, checked }: DataStatus): string {
  if (available) return `Edition ${available.id} is newer: Model shows what it would change.`;
  if (!checked) return "It was not checked yet whether there is a newer edition.";
  if (checked.refused) return refusalText({ refused: checked.refused });
  return `The data is the newest, checked ${checked.at.toTimeString().slice(0, 5)}.`;
}
