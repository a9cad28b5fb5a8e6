import { counted, inNumber } from "../../domain/answer/counted";

/** What use cases tell beside refusals: what was done, what is left to do, why something stays. */
export const says = {
  // The edition in use.
  isNewer: (edition: string) => `Edition ${edition} is newer: Model shows what it would change.`,
  notChecked: "It was not checked yet whether there is a newer edition.",
  isNewest: (time: string) => `The data is the newest, checked ${time}.`,

  // Recalculating.
  isManual: "Calculation is manual: press F9 for the cells that depend on them.",
  recalculated: (count: number) => `${counted(count, "SSB cell is", "SSB cells are")} recalculated.`,
  cancelled: (done: number, count: number, left: number, first: string) =>
    `Cancelled: ${done} of ${counted(count, "SSB cell")} are recalculated. ` +
    `${counted(left, "cell")}, from ${first} on, may still show what they showed before: finish it, above, or undo it.`,
  notAllShow: (why: string) => `Not all cells show it yet. ${why} Finish it, above, or undo it.`,
  noCells: "This workbook has no SSB cells to refresh.",
  refreshed: (count: number) => `Refreshed ${counted(count, "SSB cell")}.`,
  changed: {
    refresh: "A refresh was accepted",
    "refresh-undone": "A refresh was undone",
    pin: "The pin was changed",
    "as-of": "The as-of day was changed",
    house: "The house view was changed",
    assumptions: "The assumptions were changed",
    articles: "Articles were added or removed",
    another: "Something was changed",
  },
  mayShowBefore: (changed: string) => `${changed}, and cells may still show what they showed before.`,

  // Trying an edition.
  tryNeedsAutomatic:
    "Calculation is manual, so what depends on the SSB cells does not follow them. Choose Automatic under Calculation Options on the Formulas tab, then try again.",
  tried: {
    edition: (id: string) => `edition ${id}`,
    day: (day: string) => `what was known on ${day}`,
    assumptions: "another set of assumptions",
    unknown: "another edition",
  },
  wasTried: (what: string) =>
    `${what.charAt(0).toUpperCase()}${what.slice(1)} was tried when this workbook was closed. Its cells are recalculated with what it stands on.`,
  mayShowTried: (what: string, why: string) =>
    `Cells may still show ${what}, which is not accepted. ${why} Refresh now, on Health, puts them back.`,

  // A cell that shows something else.
  nothing: "nothing",
  drifted: (shown: string) =>
    `The cell shows ${shown}, which is not what this edition of the data answers. Recalculate it.`,
  size: (rows: number, columns: number) => `${counted(rows, "row")} and ${counted(columns, "column")}`,
  moreThanFree: "more cells than are free",
  noRoom: (need: string) =>
    `The answer needs ${need}, and cells in its way hold something. Clear them or move the formula.`,

  // Errors and their fixes.
  leftBehind: (prefix: string) =>
    `The workbook was calculated where the add-in was not there and keeps the function as ${prefix}. ` +
    `Select the cell, press F2, then Enter. Where that does not help, replace ${prefix} by SSB. with Find and Replace.`,
  unknownName:
    "Excel does not know a name in this formula. If it is the function, the add-in was not there when the cell was calculated: select the cell, press F2, then Enter.",
  olderError: "The function has an answer now; the cell still shows an older error. Recalculate it.",
  excelFirst: (what: string) =>
    `Excel works out ${what} before it asks, so the reason is not known here. Point at the mark in the corner of the cell to read it.`,
  aBlank: "a blank",
  stillShows: (shown: string) => `The cell still shows ${shown}.`,
  showsInstead: (shown: string) => `The formula around it shows ${shown} instead.`,
  set: (text: string) => `Set ${text}`,
  write: (text: string) => `Write ${text}`,
  fixIn: (fix: string, where: string) => `${fix} in ${where}`,
  all: (count: number) => `all ${count}`,
  someOf: (count: number, of: number) => `${count} of ${of}`,
  fixAll: (which: string, texts: string) => `Fix ${which} as suggested: ${texts}`,
  rewroteFormulas: (count: number) => `Rewrote ${counted(count, "formula")}.`,
  rewroteCells: (count: number) => `Rewrote ${counted(count, "cell")}.`,
  rewroteIn: (address: string) => `Rewrote the formula in ${address}.`,
  wroteIn: (value: string, address: string) => `Wrote ${value} in ${address}.`,
  otherFormulas: (count: number) =>
    inNumber(count, "One cell has another formula", `${counted(count, "cell")} have other formulas`) +
    inNumber(count, " by now and was left alone.", " by now and were left alone."),
  otherContents: (count: number) =>
    inNumber(count, "One cell has another content", `${counted(count, "cell")} have other contents`) +
    inNumber(count, " by now and was left alone.", " by now and were left alone."),

  // Portable, frozen, repaired.
  noCalls: "There is no SSB formula to work on.",
  isPortable: "This workbook is a portable copy already. Bring its live formulas back first.",
  nothingToBringBack: "This workbook is no portable copy: there is nothing to bring back.",
  nothingFrozen: "No SSB formula of this workbook is frozen.",
  kept: {
    argument: "Excel works out what it asks for.",
    fills: "Excel works out what fills these cells.",
    tooLong: "A formula for it would be too long.",
    blocked: "Other cells stood in the way of its answer.",
  },
  valueShown: "The value is the one it showed.",
  readsSpill: (spill: string) => `It reads what ${spill} spills, and shows an error in the copy.`,
  shows: (shown: string) => `It shows ${shown}.`,
  sheetLists: (sheet: string) =>
    `The sheet ${sheet} stays: it lists the formulas that were not brought back.`,
  sheetWritten: (sheet: string) => `The sheet ${sheet} stays: it was written on since it was made.`,
  sheetRead: (sheet: string, reader: string) => `The sheet ${sheet} stays: ${reader} reads it.`,
  sheetGone: "Its sheet is gone or has another name.",
  editedSince: "It was edited since.",
  noFunction: (name: string) => `There is no function SSB.${name}.`,
  sheetProtected: (sheet: string) => `The sheet ${sheet} is protected. Unprotect it on the Review tab.`,
  sheetsProtected: (count: number, sheets: string) =>
    `The ${inNumber(count, "sheet is", "sheets are")} protected: ${sheets}. ` +
    `Unprotect ${inNumber(count, "it", "them")} on the Review tab, then try again.`,

  // Formulas.
  notComplete: (text: string) => `${text} is not complete.`,
  oneBlock: "Select one cell or one block of cells.",
  noWholeLines: "Select the cells themselves, not whole columns or rows.",

  // Keeping.
  tooMuchForBrowser: "That is more than this browser can keep. Remove an article first.",
};
