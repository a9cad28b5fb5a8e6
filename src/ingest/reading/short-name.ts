/** Whether a name is that of a company or short for it: "Redvale" for "Redvale Storage". */
export function isShortFor(name: string, company: string): boolean {
  return name === company || company.startsWith(`${name} `) || name.startsWith(`${company} `);
}
