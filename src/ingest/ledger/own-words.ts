/** Whether a text of ours repeats a run of words of the source; figures and facts may be the same, sentences not. */
export function sharesRun(own: string, source: string, length: number): boolean {
  const words = wordsOf(own);
  if (words.length < length) return false;
  const theirs = ` ${wordsOf(source).join(" ")} `;
  return words.some(
    (_word, at) =>
      at + length <= words.length && theirs.includes(` ${words.slice(at, at + length).join(" ")} `),
  );
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
