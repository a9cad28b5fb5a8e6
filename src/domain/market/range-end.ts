import { leavesOf, type Trace } from "../answer/trace";
import type { IsoDate } from "../ledger/records";
import { endOf } from "../time/period";

/**
 * Whether the end of a published range is of a figure as new as the one that would answer without it. A model that is
 * run at the low end is run at the low end of what is known now, not of what an older page said.
 */
export function isAsNew(end: Trace, value: Trace): boolean {
  const [ofEnd, ofValue] = [newestWord(end), newestWord(value)];
  return ofEnd.period === ofValue.period
    ? ofEnd.published >= ofValue.published
    : ofEnd.period > ofValue.period;
}

/** The last period that a trace rests on, and when it was last spoken of. */
function newestWord(trace: Trace): { period: IsoDate; published: IsoDate } {
  const words = leavesOf(trace).flatMap(({ period, published }) =>
    period === undefined || published === undefined ? [] : { period: endOf(period), published },
  );
  return words.reduce((a, b) => (isLater(b, a) ? b : a), { period: "", published: "" });
}

function isLater(one: { period: string; published: string }, other: typeof one): boolean {
  return one.period === other.period ? one.published > other.published : one.period > other.period;
}
