/** `Excel.Range` and the few parts of its format that are here. */
import { a1, qualifiedA1, type Box, type RangeAddress } from "../../addresses";
import { isCellError, type ErrorCode, type Scalar } from "../../cells";
import { defineClass, HostError, isHostObject, type HostObject } from "../host-object";
import type { CellContent, Input, SheetModel } from "../sheet-model";
import { worksheetObject, type SheetsSelf } from "./worksheet";

export interface RangeSelf {
  readonly model: SheetModel;
  readonly range: RangeAddress;
}

const REFERENCE = /^range:(.+)!(\d+),(\d+),(\d+),(\d+)$/;

export function rangeObject(model: SheetModel, range: RangeAddress): HostObject {
  return makeRange({ model, range });
}

/** The sheets of a model, whose ranges are those of this file. */
export function sheetsOf(model: SheetModel): SheetsSelf {
  return { model, toRange: (range) => rangeObject(model, range) };
}

/** The range that gave `id` as its identity. */
export function rangeByReference(model: SheetModel, id: string): HostObject | undefined {
  const match = REFERENCE.exec(id);
  if (!match) return undefined;
  const [, sheetId = "", row, column, rows, columns] = match;
  return rangeObject(model, {
    sheetId,
    row: Number(row),
    column: Number(column),
    rows: Number(rows),
    columns: Number(columns),
  });
}

