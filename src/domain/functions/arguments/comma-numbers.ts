/** How a number with a comma may be meant, written with a dot and without commas: one way, or two where it is open. */
export function numbersMeant(text: string): string[] {
  const written = text.replace(/(\d)[\s'](?=\d)/g, "$1");
  if (/^-?[1-9]\d{0,2},\d{3}$/.test(written)) return [written.replace(",", ""), written.replace(",", ".")];
  if (/^-?\d+,\d+$/.test(written)) return [written.replace(",", ".")];
  if (/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(written)) return [written.replaceAll(",", "")];
  if (/^-?\d{1,3}(?:\.\d{3})+,\d+$/.test(written)) return [written.replaceAll(".", "").replace(",", ".")];
  return [];
}
