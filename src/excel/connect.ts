import type { Workbook } from "../domain/workbook/workbook";
import { addSheet } from "./add-sheet";
import { addChart } from "./chart";
import { formulaCells } from "./formula-cells";
import { goTo } from "./go-to";
import { addNote } from "./note";
import { carryOut, selection } from "./portable";
import { readModel } from "./portable-model";
import { precedents } from "./precedents";
import { read, readAll } from "./read";
import { recalculate } from "./recalculate";
import { onSelection, selected } from "./selection";
import { saveSetting, setting } from "./settings";
import { detectSupport } from "./support";
import { write } from "./write";

/** The workbook of this Excel; undefined where the page runs in no Excel. Settles once Office is ready. */
export async function connectWorkbook(): Promise<Workbook | undefined> {
  if (typeof Office === "undefined") return undefined;
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return undefined;
  return {
    support: await detectSupport(),
    selected,
    onSelection,
    read,
    readAll,
    formulaCells,
    precedents,
    write,
    addNote,
    addChart,
    addSheet,
    goTo,
    recalculate,
    readModel,
    carryOut,
    selection,
    setting,
    saveSetting,
  };
}
