import { atHandFirst, byteCache, NO_CACHE } from "../../../src/feed/shards/byte-cache";
import { inspectableStore } from "../environment";

const bytes = (length: number): Uint8Array<ArrayBuffer> => new Uint8Array(length).fill(7);

function storage() {
  const store = inspectableStore();
  return { ...store, erase: async (key: string) => void store.kept.delete(key) };
}

describe("parts of shards that are kept", () => {
  it("are read again, until more is kept than there is room for: then the longest unused go", async () => {
    const store = storage();
    const cache = byteCache(store, 100);
    await cache.keep("a", bytes(40));
    await cache.keep("b", bytes(40));
    expect(await cache.read("a")).toEqual(bytes(40));
    await cache.keep("c", bytes(40));
    expect(await cache.read("b")).toBeUndefined();
    expect(await cache.read("a")).toEqual(bytes(40));
    expect(await cache.read("c")).toEqual(bytes(40));
    await cache.keep("large", bytes(101));
    expect(await cache.read("large")).toBeUndefined();
  });

  it("are not had where storage fails or holds something else, and nothing fails with it", async () => {
    const forbidden = () => Promise.reject(new Error("forbidden"));
    const cache = byteCache({ read: forbidden, write: forbidden, erase: forbidden });
    await cache.keep("a", bytes(4));
    expect(await cache.read("a")).toBeUndefined();
    const store = storage();
    store.kept.set("parts", "rubbish").set("part a", "rubbish");
    expect(await byteCache(store).read("a")).toBeUndefined();
    await byteCache(store).keep("a", bytes(4));
    expect(await byteCache(store).read("a")).toEqual(bytes(4));
    expect(await byteCache(undefined).read("a")).toBeUndefined();
  });

  it("are at hand while the window lives, the last used ones", async () => {
    const cache = atHandFirst(NO_CACHE, 100);
    for (const name of ["a", "b"]) await cache.keep(name, bytes(40));
    await cache.read("a");
    await cache.keep("c", bytes(40));
    expect([await cache.read("a"), await cache.read("b")]).toEqual([bytes(40), undefined]);
  });
});
