import { message } from "../../domain/answer/message";

/** The rules of the model check, the order in which a report has them. */
export const CHECK_RULES = [
  "vat-bases-mixed",
  "mass-units-mixed",
  "currencies-mixed",
  "energy-units-mixed",
  "fraction-with-percent",
  "unlike-units",
  "scopes-mixed",
  "measures-mixed",
  "nameplate-with-output",
  "publishers-divided",
  "as-of-days-mixed",
  "no-seam",
  "assumed-as-reported",
  "outside-window",
  "undeclared-override",
  "stale",
  "pinned-behind",
  "discontinued",
  "deprecated-alias",
  "typed-value",
  "volatile-argument",
  "single-calls",
  "local-date",
  "sector-sum",
] as const;

export type CheckRule = (typeof CHECK_RULES)[number];

export const SEVERITIES = ["error", "warning", "note"] as const;

export type Severity = (typeof SEVERITIES)[number];

/** What the check says; `a` and `b` are cells or calls, the words behind them what they are. */
export const checkMessages = {
  vatMixed: (a: string, aIs: string, b: string, bIs: string) => message("vat-mixed", { a, aIs, b, bIs }),

  unitsMixed: (a: string, aIs: string, b: string, bIs: string) => message("units-mixed", { a, aIs, b, bIs }),

  /** Nothing converts the one into the other. */
  unlikeUnits: (a: string, aIs: string, b: string, bIs: string) =>
    message("unlike-units", { a, aIs, b, bIs }),

  currenciesMixed: (a: string, aIs: string, b: string, bIs: string) =>
    message("currencies-mixed", { a, aIs, b, bIs }),

  percentMixed: (a: string, aIs: string, b: string, bIs: string) =>
    message("percent-mixed", { a, aIs, b, bIs }),

  /** A quantity times a percentage, such as 4 for 4%. */
  timesPercent: (percent: string, amount: string) => message("times-percent", { percent, amount }),

  /** `unit` is what the formula says it converts from. */
  convertedFrom: (a: string, aIs: string, unit: string) => message("converted-from", { a, aIs, unit }),

  scopesAdded: (part: string, partIs: string, whole: string, wholeIs: string) =>
    message("scopes-added", { part, partIs, whole, wholeIs }),

  scopesGrown: (a: string, aIs: string, b: string, bIs: string) =>
    message("scopes-grown", { a, aIs, b, bIs }),

  measuresAdded: (a: string, aIs: string, b: string, bIs: string) =>
    message("measures-added", { a, aIs, b, bIs }),

  measuresGrown: (a: string, aIs: string, b: string, bIs: string) =>
    message("measures-grown", { a, aIs, b, bIs }),

  nameplate: (capacity: string, output: string) => message("nameplate", { capacity, output }),

  publishersDivided: (a: string, aIs: string, b: string, bIs: string) =>
    message("publishers-divided", { a, aIs, b, bIs }),

  asOfMixed: (a: string, aIs: string, b: string, bIs: string) => message("as-of-mixed", { a, aIs, b, bIs }),

  asOfInLine: (a: string, aIs: string, b: string, bIs: string) =>
    message("as-of-in-line", { a, aIs, b, bIs }),

  noSeam: (first: string, last: string, at: string) => message("no-seam", { first, last, at }),

  calledReported: (word: string, kind: string) => message("called-reported", { word, kind }),

  assumedAdded: (assumed: string, reported: string) => message("assumed-added", { assumed, reported }),

  beyondWindow: (publisher: string, period: string) =>
    message("beyond-publishers-window", { publisher, period }),

  grownOn: (from: number, to: number, year: number) => message("grown-on", { from, to, year }),

  typedAmong: (value: string, formula: string) => message("typed-among", { value, formula }),

  optionOverrides: (option: string) => message("option-overrides", { option }),

  addedByHand: (call: string, amount: string) => message("added-by-hand", { call, amount }),

  stale: (name: string, period: string, days: number, rhythm: string) =>
    message("stale-value", { name, period, days, rhythm }),

  carried: (name: string, period: string, days: number, rhythm: string) =>
    message("carried-value", { name, period, days, rhythm }),

  pinned: (edition: string, newer: string, count: number) => message("pinned-to", { edition, newer, count }),

  discontinued: (name: string, day: string | undefined, successor: string | undefined) =>
    message("discontinued-series", { name, day, successor }),

  formerFunction: (alias: string, name: string) => message("former-function", { alias, name }),

  retiredCode: (code: string, now: string) => message("retired-code", { code, now }),

  typedValue: (value: string, name: string, period: string, publisher: string) =>
    message("typed-value", { value, name, period, publisher }),

  /** `now` is what is said today. */
  typedOldValue: (value: string, name: string, period: string, publisher: string, now: string) =>
    message("typed-old-value", { value, name, period, publisher, now }),

  volatile: (name: string, call: string) => message("volatile", { name, call }),

  singleCalls: (count: number, call: string) => message("single-calls", { count, call }),

  localDate: (text: string) => message("local-date", { text }),

  /** `parts`: each sector with whose figures it rests on. */
  sectorSum: (spoken: {
    sum: string;
    total: string;
    publisher: string;
    gap: string;
    percent: string;
    year: string;
    parts: readonly string[];
  }) => message("sector-sum", spoken),

  /* What a fix does. */
  writeInstead: (text: string) => message("write-instead", { text }),
  linkTo: (formula: string) => message("link-to", { formula }),
  oneRange: (formula: string, count: number) => message("one-range", { formula, count }),

  /* What could not be followed. */
  notFollowed: (count: number, name: string) => message("not-followed", { count, name }),
  notNamed: (count: number) => message("not-named", { count }),
  otherWorkbook: (count: number) => message("other-workbook", { count }),
  notReadable: (count: number) => message("not-readable", { count }),
  circle: (count: number) => message("circle", { count }),
  tooLong: (count: number) => message("too-long", { count }),
};

export type CheckMessage = ReturnType<(typeof checkMessages)[keyof typeof checkMessages]>;
