/** A function of the add-in as an executor of Univer's formula engine. */
import {
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  type BaseValueObject,
} from "@univerjs/preset-sheets-core";
import { qualifiedName, type FunctionMetadata } from "../metadata";
import type { Evaluate } from "./grid";
import { answerObject, argumentOf } from "./value-objects";

export class AddInFunction extends BaseFunction {
  override minParams = 0;
  override maxParams = 255;

  constructor(
    private readonly fn: FunctionMetadata,
    private readonly evaluate: Evaluate,
  ) {
    super(qualifiedName(fn));
  }

  /** A quoted text stays a text, even one that looks like a number or a date. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(...args: BaseValueObject[]): BaseValueObject {
    // One uncaught error stops every later calculation of the engine.
    try {
      const cell = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
      return answerObject(this.evaluate(cell, this.fn, args.map(argumentOf)));
    } catch (error) {
      console.error(`${qualifiedName(this.fn)} could not be calculated.`, error);
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  }
}
