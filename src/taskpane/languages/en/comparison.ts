import { counted } from "../../../domain/answer/counted";
import type { Count, Given } from "../given";

/** Figures side by side into the sheet. */
export const comparison = {
  title: "Insert a comparison",
  back: "To the formula builder",
  what: "What stands side by side",
  kinds: {
    publishers: "Publishers, year by year",
    vintages: "Forecasts of years, by the day they were made",
    materials: "Prices of materials, week by week",
    projects: "Projects by stage, country by country",
  },
  series: "Series",
  noYears: "Nobody has a figure of a year for this series.",
  publishers: "Publishers",
  leftOut: ({ names }: Given<"names">) =>
    `Left out: ${names}. They have no one figure of a year, such as where they give scenarios.`,
  publisher: "Publisher",
  from: "From year",
  to: "To year",
  unit: "Unit",
  asPublished: "as published",
  stretch: "Years without a figure",
  stretches: {
    none: "stay open",
    cagr: "at a constant yearly growth",
    linear: "on a straight line",
  },
  materials: "Materials",
  weeks: "Weeks",
  words: "Words to look for",
  countries: "Countries",
  stages: "Stages",
  preview: "What it shows",
  size: ({ rows, columns, gaps }: Given<"rows" | "columns"> & { gaps: number }) =>
    `${rows} × ${columns}${gaps > 0 ? `, ${counted(gaps, "cell")} without a figure` : ""}`,
  moreRows: ({ count }: Count) => `and ${counted(count, "more row")}`,
  moreColumns: ({ count }: Count) => `${counted(count, "column")} more stand in the sheet.`,
  withChart: "With a chart beside it",
  noChart: "This host draws no charts for add-ins: insert the table and make one of it there.",
  unitsDiffer: "A chart needs one unit for all.",
  gapsShown: "Cells without a figure show #N/A, which a chart leaves out.",
  gapsBlank: "Cells without a figure are blank.",
  live: "Every cell is a formula that reads its headings: change a heading, the unit or the series in the sheet, and the figures follow.",
  choose: "Choose at least one of each.",
  insert: ({ address }: Given<"address">) => `Insert at ${address}`,
  insertHere: "Insert",
  inserted: "Comparison inserted",
  needsExcel: "Inserting needs Excel.",
};
