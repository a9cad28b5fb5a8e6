import { ageOf } from "../../model/news/age";
import { words } from "../languages/in-use";

/** How old something is in words: `3 days old`, `46 weeks old`. */
export function ageWords(days: number): string {
  const { unit, count } = ageOf(days);
  return words().brief.ages[unit]({ count });
}
