import { NoLanguage } from "../../domain/answer/languages/in-use";
import type { ModelLanguage } from "./language";

type Says = ModelLanguage["says"];

let inUse: Says | undefined;

export function speakSays(said: Says): void {
  inUse = said;
}

/**
 * What use cases tell, in the language in use. It stands apart from the catalogues: a start needs none of them.
 * @throws NoLanguage before a language is loaded.
 */
export function says(): Says {
  if (!inUse) throw new NoLanguage("No language is loaded yet.");
  return inUse;
}
