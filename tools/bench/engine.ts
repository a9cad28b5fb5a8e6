import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { evaluate } from "../../src/domain/functions/evaluate";
import type { openSession } from "../../src/domain/functions/session";

/** The engine that is measured: this one, or that of another checkout, so that both meet the same packs. */
export interface Engine {
  evaluate: typeof evaluate;
  openSession: typeof openSession;
}

export async function loadEngine(checkout: string): Promise<Engine> {
  const functions = join(resolve(checkout), "src/domain/functions");
  const [{ evaluate }, { openSession }] = (await Promise.all([
    import(join(functions, "evaluate.ts")),
    import(join(functions, "session.ts")),
  ])) as [Pick<Engine, "evaluate">, Pick<Engine, "openSession">];
  await loadWhole(resolve(checkout));
  return { evaluate, openSession };
}

/** All of its functions and words; a checkout of before has them from the start. */
async function loadWhole(checkout: string): Promise<void> {
  const whole = join(checkout, "src/domain/functions/whole.ts");
  if (existsSync(whole)) await import(whole);
}
