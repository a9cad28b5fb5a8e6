import { isFailure, type Failure } from "../answer/failure";
import { messages } from "../answer/messages";
import { nearest } from "../answer/nearest";
import { numberCell, textCell, type Cell, type Grid } from "./cell";

/** One field of a list of fields as a cell, or all of them as rows where none is named. */
export function fieldOf(
  fields: Map<string, string | number>,
  name: string | Failure | undefined,
): Grid | Failure {
  if (isFailure(name)) return name;
  if (name === undefined) return [...fields].map(([key, value]) => [textCell(key), fieldCell(value)]);
  const value = fields.get(name.toLowerCase());
  if (value === undefined)
    return messages.unknownField(name, [...fields.keys()], nearest(name, fields.keys()));
  return [[fieldCell(value)]];
}

function fieldCell(value: string | number): Cell {
  return typeof value === "number" ? numberCell(value, "0") : textCell(value);
}
