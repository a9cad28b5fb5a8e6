import type { Refusal } from "../../domain/answer/refusal";
import { bounded } from "../host/bounded";
import { sentenceOf } from "../host/problems";

/** Excel hands a file over in slices of at most this many bytes. */
const SLICE = 4_194_304;
/** So many bytes at once become text: an engine takes only so many arguments. */
const BYTES_AT_ONCE = 32_768;

/** Opens a new workbook with all that this one holds now, saved or not. */
export async function openCopy(): Promise<void | Refusal> {
  try {
    const bytes = await fileBytes();
    await bounded(Excel.createWorkbook(base64Of(bytes)));
    return undefined;
  } catch (problem) {
    return { refused: sentenceOf(problem) };
  }
}

async function fileBytes(): Promise<Uint8Array> {
  const { document } = Office.context;
  const file = await answered<Office.File>((callback) =>
    document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, callback),
  );
  try {
    const slices: Uint8Array[] = [];
    for (let at = 0; at < file.sliceCount; at++) {
      const slice = await answered<Office.Slice>((callback) => file.getSliceAsync(at, callback));
      slices.push(Uint8Array.from(slice.data as ArrayLike<number>));
    }
    return joined(slices);
  } finally {
    // Of a file that is not closed Excel keeps a copy, and hands over no third one.
    file.closeAsync();
  }
}

function answered<T>(ask: (callback: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return bounded(
    new Promise((resolve, reject) =>
      ask(({ status, value, error }) =>
        status === Office.AsyncResultStatus.Succeeded ? resolve(value) : reject(new Error(error.message)),
      ),
    ),
  );
}

function joined(slices: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(slices.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const slice of slices) {
    all.set(slice, at);
    at += slice.length;
  }
  return all;
}

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += BYTES_AT_ONCE)
    text += String.fromCharCode(...bytes.subarray(at, at + BYTES_AT_ONCE));
  return btoa(text);
}
