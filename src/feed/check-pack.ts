import type { LedgerList, Pack } from "../domain/ledger/records";
import { checkLedger } from "../ledger/checks";
import { findingAt, type LocatedLedger, type Finding } from "../ledger/document";

/** What does not make sense in a well-formed pack: the rules a ledger is compiled by, for a feed may not obey them. */
export function checkPack(pack: Pack): Finding[] {
  const located = locate(pack);
  const dangling = unknownSources(pack, located);
  return dangling.length > 0 ? dangling : checkLedger(located, pack.shards === undefined);
}

function locate(pack: Pack): LocatedLedger {
  const place = <List extends LedgerList>(list: List) =>
    (pack[list] ?? []).map((record, index) => ({
      file: "",
      at: `/${list}/${index}`,
      record,
    })) as LocatedLedger[List];
  return {
    // In a ledger each source has a file that is named by its day; a pack has no files to be named wrongly.
    sources: place("sources").map((source) => ({ ...source, file: `${source.record.published}-` })),
    series: place("series"),
    companies: place("companies"),
    projects: place("projects"),
    terms: place("terms"),
    observations: place("observations"),
    growth: place("growth"),
    shares: place("shares"),
    events: place("events"),
    rules: place("rules"),
    fx: place("fx"),
    vat: place("vat"),
  };
}

function unknownSources(pack: Pack, located: LocatedLedger): Finding[] {
  const known = new Set(pack.sources.map(({ id }) => id));
  const { observations, growth, shares, events, fx, vat } = located;
  const sourced = [observations, growth, shares, events, fx, vat].flat();
  return sourced
    .filter(({ record }) => !known.has(record.source))
    .map((place) => findingAt(place, "/source", `There is no source "${place.record.source}".`));
}
