import { referencesInFormula } from "../../domain/formulas/formula-references";
import {
  joinAddress,
  parseBox,
  plainAddress,
  spillingCell,
  splitAddress,
} from "../../domain/formulas/address";
import type { Address, CellContent } from "../../model/port/workbook";
import { rangeAt } from "../host/cells";
import { codeOf } from "../host/problems";
import { read, readAll } from "./read";
import { ask } from "../host/run";
import { placeIn, spillAnchor } from "./spill";
import { has } from "../host/requirements";

/** More cells than anybody looks through; a whole column would be a million. */
const MOST_CELLS = 2_000;

export async function precedents(address: Address): Promise<CellContent[]> {
  const named = await directPrecedents(address);
  const boxes = named.filter((one) => sizeOf(one) <= MOST_CELLS);
  const contents = await readAll(boxes);
  const cells = contents.flatMap((content) => content?.cells.flat() ?? []).slice(0, MOST_CELLS);
  return has("1.12") ? withSpills(cells) : cells;
}

/** Of a cell without a formula of its own: whose formula filled it. */
function withSpills(cells: CellContent[]): Promise<CellContent[]> {
  return ask(async (context) => {
    const anchors = cells.map((cell) =>
      cell.formula === undefined && cell.value !== ""
        ? spillAnchor(rangeAt(context, cell.address))
        : undefined,
    );
    await context.sync();
    return cells.map((cell, at) => {
      const spill = anchors[at] && placeIn(anchors[at], cell.address);
      return spill ? { ...cell, spill } : cell;
    });
  });
}

async function directPrecedents(address: Address): Promise<Address[]> {
  if (!has("1.12")) return namedBy(address);
  try {
    return await ask(async (context) => {
      const areas = rangeAt(context, address).getDirectPrecedents();
      areas.load("addresses");
      await context.sync();
      return areas.addresses.flatMap(splitList).map(plainAddress);
    });
  } catch (problem) {
    // Excel says so where a formula reads no cell.
    if (codeOf((problem as Error).cause) === "ItemNotFound") return [];
    return namedBy(address);
  }
}

/** What the formula itself names: all there is to go by in an older Excel. */
async function namedBy(address: Address): Promise<Address[]> {
  const [cell] = (await read(address)).cells.flat();
  const formula = cell?.formula;
  if (formula === undefined) return [];
  const own = splitAddress(address).sheet;
  return referencesInFormula(formula).map(({ sheet, local }) => joinAddress(sheet ?? own, local));
}

/** `Model!B4:B9,Model!D4` as two addresses; a comma in a quoted sheet name separates nothing. */
function splitList(addresses: string): Address[] {
  return addresses.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

function sizeOf(address: Address): number {
  const { local } = splitAddress(address);
  const box = parseBox(spillingCell(local) ?? local);
  return box ? box.rows * box.columns : Infinity;
}
