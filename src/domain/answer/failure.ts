import type { Message, Parameters } from "./message";

/**
 * Errors are plain data: an Excel error code, which message it is and what that speaks of, and where there is one, the
 * text that repairs the argument. The sentence is made where it is shown, by `messageText`.
 */
export type ErrorCode = "VALUE" | "NA" | "NUM";

export interface Fix {
  /** The argument the fix is for, by its name in the function's signature. */
  argument: string;
  /** What to write there. */
  text: string;
}

export interface Failure<Id extends string = string, Spoken extends Parameters = Parameters> extends Message<
  Id,
  Spoken
> {
  ok: false;
  code: ErrorCode;
  fixes: Fix[];
}

/** Tells a failure from whatever else a question may be answered with. */
export function isFailure(result: unknown): result is Failure {
  return typeof result === "object" && result !== null && (result as Partial<Failure>).ok === false;
}

/** A failure where an answer is worked out that cannot carry one: whoever asked is answered with it. */
export class FailureError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.id);
  }
}
