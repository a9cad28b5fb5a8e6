import { NoLanguage } from "../../domain/answer/languages/in-use";
import type { HostLanguage, HostSentences } from "./languages/language";

/** Chosen with the others (`taskpane/speak`): a start, which reads settings, carries no sentence. */
let inUse: HostLanguage | undefined;

/** What Excel refuses is said in this language from now on. */
export function speakHost(language: HostLanguage): void {
  inUse = language;
}

/** What we say ourselves, in that language. @throws NoLanguage before one was chosen. */
export function says(): HostSentences {
  return chosen().says;
}

/** What checks are called, in that language. */
export function checkNames(): HostLanguage["checks"] {
  return chosen().checks;
}

/** Excel's error as a sentence that says what helps. https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
export function sentenceOf(error: unknown): string {
  const { codes, refused, silent } = chosen();
  const sentence = codes[codeOf(error)];
  if (sentence) return sentence;
  const message = error instanceof Error ? error.message : "";
  return message ? refused(message) : silent;
}

function chosen(): HostLanguage {
  if (!inUse) throw new NoLanguage("No language is loaded yet.");
  return inUse;
}

/** Empty for an error that is not Excel's. */
export function codeOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : "";
  return typeof code === "string" ? code : "";
}
