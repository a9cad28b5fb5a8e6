import { languageFor } from "./in-use";
import type { Language } from "./language";

/** The languages there are, by their tags; each is a file of that name in every folder of languages. */
export const LANGUAGES = ["en", "zh"] as const;

export type LanguageTag = (typeof LANGUAGES)[number];

/** Chinese for every tag or locale of Chinese, `zh-CN` and `zh_TW.UTF-8` as well; English for all others. */
export function languageOf(tag: string | undefined): LanguageTag {
  return /^zh(?:[-_.@]|$)/i.test(tag ?? "") ? "zh" : "en";
}

/** The sentences of answers in a language. English is there already, as cells are written in it; others are loaded. */
export async function loadAnswers(tag: LanguageTag): Promise<Language> {
  return tag === "zh" ? (await import("./zh")).zh : languageFor("record");
}
