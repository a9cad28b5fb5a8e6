/** What differs from Excel by the nature of this page, told to its readers. */
export const KNOWN_LIMITS: readonly string[] = [
  "Files: the workbook cannot be saved as or opened from xlsx; a reload starts again with the example.",
  "Spill references (A1#) and the @ sign before a function show #VALUE!.",
  "When the result of a built-in function such as SEQUENCE becomes smaller, cells that sum it can keep the old total until the next recalculation.",
  "While an answer is refreshed its cell keeps the old value; Excel shows #BUSY! meanwhile.",
  "A cell that refers to a number with a source (=B7) shows the number without its source.",
  "A text that the add-in writes and that looks like a date stays a text; Excel would make it a date.",
  "A formula with too few arguments shows #VALUE! and says so; Excel does not accept it.",
  "Where calculation is manual, a formula that is entered or calculated takes along what depends on it; in Excel that waits for F9 too.",
  "Numbers, dates and the words of functions follow US English.",
  "Tables, charts and conditional formats cannot be reached by the add-in here; a comment is shown in the line at the foot.",
];
