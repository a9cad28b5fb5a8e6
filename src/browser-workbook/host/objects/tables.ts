/** `Excel.Table` and the collection of tables: what of them is asked for. */
import type { HostTable } from "../behaviour";
import { defineClass, HostError, type HostObject } from "../host-object";
import type { SheetModel } from "../sheet-model";
import { rangeObject } from "./range";

interface TableSelf {
  readonly model: SheetModel;
  readonly table: HostTable;
}

export const tablesObject = defineClass<SheetModel>({
  name: "TableCollection",
  get: { Count: (model) => model.behaviour.tables.length },
  items: (model) => model.behaviour.tables.map((table) => tableObject({ model, table })),
  item: (model, key) => tableObject({ model, table: find(model, key) }),
  methods: { GetItem: (model, [key]): HostObject => tableObject({ model, table: find(model, key) }) },
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
  methods: { GetRange: ({ model, table }) => rangeObject(model, table.range) },
});

function find(model: SheetModel, key: unknown): HostTable {
  const table = model.behaviour.tables.find(({ name }) => name === key);
  if (!table) throw new HostError("ItemNotFound", `There is no table ${String(key)}.`);
  return table;
}
