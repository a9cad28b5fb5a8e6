import { counted } from "../../../domain/answer/counted";
import type { Count, Given } from "../given";

/** What the workbook assumes where a formula does not say. */
export const assumptions = {
  title: "Assumptions",
  about:
    "They answer as if each formula named them that can; what a formula names itself wins. Every answer that is touched says so.",
  nextBeginsAnew: ({ why }: Given<"why">) =>
    `${why} The next change begins anew and keeps the old text aside.`,
  bases: "Bases of forecasts",
  base: ({ name, unit }: Given<"name" | "unit">) => `${name}, ${unit}`,
  published: ({ published }: Given<"published">) => `Published: ${published}`,
  slide: ({ name }: Given<"name">) => `${name}: slide`,
  ends: "Low and high end, who and why",
  parts: {
    low: ({ name }: Given<"name">) => `${name}, low end`,
    high: ({ name }: Given<"name">) => `${name}, high end`,
    author: ({ name }: Given<"name">) => `${name}, set by`,
    reason: ({ name }: Given<"name">) => `${name}, why`,
  },
  fx: "Exchange rate of conversions",
  fxOf: {
    none: "of the day, ECB",
    latest: "the newest rate",
  },
  vat: "A price whose source states no VAT basis",
  vatOf: {
    none: "keeps its basis open",
    included: "includes VAT",
    excluded: "excludes VAT",
  },
  interp: "Years between known ones",
  extrap: "Years beyond the last",
  lineOf: {
    none: "stay open",
    cagr: "at a constant yearly growth",
    linear: "on a straight line",
  },
  noNumber: ({ name }: Given<"name">) =>
    `${name}: a base is a number of 0 or more, and lies between its ends.`,
  whatIf: "What would change",
  looking: "Looking at the cells …",
  changes: ({ count }: Count) => `${counted(count, "value")} would change.`,
  none: "No SSB cell would show anything else.",
  keep: "Keep",
  putBack: "Put back",
  kept: "The assumptions are kept.",
  following: "Trying them in the sheet …",

  // As a sheet.
  writeSheet: "Write as a sheet",
  sheetWritten: "Assumptions written",
  sheetSays: ({ sheet }: Given<"sheet">) =>
    `The sheet ${sheet} says something else. What is typed there does not count until it is taken over and kept here.`,
  takeOver: "Take over from the sheet",
  takenOver: "Taken over from the sheet, to be kept or put back.",
  wrongOnSheet: ({ label, text, choices }: Given<"label" | "text" | "choices">) =>
    `${label}: "${text}" is none of ${choices}, and is left out.`,
};
