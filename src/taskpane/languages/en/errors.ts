import { counted } from "../../../domain/answer/counted";
import type { Count, Given } from "../given";

/** What is wrong with the SSB cells of a workbook, and what mends it. */
export const errors = {
  title: "Errors",
  needsExcel: "In Excel, the errors of all SSB formulas of the workbook are listed here, with what helps.",
  checkAgain: "Check again",
  recalculate: "Recalculate",
  recalculated: "Recalculated.",
  checking: "Checking the SSB cells of the workbook…",
  noCells: "This workbook has no SSB cells.",
  noError: ({ count }: Count) => `${counted(count, "SSB cell")}, no error.`,
  wrong: ({ count, wrong }: Count & { wrong: number }) =>
    `${counted(count, "SSB cell")}, ${counted(wrong, "with an error", "with errors")}.`,
  ofTheDay: ({ count, day }: Count & Given<"day">) =>
    `${counted(count, "cell has", "cells have")} no figure as of ${day}, the day this workbook is seen from.`,
  cells: ({ count }: Count) => counted(count, "cell"),
  more: ({ count }: Count) => `and ${count} more`,
  moreCauses: ({ count }: Count) => `and ${counted(count, "other cause")}`,
  fixIn: ({ fix, address }: Given<"fix" | "address">) => `${fix}, in ${address}`,
};
