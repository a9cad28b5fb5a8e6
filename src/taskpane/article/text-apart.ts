import type { LanguageTag } from "../../domain/answer/languages/known";
import type { Refusal } from "../../domain/answer/refusal";
import { openReader } from "./open-reader";

/** What the page asks of the reader: the text of a file. */
export interface ToOpen {
  file: Uint8Array;
  spoken: LanguageTag;
}

export type FileText = { text: string } | Refusal;

/** The answer has a name: the reader of PDFs takes a worker for its own, and says so to the page. */
export interface FromFile {
  fileText: FileText;
}

/** The text of a PDF, taken out in a thread of its own; without one, or where it does not start, in the page. */
export function textApart(toOpen: ToOpen): Promise<FileText> {
  const reader = openReader();
  if (!reader) return textHere(toOpen);
  return new Promise<FileText>((resolve, reject) => {
    reader.onmessage = ({ data }: MessageEvent<Partial<FromFile>>) => {
      if (data.fileText) resolve(data.fileText);
    };
    reader.onerror = () => textHere(toOpen).then(resolve, reject);
    reader.postMessage(toOpen);
  }).finally(() => reader.terminate());
}

async function textHere({ file, spoken }: ToOpen): Promise<FileText> {
  const { textOfFile } = await import("../../ingest/input/text-of-file");
  return textOfFile(file, spoken);
}
