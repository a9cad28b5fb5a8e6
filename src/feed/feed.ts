/**
 * A feed of editions. Every answer is a whole edition that was checked in every way, or a refusal that says why;
 * what was kept before is only ever replaced by something newer that passed.
 */
import { isRefusal } from "../domain/answer/refusal";
import { dateOf, refOf, type EditionRef } from "../domain/editions/identity";
import type { DistantObservations, IsoDate, Pack } from "../domain/ledger/records";
import { addDays } from "../domain/time/day";
import { download, type Bytes, type Limits } from "./download";
import { newestOf, reads, type FeedEntry, type FeedIndex } from "./format";
import { readIndex, readKept, readPack, type Read } from "./read";
import { feedRefusals, type FeedRefusal } from "./refusals";
import type { Validate } from "../ledger/compiled-schema";
import { voucherOf } from "./signature";
import { NO_CACHE, type ByteCache } from "./shards/byte-cache";
import { openShards, type ShardLimits } from "./shards/open-shards";
import type { FeedStore } from "./store";
import { signsOn, trustedKeys } from "./trusted-keys";
import type { TakeTurns } from "./turns";

export interface Feed {
  /** Whether each edition it gives is signed with a key that this build trusts. */
  signed?: boolean;
  /** Asks for the index. */
  check(): Promise<Checked | FeedRefusal>;
  /** The editions of the last good index, oldest first, without asking. */
  known(): Promise<FeedEntry[]>;
  /** An edition by the hash of its content, older or newer: kept, or fetched. */
  edition(ref: EditionRef): Promise<Read<"pack", Pack>>;
}

export interface Checked {
  editions: FeedEntry[];
  /** The newest edition this add-in can read. */
  newest?: FeedEntry;
  /** A newer one, which needs a newer add-in. */
  beyond?: FeedEntry;
}

export interface FeedEnvironment {
  /** Address of `index.json`. */
  address: string;
  /** Whether the feed is of the page's own origin. */
  own: boolean;
  /** The keys that are trusted, as `trustedKeys` reads them; with any, only what one of them signed is taken. */
  key?: string;
  /** A day that has surely come, such as that of the edition an add-in was built with. */
  notBefore?: IsoDate;
  addInVersion: string;
  limits: { index: Limits; pack: Limits; shards?: Partial<ShardLimits> };
  fetch: typeof fetch;
  subtle: SubtleCrypto;
  store: FeedStore;
  /** Where parts of shards are kept; without it they last as long as the window. */
  cache?: ByteCache;
  turns: TakeTurns;
  validators(): Promise<{ index: Validate; pack: Validate; observation: Validate }>;
  today(): IsoDate;
}

export const FEED_LIMITS = {
  index: { bytes: 1_000_000, milliseconds: 10_000 },
  pack: { bytes: 16_000_000, milliseconds: 30_000 },
} as const;

interface KeptIndex {
  bytes: Bytes;
  etag?: string;
}

export function openFeed(environment: FeedEnvironment): Feed {
  const { turns } = environment;
  const opened = new Map<string, DistantObservations>();
  return {
    signed: environment.key !== undefined,
    check: () => turns(() => check(environment)),
    known: async () => {
      const last = await lastGood(environment);
      return last ? (await vouchedFor(environment, last.index)).editions : [];
    },
    edition: async (ref) => withShards(environment, opened, await editionOf(environment, ref)),
  };
}

async function editionOf(environment: FeedEnvironment, ref: EditionRef): Promise<Read<"pack", Pack>> {
  const kept = await keptEdition(environment, ref);
  if (kept) return { pack: kept };
  return environment.turns(async () => {
    const keptMeanwhile = await keptEdition(environment, ref);
    return keptMeanwhile ? { pack: keptMeanwhile } : fetchEdition(environment, ref);
  });
}

/** What an edition does not hold itself is found where it lies; what was fetched of it once is held for all who ask. */
function withShards(
  environment: FeedEnvironment,
  opened: Map<string, DistantObservations>,
  read: Read<"pack", Pack>,
): Read<"pack", Pack> {
  if (isRefusal(read) || !read.pack.shards) return read;
  const { pack } = read;
  const distant =
    opened.get(pack.hash) ??
    openShards(
      read.pack.shards,
      pack.series.map(({ code }) => code),
      {
        ...environment,
        cache: environment.cache ?? NO_CACHE,
        limits: environment.limits.shards ?? {},
        validate: async () => (await environment.validators()).observation,
        now: () => Date.now(),
      },
    );
  opened.set(pack.hash, distant);
  return { pack: { ...pack, distant } };
}

