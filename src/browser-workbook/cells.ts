/** What a cell of the workbook can hold, in the terms of the grid and of the host alike. */

export type ErrorCode =
  "#N/A" | "#VALUE!" | "#REF!" | "#DIV/0!" | "#NUM!" | "#NAME?" | "#NULL!" | "#SPILL!" | "#CALC!" | "#BUSY!";

/** An error with the sentence that explains it, empty when its maker gave none. */
export interface CellError {
  readonly error: ErrorCode;
  readonly message: string;
}

export type Scalar = null | number | string | boolean | CellError;

/** One value of a function's answer: what the grid shows, and what Excel's data types carry beside it. */
export interface AnswerCell {
  readonly value: Scalar;
  /** Excel number format, such as `#,##0.00`. */
  readonly numberFormat?: string;
  /** Properties of a rich value, by name. */
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** A function's answer, row by row. Never empty. */
export type Answer = readonly (readonly AnswerCell[])[];

const ERROR_CODES: readonly string[] = [
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
];

export function isErrorCode(text: unknown): text is ErrorCode {
  return typeof text === "string" && ERROR_CODES.includes(text);
}

export function isCellError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value && isErrorCode(value.error);
}

export function cellError(error: ErrorCode, message = ""): CellError {
  return { error, message };
}

export function singleAnswer(value: Scalar): Answer {
  return [[{ value }]];
}
