import type { Series } from "../ledger/records";
import { counted } from "../answer/counted";
import { amountText, withQualifier } from "../answer/text";
import { coverageOf } from "./coverage";
import type { Market } from "./market";
import { isPriced } from "./priced";

/** The fields of a series as text, in the order a table shows them; empty where nothing is stated. */
export function metadataOf(market: Market, series: Series): Map<string, string> {
  const coverage = coverageOf(market, series, "9999-12-31");
  return new Map([
    ["code", series.code],
    ["name", series.name],
    ["measure", series.measure],
    ["unit", series.unit],
    ["vat", series.vat ?? (isPriced(series) ? "not stated" : "")],
    ["specification", series.specification ?? ""],
    ["definition", series.definition ?? ""],
    ["region", series.region],
    ["frequency", series.frequency],
    ["lead", series.lead],
    ["publishers", coverage.publishers.join(", ")],
    ["cells", series.cells ?? ""],
    ["denominator", series.denominator ?? ""],
    ["aliases", series.aliases.join(", ")],
    ["first", coverage.first ?? ""],
    ["last", coverage.last ?? ""],
    ...growthFields(market, series),
    ...ownFields(market, series),
  ]);
}

/** The growth rates quoted for a series, the newest first; a series without any has no such field. */
function growthFields(market: Market, { code }: Series): [string, string][] {
  const quoted = market.growth(code).map(({ rate, qualifier, from, to, windowImplied, source }) => {
    const { publisher, published } = market.source(source);
    const window = windowImplied ? "window implied by the text" : "window printed";
    const amount = withQualifier(qualifier, amountText(rate, "fraction"), "record");
    return `${amount} a year ${from}-${to} (${publisher}, ${published}; ${window})`;
  });
  return quoted.length > 0 ? [["growth", quoted.reverse().join("; ")]] : [];
}

/** What articles that this user added say of a series; one of which they say nothing has no such field. */
function ownFields(market: Market, { code }: Series): [string, string][] {
  const own = [...market.observations(code), ...market.growth(code)]
    .map(({ source }) => market.source(source))
    .filter(({ local }) => local)
    .map(({ publisher, published }) => `${publisher}, ${published}`);
  const named = [...new Set(own)].join("; ");
  return own.length > 0
    ? [["articles", `${counted(own.length, "figure")} added by this user: ${named}`]]
    : [];
}
