/** What the first rule that speaks says of something; undefined where none does. */
export function firstSaid<T>(
  rules: readonly ((one: T) => string | undefined | false)[],
  one: T,
): string | undefined {
  for (const rule of rules) {
    const said = rule(one);
    if (said) return said;
  }
  return undefined;
}
