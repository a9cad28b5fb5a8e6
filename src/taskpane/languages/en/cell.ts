import { counted } from "../../../domain/answer/counted";
import type { Count, Given } from "../given";

/** Where the number in a cell comes from. */
export const cell = {
  title: "This cell",
  needsExcel:
    "In Excel, select a cell with an SSB formula: its source and how it was worked out are shown here.",
  look: "Show the selected cell",
  empty: "empty",
  filledBy: ({ cell }: Given<"cell">) => `Filled by the formula in ${cell}`,
  said: ({ address, what }: Given<"address" | "what">) => `${address}: ${what}`,
  values: ({ count }: Count) => counted(count, "SSB value"),
  valuesBefore: ({ state, count }: Count & { state: "frozen" | "portable" }) =>
    `${state}, with ${counted(count, "SSB value")} before`,
  noValue: "no SSB value",
  readsCells: ({ count }: Count) =>
    `reads ${counted(count, "cell with an SSB value", "cells with SSB values")}`,
  former: {
    frozen: "Frozen: the value stands in the place of",
    portable: "Portable: an ordinary formula stands in the place of",
  },
  broughtBack: "Model brings it back. With the data of now it would answer:",

  // Cells that a formula reads.
  readsNone: "No SSB value stands behind this cell: neither it nor a cell its formula reads asks for one.",
  holdsNone: "No SSB value stands behind this cell: it holds no formula.",
  reads: "SSB values this formula reads",
  moreCells: ({ count }: Given<"count">) => `and ${count} more cells`,
  excelWorksOut: "Excel works out an argument of this call.",
  older: "The cell is older than the answer.",
  origin: ({ kind, publisher, published }: Given<"kind" | "publisher" | "published">) =>
    `${kind}, ${publisher}, published ${published}`,

  // One call.
  olderRecalculate: "The cell is older than the answer. Recalculate it.",
  blank: "Blank",
  unresolved: ({ formulas }: Given<"formulas">) =>
    `Excel works out ${formulas} before it asks, so the answer cannot be looked up here. Put it into a cell of its own and refer to that cell.`,
  oneOf: ({ size }: Given<"size">) => `One of ${size} cells of an answer.`,
  workedOut: "How it was worked out",
  facts: {
    row: "In this row",
    kind: "Kind",
    type: "Type",
    effective: "Effective",
    published: "Published",
    publisher: "Publisher",
    carried: "Carried",
    age: "Age",
    qualifier: "Qualifier",
    layer: "Layer",
    edition: "Edition",
    source: "Source",
  },
  days: ({ count }: Count) => counted(count, "day"),
  unsigned: ({ edition }: Given<"edition">) => `${edition}, unsigned`,

  // What can be done with it.
  edit: "Edit formula",
  editCopy: "Edit a copy",
  editCopyHint: "The copy reads the same cells; this formula stays as it is.",
  cite: "Cite as note",
  cited: "Added the source as a note",
  recalculate: "Recalculate",
  recalculated: ({ address }: Given<"address">) => `${address} was recalculated.`,
};
