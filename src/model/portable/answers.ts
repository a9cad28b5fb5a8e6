import { plainValue } from "../../domain/functions/cell-value";
import { BLANK, type FilledGrid } from "../../domain/functions/cell";
import { findCalls, isWhole, type FoundCall } from "../../domain/formulas/find-calls";
import type { Reference } from "../../domain/formulas/formula-references";
import { isResolved, resolveCall, type Resolved } from "../scan/resolve-call";
import type { Session } from "../../domain/functions/session";
import { parseBox, spillingCell, type Box } from "../../domain/formulas/address";
import {
  addressOf,
  boxAt,
  placeOf,
  places,
  type BookCell,
  type BookIndex,
  type FormulaCell,
  type Place,
} from "../port/book";
import { mayCall } from "./ssb-cells";

/** More cells than any argument needs; a reference to more is left to Excel. */
const MOST_CELLS = 100_000;

/** What the SSB calls of a book answer, each with its arguments worked out from the book's cells. */
export class Answers {
  /** By address of the cell; undefined while it is worked out, so that a circle ends. */
  readonly #whole = new Map<string, FilledGrid | undefined>();
  readonly #calls = new WeakMap<FoundCall, Resolved | undefined>();

  constructor(
    private readonly session: Session,
    private readonly index: BookIndex,
  ) {}

  /** Undefined where an argument is something that only Excel can work out. */
  of(sheet: string, call: FoundCall): Resolved | undefined {
    if (!this.#calls.has(call)) {
      const outcome = resolveCall(this.session, call, (reference) => this.read(reference, sheet));
      this.#calls.set(call, isResolved(outcome) ? outcome : undefined);
    }
    return this.#calls.get(call);
  }

  /** The answer of a cell that is one call and nothing else, as many cells as it spills. */
  ofCell(sheet: string, cell: FormulaCell): FilledGrid | undefined {
    const key = addressOf(sheet, cell.address).toLowerCase();
    if (this.#whole.has(key)) return this.#whole.get(key);
    this.#whole.set(key, undefined);
    const call = wholeCall(cell);
    const grid = call && this.of(sheet, call)?.grid;
    const answer: FilledGrid | undefined = grid && isSingle(cell.formula) ? [[grid[0][0]]] : grid;
    this.#whole.set(key, answer);
    return answer;
  }

  /** The cells a reference means; undefined for one that is no box. */
  boxOf({ sheet, local }: Reference, own: string): Box | undefined {
    const spilling = spillingCell(local);
    if (spilling === undefined) return parseBox(local);
    const anchor = this.index.at(sheet ?? own, placeOf(spilling));
    return anchor && boxAt(anchor.address, anchor.spill);
  }

  private read(reference: Reference, own: string): unknown[][] | undefined {
    const sheet = reference.sheet ?? own;
    const box = this.boxOf(reference, own);
    if (!box || !this.index.sheet(sheet) || box.rows * box.columns > MOST_CELLS) return undefined;
    return places(box).map((row) => row.map((place) => this.value(sheet, place)));
  }

  /** Of a cell that is an SSB call its answer from the data at hand: what Excel shows may be older. */
  private value(sheet: string, place: Place): unknown {
    const cell = this.index.at(sheet, place);
    if (!cell) return "";
    const anchor = cell.spilledFrom === undefined ? cell : this.index.at(sheet, placeOf(cell.spilledFrom));
    const answer = anchor && mayCall(anchor) ? this.ofCell(sheet, anchor) : undefined;
    if (!anchor || !answer) return cell.value;
    const from = placeOf(anchor.address);
    return plainValue(answer[place.row - from.row]?.[place.column - from.column] ?? BLANK);
  }
}

/** The call a formula consists of; undefined where there is more to it. */
export function wholeCall(cell: BookCell): FoundCall | undefined {
  if (!mayCall(cell)) return undefined;
  const [call] = findCalls(cell.formula);
  return call && isWhole(cell.formula, call) ? call : undefined;
}

/** An `@` before the call takes one cell of its answer. */
export function isSingle(formula: string): boolean {
  return /^\s*=\s*@/.test(formula);
}
