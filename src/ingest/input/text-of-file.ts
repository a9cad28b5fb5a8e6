import type { LanguageTag } from "../../domain/answer/languages/known";
import { isRefusal, type Refusal } from "../../domain/answer/refusal";
import { ingestText } from "../languages/ingest-text";
import { isPdf, readPdf } from "./pdf";
import { decode } from "./read-input";

/** The text of a file that is given as it is: a page, a text, or a PDF. */
export async function textOfFile(
  bytes: Uint8Array,
  spoken: LanguageTag = "en",
): Promise<{ text: string } | Refusal> {
  if (!isPdf(bytes)) return decode(bytes);
  const read = await readPdf(bytes);
  return isRefusal(read) ? { refused: ingestText(read, spoken) } : read;
}
