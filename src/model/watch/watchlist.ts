import type { Memory } from "../port/memory";

/** What can be watched: a series by its code, a company by the name the news calls it, a project by its id. */
export const WATCHED_KINDS = ["series", "company", "project"] as const;
export type WatchedKind = (typeof WATCHED_KINDS)[number];

export interface Watched {
  kind: WatchedKind;
  key: string;
}

/** What a user watches, in the order in which it was added; kept with the user, whichever workbook is open. */
export interface Watchlist {
  all(): readonly Watched[];
  has(watched: Watched): boolean;
  /** Adds it, or takes it out. Answers whether that outlasts this page. */
  toggle(watched: Watched): boolean;
  onChange(listener: () => void): () => void;
}

const NAME = "watched";
/** More than can be looked through at a glance. */
const MOST = 100;
const LONGEST_KEY = 200;

const open = new WeakMap<Memory, Watchlist>();

/** One list for a memory, so that all that shows it changes together. */
export function watchlistIn(memory: Memory): Watchlist {
  const opened = open.get(memory) ?? openWatchlist(memory);
  open.set(memory, opened);
  return opened;
}

function openWatchlist(memory: Memory): Watchlist {
  const listeners = new Set<() => void>();
  let watched = stored(memory);
  const has = (one: Watched): boolean => watched.some((other) => isSame(one, other));
  return {
    all: () => watched,
    has,
    toggle: (one) => {
      watched = has(one)
        ? watched.filter((other) => !isSame(one, other))
        : [...watched, { kind: one.kind, key: one.key }].slice(-MOST);
      const isKept = memory.set(NAME, JSON.stringify(watched));
      listeners.forEach((listener) => listener());
      return isKept;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function isSame(one: Watched, other: Watched): boolean {
  return one.kind === other.kind && one.key === other.key;
}

/** What cannot be read is left out. */
function stored(memory: Memory): readonly Watched[] {
  try {
    const list: unknown = JSON.parse(memory.get(NAME) ?? "[]");
    return Array.isArray(list) ? list.filter(isWatched).slice(-MOST) : [];
  } catch {
    return [];
  }
}

function isWatched(value: unknown): value is Watched {
  const { kind, key } = (value ?? {}) as Record<string, unknown>;
  return (
    WATCHED_KINDS.some((one) => one === kind) &&
    typeof key === "string" &&
    key !== "" &&
    key.length <= LONGEST_KEY
  );
}
