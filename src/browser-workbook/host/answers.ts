/** Reads the results that office.js sends for a custom function. */
import {
  cellError,
  isErrorCode,
  singleAnswer,
  type Answer,
  type AnswerCell,
  type ErrorCode,
  type Scalar,
} from "../cells";

/** Error codes of a failed call, as office.js writes them. */
const FAILURES: Readonly<Record<number, ErrorCode>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

/** Failures without a text of their own; Excel shows #VALUE! for each. */
const EXPLANATIONS: Readonly<Record<number, string>> = {
  0: "The function answered with something that is not a number.",
  2: "The function stopped with an error.",
  3: "The function's promise was rejected.",
  4: "The function gave another number of results than it was asked for.",
  9: "The add-in has no metadata for this function.",
  10: "The add-in has no code for this function.",
};

const ERROR_TYPES: Readonly<Record<string, ErrorCode>> = {
  Value: "#VALUE!",
  NotAvailable: "#N/A",
  Div0: "#DIV/0!",
  Num: "#NUM!",
  Name: "#NAME?",
  Ref: "#REF!",
  Null: "#NULL!",
  Calc: "#CALC!",
  Spill: "#SPILL!",
  Busy: "#BUSY!",
};

/** A value, a row or matrix of values, or rich values among them. Ragged rows are filled with #N/A, as Excel does. */
export function readAnswer(value: unknown): Answer {
  if (!Array.isArray(value)) return [[readCell(value)]];
  const rows = value.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length === 0 || width === 0)
    return singleAnswer(cellError("#CALC!", "The function answered with no values."));
  return rows.map((row) =>
    Array.from({ length: width }, (_, column) =>
      column < row.length ? readCell(row[column]) : { value: cellError("#N/A") },
    ),
  );
}

/** A call that failed: its code and the text that the function gave. */
export function readFailure(text: unknown, code: unknown): Answer {
  const number = Number(code);
  const own = typeof text === "string" ? text : "";
  return singleAnswer(cellError(FAILURES[number] ?? "#VALUE!", own || (EXPLANATIONS[number] ?? "")));
}

function readCell(value: unknown): AnswerCell {
  if (typeof value === "number") return { value: Number.isFinite(value) ? value : cellError("#NUM!") };
  if (typeof value === "string" || typeof value === "boolean") return { value };
  if (typeof value !== "object" || value === null) return { value: null };
  return readRichValue(value as Record<string, unknown>);
}

function readRichValue(rich: Record<string, unknown>): AnswerCell {
  if (rich["type"] === "Error") return { value: readError(rich) };
  const format = rich["numberFormat"];
  const properties = rich["properties"];
  return {
    value: basicValue(rich),
    ...(typeof format === "string" && format ? { numberFormat: format } : {}),
    ...(typeof properties === "object" && properties
      ? { properties: properties as Record<string, unknown> }
      : {}),
  };
}

function basicValue(rich: Record<string, unknown>): Scalar {
  if (rich["type"] === "Entity" || rich["type"] === "LinkedEntity") return text(rich["text"]);
  if (rich["type"] === "Empty") return null;
  const basic = rich["basicValue"];
  if (isErrorCode(basic)) return cellError(basic);
  if (typeof basic === "number" || typeof basic === "string" || typeof basic === "boolean") return basic;
  return cellError("#VALUE!", `This stand-in cannot show a value of type ${text(rich["type"])}.`);
}

function readError(rich: Record<string, unknown>): Scalar {
  const basic = rich["basicValue"];
  const code = isErrorCode(basic) ? basic : (ERROR_TYPES[text(rich["errorType"])] ?? "#VALUE!");
  return cellError(code, text(rich["errorMessage"] ?? rich["message"]));
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
