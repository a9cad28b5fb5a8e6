import type { Box } from "../../domain/formulas/address";

/** Rows between two boxes that are read along rather than asking twice. */
const NEAR = 16;

/**
 * Few boxes that hold all the given ones, with the one that holds each: what stands in one column and nearly touches
 * is one box. A model of a thousand rows is read in a handful of ranges.
 */
export function coverBoxes(boxes: readonly Box[]): Map<Box, Box> {
  const sorted = [...boxes].sort((a, b) => a.column - b.column || a.columns - b.columns || a.row - b.row);
  const covers = new Map<Box, Box>();
  let cover: Box | undefined;
  for (const box of sorted) {
    const sameColumns = cover?.column === box.column && cover.columns === box.columns;
    if (!cover || !sameColumns || box.row > cover.row + cover.rows + NEAR) cover = { ...box };
    cover.rows = Math.max(cover.rows, box.row + box.rows - cover.row);
    covers.set(box, cover);
  }
  return covers;
}
