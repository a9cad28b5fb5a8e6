import type { PreparedNews } from "../domain/market/news-words";
import { canonicalJson } from "./canonical-json";
import { headed, isCount, joined, readHead, type Bytes } from "./shard";

/** The prepared news as bytes: a head in JSON with the words, and their three lists of places after it, each of four bytes. */
interface Head {
  words: readonly string[];
  items: number;
  places: number;
}

export function newsBytes({ order, words }: PreparedNews): Bytes {
  const head: Head = { words: words.sorted, items: order.length, places: words.places.length };
  const lists = [order, words.starts, words.places];
  const numbers = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    numbers.set(list, at);
    at += list.length;
  }
  return joined([headed(canonicalJson(head)), new Uint8Array(numbers.buffer)]);
}

/** The news that bytes are; undefined where they are none, or a place in them leads nowhere. */
export function readNews(bytes: Bytes): PreparedNews | undefined {
  const read = readHead(bytes);
  if (!read || !isHead(read.head)) return undefined;
  const { words: sorted, items, places: count } = read.head;
  const length = items + sorted.length + 1 + count;
  if (read.end + 4 * length > bytes.length || bytes.byteOffset % 4 !== 0) return undefined;
  const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset + read.end, length);
  const starts = numbers.subarray(items, items + sorted.length + 1);
  const [order, places] = [numbers.subarray(0, items), numbers.subarray(items + sorted.length + 1)];
  const isRising = starts.every((start, at) => start >= (starts[at - 1] ?? 0));
  const isSound =
    isRising &&
    starts[0] === 0 &&
    starts.at(-1) === count &&
    places.every((place) => place < items) &&
    isPermutation(order) &&
    sorted.every((word, at) => at === 0 || (sorted[at - 1] ?? "") < word);
  return isSound ? { order, words: { sorted, starts, places } } : undefined;
}

function isHead(head: unknown): head is Head {
  const { words, items, places } = head as Partial<Head>;
  return (
    Array.isArray(words) && words.every((one) => typeof one === "string") && isCount(items) && isCount(places)
  );
}

function isPermutation(order: Uint32Array): boolean {
  const met = new Uint8Array(order.length);
  return order.every((place) => {
    const isFirst = met[place] === 0;
    met[place] = 1;
    return isFirst;
  });
}
