/** Undefined where nothing was typed, not a number where it is none. */
export function numberIn(text: string): number | undefined {
  if (text.trim() === "") return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : Number.NaN;
}
