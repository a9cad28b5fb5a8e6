import { counted } from "../../../domain/answer/counted";

/** Models to start from. */
export const starter = {
  title: "Start from a model",
  model: "Model",
  names: {
    "cell-cost": "Cell cost outlook",
    market: "Market 2024-2035",
    projects: "Project tracker",
    week: "Weekly brief",
  },
  abouts: {
    "cell-cost":
      "What lithium sulfide costs in a kilowatt-hour of sulfide cells and in electrolyte, by published coefficients: along the published prices, and at a price you assume from there on.",
    market:
      "Demand by sector, penetration and shipments by case, publishers side by side, how a forecast was revised, and forecasts beside what came of them.",
    projects:
      "All projects by stage, counted by stage, route and country, and the cell capacity they aim at by year.",
    week: "Prices of the week with their sources, and the newest items, on one page.",
  },
  preview: "What is written",
  size: ({ cells, formulas, charts }: { cells: number; formulas: number; charts: number }) =>
    `${counted(cells, "cell")}, ${formulas} of them formulas${charts > 0 ? `; ${counted(charts, "chart")}` : ""}`,
  own: "It comes as a sheet of its own, and nothing that stands in the workbook is touched. Assumptions stand in their own block; every other number is an SSB function or worked out from one.",
  noCharts: "This host draws no charts for add-ins: the sheet comes without them.",
  add: "Add it as a sheet",
  added: "The model is added",
  adding: "Adding the model",
};
