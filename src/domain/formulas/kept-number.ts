/** A number as Excel keeps it in a cell: fifteen digits of it. */
export function keptNumber(value: number): number {
  return Number(value.toPrecision(15));
}
