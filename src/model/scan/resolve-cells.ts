import { allCalls, type FoundCall } from "../../domain/formulas/find-calls";
import type { Reference } from "../../domain/formulas/formula-references";
import { referencesOf, resolveCall, type ReadCells, type Resolved, type Unresolved } from "./resolve-call";
import type { Session } from "../../domain/functions/session";
import {
  formatBox,
  joinAddress,
  parseBox,
  plainAddress,
  spillingCell,
  splitAddress,
  type Box,
} from "../../domain/formulas/address";
import { mapAtHand, onceAtHand } from "../../domain/ledger/distant";
import { coverBoxes } from "./cover";
import type { Address, CellContent, RangeContent, Workbook } from "../port/workbook";

/** A cell whose formula calls SSB, and what each call answers now. */
export interface ResolvedCell {
  cell: CellContent;
  formula: string;
  calls: ResolvedCall[];
  /** The cells that an argument refers to, row by row; undefined where they could not be read. */
  referredTo(reference: Reference): RangeContent["cells"] | undefined;
}

export interface ResolvedCall {
  call: FoundCall;
  outcome: Resolved | Unresolved;
}

/** An argument with more cells is left to Excel; nobody gives a function a whole column on purpose. */
const MOST_CELLS = 20_000;

/**
 * Answers the calls of many cells, once the figures that they need are at hand; the cells they read are read together.
 * Cells without a call are left out.
 */
export async function resolveCells(
  session: Session,
  workbook: Workbook,
  cells: readonly CellContent[],
): Promise<ResolvedCell[]> {
  const found = cells.flatMap((cell) => {
    const formula = cell.formula ?? cell.spill?.formula;
    const calls = formula === undefined ? [] : allCalls(formula);
    return formula === undefined || calls.length === 0 ? [] : [{ cell, formula, calls }];
  });
  const wanted = found.flatMap(({ cell, calls }) =>
    calls.flatMap((call) => referencesOf(call).map((reference) => addressOf(reference, cell.address))),
  );
  const contents = await readContents(workbook, wanted);
  const resolve = ({ cell, formula, calls }: (typeof found)[number]): ResolvedCell => {
    const referredTo: ResolvedCell["referredTo"] = (reference) =>
      contents.get(addressOf(reference, cell.address));
    const read: ReadCells = (reference) => referredTo(reference)?.map((row) => row.map(({ value }) => value));
    return {
      cell,
      formula,
      referredTo,
      calls: mapAtHand(calls, (call) => ({ call, outcome: resolveCall(session, call, read) })),
    };
  };
  return onceAtHand(() => mapAtHand(found, resolve));
}

/** Cells that stand near each other are read as one range; what a formula spills has no range before it is read. */
async function readContents(
  workbook: Workbook,
  wanted: readonly Address[],
): Promise<Map<Address, RangeContent["cells"]>> {
  const parts = partsOf([...new Set(wanted)]);
  const ranges = [...new Set(parts.map(({ range }) => range))];
  const contents = ranges.length === 0 ? [] : await workbook.readAll(ranges);
  const byRange = new Map(ranges.map((range, at) => [range, contents[at]]));
  return new Map(
    parts.flatMap(({ address, range, within }): [Address, RangeContent["cells"]][] => {
      const cells = byRange.get(range)?.cells;
      if (!cells) return [];
      const rows = within ? cells.slice(within.row, within.row + within.rows) : cells;
      return [[address, rows]];
    }),
  );
}

/** An address, the range it is read with, and which rows of that range are its own: all of them where it says none. */
interface Part {
  address: Address;
  range: Address;
  within?: { row: number; rows: number };
}

function partsOf(addresses: readonly Address[]): Part[] {
  const sheets = new Map<string | undefined, Map<Box, Address>>();
  const spills: Part[] = [];
  for (const address of addresses) {
    const { sheet, local } = splitAddress(address);
    const box = parseBox(local);
    if (box && box.rows * box.columns <= MOST_CELLS) {
      sheets.set(sheet, (sheets.get(sheet) ?? new Map<Box, Address>()).set(box, address));
    } else if (spillingCell(local) !== undefined) spills.push({ address, range: address });
  }
  const boxes = [...sheets].flatMap(([sheet, named]) => {
    const covers = coverBoxes([...named.keys()]);
    return [...named].map(([box, address]) => {
      const cover = covers.get(box) ?? box;
      return {
        address,
        range: joinAddress(sheet, formatBox(cover)),
        within: { row: box.row - cover.row, rows: box.rows },
      };
    });
  });
  return [...boxes, ...spills];
}

/** A reference without a sheet means the sheet of the formula. */
function addressOf({ sheet, local }: Reference, formula: Address): Address {
  return plainAddress(joinAddress(sheet ?? splitAddress(formula).sheet, local));
}
