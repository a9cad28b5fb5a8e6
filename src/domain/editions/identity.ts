import type { IsoDate, Ledger, Pack } from "../ledger/records";

/** Names an edition for ever. The hash is of its content, so whoever holds it can tell whether a pack is the one. */
export interface EditionRef {
  /** `2026-11-24.3f9c2a71`. */
  id: string;
  /** SHA-256 of the canonical JSON of the ledger, in hex. */
  hash: string;
}

export function refOf(pack: Pack): EditionRef {
  return { id: pack.edition, hash: pack.hash };
}

/** The day of an edition's newest record. */
export function dateOf(edition: EditionRef): IsoDate {
  return edition.id.slice(0, 10);
}

/** The name a ledger's content gives its edition. */
export function editionId(ledger: Pick<Ledger, "sources">, hash: string): string {
  const newest = ledger.sources.reduce((day, { recorded }) => (recorded > day ? recorded : day), "");
  return `${newest}.${hash.slice(0, 8)}`;
}

export function isSame(one: EditionRef | undefined, other: EditionRef | undefined): boolean {
  return one !== undefined && one.hash === other?.hash;
}
