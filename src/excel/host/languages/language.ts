/** What we say ourselves of a workbook that cannot be changed as asked; `at`, `places` and `box` are addresses. */
export interface HostSentences {
  readOnly: () => string;
  hidden: (given: { name: string }) => string;
  veryHidden: (given: { name: string }) => string;
  chartNeeds: () => string;
  spillsNowhere: () => string;
  merged: (given: { at: string }) => string;
  longTable: (given: { table: string; most: string }) => string;
  noRoomInTable: (given: { table: string }) => string;
  columnFilled: (given: { table: string }) => string;
  spillsIntoTable: (given: {
    at: string;
    rows: string;
    columns: string;
    table: string;
    box: string;
  }) => string;
  nothingChanged: (given: { why: string }) => string;
  longFormula: (given: { at: string; most: string }) => string;
  longTextInFormula: (given: { at: string; most: string }) => string;
  longText: (given: { at: string; most: string }) => string;
  notHandedOver: () => string;
  notChanged: (given: { places: string }) => string;
  changedMeanwhile: (given: { places: string }) => string;
  notTaken: (given: { places: string }) => string;
  doneNotNoted: (given: { what: string; why: string }) => string;
  begunHere: (given: { what: string }) => string;
  begunElsewhere: (given: { what: string }) => string;
  begun: (given: { what: string }) => string;
  notAsBefore: (given: { places: string }) => string;
  notPutBack: (given: { problem: string; places: string }) => string;
  wasPutBack: (given: { problem: string }) => string;
  restUndone: (given: { why: string }) => string;
  sheetGone: (given: { name: string }) => string;
  sheetStays: (given: { name: string }) => string;
  notKept: (given: { why: string }) => string;
  tooMuchToKeep: () => string;
  andMore: (given: { places: string; more: string }) => string;
}

/** What a check-up of this Excel tries, one after the other. */
export type CheckId =
  | "sheet"
  | "spill"
  | "property"
  | "large"
  | "asWritten"
  | "text"
  | "error"
  | "format"
  | "marked"
  | "note"
  | "chart"
  | "tableColumn"
  | "tableSpill"
  | "part";

/** What Excel refuses, in the words of one language. */
export interface HostLanguage {
  /** By Excel's error code: what is in the way and what helps. */
  codes: Readonly<Record<string, string>>;
  /** Any other refusal, with Excel's own message. */
  refused: (message: string) => string;
  /** What each check of a check-up is called. What it saw stands as Excel has it. */
  checks: Readonly<Record<CheckId, string>>;
  /** What we refuse ourselves. */
  says: HostSentences;
  /** One that comes without a word. */
  silent: string;
}
