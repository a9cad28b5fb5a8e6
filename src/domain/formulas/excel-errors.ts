import type { ErrorCode } from "../answer/failure";

/** The errors that can be typed into a cell. */
const TYPED_ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"] as const;

/** Every error a cell can show, as Excel writes it. */
export const EXCEL_ERRORS = [
  ...TYPED_ERRORS,
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#CONNECT!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#FIELD!",
  "#BUSY!",
  "#EXTERNAL!",
  "#PYTHON!",
  "#TIMEOUT!",
] as const;

export type ExcelError = (typeof EXCEL_ERRORS)[number];

/** The errors the functions answer with, as Excel writes them. */
export const ERROR_TEXTS: Record<ErrorCode, ExcelError> = { VALUE: "#VALUE!", NA: "#N/A", NUM: "#NUM!" };

/** Whether a cell's value is an error: hosts hand one over as its text. */
export function isExcelError(value: unknown): value is ExcelError {
  return EXCEL_ERRORS.some((error) => error === value);
}

/** Whether it is an error that a cell keeps when it is typed; any other would become a text. */
export function isTypedError(value: unknown): value is (typeof TYPED_ERRORS)[number] {
  return TYPED_ERRORS.some((error) => error === value);
}

/** The function's error that comes nearest to one a cell shows. */
export function errorCodeOf(shown: string): ErrorCode {
  if (shown === ERROR_TEXTS.NA) return "NA";
  return shown === ERROR_TEXTS.NUM ? "NUM" : "VALUE";
}

/** An error as a host hands it to a function. */
export interface ErrorValue {
  type: "Error";
  basicValue: string;
}

export function errorValue(shown: string): ErrorValue {
  return { type: "Error", basicValue: shown };
}

export function isErrorValue(value: unknown): value is ErrorValue {
  return typeof value === "object" && value !== null && (value as Partial<ErrorValue>).type === "Error";
}
