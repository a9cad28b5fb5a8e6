import { plainAddress } from "../../domain/formulas/address";
import { placeOfRange } from "../host/cells";
import type { Address, SpillPlace } from "../../model/port/workbook";

/** Asks, with the next request, for the cell whose formula filled this one (ExcelApi 1.12). */
export function spillAnchor(cell: Excel.Range): Excel.Range {
  const anchor = cell.getSpillParentOrNullObject();
  anchor.load(["address", "formulas"]);
  return anchor;
}

/** Undefined in the anchor itself, whose formula is its own, and where nothing spilled. */
export function placeIn(anchor: Excel.Range, address: Address): SpillPlace | undefined {
  if (anchor.isNullObject) return undefined;
  const [{ box: from }, { box: to }] = [placeOfRange(anchor), placeOfRange({ address })];
  const [row, column] = [to.row - from.row, to.column - from.column];
  if (row === 0 && column === 0) return undefined;
  return { from: plainAddress(anchor.address), formula: String(anchor.formulas[0]?.[0]), row, column };
}
