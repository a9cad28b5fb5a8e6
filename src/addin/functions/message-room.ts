import { lastIn, type NonEmpty } from "../../domain/ledger/lists";
import { once } from "../../domain/market/once";
import type { Carrying } from "./excel-value";

/** Excel on the web takes no message above this, and a call whose answer does not arrive stays #BUSY! for good. */
export const MESSAGE_LIMIT = 5 * 1024 * 1024;

/** Cells of one call that carry properties; a call for more carries formats only. */
export const CELLS_WITH_PROPERTIES = 5000;

/** Bytes of answers that go out together, after which they carry less. The rest of a message is for what comes plain. */
export const ROOM: Record<Exclude<Carrying, "plain">, number> = {
  properties: 0.5 * MESSAGE_LIMIT,
  format: 0.7 * MESSAGE_LIMIT,
};

/** Id, times and brackets that office.js puts around each answer. */
const ENVELOPE = 60;

/** After so long without a call what was answered has left, even where Excel was slow to take it. */
const QUIET = 3000;

/**
 * The room that is left in the message office.js is filling. It gathers the answers of all calls within some time, so
 * many single cells fill it as one large range does.
 */
export class MessageRoom {
  #used = 0;
  #lastCall = -Infinity;

  constructor(private readonly now: () => number = () => Date.now()) {}

  /** The fullest of the ways to answer that has room, and takes that room. */
  fit(ways: NonEmpty<readonly [Carrying, () => Weighed]>): unknown[][] {
    if (ways.length === 1) return ways[0][1]().values;
    this.#startAnew();
    for (const [carrying, make] of ways) {
      if (carrying === "plain" || this.#used >= ROOM[carrying]) continue;
      const { values, size } = make();
      if (this.#used + size() > ROOM[carrying]) continue;
      this.#used += size();
      return values;
    }
    const { values, size } = lastIn(ways)[1]();
    this.#used += size();
    return values;
  }

  #startAnew(): void {
    const now = this.now();
    if (now - this.#lastCall > QUIET) this.#used = 0;
    this.#lastCall = now;
  }
}

/** Rows of values as Excel takes them, and the bytes that they take of a message. */
export interface Weighed {
  values: unknown[][];
  size: () => number;
}

export function weigh(values: unknown[][]): Weighed {
  return { values, size: once(() => bytes(values) + ENVELOPE) };
}

/** An answer of fewer cells is not measured: no cell of ours has a thousand bytes. */
const CELLS_UNMEASURED = 4_000;

/** Whether an answer is more than a message takes, whatever else goes out with it. */
export function isTooLarge(values: readonly (readonly unknown[])[]): boolean {
  const cells = values.length * (values[0]?.length ?? 0);
  return cells > CELLS_UNMEASURED && bytes(values) + ENVELOPE > MESSAGE_LIMIT;
}

export function bytes(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
