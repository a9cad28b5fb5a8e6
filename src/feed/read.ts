import { editionId } from "../domain/editions/identity";
import type { Pack } from "../domain/ledger/records";
import { checkPack } from "./check-pack";
import { contentHash, sha256 } from "./digest";
import { whatIsWrong, type Validate } from "../ledger/compiled-schema";
import type { Bytes } from "./download";
import { readJson, Twice } from "./read-json";
import { FEED_FORMAT, type FeedEntry, type FeedIndex } from "./format";
import { feedRefusals, type FeedRefusal } from "./refusals";

export type Read<Key extends string, Value> = Record<Key, Value> | FeedRefusal;

/** Reads an index: its form, and that each entry's name, day and hash belong together. */
export function readIndex(bytes: Bytes, validate: Validate): Read<"index", FeedIndex> {
  const value = readJson(bytes);
  if (value instanceof Twice) return feedRefusals.twice("index.json", value.name);
  if (isLaterFormat(value)) return feedRefusals.needsNewerAddIn();
  if (!validate(value)) return feedRefusals.wrongForm("index.json", whatIsWrong(value, validate));
  const index = value as FeedIndex;
  const position = index.editions.findIndex(({ id, date, hash }) => id !== `${date}.${hash.slice(0, 8)}`);
  if (position >= 0) return feedRefusals.wrongForm("index.json", `/editions/${position}/id`);
  return { index };
}

/** Reads a pack that an index describes: bytes, form, sense and content are all what they should be. */
export async function readPack(
  subtle: SubtleCrypto,
  bytes: Bytes,
  entry: FeedEntry,
  validate: Validate,
): Promise<Read<"pack", Pack>> {
  if (bytes.length < entry.size) return feedRefusals.cutShort(entry.file);
  if ((await sha256(subtle, bytes)) !== entry.sha256) return feedRefusals.wrongHash(entry.file);
  const value = readJson(bytes);
  if (value instanceof Twice) return feedRefusals.twice(entry.file, value.name);
  if (!validate(value)) return feedRefusals.wrongForm(entry.file, whatIsWrong(value, validate));
  const pack = value as Pack;
  const [problem] = checkPack(pack);
  if (problem) return feedRefusals.wrongForm(entry.file, `${problem.at}: ${problem.reason}`);
  if (pack.edition !== entry.id || !(await isEdition(subtle, pack, entry.hash))) {
    return feedRefusals.wrongHash(entry.file);
  }
  return { pack };
}

/** Reads a pack that was read before and kept; undefined when it is not the content that was kept. */
export async function readKept(subtle: SubtleCrypto, bytes: Bytes, hash: string): Promise<Pack | undefined> {
  const value = readJson(bytes);
  if (typeof value !== "object" || value === null || value instanceof Twice) return undefined;
  const pack = value as Pack;
  return (await isEdition(subtle, pack, hash)) ? pack : undefined;
}

async function isEdition(subtle: SubtleCrypto, pack: Pack, hash: string): Promise<boolean> {
  if (pack.hash !== hash || (await contentHash(subtle, pack)) !== hash) return false;
  return pack.edition === editionId(pack, hash);
}

function isLaterFormat(value: unknown): boolean {
  const format = (value as { format?: unknown } | null | undefined)?.format;
  return typeof format === "number" && format > FEED_FORMAT;
}
