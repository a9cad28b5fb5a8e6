import { en } from "./languages/en";
import type { HostLanguage } from "./languages/language";

let inUse: HostLanguage = en;

/** What Excel refuses is said in this language from now on. */
export function speakHost(language: HostLanguage): void {
  inUse = language;
}

/** Excel's error as a sentence that says what helps. https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
export function sentenceOf(error: unknown): string {
  const sentence = inUse.codes[codeOf(error)];
  if (sentence) return sentence;
  const message = error instanceof Error ? error.message : "";
  return message ? inUse.refused(message) : inUse.silent;
}

/** Empty for an error that is not Excel's. */
export function codeOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : "";
  return typeof code === "string" ? code : "";
}
