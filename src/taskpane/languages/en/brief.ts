import { counted, inNumber } from "../../../domain/answer/counted";
import type { Count, Given } from "../given";

/** The weekly brief as a page; what the sheet holds is of the record's language. */
export const brief = {
  open: "Weekly brief",
  none: "There is no weekly yet to write a brief of.",
  print: "Print",
  write: "Write it as a sheet",
  written: "The weekly brief is written",
  adding: "Adding the weekly brief",
  title: ({ publisher, day }: Given<"publisher" | "day">) => `Weekly brief: ${publisher}, ${day}`,
  ages: {
    today: () => "new today",
    days: ({ count }: Count) => `${counted(count, "day")} old`,
    weeks: ({ count }: Count) => `${counted(count, "week")} old`,
  },
  age: ({ age, on }: Given<"age" | "on">) => `The last weekly there is, ${age} on ${on}.`,
  before: ({ day }: Given<"day">) => `The week before is that of ${day}.`,
  edition: ({ edition }: Given<"edition">) => `Written from edition ${edition}.`,
  prices: "Prices",
  since: "Since the weekly",
  sources: "Sources",
  notTold: "not told",
  noFigure: "no figure",
  elsewhere: ({ count, day }: Count & Given<"day">) =>
    `The newest figure is of ${day}, ${inNumber(count, "1 day", `${count} days`)} before the weekly.`,
  price: "Price",
  move: "This week",
  moveBefore: "Week before",
  figure: "Figure",
};
