import { counted } from "../../../domain/answer/counted";
import type { Count, Given } from "../given";

/** Tabs, bars, and what is said below every view. */
export const app = {
  views: "Views",
  tabs: {
    news: "News",
    market: "Market",
    formula: "Formula",
    cell: "Cell",
    errors: "Errors",
    model: "Model",
    health: "Health",
  },
  outsideExcel: "This page is open outside Excel. Reading works; inserting needs Excel.",
  loading: "Loading…",
  helpOn: ({ view }: Given<"view">) => `Help on ${view}`,
  needsExcel: "This needs Excel.",
  refreshNeedsExcel: "Refreshing needs Excel.",

  // The last thing that was done.
  tryAgain: "Try again",
  undo: "Undo",
  undoThat: ({ what }: Given<"what">) => `Undo: ${what}`,
  dismiss: "Dismiss",
  earlier: ({ count }: Count) => counted(count, "earlier change"),
  earlierChanges: "Earlier changes",

  // Which data answers.
  dataOfWorkbook: "Data of this workbook",
  dataOf: ({ day }: Given<"day">) => `Data of ${day}`,
  noData: "No data: the pinned edition is missing",
  pinned: "pinned",
  held: "changes held back",
  houseOn: "house view on",
  endsOfRanges: ({ end }: { end: "low" | "high" }) => `${end} ends of ranges`,
  ownArticles: ({ count }: Count) => `${counted(count, "article")} of your own`,
  asKnownOn: ({ day }: Given<"day">) => `as known on ${day}`,
  clearDay: "Clear the day",
  showsAll: "The model shows all that is known.",
  newer: "newer data",
  newerChanges: ({ count }: Count) => `newer data: ${counted(count, "cell")} would change`,
  unsigned: ({ edition }: Given<"edition">) =>
    `Unsigned: edition ${edition} came from a feed without a key that this add-in trusts. Its numbers are those of whoever serves it.`,

  // What somebody else's workbook brings.
  broughtTitle: "Own figures of this workbook",
  broughtFigures: ({ what }: Given<"what">) =>
    `This workbook brings its own figures: ${what}. They do not count until you use them.`,
  broughtView: ({ what }: Given<"what">) =>
    `This workbook brings its own view: ${what}. It does not count until you use it.`,
  houseValues: ({ count }: Count) => counted(count, "house value"),
  assumptions: ({ count }: Count) => counted(count, "assumption"),
  houseRates: ({ count }: Count) => counted(count, "exchange rate of its own", "exchange rates of its own"),
  articles: ({ count }: Count) => counted(count, "article"),
  publishedEnds: ({ end }: { end: "low" | "high" }) => `the ${end} ends of published ranges`,
  show: "Show",
  use: "Use",
  ignore: "Ignore",
  broughtUsed: "What the workbook brings is used.",
  broughtIgnored: "What the workbook brings is ignored on this computer.",

  // What was begun and not ended.
  notEnded: "Not ended",
  finish: "Finish",
  finished: "It is finished.",
  putBack: "Put back",
  wasPutBack: "The cells were put back as they were.",
  leaveAsIs: "Leave as it is",
  staysAsIs: "The cells stay as they are.",

  // Where a setting is kept.
  keptInWorkbook: "Kept in this workbook.",
  keptForPage: "Kept until this page is closed.",
};
