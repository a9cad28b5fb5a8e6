import { isRefusal, type Refusal } from "../src/domain/answer/refusal";

/** A reason to stop, said in one sentence. */
export class Stop extends Error {}

export function orStop<T extends object>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Stop(answer.refused);
  return answer;
}
