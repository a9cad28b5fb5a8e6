/** What can be seen by itself, each in cells of its own on the scratch sheet. `docs/testing-in-excel.md` has the rest. */
import { isRefusal, RefusalError } from "../../domain/answer/refusal";
import { joinAddress } from "../../domain/formulas/address";
import type { Probe } from "../../model/port/check-up";
import { rangeAt } from "../host/cells";
import { changeParts, partsOf } from "../host/document-parts";
import { checkNames } from "../host/problems";
import { has } from "../host/requirements";
import { ask } from "../host/run";
import { perform } from "../journal/perform";
import { refuseSpill, withColumns } from "../journal/table-columns";
import { tablesOf } from "../read/tables";
import { drawChart, dropChart } from "../write/chart";
import { addNote, dropNote } from "../write/note";
import { recalculate } from "../write/recalculate";
import { enter, settled, type Shown } from "./cells";
import { untilGone } from "./until-gone";

export interface Check {
  name(): string;
  /** The API set without which there is nothing to check. */
  needs?: [version: string, set?: string];
  /** What was seen; throws where it is otherwise. */
  run(sheet: string): Promise<string>;
}

/** What was seen is not what was expected. */
export class Otherwise extends Error {}

export function probeCheck({ name, formula, expected }: Probe, at: string): Check {
  return {
    name: () => name,
    run: async (sheet) => {
      const shown = await shownBy(sheet, at, formula);
      const isError = String(expected).startsWith("#");
      if (isError ? shown.type !== "Error" : !isEqual(shown.value, expected))
        throw new Otherwise(`${formula} shows ${String(shown.value)} in the place of ${expected}.`);
      return String(shown.value);
    },
  };
}

