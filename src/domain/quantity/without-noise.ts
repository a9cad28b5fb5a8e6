/** A number that was worked out, without the noise of binary fractions: 14.7 × 10^8 is 1,470,000,000. */
export function withoutNoise(value: number): number {
  return Number(value.toPrecision(12));
}
