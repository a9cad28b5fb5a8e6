import { says } from "../languages/says-in-use";
import { isFailure, type Failure, type Fix } from "../../domain/answer/failure";
import type { Grid } from "../../domain/functions/cell";
import {
  HEALTHY_PREFIX,
  isWhole,
  withNested,
  type CallArgument,
  type FoundCall,
} from "../../domain/formulas/find-calls";
import { fixConstant, fixFormula } from "../../domain/functions/fix-call";
import { roomSentence } from "../scan/behind-cell";
import { isResolved, type Resolved } from "../scan/resolve-call";
import { evaluate } from "../../domain/functions/evaluate";
import { seenOn, type Session } from "../../domain/functions/session";
import { definitionOf } from "../../domain/functions/functions";
import type { Address, CellContent } from "../port/workbook";
import type { Rewriting } from "./rewrite-cells";
import { ERROR_TEXTS, isExcelError } from "../../domain/formulas/excel-errors";
import type { ResolvedCall, ResolvedCell } from "../scan/resolve-cells";
import type { CellErrorKind } from "../../domain/answer/languages/language";
import { isOneCell } from "../../domain/ledger/lists";
import { messageText } from "../../domain/answer/message-text";

/** One thing that is wrong with one cell. */
export interface SsbError {
  address: Address;
  formula: string;
  /** Errors of one kind can be mended in one way: a failure's id, or one of the kinds below. */
  kind: string;
  /** The error as Excel writes it. */
  shown: string;
  /** What is wrong and what helps. */
  sentence: string;
  /** What the cell shows instead of the error, where it does. */
  instead?: string;
  fixes: CellFix[];
}

/** One argument mended where the wrong word stands: in the formula, or in the cell it refers to. */
export interface CellFix {
  argument: string;
  /** What is written there. */
  text: string;
  label: string;
  rewriting: Rewriting;
}

/** Kinds of errors that no failure of a function stands for. */
export const AS_OF_DAY = "as-of-day" satisfies CellErrorKind;
export const LEFT_BEHIND = "left-behind" satisfies CellErrorKind;
export const NO_ROOM = "no-room" satisfies CellErrorKind;
export const NO_FUNCTION_HERE = "no-function-here" satisfies CellErrorKind;
export const OUT_OF_DATE = "out-of-date" satisfies CellErrorKind;
export const UNKNOWN_REASON = "unknown-reason" satisfies CellErrorKind;

/** `session`: what the cells were answered from. */
export function findErrors(cells: readonly ResolvedCell[], session: Session): SsbError[] {
  const isOfTheDay = openDayCheck(session);
  return cells.flatMap((cell) => errorsOf(cell, isOfTheDay));
}

/** Whether a call fails for nothing but the as-of day of the workbook: without it there is an answer in that place. */
type DayCheck = (call: FoundCall, outcome: Resolved, place: Place) => boolean;

function openDayCheck(session: Session): DayCheck {
  if (session.asOf === undefined) return () => false;
  const anyDay = seenOn(session, undefined);
  return ({ name }, outcome, { row, column }) => {
    const cell = evaluate(anyDay, name, outcome.arguments)[row]?.[column];
    return cell !== undefined && cell.type !== "failure";
  };
}

function errorsOf(cell: ResolvedCell, isOfTheDay: DayCheck): SsbError[] {
  const behind = cell.calls.find(({ call }) => isLeftBehind(call));
  if (behind) return [leftBehind(cell, behind.call)];
  const failures = cell.calls.flatMap((resolved) => failuresOf(cell, resolved, isOfTheDay));
  return failures.length > 0 ? failures : shownErrors(cell);
}

function isLeftBehind(call: FoundCall): boolean {
  return call.prefix.toUpperCase() !== HEALTHY_PREFIX;
}

function leftBehind({ cell, formula }: ResolvedCell, { prefix }: FoundCall): SsbError {
  return {
    ...error(cell.address, formula, LEFT_BEHIND, cell.text),
    sentence: says().leftBehind(prefix),
  };
}

/** The failures of a call, each once. What is wrong with a call within it is told there. */
function failuresOf(
  resolved: ResolvedCell,
  { call, outcome }: ResolvedCall,
  isOfTheDay: DayCheck,
): SsbError[] {
  if (!isResolved(outcome)) return [];
  const { cell, formula } = resolved;
  const found = failuresIn(outcome.grid).reverse();
  const failures = [...new Map(found.map((one) => [messageText(one.failure), one])).values()].reverse();
  const nested = withNested(call).length > 1;
  return failures
    .filter(({ failure }) => !(nested && failure.id === "input-error"))
    .filter(({ failure }) => !isProvidedFor(resolved, call, failure))
    .map(({ failure, place }) => ({
      ...error(
        cell.address,
        formula,
        isOfTheDay(call, outcome, place) ? AS_OF_DAY : failure.id,
        ERROR_TEXTS[failure.code],
      ),
      sentence: messageText(failure),
      ...(isHidden(cell.value, outcome.grid) && {
        instead: insteadSentence(cell.text, isWhole(formula, call)),
      }),
      fixes: failure.fixes.flatMap((fix) => cellFix(resolved, call, fix, place) ?? []),
    }));
}

