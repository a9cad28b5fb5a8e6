/**
 * Excel reads what is written as if it were typed: `=1+1` would be a formula, `2025-12` a day. An apostrophe before
 * it keeps it a text and is not part of it. Words without a digit need none.
 */
export function asText(text: string): string {
  if (text === "") return "";
  const isPlainWords = /^\p{L}[^\p{N}]*$/u.test(text) && !/^(?:true|false)$/i.test(text);
  return isPlainWords ? text : `'${text}`;
}
