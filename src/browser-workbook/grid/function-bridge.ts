/**
 * Between the grid's calculation, which is synchronous, and the add-in, which answers later.
 *
 * A call is known by its function and its arguments. While it is under way its cells show #BUSY!; when the answer
 * comes the cells are calculated again and find it here. A call is kept while some cell's formula makes it; so
 * changing an argument there and back asks again, and equal calls in many cells are asked once.
 */
import { qualifiedA1, type CellAddress } from "../addresses";
import { cellError, isCellError, singleAnswer, type Answer, type AnswerCell, type CellError } from "../cells";
import { convertArguments, isMatrix, type Argument, type GridArgument } from "../host/arguments";
import type { Call } from "../host/custom-functions";
import type { FunctionMetadata } from "../metadata";

/** Asks the add-in; gives an id by which the call can be cancelled. */
export interface Asker {
  invoke(call: Call, onAnswer: (answer: Answer) => void): number;
  cancel(id: number): void;
}

export interface BridgeEvents {
  /** The answers of these cells' calls have come or have changed. */
  readonly onAnswered: (cells: readonly CellAddress[]) => void;
}

/** What a formula's cell shows now. */
export interface Evaluation {
  readonly answer: Answer;
  readonly isPending: boolean;
}

interface KnownCall {
  readonly key: string;
  readonly call: Call;
  readonly users: Map<string, CellAddress>;
  id: number;
  answer: Answer | undefined;
  isPending: boolean;
}

interface CellCalls {
  readonly pass: number;
  readonly keys: Set<string>;
}

const BUSY = singleAnswer(cellError("#BUSY!", "Waiting for the add-in."));

export class FunctionBridge {
  readonly #calls = new Map<string, KnownCall>();
  readonly #cells = new Map<string, CellCalls>();
  /** The cells whose answers have come since they were told of. */
  readonly #answered = new Map<string, CellAddress>();
  #pending = 0;
  #pass = 0;

  constructor(
    private readonly asker: Asker,
    private readonly events: BridgeEvents,
    private readonly sheetName: (sheetId: string) => string,
  ) {}

  /** Tells that the grid starts to calculate: cells it visits in this pass name their calls anew. */
  beginPass(): void {
    this.#pass += 1;
  }

  /** Forgets calls that no cell makes any longer. */
  endPass(): void {
    for (const call of this.#calls.values()) if (call.users.size === 0) this.#drop(call);
  }

  evaluate(cell: CellAddress, fn: FunctionMetadata, given: readonly GridArgument[]): Evaluation {
    const shape = spreadShape(fn, given);
    if (!shape) return this.#evaluateOne(cell, fn, given);
    return this.#evaluateSpread(cell, fn, given, shape);
  }

  /** Asks again for every call of these cells; what they show stays until the new answer is there. */
  refresh(isChosen: (cell: CellAddress) => boolean): void {
    for (const call of this.#calls.values()) {
      if (call.isPending || ![...call.users.values()].some(isChosen)) continue;
      this.asker.cancel(call.id);
      this.#ask(call);
    }
  }

  /** Calls without an answer. */
  get pending(): number {
    return this.#pending;
  }

  /** Answers come many in a message: the grid is calculated once for all of them. */
  answersEnd(): void {
    if (this.#answered.size === 0) return;
    const cells = [...this.#answered.values()];
    this.#answered.clear();
    this.events.onAnswered(cells);
  }

  /** The cell has another content now: what its formula asked for is no longer its own. */
  release(cell: CellAddress): void {
    const id = cellId(cell);
    for (const key of this.#cells.get(id)?.keys ?? []) this.#calls.get(key)?.users.delete(id);
    this.#cells.delete(id);
  }

  /** Cells have moved: each says anew what it asks for when it is calculated next. */
  releaseAll(): void {
    for (const call of this.#calls.values()) call.users.clear();
    this.#cells.clear();
  }

  #evaluateOne(cell: CellAddress, fn: FunctionMetadata, given: readonly GridArgument[]): Evaluation {
    const conversion = convertArguments(fn, given);
    if ("error" in conversion) return shown(singleAnswer(conversion.error), isBusy(conversion.error));
    const call = this.#callFor(cell, fn, conversion.args);
    return shown(call.answer ?? BUSY, call.isPending && !call.answer);
  }

  /** A range for a scalar parameter: Excel calls the function once per cell and takes the first value of each. */
  #evaluateSpread(
    cell: CellAddress,
    fn: FunctionMetadata,
    given: readonly GridArgument[],
    { rows, columns }: Shape,
  ): Evaluation {
    let isPending = false;
    const answer = indices(rows).map((row) =>
      indices(columns).map((column): AnswerCell => {
        const one = given.map((argument, index) => partOf(fn, index, argument, row, column));
        const evaluation = this.#evaluateOne(cell, fn, one);
        isPending ||= evaluation.isPending;
        return evaluation.answer[0]?.[0] ?? { value: null };
      }),
    );
    return shown(isPending ? BUSY : answer, isPending);
  }

  #callFor(cell: CellAddress, fn: FunctionMetadata, args: readonly Argument[]): KnownCall {
    const key = `${fn.id}(${JSON.stringify(args)})`;
    const call = this.#calls.get(key) ?? this.#newCall(key, cell, fn, args);
    this.#keysOf(cell).add(key);
    call.users.set(cellId(cell), cell);
    return call;
  }

  #newCall(key: string, cell: CellAddress, fn: FunctionMetadata, args: readonly Argument[]): KnownCall {
    const address = qualifiedA1(this.sheetName(cell.sheetId), { ...cell, rows: 1, columns: 1 });
    const call: KnownCall = {
      key,
      call: { fn, args, address },
      users: new Map(),
      id: 0,
      answer: undefined,
      isPending: false,
    };
    this.#calls.set(key, call);
    this.#ask(call);
    return call;
  }

  #ask(call: KnownCall): void {
    this.#waits(call, true);
    call.id = this.asker.invoke(call.call, (answer) => {
      call.answer = answer;
      this.#waits(call, false);
      for (const [id, cell] of call.users) this.#answered.set(id, cell);
    });
  }

