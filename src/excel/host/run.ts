import { RefusalError, type Refusal } from "../../domain/answer/refusal";
import { bounded } from "./bounded";
import { sentenceOf } from "./problems";

/** Runs a batch against Excel; what Excel refuses, or does not answer in time, rejects with a `RefusalError`. */
export async function ask<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  let over: () => void;
  // What was worked out is all there is to wait for; Excel.run itself ends with one more request.
  const worked = new Promise<void>((resolve) => (over = resolve));
  try {
    const run = Excel.run(async (context) => {
      const sync = context.sync.bind(context);
      context.sync = ((value?: unknown) => bounded(sync(value))) as typeof context.sync;
      return batch(context).finally(() => over());
    });
    run.catch(() => undefined);
    await Promise.race([run, worked]);
    return await bounded(run);
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
