import { partsOf } from "../../domain/ledger/lists";
import { plainValue } from "../../domain/functions/cell-value";
import { numberText } from "../../domain/answer/text";
import type { Cell } from "../../domain/functions/cell";
import { dayFromSerial } from "../../domain/time/serial";

/** A cell of an answer as the sheet will show it, a number in its number format. */
export function cellText(cell: Cell): string {
  return cell.type === "number" ? formatted(cell.value, cell.format) : String(plainValue(cell));
}

/** The number formats the functions use; all digits of a count, no more decimals than the format has. */
function formatted(value: number, format: string): string {
  if (format.startsWith("yyyy")) return dayFromSerial(value)?.slice(0, format.length) ?? String(value);
  if (format === "0") return String(Math.round(value));
  const decimals = /\.(0+)/.exec(format)?.[1]?.length;
  if (format.endsWith("%")) return `${(value * 100).toFixed(decimals)}%`;
  if (decimals === undefined) return numberText(value);
  const [whole, rest] = partsOf(value.toFixed(decimals), ".");
  const digits = format.startsWith("#,") ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return `${digits}.${rest}`;
}
