/** A database as a browser may have it: slow, silent, closed under us, or refusing once. */
import { indexedDbStore } from "../../src/feed/indexed-db-store";
import { withMemory } from "../../src/feed/store";

jest.useFakeTimers();

type Answering = "at once" | "never";

class FakeDatabase {
  opened = 0;
  closed = 0;
  opens: Answering | "with an error" = "at once";
  answers: Answering = "at once";
  /** It was closed by the browser, which told nobody. */
  isGone = false;
  readonly kept = new Map<string, unknown>();
  late: (() => void)[] = [];

  readonly factory = {
    open: () => {
      this.opened++;
      const request: Record<string, unknown> = { result: this.#connection(), error: null };
      const succeed = (): void => (request.onsuccess as () => void)();
      if (this.opens === "never") this.late.push(succeed);
      else
        void Promise.resolve().then(
          this.opens === "at once" ? succeed : () => (request.onerror as () => void)(),
        );
      return request;
    },
  } as unknown as IDBFactory;

  #connection(): unknown {
    return {
      close: () => this.closed++,
      transaction: () => {
        if (this.isGone) throw new DOMException("The database connection is closing.", "InvalidStateError");
        return { objectStore: () => this.#table() };
      },
    };
  }

  #table(): unknown {
    const transaction: Record<string, unknown> = { error: null };
    return {
      transaction,
      get: (key: string) => {
        const request: Record<string, unknown> = { result: this.kept.get(key), error: null };
        if (this.answers === "at once")
          void Promise.resolve().then(() => (request.onsuccess as () => void)());
        return request;
      },
      put: (value: unknown, key: string) => {
        this.kept.set(key, value);
        if (this.answers === "at once")
          void Promise.resolve()
            .then(() => undefined)
            .then(() => (transaction.oncomplete as () => void)());
      },
    };
  }
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  answer.catch(() => undefined);
  await jest.advanceTimersByTimeAsync(5_000);
  return answer;
}

let database: FakeDatabase;
beforeEach(() => void (database = new FakeDatabase()));

it("keeps and gives back, over one connection", async () => {
  const store = indexedDbStore(database.factory);
  await inTime(store.write("index", "new"));
  expect(await inTime(store.read("index"))).toBe("new");
  expect(database.opened).toBe(1);
});

it("tries again after an opening that failed or did not end", async () => {
  for (const opens of ["with an error", "never"] as const) {
    const store = indexedDbStore(database.factory);
    database.opens = opens;
    await expect(inTime(store.read("index"))).rejects.toThrow();
    database.opens = "at once";
    expect(await inTime(store.read("index"))).toBeUndefined();
  }
});

it("closes a connection that opened after it was given up", async () => {
  database.opens = "never";
  await expect(inTime(indexedDbStore(database.factory).read("index"))).rejects.toThrow("does not open");
  database.late.forEach((open) => open());
  expect(database.closed).toBe(1);
});

it("opens anew after the browser closed it without a word", async () => {
  const store = indexedDbStore(database.factory);
  await inTime(store.write("index", "new"));
  database.isGone = true;
  await expect(inTime(store.read("index"))).rejects.toThrow("closing");
  database.isGone = false;
  expect(await inTime(store.read("index"))).toBe("new");
  expect(database.opened).toBe(2);
});

describe("one that opens and then answers nothing", () => {
  it("costs three seconds once, and what was seen in this window is still known", async () => {
    const store = withMemory(indexedDbStore(database.factory));
    await inTime(store.write("index", "seen"));
    database.answers = "never";
    expect(await inTime(store.read("index"))).toBe("seen");
    const again = store.read("pack");
    await jest.advanceTimersByTimeAsync(1);
    expect(await again).toBeUndefined();
  });

  it("is asked again after a minute", async () => {
    const store = withMemory(indexedDbStore(database.factory));
    database.kept.set("index", "kept");
    database.answers = "never";
    expect(await inTime(store.read("index"))).toBeUndefined();
    database.answers = "at once";
    await jest.advanceTimersByTimeAsync(60_000);
    expect(await inTime(store.read("index"))).toBe("kept");
  });
});
