import { words } from "../languages/in-use";
import { isRefusal, type Refusal } from "../../domain/answer/refusal";
import { isPdf } from "../../ingest/input/pdf";
import { decode } from "../../ingest/input/read-input";
import { tagInUse } from "./model-choice";
import { textApart } from "./text-apart";

/** Reading stops the sheet for as long as it takes; of two megabytes it is a moment, and no article is longer. */
const MOST_BYTES = 2_000_000;
/** Most of a PDF is not its text. */
const MOST_OF_PDF = 10_000_000;

export const FILE_TYPES = [".txt", ".md", ".html", ".htm", ".pdf"];

export interface ReadFile {
  name: string;
  text: string;
}

/** The text of a file that was chosen or dropped, or why it is none. */
export async function readFile(file: File): Promise<ReadFile | Refusal> {
  const { name, size } = file;
  if (!FILE_TYPES.some((type) => name.toLowerCase().endsWith(type)))
    return { refused: words().article.otherFile({ name, types: FILE_TYPES.join(", ") }) };
  const most = name.toLowerCase().endsWith(".pdf") ? MOST_OF_PDF : MOST_BYTES;
  if (size > most)
    return { refused: words().article.fileTooLong({ name, size: megabytes(size), most: megabytes(most) }) };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = isPdf(bytes) ? await textApart({ file: bytes, spoken: tagInUse() }) : decode(bytes);
  return isRefusal(read) ? read : { name, text: read.text };
}

/** Why a pasted text is no article, where its length alone says so. */
export function lengthProblem(text: string): string | undefined {
  return text.length > MOST_BYTES
    ? words().article.textTooLong({ size: megabytes(text.length), most: megabytes(MOST_BYTES) })
    : undefined;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
