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

/** What a message speaks of: names, days, figures, and the lists one may choose from. */
export type Parameters = Readonly<Record<string, string | number | readonly string[] | undefined>>;

export interface Failure<Id extends string = string, Spoken extends Parameters = Parameters> {
  ok: false;
  code: ErrorCode;
  /** The message's name in the catalogue, such as `unknown-series`. */
  id: Id;
  parameters: Spoken;
  fixes: Fix[];
}

/** Tells a failure from whatever else a question may be answered with. */
export function isFailure(result: unknown): result is Failure {
  return typeof result === "object" && result !== null && (result as Partial<Failure>).ok === false;
}
