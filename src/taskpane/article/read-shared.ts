import { isRefusal, type Refusal } from "../../domain/answer/refusal";
import type { NumberedItem } from "../../ingest/proposers/proposal";
import type { Proposed, SharedReview } from "../../ingest/read-with-proposer";
import { openReader } from "./open-reader";
import type { ToRead } from "./read-apart";

/** What the page says to the reader: an article to take apart, then what the model said of its items. */
export type ToReader = { open: ToRead } | { proposed: Proposed };

/** What the reader says to the page. */
type FromReader = { items: NumberedItem[] } | { outcome: SharedReview | Refusal };

export interface SharedApart {
  /** Undefined once it was stopped. Rejects where the text could not be read. */
  outcome: Promise<SharedReview | Refusal | undefined>;
  stop(): void;
}

/**
 * Reads an article in a thread of its own, together with a model. The page asks the model, not the reader: only the page is
 * held to the policy that says which hosts may be reached.
 */
export function readShared(
  toRead: ToRead,
  ask: (items: readonly NumberedItem[]) => Promise<Proposed>,
): SharedApart {
  const reader = openReader();
  let stop = (): void => undefined;
  const outcome = new Promise<SharedReview | Refusal | undefined>((resolve, reject) => {
    stop = () => resolve(undefined);
    const here = (): void => void readHere(toRead, ask).then(resolve, reject);
    if (!reader) return here();
    const say = (words: ToReader): void => reader.postMessage(words);
    reader.onmessage = ({ data }: MessageEvent<FromReader>) => {
      if ("outcome" in data) return resolve(data.outcome);
      ask(data.items).then((proposed) => say({ proposed }), reject);
    };
    reader.onerror = here;
    say({ open: toRead });
  }).finally(() => reader?.terminate());
  return { outcome, stop: () => stop() };
}

async function readHere(
  toRead: ToRead,
  ask: (items: readonly NumberedItem[]) => Promise<Proposed>,
): Promise<SharedReview | Refusal> {
  const { openForProposer } = await import("../../ingest/read-with-proposer");
  const reading = openForProposer(...toRead);
  return isRefusal(reading) ? reading : reading.finish(await ask(reading.items));
}
