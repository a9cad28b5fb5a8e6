/** A share with its sign, such as `+2.4%` and `−100%`; ten percent and more without decimals. */
export function percent(share: number): string {
  const size = Math.abs(share * 100);
  return `${share > 0 ? "+" : "−"}${size.toFixed(size < 9.95 ? 1 : 0)}%`;
}
