import type { ErasableStore } from "../store";
import type { Bytes } from "../download";

/** Keeps verified parts of shards by their hash. Reading and keeping never fail: what cannot be kept is fetched again. */
export interface ByteCache {
  read(sha256: string): Promise<Bytes | undefined>;
  keep(sha256: string, bytes: Bytes): Promise<void>;
}

/** What is kept, the longest unused first, with its size in bytes. */
type Kept = [sha256: string, size: number][];

const LIST = "parts";
const MOST_BYTES = 64 * 1024 * 1024;

/** A cache that lets the longest unused go once it holds so many bytes. Two windows may cost each other a part, no more. */
export function byteCache(store: ErasableStore | undefined, most = MOST_BYTES): ByteCache {
  if (!store) return NO_CACHE;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
    const done = turn.then(work).catch(() => undefined);
    turn = done;
    return done;
  };
  return {
    read: async (sha256) => {
      const bytes = await store.read(keyOf(sha256)).catch(() => undefined);
      if (!(bytes instanceof Uint8Array)) return undefined;
      void inTurn(() => note(store, [sha256, bytes.length], most));
      return bytes as Bytes;
    },
    keep: async (sha256, bytes) => {
      if (bytes.length > most) return;
      await inTurn(async () => {
        await store.write(keyOf(sha256), bytes);
        await note(store, [sha256, bytes.length], most);
      });
    },
  };
}

const MOST_AT_HAND = 32 * 1024 * 1024;

/** A cache that has the parts that were used last at hand, so many bytes of them: series that lie together come one by one. */
export function atHandFirst(cache: ByteCache, most = MOST_AT_HAND): ByteCache {
  const atHand = new Map<string, Bytes>();
  let size = 0;
  const use = (sha256: string, bytes: Bytes): void => {
    if (atHand.delete(sha256)) size -= bytes.length;
    atHand.set(sha256, bytes);
    size += bytes.length;
    for (const [oldest, { length }] of atHand) {
      if (size <= most) break;
      atHand.delete(oldest);
      size -= length;
    }
  };
  return {
    read: async (sha256) => {
      const bytes = atHand.get(sha256) ?? (await cache.read(sha256));
      if (bytes) use(sha256, bytes);
      return bytes;
    },
    keep: async (sha256, bytes) => {
      use(sha256, bytes);
      await cache.keep(sha256, bytes);
    },
  };
}

export const NO_CACHE: ByteCache = {
  read: async () => undefined,
  keep: async () => undefined,
};

async function note(store: ErasableStore, used: Kept[number], most: number): Promise<void> {
  const kept = keptOf(await store.read(LIST)).filter(([sha256]) => sha256 !== used[0]);
  kept.push(used);
  let size = kept.reduce((sum, [, bytes]) => sum + bytes, 0);
  while (size > most) {
    const [oldest] = kept;
    if (!oldest) break;
    await store.erase(keyOf(oldest[0]));
    size -= oldest[1];
    kept.shift();
  }
  await store.write(LIST, kept);
}

function keptOf(value: unknown): Kept {
  if (!Array.isArray(value)) return [];
  return value.filter((one): one is Kept[number] => {
    const [sha256, size] = Array.isArray(one) ? (one as unknown[]) : [];
    return typeof sha256 === "string" && typeof size === "number";
  });
}

function keyOf(sha256: string): string {
  return `part ${sha256}`;
}
