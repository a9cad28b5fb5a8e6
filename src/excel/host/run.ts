import { WorkbookProblem, type Refused } from "../../model/port/workbook";
import { sentenceOf } from "./problems";

/** Runs a batch against Excel; what Excel refuses rejects with a `WorkbookProblem`. */
export async function ask<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw problem(error);
  }
}

/** Runs a change; what Excel refuses is an answer. */
export async function change<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T | Refused> {
  try {
    return await ask(batch);
  } catch (error) {
    return { refused: (error as WorkbookProblem).message };
  }
}

function problem(error: unknown): WorkbookProblem {
  return error instanceof WorkbookProblem ? error : new WorkbookProblem(sentenceOf(error), { cause: error });
}
