import type { readArticle } from "../../ingest/read-article";
import { openReader } from "./open-reader";

export type ToRead = Parameters<typeof readArticle>;
export type ReadOutcome = ReturnType<typeof readArticle>;

export interface Apart {
  /** Undefined once it was stopped. Rejects where the text could not be read. */
  outcome: Promise<ReadOutcome | undefined>;
  stop(): void;
}

/** Reads an article in a thread of its own, so that the pane and the functions stay awake; without one, or where it does not start, in the page. */
export function readApart(toRead: ToRead): Apart {
  const reader = openReader();
  if (!reader) return { outcome: readHere(toRead), stop: () => undefined };
  let stop = (): void => undefined;
  const outcome = new Promise<ReadOutcome | undefined>((resolve, reject) => {
    stop = () => resolve(undefined);
    reader.onmessage = ({ data }: MessageEvent<ReadOutcome>) => resolve(data);
    reader.onerror = () => readHere(toRead).then(resolve, reject);
    reader.postMessage(toRead);
  }).finally(() => reader.terminate());
  return { outcome, stop: () => stop() };
}

async function readHere(toRead: ToRead): Promise<ReadOutcome> {
  const { readArticle: read } = await import("../../ingest/read-article");
  // Reading takes the only thread there is; what says so has to be drawn before.
  await new Promise((resolve) => setTimeout(resolve, 30));
  return read(...toRead);
}
