import type { Series } from "../ledger/records";
import { coverageOf } from "./coverage";
import type { Market } from "./market";
import { isPriced } from "./priced";
import { holding } from "./search-words";

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
  ]);
}

/** Series whose code, name, aliases, measure or region hold all words; the one so named comes first. */
export function findSeries(market: Market, text: string): Series[] {
  const found = market.catalogue.all.filter(holding(text, (series) => market.catalogue.wordsOf(series)));
  const named = market.catalogue.find(text);
  return named && found.includes(named) ? [named, ...found.filter((one) => one !== named)] : found;
}
