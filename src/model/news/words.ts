/** How sheets word what the ledger keeps as codes: in the language of the record. */
import type { Direction, Section } from "../../domain/ledger/records";

export const SECTION_WORDS: Record<Section, string> = {
  manufacturing: "Manufacturing & projects",
  materials: "Materials & supply",
  "research-capital": "R&D & capital",
  overseas: "Overseas",
  "market-policy": "Market & policy",
};

/** An arrow beside the word: neither colour nor shape alone says which way. */
export const DIRECTION_WORDS: Record<Direction, string> = {
  up: "▲ up",
  down: "▼ down",
  stable: "■ stable",
  "stable-up": "△ stable, firmer",
  "stable-down": "▽ stable, softer",
};
