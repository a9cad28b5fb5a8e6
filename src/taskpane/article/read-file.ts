import { words } from "../languages/in-use";
import { isRefusal, type Refusal } from "../../domain/answer/refusal";
import { decode } from "../../ingest/input/read-input";

/** Reading stops the sheet for as long as it takes; of two megabytes it is a moment, and no article is longer. */
const MOST_BYTES = 2_000_000;

export const FILE_TYPES = [".txt", ".md", ".html", ".htm"];

export interface ReadFile {
  name: string;
  text: string;
}

/** The text of a file that was chosen or dropped, or why it is none. */
export async function readFile(file: File): Promise<ReadFile | Refusal> {
  const { name, size } = file;
  if (!FILE_TYPES.some((type) => name.toLowerCase().endsWith(type)))
    return { refused: words().article.otherFile({ name, types: FILE_TYPES.join(", ") }) };
  if (size > MOST_BYTES)
    return {
      refused: words().article.fileTooLong({ name, size: megabytes(size), most: megabytes(MOST_BYTES) }),
    };
  const read = decode(new Uint8Array(await file.arrayBuffer()));
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
