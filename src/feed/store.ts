/**
 * Where a feed keeps what it fetched. Writing a key replaces its whole value or fails; both may reject where a
 * browser forbids storage.
 */
export interface FeedStore {
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
}

/** Storage in which keys can also be let go. */
export interface ErasableStore extends FeedStore {
  erase(key: string): Promise<void>;
}

/** Longer than a slow disk takes, and short enough for cells that wait. */
const STORAGE_MILLISECONDS = 3000;
/** One that did not answer is not waited for again for so long: a cell asks it several times. */
const REST_MILLISECONDS = 60_000;

/**
 * Keeps everything for as long as the page lives, and lastingly where that works: a browser without storage, or
 * with a full one, costs a download and nothing else.
 */
export function withMemory(lasting: FeedStore | undefined): FeedStore {
  const memory = new Map<string, unknown>();
  /** What storage did not take: what it still holds of these is older than what this window has seen. */
  const unsaved = new Set<string>();
  let restsUntil = 0;
  const ask = async <T>(act: (store: FeedStore) => Promise<T>): Promise<T> => {
    if (!lasting || Date.now() < restsUntil) throw new Error("There is no storage to ask.");
    return inTime(
      () => act(lasting),
      () => (restsUntil = Date.now() + REST_MILLISECONDS),
    );
  };
  return {
    async read(key) {
      if (unsaved.has(key)) return memory.get(key);
      const kept = await ask((store) => store.read(key)).catch(() => undefined);
      // What was seen once is known, whatever storage says or does not say later.
      if (kept !== undefined) memory.set(key, kept);
      return kept ?? memory.get(key);
    },
    async write(key, value) {
      memory.set(key, value);
      unsaved.add(key);
      await ask((store) => store.write(key, value)).then(
        () => unsaved.delete(key),
        () => undefined,
      );
    },
  };
}

/** Storage may never answer, and may throw at once: either is a storage that cannot be used. */
function inTime<T>(act: () => Promise<T>, onSilence: () => void): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      onSilence();
      reject(new Error("The storage does not answer."));
    }, STORAGE_MILLISECONDS);
  });
  const answer = Promise.resolve().then(act);
  return Promise.race([answer, end]).finally(() => clearTimeout(timer));
}
