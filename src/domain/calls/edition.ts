import type { Pack } from "../ledger/records";

/** What names an edition and how much is in it. */
export function editionFields(pack: Pack): Map<string, string | number> {
  return new Map<string, string | number>([
    ["id", pack.edition],
    ["date", pack.edition.slice(0, 10)],
    ["hash", pack.hash],
    ["sources", pack.sources.length],
    ["observations", pack.observations.length],
    ["events", pack.events.length],
    ["series", pack.series.length],
  ]);
}
