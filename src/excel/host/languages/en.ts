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

  refused: (message) => `Excel refused: ${message}`,

  silent: "Excel refused without saying why.",
};
