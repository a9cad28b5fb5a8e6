/** What a keyboard, a web page or a PDF puts into a text without anyone seeing it: it has no width. */
const UNSEEN = /[\p{Cf}\u034F\u115F\u1160\u3164\uFE00-\uFE0F]/gu;
const DASHES = /[\u2010-\u2015\u2212]/g;

/**
 * A text as it is meant: full-width forms, subscript digits and no-break spaces become plain ones, dashes hyphens,
 * and what cannot be seen is left out. Every argument is cleaned so before it is read.
 */
export function cleanText(text: string): string {
  return text.normalize("NFKC").replace(UNSEEN, "").replace(DASHES, "-").trim();
}

/** A value of a cell as text; what is no text, number or truth value has none. */
export function scalarText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : "";
}
