import type { EditionChanges } from "../domain/editions/change-counts";
import type { EditionRef } from "../domain/editions/identity";
import type { IsoDate } from "../domain/ledger/records";

/**
 * A feed is a folder any web server can serve: `index.json`, whose content changes, and packs, whose content never
 * does. `index.schema.json` is its form.
 */
export interface FeedIndex {
  format: typeof FEED_FORMAT;
  /** Oldest first; of two editions of one day the later listed one is the newer. */
  editions: FeedEntry[];
}

export interface FeedEntry extends EditionRef {
  date: IsoDate;
  /** The pack's file name; it lies beside the index. */
  file: string;
  /** Bytes of the file. */
  size: number;
  /** SHA-256 of the file's bytes, in hex. */
  sha256: string;
  /** The oldest add-in that can read it, such as `0.1.0`. */
  minimumAddIn: string;
  /** Against the edition before it. */
  changed: EditionChanges;
  /** Names the key that signed it; see `keyId`. */
  key?: string;
  /** Ed25519 over `signedText`, in base64. */
  signature?: string;
}

export const FEED_FORMAT = 1;

/**
 * The oldest add-in that reads the packs compiled now. An add-in refuses a record or a field it does not know, so this
 * rises to the coming version whenever the form of a pack grows; the packs of before stay readable.
 */
export const MINIMUM_ADD_IN = "0.2.0";

export function newestOf(index: FeedIndex): FeedEntry | undefined {
  return index.editions.reduce<FeedEntry | undefined>(
    (newest, entry) => (newest !== undefined && newest.date > entry.date ? newest : entry),
    undefined,
  );
}

/** Whether an add-in of a version can read an edition; versions are three numbers. */
export function reads(addIn: string, entry: FeedEntry): boolean {
  const numbersIn = (version: string): number[] => version.split(".").map(Number);
  const [have, need] = [numbersIn(addIn), numbersIn(entry.minimumAddIn)];
  const differing = need.findIndex((part, index) => part !== have[index]);
  const [own, wanted] = [have[differing], need[differing]];
  return own === undefined || wanted === undefined ? differing < 0 : own > wanted;
}
