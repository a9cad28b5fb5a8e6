/** `Excel.Worksheet` and the collection of worksheets. */
import { parseA1, type Box, type RangeAddress } from "../../addresses";
import { defineClass, HostError, type HostObject } from "../host-object";
import type { SheetInfo, SheetModel } from "../sheet-model";
import { chartsObject } from "./charts";
import { protectionObject } from "./protection";
import { tablesObject } from "./tables";

/** The sheets, and how a range on one becomes an object: a range leads to its sheet and a sheet to its ranges. */
export interface SheetsSelf {
  readonly model: SheetModel;
  readonly toRange: (range: RangeAddress) => HostObject;
}

export interface WorksheetSelf extends SheetsSelf {
  readonly sheetId: string;
}

export const worksheetObject = defineClass<WorksheetSelf>({
  name: "Worksheet",
  identity: ({ sheetId }) => ({ _Id: sheetId, Id: sheetId }),
  get: {
    Id: ({ sheetId }) => sheetId,
    Name: (self) => info(self).name,
    Position: ({ model, sheetId }) => model.sheets().findIndex((sheet) => sheet.id === sheetId),
    Visibility: (self) => self.model.behaviour.hidden[info(self).name] ?? "Visible",
  },
  objects: {
    Protection: (self) => protectionObject(self.model.behaviour.protectedSheets.includes(info(self).name)),
    Tables: (self) => tablesObject(self),
    FreezePanes: (self) => freezePanesObject(self),
    // The like holds for printing: a browser sets up its own.
    PageLayout: () => {
      throw new HostError("ApiNotFound", "This stand-in sets up no printing.");
    },
    Charts: (self) => chartsObject(self),
  },
  methods: {
    Activate: (self) => {
      const { name } = info(self);
      if (self.model.behaviour.hidden[name]) throw new HostError("InvalidOperation", `${name} is hidden.`);
      self.model.activate(self.sheetId);
    },
    Delete: ({ model, sheetId }) => {
      if (model.sheets().length === 1) throw new HostError("InvalidOperation", "A workbook keeps one sheet.");
      model.removeSheet(sheetId);
    },
    Calculate: ({ model }) => model.recalculate(),
    GetRange: (self, [address]) => (typeof address === "string" ? rangeAt(self, address) : used(self)),
    GetCell: (self, [row, column]) =>
      cellsOf(self, { row: Number(row), column: Number(column), rows: 1, columns: 1 }),
    GetRangeByIndexes: (self, [row, column, rows, columns]) =>
      cellsOf(self, {
        row: Number(row),
        column: Number(column),
        rows: Number(rows),
        columns: Number(columns),
      }),
    GetUsedRange: (self) => used(self),
    GetUsedRangeOrNullObject: (self) => {
      self.model.behaviour.needCells(self.model, self.sheetId);
      const box = self.model.usedRange(self.sheetId);
      return box ? self.toRange(box) : null;
    },
    // Events of every sheet are sent to whoever listens for the event's type; nothing is kept per sheet.
    _RegisterSelectionChangedEvent: () => null,
    _UnregisterSelectionChangedEvent: () => null,
  },
});

const freezePanesObject = defineClass<WorksheetSelf>({
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: ({ model, sheetId }, [rows]) => model.freezeRows(sheetId, Number(rows)),
  },
});

export const worksheetsObject = defineClass<SheetsSelf>({
  name: "WorksheetCollection",
  items: (self) => self.model.sheets().map((sheet) => worksheetObject({ ...self, sheetId: sheet.id })),
  item: (self, key) => worksheetObject({ ...self, sheetId: find(self.model, key).id }),
  methods: {
    GetItem: (self, [key]) => worksheetObject({ ...self, sheetId: find(self.model, key).id }),
    GetItemOrNullObject: (self, [key]) => {
      const sheet = lookUp(self.model, key);
      return sheet ? worksheetObject({ ...self, sheetId: sheet.id }) : null;
    },
    GetActiveWorksheet: (self) => worksheetObject({ ...self, sheetId: self.model.activeSheet().id }),
    GetFirst: (self) => worksheetObject({ ...self, sheetId: first(self.model).id }),
    GetCount: ({ model }) => model.sheets().length,
    Add: (self, [name]) => {
      const added = self.model.addSheet(typeof name === "string" && name ? name : undefined);
      return worksheetObject({ ...self, sheetId: added.id });
    },
  },
});

function used(self: WorksheetSelf): HostObject {
  return cellsOf(self, self.model.usedRange(self.sheetId) ?? { row: 0, column: 0, rows: 1, columns: 1 });
}

function cellsOf({ model, toRange, sheetId }: WorksheetSelf, box: Box): HostObject {
  model.behaviour.needCells(model, sheetId);
  return toRange({ ...box, sheetId });
}

function rangeAt(self: WorksheetSelf, address: string): HostObject {
  const box = parseA1(address);
  if (!box) throw new HostError("InvalidArgument", `${address} is not an address that this stand-in reads.`);
  return cellsOf(self, box);
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
