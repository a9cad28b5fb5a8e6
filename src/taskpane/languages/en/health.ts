import { counted } from "../../../domain/answer/counted";
import type { Count, Given } from "../given";

/** Whether all is well, and what there is to set. */
export const health = {
  title: "Health",
  host: {
    connecting: "Connecting to Excel…",
    excel: "Connected to Excel",
    browser: "This page is open outside Excel",
    blocked: "Office.js did not load, so Excel cannot be reached",
  },
  refresh: "Refresh now",
  refreshing: "Refreshing…",

  // The facts.
  functions: "Functions",
  ready: "Ready",
  notRunning: "Not running: they need Office.js",
  edition: "Edition",
  holds: "Holds",
  held: ({ figures, news, series, sources }: Given<"figures" | "news" | "series" | "sources">) =>
    `${figures} figures, ${news} news items, ${series} series, ${sources} sources`,
  asOf: "As of",
  noDay: "No day set: everything published by now",
  lastRefresh: "Last refresh",
  notYet: "Not since this pane was opened",
  excel: "Host",
  platform: "Platform",

  // What can be set.
  setting: "Settings",
  carrySource: "Numbers carry their source",
  carryHint: "=B4.Publisher and the cell's card say where a number is from. Switch it off for plain numbers.",
  plainOnly: "This Excel shows plain numbers only; =SSB.CITE says where a number is from.",
  nowCarried: "Numbers carry their source.",
  nowPlain: "Numbers are plain.",
  language: "Language · 语言",
  languageOfOffice: "Language of Office",
  languageChosen: "The pane speaks English. What stands in cells and files is the same for every reader.",

  // What this Excel can do.
  canDo: "What this Excel can do",
  feature: "Feature",
  here: "Here",
  yes: "✓ yes",
  no: "no",
  features: {
    properties: "Numbers carry their source",
    notes: "Notes on cells",
    charts: "Charts in the sheet",
    precedents: "Finding the cells a formula reads",
    setDirty: "Refreshing only the SSB cells",
    selectionEvents: "Following the selected cell",
  },
  instead: {
    properties: "Plain numbers; =SSB.CITE says where one is from",
    notes: "Insert a citation with =SSB.CITE instead",
    charts: "Insert the history and draw the chart by hand",
    precedents: "Only the cells that the formula itself names",
    setDirty: "Recalculate the workbook: Ctrl+Alt+F9",
    selectionEvents: "Press Refresh on the Cell page",
  },

  // The check-up.
  check: "Check this Excel",
  checkHint:
    "Tries the functions, tables, notes and charts on a sheet of its own, which is deleted again. The workbook stays as it is; Excel's own Undo starts anew.",
  run: "Run the checks",
  checking: "Checking…",
  checks: "Checks",
  checkColumn: "Check",
  outcomes: { good: "✓ good", bad: "✗ otherwise", absent: "not here" },
  outcome: ({ outcome, name }: Given<"outcome" | "name">) => `${outcome}: ${name}`,
  allGood: "All checks are as they should be. Copy the facts below to send them.",
  someBad: ({ count }: Count) =>
    `${counted(count, "check is", "checks are")} otherwise than expected. Copy the facts below and send them.`,
  probes: {
    answers: "The functions answer",
    price: "A price is a number",
    forecast: "A forecast is a number",
    unknown: "A word that is not known is an error",
  },

  // Help and report.
  help: "Help",
  helpPages: {
    firstModel: "A first model",
    formulas: "Formulas",
    functions: "All functions",
    price: "Prices",
    forecast: "Forecasts",
    news: "News",
    glossary: "Glossary",
  },
  report: "Report a fault",
  reportHint:
    "Send these facts, the formula and what you expected to whoever gave you the add-in. They hold nothing of your workbook.",
  reportFacts: "Facts for a report",
  fact: ({ name, content }: Given<"name" | "content">) => `${name}: ${content}`,
  copy: "Copy facts",
  copied: "Facts copied.",
  copyByHand: "Press Ctrl+C to copy the facts.",
};