async function check(environment: FeedEnvironment): Promise<Checked | FeedRefusal> {
  const last = await lastGood(environment);
  const got = await fetchIndex(environment, last);
  if (isRefusal(got)) return got;
  const { index } = got;
  const newest = newestOf(index);
  const before = last && newestOf(last.index);
  // An empty list is signed by nobody. It may not take away what is known, by which an old list is told from a new one.
  if (!newest) return before ? feedRefusals.olderEdition(before.id) : checked(environment, index);
  const refused = await refusal(environment, { newest, index, before, day: got.day });
  if (refused) return refused;
  await environment.store.write(indexKey(environment), got.kept);
  return checked(environment, await vouchedFor(environment, index));
}

/** An index without the entries that nobody vouches for: their words are not shown beside signed ones. */
async function vouchedFor(environment: FeedEnvironment, index: FeedIndex): Promise<FeedIndex> {
  const { key, subtle } = environment;
  if (key === undefined) return index;
  const vouchers = await Promise.all(index.editions.map((entry) => voucherOf(subtle, key, entry)));
  return { ...index, editions: index.editions.filter((_, at) => !isRefusal(vouchers[at])) };
}

function checked({ addInVersion }: FeedEnvironment, index: FeedIndex): Checked {
  const readable = index.editions.filter((entry) => reads(addInVersion, entry));
  const newest = newestOf({ ...index, editions: readable });
  const last = newestOf(index);
  return {
    editions: index.editions,
    ...(newest && { newest }),
    ...(last && last.hash !== newest?.hash && { beyond: last }),
  };
}

interface Offered {
  newest: FeedEntry;
  index: FeedIndex;
  before: FeedEntry | undefined;
  /** What day it is by the server's clock. */
  day: IsoDate | undefined;
}

/** Why an index is not taken, though it is well formed. */
async function refusal(
  environment: FeedEnvironment,
  { newest, index, before, day }: Offered,
): Promise<FeedRefusal | undefined> {
  const { key, subtle } = environment;
  if (before && isOlder(newest, index, before)) return feedRefusals.olderEdition(before.id, newest.id);
  const ahead = aheadOfToday(environment, newest, [day, before?.date]);
  if (ahead || key === undefined) return ahead;
  const voucher = await voucherOf(subtle, key, newest);
  return isRefusal(voucher) ? voucher : undefined;
}

/**
 * One false date far ahead would make every true one after it look like a replay. A day's grace is for time zones.
 * `days`: days that have come by another word than this computer's; where one is ahead of it, its clock is behind.
 */
function aheadOfToday(
  { today, notBefore }: FeedEnvironment,
  { id, date }: FeedEntry,
  days: readonly (IsoDate | undefined)[],
): FeedRefusal | undefined {
  const now = today();
  const tomorrow = addDays(now, 1);
  if (date <= tomorrow) return undefined;
  const come = [...days, notBefore]
    .filter((day) => day !== undefined && day > tomorrow)
    .sort()
    .at(-1);
  return come === undefined ? feedRefusals.futureEdition(id, now) : feedRefusals.clockBehind(now, come);
}

/** A feed may not go back: not to an earlier day, nor on the same day to a list without its newest edition. */
function isOlder(newest: FeedEntry, index: FeedIndex, before: FeedEntry): boolean {
  if (newest.date !== before.date) return newest.date < before.date;
  return !index.editions.some(({ hash }) => hash === before.hash);
}

type FetchedIndex = { index: FeedIndex; kept: KeptIndex; day?: IsoDate | undefined };

async function fetchIndex(
  environment: FeedEnvironment,
  last: { index: FeedIndex; kept: KeptIndex } | undefined,
): Promise<FetchedIndex | FeedRefusal> {
  const { address, own, limits } = environment;
  // Another origin would have to allow the header, and is asked conditionally by the browser's cache instead:
  // https://developer.mozilla.org/docs/Glossary/CORS-safelisted_request_header
  const etag = own ? last?.kept.etag : undefined;
  const got = await download(environment.fetch, {
    address,
    what: "index.json",
    limits: limits.index,
    ...(etag !== undefined && { etag }),
  });
  if (isRefusal(got)) return got;
  if ("notModified" in got) return { ...last!, day: got.day };
  const read = readIndex(got.bytes, (await environment.validators()).index);
  if (isRefusal(read)) return read;
  return {
    index: read.index,
    day: got.day,
    kept: { bytes: got.bytes, ...(got.etag !== undefined && { etag: got.etag }) },
  };
}

