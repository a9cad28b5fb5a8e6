import type { Event } from "../ledger/records";
import { firstWhere } from "../ledger/first-where";
import type { Wanted } from "./search-words";

/** Every word of some texts, in order, with the places of the texts that hold it. */
export interface NewsWords {
  sorted: readonly string[];
  /** Where the places of each word begin in `places`, and after the last where all end. */
  starts: Uint32Array;
  places: Uint32Array;
}

/** The news of a ledger as they were put in order and cut into words when it was compiled. */
export interface PreparedNews {
  /** Which of the items, the events and after them the statistics, stands at each place, the newest first. */
  order: Uint32Array;
  words: NewsWords;
}

const prepared = new WeakMap<readonly Event[], PreparedNews>();

/** Keeps what was prepared for a list of events; another list of the same ones is worked out anew. */
export function keepPrepared(events: readonly Event[], news: PreparedNews): void {
  prepared.set(events, news);
}

export function preparedFor(events: readonly Event[]): PreparedNews | undefined {
  return prepared.get(events);
}

export function wordsWithPlaces(texts: readonly (readonly string[])[]): NewsWords {
  const found = new Map<string, number[]>();
  texts.forEach((text, at) => {
    for (const word of text) {
      const held = found.get(word);
      if (!held) found.set(word, [at]);
      else if (held.at(-1) !== at) held.push(at);
    }
  });
  const sorted = [...found.keys()].sort();
  const starts = new Uint32Array(sorted.length + 1);
  sorted.forEach((word, at) => (starts[at + 1] = (starts[at] ?? 0) + (found.get(word)?.length ?? 0)));
  const places = new Uint32Array(starts.at(-1) ?? 0);
  sorted.forEach((word, at) => places.set(found.get(word) ?? [], starts[at]));
  return { sorted, starts, places };
}

/** The texts that hold all that is wanted, as marks by their place. */
export function holding(words: NewsWords, count: number, wanted: readonly Wanted[]): Uint8Array {
  const marks = new Uint8Array(count).fill(wanted.length > 0 ? 1 : 0);
  for (const ways of wanted) {
    const held = ways.map((way) => way.map((word) => beginningWith(words, count, word)));
    for (let at = 0; at < count; at++) {
      if (!held.some((way) => way.every((one) => one[at] === 1))) marks[at] = 0;
    }
  }
  return marks;
}

function beginningWith({ sorted, starts, places }: NewsWords, count: number, word: string): Uint8Array {
  const held = new Uint8Array(count);
  const from = firstWhere(sorted, (one) => one >= word);
  let to = from;
  while (sorted[to]?.startsWith(word)) to++;
  for (let at = starts[from] ?? 0; at < (starts[to] ?? 0); at++) held[places[at] ?? 0] = 1;
  return held;
}

/** Whether the words of some texts are those that were prepared: other rules may cut texts otherwise. */
export function hasWords(
  { sorted, starts, places }: NewsWords,
  texts: ReadonlyMap<number, readonly string[]>,
): boolean {
  const left = new Map([...texts].map(([at, words]) => [at, new Set(words)]));
  for (const [at, word] of sorted.entries())
    for (let place = starts[at] ?? 0; place < (starts[at + 1] ?? 0); place++) {
      const words = left.get(places[place] ?? -1);
      if (words && !words.delete(word)) return false;
    }
  return [...left.values()].every(({ size }) => size === 0);
}
