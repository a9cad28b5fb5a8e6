import type { Answer } from "../answer/answer";
import type { Failure } from "../answer/failure";
import type { IsoDate, Period } from "../ledger/records";
import { numberFormatOf } from "../quantity/unit";
import { endOf, grainOf, yearOf } from "../time/period";
import { serialFromDay } from "../time/serial";

/** What one cell of an answer holds, before a host makes a value of it. */
export type Cell =
  | { type: "number"; value: number; format: string; answer?: Answer | undefined }
  | { type: "text"; text: string }
  | { type: "failure"; failure: Failure }
  | { type: "blank" };

export type Grid = Cell[][];

/** A grid of at least one cell. */
export type FilledGrid = [[Cell, ...Cell[]], ...[Cell, ...Cell[]][]];

export function isFilled(grid: Grid): grid is FilledGrid {
  return grid.length > 0 && grid.every((row) => row.length > 0);
}

const FIRST_EXCEL_DAY = "1900-01-01";

export const BLANK: Cell = { type: "blank" };

export function textCell(text: string | undefined): Cell {
  return text === undefined || text === "" ? BLANK : { type: "text", text };
}

export function numberCell(value: number | undefined, format = "#,##0.##"): Cell {
  return value === undefined ? BLANK : { type: "number", value, format };
}

export function failureCell(failure: Failure): Cell {
  return { type: "failure", failure };
}

export function answerCell(answer: Answer): Cell {
  const unit = answer.unit.replace(/ (inc|ex) VAT$/, "");
  return { type: "number", value: answer.value, format: numberFormatOf(unit, answer.value), answer };
}

/** A day as the serial number Excel keeps, shown in a form every locale reads alike; before 1900 there is none. */
export function dayCell(day: IsoDate | undefined): Cell {
  if (day === undefined || day < FIRST_EXCEL_DAY) return textCell(day);
  return { type: "number", value: serialFromDay(day), format: "yyyy-mm-dd" };
}

/** A day or a month as a date, a year as a number, a quarter or half year as its label. */
export function periodCell(period: Period | undefined): Cell {
  if (period === undefined) return BLANK;
  switch (grainOf(period)) {
    case "day":
      return dayCell(period);
    case "month":
      if (period < FIRST_EXCEL_DAY) return textCell(period);
      return { type: "number", value: serialFromDay(endOf(period)), format: "yyyy-mm" };
    case "year":
      return { type: "number", value: yearOf(period), format: "0" };
    default:
      return textCell(period);
  }
}
