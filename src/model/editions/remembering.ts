import type { Written, Workbook } from "../port/workbook";

/**
 * A workbook that notes its edition with the first change a user makes through the pane. An answer alone saves nothing:
 * it would mark the file as changed, and take Excel's own Undo away.
 */
export function remembering(workbook: Workbook, remember: () => Promise<unknown>): Workbook {
  const noted = async <Outcome extends object>(outcome: Outcome | Written): Promise<Outcome | Written> => {
    if ("undo" in outcome) await remember();
    return outcome;
  };
  return {
    ...workbook,
    write: async (request) => noted(await workbook.write(request)),
    carryOut: async (plan, before, progress) => noted(await workbook.carryOut(plan, before, progress)),
  };
}
