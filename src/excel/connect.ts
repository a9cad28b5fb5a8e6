import type { Workbook } from "../model/port/workbook";
import { addSheet } from "./write/add-sheet";
import { addChart } from "./write/chart";
import { formulaCells } from "./read/formula-cells";
import { goTo } from "./write/go-to";
import { addNote } from "./write/note";
import { carryOut, selection } from "./portable/portable";
import { readBook } from "./portable/read-book";
import { precedents } from "./read/precedents";
import { read, readAll } from "./read/read";
import { recalculate } from "./write/recalculate";
import { onSelection, selected } from "./read/selection";
import { saveSettings, setting } from "./host/settings";
import { detectSupport } from "./host/support";
import { write } from "./write/write";

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
    readBook: readBook,
    carryOut,
    selection,
    setting,
    saveSettings,
  };
}
