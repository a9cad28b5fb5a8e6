import type { HostLanguage } from "./language";

const NOT_HERE = "This version of Excel cannot do that.";
const GONE = "That sheet or cell is no longer there.";
const TOO_MUCH = "That is more than Excel hands over at once. Choose fewer cells.";
const LINKS = "Excel blocks links to other workbooks here.";
const BUSY = "Excel is busy. Try again in a moment.";

export const en: HostLanguage = {
  codes: {
    AccessDenied: "The sheet or the workbook is protected. Unprotect it on the Review tab, then try again.",
    ApiNotAvailable: NOT_HERE,
    ApiNotFound: NOT_HERE,
    NotImplemented: NOT_HERE,
    UnsupportedOperation: NOT_HERE,
    UnsupportedFeature: NOT_HERE,
    UnsupportedFillType: NOT_HERE,
    InvalidOperation:
      "Excel cannot do that here: the sheet may be hidden, protected or of another kind, or the cells merged or part of a table.",
    Conflict: "Somebody else is changing these cells. Try again in a moment.",
    UnsupportedSheet: "Cells cannot be written on this kind of sheet. Go to a worksheet, then try again.",
    InvalidOperationInCellEditMode:
      "A cell is being edited. Press Enter or Esc in the sheet, then try again.",
    InvalidReference: "Excel does not know that address.",
    InvalidArgument: "Excel did not accept the address, the formula or the value.",
    InvalidSelection: "Select a cell first.",
    ItemNotFound: GONE,
    ItemAlreadyExists: "Something of that name is already there.",
    RequestPayloadSizeLimitExceeded: TOO_MUCH,
    ResponsePayloadSizeLimitExceeded: TOO_MUCH,
    RangeExceedsLimit: TOO_MUCH,
    OperationCellsExceedLimit: TOO_MUCH,
    CellLimitExceeded: TOO_MUCH,
    FormulaLengthExceedsLimit: "A formula is longer than the 8,192 characters Excel takes.",
    MemoryLimitReached: "Excel has no memory left for that. Close other workbooks, or choose fewer cells.",
    NonBlankCellOffSheet: "Cells that hold something would be pushed off the sheet. Choose another place.",
    InsertDeleteConflict: "Excel cannot move the cells there. Choose another place.",
    EmptyChartSeries: "The cells for the chart hold no values. Choose others.",
    OpenWorkbookLinksBlocked: LINKS,
    RefreshWorkbookLinksBlocked: LINKS,
    DirtySupportingFormula: BUSY,
    GeneralException:
      "Excel could not do that, and does not say why. If several sheets are selected, select one; then try again.",
    ActivityLimitReached: BUSY,
    RequestAborted: BUSY,
    Timeout: BUSY,
    FilteredRangeConflict: "A filter hides some of these cells. Clear it on the Data tab, then try again.",
    MergedRangeConflict: "Some of these cells are merged. Unmerge them, then try again.",
    PivotTableRangeConflict: "A PivotTable stands there. Choose other cells.",
    NoAnswer: "Excel does not answer. It may still be at work: wait a moment, then look again.",
    InactiveWorkbook: "Another workbook is in front. Go back to this one, then try again.",
  },

  checks: {
    sheet: "A sheet for the checks",
    spill: "An answer fills several cells",
    property: "A formula reads a property of a number",
    large: "6,000 cells in one call are answered",
    asWritten: "A formula is read as it was written",
    text: "A text that looks like a formula stays a text",
    error: "An error of Excel is known as one",
    format: "A number format is kept",
    marked: "Marked cells are worked out again",
    note: "A note is added and taken away",
    chart: "A chart is drawn and taken away",
    tableColumn: "A formula in a table stays in its cell",
    tableSpill: "An answer of several cells is refused in a table",
    part: "A part of the file is kept and taken away",
  },

  says: {
    readOnly: () =>
      "This workbook is open for reading only. Choose Editing or Enable Editing, then try again.",
    hidden: ({ name }) =>
      `The sheet ${name} is hidden. Right-click a sheet's tab and choose Unhide, then try again.`,
    veryHidden: ({ name }) => `The sheet ${name} is hidden so that only a macro or an add-in can show it.`,
    chartNeeds: () => "A chart needs a column of dates or years and at least one column of values.",
    spillsNowhere: () => "That formula spills nowhere.",
    merged: ({ at }) => `Cells are merged there: ${at}. Unmerge them on the Home tab, then try again.`,
    longTable: ({ table, most }) =>
      `The table ${table} has more than ${most} rows, and Excel may fill them all with the formula. Put it beside the table.`,
    noRoomInTable: ({ table }) =>
      `The answer fills several cells, and the table ${table} holds no such answer. Put the formula beside the table.`,
    columnFilled: ({ table }) =>
      `Excel fills this column of the table ${table} with one formula. Switch off "Fill formulas in tables to create calculated columns" in its AutoCorrect options, or put the formula beside the table.`,
    spillsIntoTable: ({ at, rows, columns, table, box }) =>
      `The answer for ${at} fills ${rows} rows and ${columns} columns. A table holds no such answer, Excel would show #SPILL!: choose cells outside the table ${table} (${box}).`,
    nothingChanged: ({ why }) => `Nothing was changed. ${why}`,
    longFormula: ({ at, most }) => `The formula for ${at} is longer than the ${most} characters Excel takes.`,
    longTextInFormula: ({ at, most }) =>
      `A text in the formula for ${at} is longer than the ${most} characters Excel takes. Put it into a cell and name the cell.`,
    longText: ({ at, most }) => `The text for ${at} is longer than the ${most} characters a cell holds.`,
    notHandedOver: () => "Excel does not hand over these cells. Try again in a moment.",
    notChanged: ({ places }) => `${places} could not be changed. Try again, or later.`,
    changedMeanwhile: ({ places }) => `${places} changed in the meantime; they are left alone.`,
    notTaken: ({ places }) => `Excel did not take what was written to ${places}.`,
    doneNotNoted: ({ what, why }) =>
      `${what} is done, but the workbook could not note that it is. ${why} Finish it, or put it back.`,
    begunHere: ({ what }) =>
      `${what} was begun in this workbook and not ended. Finish it or put it back first, above.`,
    begunElsewhere: ({ what }) =>
      `${what} was begun on another computer and not ended. It can be finished or put back there.`,
    begun: ({ what }) => `${what} was begun and not ended.`,
    notAsBefore: ({ places }) => `${places} are not as before; all else is.`,
    notPutBack: ({ problem, places }) =>
      `${problem} ${places} could not be put back; all else is as before. Finish it or put it back, above.`,
    wasPutBack: ({ problem }) => `${problem} The cells were put back as they were.`,
    restUndone: ({ why }) => `The rest is undone. ${why}`,
    sheetGone: ({ name }) => `The sheet ${name} is gone or has another name.`,
    sheetStays: ({ name }) => `The sheet ${name} was written on since and stays.`,
    notKept: ({ why }) => `The workbook could not keep it, so nothing was changed. ${why}`,
    tooMuchToKeep: () =>
      "That is more than the workbook can remember at once. Freeze one sheet after the other.",
    andMore: ({ places, more }) => `${places} and ${more} more`,
  },

  refused: (message) => `Excel refused: ${message}`,

  silent: "Excel refused without saying why.",
};
