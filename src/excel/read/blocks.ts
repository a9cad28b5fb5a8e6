import type { Box } from "../../domain/formulas/address";
import { codeOf } from "../host/problems";

/**
 * Reads a box in blocks of rows, of so many cells at once, and the answers in their order. Excel on the web hands over
 * 5 MB at once: a block with unusually long contents is halved until it does.
 */
export async function readInBlocks<T>(
  box: Box,
  cellsAtOnce: number,
  read: (block: Box) => Promise<T[]>,
): Promise<T[]> {
  const found: T[][] = [];
  for (const block of inRows(box, cellsAtOnce)) found.push(await readBlock(block, read));
  return found.flat();
}

async function readBlock<T>(block: Box, read: (block: Box) => Promise<T[]>): Promise<T[]> {
  try {
    return await read(block);
  } catch (problem) {
    const halves = halvesOf(block);
    if (!halves || codeOf((problem as Error).cause) !== "ResponsePayloadSizeLimitExceeded") throw problem;
    const [first, second] = halves;
    return [...(await readBlock(first, read)), ...(await readBlock(second, read))];
  }
}

function inRows(box: Box, cellsAtOnce: number): Box[] {
  const rows = Math.max(1, Math.floor(cellsAtOnce / box.columns));
  return Array.from({ length: Math.ceil(box.rows / rows) }, (_, at) => ({
    ...box,
    row: box.row + at * rows,
    rows: Math.min(rows, box.rows - at * rows),
  }));
}

/** A row by itself is halved too; a cell is not. */
function halvesOf(block: Box): [Box, Box] | undefined {
  const [rows, columns] = [Math.ceil(block.rows / 2), Math.ceil(block.columns / 2)];
  if (block.rows > 1)
    return [
      { ...block, rows },
      { ...block, row: block.row + rows, rows: block.rows - rows },
    ];
  if (block.columns > 1)
    return [
      { ...block, columns },
      { ...block, column: block.column + columns, columns: block.columns - columns },
    ];
  return undefined;
}
