const DIGITS = new Intl.NumberFormat("zh");

/** `1,200`: Chinese words have one form whatever the count. */
export function digits(count: number): string {
  return DIGITS.format(count);
}
