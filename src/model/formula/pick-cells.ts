import { says } from "../languages/says-in-use";
import type { Refusal } from "../../domain/answer/refusal";
import { joinAddress, parseBox, splitAddress } from "../../domain/formulas/address";
import type { Written } from "../../domain/formulas/written";
import type { Address } from "../port/workbook";

/** The selected cells as a formula at an address names them: without the sheet where that is its own. */
export function cellsPicked(selection: readonly Address[], at: Address): Written | Refusal {
  const [area, ...others] = selection;
  if (area === undefined || others.length > 0) return { refused: says().oneBlock };
  const { sheet, local } = splitAddress(area);
  if (!parseBox(local)) return { refused: says().noWholeLines };
  return { written: sheet === splitAddress(at).sheet ? local : joinAddress(sheet, local) };
}
