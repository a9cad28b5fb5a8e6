import type { Memory } from "../model/port/memory";
import type { Workbook } from "../model/port/workbook";
import { checkUp } from "./checks/check-up";
import { formulaCells } from "./read/formula-cells";
import { goTo } from "./write/go-to";
import { addNote } from "./write/note";
import { carryOut } from "./journal/carry-out";
import { ownJournal } from "./journal/own-journal";
import { unfinished } from "./journal/unfinished";
import { currentRecord } from "./portable/portable-record";
import { unreadableRecords } from "./portable/unreadable-record";
import { readBook } from "./portable/read-book";
import { formulaStyle } from "./read/formula-style";
import { opensCopies } from "./host/requirements";
import { openCopy } from "./write/open-copy";
import { definitions } from "./read/definitions";
import { precedents } from "./read/precedents";
import { read, readAll } from "./read/read";
import { recalculate } from "./write/recalculate";
import { onSelection, selected, selection } from "./read/selection";
import { saveSettings, setting } from "./host/settings";
import { detectSupport } from "./host/support";
import { write } from "./journal/write";

/** The workbook of this Excel; undefined where the page runs in no Excel. Settles once Office is ready. */
export async function connectWorkbook(memory?: Memory): Promise<Workbook | undefined> {
  if (typeof Office === "undefined") return undefined;
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return undefined;
  if (memory) ownJournal.keepIn(memory);
  return {
    support: await detectSupport(),
    style: await formulaStyle(),
    selected,
    onSelection,
    read,
    readAll,
    formulaCells,
    precedents,
    write,
    addNote,
    goTo,
    recalculate,
    readBook: readBook,
    definitions,
    carryOut,
    ...(opensCopies() && { openCopy }),
    unfinished,
    checkUp,
    restoreRecord: currentRecord,
    unreadableRecords,
    selection,
    setting,
    saveSettings,
  };
}
