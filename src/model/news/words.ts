/** How the pane words what the ledger keeps as codes. */
import type { Direction, Section, Source } from "../../domain/ledger/records";
import type { Facet } from "./facets";

export const SECTION_WORDS: Record<Section, string> = {
  manufacturing: "Manufacturing & projects",
  materials: "Materials & supply",
  "research-capital": "R&D & capital",
  overseas: "Overseas",
  "market-policy": "Market & policy",
};

export const FACET_WORDS: Record<Facet, string> = {
  section: "Section",
  route: "Route",
  segment: "Segment",
  stage: "Stage",
  country: "Country",
  company: "Company",
};

/** An arrow beside the word: neither colour nor shape alone says which way. */
export const DIRECTION_WORDS: Record<Direction, string> = {
  up: "▲ up",
  down: "▼ down",
  stable: "■ stable",
  "stable-up": "△ stable, firmer",
  "stable-down": "▽ stable, softer",
};

/** The day of a publication, as sure as it is known. */
export function publishedWords({ published, precision }: Pick<Source, "published" | "precision">): string {
  if (precision === "by") return `by ${published}`;
  return precision === "month" ? published.slice(0, 7) : published;
}

/** A facet's value as it is shown; codes of sections have words of their own. */
export function valueWords(facet: Facet, value: string): string {
  return facet === "section" ? (SECTION_WORDS[value as Section] ?? value) : value;
}
