import { RefusalError, type Refusal } from "../../domain/answer/refusal";
import { sentenceOf } from "./problems";

/** Runs a batch against Excel; what Excel refuses rejects with a `RefusalError`. */
export async function ask<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw problem(error);
  }
}

/** Runs a change; what Excel refuses is an answer. */
export async function change<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T | Refusal> {
  try {
    return await ask(batch);
  } catch (error) {
    return { refused: (error as RefusalError).message };
  }
}

function problem(error: unknown): RefusalError {
  return error instanceof RefusalError ? error : new RefusalError(sentenceOf(error), { cause: error });
}
