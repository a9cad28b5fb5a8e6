/** `Excel.Table` and the collections of tables: what of them is asked for. */
import { parseA1, type RangeAddress } from "../../addresses";
import type { HostTable } from "../behaviour";
import { defineClass, HostError, type HostObject } from "../host-object";
import type { SheetModel } from "../sheet-model";

/** The tables of a workbook, or of one of its sheets; a range becomes an object as the workbook makes it. */
export interface TablesSelf {
  readonly model: SheetModel;
  readonly toRange: (range: RangeAddress) => HostObject;
  readonly sheetId?: string;
}

interface TableSelf extends TablesSelf {
  readonly table: HostTable;
}

export const tablesObject = defineClass<TablesSelf>({
  name: "TableCollection",
  get: { Count: (self) => tablesIn(self).length },
  items: (self) => tablesIn(self).map((table) => tableObject({ ...self, table })),
  item: (self, key) => tableObject({ ...self, table: find(self, key) }),
  methods: {
    GetItem: (self, [key]): HostObject => tableObject({ ...self, table: find(self, key) }),
    Add: (self, [address]): HostObject => tableObject({ ...self, table: added(self, String(address)) }),
  },
});

const tableObject = defineClass<TableSelf>({
  name: "Table",
  identity: ({ table }) => ({ _Id: table.name, Id: table.name }),
  get: {
    Id: ({ table }) => table.name,
    Name: ({ table }) => table.name,
    ShowHeaders: () => true,
    ShowTotals: () => false,
  },
  methods: { GetRange: ({ toRange, table }) => toRange(table.range) },
});

/** A table goes with its sheet. */
function tablesIn({ model, sheetId }: TablesSelf): readonly HostTable[] {
  const sheets = new Set(model.sheets().map(({ id }) => id));
  return model.behaviour.tables.filter(
    ({ range }) => sheets.has(range.sheetId) && (sheetId === undefined || sheetId === range.sheetId),
  );
}

function find(self: TablesSelf, key: unknown): HostTable {
  const table = tablesIn(self).find(({ name }) => name === key);
  if (!table) throw new HostError("ItemNotFound", `There is no table ${String(key)}.`);
  return table;
}

function added({ model, sheetId }: TablesSelf, address: string): HostTable {
  const box = parseA1(address);
  if (!box || sheetId === undefined) throw new HostError("InvalidArgument", `${address} is no address.`);
  const { behaviour } = model;
  const table = { name: `Table${String(behaviour.tables.length + 1)}`, range: { ...box, sheetId } };
  if (behaviour.tableOver(table.range)) throw new HostError("InvalidOperation", "A table stands there.");
  behaviour.tables = [...behaviour.tables, table];
  return table;
}
