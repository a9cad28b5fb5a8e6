import type { VatBasis } from "../ledger/vocabulary";

/** How people write that a price is without value added tax, and how that it is with it. */
const TAX = "(?:vat|v\\.a\\.t\\.|tax(?:es)?)";
const EXCLUDED =
  "(?:ex(?:cl?(?:uding|usive|uded)?)?\\.?(?:\\s+of)?|w\\/o|without|net\\s+of|before|pre|less|no)";
const INCLUDED = "(?:incl?(?:uding|usive|uded)?\\.?(?:\\s+of)?|w\\/|with|gross\\s+of)";
const HAN_TAX = "(?:增值)?税";

const SHAPES: readonly [VatBasis, string][] = [
  ["excluded", `${EXCLUDED}[\\s.-]*${TAX}`],
  ["excluded", `${TAX}[\\s-]*ex(?:cl?(?:uded|usive)?)?\\.?`],
  ["excluded", `${TAX}[\\s-]*free`],
  ["excluded", `(?:不含|未含|未|除|不带|免)${HAN_TAX}`],
  ["included", `${INCLUDED}[\\s.-]*${TAX}`],
  ["included", `${TAX}[\\s-]*incl?(?:uded|usive)?\\.?`],
  ["included", `(?:含|带)${HAN_TAX}`],
];

const OPENING_SIGN = "[\\s,;(\\[-]";
const CLOSING = "[\\s)\\]]*";
/** What their first group holds stays. */
const AFTER = SHAPES.map(
  ([vat, words]) => [vat, new RegExp(`(?:${OPENING_SIGN}+|(^|[^a-z]))(?:${words})${CLOSING}$`, "i")] as const,
);
const BEFORE = SHAPES.map(
  ([vat, words]) => [vat, new RegExp(`^()${OPENING_SIGN}*(?:${words})(?![a-z])[\\s,;:)\\]-]*`, "i")] as const,
);

/** A unit's text without the words for its tax basis, and the basis they name: behind the unit or before it. */
export function splitVat(text: string): { rest: string; vat?: VatBasis } {
  for (const [vat, shape] of [...AFTER, ...BEFORE]) {
    const rest = text.replace(shape, "$1").trim();
    if (rest !== text.trim() && rest !== "") return { rest, vat };
  }
  return { rest: text };
}

/** The basis a word names by itself, as behind `vat=`: `in`, `incl.`, `excluded`, `含税`. */
export function vatOf(word: string): VatBasis | undefined {
  const text = word.trim();
  if (/^(?:ex|excl?(?:uding|usive|uded)?\.?|without|w\/o|net)$/i.test(text)) return "excluded";
  if (/^(?:in|incl?(?:uding|usive|uded)?\.?|with)$/i.test(text)) return "included";
  return SHAPES.find(([, words]) => new RegExp(`^(?:${words})$`, "i").test(text))?.[0];
}
