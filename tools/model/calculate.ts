/**
 * Works formulas out without Excel, with the engine that the browser workbook calculates with. What it makes of the values
 * a file was saved with is compared with what Excel had made of them: only where both agree is it believed.
 */
import {
  IUniverInstanceService,
  LocaleType,
  Univer,
  UniverInstanceType,
  type ICellData,
  type IWorkbookData,
} from "@univerjs/core";
import {
  ICalculateFormulaService,
  UniverFormulaEnginePlugin,
  type IAllRuntimeData,
  type IFormulaDatasetConfig,
} from "@univerjs/engine-formula";
import { splitAddress, type Address } from "../../src/domain/formulas/address";
import { placeOf, type Book } from "../../src/model/port/book";
import type { Dependent } from "./dependents";

export type Value = string | number | boolean;

export interface Calculated {
  /** What formulas show once the changed cells do. */
  values: Map<Address, Value>;
  /** Those of which the engine makes something else than Excel did. */
  left: Dependent[];
}

/** A formula to be worked out, in which an SSB call may stand as its answer: before the change, and after. */
export interface Asked {
  dependent: Dependent;
  before: string;
  after: string;
}

/** @param changed What cells show after the change; the book says what they showed before. */
export async function calculate(
  book: Book,
  asked: readonly Asked[],
  changed: ReadonlyMap<Address, Value>,
): Promise<Calculated> {
  if (asked.length === 0) return { values: new Map(), left: [] };
  const before = await workedOut(
    book,
    asked.map(({ dependent, before: formula }) => ({ dependent, formula })),
    new Map(),
  );
  const after = await workedOut(
    book,
    asked.map(({ dependent, after: formula }) => ({ dependent, formula })),
    changed,
  );
  const values = new Map<Address, Value>();
  const left: Dependent[] = [];
  asked.forEach(({ dependent }, at) => {
    const now = after[at];
    const { value: shown } = dependent.cell;
    if (now !== undefined && isAlike(before[at], shown)) values.set(dependent.address, now);
    else if (now === undefined || !isAlike(now, shown)) left.push(dependent);
  });
  return { values, left };
}

const UNIT = "book";
let engine: { univer: Univer; service: ICalculateFormulaService } | undefined;

function openEngine(): NonNullable<typeof engine> {
  if (engine) return engine;
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } });
  univer.registerPlugin(UniverFormulaEnginePlugin, {});
  // The engine's services are there once there is a book.
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, { id: "first" });
  engine = { univer, service: univer.__getInjector().get(ICalculateFormulaService) };
  return engine;
}

/** What formulas come to, in their order; undefined where the engine answers nothing. */
export async function workedOut(
  book: Book,
  formulas: readonly { dependent: Dependent; formula: string }[],
  changed: ReadonlyMap<Address, Value>,
): Promise<(Value | undefined)[]> {
  const { univer, service } = openEngine();
  const { data, ids } = unitOf(book, changed);
  const formulaData: IFormulaDatasetConfig["formulaData"] = { [UNIT]: {} };
  for (const { dependent, formula } of formulas) {
    const { row, column } = placeOf(dependent.cell.address);
    const sheet = (formulaData[UNIT]![ids.get(dependent.sheet)!] ??= {});
    (sheet[row] ??= {})[column] = { f: formula };
  }
  const unit = univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
  try {
    const done = new Promise<IAllRuntimeData>((resolve) => {
      const watching = service.executionCompleteListener$.subscribe((result) => {
        watching.unsubscribe();
        resolve(result);
      });
    });
    await service.execute({ ...EVERYTHING, formulaData });
    const { unitData } = await done;
    return formulas.map(({ dependent }) => {
      const { row, column } = placeOf(dependent.cell.address);
      return valueOf(unitData[UNIT]?.[ids.get(dependent.sheet)!]?.getValue(row, column));
    });
  } finally {
    univer.__getInjector().get(IUniverInstanceService).disposeUnit(unit.getUnitId());
  }
}

const EVERYTHING: Omit<IFormulaDatasetConfig, "formulaData"> = {
  arrayFormulaCellData: {},
  arrayFormulaRange: {},
  forceCalculate: true,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  maxIteration: 1,
  rowData: {},
  clearDependencyTreeCache: {},
};

/** Every cell as the value it shows: only the formulas that are asked for are formulas. */
function unitOf(
  book: Book,
  changed: ReadonlyMap<Address, Value>,
): { data: Partial<IWorkbookData>; ids: Map<string, string> } {
  const ids = new Map(book.sheets.map(({ name }, at) => [name, `s${at}`]));
  const sheets = Object.fromEntries(
    book.sheets.map(({ name, cells }) => {
      const cellData: Record<number, Record<number, ICellData>> = {};
      let [rowCount, columnCount] = [1, 1];
      const put = (local: string, value: Value): void => {
        const { row, column } = placeOf(local);
        (cellData[row] ??= {})[column] = held(value);
        [rowCount, columnCount] = [Math.max(rowCount, row + 1), Math.max(columnCount, column + 1)];
      };
      for (const cell of cells) put(cell.address, cell.value);
      for (const [address, value] of changed) {
        const { sheet = "", local } = splitAddress(address);
        if (sheet.toLowerCase() === name.toLowerCase()) put(local, value);
      }
      const id = ids.get(name)!;
      return [id, { id, name, cellData, rowCount, columnCount }];
    }),
  );
  return { data: { id: UNIT, sheetOrder: [...ids.values()], sheets }, ids };
}

const [TEXT, NUMBER, BOOLEAN] = [1, 2, 3];

function held(value: Value): ICellData {
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: BOOLEAN };
  return { v: value, t: typeof value === "number" ? NUMBER : TEXT };
}

function valueOf(cell: ICellData | null | undefined | void): Value | undefined {
  if (!cell || cell.v === undefined || cell.v === null) return undefined;
  return cell.t === BOOLEAN ? Boolean(Number(cell.v)) : cell.v;
}

/** Programs differ in the last digits of a sum. */
function isAlike(one: Value | undefined, other: Value): boolean {
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
  return one === other;
}
