import { isRefusal, RefusalError, type Refusal } from "../../domain/answer/refusal";
import { formatBox, joinAddress, type Box } from "../../domain/formulas/address";
import { GENERAL } from "../../model/port/book";
import type { PlannedCell } from "../../model/port/plan";
import type { Address, Occupied, WriteCell, WriteRequest, Written } from "../../model/port/workbook";
import { placeOfRange, rangeAt } from "../host/cells";
import { change } from "../host/run";
import { numbersAreRich } from "../host/settings";
import { has } from "../host/requirements";
import { tablesOf } from "../read/tables";
import { formatFor, formatRuns } from "../write/answer-formats";
import { heldCells } from "../write/held-cells";
import { carryOut } from "./carry-out";
import { ownJournal } from "./own-journal";
import { refuseSpill } from "./table-columns";
import { says } from "../host/problems";

/** Writes a block of cells, or tells which cells of it, or of the room its answer spills into, hold something. */
export async function write(asked: WriteRequest): Promise<Written | Occupied | Refusal> {
  // A number that brings its format shows in it, whatever stands in these cells after the next edition.
  const request = numbersAreRich() ? { ...asked, formats: undefined } : asked;
  const found = await change((context) => look(context, request));
  if (isRefusal(found)) return found;
  const { sheet, room, held, holds, now } = found;
  const isAgreed = request.overwrite === true || request.overwrite === holds;
  if (!isAgreed && held.length > 0) return { occupied: held, holds };
  const block = sizeOf(request.content);
  const size = held.length > 0 ? room : block;
  const cells = Array.from({ length: size.rows }, (_, y) =>
    Array.from({ length: size.columns }, (__, x) => {
      const format = formatFor(request.formats?.[y]?.[x], now[y]?.[x] ?? GENERAL);
      return { ...(format !== undefined && { format }), ...plannedCell(request.content[y]?.[x]) };
    }),
  );
  const local = formatBox({ ...room, rows: 1, columns: 1 });
  const formats = formatRuns(sheet, { ...room, ...size }, request.formats, now);
  const outcome = await carryOut(
    {
      what: request.chart ? "Inserting a table and its chart" : "Writing cells",
      changes: [{ sheet, at: local, cells }],
      ...(formats.length > 0 && { formats }),
      ...(request.chart && { charts: [{ ...request.chart, name: `SSB ${ownJournal.newId()}` }] }),
    },
    undefined,
  );
  if (isRefusal(outcome)) return outcome;
  return { ...outcome, address: joinAddress(sheet, formatBox({ ...room, ...block })) };
}

interface Found {
  sheet: string;
  room: Box;
  held: Address[];
  holds: string;
  /** The number formats of the room, where some are asked for. */
  now: string[][];
}

async function look(context: Excel.RequestContext, request: WriteRequest): Promise<Found> {
  const anchor = rangeAt(context, request.at);
  anchor.load("address");
  await context.sync();
  const { sheet, box } = placeOfRange(anchor);
  const room = roomOf(box, sizeOf(request.content), request.spill);
  const spills = room.rows * room.columns > sizeOf(request.content).rows * sizeOf(request.content).columns;
  if (spills) refuseSpill(sheet, room, await tablesOf(context));
  if (room.rows * room.columns > 1) await refuseMerged(context, joinAddress(sheet, formatBox(room)));
  const { addresses: held, holds } = await heldCells(context, joinAddress(sheet, formatBox(room)));
  if (!request.formats) return { sheet, room, held, holds, now: [] };
  const range = rangeAt(context, joinAddress(sheet, formatBox(room)));
  range.load("numberFormat");
  await context.sync();
  return { sheet, room, held, holds, now: range.numberFormat as string[][] };
}

/** A cell within a merged one keeps nothing, and an answer of several cells is `#SPILL!` there. */
async function refuseMerged(context: Excel.RequestContext, address: Address): Promise<void> {
  if (!has("1.13")) return;
  const merged = rangeAt(context, address).getMergedAreasOrNullObject();
  merged.load("address");
  await context.sync();
  if (!merged.isNullObject) throw new RefusalError(says().merged({ at: merged.address }));
}

function sizeOf(content: WriteCell[][]): { rows: number; columns: number } {
  return { rows: content.length, columns: Math.max(...content.map((row) => row.length)) };
}

function roomOf(at: Box, written: { rows: number; columns: number }, spill = written): Box {
  return {
    row: at.row,
    column: at.column,
    rows: Math.max(written.rows, spill.rows),
    columns: Math.max(written.columns, spill.columns),
  };
}

function plannedCell(cell: WriteCell | undefined): PlannedCell {
  if (!cell || "blank" in cell) return { blank: true };
  return cell;
}
