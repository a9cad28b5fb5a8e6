import type { LanguageTag } from "../../src/domain/answer/languages/known";
import { speak as en } from "../../src/taskpane/speak/en";
import { speak as zh } from "../../src/taskpane/speak/zh";

/** A language in every room, as the page speaks it once it is loaded. */
export function speakTag(tag: LanguageTag): void {
  ({ en, zh })[tag]();
  document.documentElement.lang = tag;
}