export const CHECKS: readonly Check[] = [
  {
    name: () => checkNames().spill,
    needs: ["1.12"],
    run: async (sheet) => {
      await shownBy(sheet, "D1", '=SSB.HISTORY("Li2S")');
      const size = await ask(async (context) => {
        const spill = rangeAt(context, joinAddress(sheet, "D1")).getSpillingToRangeOrNullObject();
        spill.load(["rowCount", "columnCount"]);
        await context.sync();
        return spill.isNullObject ? "one cell" : `${spill.rowCount} rows and ${spill.columnCount} columns`;
      });
      if (size === "one cell") throw new Otherwise("It fills one cell.");
      return size;
    },
  },
  {
    name: () => checkNames().property,
    needs: ["1.5", "CustomFunctionsRuntime"],
    run: async (sheet) => {
      await shownBy(sheet, "B2", '=SSB.PRICE("Li2S","2025-12-06")');
      const { value, type } = await shownBy(sheet, "B3", "=B2.Publisher");
      if (type !== "String") throw new Otherwise(`=B2.Publisher shows ${String(value)}.`);
      return String(value);
    },
  },
  {
    name: () => checkNames().large,
    run: async (sheet) => {
      await ask(async (context) => {
        rangeAt(context, joinAddress(sheet, "AB1:AB6000")).values = Array.from({ length: 6_000 }, () => [
          "Li2S",
        ]);
        await context.sync();
      });
      await enter(sheet, "AC1", "=SSB.PRICE(AB1:AB6000)");
      const { value, type } = await settled(sheet, "AC6000");
      if (type === "Empty" || value === "#BUSY!")
        throw new Otherwise(`The last cell shows ${String(value)}.`);
      return String(value);
    },
  },
  {
    name: () => checkNames().asWritten,
    run: async (sheet) => {
      const written = '=SSB.PRICE("Li2S","2025-12")';
      const { formula } = await shownBy(sheet, "B5", written);
      if (formula !== written) throw new Otherwise(`It is read as ${formula}.`);
      return formula;
    },
  },
  {
    name: () => checkNames().text,
    run: async (sheet) => {
      const { value } = await shownBy(sheet, "B6", "'=1+1");
      if (value !== "=1+1") throw new Otherwise(`It shows ${String(value)}.`);
      return String(value);
    },
  },
  {
    name: () => checkNames().error,
    run: async (sheet) => {
      const { value, type } = await shownBy(sheet, "B7", "=NA()");
      if (type !== "Error") throw new Otherwise(`=NA() is of the kind ${type}.`);
      return String(value);
    },
  },
  {
    name: () => checkNames().format,
    run: async (sheet) => {
      const format = await ask(async (context) => {
        const cell = rangeAt(context, joinAddress(sheet, "B8"));
        cell.numberFormat = [["yyyy-mm-dd"]];
        cell.formulas = [[45_992]];
        cell.load("numberFormat");
        await context.sync();
        return String(cell.numberFormat[0]?.[0]);
      });
      if (format !== "yyyy-mm-dd") throw new Otherwise(`It is ${format}.`);
      return format;
    },
  },
  {
    name: () => checkNames().marked,
    needs: ["1.9"],
    run: async (sheet) => {
      await shownBy(sheet, "B9", "=SSB.EDITION()");
      const done = await recalculate([joinAddress(sheet, "B9")]);
      if (isRefusal(done)) throw new RefusalError(done.refused);
      return done.isManual ? "calculation is manual" : "calculation is automatic";
    },
  },
  {
    name: () => checkNames().note,
    needs: ["1.10"],
    run: async (sheet) => {
      const at = joinAddress(sheet, "B10");
      const added = await addNote(at, "A check");
      if (isRefusal(added)) throw new RefusalError(added.refused);
      await dropNote(at, "A check");
      return has("1.18") ? "a note" : "a comment";
    },
  },
  {
    name: () => checkNames().chart,
    run: async (sheet) => {
      await ask(async (context) => {
        rangeAt(context, joinAddress(sheet, "U1:V3")).values = [
          ["Year", "GWh"],
          [2025, 1],
          [2026, 2],
        ];
        await context.sync();
      });
      await drawChart({ source: joinAddress(sheet, "U1:V3"), title: "A check", name: "SSB check" });
      await dropChart(sheet, "SSB check");
      return "a line chart";
    },
  },
  {
    name: () => checkNames().tableColumn,
    needs: ["1.9"],
    run: async (sheet) => {
      await addTable(sheet);
      const change = { sheet, at: "R3", cells: [[{ formula: "=LEN(Q3)" }]] };
      await perform(await withColumns({ changes: [change] }), () => undefined);
      const cells = await ask(async (context) => {
        const column = rangeAt(context, joinAddress(sheet, "R2:R4"));
        column.load("formulas");
        await context.sync();
        return column.formulas.flat().map(String);
      });
      if (cells.join() !== ",=LEN(Q3),") throw new Otherwise(`The column holds ${cells.join(" | ")}.`);
      return "the others are empty";
    },
  },
  {
    name: () => checkNames().tableSpill,
    needs: ["1.9"],
    run: async (sheet) => {
      await addTable(sheet);
      const tables = await ask(tablesOf);
      try {
        refuseSpill(sheet, { row: 2, column: 17, rows: 2, columns: 1 }, tables);
      } catch (problem) {
        return problem instanceof RefusalError ? "refused" : "";
      }
      throw new Otherwise("The table is not seen.");
    },
  },
  {
    name: () => checkNames().part,
    needs: ["1.5"],
    run: async () => {
      const xml = `<check xmlns="${CHECK_NAMESPACE}">1</check>`;
      try {
        await changeParts({ adds: [xml], rewrites: [], deletes: [] });
        const [kept] = await partsOf(CHECK_NAMESPACE);
        if (!kept?.xml.includes(">1<")) throw new Otherwise("It is not there.");
      } finally {
        await untilGone(dropParts);
      }
      return "a custom XML part";
    },
  },
];

const CHECK_NAMESPACE = "urn:ssb-for-excel:check";

async function dropParts(): Promise<boolean> {
  const left = await partsOf(CHECK_NAMESPACE);
  if (left.length > 0) await changeParts({ adds: [], rewrites: [], deletes: left.map(({ id }) => id) });
  return left.length === 0;
}

/** Its first column is filled, its second is empty. */
function addTable(sheet: string): Promise<void> {
  return ask(async (context) => {
    const { tables } = context.workbook.worksheets.getItem(sheet);
    const at = rangeAt(context, joinAddress(sheet, "Q1:R4"));
    tables.load("items/name");
    await context.sync();
    if (tables.items.length > 0) return;
    at.values = [
      ["Material", "Length"],
      ["Li2S", ""],
      ["LATP", ""],
      ["LPSC", ""],
    ];
    tables.add("Q1:R4", true);
    await context.sync();
  });
}

async function shownBy(sheet: string, at: string, input: string): Promise<Shown> {
  await enter(sheet, at, input);
  return settled(sheet, at);
}

/** Excel keeps fifteen digits. */
function isEqual(value: unknown, expected: string | number): boolean {
  return typeof expected === "number" && typeof value === "number"
    ? value.toPrecision(12) === expected.toPrecision(12)
    : value === expected;
}
