import { nameText } from "../../domain/answer/message-text";
import { reasonText } from "../../ingest/languages/ingest-text";
import { tagInUse } from "./model-choice";

/** What the reader says of a row or a number, in the language of the pane. */
export function reasonWords(reason: string): string {
  return reasonText(reason, tagInUse(), nameText);
}
