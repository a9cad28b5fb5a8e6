import { formatBox, joinAddress, parseBox, splitAddress, type Box } from "../../domain/formulas/address";
import type { NewSheet } from "../../model/port/plan";
import { rangeAt } from "../host/cells";
import { ask } from "../host/run";
import { readInBlocks } from "../read/blocks";
import { contentAt } from "./blocks";
import { isTheSame } from "./compare";
import { says } from "../host/problems";

const CELLS_AT_ONCE = 5_000;

/** Whether a sheet stands, and holds nothing but what was written there: only then does it go with what made it. */
export async function standingOf({ name, rows }: NewSheet): Promise<"ours" | "written on" | "gone"> {
  const used = await usedBox(name);
  if (used === "gone") return "gone";
  if (used === undefined) return "ours";
  const strange = await readInBlocks(used, CELLS_AT_ONCE, (block) => strangeCells(name, rows, block));
  return strange.length === 0 ? "ours" : "written on";
}

/** Why a sheet that was to go stays. */
export function staysSentence(name: string, standing: "written on" | "gone"): string {
  return standing === "gone" ? says().sheetGone({ name }) : says().sheetStays({ name });
}

function usedBox(name: string): Promise<Box | undefined | "gone"> {
  return ask(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const sheet = worksheets.items.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!sheet) return "gone";
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address");
    await context.sync();
    return used.isNullObject ? undefined : parseBox(splitAddress(used.address).local);
  });
}

/** Cells of a block that hold something, and something else than what was written there. */
function strangeCells(name: string, rows: NewSheet["rows"], block: Box): Promise<true[]> {
  return ask(async (context) => {
    const range = rangeAt(context, joinAddress(name, formatBox(block)));
    range.load(["formulas", "values", "valueTypes"]);
    await context.sync();
    return range.values.flatMap((line, y) =>
      line.flatMap((_, x) => {
        const now = contentAt(range, y, x);
        const written = rows[block.row + y]?.[block.column + x] ?? { blank: true as const };
        return "blank" in now || isTheSame({ cells: [[written]] }, { cells: [[now]] }) ? [] : [true as const];
      }),
    );
  });
}
