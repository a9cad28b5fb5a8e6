import { plainValue } from "../../domain/functions/cell-value";
import type { Answer } from "../../domain/answer/answer";
import type { ErrorCode, Failure } from "../../domain/answer/failure";
import { qualifierText } from "../../domain/answer/text";
import { periodCell, type Cell } from "../../domain/functions/cell";
import { messageText } from "../../domain/answer/message-text";

/** How much a number carries into Excel: its properties and format, its format, or nothing. */
export type Carrying = "properties" | "format" | "plain";

/** The host's error for a failure. Excel shows the message on #VALUE! and #N/A only. */
export function excelError(failure: Failure, sentence = messageText(failure)): CustomFunctions.Error {
  const codes: Record<ErrorCode, CustomFunctions.ErrorCode> = {
    VALUE: CustomFunctions.ErrorCode.invalidValue,
    NA: CustomFunctions.ErrorCode.notAvailable,
    NUM: CustomFunctions.ErrorCode.invalidNumber,
  };
  return new CustomFunctions.Error(codes[failure.code], sentence);
}

/** A cell's value for Excel; a number stays one for every formula, whatever it carries. */
export function excelValue(cell: Cell, carrying: Carrying): unknown {
  if (cell.type === "failure") return excelError(cell.failure);
  if (cell.type !== "number" || carrying === "plain") return plainValue(cell);
  return {
    ...double(cell.value, cell.format),
    ...(cell.answer && carrying === "properties" && { properties: propertiesOf(cell.answer) }),
  };
}

/**
 * The names a formula can ask for, as in `=A1.Publisher`. Every cell's go through one message of 5 MB at most, so they
 * are few and short, and what is as usual is left out: reported, actual, published on the day it is about, no caveat.
 */
function propertiesOf(answer: Answer): Record<string, unknown> {
  const { unit, kind, layer, status, publisher, effective, published, caveats } = answer;
  const texts: Record<string, string | undefined> = {
    Unit: unit,
    Qualifier: qualifierText(answer.qualifier, "record"),
    Kind: kind === "reported" ? undefined : kind,
    Layer: layer === "source" ? undefined : layer,
    Type: status === "A" ? undefined : status,
    Publisher: publisher,
  };
  const numbers: Record<string, number | undefined> = {
    Carried: answer.carriedDays,
    Age: answer.ageDays,
    Caveats: caveats.length,
  };
  return {
    ...said(texts, text),
    Effective: dated(effective),
    ...(published && published !== effective && { Published: dated(published) }),
    ...said(numbers, (value) => double(value)),
  };
}

/** What of a list says anything: no empty text and no zero. */
function said<T>(all: Record<string, T | undefined>, made: (value: T) => unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value ? [[name, made(value)]] : [])),
  );
}

function dated(period: string): unknown {
  const cell = periodCell(period);
  if (cell.type === "number") return double(cell.value, cell.format === "0" ? undefined : cell.format);
  return text(cell.type === "text" ? cell.text : "");
}

/** `basicType` follows from `type`, and Excel asks for no more than these. */
function double(basicValue: number, numberFormat?: string): Record<string, unknown> {
  return { type: "Double", basicValue, ...(numberFormat !== undefined && { numberFormat }) };
}

function text(basicValue: string): unknown {
  return { type: "String", basicValue };
}