const makeRange = defineClass<RangeSelf>({
  name: "Range",
  identity: ({ range }) => ({ _ReferenceId: referenceId(range) }),
  get: {
    Address: ({ model, range }) => qualifiedA1(sheetName(model, range.sheetId), range),
    AddressLocal: ({ model, range }) => qualifiedA1(sheetName(model, range.sheetId), range),
    CellCount: ({ range }) => range.rows * range.columns,
    ColumnCount: ({ range }) => range.columns,
    ColumnIndex: ({ range }) => range.column,
    Formulas: (self) => cells(self, (cell) => cell.formula ?? plain(cell.value)),
    NumberFormat: (self) => cells(self, (cell) => cell.numberFormat),
    RowCount: ({ range }) => range.rows,
    RowHidden: ({ model, range }) => model.behaviour.isRowHidden(model, range),
    RowIndex: ({ range }) => range.row,
    Text: (self) => cells(self, (cell) => self.model.behaviour.inWords(cell.text)),
    Values: (self) => cells(self, (cell) => self.model.behaviour.inWords(plain(cell.value))),
    ValueTypes: (self) => cells(self, (cell) => valueType(cell.value)),
    ValuesAsJson: (self) => cells(self, (cell) => asJson(cell.value)),
  },
  set: {
    Values: ({ model, range }, value) => {
      model.behaviour.needOpen(model, range, "contents");
      model.write(range, shaped(range, value));
    },
    Formulas: ({ model, range }, value) => model.behaviour.write(model, range, shaped(range, value)),
    NumberFormat: ({ model, range }, value) => {
      model.behaviour.needOpen(model, range, "formats");
      model.setNumberFormats(range, shaped(range, value) as string[][]);
    },
  },
  objects: {
    Worksheet: ({ model, range }) => worksheetObject({ ...sheetsOf(model), sheetId: range.sheetId }),
    Format: (self) => makeFormat(self),
  },
  methods: {
    Select: ({ model, range }) => model.select(range),
    SetDirty: ({ model, range }) => model.markDirty(range),
    Calculate: ({ model, range }) => {
      model.behaviour.calculated.push(qualifiedA1(sheetName(model, range.sheetId), range));
      model.markDirty(range);
    },
    Clear: ({ model, range }) => {
      model.behaviour.needOpen(model, range, "contents");
      model.clear(range);
    },
    GetCell: (self, [row, column]) =>
      within(self, { row: Number(row), column: Number(column), rows: 1, columns: 1 }),
    GetOffsetRange: (self, [rows, columns]) =>
      within(self, { ...size(self.range), row: Number(rows), column: Number(columns) }),
    GetResizedRange: (self, [rows, columns]) =>
      within(self, {
        row: 0,
        column: 0,
        rows: self.range.rows + Number(rows),
        columns: self.range.columns + Number(columns),
      }),
    GetAbsoluteResizedRange: (self, [rows, columns]) =>
      within(self, { row: 0, column: 0, rows: Number(rows), columns: Number(columns) }),
    GetUsedRange: (self) => usedPart(self) ?? within(self, { row: 0, column: 0, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: (self) => usedPart(self) ?? null,
    GetLastCell: (self) =>
      within(self, { row: self.range.rows - 1, column: self.range.columns - 1, rows: 1, columns: 1 }),
    GetSpillParentOrNullObject: ({ model, range }) => {
      const spill = model.spillAt(range);
      return spill ? rangeObject(model, { ...spill, rows: 1, columns: 1 }) : null;
    },
    GetSpillingToRangeOrNullObject: ({ model, range }) => {
      const spill = model.spillAt(range);
      const isAnchor = spill?.row === range.row && spill.column === range.column;
      return spill && isAnchor ? rangeObject(model, spill) : null;
    },
    GetDirectPrecedents: (self) => {
      const precedents = self.model.precedents(self.range);
      if (precedents.length === 0) throw new HostError("ItemNotFound", `${a1(self.range)} names no cell.`);
      return makeAreas({ model: self.model, areas: precedents });
    },
    GetMergedAreasOrNullObject: ({ model, range }) => {
      const areas = model.behaviour.mergedIn(range);
      return areas.length > 0 ? areasObject(model, areas) : null;
    },
    GetRow: (self, [row]) =>
      within(self, { row: Number(row), column: 0, rows: 1, columns: self.range.columns }),
    GetBoundingRect: (self, [other]) => boundingRect(self, isHostObject(other) ? other : undefined),
    // office.js asks this before it sends a large matrix, which it then cuts into rows.
    _ValidateArraySize: ({ range }, [rows, columns]) => {
      if (rows === range.rows && columns === range.columns) return null;
      throw new HostError("InvalidArgument", `The range ${a1(range)} has another shape than the values.`);
    },
    // office.js keeps ranges alive by these; the id holds the whole address, so there is nothing to keep.
    _KeepReference: () => null,
  },
});

const makeFormat = defineClass<RangeSelf>({
  name: "RangeFormat",
  get: {
    ColumnWidth: ({ model, range }) => model.columnWidth(range) ?? null,
  },
  set: {
    ColumnWidth: ({ model, range }, width) => model.setColumnWidth(range, Number(width)),
    WrapText: ({ model, range }, isWrapped) => model.setWrap(range, isWrapped === true),
    VerticalAlignment: ({ model, range }, alignment) => {
      if (alignment !== "Top")
        throw new HostError("InvalidArgument", "This stand-in aligns to the top alone.");
      model.alignToTop(range);
    },
  },
  objects: {
    Font: (self) => makeFont(self),
  },
  methods: {
    AutofitColumns: ({ model, range }) => model.fitColumns(range),
    AutofitRows: ({ model, range }) => model.fitRows(range),
  },
});

const makeFont = defineClass<RangeSelf>({
  name: "RangeFont",
  set: {
    Bold: ({ model, range }, isBold) => model.setBold(range, isBold === true),
  },
});

interface AreasSelf {
  readonly model: SheetModel;
  readonly areas: readonly RangeAddress[];
}

export function areasObject(model: SheetModel, areas: readonly RangeAddress[]): HostObject {
  return makeRangeAreas({ model, areas });
}

/** Ranges on one sheet. */
const makeRangeAreas = defineClass<AreasSelf>({
  name: "RangeAreas",
  get: {
    Address: ({ model, areas }) =>
      areas.map((area) => qualifiedA1(sheetName(model, area.sheetId), area)).join(","),
    AreaCount: ({ areas }) => areas.length,
  },
  objects: { Areas: (self) => makeRanges(self) },
  methods: { _KeepReference: () => null },
});

const makeRanges = defineClass<AreasSelf>({
  name: "RangeCollection",
  items: ({ model, areas }) => areas.map((area) => rangeObject(model, area)),
});

/** Ranges on several sheets; their addresses come as one text per sheet. */
const makeAreas = defineClass<AreasSelf>({
  name: "WorkbookRangeAreas",
  get: {
    Addresses: ({ model, areas }) => {
      const sheets = [...new Set(areas.map(({ sheetId }) => sheetId))];
      return sheets.map((sheetId) =>
        areas
          .filter((area) => area.sheetId === sheetId)
          .map((area) => qualifiedA1(sheetName(model, sheetId), area))
          .join(","),
      );
    },
  },
  methods: { _KeepReference: () => null },
});

function within({ model, range }: RangeSelf, part: Box): HostObject {
  const row = range.row + part.row;
  const column = range.column + part.column;
  if (row < 0 || column < 0 || part.rows < 1 || part.columns < 1) {
    throw new HostError(
      "InvalidArgument",
      `The range would lie outside the sheet, counted from ${a1(range)}.`,
    );
  }
  return rangeObject(model, { sheetId: range.sheetId, row, column, rows: part.rows, columns: part.columns });
}

function boundingRect({ model, range }: RangeSelf, other: HostObject | undefined): HostObject {
  const [, sheetId, ...numbers] = REFERENCE.exec(String(other?.identity()["_ReferenceId"])) ?? [];
  const [row = 0, column = 0, rows = 1, columns = 1] = numbers.map(Number);
  if (sheetId !== range.sheetId)
    throw new HostError("InvalidArgument", "The two ranges are not on one sheet.");
  const [top, left] = [Math.min(range.row, row), Math.min(range.column, column)];
  const bottom = Math.max(range.row + range.rows, row + rows);
  const right = Math.max(range.column + range.columns, column + columns);
  return rangeObject(model, { sheetId, row: top, column: left, rows: bottom - top, columns: right - left });
}

function usedPart({ model, range }: RangeSelf): HostObject | undefined {
  const used = model.usedRange(range.sheetId);
  if (!used) return undefined;
  const row = Math.max(range.row, used.row);
  const column = Math.max(range.column, used.column);
  const rows = Math.min(range.row + range.rows, used.row + used.rows) - row;
  const columns = Math.min(range.column + range.columns, used.column + used.columns) - column;
  if (rows < 1 || columns < 1) return undefined;
  return rangeObject(model, { sheetId: range.sheetId, row, column, rows, columns });
}

/** Excel takes one value for a whole range, or a matrix of its shape. */
function shaped(range: RangeAddress, value: unknown): Input[][] {
  if (!Array.isArray(value)) {
    return Array.from({ length: range.rows }, () => Array<Input>(range.columns).fill(value as Input));
  }
  const rows = value as Input[][];
  const fits = rows.length === range.rows && rows.every((row) => row.length === range.columns);
  if (fits) return rows;
  throw new HostError(
    "InvalidArgument",
    `The values have ${String(rows.length)} rows and the range ${a1(range)} has ${String(range.rows)}, or their columns differ.`,
  );
}

function size(range: RangeAddress): { readonly rows: number; readonly columns: number } {
  return { rows: range.rows, columns: range.columns };
}

function cells<T>({ model, range }: RangeSelf, pick: (cell: CellContent) => T): T[][] {
  return model.read(range).map((row) => row.map(pick));
}

function plain(value: Scalar): string | number | boolean {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}

function valueType(value: Scalar): string {
  if (value === null || value === "") return "Empty";
  if (isCellError(value)) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

const ERROR_TYPES: Readonly<Record<ErrorCode, string>> = {
  "#N/A": "NotAvailable",
  "#VALUE!": "Value",
  "#REF!": "Ref",
  "#DIV/0!": "Div0",
  "#NUM!": "Num",
  "#NAME?": "Name",
  "#NULL!": "Null",
  "#SPILL!": "Spill",
  "#CALC!": "Calc",
  "#BUSY!": "Busy",
};

function asJson(value: Scalar): unknown {
  const type = valueType(value);
  const json = { type, basicType: type, basicValue: plain(value) };
  return isCellError(value) ? { ...json, errorType: ERROR_TYPES[value.error] } : json;
}

function sheetName(model: SheetModel, sheetId: string): string {
  return model.sheets().find((sheet) => sheet.id === sheetId)?.name ?? "";
}

function referenceId(range: RangeAddress): string {
  const box = [range.row, range.column, range.rows, range.columns].join(",");
  return `range:${range.sheetId}!${box}`;
}
