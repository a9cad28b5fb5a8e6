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
    return { refused: `"${name}" is none of ${FILE_TYPES.join(", ")}; save the article as one of them.` };
  if (size > MOST_BYTES) return { refused: tooLong(`"${name}" has ${megabytes(size)}`) };
  const read = decode(new Uint8Array(await file.arrayBuffer()));
  return isRefusal(read) ? read : { name, text: read.text };
}

/** Why a pasted text is no article, where its length alone says so. */
export function lengthProblem(text: string): string | undefined {
  return text.length > MOST_BYTES ? tooLong(`The text has ${megabytes(text.length)}`) : undefined;
}

function tooLong(what: string): string {
  return `${what}; an article has at most ${megabytes(MOST_BYTES)}.`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
