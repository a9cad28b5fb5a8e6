import { says as written } from "../languages/says-en";
import { says } from "../languages/says-in-use";
import type { Refusal } from "../../domain/answer/refusal";
import { textCell } from "../../domain/functions/cell";
import { errorCodeOf, isExcelError } from "../../domain/formulas/excel-errors";
import { referencesInFormula } from "../../domain/formulas/formula-references";
import { quoted } from "../../domain/formulas/scan-formula";
import type { Session } from "../../domain/functions/session";
import { mapCells, widthOf } from "../../domain/ledger/lists";
import type { IsoDate } from "../../domain/ledger/records";
import { spillingCell, type Address } from "../../domain/formulas/address";
import { Answers } from "./answers";
import { findDataSheet, layOut } from "./data-sheet";
import { addressOf, boxAt, GENERAL, BookIndex, ONE_CELL, type Book, type Size } from "../port/book";
import { lookup, print, type Layout, type Native } from "./native";
import { sizeOf as sizeOfChange, type Change, type Plan, type PlannedCell, type Remark } from "../port/plan";
import { Collection, type PointCell } from "./points";
import type { RestoreCell, RestoreRecord } from "../port/restore-record";
import { checkOf, EMPTY_RECORD } from "./record";
import { addressIn, protectedSheets, ssbCells, type SsbCell } from "./ssb-cells";
import { Translator, type Translation } from "./translate";

export interface PortablePlan {
  plan: Plan;
  formulas: number;
  /** Values on the data sheet: points, and cells of tables. */
  points: number;
  sheet: string;
  /** Cells that hold the value they showed, for no formula can give it without SSB. */
  kept: Remark[];
  /** Formulas without SSB that a copy without spilled ranges leaves in error. */
  broken: Remark[];
}

const LONGEST_FORMULA = 8_192;
/** As long as a reference to the data sheet can get. */
const WIDEST: Layout = { keys: widest(), values: widest(), table: widest };

/** A formula of the workbook, translated. */
type Translated = SsbCell & Translation;

/**
 * The plan that puts native formulas over a sheet of data in the place of all SSB formulas. Nothing but cells with an
 * SSB call, and those they fill, is touched.
 */
export function planPortable(
  book: Book,
  session: Session,
  today: IsoDate,
  record: RestoreRecord = EMPTY_RECORD,
): PortablePlan | Refusal {
  const cells = ssbCells(book);
  if (findDataSheet(book)) return { refused: says().isPortable };
  if (cells.length === 0) return { refused: says().noCalls };
  const locked = protectedSheets(
    book,
    cells.map(({ sheet }) => sheet),
  );
  if (locked) return locked;

  const index = new BookIndex(book);
  const collection = new Collection();
  const translator = new Translator(new Answers(session, index), collection);
  const keeper = new Keeper(index, collection);
  const translated = cells.map((cell) => translate(cell, index, translator, keeper));
  const heading = { edition: session.pack.edition, ...(session.asOf && { asOf: session.asOf }), made: today };
  const sheet = layOut(collection, book, heading);
  const written = translated.map((one) => ({ one, change: changeOf(one, index, sheet.layout) }));
  const changes = written.map(({ change }) => change);
  const originals = written.map(({ one, change }) => originalOf(one, index, change));
  return {
    plan: {
      changes,
      adds: sheet.build(originals),
      record: {
        before: record,
        after: { dataSheet: sheet.name, cells: [...record.cells, ...originals] },
        save: "first",
      },
    },
    formulas: cells.length,
    points:
      collection.points.length +
      collection.tables.reduce((sum, { cells: rows }) => sum + rows.flat().length, 0),
    sheet: sheet.name,
    kept: keeper.kept,
    broken: brokenSpills(book, changes),
  };
}

function translate(one: SsbCell, index: BookIndex, translator: Translator, keeper: Keeper): Translated {
  const { sheet, cell } = one;
  const translation = translator.cell(sheet, cell);
  const size = translation ? sizeOf(translation) : ONE_CELL;
  if (!translation) return { ...one, ...keeper.keep(one, "argument") };
  if (cell.spill && isOne(size)) return { ...one, ...keeper.keep(one, "fills") };
  if (isBlocked(index, one, size)) return { ...one, ...keeper.blocked(one) };
  if (translation.natives.flat().some((native) => print(native, WIDEST).length > LONGEST_FORMULA)) {
    return { ...one, ...keeper.keep(one, "tooLong") };
  }
  return { ...one, ...translation };
}

function sizeOf({ natives }: Pick<Translation, "natives">): Size {
  return { rows: natives.length, columns: widthOf(natives) };
}

function isOne({ rows, columns }: Size): boolean {
  return rows * columns === 1;
}

