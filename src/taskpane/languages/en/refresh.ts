import { counted } from "../../../domain/answer/counted";
import type { Count, Given } from "../given";

/** What another edition or another day would change, before it does, and what was recalculated after it did. */
export const refresh = {
  title: "Refresh",
  lookedAt: "SSB cells looked at",
  looking: "Looking…",
  fetching: "Fetching the edition…",
  lookingAgain: "Looking again…",
  recalculated: "SSB cells recalculated",
  recalculating: "Recalculating the SSB cells…",
  doneOf: ({ done, all }: { done: number; all: number }) => `${done} of ${counted(all, "SSB cell")}`,
  cancel: "Cancel",

  // The feed, and what was accepted last.
  seeChanges: "See what changes",
  seeHeld: "See what is held back",
  check: "Check for a newer edition",
  asking: "Asking the feed…",
  accepted: ({ edition }: Given<"edition">) => `Edition ${edition} is accepted.`,
  acceptedNotShown: ({ edition, why }: Given<"edition" | "why">) =>
    `Edition ${edition} is accepted, but its cells are not all recalculated. ${why} ` +
    `Finish or undo it, above, or Refresh now, on Health.`,
  refreshedOn: ({ day, edition }: Given<"day" | "edition">) => `Refreshed on ${day}, from ${edition}.`,
  undoRefresh: "Undo this refresh",
  isBack: ({ edition }: Given<"edition">) => `The workbook is back at edition ${edition}.`,

  // What an edition would change.
  changes: ({ edition, cells, formulas, held }: Given<"edition"> & Changed) =>
    `Edition ${edition} changes ${counted(cells, "cell")}${but(held)}; ${counted(formulas, "SSB formula")} in all.`,
  changesNone: ({ edition, formulas, held }: Given<"edition"> & Omit<Changed, "cells">) =>
    `Edition ${edition} changes none of the ${counted(formulas, "SSB formula")}${but(held)}.`,
  cameIn: ({ day, count }: Given<"day"> & Count) => `${day}: ${counted(count, "publication")}`,
  accept: "Accept",
  acceptAll: "Accept all",
  acceptHolding: ({ count }: Count) => `Accept, hold ${counted(count, "reason")}`,
  countOf: ({ count, of }: Count & { of: number }) => `${count} of ${of}`,

  // What a day would change.
  dayTitle: "As known on a day",
  showKnownOn: "Show what was known on",
  forEvery: "For every function of this workbook that names no day of its own (asof=).",
  previewDay: "Preview the day",
  setDay: "Set the day",
  daySet: ({ day }: Given<"day">) => `The model shows what was known on ${day}.`,
  dayChanges: ({ day, cells, formulas }: Given<"day"> & Omit<Changed, "held">) =>
    `As of ${day} ${counted(cells, "cell shows", "cells show")} something else; ${counted(formulas, "SSB formula")} in all.`,
  dayChangesNone: ({ day, formulas }: Given<"day"> & { formulas: number }) =>
    `As of ${day} none of the ${counted(formulas, "SSB formula")} shows anything else.`,
  dataEnds: ({ day }: Given<"day">) => `The data ends on ${day}: it cannot tell what was known later.`,

  // The values that change.
  excelWorksOut: ({ cells }: Given<"cells">) =>
    `Only Excel works out the arguments of ${cells}: what comes of it is known after recalculating.`,
  readsChanging: ({ cells }: Given<"cells">) =>
    `A cell that changes itself is read by ${cells}: what comes of it is known after recalculating.`,
  andMoreCells: ({ cell, count }: Given<"cell"> & Count) => `${cell} and ${counted(count, "more cell")}`,
  writeSheet: "Write a change sheet",
  onSheet: ({ count }: Count) => `${counted(count, "change is", "changes are")} on a sheet of their own.`,
  reason: "Reason",
  allReasons: "All reasons",
  sheet: "Sheet",
  allSheets: "All sheets",
  valuesThatChange: "Values that change",
  blank: "blank",
  row: ({ subject, row }: Given<"subject"> & { row: number }) => `${subject}, row ${row}`,
};

interface Changed {
  cells: number;
  formulas: number;
  /** Reasons that are held back. */
  held: number;
}

function but(held: number): string {
  return held > 0 ? `, with ${counted(held, "reason")} held back` : "";
}
