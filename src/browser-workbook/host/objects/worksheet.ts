/** `Excel.Worksheet` and the collection of worksheets. */
import { defineClass, HostError, type HostObject } from "../host-object";
import type { SheetInfo, SheetModel } from "../sheet-model";
import { protectionObject } from "./protection";
import { rangeAt, rangeObject } from "./range";

interface WorksheetSelf {
  readonly model: SheetModel;
  readonly sheetId: string;
}

export function worksheetObject(model: SheetModel, sheetId: string): HostObject {
  return makeWorksheet({ model, sheetId });
}

const makeWorksheet = defineClass<WorksheetSelf>({
  name: "Worksheet",
  identity: ({ sheetId }) => ({ _Id: sheetId, Id: sheetId }),
  get: {
    Id: ({ sheetId }) => sheetId,
    Name: (self) => info(self).name,
    Position: ({ model, sheetId }) => model.sheets().findIndex((sheet) => sheet.id === sheetId),
    Visibility: () => "Visible",
  },
  objects: {
    Protection: () => protectionObject(null),
    // Asked by an add-in that wants to know, and answered like any host without charts; no gap to be listed.
    Charts: () => {
      throw new HostError("ApiNotFound", "This stand-in draws no charts.");
    },
  },
  methods: {
    Activate: ({ model, sheetId }) => model.activate(sheetId),
    Delete: ({ model, sheetId }) => {
      if (model.sheets().length === 1) throw new HostError("InvalidOperation", "A workbook keeps one sheet.");
      model.removeSheet(sheetId);
    },
    Calculate: ({ model }) => model.recalculate(),
    GetRange: ({ model, sheetId }, [address]) =>
      typeof address === "string" ? rangeAt(model, sheetId, address) : used(model, sheetId),
    GetCell: ({ model, sheetId }, [row, column]) =>
      rangeObject(model, { sheetId, row: Number(row), column: Number(column), rows: 1, columns: 1 }),
    GetRangeByIndexes: ({ model, sheetId }, [row, column, rows, columns]) =>
      rangeObject(model, {
        sheetId,
        row: Number(row),
        column: Number(column),
        rows: Number(rows),
        columns: Number(columns),
      }),
    GetUsedRange: ({ model, sheetId }) => used(model, sheetId),
    GetUsedRangeOrNullObject: ({ model, sheetId }) => {
      const box = model.usedRange(sheetId);
      return box ? rangeObject(model, box) : null;
    },
    // Events of every sheet are sent to whoever listens for the event's type; nothing is kept per sheet.
    _RegisterSelectionChangedEvent: () => null,
    _UnregisterSelectionChangedEvent: () => null,
  },
});

export const worksheetsObject = defineClass<SheetModel>({
  name: "WorksheetCollection",
  items: (model) => model.sheets().map((sheet) => worksheetObject(model, sheet.id)),
  item: (model, key) => worksheetObject(model, find(model, key).id),
  methods: {
    GetItem: (model, [key]) => worksheetObject(model, find(model, key).id),
    GetItemOrNullObject: (model, [key]) => {
      const sheet = lookUp(model, key);
      return sheet ? worksheetObject(model, sheet.id) : null;
    },
    GetActiveWorksheet: (model) => worksheetObject(model, model.activeSheet().id),
    GetFirst: (model) => worksheetObject(model, first(model).id),
    GetCount: (model) => model.sheets().length,
    Add: (model, [name]) =>
      worksheetObject(model, model.addSheet(typeof name === "string" && name ? name : undefined).id),
  },
});

function used(model: SheetModel, sheetId: string): HostObject {
  return rangeObject(model, model.usedRange(sheetId) ?? { sheetId, row: 0, column: 0, rows: 1, columns: 1 });
}

function info({ model, sheetId }: WorksheetSelf): SheetInfo {
  return find(model, sheetId);
}

function first(model: SheetModel): SheetInfo {
  return model.sheets()[0] ?? model.activeSheet();
}

function find(model: SheetModel, key: unknown): SheetInfo {
  const sheet = lookUp(model, key);
  if (sheet) return sheet;
  throw new HostError("ItemNotFound", `There is no worksheet ${String(key)}.`);
}

function lookUp(model: SheetModel, key: unknown): SheetInfo | undefined {
  const wanted = String(key).toLowerCase();
  return model.sheets().find((sheet) => sheet.id === key || sheet.name.toLowerCase() === wanted);
}
