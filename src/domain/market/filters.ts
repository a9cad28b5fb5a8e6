import type { Failure } from "../answer/failure";
import { messages } from "../answer/messages";
import type { Phrase } from "../answer/phrases";
import { foldName } from "../ledger/names";
import type { Company } from "../ledger/records";
import { countryName, countryWords } from "./countries";
import { namedLike } from "./series-names";

/** What a list can be filtered by; a filter that is left out lets everything through. */
export interface Filters {
  section?: string;
  route?: string;
  segment?: string;
  stage?: string;
  country?: string;
  company?: string;
}

/** The values that a filter without a closed list can have among all that could be listed; looked for when it is given. */
export type Values = Record<"country" | "company", () => ReadonlySet<string>>;

/** The first filter that nothing can match, whatever the others say, with what was meant and what there is. */
export function unmatched(
  filters: Filters,
  values: Values,
  companies: readonly Company[],
): Failure | undefined {
  for (const name of ["country", "company"] as const) {
    const wanted = filters[name];
    if (wanted === undefined) continue;
    const all = [...values[name]()].sort();
    const words = wordsFor(name, all, companies);
    const canonical = name === "country" ? countryName(wanted) : wanted;
    const names = [...all, ...words.keys()].map(foldName);
    if (names.includes(foldName(canonical)) || names.includes(foldName(wanted))) continue;
    const meant = new Set(namedLike(wanted, [...all, ...words.keys()]).map((one) => words.get(one) ?? one));
    return messages.unmatchedFilter(name, wanted, all, meant.size === 1 ? [...meant][0] : undefined);
  }
  return undefined;
}

/** What of an item each filter looks at. */
export type ValuesOf<T, Name extends string> = Partial<Record<Name, (item: T) => readonly string[]>>;

/**
 * The first filter that leaves nothing of what the others do, with what those have: nobody is told that there is no
 * news where one word of the question stands against the rest. Of two that nothing has, the first is told.
 */
export function emptying<T, Name extends string>(
  what: Phrase,
  filters: { readonly [One in Name]?: string },
  valuesOf: ValuesOf<T, Name>,
  left: (filters: { readonly [One in Name]?: string }) => readonly T[],
): Failure | undefined {
  const given = (Object.keys(valuesOf) as Name[]).flatMap((name) => {
    const [text, values] = [filters[name], valuesOf[name]];
    return text === undefined || values === undefined ? [] : [{ name, text, values }];
  });
  if (given.length === 0) return undefined;
  const told = ({ name, text }: { name: Name; text: string }, held: readonly string[]): Failure =>
    messages.noneLeft(what, name, text, [...new Set(held)].sort());
  for (const one of given) {
    const { [one.name]: _, ...others } = filters;
    const held = left(others as typeof filters).flatMap(one.values);
    if (held.length > 0) return told(one, held);
  }
  const all = left({});
  const [impossible] = given.flatMap((one) => {
    const held = all.flatMap(one.values);
    return held.length > 0 && !held.some((value) => foldName(value) === foldName(one.text))
      ? [told(one, held)]
      : [];
  });
  return impossible;
}

function wordsFor(
  name: keyof Values,
  known: readonly string[],
  companies: readonly Company[],
): Map<string, string> {
  if (name === "country") return countryWords(known);
  return new Map(
    companies
      .filter((company) => known.includes(company.name))
      .flatMap((company) => company.aliases.map((alias): [string, string] => [alias, company.name])),
  );
}
