import type { Session } from "./session";

/** What names an edition, how much is in it, and how the workbook stands to it; an empty text is none. */
export function editionFields({ pack, asOf, model }: Session): Map<string, string | number> {
  return new Map<string, string | number>([
    ["id", pack.edition],
    ["date", pack.edition.slice(0, 10)],
    ["hash", pack.hash],
    ["sources", pack.sources.length],
    ["observations", pack.observations.length],
    ["events", pack.events.length],
    ["series", pack.series.length],
    ["pinned", model?.pinned ? "yes" : "no"],
    ["asof", asOf ?? ""],
    ["available", model?.available ?? ""],
  ]);
}