/** The functions between a call and the IFNA it stands in: what comes of the call goes straight into that. */
const IN_IFNA = /\bIFNA\((?:\s*[A-Z.]+\()*\s*$/i;

/**
 * Whether the formula itself says what to show then: IFNA where there is no data, and an IF that shows nothing while what
 * it would ask with is blank.
 */
function isProvidedFor({ cell, formula }: ResolvedCell, call: FoundCall, failure: Failure): boolean {
  if (cell.value === "" && failure.id === "missing") return !isWhole(formula, call);
  return failure.code === "NA" && IN_IFNA.test(formula.slice(0, call.start));
}

/** Where in an answer a failure stands. */
interface Place {
  row: number;
  column: number;
}

function failuresIn(grid: Grid): { failure: Failure; place: Place }[] {
  return grid.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell.type === "failure" && isFailure(cell.failure)
        ? [{ failure: cell.failure, place: { row, column } }]
        : [],
    ),
  );
}

/** Only of an answer of one cell is it known that the cell would show the error itself. */
function isHidden(value: unknown, grid: Grid): boolean {
  return isOneCell(grid) && !isExcelError(value);
}

function insteadSentence(text: string, whole: boolean): string {
  const shown = text === "" ? says().aBlank : text;
  return whole ? says().stillShows(shown) : says().showsInstead(shown);
}

/** The functions answer, and still the cell shows an error. */
function shownErrors({ cell, formula, calls }: ResolvedCell): SsbError[] {
  const [first] = calls;
  if (!first) return [];
  const { call, outcome } = first;
  const base = (kind: string): SsbError => error(cell.address, formula, kind, String(cell.value));
  switch (cell.value) {
    case "#SPILL!":
      return [{ ...base(NO_ROOM), sentence: roomSentence(isResolved(outcome) ? outcome.grid : undefined) }];
    case "#NAME?":
      return [
        {
          ...base(NO_FUNCTION_HERE),
          sentence: says().unknownName,
        },
      ];
    case "#VALUE!":
    case "#N/A":
    case "#NUM!":
    case "#CALC!":
      if (!isWhole(formula, call)) return [];
      return isResolved(outcome)
        ? [
            {
              ...base(OUT_OF_DATE),
              sentence: says().olderError,
            },
          ]
        : [
            {
              ...base(UNKNOWN_REASON),
              sentence: says().excelFirst(outcome.unresolved.map(({ text }) => text).join(", ")),
            },
          ];
    default:
      return [];
  }
}

function error(address: Address, formula: string, kind: string, shown: string): SsbError {
  return { address, formula, kind, shown, sentence: "", fixes: [] };
}

function cellFix(resolved: ResolvedCell, call: FoundCall, fix: Fix, place: Place): CellFix | undefined {
  const { cell, formula } = resolved;
  const argument = argumentOf(call, fix);
  if (argument?.kind !== "reference") {
    const after = fixFormula(formula, call, fix);
    if (after === undefined) return undefined;
    const rewriting = { address: cell.address, before: { formula }, after: { formula: after } };
    return { ...fix, label: writeLabel(fix), rewriting };
  }
  const held = cellAt(resolved.referredTo(argument), place);
  // What a formula works out is mended in that formula, and this is not the place to read it.
  if (!held || held.formula !== undefined) return undefined;
  const value = fixConstant(call, fix, held.value);
  if (value === undefined) return undefined;
  return {
    ...fix,
    label: says().fixIn(writeLabel(fix), held.address),
    rewriting: { address: held.address, before: { value: held.value }, after: { value } },
  };
}

/** A row goes with every row of an answer, a column with every column. */
function cellAt(
  cells: readonly (readonly CellContent[])[] | undefined,
  { row, column }: Place,
): CellContent | undefined {
  const line = cells?.[cells.length === 1 ? 0 : row];
  return line?.[line.length === 1 ? 0 : column];
}

function argumentOf(call: FoundCall, { argument }: Fix): CallArgument | undefined {
  const at = definitionOf(call.name)?.parameters.findIndex(({ name }) => name === argument) ?? -1;
  return call.arguments[at];
}

function writeLabel({ argument, text }: Fix): string {
  return argument === "options" && !text.endsWith("=") ? says().set(text) : says().write(text);
}
