import { simplified } from "./han";
import { cleanText } from "./typed-text";

/**
 * Folds a name for comparison: case, subscripts (Li₂S), full-width forms, spaces, hyphens and underscores make no
 * difference, nor does it matter whether Chinese is written in traditional or simplified characters.
 */
export function foldName(text: string): string {
  return simplified(cleanText(text))
    .toLowerCase()
    .replace(/[\s\-_]+/g, " ")
    .trim();
}
