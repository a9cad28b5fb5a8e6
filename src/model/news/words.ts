/** How the pane words what the ledger keeps as codes. */
import type { Direction, Section } from "../../domain/ledger/records";
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

/** A facet's value as it is shown; codes of sections have words of their own. */
export function valueWords(facet: Facet, value: string): string {
  return facet === "section" ? (SECTION_WORDS[value as Section] ?? value) : value;
}
