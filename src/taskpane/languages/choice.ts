import { LANGUAGES, type LanguageTag } from "../../domain/answer/languages/known";
import type { Memory } from "../../model/port/memory";

/** Kept with the user, not with the workbook. */
const CHOSEN = "language";

/** What the user chose; undefined where Office's display language holds. */
export function chosenTag(memory: Memory): LanguageTag | undefined {
  const kept = memory.get(CHOSEN);
  return LANGUAGES.find((tag) => tag === kept);
}

/** Hears of a choice made in another window of the same place, such as the page around the pane. */
export function onChosenElsewhere(heard: (tag: LanguageTag | undefined) => void): () => void {
  const listen = ({ key, newValue }: StorageEvent): void => {
    if (key?.endsWith(`ssb.${CHOSEN}`)) heard(LANGUAGES.find((tag) => tag === newValue));
  };
  window.addEventListener("storage", listen);
  return () => window.removeEventListener("storage", listen);
}

export function keepTag(memory: Memory, tag: LanguageTag | undefined): void {
  memory.set(CHOSEN, tag ?? "");
}
