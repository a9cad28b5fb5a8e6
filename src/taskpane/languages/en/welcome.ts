import type { Given } from "../given";

/** The way to a first number. */
export const welcome = {
  title: "Your first number",
  step: ({ step, steps }: Given<"step" | "steps">) => `Step ${step} of ${steps}`,
  close: "Close the welcome",
  pick: "Pick one; every number here knows who published it and when.",
  calls: { price: "Li2S price", forecast: "Storage demand 2030", rate: "US dollar in yuan" },
  use: "Use it",
  needsExcel: "Inserting needs Excel. There, type this in any cell:",
  select: ({ formula }: Given<"formula">) => `Select a cell in the sheet, then insert ${formula}.`,
  insert: "Insert",
  inserted: "Your first number is",
  done: "Done",
  back: "Back",
};
