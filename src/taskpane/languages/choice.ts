import type { Memory } from "../../model/port/memory";

/** The languages there are, as the page's `lang` names them. */
export const TAGS = ["en", "zh"] as const;

export type Tag = (typeof TAGS)[number];

/** Kept with the user, not with the workbook. */
const CHOSEN = "language";

/** What the user chose; undefined where Office's display language holds. */
export function chosenTag(memory: Memory): Tag | undefined {
  const kept = memory.get(CHOSEN);
  return TAGS.find((tag) => tag === kept);
}

export function keepTag(memory: Memory, tag: Tag | undefined): void {
  memory.set(CHOSEN, tag ?? "");
}

/** The language for a display language such as `zh-CN`; English for one that we do not speak. */
export function tagFor(display: string | undefined): Tag {
  return TAGS.find((tag) => display?.toLowerCase().split("-")[0] === tag) ?? "en";
}
