/**
 * Folds a name for comparison: case, subscripts (Li₂S), full-width forms, spaces, hyphens and underscores make no
 * difference.
 */
export function foldName(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\-_]+/g, " ")
    .trim();
}