  #waits(call: KnownCall, isPending: boolean): void {
    if (call.isPending !== isPending) this.#pending += isPending ? 1 : -1;
    call.isPending = isPending;
  }

  /** The calls that a cell makes in this pass; those of an earlier pass are given back first. */
  #keysOf(cell: CellAddress): Set<string> {
    const id = cellId(cell);
    const known = this.#cells.get(id);
    if (known?.pass === this.#pass) return known.keys;
    for (const key of known?.keys ?? []) this.#calls.get(key)?.users.delete(id);
    const keys = new Set<string>();
    this.#cells.set(id, { pass: this.#pass, keys });
    return keys;
  }

  #drop(call: KnownCall): void {
    if (call.isPending || call.call.fn.options?.stream) this.asker.cancel(call.id);
    this.#waits(call, false);
    this.#calls.delete(call.key);
  }
}

interface Shape {
  readonly rows: number;
  readonly columns: number;
}

function spreadShape(fn: FunctionMetadata, given: readonly GridArgument[]): Shape | undefined {
  let rows = 1;
  let columns = 1;
  for (const [index, argument] of given.entries()) {
    if (!argument || takesMatrix(fn, index)) continue;
    rows = Math.max(rows, argument.length);
    columns = Math.max(columns, argument[0]?.length ?? 1);
  }
  return rows > 1 || columns > 1 ? { rows, columns } : undefined;
}

function takesMatrix(fn: FunctionMetadata, index: number): boolean {
  const parameters = fn.parameters ?? [];
  const parameter = parameters[Math.min(index, parameters.length - 1)];
  return parameter !== undefined && isMatrix(parameter);
}

function partOf(
  fn: FunctionMetadata,
  index: number,
  argument: GridArgument,
  row: number,
  column: number,
): GridArgument {
  if (!argument || takesMatrix(fn, index)) return argument;
  const line = argument.length === 1 ? argument[0] : argument[row];
  const value = line?.length === 1 ? line[0] : line?.[column];
  return [[value === undefined ? cellError("#N/A") : value]];
}

function indices(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function shown(answer: Answer, isPending: boolean): Evaluation {
  return { answer, isPending };
}

function isBusy(error: CellError): boolean {
  return isCellError(error) && error.error === "#BUSY!";
}

export function cellId(cell: CellAddress): string {
  return `${cell.sheetId}!${String(cell.row)},${String(cell.column)}`;
}
