/**
 * Where a feed keeps what it fetched. Writing a key replaces its whole value or fails; both may reject where a
 * browser forbids storage.
 */
export interface FeedStore {
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
}

/** Longer than a slow disk takes, and short enough for cells that wait. */
const STORAGE_MILLISECONDS = 3000;

/**
 * Keeps everything for as long as the page lives, and lastingly where that works: a browser without storage, or
 * with a full one, costs a download and nothing else.
 */
export function withMemory(lasting: FeedStore | undefined): FeedStore {
  const memory = new Map<string, unknown>();
  /** What storage did not take: what it still holds of these is older than what this window has seen. */
  const unsaved = new Set<string>();
  return {
    async read(key) {
      if (unsaved.has(key)) return memory.get(key);
      const kept = await inTime(() => lasting?.read(key)).catch(() => undefined);
      return kept ?? memory.get(key);
    },
    async write(key, value) {
      memory.set(key, value);
      unsaved.add(key);
      await inTime(() => lasting?.write(key, value)).then(
        () => unsaved.delete(key),
        () => undefined,
      );
    },
  };
}

/** Storage may never answer, and may throw at once: either is a storage that cannot be used. */
function inTime<T>(act: () => Promise<T> | undefined): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The storage does not answer.")), STORAGE_MILLISECONDS);
  });
  const answer = Promise.resolve().then(act);
  return Promise.race([answer, end]).finally(() => clearTimeout(timer));
}
