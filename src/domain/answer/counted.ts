const PLURAL = new Intl.PluralRules("en");
const DIGITS = new Intl.NumberFormat("en");

/** `1 formula`, `1,200 formulas`. */
export function counted(count: number, one: string, more = `${one}s`): string {
  return `${DIGITS.format(count)} ${inNumber(count, one, more)}`;
}

/** The word or words that go with a count, without it. */
export function inNumber<T>(count: number, one: T, more: T): T {
  return PLURAL.select(count) === "one" ? one : more;
}
