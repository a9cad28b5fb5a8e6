import type { Refusal } from "../../domain/answer/refusal";
import type { WriteRequest, Written } from "../../model/port/workbook";
import { useWorkbook } from "../app/pane";
import { usePlacing, type Placing } from "./use-placing";

export interface Inserting extends Placing {
  /** Writes at the selected cell, in the way `place` does. Without a workbook there is no button that calls it. */
  insert(what: string, request: Omit<WriteRequest, "at" | "overwrite">): Promise<void>;
  /** Any other change of the workbook that nothing can stand in the way of. */
  change(what: string, act: () => Promise<Written | Refusal>): Promise<void>;
}

export function useInsert(onWritten?: (written: Written) => void): Inserting {
  const workbook = useWorkbook();
  const placing = usePlacing(onWritten);
  return {
    ...placing,
    insert: (what, request) =>
      placing.place(what, async () => {
        const { address } = await workbook().selected();
        return (overwrite) => workbook().write({ ...request, at: address, overwrite });
      }),
    change: (what, act) => placing.place(what, async () => act),
  };
}
