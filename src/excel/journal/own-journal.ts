import type { Memory } from "../../model/port/memory";

const NAME = "journal";

let memory: Memory | undefined;
let last = "";

/**
 * The last journal that this machine wrote. One that came with a file from elsewhere holds formulas of anybody's, and
 * is not carried out here.
 */
export const ownJournal = {
  keepIn(kept: Memory): void {
    memory = kept;
  },
  newId(): string {
    last = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
    memory?.set(NAME, last);
    return last;
  },
  isOwn(id: string): boolean {
    return id === last || id === memory?.get(NAME);
  },
};
