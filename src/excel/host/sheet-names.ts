import { ask } from "./run";

/** The names of all sheets, in tab order. */
export function sheetNames(): Promise<string[]> {
  return ask(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}
