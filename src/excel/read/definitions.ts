import type { Book, BookName } from "../../model/port/book";
import { codeOf } from "../host/problems";
import { ask } from "../host/run";
import { tablesOf } from "./tables";

/** The names and tables of the workbook, each with what it stands for. */
export async function definitions(): Promise<Pick<Book, "names" | "tables">> {
  const tables = await ask(tablesOf);
  return {
    names: await ask(namesOf),
    tables: tables.map(({ name, sheet, body }) => ({ name, sheet, body })),
  };
}

/** Names that count everywhere, and those of each sheet; none where the host knows no names. */
async function namesOf(context: Excel.RequestContext): Promise<BookName[]> {
  const { names, worksheets } = context.workbook;
  try {
    names.load("items/name, items/formula");
    worksheets.load("items/name");
    await context.sync();
    const own = worksheets.items.map((sheet) => ({ sheet: sheet.name, names: sheet.names }));
    for (const one of own) one.names.load("items/name, items/formula");
    await context.sync();
    return [
      ...names.items.flatMap((one) => nameOf(one)),
      ...own.flatMap(({ sheet, names: local }) => local.items.flatMap((one) => nameOf(one, sheet))),
    ];
  } catch (problem) {
    if (codeOf(problem) === "ApiNotFound") return [];
    throw problem;
  }
}

/** A name may stand for a constant, which Excel hands over as a number. */
function nameOf({ name, formula }: Pick<Excel.NamedItem, "name" | "formula">, sheet?: string): BookName[] {
  const text: unknown = formula;
  if (typeof text !== "string" || !text.startsWith("=")) return [];
  return [{ name, formula: text, ...(sheet !== undefined && { sheet }) }];
}
