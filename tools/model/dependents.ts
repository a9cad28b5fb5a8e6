import {
  joinAddress,
  parseBox,
  spillingCell,
  splitAddress,
  type Address,
  type Box,
} from "../../src/domain/formulas/address";
import { scanFormula } from "../../src/domain/formulas/scan-formula";
import { boxAt, placeOf, places, type Book, type BookCell } from "../../src/model/port/book";

/** A formula that depends on cells which change, on its sheet. */
export interface Dependent {
  sheet: string;
  address: Address;
  cell: BookCell & { formula: string };
}

export interface Dependents {
  /** Formulas whose cells can all be named. */
  followed: Dependent[];
  /** Formulas that depend on the changed cells, or may: by a name, a table, or a function that looks where it likes. */
  left: Dependent[];
}

/** What is worked out from more than the cells it names, or anew at each time. */
const UNNAMED =
  /^(?:OFFSET|INDIRECT|TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO|GETPIVOTDATA|CUBE[A-Z]*)$/i;

/**
 * The formulas that depend on cells, near and far. Whatever may depend on something that is left is left too.
 * @param answered Formulas whose answers are known, whatever they fill.
 */
export function dependentsOf(
  book: Book,
  changed: readonly Address[],
  answered: ReadonlySet<Address> = new Set(),
): Dependents {
  const formulas = book.sheets.flatMap(({ name, cells }) =>
    cells.flatMap((cell) =>
      cell.formula === undefined ? [] : [readerOf(name, { ...cell, formula: cell.formula })],
    ),
  );
  const vague = formulas.filter(({ isVague, dependent }) => isVague && !answered.has(dependent.address));
  const isVague = new Set(vague);
  const unsure = reached(
    formulas,
    vague.map(({ dependent }) => placeIn(dependent)),
  );
  const sure = reached(formulas, changed.map(placeOfAddress));
  const isLeft = (one: Reader): boolean => isVague.has(one) || unsure.has(one);
  return {
    followed: [...sure].filter((one) => !isLeft(one)).map(({ dependent }) => dependent),
    left: [...new Set([...vague, ...unsure])].map(({ dependent }) => dependent),
  };
}

interface Place {
  sheet: string;
  row: number;
  column: number;
}

interface Reader {
  dependent: Dependent;
  reads: { sheet: string; box: Box }[];
  isVague: boolean;
}

function readerOf(sheet: string, cell: Dependent["cell"]): Reader {
  const reads: Reader["reads"] = [];
  // What fills several cells is not worked out here.
  let isVague = cell.spill !== undefined;
  for (const token of scanFormula(cell.formula)) {
    if (token.kind === "function" && UNNAMED.test(token.text)) isVague = true;
    if (token.kind === "name" || token.kind === "unclosed") isVague = true;
    const local = token.local;
    if (local === undefined) continue;
    const box = parseBox(spillingCell(local) ?? local);
    if (box) reads.push({ sheet: (token.sheet ?? sheet).toLowerCase(), box });
  }
  return { dependent: { sheet, address: joinAddress(sheet, cell.address), cell }, reads, isVague };
}

/** Each range is looked at once: when a first cell of it changes, whatever reads it does. */
function reached(formulas: readonly Reader[], from: readonly Place[]): Set<Reader> {
  const columns = new Map<string, Set<{ box: Box; readers: Reader[] }>>();
  const ranges = new Map<string, { box: Box; readers: Reader[] }>();
  for (const reader of formulas) {
    for (const { sheet, box } of reader.reads) {
      const key = `${sheet}!${box.row},${box.column},${box.rows},${box.columns}`;
      const known = ranges.get(key);
      if (known) {
        known.readers.push(reader);
        continue;
      }
      const range = { box, readers: [reader] };
      ranges.set(key, range);
      for (let column = box.column; column < box.column + box.columns; column++) {
        const at = `${sheet}!${column}`;
        columns.set(at, (columns.get(at) ?? new Set()).add(range));
      }
    }
  }
  const found = new Set<Reader>();
  const waiting = [...from];
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const live = columns.get(`${place.sheet.toLowerCase()}!${place.column}`);
    for (const range of live ?? []) {
      if (place.row < range.box.row || place.row >= range.box.row + range.box.rows) continue;
      live?.delete(range);
      for (const reader of range.readers) {
        if (found.has(reader)) continue;
        found.add(reader);
        waiting.push(...filledBy(reader.dependent));
      }
    }
  }
  return found;
}

/** All that a formula fills changes with it. */
function filledBy({ sheet, cell }: Dependent): Place[] {
  return places(boxAt(cell.address, cell.spill))
    .flat()
    .map((place) => ({ sheet, ...place }));
}

function placeIn({ sheet, cell }: Dependent): Place {
  return { sheet, ...placeOf(cell.address) };
}

function placeOfAddress(address: Address): Place {
  const { sheet = "", local } = splitAddress(address);
  return { sheet, ...placeOf(local) };
}
