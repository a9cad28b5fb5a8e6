import { withMemory, type FeedStore } from "../../src/feed/store";

jest.useFakeTimers();

/** Passes the time in which a storage may answer. */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  await jest.advanceTimersByTimeAsync(10_000);
  return answer;
}

describe("a storage that", () => {
  it.each<[string, FeedStore]>([
    [
      "never answers",
      { read: () => new Promise(() => undefined), write: () => new Promise(() => undefined) },
    ],
    [
      "throws at once",
      {
        read: () => {
          throw new Error("forbidden");
        },
        write: () => {
          throw new Error("forbidden");
        },
      },
    ],
    [
      "rejects",
      { read: () => Promise.reject(new Error("no")), write: () => Promise.reject(new Error("no")) },
    ],
  ])("%s costs a download and nothing else", async (_, lasting) => {
    const store = withMemory(lasting);
    expect(await inTime(store.read("index"))).toBeUndefined();
    await inTime(store.write("index", "new"));
    expect(await inTime(store.read("index"))).toBe("new");
  });

  it("is full does not bring back what is older than what this window has seen", async () => {
    let full = false;
    const kept = new Map<string, unknown>();
    const store = withMemory({
      read: async (key) => kept.get(key),
      write: async (key, value) => {
        if (full) throw new Error("QuotaExceededError");
        kept.set(key, value);
      },
    });
    await inTime(store.write("index", "old"));
    full = true;
    await inTime(store.write("index", "new"));
    expect(await inTime(store.read("index"))).toBe("new");
    full = false;
    await inTime(store.write("index", "newest"));
    kept.set("index", "from another window");
    expect(await inTime(store.read("index"))).toBe("from another window");
  });
});
