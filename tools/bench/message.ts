import { excelValue, type Carrying } from "../../src/addin/functions/excel-value";
import { bytes, CELLS_WITH_PROPERTIES, MESSAGE_LIMIT, ROOM } from "../../src/addin/functions/message-room";
import { evaluate } from "../../src/domain/functions/evaluate";
import { openSession } from "../../src/domain/functions/session";
import type { Pack } from "../../src/domain/ledger/records";

export interface MessageSize {
  call: string;
  carrying: Carrying;
  bytesPerCell: number;
  /** Cells of one call that are answered so. */
  largest: number;
}

/** How many cells are asked at once to weigh one. */
const WEIGHED = 1000;
const ASKED = [
  ["PRICE", "Li2S", null],
  ["FORECAST", "ESS", 2030],
  ["FXRATE", "USD/CNY", null],
] as const;

/** What a cell of an answer takes of Excel's message, and the largest call that is answered with as much. */
export function messageSizes(pack: Pack, today: string): MessageSize[] {
  const session = openSession(pack, () => today);
  return ASKED.flatMap(([name, what, when]) => {
    const grid = evaluate(session, name, [Array.from({ length: WEIGHED }, () => [what]), when]);
    return (["properties", "format", "plain"] as const).map((carrying): MessageSize => {
      const size = bytes(grid.map((row) => row.map((cell) => excelValue(cell, carrying)))) / WEIGHED;
      const room = Math.floor((carrying === "plain" ? MESSAGE_LIMIT : ROOM[carrying]) / size);
      const largest = carrying === "properties" ? Math.min(room, CELLS_WITH_PROPERTIES) : room;
      return { call: `SSB.${name}`, carrying, bytesPerCell: size, largest };
    });
  });
}
