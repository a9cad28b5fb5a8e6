import { isRefusal, type Refusal } from "../../src/domain/answer/refusal";
import type { FormulaStyle } from "../../src/domain/formulas/local-formula";
import { cellAddresses, parseBox, splitAddress } from "../../src/domain/formulas/address";
import type {
  Address,
  CellContent,
  Occupied,
  RangeContent,
  Support,
  Workbook,
  WriteCell,
  WriteRequest,
  Written,
} from "../../src/model/port/workbook";
import { settingsIn } from "./settings";
import { fakeBook } from "./fake-book";

type Constant = string | number | boolean;

/** One sheet in memory, for tests of what reaches the workbook through the port. It calculates nothing. */
export interface FakeWorkbook extends Workbook {
  /** What is in the cells, by address: a formula with its `=`, or a constant. */
  cells: Map<Address, Constant>;
  /** Moves the selection and tells whoever listens. */
  select(local: string): void;
  charts: { source: Address; title: string }[];
  notes: Map<Address, string>;
}

export interface FakeWorkbookOptions {
  /** By address without the sheet, such as `B4`. */
  cells?: Record<string, Constant>;
  /** The selected cell; `B4` without it. */
  selected?: string;
  support?: Partial<Support>;
  /** Whether a person calculates by hand. */
  isManual?: boolean;
  style?: FormulaStyle;
  /** What every write answers instead of writing. */
  refuses?: string;
}

const SHEET = "Sheet1";
const EVERYTHING: Support = {
  host: "Excel",
  platform: "Test",
  properties: true,
  notes: true,
  charts: true,
  precedents: true,
  setDirty: true,
  selectionEvents: true,
};

export function fakeWorkbook(options: FakeWorkbookOptions = {}): FakeWorkbook {
  const cells = new Map(Object.entries(options.cells ?? {}).map(([local, value]) => [full(local), value]));
  const listeners = new Set<(cell: CellContent) => void>();
  const charts: FakeWorkbook["charts"] = [];
  const notes = new Map<Address, string>();
  const settings = new Map<string, unknown>();
  let selected = full(options.selected ?? "B4");

  const content = (address: Address): CellContent => contentOf(address, cells.get(address));
  const read = async (address: Address): Promise<RangeContent> => ({
    address,
    cells: boxOf(address).map((row) => row.map(content)),
  });

  return {
    cells,
    charts,
    notes,
    support: { ...EVERYTHING, ...options.support },
    ...(options.style && { style: options.style }),
    select: (local) => {
      selected = full(local);
      listeners.forEach((listener) => listener(content(selected)));
    },
    selected: async () => content(selected),
    onSelection: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read,
    readAll: (addresses) => Promise.all(addresses.map(read)),
    formulaCells: async () =>
      [...cells.keys()].map(content).filter((cell) => /SSB[._]/i.test(cell.formula ?? "")),
    precedents: async (address) =>
      [...(content(address).formula?.matchAll(/\b[A-Z]{1,3}[0-9]+\b/g) ?? [])].map(([local]) =>
        content(full(local)),
      ),
    write: async (request) => {
      if (options.refuses) return { refused: options.refuses };
      const outcome = write(cells, request);
      if (!request.chart || "occupied" in outcome || isRefusal(outcome)) return outcome;
      if (!options.support?.charts && options.support?.charts !== undefined) {
        await outcome.undo();
        return { refused: "This version of Excel cannot do that." };
      }
      charts.push(request.chart);
      return {
        address: outcome.address,
        undo: async () => {
          charts.pop();
          return outcome.undo();
        },
      };
    },
    addNote: async (address, text) => {
      notes.set(full(address), text);
      return { address, undo: async () => void notes.delete(full(address)) };
    },
    goTo: async (address) => {
      selected = full(address);
    },
    checkUp: async () => ({ facts: [], results: [] }),
    recalculate: async () => ({ isManual: options.isManual ?? false }),
    ...fakeBook(SHEET, cells, settings),
    selection: async () => [selected],
    ...settingsIn(settings),
  };
}

function write(cells: Map<Address, Constant>, request: WriteRequest): Written | Occupied | Refusal {
  const rows = Math.max(request.content.length, request.spill?.rows ?? 1);
  const columns = Math.max(...request.content.map((row) => row.length), request.spill?.columns ?? 1);
  const corner = parseBox(splitAddress(request.at).local)!;
  const room = cellAddresses(SHEET, { ...corner, rows, columns });
  const occupied = room.flat().filter((address) => cells.has(address));
  if (occupied.length > 0 && !request.overwrite) return { occupied };
  const before = occupied.map((address) => [address, cells.get(address)!] as const);
  occupied.forEach((address) => cells.delete(address));
  const written = request.content.flatMap((row, y) =>
    row.map((cell, x) => [room[y]![x]!, inputOf(cell)] as const),
  );
  for (const [address, input] of written) if (input !== undefined) cells.set(address, input);
  return {
    address: request.at,
    undo: async () => {
      written.forEach(([address]) => cells.delete(address));
      before.forEach(([address, value]) => cells.set(address, value));
    },
  };
}

function inputOf(cell: WriteCell): Constant | undefined {
  if ("formula" in cell) return cell.formula;
  return "blank" in cell ? undefined : cell.value;
}

function contentOf(address: Address, held: Constant | undefined): CellContent {
  const value = held ?? "";
  if (typeof value === "string" && value.startsWith("="))
    return { address, formula: value, value: "", text: "" };
  return { address, value, text: String(value) };
}

function boxOf(address: Address): readonly (readonly Address[])[] {
  return cellAddresses(SHEET, parseBox(splitAddress(address).local)!);
}

function full(address: Address): Address {
  return address.includes("!") ? address : `${SHEET}!${address}`;
}
