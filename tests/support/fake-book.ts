import { GENERAL, type Book } from "../../src/model/port/book";
import { cellsOf, inversePlan, type Plan, type PlannedCell } from "../../src/model/port/plan";
import { readRecord, recordSettings } from "../../src/model/portable/record";
import { joinAddress, splitAddress } from "../../src/domain/formulas/address";
import type { Address, Workbook } from "../../src/model/port/workbook";

type Constant = string | number | boolean;

/** Reading and changing the one sheet of a fake workbook as a whole. What a plan adds beside it is only named. */
export function fakeBook(
  sheet: string,
  cells: Map<Address, Constant>,
  settings: Map<string, unknown>,
): Pick<Workbook, "readBook" | "carryOut" | "restoreRecord" | "unfinished"> {
  const added = new Map<string, Book["sheets"][number]>();
  const readBook = async (): Promise<Book> => ({
    sheets: [
      {
        name: sheet,
        cells: [...cells].map(([address, held]) => {
          const isFormula = typeof held === "string" && held.startsWith("=");
          const content = isFormula ? { formula: held, value: "" } : { value: held };
          return { address: splitAddress(address).local, ...content, numberFormat: GENERAL };
        }),
      },
      ...added.values(),
    ],
  });
  const perform = (plan: Plan): void => {
    for (const change of plan.changes) {
      for (const { local, cell } of cellsOf(change)) put(cells, joinAddress(change.sheet, local), cell);
    }
    if (plan.adds) {
      const first = plan.adds.rows[0]![0]!;
      const value = "value" in first ? first.value : "";
      added.set(plan.adds.name, {
        name: plan.adds.name,
        cells: [{ address: "A1", value, numberFormat: GENERAL }],
      });
    }
    if (plan.removes !== undefined) added.delete(plan.removes);
    for (const [name, text] of plan.record
      ? recordSettings(plan.record.after, (one) => settings.get(one))
      : []) {
      if (text === undefined) settings.delete(name);
      else settings.set(name, text);
    }
  };
  return {
    readBook,
    restoreRecord: async () => readRecord((name) => settings.get(name)),
    unfinished: async () => undefined,
    carryOut: async (plan, before, progress) => {
      const inverse = inversePlan(plan, before ?? (await readBook()));
      perform(plan);
      progress?.(plan.changes.length, plan.changes.length);
      return { address: sheet, undo: async () => perform(inverse) };
    },
  };
}

function put(cells: Map<Address, Constant>, address: Address, cell: PlannedCell): void {
  if ("blank" in cell) cells.delete(address);
  else cells.set(address, "formula" in cell ? cell.formula : "error" in cell ? cell.error : cell.value);
}
