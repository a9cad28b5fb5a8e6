import { plainValue } from "../../domain/functions/cell-value";
import { errorValue, isExcelError } from "../../domain/formulas/excel-errors";
import { evaluate } from "../../domain/functions/evaluate";
import type { Cell, FilledGrid } from "../../domain/functions/cell";
import { withNested, type CallArgument, type FoundCall } from "../../domain/formulas/find-calls";
import type { Reference } from "../../domain/formulas/formula-references";
import type { Session } from "../../domain/functions/session";

/** The values of cells as a host gives them, row by row; undefined where they could not be read. */
export type ReadCells = (reference: Reference) => unknown[][] | undefined;

/** What a call answers now, with the arguments it was asked with. */
export interface Resolved {
  arguments: unknown[];
  grid: FilledGrid;
}

/** Arguments that only Excel can work out: the call cannot be answered here. */
export interface Unresolved {
  unresolved: CallArgument[];
}

/** Answers a call found in a formula: cells are read, calls within it are answered first. */
export function resolveCall(session: Session, call: FoundCall, read: ReadCells): Resolved | Unresolved {
  const unresolved: CallArgument[] = [];
  const values = call.arguments.map((argument) => {
    const value = valueOf(session, argument, read);
    if (value === undefined) unresolved.push(argument);
    return value;
  });
  if (unresolved.length > 0) return { unresolved };
  return { arguments: values, grid: evaluate(session, call.name, values) };
}

export function isResolved(outcome: Resolved | Unresolved): outcome is Resolved {
  return "grid" in outcome;
}

/** The cells that must be read before a call can be answered, those of the calls within it too. */
export function referencesOf(call: FoundCall): Reference[] {
  return withNested(call).flatMap((one) => one.arguments.flatMap(referencesIn));
}

function referencesIn(argument: CallArgument): Reference[] {
  if (argument.kind === "joined") return argument.parts.flatMap(referencesIn);
  if (argument.kind !== "reference") return [];
  const { sheet, local } = argument;
  return [{ ...(sheet !== undefined && { sheet }), local }];
}

/** null for an omitted argument, as hosts send it; undefined where it cannot be worked out. */
function valueOf(session: Session, argument: CallArgument, read: ReadCells): unknown {
  switch (argument.kind) {
    case "omitted":
      return null;
    case "literal":
      return argument.value;
    case "reference":
      return read(argument)?.map((row) => row.map(argumentOf));
    case "call": {
      const outcome = resolveCall(session, argument.call, read);
      return isResolved(outcome) ? outcome.grid.map((row) => row.map(answered)) : undefined;
    }
    case "joined":
      return joinedText(argument.parts.map((part) => valueOf(session, part, read)));
    default:
      return undefined;
  }
}

/** Range.values gives an error as its text. */
function argumentOf(value: unknown): unknown {
  return isExcelError(value) ? errorValue(value) : value;
}

function answered(cell: Cell): unknown {
  const value = plainValue(cell);
  return cell.type === "failure" ? errorValue(String(value)) : value;
}

/** As `&` joins them. A part of several cells, or an error, is left to Excel. */
function joinedText(parts: unknown[]): string | undefined {
  const texts = parts.map((part) => {
    const value: unknown = Array.isArray(part) && part.length === 1 ? (part[0] as unknown[])[0] : part;
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
  });
  return texts.includes(undefined) ? undefined : texts.join("");
}
