import { caveats, type Caveat } from "../answer/caveats";
import { isStep, leavesOf, type Leaf, type Trace } from "../answer/trace";
import type { Candidate } from "./rules";

/** The two ends of a line or of a growth rate, and what has to be told of them. */
export interface Ends {
  first: Candidate;
  last: Candidate;
  caveats: Caveat[];
}

/**
 * What a line is drawn between, from what answers two years, the best first: what answers each, or, where that is
 * reached in two ways, one way that both years have. A line from one publisher's level to another's says that it is one:
 * it is drawn only where a newer word stands at one of its ends.
 */
export function endsOf(first: readonly Candidate[], last: readonly Candidate[]): Ends | undefined {
  const [a, b] = [first[0], last[0]];
  if (!a || !b) return undefined;
  if (sameLevels(a.trace, b.trace)) return { first: a, last: b, caveats: [] };
  for (const one of first) {
    const other = last.find(({ trace }) => sameLevels(one.trace, trace));
    if (other && isNoOlder(one, a) && isNoOlder(other, b)) return { first: one, last: other, caveats: [] };
  }
  const [from, to] = [levelsOf(a.trace), levelsOf(b.trace)];
  const apart = from.length > 0 && to.length > 0 ? [caveats.twoPublishers(from, to)] : [];
  return { first: a, last: b, caveats: apart };
}

/** Whether what is taken in the place of the best was said on the same day or later. */
function isNoOlder({ trace }: Candidate, best: Candidate): boolean {
  return publishedOf(trace) >= (best.said ?? publishedOf(best.trace));
}

function publishedOf(trace: Trace): string {
  const days = leavesOf(trace).flatMap(({ published }) => published ?? []);
  return days.sort().at(-1) ?? "";
}

/** Whether two numbers stand on levels of the same publishers; what growth was quoted since is no level. */
export function sameLevels(a: Trace, b: Trace): boolean {
  return levelsOf(a).join() === levelsOf(b).join();
}

/** Who published the levels a number stands on, in the order of the alphabet. */
function levelsOf(trace: Trace): string[] {
  return [...new Set(levelLeaves(trace).flatMap(({ publisher }) => publisher ?? []))].sort();
}

function levelLeaves(trace: Trace): Leaf[] {
  if (!isStep(trace)) return trace.op === "reported" ? [trace] : [];
  const inputs = trace.op === "growth" ? trace.inputs.slice(0, 1) : trace.inputs;
  return inputs.flatMap(levelLeaves);
}
