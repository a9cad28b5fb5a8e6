import { counted, inNumber } from "../../../domain/answer/counted";
import type { Count, Given } from "../given";

/** The news: the week, the list, and the page of an item. */
export const news = {
  title: "News",
  search: "Search the news",
  searchExamples: "Search news, companies, 公司",
  addArticle: "Add an article",
  all: ({ count }: Given<"count">) => `All news (${count})`,
  items: "News items",
  item: ({ count }: Count) => counted(count, "item"),
  bestFirst: ({ count }: Count) => `${counted(count, "item")}, best match first`,
  gettingReady: "Getting the search ready…",
  noneSince: ({ day, newest }: Given<"day" | "newest">) =>
    `Nothing since ${day}: the newest item is of ${newest}.`,
  noneNew: "Nothing new since your last visit.",
  noneFound: "Nothing found. Use fewer words or take out a filter.",

  // When an item is of.
  dates: {
    about: ({ day }: Given<"day">) => `about ${day}`,
    noLaterThan: ({ day }: Given<"day">) => `no later than ${day}`,
  },
  fromTo: ({ from, to }: Given<"from" | "to">) => `${from} to ${to}`,

  // Narrowing the list.
  from: "From",
  until: "Until",
  fromDay: ({ day }: Given<"day">) => `from ${day}`,
  untilDay: ({ day }: Given<"day">) => `until ${day}`,
  span: "Span",
  presets: { week: "7 days", month: "This month" },
  sinceVisit: ({ count }: Given<"count">) => `Since my last visit (${count})`,
  sinceVisitHint: ({ day }: Given<"day">) => `What came into the data since your last visit, on ${day}`,
  sort: "Sort",
  sorts: {
    match: "Best match first",
    newest: "Newest first",
    oldest: "Oldest first",
    added: "Latest added first",
  },

  // The week.
  week: "The week at a glance",
  lastWeekly: ({ publisher, day, age }: Given<"publisher" | "day" | "age">) =>
    `${publisher}, ${day}: last weekly, ${age}`,
  readIt: "Read it",
  beside: ({ count, day, before }: Count & Given<"day" | "before">) =>
    `${counted(count, "item")}; the week before, ${day}, ${before}.`,
  lastFigure: ({ amount, day }: Given<"amount" | "day">) => `last ${amount}, ${day}`,
  lastFigureBefore: ({ amount, day, count }: Given<"amount" | "day"> & Count) =>
    `last ${amount}, ${day}, ${inNumber(count, "1 day", `${count} days`)} before`,

  // Into the sheet.
  choose: "Choose for the sheet",
  chooseThat: ({ headline }: Given<"headline">) => `Choose ${headline}`,
  chosen: "Chosen items",
  insertItems: ({ count }: Count) => `Insert ${counted(count, "item")}`,
  itemsInserted: ({ count }: Count) => `${counted(count, "item")} inserted`,
  insertItemsHint:
    "A table with day, headline, section, companies, summary, source and link, at the selected cell",
  chooseNone: "Choose none",
  setSeen: "I have seen all of it",
  insertList: "Insert list",
  listInserted: "List inserted",
  needsExcel: "Inserting needs Excel.",
  insertAt: "Insert at the selected cell",
  insertFormula: "Insert formula",
  formulaInserted: "Formula inserted",
  insertValues: "Insert values",
  values: "Values",
  valuesHint: "Date, headline, companies and the other columns as plain values",
  rowInserted: "Row inserted",
  addNote: "Add note",
  note: "Note",
  noteHint: "The item and its source as a note on the selected cell",
  noteAdded: "Note added",

  // The page of an item.
  back: "Back",
  source: "Source",
  publishedOn: ({ day }: Given<"day">) => `Published ${day}`,
  addedBy: ({ day }: Given<"day">) => `From an article added by this user on ${day}.`,
  related: "Related",
  showMore: ({ count }: Given<"count">) => `Show ${count} more`,
  newsOf: ({ name }: Given<"name">) => `News of ${name}`,
  inferred: ({ what }: Given<"what">) => `${what} (inferred)`,
  facts: {
    companies: "Companies",
    place: "Place",
    lines: "Lines",
    stage: "Stage",
    capacity: "Capacity",
    power: "Power",
    investment: "Investment",
    target: "Target",
    happened: "Happened",
    route: "Route",
    segment: "Segment",
    materials: "Materials",
    confidence: "Confidence",
    remark: "Remark",
  },
};
