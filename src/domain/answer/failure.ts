/**
 * Errors are plain data: an Excel error code, a message that says what to type instead, and where there is one,
 * the text that repairs the argument.
 */
export type ErrorCode = "VALUE" | "NA" | "NUM";

/** The errors as Excel writes them. */
export const ERROR_TEXTS: Record<ErrorCode, string> = { VALUE: "#VALUE!", NA: "#N/A", NUM: "#NUM!" };

export interface Fix {
  /** The argument the fix is for, by its name in the function's signature. */
  argument: string;
  /** What to write there. */
  text: string;
}

export interface Failure {
  ok: false;
  code: ErrorCode;
  /** The message's name in the catalogue, such as `unknown-series`. */
  id: string;
  message: string;
  fixes: Fix[];
}

/** Tells a failure from whatever else a question may be answered with. */
export function isFailure(result: unknown): result is Failure {
  return typeof result === "object" && result !== null && (result as Partial<Failure>).ok === false;
}
