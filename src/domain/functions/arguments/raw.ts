import type { ErrorCode } from "../../answer/failure";
import { isNonEmpty, mapAll, type NonEmpty } from "../../ledger/lists";
import { cleanText } from "../../ledger/typed-text";
import { ERROR_TEXTS, errorCodeOf } from "../../formulas/excel-errors";

/** An argument as a host hands it over, told apart once and for all. */
export type Raw =
  | { type: "blank" }
  | { type: "text"; text: string }
  | { type: "number"; value: number }
  | { type: "boolean"; value: boolean }
  | { type: "error"; code: ErrorCode; shown: string };

/**
 * Excel sends an omitted argument as null, an empty cell as null or "", an error as an object, and a number that
 * carries properties as the object we once returned for it. A text is cleaned here, for all functions.
 */
export function readRaw(value: unknown): Raw {
  if (value === null || value === undefined) return { type: "blank" };
  if (typeof value === "string") {
    const text = cleanText(value);
    return text === "" ? { type: "blank" } : { type: "text", text };
  }
  if (typeof value === "boolean") return { type: "boolean", value };
  if (typeof value === "number") {
    return Number.isFinite(value) ? { type: "number", value } : errorOf(ERROR_TEXTS.NUM);
  }
  return typeof value === "object"
    ? readObject(value as Record<string, unknown>)
    : errorOf(ERROR_TEXTS.VALUE);
}

function readObject(value: Record<string, unknown>): Raw {
  const shown = [value.basicValue, value.code, value.errorCode].find(
    (text): text is string => typeof text === "string" && text.startsWith("#"),
  );
  if (value.type === "Error" || shown !== undefined) return errorOf(shown ?? ERROR_TEXTS.VALUE);
  if ("basicValue" in value && typeof value.basicValue !== "object") return readRaw(value.basicValue);
  return errorOf(ERROR_TEXTS.VALUE);
}

function errorOf(shown: string): Raw {
  return { type: "error", code: errorCodeOf(shown), shown };
}

/** A rectangle of at least one cell. */
export type Rows = NonEmpty<NonEmpty<unknown>>;

/** An argument as a rectangle; a single value is one row of one. */
export function rowsOf(argument: unknown): Rows {
  if (!Array.isArray(argument)) return [[argument]];
  const given: readonly unknown[] = argument;
  if (!isNonEmpty(given)) return [[null]];
  const rows = mapAll(given, (row): readonly unknown[] => (Array.isArray(row) ? row : [row]));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  return mapAll(rows, (row) => (row.length === width && isNonEmpty(row) ? row : filled(row, width)));
}

function filled([first, ...rest]: readonly unknown[], width: number): NonEmpty<unknown> {
  return [first, ...Array.from({ length: width - 1 }, (_, at) => rest[at])];
}
