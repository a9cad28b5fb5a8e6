import { isOneCell, itemAt, mapCells, type Block } from "../../domain/ledger/lists";
import type { Cell, FilledGrid } from "../../domain/functions/cell";
import { plainValue } from "../../domain/functions/cell-value";
import { isExcelError } from "../../domain/formulas/excel-errors";
import { findCalls, type CallArgument, type FoundCall } from "../../domain/formulas/find-calls";
import { writeConstant, writeFormula } from "../../domain/formulas/write-formula";
import { rowsOf } from "../../domain/functions/arguments/raw";
import type { Resolved } from "../scan/resolve-call";
import { isRange } from "../../domain/functions/arguments/spread";
import { positionalOf } from "../../domain/functions/definition";
import { definitionOf } from "../../domain/functions/functions";
import { cellName, joinAddress, parseBox, type Box } from "../../domain/formulas/address";
import { isSingle, wholeCall, type Answers } from "./answers";
import { isPlainNumber, keyExpression, keyValues, type KeyPart, type KeyValue } from "./keys";
import type { FormulaCell } from "../port/book";
import { errorFormula, lookup, tableCell, tableOf, type Native } from "./native";
import type { Collection, PointCell } from "./points";

/** A formula in the place of an SSB formula, one for each cell it fills. */
export interface Translation {
  natives: Block<Native>;
  /** The answers, where they are known; they tell the number formats. */
  grid?: readonly (readonly PointCell[])[];
}

/** One cell of a call's answer, and the formula that gives it without SSB. */
interface Element {
  native: Native;
  cell?: Cell;
}

/** Where a translated call will stand. On another sheet, references name the sheet they mean. */
interface CallSite {
  sheet: string;
  elsewhere?: boolean;
}

/** An option range has as many cells at most as a key can hold. */
const MOST_OPTION_CELLS = 24;
const ONE: CallArgument = { kind: "literal", value: 1, text: "1", start: 0, end: 0 };
/** Products are worked out in another order here than in the engine. */
const ROUNDING = 1e-12;

/** Puts look-ups and references to tables in the place of SSB calls, and collects what they look up. */
export class Translator {
  private readonly inPlace = new WeakMap<FoundCall, Block<Element> | undefined>();
  private readonly elsewhere = new WeakMap<FoundCall, Block<Element> | undefined>();

  constructor(
    private readonly answers: Answers,
    private readonly collection: Collection,
  ) {}

  /** Undefined where a call cannot be replaced by what every program can work out. */
  cell(sheet: string, cell: FormulaCell): Translation | undefined {
    const call = wholeCall(cell);
    if (call) return this.whole(sheet, cell, call);
    const native = this.text(sheet, cell.formula);
    return native && { natives: [[native]] };
  }

  private whole(sheet: string, cell: FormulaCell, call: FoundCall): Translation | undefined {
    const elements = this.elements({ sheet }, call);
    if (!elements) return undefined;
    const taken: Block<Element> = isSingle(cell.formula) ? [[elements[0][0]]] : elements;
    const natives = mapCells(taken, ({ native }): Native => ["=", ...native]);
    const grid = complete(mapCells(taken, (element) => element.cell));
    return { natives, ...(grid && { grid }) };
  }

  /** A formula, or a part of one, with each call in it replaced. */
  private text(sheet: string, text: string): Native | undefined {
    const native: Native[] = [];
    let from = 0;
    for (const call of findCalls(text)) {
      const before = text.slice(from, call.start);
      const single = /@\s*$/.test(before);
      const replaced = this.operand({ sheet }, call, single);
      if (!replaced) return undefined;
      native.push([single ? before.replace(/@\s*$/, "") : before], replaced);
      from = call.end;
    }
    return [...native.flat(), text.slice(from)];
  }

  /** A call among other things: its one cell, or all its cells as a range. */
  private operand(at: CallSite, call: FoundCall, single: boolean): Native | undefined {
    const elements = this.elements(at, call);
    if (!elements) return undefined;
    const first = elements[0][0];
    if (single || isOneCell(elements)) return first.native;
    const last = first.native[0];
    if (typeof last === "object" && "table" in last) return tableOf(last.table);
    const natives = this.elements({ ...at, elsewhere: true }, call)?.map((row) =>
      row.map(({ native }) => native),
    );
    const resolved = this.answers.of(at.sheet, call);
    if (!natives || !resolved) return undefined;
    return tableOf(this.collection.addLookups(callText(nameOf(call), resolved), natives, resolved.grid));
  }

  private elements(at: CallSite, call: FoundCall): Block<Element> | undefined {
    const known = at.elsewhere ? this.elsewhere : this.inPlace;
    if (!known.has(call)) {
      known.set(call, this.scaled(at, call) ?? this.looked(at, call));
    }
    return known.get(call);
  }

