import type { Failure } from "../answer/failure";
import { messageText } from "../answer/message-text";
import { ERROR_TEXTS } from "../formulas/excel-errors";
import type { Cell } from "./cell";

/** What a sheet shows of a cell, as a plain value: an error is its text, a blank an empty text. */
export function plainValue(cell: Cell): number | string {
  switch (cell.type) {
    case "number":
      return cell.value;
    case "text":
      return cell.text;
    case "failure":
      return ERROR_TEXTS[cell.failure.code];
    case "blank":
      return "";
  }
}

/** The same where there is room to say what is wrong: an error with its sentence. */
export function spokenValue(cell: Cell): number | string {
  return cell.type === "failure" ? errorSentence(cell.failure) : plainValue(cell);
}

/** `#N/A There is no price of Li2S before 2025-01-06.` */
export function errorSentence(failure: Failure): string {
  return `${ERROR_TEXTS[failure.code]} ${messageText(failure)}`;
}
