/** Univer's calculation takes a number for a text unless it is spelled as JavaScript spells it: `1E3`, `007`. */

/** Texts, quoted sheet names, words and numbers of a formula; only the last are looked into. */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_$\\][\p{L}\p{N}_.$\\]*|((?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?)(?![\p{L}\p{N}_.])/gu;

/** The formula with its numbers spelled plainly: 1.5E3 as 1500, 007 as 7, 1E308 as 1e+308. */
export function plainNumbers(formula: string): string {
  return formula.replace(TOKENS, (token: string, number?: string) => {
    const value = Number(number);
    return Number.isFinite(value) ? String(value) : token;
  });
}
