import type { Refusal } from "../../domain/answer/refusal";
import { says } from "./problems";

/** Why nothing can be changed in a workbook that is only looked at. In Protected View no add-in runs at all. */
export function readOnly(): Refusal | undefined {
  // Outside Excel there is no document, whatever the types say.
  const mode = (Office.context.document as Office.Document | undefined)?.mode;
  return String(mode) === "readOnly" ? { refused: says().readOnly() } : undefined;
}
