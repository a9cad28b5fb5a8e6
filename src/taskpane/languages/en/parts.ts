import { counted } from "../../../domain/answer/counted";
import type { Count, Given } from "../given";

/** What several views share. */
export const parts = {
  list: (items: readonly string[]) => items.join(", "),
  goTo: ({ address }: Given<"address">) => `Go to ${address}`,
  back: "Back",
  nothingMatches: "Nothing matches.",
  series: "Series",
  bearInMind: "To bear in mind",
  doneIn: ({ what, address }: Given<"what" | "address">) => `${what} in ${address}.`,
  opensInBrowser: "(opens in the browser)",

  // Filters.
  filters: "Filters",
  filtersSet: ({ count }: Count) => `Filters (${count})`,
  filtersInForce: "Filters in force",
  removeFilter: ({ filter }: Given<"filter">) => `Remove filter ${filter}`,
  any: "Any",

  // Cells in the way.
  inTheWay: "Cells in the way",
  keepThem: "Keep them",
  overwrite: "Overwrite",
  changedSinceAsked: "The cells changed since that was asked. Nothing was overwritten; look again.",
  overwriteThem: ({ count, cells }: Count & Given<"cells">) =>
    `Overwrite ${counted(count, "cell")}? ${cells}`,
  overwriteMore: ({ count, cells, more }: Count & Given<"cells" | "more">) =>
    `Overwrite ${counted(count, "cell")}? ${cells} and ${more} more`,

  // How a number came about.
  trace: "How this number came about",
  assumption: ({ what }: Given<"what">) => `Assumption: ${what}`,
  published: ({ day }: Given<"day">) => `published ${day}`,

  // Cells that use something.
  usedHere: "Used here",
  lookAgain: "Look again",
  looking: "Looking through the workbook…",
  usedNowhere: "No cell of this workbook uses it.",
  usedOften: ({ count, listed }: Given<"count" | "listed">) =>
    `${count} cells; the first ${listed} are listed.`,
  ways: {
    asks: "Ask for it",
    answers: "Answer with it",
    lists: "List this item",
    rests: "Worked out from it",
    project: "List its project",
    publication: "A number from the same publication",
  },
  cells: ({ count }: Count) => counted(count, "cell"),

  yours: "yours",
  yoursHint: "From an article you added",

  // Charts.
  loadingChart: "Loading the chart…",
  linesShown: "Lines shown",
  chartReading: {
    actual: "Solid: A reported.",
    estimate: "Ring: E estimated.",
    forecast: "Dashed: F forecast.",
    range: "Upright stroke: low to high as published.",
    gap: "No line where a period has no figure.",
    mark: "▲ ▬ ▼ on the axis: only a direction was published.",
  },
};
