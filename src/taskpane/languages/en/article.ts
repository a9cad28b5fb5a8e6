import { counted } from "../../../domain/answer/counted";
import type { Count, Given } from "../given";

/** Adding an article to one's own data. */
export const article = {
  title: "Add an article",
  back: "Back",
  needsExcel: "In Excel, this page reads an article and adds what you accept to your own data.",
  kept: ({ count, publisher, published, where }: Count & Given<"publisher" | "published" | "where">) =>
    `${counted(count, "row")} of ${publisher}, ${published}: kept ${where}.`,
  removed: ({ publisher, published }: Given<"publisher" | "published">) =>
    `${publisher}, ${published}: removed.`,

  // Where it comes in.
  form: "An article",
  text: "Text",
  takeOut: "Take it out",
  hint: "Paste the article, or drop a file here. It is read on this computer and goes nowhere, unless you let a model read it; only what you accept is kept, without its sentences.",
  choose: "Choose a file",
  given: { published: "Published", publisher: "Publisher", url: "Link" },
  givenHint: "Day, publisher and link are taken from the text where it has them.",
  read: "Read",
  reading: "Reading…",
  stop: "Stop",
  unreadable: "This text could not be read.",
  otherFile: ({ name, types }: Given<"name" | "types">) =>
    `"${name}" is none of ${types}; save the article as one of them.`,
  fileTooLong: ({ name, size, most }: Given<"name" | "size" | "most">) =>
    `"${name}" has ${size}; an article has at most ${most}.`,
  textTooLong: ({ size, most }: Given<"size" | "most">) =>
    `The text has ${size}; an article has at most ${most}.`,

  // A model of the user's choice.
  model: {
    settings: "A model that reads as well",
    on: "Let a model read as well",
    hint: "It points at places of the text; every number stays the text's own, and is checked against its words. Before anything is sent, you see what and where to.",
    address: "Address",
    name: "Model",
    key: "Key",
    kept: "Kept in this browser only, in no workbook and no exported file. The address is one that speaks the OpenAI form, such as https://host/v1 or http://localhost:11434/v1.",
    forgetKey: "Forget the key",
    forget: "Forget all of it",
    noName: "Say which model is to be asked.",
    notAllowed: ({ host }: Given<"host">) =>
      `This installation does not let the pane reach ${host}. Whoever hosts it can allow that (SSB_MODEL_ORIGINS); a model on this computer, and one asked by npm run ingest, need no leave.`,
    leaves: ({ host }: Given<"host">) => `May this text go to ${host}?`,
    what: ({ count, letters, series }: Count & Given<"letters" | "series">) =>
      `${counted(count, "sentence")} of the article (${letters} characters) with their headings and the numbers of their figures, dates and names, and the codes of ${series} series. Nothing of the workbook.`,
    withKey: "Your key goes with it, to that host only.",
    withoutKey: "No key goes with it.",
    text: "The text that would be sent",
    send: ({ host }: Given<"host">) => `Send to ${host}`,
    dont: "Read without the model",
    missing: ({ why }: Given<"why">) => `${why} The rows are the reader's alone.`,
    tookPart: "The model took part.",
    cost: ({ tokens }: Given<"tokens">) => `The model took part: ${tokens} tokens.`,
    rejected: ({ count }: Count) =>
      `${counted(count, "thing")} the model said were turned away: the words do not bear them out`,
  },

  // The review.
  theArticle: "The article",
  rows: ({ count }: Count) => counted(count, "row"),
  rowsOf: ({ count, parts }: Count & Given<"parts">) => `${counted(count, "row")}: ${parts}`,
  ofStatus: ({ number, status }: Given<"number" | "status">) => `${number} ${status}`,
  statuses: { new: "new", update: "update", duplicate: "duplicate", conflict: "conflict" },
  numbers: ({ read, ignored, unread }: Given<"read" | "ignored" | "unread">) =>
    `Numbers: ${read} read, ${ignored} left aside, ${unread} not read`,
  groups: {
    prices: "Prices",
    forecasts: "Forecasts",
    figures: "Figures",
    growth: "Growth rates",
    fx: "Exchange rates",
    events: "Events",
  },
  group: ({ name, number }: Given<"name" | "number">) => `${name} (${number})`,
  nothingRead: "Nothing was read from this text.",
  related: ({ number }: Given<"number">) => `In related items (${number})`,
  relatedHint: "They are other publications; add each as an article of its own.",
  notRead: ({ count }: Count) => `Not read: ${counted(count, "sentence")}`,
  leftAside: ({ number }: Given<"number">) => `Numbers left aside (${number})`,
  keepIn: "Keep the accepted rows in",
  places: {
    workbook: "This workbook: whoever opens it has them too",
    browser: "This browser: all your workbooks here have them",
  },
  unsound: ({ count }: Count) =>
    `${counted(count, "accepted row")} cannot be kept as it stands. Correct it, or leave it out.`,
  accept: ({ count }: Count) => `Accept ${counted(count, "row")}`,
  another: "Another text",

  // One row.
  confidence: { high: "high confidence", medium: "medium confidence", low: "low confidence" },
  newName: ({ name }: Given<"name">) => `${name} is a new name`,
  newNameWhy: ({ name, why }: Given<"name" | "why">) => `${name} is a new name (${why})`,
  keptWithRow: ({ name }: Given<"name">) => `${name}; it is kept with this row`,
  readAs: ({ field }: Given<"field">) => `Read as ${field}`,
  readFields: { "capacity.value": "capacity", "capacity.unit": "unit of the capacity" },
  asPrinted: "as printed",
  edit: "Edit",
  none: "none",
  fields: {
    period: "Period",
    value: "Value",
    low: "Low end",
    high: "High end",
    direction: "Direction",
    from: "From year",
    to: "To year",
    rate: "Per year, %",
    fxRate: "Rate",
    date: "Day",
    headline: "Headline",
    companies: "Companies",
    countries: "Countries",
    stage: "Stage",
    happened: "Happened",
    target: "Aim",
  },
  fieldIn: ({ field, unit }: Given<"field" | "unit">) => `${field}, ${unit}`,
  onPeriod: ({ change }: Given<"change">) => `${change} on the period before`,
  onYear: ({ change }: Given<"change">) => `${change} on the year`,
  yearly: ({ rate }: Given<"rate">) => `${rate} a year`,
  fromTo: ({ from, to }: Given<"from" | "to">) => `${from} to ${to}`,
  aim: ({ target }: Given<"target">) => `aim ${target}`,

  // What is kept.
  yourArticles: "Your articles",
  inPlace: {
    workbook: "in this workbook",
    browser: "in this browser",
    page: "until this page is closed, for this browser keeps nothing",
  },
  damaged: ({ place }: Given<"place">) =>
    `Part of what is kept ${place} cannot be read. It is left as it is and answers nothing.`,
  keptFacts: ({ name, count, added, place }: Count & Given<"name" | "added" | "place">) =>
    `${name} · ${counted(count, "row")} · added ${added}, ${place}`,
  export: "Export",
  exportThat: ({ name }: Given<"name">) => `Export ${name}`,
  remove: "Remove",
  removeThat: ({ name }: Given<"name">) => `Remove ${name}`,
  exportHint: "Where Excel lets nothing be downloaded, copy the text from here.",
  copied: ({ name }: Given<"name">) => `The text of ${name} is on the clipboard.`,
  copyByHand: "The clipboard is out of reach here; select the text and copy it.",
  copy: "Copy",
  copyThat: ({ name }: Given<"name">) => `Copy ${name}`,
};
