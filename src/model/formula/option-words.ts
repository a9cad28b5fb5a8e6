/** What options and their values are called where people choose them; a formula has their short names. */
import type { OptionName } from "../../domain/functions/arguments/options";

export const OPTION_WORDS: Record<OptionName, string> = {
  asof: "As of",
  pub: "Publisher",
  vat: "VAT of the published price",
  fx: "Exchange rate",
  fill: "Day without a price",
  maxage: "Days carried at most",
  method: "Method",
  interp: "Between known years",
  extrap: "Beyond known years",
  field: "Field",
  headers: "Heads",
  base: "Base",
  basis: "Basis",
  scenario: "Scenario",
  unit: "Unit",
  detail: "Steps",
  properties: "Source in the cell",
  figures: "Rows",
  section: "Section",
  route: "Route",
  segment: "Segment",
  stage: "Stage",
  country: "Country",
  company: "Company",
  since: "Since",
  until: "Until",
  series: "Series",
  reason: "Reason",
  text: "Words",
};

const LINES = { cagr: "at a constant yearly growth", linear: "on a straight line" };

/** Of values that are abbreviations or flags. */
const VALUE_WORDS: Partial<Record<OptionName, Record<string, string>>> = {
  vat: { in: "included", ex: "not included" },
  fill: {
    prev: "the price before",
    none: "an error",
    next: "the price after",
    linear: "between the two",
  },
  interp: LINES,
  extrap: LINES,
  field: {
    value: "the figure",
    low: "low end of the range",
    high: "high end of the range",
    change: "change on the period before",
    yearChange: "change on the year before",
  },
  headers: { "0": "none", "1": "column heads", "2": "name and column heads" },
  basis: { quoted: "the rate the publisher quotes", computed: "the rate computed from values" },
  detail: { "1": "each step of the number", "0": "one line" },
  properties: { "1": "numbers carry their source", "0": "plain numbers" },
  figures: { "1": "only those with a figure", "0": "all" },
  pub: { any: "whoever spoke last" },
  fx: { latest: "the newest rate" },
};

/** `prev: the price before`; a value that says all itself as it is, with spaces for hyphens. */
export function valueWords(option: OptionName, value: string): string {
  const words = VALUE_WORDS[option]?.[value];
  return words === undefined ? value : `${value}: ${words}`;
}
