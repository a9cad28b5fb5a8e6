/** The languages there are, by their tags; each has a file of that name, or a folder, in every folder of languages. */
export const LANGUAGES = ["en", "zh"] as const;

export type LanguageTag = (typeof LANGUAGES)[number];

/** Chinese for each tag or locale of Chinese, such as `zh-CN` or `zh_TW.UTF-8`; English for every other. */
export function languageOf(tag: string | undefined): LanguageTag {
  return LANGUAGES.find((one) => tag?.toLowerCase().split(/[-_.@]/)[0] === one) ?? "en";
}
