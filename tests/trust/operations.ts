/** What the add-in does to a workbook, each as it is asked for, over a workbook it can be done to. */
import { isRefusal, RefusalError, type Refusal } from "../../src/domain/answer/refusal";
import type { Session } from "../../src/domain/functions/session";
import { carryOut } from "../../src/excel/journal/carry-out";
import { write } from "../../src/excel/journal/write";
import { readBook } from "../../src/excel/portable/read-book";
import { currentRecord } from "../../src/excel/portable/portable-record";
import { readAll } from "../../src/excel/read/read";
import { saveSettings, setting } from "../../src/excel/host/settings";
import { addNote } from "../../src/excel/write/note";
import { rewriteCells } from "../../src/model/errors/rewrite-cells";
import { keepHouse } from "../../src/model/local/house-setting";
import { insertChart } from "../../src/model/market/insert-chart";
import { planFreeze } from "../../src/model/portable/plan-freeze";
import { planLive, planThaw } from "../../src/model/portable/plan-live";
import { planPortable } from "../../src/model/portable/plan-portable";
import { planRepair } from "../../src/model/portable/plan-repair";
import type { Plan } from "../../src/model/port/plan";
import type { RestoreRecord } from "../../src/model/port/restore-record";
import {
  isOccupied,
  type Occupied,
  type Unfinished,
  type Workbook,
  type Written,
} from "../../src/model/port/workbook";
import { writeChangeSheet } from "../../src/model/refresh/change-sheet";
import { FakeExcel, type Scalar } from "../support/fake-excel";

const PRICE = '=SSB.PRICE("Li2S")';
const HISTORY = '=SSB.HISTORY("Li2S")';
const OUTLOOK = '=SSB.OUTLOOK("ESS")';
const ANSWERS: Record<string, Scalar[][]> = {
  [PRICE]: [[2050]],
  [HISTORY]: [
    ["Date", "Value"],
    [45_992, 5500],
    [46_020, 2050],
  ],
  [OUTLOOK]: [
    ["Year", "GWh"],
    [2025, 1],
    [2026, 2],
  ],
};

/** One of its sheets holds a table, whose columns Excel fills by itself. */
export function workbook(): FakeExcel {
  const excel = new FakeExcel({
    sheets: {
      Model: {
        A1: "Li2S",
        B1: PRICE,
        B2: "=SSB.PRICE(A1)*2",
        D4: HISTORY,
        H1: "held",
        H2: "=1+1",
        I2: 3,
        K1: "=_xldudf_SSB_PRICE(A1)",
      },
      Other: { C3: PRICE, C4: 7 },
      Listed: {
        A1: "Material",
        B1: "Price",
        A2: "Li2S",
        A3: "LATP",
        B2: "=SSB.PRICE(A2)",
        B3: "=SSB.PRICE(A3)",
      },
    },
    tables: { Listed: "Listed!A1:B3" },
    answers: ANSWERS,
  }).install();
  excel.filling = "others";
  excel.widens = true;
  excel.widths.set("Model,7", 30);
  excel.select("Other!C3");
  excel.otherAreas = ["Other!E5:F6"];
  return excel;
}

/** Done, or the sentence why not. */
export type Outcome = { done: Written } | { said: string };

export interface Operation {
  name: string;
  /** What has been done before it; nothing goes wrong there. */
  after?: (session: Session, excel: FakeExcel) => Promise<unknown>;
  act(session: Session, excel: FakeExcel): Promise<Outcome>;
  /** What is left of it, where that is not the journal's. */
  left?(excel: FakeExcel): Promise<Unfinished | undefined>;
  /** Both, where they are not named. */
  waysOut?: readonly ("putBack" | "finish")[];
}

const TODAY = "2026-11-28";
const port = { readAll, carryOut, write } as unknown as Workbook;

