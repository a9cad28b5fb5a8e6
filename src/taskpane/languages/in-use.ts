import { NoLanguage } from "../../domain/answer/languages/in-use";
import type { PaneLanguage } from "./language";

let inUse: PaneLanguage | undefined;

/** The pane's words are of this language from now on; whoever changes it draws the pane again. */
export function speakPane(language: PaneLanguage): void {
  inUse = language;
}

/** The pane's words, by view. @throws NoLanguage before a language was chosen: no view is drawn before. */
export function words(): PaneLanguage {
  if (!inUse) throw new NoLanguage("No language is loaded yet.");
  return inUse;
}
