/**
 * Between the values of the workbook and the value objects of Univer's formula engine. Objects are built one by one:
 * the engine's own conversion turns texts such as "TRUE", "1e5" or "{1,2}" into other types.
 */
import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
} from "@univerjs/preset-sheets-core";
import { cellError, isCellError, isErrorCode, type Answer, type ErrorCode, type Scalar } from "../cells";
import type { GridArgument } from "../host/arguments";

/** Univer's name for Excel's #BUSY!. */
const BUSY = "#GETTING_DATA";

/** An omitted argument arrives as an empty value of its own; an empty cell arrives inside an array. */
export function argumentOf(object: BaseValueObject): GridArgument {
  if (object.isNull()) return undefined;
  if (!object.isArray()) return [[scalarOf(object)]];
  const array = object as ArrayValueObject;
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (_, column) => scalarOf(array.get(row, column))),
  );
}

export function answerObject(answer: Answer): BaseValueObject {
  const first = answer[0]?.[0]?.value ?? null;
  const columns = answer[0]?.length ?? 1;
  if (answer.length === 1 && columns === 1) return valueObject(first);
  return ArrayValueObject.create({
    calculateValueList: answer.map((row) => row.map((cell) => valueObject(cell.value))),
    rowCount: answer.length,
    columnCount: columns,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** The error code in a cell of the grid, if it holds one. */
export function errorCodeOf(value: unknown): ErrorCode | undefined {
  if (value === BUSY) return "#BUSY!";
  return isErrorCode(value) ? value : undefined;
}

function scalarOf(object: BaseValueObject | null | undefined | void): Scalar {
  if (!object || object.isNull()) return null;
  if (object.isError()) {
    const type = (object as ErrorValueObject).getErrorType();
    return cellError(errorCodeOf(type) ?? "#VALUE!");
  }
  return object.getValue();
}

function valueObject(value: Scalar): BaseValueObject {
  // Excel shows an empty text where a function answers null; an empty value would show as 0.
  if (value === null) return new StringValueObject("");
  if (isCellError(value)) return ErrorValueObject.create(errorType(value.error));
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return new StringValueObject(value);
}

function errorType(code: ErrorCode): ErrorType {
  return (code === "#BUSY!" ? BUSY : code) as ErrorType;
}
