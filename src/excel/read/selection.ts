import type { Address, CellContent } from "../../model/port/workbook";
import { CONTENT, onlyCell } from "../host/cells";
import { formatBox, joinAddress } from "../../domain/formulas/address";
import { ask } from "../host/run";
import { placeIn, spillAnchor } from "./spill";
import { has } from "../host/requirements";
import { boxOf } from "./used-sheets";

/** A whole column has an address of its own kind; its place and size are told as of any other cells. */
const BOX = ["rowIndex", "columnIndex", "rowCount", "columnCount"] as const;

export function selected(): Promise<CellContent> {
  return ask(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load([...CONTENT]);
    const anchor = has("1.12") ? spillAnchor(cell) : undefined;
    await context.sync();
    const content = await onlyCell(context, cell);
    const spill = anchor && placeIn(anchor, content.address);
    return spill ? { address: content.address, value: content.value, text: content.text, spill } : content;
  });
}

/** The selected cells, of which there may be several areas. */
export function selection(): Promise<Address[]> {
  return ask(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("name");
    const addressOf = (range: Excel.Range): Address => joinAddress(sheet.name, formatBox(boxOf(range)));
    if (has("1.9")) {
      const { areas } = context.workbook.getSelectedRanges();
      areas.load(BOX.map((name) => `items/${name}`));
      await context.sync();
      return areas.items.map(addressOf);
    }
    const only = context.workbook.getSelectedRange();
    only.load([...BOX]);
    await context.sync();
    return [addressOf(only)];
  });
}

/**
 * One question at a time: whoever holds an arrow key down is answered for the cell they stop at. The listener is not
 * called while Excel refuses to answer, as it does while a cell is edited.
 */
export function onSelection(listener: (cell: CellContent) => void): () => void {
  let [asking, moved, stopped] = [false, false, false];
  const follow = async (): Promise<void> => {
    moved = true;
    if (asking) return;
    asking = true;
    while (moved && !stopped) {
      moved = false;
      const cell = await selected().catch(() => undefined);
      if (cell && !moved && !stopped) listener(cell);
    }
    asking = false;
  };
  const registered = ask(async (context) => {
    const handler = context.workbook.onSelectionChanged.add(follow);
    await context.sync();
    // Whoever asked for the selection before may have missed a change until now.
    void follow();
    return handler;
  }).catch(() => undefined);
  return () => {
    stopped = true;
    void registered.then((handler) => handler && unregister(handler));
  };
}

/** A handler is taken away in the context that added it. */
async function unregister(
  handler: OfficeExtension.EventHandlerResult<Excel.SelectionChangedEventArgs>,
): Promise<void> {
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  }).catch(() => undefined);
}
