import type { Given } from "../given";

type End = "low" | "high";

/** The workbook as a model: its data, and its own values beside the published ones. */
export const model = {
  title: "Model",
  needsExcel: "In Excel, this page shows the data under a workbook and what a refresh would change in it.",

  // Which edition answers.
  data: "Data",
  facts: {
    computedWith: "Computed with",
    signature: "Signature",
    newest: "Newest",
    held: "Held back",
  },
  noEdition: "No edition: the pinned one is missing",
  unsigned: "Unsigned: from a feed without a key that this add-in trusts",
  pin: "Pin this workbook to its edition",
  isPinned: "This workbook is pinned to its edition.",
  isFollowing: "This workbook is offered newer editions.",
  heldFrom: ({ reasons, edition }: Given<"reasons" | "edition">) => `${reasons}: as of ${edition}`,

  // The house view.
  house: "House view",
  nextBeginsAnew: ({ why }: Given<"why">) =>
    `${why} The next change begins a new one and keeps the old text aside.`,
  runAt: "Run the model at",
  layers: {
    source: "As published",
    house: "House view",
    low: "Low end of published ranges",
    high: "High end of published ranges",
  },
  runsAt: ({ layer }: Given<"layer">) => `The model runs at: ${layer}.`,
  noneChanged: "No cell changed.",
  noEndSet: ({ end }: { end: End }) =>
    `No cell changed: no source of these numbers gives a ${end} end, and no ${end} end of your own is set.`,
  values: "Values of the house",
  rates: "Exchange rates of the house",
  addValue: "Add a value",
  addRate: "Add an exchange rate",
  valueAdded: "The value is in the house view.",
  rateAdded: "The rate is in the house view.",
  switchToHouse: "The model does not run at it: switch to House view.",
  valueRemoved: "The value is removed from the house view.",
  rateRemoved: "The rate is removed from the house view.",
  against: ({ published }: Given<"published">) => `against ${published}`,
  remove: "Remove",
  removeValue: ({ what }: Given<"what">) => `Remove the house value of ${what}`,
  removeRate: ({ what }: Given<"what">) => `Remove the house rate of ${what}`,
  setBy: ({ author, on, reason }: Given<"author" | "on" | "reason">) => `${author}, ${on}: ${reason}`,
  holdsUntil: ({ day }: Given<"day">) => `Holds until ${day}`,
  expiredOn: ({ day }: Given<"day">) => `Expired on ${day}`,

  // The forms for figures of the house.
  valueForm: "A value of the house",
  rateForm: "An exchange rate of the house",
  author: "Author",
  reason: "Reason",
  expires: "Holds until",
  add: "Add",
  cancel: "Cancel",
  series: "Series",
  period: "Year, month or day",
  valuePeriodHint: "Today's price where empty.",
  ratePeriodHint: "Holds for each day in it; for any day where empty.",
  value: "Value",
  valueIn: ({ unit }: Given<"unit">) => `Value, ${unit}`,
  low: "Low end",
  lowHint: "Speaks where the model is run at the low end. May stay empty, as the high end may.",
  high: "High end",
  pair: "Pair",
  pairHint: "Such as USD/CNY: yuan for one dollar.",
  rate: "Rate",
  rateOf: ({ base, quote }: Given<"base" | "quote">) => `Rate, ${quote} for one ${base}`,
  pickSeries: "Pick a series.",
  noNumber: ({ text }: Given<"text">) => `"${text}" is not a number.`,
  outsideEnds: "The value lies between its low and its high end.",
  quotedAs: ({ base, quote }: Given<"base" | "quote">) =>
    `A rate is quoted as ${base}/${quote}: ${quote} for one ${base}.`,
  noRate: ({ text }: Given<"text">) => `"${text}" is no rate: write it as 7.1.`,

  // Output cells.
  outputs: "Output cells",
  outputsHint: "Cells the model is made for, such as an NPV: see them before and after.",
  keptAside: ({ why }: Given<"why">) => `${why} It is kept aside with the next change.`,
  isOutput: ({ address }: Given<"address">) => `${address} is an output cell already.`,
  removeOutput: ({ address }: Given<"address">) => `Remove ${address}`,
  addSelected: "Add the selected cell",
  tryOut: "Try and put back",
  trying: "Trying…",
  notThere: "not there",
};
