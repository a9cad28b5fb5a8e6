/** A name for a sheet that none of those taken has; Excel does not tell capitals apart in them. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  if (!used.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number++) {
    const name = `${wanted} ${number}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}
