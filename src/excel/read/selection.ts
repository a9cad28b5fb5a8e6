import type { CellContent } from "../../model/port/workbook";
import { CONTENT, onlyCell } from "../host/cells";
import { ask } from "../host/run";
import { placeIn, spillAnchor } from "./spill";
import { has } from "../host/requirements";

export function selected(): Promise<CellContent> {
  return ask(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load([...CONTENT]);
    const anchor = has("1.12") ? spillAnchor(cell) : undefined;
    await context.sync();
    const content = onlyCell(cell);
    const spill = anchor && placeIn(anchor, cell.address);
    return spill ? { address: content.address, value: content.value, text: content.text, spill } : content;
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
