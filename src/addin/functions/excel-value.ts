import { plainValue } from "../../domain/functions/cell-value";
import type { Answer } from "../../domain/answer/answer";
import type { ErrorCode, Failure } from "../../domain/answer/failure";
import { qualifierText, traceText } from "../../domain/answer/text";
import { periodCell, type Cell } from "../../domain/functions/cell";
import { caveatText, messageText } from "../../domain/answer/message-text";

/** The host's error for a failure. Excel shows the message on #VALUE! and #N/A only. */
export function excelError(failure: Failure): CustomFunctions.Error {
  const codes: Record<ErrorCode, CustomFunctions.ErrorCode> = {
    VALUE: CustomFunctions.ErrorCode.invalidValue,
    NA: CustomFunctions.ErrorCode.notAvailable,
    NUM: CustomFunctions.ErrorCode.invalidNumber,
  };
  return new CustomFunctions.Error(codes[failure.code], messageText(failure));
}

/**
 * A cell's value for Excel. With `properties` a number carries its source and stays a number for every formula
 * (CustomFunctionsRuntime 1.4); without, it is a plain number.
 */
export function excelValue(cell: Cell, properties: boolean): unknown {
  if (cell.type === "failure") return excelError(cell.failure);
  return cell.type === "number" && properties ? formatted(cell) : plainValue(cell);
}

function formatted(cell: Extract<Cell, { type: "number" }>): unknown {
  return {
    type: "Double",
    basicType: "Double",
    basicValue: cell.value,
    numberFormat: cell.format,
    ...(cell.answer && { properties: propertiesOf(cell.answer) }),
  };
}

/** The names a formula can ask for, as in `=A1.Publisher`. */
function propertiesOf(answer: Answer): Record<string, unknown> {
  const [source] = answer.sources;
  const texts: Record<string, string | undefined> = {
    Unit: answer.unit,
    Qualifier: qualifierText(answer.qualifier),
    Kind: answer.kind,
    Layer: answer.layer === "source" ? undefined : answer.layer,
    Type: answer.status,
    Publisher: answer.publisher,
    Headline: source?.title,
    Link: source?.url,
    Formula: answer.kind === "reported" || answer.kind === "local" ? undefined : traceText(answer.trace),
    Caveats: answer.caveats.map((one) => caveatText(one)).join(" "),
  };
  return {
    ...Object.fromEntries(
      Object.entries(texts)
        .filter(([, text]) => text)
        .map(([name, text]) => [name, { type: "String", basicType: "String", basicValue: text }]),
    ),
    Effective: dated(answer.effective),
    Published: dated(answer.published),
  };
}

function dated(period: string): unknown {
  const cell = periodCell(period);
  if (cell.type === "number")
    return { type: "Double", basicType: "Double", basicValue: cell.value, numberFormat: cell.format };
  return { type: "String", basicType: "String", basicValue: cell.type === "text" ? cell.text : "" };
}
