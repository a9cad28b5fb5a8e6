/** So long is waited for one answer of Excel; one that is busy with a large workbook takes seconds. */
const LIMITS = { patience: 60_000 };

/** For tests of a host that never answers. */
export function setPatience(milliseconds: number): void {
  LIMITS.patience = milliseconds;
}

/** Excel's answer, or a refusal where none comes. What was asked may still happen. */
export function bounded<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer()), LIMITS.patience);
  });
  return Promise.race([answer, end]).finally(() => clearTimeout(timer));
}

export class NoAnswer extends Error {
  readonly code = "NoAnswer";

  constructor() {
    super("Excel does not answer. It may still be at work: wait a moment, then try again.");
  }
}
