/** `Excel.Workbook`, the root of every batch, and `Excel.Application`. */
import type { RangeAddress } from "../../addresses";
import type { DocumentParts } from "../document-parts";
import { defineClass, HostError, type HostObject } from "../host-object";
import type { SheetModel } from "../sheet-model";
import { commentsObject } from "./comments";
import { customXmlPartsObject } from "./custom-xml-parts";
import { areasObject, rangeObject, sheetsOf } from "./range";
import { tablesObject } from "./tables";
import { worksheetsObject } from "./worksheet";

export interface WorkbookSelf {
  readonly model: SheetModel;
  readonly parts: DocumentParts;
  readonly name: string;
}

export const workbookObject: (self: WorkbookSelf) => HostObject = defineClass<WorkbookSelf>({
  name: "Workbook",
  get: {
    Name: ({ name }) => name,
    ReadOnly: () => false,
    IsDirty: () => true,
  },
  objects: {
    Worksheets: ({ model }) => worksheetsObject(sheetsOf(model)),
    Tables: ({ model }) => tablesObject(sheetsOf(model)),
    // Asked by an add-in that wants to know, and answered like any host without names; no gap to be listed.
    Names: () => {
      throw new HostError("ApiNotFound", "This stand-in knows no names.");
    },
    CustomXmlParts: ({ parts }) => customXmlPartsObject(parts),
    Comments: ({ model }) => commentsObject(model),
    Application: ({ model }) => makeApplication(model),
  },
  methods: {
    GetSelectedRange: ({ model }) => {
      if (model.behaviour.otherAreas.length > 0)
        throw new HostError("InvalidSelection", "Several areas are selected.");
      return rangeObject(model, selected(model));
    },
    GetSelectedRanges: ({ model }) => areasObject(model, [selected(model), ...model.behaviour.otherAreas]),
    GetActiveCell: ({ model }) => rangeObject(model, { ...selected(model), rows: 1, columns: 1 }),
    _RemoveReference: () => null,
  },
});

function selected(model: SheetModel): RangeAddress {
  const range = model.selection();
  model.behaviour.needCells(model, range.sheetId);
  return range;
}

const makeCultureInfo = defineClass<string>({ name: "CultureInfo", get: { Name: (name) => name } });

const makeApplication = defineClass<SheetModel>({
  name: "Application",
  get: {
    CalculationMode: ({ behaviour }) => behaviour.calculationMode,
    DecimalSeparator: ({ behaviour }) => behaviour.decimalSeparator,
    CalculationState: (model) => (model.isCalculating() ? "Calculating" : "Done"),
  },
  objects: {
    CultureInfo: ({ behaviour }) => makeCultureInfo(behaviour.culture),
  },
  methods: {
    // Only a full calculation asks the functions again.
    // Each batch is drawn once anyway.
    SuspendScreenUpdatingUntilNextSync: () => null,
    Calculate: (model, [kind]) => {
      model.behaviour.calculated.push(String(kind));
      if (kind === "Recalculate") model.calculateNow();
      else model.recalculate();
    },
  },
});
