import { isDay } from "../../domain/time/day";
import type { IsoDate } from "../../domain/ledger/records";
import type { Memory } from "../port/memory";
import { fingerprint } from "../port/parted-text";

/**
 * What this user has seen before. A visit is a day on which the pane was open: what came in since the visit before
 * is new all day long, however often the pane is opened. Records are remembered by fingerprints of their ids and never
 * forgotten, so that a workbook of an older edition makes nothing new again.
 */
export interface Visits {
  /** The day of the visit before; absent on the first, when nothing is new. */
  last?: IsoDate;
  isNew(id: string): boolean;
}

const NAME = "visits";

interface Kept {
  /** The visit before, with all that was seen by then. */
  before?: Visit;
  /** The last day the pane was open, with what had come in by then. */
  now: Visit;
}

interface Visit {
  on: IsoDate;
  seen: Set<string>;
}

/** How the visits stand today. Nothing is noted. */
export function readVisits(memory: Memory, today: IsoDate): Visits {
  const before = beforeToday(today, stored(memory));
  if (!before) return { isNew: () => false };
  return { last: before.on, isNew: (id) => !before.seen.has(fingerprint(id)) };
}

/** Notes these records as seen today; the visit before stays what it was. */
export function noteVisit(memory: Memory, today: IsoDate, ids: Iterable<string>): void {
  const kept = stored(memory);
  const before = beforeToday(today, kept);
  const seen = kept?.now.on === today ? kept.now.seen : new Set<string>();
  for (const id of ids) {
    const mark = fingerprint(id);
    if (!before?.seen.has(mark)) seen.add(mark);
  }
  keep(memory, { ...(before && { before }), now: { on: today, seen } });
}

/** From now on none of these records is new. */
export function noteAllSeen(memory: Memory, today: IsoDate, ids: Iterable<string>): void {
  const seen = new Set(beforeToday(today, stored(memory))?.seen);
  for (const id of ids) seen.add(fingerprint(id));
  keep(memory, { before: { on: today, seen }, now: { on: today, seen: new Set() } });
}

/** On another day than the last, that one is the visit before. */
function beforeToday(today: IsoDate, kept: Kept | undefined): Visit | undefined {
  if (!kept || kept.now.on === today) return kept?.before;
  return { on: kept.now.on, seen: new Set([...(kept.before?.seen ?? []), ...kept.now.seen]) };
}

function keep(memory: Memory, { before, now }: Kept): void {
  const written = (visit: Visit): unknown => ({ on: visit.on, seen: [...visit.seen].join("") });
  memory.set(NAME, JSON.stringify({ ...(before && { before: written(before) }), now: written(now) }));
}

/** What cannot be read was never kept: then this is the first visit. */
function stored(memory: Memory): Kept | undefined {
  try {
    const { before, now } = JSON.parse(memory.get(NAME) ?? "{}") as Record<string, unknown>;
    const [earlier, latest] = [visitIn(before), visitIn(now)];
    return latest && { ...(earlier && { before: earlier }), now: latest };
  } catch {
    return undefined;
  }
}

const MARK = /[0-9a-f]{8}/g;

function visitIn(value: unknown): Visit | undefined {
  const { on, seen } = (value ?? {}) as Record<string, unknown>;
  if (typeof on !== "string" || !isDay(on) || typeof seen !== "string") return undefined;
  return { on, seen: new Set(seen.match(MARK)) };
}