/** Whether something else stands where the answer would go. */
function isBlocked(index: BookIndex, { sheet, cell }: SsbCell, size: Size): boolean {
  return index
    .block(sheet, boxAt(cell.address, size))
    .flat()
    .some((other) => other && other !== cell && other.spilledFrom !== cell.address && !isEmpty(other));
}

function isEmpty({
  formula,
  value,
  spilledFrom,
}: {
  formula?: string;
  value: unknown;
  spilledFrom?: string;
}): boolean {
  return formula === undefined && spilledFrom === undefined && value === "";
}

/** Keeps the values of cells that cannot be translated, each under a key of its own. */
class Keeper {
  readonly kept: Remark[] = [];
  #count = 0;

  constructor(
    private readonly index: BookIndex,
    private readonly collection: Collection,
  ) {}

  keep(one: SsbCell, why: keyof typeof written.kept): Translation {
    this.kept.push({ address: addressIn(one), why: says().kept[why] });
    const block = this.index.block(one.sheet, boxAt(one.cell.address, one.cell.spill));
    const grid = mapCells(block, (cell) => shownCell(cell?.value ?? "", cell?.numberFormat ?? GENERAL));
    return {
      natives: mapCells(grid, (cell) => this.add(one, cell, `${written.kept[why]} ${written.valueShown}`)),
      grid,
    };
  }

  blocked(one: SsbCell): Translation {
    this.kept.push({ address: addressIn(one), why: says().kept.blocked });
    const cell: PointCell = { type: "error", code: "NA" };
    return { natives: [[this.add(one, cell, written.kept.blocked)]], grid: [[cell]] };
  }

  private add(one: SsbCell, cell: PointCell, remark: string): Native {
    const key = `Kept ${++this.#count}`;
    this.collection.addPoint({ key: [key], cell, call: `${addressIn(one)}: ${one.cell.formula}`, remark });
    return ["=", ...lookup([quoted(key)])];
  }
}

function shownCell(value: string | number | boolean, format: string): PointCell {
  if (typeof value === "number") return { type: "number", value, format };
  if (typeof value === "boolean") return { type: "boolean", value };
  return isExcelError(value) ? { type: "error", code: errorCodeOf(value) } : textCell(value);
}

function changeOf({ sheet, cell, natives, grid }: Translated, index: BookIndex, layout: Layout): Change {
  const size = sizeOf({ natives });
  const before = index.block(sheet, boxAt(cell.address, size));
  const cells = natives.map((row, y) =>
    row.map((native, x): PlannedCell => ({
      formula: print(native, layout),
      format: formatFor(before[y]?.[x]?.numberFormat, grid?.[y]?.[x]),
    })),
  );
  return { sheet, at: cell.address, cells };
}

/** A number that came with its own format keeps it; what the user chose goes before. */
export function formatFor(chosen: string = GENERAL, answer: PointCell | undefined): string {
  return chosen === GENERAL && answer?.type === "number" ? answer.format : chosen;
}

export function originalOf(
  { sheet, cell }: SsbCell,
  index: BookIndex,
  change: Change,
  state: RestoreCell["state"] = "portable",
): RestoreCell {
  const size = sizeOfChange(change);
  const formats = index
    .block(sheet, boxAt(cell.address, size))
    .map((row) => row.map((one) => one?.numberFormat ?? GENERAL));
  const [first] = formats.flat();
  return {
    sheet,
    cell: cell.address,
    formula: cell.formula,
    state,
    ...(!isOne(size) && { size }),
    formats: first !== undefined && formats.flat().every((format) => format === first) ? first : formats,
    ...(cell.note !== undefined && { note: cell.note }),
    check: checkOf(change.cells),
  };
}

/** `B4#` means nothing once B4 no longer spills. */
function brokenSpills(book: Book, changes: readonly Change[]): Remark[] {
  const gone = new Set(
    changes
      .filter(({ cells }) => cells.flat().length > 1)
      .map(({ sheet, at }) => addressOf(sheet, at).toLowerCase()),
  );
  if (gone.size === 0) return [];
  const after = new Map(changes.map((change) => [addressOf(change.sheet, change.at), change.cells[0]?.[0]]));
  return book.sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ address, formula }): Remark[] => {
      const planned = after.get(addressOf(name, address));
      const text = planned && "formula" in planned ? planned.formula : formula;
      const lost = text?.includes("#")
        ? spillsNamed(text, name).filter((spill) => gone.has(spill.toLowerCase()))
        : [];
      return lost.map((spill) => ({
        address: addressOf(name, address),
        why: says().readsSpill(spill),
      }));
    }),
  );
}

function spillsNamed(formula: string, own: string): Address[] {
  return referencesInFormula(formula).flatMap(({ sheet, local }) => {
    const anchor = spillingCell(local);
    return anchor === undefined ? [] : [addressOf(sheet ?? own, anchor)];
  });
}

function widest(): string {
  return "'SSB data 10'!$AAA$1000000:$AAA$1000000";
}
