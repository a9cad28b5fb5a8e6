import type { Company, Ledger } from "../../domain/ledger/records";
import { looksLikePinyin } from "./pinyin";
import { countryOfPlace } from "./places";

/** The names of the ledger, ready to be looked for in a text. */
export interface Gazetteer {
  companies: readonly Company[];
  /** Finds names and aliases of companies, the longest first. */
  shape: RegExp | undefined;
  company(written: string): Company | undefined;
}

export function openGazetteer(ledger: Pick<Ledger, "companies">): Gazetteer {
  const byName = new Map<string, Company>();
  for (const company of ledger.companies) {
    for (const name of [company.name, ...company.aliases]) byName.set(fold(name), company);
  }
  const names = ledger.companies
    .flatMap((company) => [company.name, ...company.aliases])
    .filter((name) => name.length > 1);
  const short = shortNames(ledger.companies);
  return {
    companies: ledger.companies,
    shape: shapeOf([...names, ...short.keys()]),
    company: (written) => byName.get(fold(written)) ?? short.get(written),
  };
}

/** First words that can only mean one company: "Haichen" for "Haichen Pharmaceutical". */
function shortNames(companies: readonly Company[]): Map<string, Company> {
  const owners = new Map<string, Company[]>();
  for (const company of companies) {
    const [first, ...more] = company.name.split(" ");
    if (more.length === 0 || !first || first.length < 5 || !looksLikePinyin(first)) continue;
    if (countryOfPlace(first)) continue;
    owners.set(first, [...(owners.get(first) ?? []), company]);
  }
  return new Map(
    [...owners].flatMap(([first, [one, ...others]]) =>
      one && others.length === 0 && first !== "Zhongke" ? [[first, one] as const] : [],
    ),
  );
}

function shapeOf(names: readonly string[]): RegExp | undefined {
  if (names.length === 0) return undefined;
  const parts = [...names].sort((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?:${parts.join("|")})(?![A-Za-z])`, "gi");
}

/** Case matters only for short names that are also words, such as GEM. */
function fold(name: string): string {
  return name.length <= 4 && /^[\w ]+$/.test(name) ? name : name.toLowerCase().replace(/[\s-]+/g, " ");
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/[\s-]+/g, "[\\s-]+");
}
