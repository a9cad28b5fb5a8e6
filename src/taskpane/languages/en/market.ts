import { counted } from "../../../domain/answer/counted";
import type { Measure } from "../../../domain/ledger/records";
import type { Count, Given } from "../given";

/** All series, and the page of one. */
export const market = {
  title: "Market",
  search: "Search series",
  searchExamples: "Search series: Li2S, ESS, 固态电池 …",
  found: ({ count }: Count) => counted(count, "series", "series"),
  foundAsOf: ({ count, day }: Count & Given<"day">) =>
    `${counted(count, "series", "series")}, as known on ${day}`,
  groups: {
    prices: "Prices",
    "solid-state": "Solid-state batteries",
    "lithium-ion": "Lithium-ion demand",
    context: "Production, imports and context",
  },
  noFigure: "no figure",
  published: ({ day }: Given<"day">) => `published ${day}`,

  // Which series are listed.
  withFigure: "With a figure",
  facets: { measure: "Measure", region: "Region", publisher: "Publisher" },
  measures: {
    price: "Prices",
    cost: "Costs",
    demand: "Demand",
    shipments: "Shipments",
    installations: "Installations",
    capacity: "Capacity",
    production: "Production",
    sales: "Sales",
    exports: "Exports",
    imports: "Imports",
    penetration: "Penetration",
    share: "Shares",
    "market-size": "Market size",
    multiple: "Multiples",
    coefficient: "Coefficients",
    "cumulative-installations": "Cumulative installations",
  } satisfies Record<Measure, string>,

  // How fresh it is, and what moved.
  directionsOnly: "directions only",
  directionsSince: "since then directions only",
  carried: "carried",
  points: ({ amount }: Given<"amount">) => `${amount} points`,
  since: ({ change, period }: Given<"change" | "period">) => `${change} since ${period}`,
  asKnown: ({ day }: Given<"day">) => `as known ${day}`,
  derived: "derived",
  byGrain: {
    day: "by day",
    week: "by week",
    month: "by month",
    quarter: "by quarter",
    half: "by half-year",
    year: "by year",
    window: "by window",
  },

  // The page of a series.
  allSeries: "All series",
  latest: "Latest value",
  origin: ({ publisher, kind, day }: Given<"publisher" | "kind" | "day">) =>
    `${publisher}, ${kind}, published ${day}`,
  direction: ({ direction, period }: Given<"direction" | "period">) =>
    `${direction}, ${period}, without a figure`,
  cameAbout: ({ amount }: Given<"amount">) => `How ${amount} came about`,
  // The unit it is shown in.
  showIn: "Show in",
  currency: "Currency",
  per: "Per",
  unit: "Unit",
  own: ({ unit }: Given<"unit">) => `${unit}, as published`,
  convertedFrom: ({ amount }: Given<"amount">) => `From ${amount}`,
  rateOfTheDay: "rate of the same day",
  eachAtItsRate: "Each figure of the chart is converted at the rate of its own day or month.",
  refused: ({ count, unit }: Count & Given<"unit">) =>
    `${counted(count, "figure")} cannot be shown in ${unit}`,
  noneIn: ({ unit }: Given<"unit">) => `No figure can be shown in ${unit}.`,
  range: ({ low, high }: Given<"low" | "high">) => `(${low} to ${high})`,
  asKnownOn: "As known on",
  today: "Today",

  // Its values.
  nothingByThen: "Nothing was published by then.",
  values: "Values",
  showAs: "Show values as",
  chart: "Chart",
  table: "Table",
  noFigures: "Only directions were published, no figure.",
  valuesOf: ({ name }: Given<"name">) => `Values of ${name}`,
  copyPicture: "Copy as picture",
  pictureCopied: "The picture is on the clipboard.",
  pictureSaved: ({ name }: Given<"name">) =>
    `The clipboard is out of reach here: the picture was saved as ${name}.`,
  qualified: ({ word, periods }: Given<"word" | "periods">) => `${word}: ${periods}`,
  andMore: ({ listed, count }: Count & Given<"listed">) => `${listed} and ${count} more`,
  sourcesAre: ({ sources }: Given<"sources">) => `Sources: ${sources}`,
  ofEdition: ({ edition, day }: Given<"edition" | "day">) =>
    `SSB for Excel, edition ${edition}, as of ${day}`,
  columns: {
    period: "Period",
    value: "Value",
    type: "Type",
    kind: "Kind",
    line: "Line",
    published: "Published",
  },
  directionOnly: "direction only",

  // Into the sheet.
  insertTitle: "Insert into the sheet",
  insert: "Insert",
  year: "Year",
  date: "Date",
  insertValue: "Insert value",
  valueInserted: "Value inserted",
  insertTable: { outlook: "Insert outlook", history: "Insert history" },
  tableInserted: {
    outlook: "Table of the outlook inserted",
    history: "Table of the history inserted",
  },
  insertChart: "Insert with chart",
  chartInserted: "Table and chart inserted",
  needsExcel: "Inserting needs Excel.",
  noCharts: "This host draws no charts for add-ins: insert the table and make one of it there.",
  openBuilder: "Open in the formula builder",
  comparePublishers: "Compare publishers",

  // What it is.
  whatItIs: "What it is",
  sources: "Sources",
  notStated: "not stated",
  fields: {
    specification: "Specification",
    definition: "Definition",
    denominator: "Share of",
    vat: "VAT",
    unit: "Unit",
    measure: "Measure",
    cells: "Cells",
    region: "Region",
    frequency: "Published",
    lead: "Lead publisher",
    publishers: "Publishers",
    aliases: "Other names",
    code: "Code",
  },
};