  private looked(at: CallSite, call: FoundCall): Block<Element> | undefined {
    const resolved = this.answers.of(at.sheet, call);
    if (!resolved) return undefined;
    const { grid } = resolved;
    if (spreadsOf(call) === undefined && !isOneCell(grid)) {
      const table = this.collection.addTable(callText(nameOf(call), resolved), grid);
      return mapCells<Cell, Element>(grid, (cell, y, x) => ({ native: tableCell(table, y, x), cell }));
    }
    return complete(
      mapCells<Cell, Element | undefined>(grid, (cell, y, x) =>
        this.point(at, call, resolved, cell, { y, x }),
      ),
    );
  }

  private point(
    at: CallSite,
    call: FoundCall,
    resolved: Resolved,
    cell: Cell,
    where: Offset,
  ): Element | undefined {
    const parts = this.keyParts(at, call, resolved, where);
    if (!parts) return undefined;
    const values = this.asked(call, resolved, where);
    const isKept = this.collection.addPoint({
      key: keyValues(parts),
      cell,
      call: writeFormula(nameOf(call), values),
    });
    return isKept ? { native: nativeOf(parts, cell), cell } : undefined;
  }

  /** The name and every argument; in a range a blank means another thing than alone, so the two have other names. */
  private keyParts(at: CallSite, call: FoundCall, resolved: Resolved, where: Offset): KeyPart[] | undefined {
    const spreads = spreadsOf(call) ?? 0;
    const isEach = resolved.arguments.slice(0, spreads).some((argument) => isRange(rowsOf(argument)));
    const parameters = definitionOf(call.name)?.parameters;
    const parts: KeyPart[] = [{ fixed: isEach ? `${nameOf(call)} each` : nameOf(call) }];
    for (const [index, argument] of call.arguments.entries()) {
      const rows = rowsOf(resolved.arguments[index]);
      const takesAll = parameters?.[index]?.kind === "options";
      const offsets = takesAll ? allOffsets(rows) : [index < spreads ? within(rows, where) : { y: 0, x: 0 }];
      if (offsets.length > MOST_OPTION_CELLS) return undefined;
      for (const [nth, offset] of offsets.entries()) {
        const part = this.part(at, argument, cellIn(rows, offset), offset);
        if (!part) return undefined;
        parts.push({ fixed: nth === 0 ? "|" : "," }, part);
      }
    }
    return withoutOmitted(parts);
  }

  private part(at: CallSite, argument: CallArgument, given: unknown, offset: Offset): KeyPart | undefined {
    const value = keyValue(given);
    if (argument.kind === "omitted") return { fixed: "" };
    if (argument.kind === "literal" && isFixed(value)) return { fixed: String(value) };
    const expression = this.value(at, argument, offset);
    return expression && { expression, value };
  }

  /** An argument, or one cell of it, as other programs read it. */
  private value(at: CallSite, argument: CallArgument, offset: Offset): Native | undefined {
    switch (argument.kind) {
      case "literal":
        return [
          Array.isArray(argument.value)
            ? writeConstant((argument.value as unknown[][])[offset.y]?.[offset.x])
            : argument.text,
        ];
      case "reference": {
        const box = this.answers.boxOf(argument, at.sheet);
        return box && [referenceText(argument, box, offset, at)];
      }
      case "call":
        return this.elements(at, argument.call)?.[offset.y]?.[offset.x]?.native;
      case "joined": {
        const parts = argument.parts.flatMap((part) => {
          const native = this.value(at, part, { y: 0, x: 0 });
          return native ? [native] : [];
        });
        return parts.length < argument.parts.length
          ? undefined
          : parts.flatMap((part, nth) => (nth === 0 ? part : ["&", ...part]));
      }
      default:
        return undefined;
    }
  }

  /**
   * The answer is a product, so only its rate is looked up, one for each cell where the units or days are ranges: the
   * value may change, and may be anything that the program works out. Undefined where the answer is no such product.
   */
  private scaled(at: CallSite, call: FoundCall): Block<Element> | undefined {
    const place = scaledPlace(call);
    const value = place === undefined ? undefined : call.arguments[place];
    if (place === undefined || !value || value.kind === "omitted") return undefined;
    const unit = { ...call, arguments: call.arguments.map((one, index) => (index === place ? ONE : one)) };
    const rates = this.answers.of(at.sheet, unit)?.grid;
    const resolved = this.answers.of(at.sheet, call);
    if (!rates || rates.flat().some(({ type }) => type !== "number")) return undefined;
    if (resolved && !isProduct(resolved.arguments[place], resolved.grid, rates)) return undefined;
    // What only the program works out may be a range, and would have to fit the others.
    if (!resolved && rates.flat().length > 1) return undefined;
    const factors = this.looked(at, unit);
    if (!factors) return undefined;
    const elements = resolved?.grid ?? [[undefined]];
    return complete(
      mapCells<Cell | undefined, Element | undefined>(elements, (cell, y, x) => {
        const offset = { y, x };
        const native = this.factor(at, value, within(rowsOf(resolved?.arguments[place]), offset));
        const factor = cellIn(factors, offset);
        return native && { native: ["(", ...native, "*", ...factor.native, ")"], ...(cell && { cell }) };
      }),
    );
  }

