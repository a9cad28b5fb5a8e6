import type { Cell } from "../../src/domain/functions/cell";
import { dayFromSerial } from "../../src/domain/time/serial";
import { errorOf } from "../support/custom-functions";

/** A cell as a case writes it: dates as `2025-12-06` or `2025-12`, errors as `#N/A`, numbers to nine digits. */
export type Plain = string | number;

const ERRORS = { VALUE: "#VALUE!", NA: "#N/A", NUM: "#NUM!" };

export function plainCell(cell: Cell): Plain {
  switch (cell.type) {
    case "blank":
      return "";
    case "text":
      return cell.text;
    case "failure":
      return ERRORS[cell.failure.code];
    case "number":
      return plainNumber(cell.value, cell.format);
  }
}

/** The same of a value handed to Excel. */
export function plainValue(value: unknown): Plain {
  const error = errorOf(value);
  if (error) return error.code;
  if (typeof value === "string") return value;
  const { basicValue, numberFormat } = value as { basicValue: number; numberFormat: string };
  return plainNumber(basicValue, numberFormat);
}

function plainNumber(value: number, format: string): Plain {
  if (format.startsWith("yyyy")) return dayFromSerial(value)!.slice(0, format.length);
  return Number(value.toPrecision(9));
}
