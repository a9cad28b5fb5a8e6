import type { Company, Event, FxRate, Growth, Observation, Project, Series, Source } from "../ledger/records";

/**
 * One publication that this user added. It is written as a file of the ledger is: its records name no source, their
 * ids start with the source's own. Beside them stand the names they need that the catalogue did not hold.
 */
export interface LocalDocument {
  source: Source;
  series?: Series[];
  companies?: Company[];
  projects?: Project[];
  observations?: Omit<Observation, "source">[];
  growth?: Omit<Growth, "source">[];
  events?: Omit<Event, "source">[];
  fx?: Omit<FxRate, "source">[];
}

/** What a user added to the data, oldest addition first. It belongs to the user and is in no edition. */
export interface LocalLayer {
  documents: LocalDocument[];
}

/** The name of those that go with no workbook, in the memory of the browser. */
export const LOCAL_MEMORY = "local";

export const NO_LOCAL_LAYER: LocalLayer = { documents: [] };

export const RECORD_LISTS = ["observations", "growth", "events", "fx"] as const;
export type RecordList = (typeof RECORD_LISTS)[number];
export const NAME_LISTS = ["series", "companies", "projects"] as const;

export function removeDocument(layer: LocalLayer, source: string): LocalLayer {
  return { documents: layer.documents.filter((document) => document.source.id !== source) };
}

/** Two layers as one; a source that both hold counts once. */
export function joinLayers(first: LocalLayer, second: LocalLayer): LocalLayer {
  const held = new Set(first.documents.map(({ source }) => source.id));
  return {
    documents: [...first.documents, ...second.documents.filter(({ source }) => !held.has(source.id))],
  };
}

export function recordCount(document: LocalDocument): number {
  return RECORD_LISTS.reduce((sum, list) => sum + (document[list]?.length ?? 0), 0);
}