  private factor(at: CallSite, value: CallArgument, offset: Offset): Native | undefined {
    if (value.kind !== "expression") return this.value(at, value, offset);
    const text = at.elsewhere ? undefined : this.text(at.sheet, value.text);
    return text && ["(", ...text, ")"];
  }

  /** The arguments of one cell of an answer. */
  private asked(call: FoundCall, resolved: Resolved, where: Offset): unknown[] {
    const spreads = spreadsOf(call) ?? 0;
    return resolved.arguments.map((argument, index) => {
      const rows = rowsOf(argument);
      if (index >= spreads)
        return isRange(rows) ? rows.map((row) => row.map(keyValue)) : keyValue(rows[0][0]);
      return keyValue(cellIn(rows, where));
    });
  }
}

interface Offset {
  y: number;
  x: number;
}

/** An alias and its name are one question, so the copy holds one answer to it. */
function nameOf({ name }: FoundCall): string {
  return definitionOf(name)?.name ?? name;
}

/** Of a function that is asked for each cell of its ranges: how many of its arguments stand before the options. */
function spreadsOf({ name }: FoundCall): number | undefined {
  const definition = definitionOf(name);
  return definition && "cells" in definition ? positionalOf(definition).length : undefined;
}

/** The argument that an answer is a multiple of. */
function scaledPlace({ name }: FoundCall): number | undefined {
  const place = definitionOf(name)?.parameters.findIndex((one) => one.kind === "number" && one.scales) ?? -1;
  return place < 0 ? undefined : place;
}

/** A range gives its own cell, a row or a column the one beside, a single value itself. */
function within(rows: Block<unknown>, { y, x }: Offset): Offset {
  return { y: Math.min(y, rows.length - 1), x: Math.min(x, rows[0].length - 1) };
}

function allOffsets(rows: Block<unknown>): Offset[] {
  return mapCells(rows, (_, y, x) => ({ y, x })).flat();
}

/** The cells where none is missing. */
function complete<T extends object>(cells: Block<T | undefined>): Block<T> | undefined {
  const isComplete = (rows: Block<T | undefined>): rows is Block<T> =>
    rows.every((row) => row.every((cell) => cell !== undefined));
  return isComplete(cells) ? cells : undefined;
}

/** An error among the arguments would come through the key as itself; the functions answer with one of three. */
function nativeOf(parts: readonly KeyPart[], cell: Cell): Native {
  const key = keyExpression(parts);
  const shown = String(plainValue(cell));
  const other = keyValues(parts).some((value) => isExcelError(value) && value !== shown);
  if (!other || cell.type !== "failure") return lookup(key);
  return ["IF(ISERROR(", ...key, "),", errorFormula(shown).slice(1), ",", ...lookup(key), ")"];
}

function cellIn<T>(rows: Block<T>, { y, x }: Offset): T {
  return itemAt(itemAt(rows, y), x);
}

function isProduct(values: unknown, grid: FilledGrid, rates: FilledGrid): boolean {
  return grid.every((row, y) =>
    row.every((cell, x) => {
      const [given, rate] = [cellIn(rowsOf(values), { y, x }), cellIn(rates, { y, x })];
      if (cell.type !== "number" || rate.type !== "number" || typeof given !== "number") return false;
      return Math.abs(given * rate.value - cell.value) <= ROUNDING * Math.abs(cell.value);
    }),
  );
}

function keyValue(given: unknown): KeyValue {
  if (typeof given === "string" || typeof given === "number" || typeof given === "boolean") return given;
  const shown = (given as { basicValue?: unknown } | null)?.basicValue;
  return typeof shown === "string" || typeof shown === "number" ? shown : "";
}

function isFixed(value: KeyValue): boolean {
  return typeof value === "string" || (typeof value === "number" && isPlainNumber(value));
}

function callText(name: string, { arguments: values }: Resolved): string {
  return writeFormula(
    name,
    values.map((value) =>
      Array.isArray(value) ? (value as unknown[][]).map((row) => row.map(keyValue)) : value,
    ),
  );
}

/** The cell itself as it was written, with its dollar signs; a cell of a range by its own name. */
function referenceText(
  argument: CallArgument & { kind: "reference" },
  box: Box,
  { y, x }: Offset,
  at: CallSite,
): string {
  const isCell = parseBox(argument.local)?.rows === 1 && parseBox(argument.local)?.columns === 1;
  const local = isCell ? argument.local : cellName(box.row + y, box.column + x);
  const sheet = at.elsewhere ? (argument.sheet ?? at.sheet) : argument.sheet;
  return joinAddress(sheet, local);
}

/** Arguments left out at the end are no part of a key: `PRICE|Li2S` and not `PRICE|Li2S||`. */
function withoutOmitted(parts: KeyPart[]): KeyPart[] {
  const kept = [...parts];
  while (kept.length > 2 && isEmpty(kept.at(-1))) kept.length -= 2;
  return kept;
}

function isEmpty(part: KeyPart | undefined): boolean {
  return part !== undefined && "fixed" in part && part.fixed === "";
}