const insertHeld: Operation = {
  name: "insert over held cells",
  act: async () =>
    outcomeOf(
      await write({
        at: "Model!H1",
        content: [[{ formula: HISTORY }]],
        spill: { rows: 3, columns: 2 },
        overwrite: true,
      }),
    ),
};
const insertChartHeld: Operation = {
  name: "insert table and chart over held cells",
  act: async () =>
    outcomeOf(
      await insertChart(
        port,
        {
          at: "Model!H1",
          content: [[{ formula: OUTLOOK }]],
          spill: { rows: 3, columns: 2 },
          overwrite: true,
        },
        { title: "ESS", unit: "GWh" },
      ),
    ),
};
const rewrite: Operation = {
  name: "rewrite formulas",
  act: async () => {
    const rewritten = await rewriteCells(port, [
      { address: "Model!B1", before: { formula: PRICE }, after: { formula: '=SSB.PRICE("Li2S",,"CNY/t")' } },
      {
        address: "Model!B2",
        before: { formula: "=SSB.PRICE(A1)*2" },
        after: { formula: "=SSB.PRICE(A1)*3" },
      },
      { address: "Other!C3", before: { formula: PRICE }, after: { formula: '=SSB.PRICE("LATP")' } },
      {
        address: "Listed!B2",
        before: { formula: "=SSB.PRICE(A2)" },
        after: { formula: '=SSB.PRICE("LPSC")' },
      },
    ]);
    if (!rewritten.undo) return { said: rewritten.sentence };
    return { done: { address: "", undo: rewritten.undo } };
  },
};
const freeze: Operation = {
  name: "freeze",
  act: async (session) => carried((book, record) => planFreeze(book, session, { of: "workbook" }, record)),
};
const thaw: Operation = {
  name: "unfreeze",
  after: (session, excel) => freeze.act(session, excel),
  act: async () => carried((book, record) => planThaw(record, book)),
};
const copy: Operation = {
  name: "portable copy",
  act: async (session) => carried((book, record) => planPortable(book, session, TODAY, record)),
};
const bringBack: Operation = {
  name: "bring back",
  after: (session, excel) => copy.act(session, excel),
  act: async () => carried((book, record) => planLive(record, book)),
};
const repair: Operation = {
  name: "repair",
  act: async () => carried((book) => planRepair(book)),
};
const changeSheet: Operation = {
  name: "change sheet",
  act: async () => {
    try {
      return { done: await writeChangeSheet(port, "2026-11-24.0123abcd", []) };
    } catch (problem) {
      return { said: (problem as Error).message };
    }
  },
};
const note: Operation = {
  name: "add a note",
  act: async () => outcomeOf(await addNote("Model!B1", "SMM, 26 January 2026")),
};
const house: Operation = {
  name: "keep the house view",
  act: async () => {
    try {
      await keepHouse({ setting, saveSettings }, { layer: "low", overrides: [] });
      return { done: { address: "", undo: async () => undefined } };
    } catch (problem) {
      return { said: (problem as Error).message };
    }
  },
};

const DOING = [
  insertHeld,
  insertChartHeld,
  rewrite,
  freeze,
  thaw,
  copy,
  bringBack,
  repair,
  changeSheet,
  note,
];

export const OPERATIONS: readonly Operation[] = [...DOING, ...DOING.map(undoOf), house];

function undoOf(operation: Operation): Operation {
  let written: Written | undefined;
  return {
    name: `undo: ${operation.name}`,
    after: async (session, excel) => {
      await operation.after?.(session, excel);
      const outcome = await operation.act(session, excel);
      if (!("done" in outcome)) throw new Error(`${operation.name}: ${outcome.said}`);
      written = outcome.done;
    },
    act: async () => {
      try {
        await written!.undo();
        return { done: written! };
      } catch (problem) {
        return { said: (problem as Error).message };
      }
    },
  };
}

async function carried(
  planOf: (book: Awaited<ReturnType<typeof readBook>>, record: RestoreRecord) => { plan: Plan } | Refusal,
): Promise<Outcome> {
  try {
    const book = await readBook();
    const record = await currentRecord();
    const planned = isRefusal(record) ? record : planOf(book, record);
    return isRefusal(planned) ? { said: planned.refused } : outcomeOf(await carryOut(planned.plan, book));
  } catch (problem) {
    if (problem instanceof RefusalError) return { said: problem.message };
    throw problem;
  }
}

function outcomeOf(outcome: Written | Occupied | Refusal): Outcome {
  if (isRefusal(outcome)) return { said: outcome.refused };
  if (isOccupied(outcome)) return { said: outcome.occupied.join() };
  return { done: outcome };
}