async function fetchEdition(environment: FeedEnvironment, ref: EditionRef): Promise<Read<"pack", Pack>> {
  const known = entryOf((await lastGood(environment))?.index, ref);
  const got = known && (await fetchPack(environment, known));
  if (got && !(isRefusal(got) && got.refused.id === "refused")) return got;
  const entry = await freshEntry(environment, ref);
  return isRefusal(entry) ? entry : fetchPack(environment, entry);
}

/** The index as it is now. A pin asks for an old edition, so this may be an old index: the hash decides. */
async function freshEntry(environment: FeedEnvironment, ref: EditionRef): Promise<FeedEntry | FeedRefusal> {
  const got = await fetchIndex(environment, undefined);
  if (isRefusal(got)) return got;
  return entryOf(got.index, ref) ?? feedRefusals.unknownEdition(ref.id);
}

function entryOf(index: FeedIndex | undefined, { hash }: EditionRef): FeedEntry | undefined {
  return index?.editions.find((entry) => entry.hash === hash);
}

async function fetchPack(environment: FeedEnvironment, entry: FeedEntry): Promise<Read<"pack", Pack>> {
  const { address, key, addInVersion, limits, subtle, store } = environment;
  if (!reads(addInVersion, entry)) {
    return feedRefusals.needsNewerAddIn(entry.id, entry.minimumAddIn);
  }
  if (entry.size > limits.pack.bytes) return feedRefusals.tooLarge(entry.file, limits.pack.bytes);
  const voucher = key === undefined ? undefined : await voucherOf(subtle, key, entry);
  if (isRefusal(voucher)) return voucher;
  const got = await download(environment.fetch, {
    address: new URL(entry.file, address).href,
    what: entry.file,
    limits: { ...limits.pack, bytes: entry.size },
  });
  if (isRefusal(got)) return got;
  if ("notModified" in got) return feedRefusals.refused(entry.file, 304);
  const read = await readPack(subtle, got.bytes, entry, (await environment.validators()).pack);
  if (!isRefusal(read)) await store.write(packKey(voucher?.by.key, entry), got.bytes);
  return read;
}

/** What lies in storage is checked like anything else that comes from outside. */
async function keptEdition(
  { key, store, subtle }: FeedEnvironment,
  ref: EditionRef,
): Promise<Pack | undefined> {
  for (const by of key === undefined ? [undefined] : trustedKeys(key)) {
    const bytes = await store.read(packKey(by?.key, ref));
    const pack = isBytes(bytes) ? await readKept(subtle, bytes, ref.hash) : undefined;
    if (pack && (!by || signsOn(by, dateOf(refOf(pack))))) return pack;
  }
  return undefined;
}

async function lastGood(
  environment: FeedEnvironment,
): Promise<{ index: FeedIndex; kept: KeptIndex } | undefined> {
  const kept = await environment.store.read(indexKey(environment));
  if (!isKeptIndex(kept)) return undefined;
  const read = readIndex(kept.bytes, (await environment.validators()).index);
  return isRefusal(read) ? undefined : { index: read.index, kept };
}

/** Looks at a thing of anybody's: reading a part of it may throw. */
function isKeptIndex(value: unknown): value is KeptIndex {
  try {
    const { bytes, etag } = (value ?? {}) as Partial<Record<keyof KeptIndex, unknown>>;
    return isBytes(bytes) && (etag === undefined || typeof etag === "string");
  } catch {
    return false;
  }
}

function isBytes(value: unknown): value is Bytes {
  return ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === "[object Uint8Array]";
}

function indexKey({ address }: FeedEnvironment): string {
  return `index ${address}`;
}

/** What was taken without a signature, or under a key that is no longer trusted, is not taken under another one. */
function packKey(key: string | undefined, { hash }: EditionRef): string {
  return `pack ${key ?? "unsigned"} ${hash}`;
}
