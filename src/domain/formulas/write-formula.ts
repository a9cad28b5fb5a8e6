import { scalarText } from "../ledger/typed-text";
import { isErrorValue } from "./excel-errors";
import { quoted } from "./scan-formula";
import { isWritten } from "./written";

/** Writes a call as a formula; omitted arguments at the end are left out, earlier ones stay empty. */
export function writeFormula(name: string, values: readonly unknown[]): string {
  const texts = values.map(writeArgument);
  while (texts.length > 0 && texts.at(-1) === "") texts.pop();
  return `=SSB.${name}(${texts.join(",")})`;
}

/** An argument as a call has it: a blank is left out, rows are an array, what is no constant stays as it is written. */
export function writeArgument(value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (isWritten(value)) return value.written;
  if (Array.isArray(value))
    return `{${value.map((row: unknown[]) => row.map(writeConstant).join(",")).join(";")}}`;
  return writeConstant(value);
}

/** A value as a formula holds it. A blank is an empty text: an array has no empty places. */
export function writeConstant(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isErrorValue(value)) return value.basicValue;
  return quoted(scalarText(value));
}
