import type { Undo } from "../app/announcements";

/** An undo after which a view looks anew; what could not be undone is still told. */
export function undoThen(undo: Undo | undefined, look: () => Promise<void>): Undo | undefined {
  if (!undo) return undefined;
  return async () => {
    const left = await undo();
    await look();
    return left;
  };
}
