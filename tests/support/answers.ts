import type { Answer, Result } from "../../src/domain/answer/answer";
import { isFailure, type Failure } from "../../src/domain/answer/failure";
import { messageText } from "../../src/domain/answer/message-text";

/** The answer of a question that must have one. */
export function answered(result: Result): Answer {
  if (isFailure(result)) throw new Error(`refused: ${messageText(result)}`);
  return result;
}

/** The refusal of a question that must be refused. */
export function refused(result: unknown): Failure {
  if (!isFailure(result)) throw new Error("it was answered");
  return result;
}
