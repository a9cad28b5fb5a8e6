/**
 * What a tab had open, kept in the browser's own database: a reload finds it again. Each tab has its own; a tab that was
 * duplicated goes on with a copy.
 */
import type { Pairs } from "../host/document-settings";

/** A workbook as a tab has it open. */
export interface SessionState {
  readonly name: string;
  /** When it was last another, as an ISO time. */
  readonly at: string;
  /** The file as it was opened or last saved; undefined of the example. */
  readonly original?: Uint8Array | undefined;
  /** The grid as it stands; undefined where it is still as it opened. */
  readonly snapshot?: object | undefined;
  readonly settings: Pairs;
  readonly parts: Pairs;
  readonly notes: readonly StoredNote[];
  /** Paths in the file of sheets and parts that the page added, by the page's ids. */
  readonly paths: Pairs;
  /** Whether a file holds all of it. */
  readonly isSaved: boolean;
}

export interface StoredNote {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Of a state of which a page kept only some before it was left. */
const NOTHING = { settings: [], parts: [], notes: [], paths: [] } as const;

/** What is open, and what was before it was replaced. */
export type Slot = "now" | "before";

const DATABASE = "ssb-workbook";
const STORE = "states";
const TAB = "ssb-workbook-tab";
const PATIENCE_MS = 5_000;
const KEPT_DAYS = 30;

export class SessionStore {
  private constructor(
    private readonly database: IDBDatabase,
    private readonly tab: string,
  ) {}

  /** Undefined where the browser keeps nothing for this page. */
  static async open(): Promise<SessionStore | undefined> {
    try {
      const database = await inTime(openDatabase());
      const own = window.sessionStorage.getItem(TAB);
      if (own !== null && (await isFree(own))) return new SessionStore(database, own);
      const tab = crypto.randomUUID();
      window.sessionStorage.setItem(TAB, tab);
      await isFree(tab);
      const store = new SessionStore(database, tab);
      if (own !== null) await store.#copyFrom(own);
      void store.#forgetOld();
      return store;
    } catch {
      return undefined;
    }
  }

  async read(slot: Slot): Promise<SessionState | undefined> {
    const [fields, values] = await Promise.all([
      asked(this.#store("readonly").getAllKeys(rangeOf(this.tab, slot))),
      asked(this.#store("readonly").getAll(rangeOf(this.tab, slot))),
    ]);
    const state = Object.fromEntries(fields.map((key, at) => [fieldOf(key), values[at] as unknown]));
    return "name" in state ? { ...NOTHING, ...(state as unknown as SessionState) } : undefined;
  }

  /** Keeps some of a state; what is undefined is taken out of it. */
  async write(slot: Slot, fields: Partial<SessionState>): Promise<void> {
    const store = this.#store("readwrite");
    for (const [field, value] of Object.entries(fields)) {
      if (value === undefined) store.delete([this.tab, slot, field]);
      else store.put(value, [this.tab, slot, field]);
    }
    // A page that is being left waits for no answer.
    store.transaction.commit();
    await done(store.transaction);
  }

  /** Puts a state in the place of all that the slot holds; undefined empties it. */
  async replace(slot: Slot, state: SessionState | undefined): Promise<void> {
    const store = this.#store("readwrite");
    store.delete(rangeOf(this.tab, slot));
    for (const [field, value] of Object.entries(state ?? {}))
      if (value !== undefined) store.put(value, [this.tab, slot, field]);
    await done(store.transaction);
  }

  async #copyFrom(tab: string): Promise<void> {
    for (const slot of ["now", "before"] as const)
      await this.replace(slot, await new SessionStore(this.database, tab).read(slot));
  }

  /** What tabs left behind that were closed long ago. */
  async #forgetOld(): Promise<void> {
    const oldest = new Date(Date.now() - KEPT_DAYS * 86_400_000).toISOString();
    const keys = (await asked(this.#store("readonly").getAllKeys())) as [string, Slot, string][];
    const times = keys.filter(([, , field]) => field === "at");
    for (const key of times) {
      const at: unknown = await asked(this.#store("readonly").get(key));
      if (typeof at !== "string" || at > oldest) continue;
      await new SessionStore(this.database, key[0]).replace(key[1], undefined);
    }
  }

  #store(mode: IDBTransactionMode): IDBObjectStore {
    return this.database.transaction(STORE, mode).objectStore(STORE);
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = window.indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return asked(request);
}

/** Holds the tab's mark as long as the page lives; false where another page holds it. */
function isFree(tab: string): Promise<boolean> {
  // Outside a secure context there are no locks, and a duplicated tab cannot be told.
  const locks = (navigator as Partial<Pick<Navigator, "locks">>).locks;
  if (!locks) return Promise.resolve(true);
  return new Promise((resolve, reject) => {
    const held = locks.request(`${DATABASE} ${tab}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock && new Promise(() => undefined);
    });
    held.catch(reject);
  });
}

function rangeOf(tab: string, slot: Slot): IDBKeyRange {
  return IDBKeyRange.bound([tab, slot], [tab, slot, []]);
}

function fieldOf(key: IDBValidKey): string {
  const field = Array.isArray(key) ? key[2] : undefined;
  return typeof field === "string" ? field : "";
}

function asked<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(failure(request.error));
  });
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(failure(transaction.error));
    transaction.onerror = () => reject(failure(transaction.error));
  });
}

function failure(error: DOMException | null): Error {
  return error ?? new Error("The browser's database did not answer.");
}

/** A database that another page holds open in an older form never opens. */
function inTime<Result>(promise: Promise<Result>): Promise<Result> {
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error("The browser's database did not answer.")), PATIENCE_MS),
  );
  return Promise.race([promise, late]);
}
