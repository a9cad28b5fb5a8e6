import type { ReviewWords } from "./review-text";

export const reviewInEnglish: ReviewWords = {
  rowHelp: "a accept · s skip · e edit · m another series · 1-9 read it otherwise · q leave, to go on later",
  sureHelp:
    "a accept all of these · e all but some, which come one by one · o one by one · q leave, to go on later",
  numberHelp:
    "1-9 assign to that series · t to another · p another period · n a new series · x no market fact · w nor any other of this sentence · s leave it unread · q leave",
  repeated: (count) => `${count} rows repeat what the ledger knows; they are left out.`,
  sure: (count) => `${count} rows of high confidence`,
  place: (index, count) => `${index} of ${count}`,
  unread: (count) => `${count} unread`,
  statuses: { new: "NEW", update: "UPDATE", duplicate: "DUPLICATE", conflict: "CONFLICT" },
  confidences: { high: "high", medium: "medium", low: "low" },
  fields: {},
  period: (period) => `period ${period}`,
  oneByOne: "numbers of those that come one by one: ",
  country: "No country is printed. Country: ",
  newText: "number and new text: ",
  codeOfSeries: "code of the series: ",
  otherSeries: "code or name of the series: ",
  nameOfSeries: "name of the series: ",
  region: "region: ",
  measure: (choices) => `what it measures (${choices}): `,
  noSeries: (said, unit) => `${said} is no series in ${unit}.`,
  noUnit: "this unit",
  isThere: (code) => `${code} is there already.`,
  inUnit: (code, unit) => `${code} in ${unit}`,
  decisions: (count) => `${count} decisions.`,
  goOn: "The same command goes on from here.",
  grammarAlone: (why) => `${why} The review is the grammar's alone.`,
  model: (tokens, turnedAway) => `The model: ${tokens} tokens, ${turnedAway} proposals turned away.`,
};
