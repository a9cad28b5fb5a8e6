/**
 * Where a feed keeps what it fetched. Writing a key replaces its whole value or fails; both may reject where a
 * browser forbids storage.
 */
export interface FeedStore {
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
}

/**
 * Keeps everything for as long as the page lives, and lastingly where that works: a browser without storage, or
 * with a full one, costs a download and nothing else.
 */
export function withMemory(lasting: FeedStore | undefined): FeedStore {
  const memory = new Map<string, unknown>();
  return {
    async read(key) {
      const kept = await lasting?.read(key).catch(() => undefined);
      return kept ?? memory.get(key);
    },
    async write(key, value) {
      memory.set(key, value);
      await lasting?.write(key, value).catch(() => undefined);
    },
  };
}
