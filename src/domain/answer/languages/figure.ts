/** `about 2,800 GWh`: the word before a figure, in the words of a language. */
export function figure(
  words: Readonly<Record<string, string>>,
  amount: string,
  qualifier: string | undefined,
): string {
  return [qualifier && (words[qualifier] ?? qualifier), amount].filter(Boolean).join(" ");
}
