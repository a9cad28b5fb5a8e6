import type { ErasableStore } from "./store";

const DATABASE = "ssb-feed";
const TABLE = "kept";
/** Some browsers neither open nor refuse a database: https://bugs.webkit.org/show_bug.cgi?id=226547 */
const OPEN_MILLISECONDS = 2000;

/**
 * One table of one database; each write is a transaction of its own, so two windows cannot mix their values. A call that
 * is never answered is the caller's to give up: `withMemory` gives each so much time.
 */
export function indexedDbStore(factory: IDBFactory): ErasableStore {
  let database: Promise<IDBDatabase> | undefined;
  const begin = (): Promise<IDBDatabase> => {
    const own = open(factory, () => forget(own));
    // One that did not open may do so later.
    own.catch(() => forget(own));
    return (database = own);
  };
  const forget = (own: Promise<IDBDatabase>): void => {
    if (database === own) database = undefined;
  };
  const table = async (mode: IDBTransactionMode): Promise<IDBObjectStore> => {
    const own = database ?? begin();
    const opened = await own;
    try {
      return opened.transaction(TABLE, mode).objectStore(TABLE);
    } catch (fault) {
      // A browser may close a database without a word.
      forget(own);
      throw fault;
    }
  };
  return {
    async read(key) {
      return settled<unknown>((await table("readonly")).get(key));
    },
    async write(key, value) {
      const store = await table("readwrite");
      store.put(value, key);
      await completed(store.transaction);
    },
    async erase(key) {
      const store = await table("readwrite");
      store.delete(key);
      await completed(store.transaction);
    },
  };
}

function open(factory: IDBFactory, closed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new Error("The database does not open."));
    }, OPEN_MILLISECONDS);
    const request = factory.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onerror = () => {
      clearTimeout(timer);
      reject(faultOf(request));
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      // Nobody waits for one that opens late, and left open it would stand in the way of others.
      if (late) return request.result.close();
      request.result.onclose = closed;
      // Another window may have to change or delete the database; it is opened again at the next use.
      request.result.onversionchange = () => {
        request.result.close();
        closed();
      };
      resolve(request.result);
    };
  });
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(faultOf(request));
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(faultOf(transaction));
    transaction.onerror = () => reject(faultOf(transaction));
  });
}

function faultOf({ error }: { error: DOMException | null }): Error {
  return error ?? new Error("The database does not say why it failed.");
}
