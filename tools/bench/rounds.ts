/** One thing to measure: `run` does it once for each number it is given, `prepare` what is not to be measured. */
export interface Task {
  name: string;
  /** How often in one round; few where each takes long. */
  count: number;
  prepare?: () => void;
  /** May answer with a promise, which is waited for. */
  run: (at: number) => unknown;
}

export interface Measured {
  name: string;
  /** Microseconds of processor time of one run: the median of the rounds, and the quartiles around it. */
  median: number;
  spread: [number, number];
  /** The median of the ratios to the floor measured in the same round. */
  ratio: number;
}

let sink: unknown;

/** Runs all tasks in turn, round after round, so that a busy machine slows floor and figure alike. */
export async function rounds(floor: Task, tasks: readonly Task[], count: number): Promise<Measured[]> {
  const all = [floor, ...tasks];
  for (const task of all) await once(task);
  const times = all.map((): number[] => []);
  for (let round = 0; round < count; round++)
    for (const [at, task] of all.entries()) times[at]!.push(await once(task));
  return all.map(({ name }, at) => ({
    name,
    median: quantile(times[at]!, 0.5),
    spread: [quantile(times[at]!, 0.25), quantile(times[at]!, 0.75)],
    ratio: quantile(
      times[at]!.map((time, round) => time / times[0]![round]!),
      0.5,
    ),
  }));
}

/** Microseconds of processor time of one run: another process beside it changes nothing. */
async function once({ count, prepare, run }: Task): Promise<number> {
  prepare?.();
  const start = process.cpuUsage();
  for (let at = 0; at < count; at++) {
    sink = run(at);
    if (sink instanceof Promise) sink = await sink;
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / count;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

/** The exponent of the power of the size that the times grow with: the slope of the line through their logarithms. */
export function exponent(sizes: readonly number[], times: readonly number[]): number | undefined {
  if (sizes.length < 2) return undefined;
  const [x, y] = [sizes.map(Math.log), times.map(Math.log)];
  const [meanX, meanY] = [mean(x), mean(y)];
  const above = x.reduce((sum, one, at) => sum + (one - meanX) * (y[at]! - meanY), 0);
  return above / x.reduce((sum, one) => sum + (one - meanX) ** 2, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}
