/**
 * How the time of some work grows with its size. It is processor time and not the clock's, and one size is held against
 * another, so a busy or slow machine changes nothing.
 */

/** The larger size is this many times the smaller. */
export const TIMES = 4;
/** Work as large as its input takes about TIMES as long, a square TIMES². */
export const BELOW_A_SQUARE = 10;
/** Less than this is noise: milliseconds of processor time. */
const NOISE = 40;

/** How many times as long the work takes that is TIMES as large; never below what can be measured. */
export function growthOf(work: (size: number) => void, size: number): number {
  work(Math.ceil(size / TIMES));
  const small = Math.min(
    processorTime(() => work(size)),
    processorTime(() => work(size)),
  );
  const large = processorTime(() => work(size * TIMES));
  return large / Math.max(small, NOISE);
}

function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
