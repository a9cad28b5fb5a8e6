import { LANGUAGES, type LanguageTag } from "../../domain/answer/languages/known";
import type { Memory } from "../../model/port/memory";

/** Kept with the user, not with the workbook. */
const CHOSEN = "language";

/** What the user chose; undefined where Office's display language holds. */
export function chosenTag(memory: Memory): LanguageTag | undefined {
  const kept = memory.get(CHOSEN);
  return LANGUAGES.find((tag) => tag === kept);
}

export function keepTag(memory: Memory, tag: LanguageTag | undefined): void {
  memory.set(CHOSEN, tag ?? "");
}
