import { counted } from "../../../domain/answer/counted";
import type { Count, Given } from "../given";

/** What to do before a file goes to somebody without the add-in, and what mends a file that comes back. */
export const share = {
  title: "Share",
  needsExcel: "Sharing needs Excel.",
  cancel: "Cancel",
  more: ({ number }: Given<"number">) => `and ${number} more`,
  liveAgain: ({ count }: Count) => `${counted(count, "formula is", "formulas are")} live again.`,
  changingCells: "Changing cells",
  changingFormulas: "Changing formulas",

  // How the workbook stands.
  state: "This workbook",
  keptPortable: ({ count }: Count) =>
    `This workbook is portable: ${counted(count, "formula is", "formulas are")} kept.`,
  keptPortableSince: ({ day, count }: Given<"day"> & Count) =>
    `This workbook is portable since ${day}: ${counted(count, "formula is", "formulas are")} kept.`,
  keptFrozen: ({ count }: Count) =>
    `${counted(count, "formula is", "formulas are")} frozen to values and kept.`,

  // What cannot be read.
  setAside: "Remembered formulas that cannot be read",
  staysAside: "It is left as it is: a newer add-in, or another program, may read it.",
  saveRecord: "Save it as a file",
  removeRecord: "Remove it from this workbook",
  recordRemoved: "It is removed from this workbook. The formulas it held cannot be brought back from here.",

  // A portable copy.
  portable: "Portable copy",
  portableHint:
    "Puts plain look-ups over a visible sheet of data in the place of the SSB formulas. Anybody can open and recalculate the file without the add-in, and you can bring the live formulas back.",
  preview: "Preview a portable copy",
  bringBack: "Bring back live formulas",
  previewTitle: "Preview of the portable copy",
  willRead: ({ formulas, points, sheet }: { formulas: number; points: number } & Given<"sheet">) =>
    `${counted(formulas, "formula")} will read ${counted(points, "value")} on a new sheet, ${sheet}.`,
  opensCopy: "A new workbook opens with the copy, to be saved by you. This workbook stays as it is.",
  changesThis:
    "This Excel opens no copy: this workbook itself is changed. Save the file under another name first if you want to keep both.",
  openCopy: "Open a copy",
  changeThis: "Change this workbook",
  copyOpened: ({ count, sheet }: Count & Given<"sheet">) =>
    `A portable copy is open in a new workbook: ${counted(count, "formula")} over the sheet ${sheet}. This workbook is as it was.`,
  copyOpenedLeft: ({ left }: Given<"left">) =>
    `A portable copy is open in a new workbook. This workbook is not all as it was: ${left}`,
  keepValue: "These keep the value they show",
  showError: "These will show an error",
  isPortable: ({ count, sheet }: Count & Given<"sheet">) =>
    `This workbook is a portable copy: ${counted(count, "formula")} over the sheet ${sheet}.`,
  edited: "Edited cells",
  leftAlone: ({ count }: Count) => `${counted(count, "place")} will be left alone`,
  bringOthers: "Bring back the others",
  overwriteToo: "Overwrite these too",

  // Freezing.
  freeze: "Freeze to values",
  freezeHint:
    "Keeps what the cells show now and remembers their formulas in the file. The values no longer follow anything.",
  freezeWhat: "Freeze",
  scopes: { selection: "The selected cells", sheet: "This sheet", workbook: "The whole workbook" },
  unfreeze: "Unfreeze all",
  frozen: ({ count }: Count) => `${counted(count, "formula is", "formulas are")} frozen to values.`,
  leftAsIs: "Left as they are",

  // Repair.
  repair: "Repair",
  repairHint:
    "After the add-in is installed, cells may stay at #NAME? or keep a name such as _xldudf_SSB_PRICE. Entering them anew binds them again.",
  repairNeedsExcel: "Repairing needs Excel.",
  look: "Look for stuck cells",
  entering: "Entering formulas anew",
  noneStuck: "No SSB formula is stuck.",
  stuck: ({ count }: Count) => `${counted(count, "cell is", "cells are")} stuck.`,
  entered: ({ count }: Count) => `${counted(count, "formula was", "formulas were")} entered anew.`,
  toRepair: ({ count }: Count) => counted(count, "cell to repair", "cells to repair"),
  cannotRepair: "These cannot be repaired here",
  repairAll: "Repair all",
  why: {
    "another prefix": "It calls the function under another name.",
    "not found": "It shows #NAME? although the function is there.",
  },
};
