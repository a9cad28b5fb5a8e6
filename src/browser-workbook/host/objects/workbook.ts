/** `Excel.Workbook`, the root of every batch, and `Excel.Application`. */
import { defineClass, type HostObject } from "../host-object";
import type { SheetModel } from "../sheet-model";
import { commentsObject } from "./comments";
import { rangeObject, sheetsOf } from "./range";
import { worksheetsObject } from "./worksheet";

export const workbookObject: (model: SheetModel) => HostObject = defineClass<SheetModel>({
  name: "Workbook",
  get: {
    Name: () => "Workbook",
    ReadOnly: () => false,
    IsDirty: () => true,
  },
  objects: {
    Worksheets: (model) => worksheetsObject(sheetsOf(model)),
    Comments: (model) => commentsObject(model),
    Application: (model) => makeApplication(model),
  },
  methods: {
    GetSelectedRange: (model) => rangeObject(model, model.selection()),
    GetActiveCell: (model) => rangeObject(model, { ...model.selection(), rows: 1, columns: 1 }),
    _RemoveReference: () => null,
  },
});

const makeApplication = defineClass<SheetModel>({
  name: "Application",
  get: {
    CalculationMode: () => "Automatic",
    CalculationState: (model) => (model.isCalculating() ? "Calculating" : "Done"),
  },
  methods: {
    // The grid keeps itself calculated and what is marked dirty is under way; only a full calculation asks again.
    // Each batch is drawn once anyway.
    SuspendScreenUpdatingUntilNextSync: () => null,
    Calculate: (model, [kind]) => (kind === "Recalculate" ? null : model.recalculate()),
  },
});
