import { languageOf, type LanguageTag } from "../src/domain/answer/languages/known";

/** The language of a terminal, as POSIX has it: of the three the first that is set holds. */
export function terminalLanguage({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): LanguageTag {
  return languageOf([LC_ALL, LC_MESSAGES, LANG].find(Boolean));
}
