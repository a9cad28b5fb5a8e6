import type {
  Company,
  CompanyShare,
  Event,
  FxRate,
  Growth,
  Ledger,
  LedgerList,
  Observation,
  Project,
  Rule,
  Series,
  Source,
  Terms,
  VatRate,
} from "../domain/ledger/records";

/** A file of the ledger or of the catalogue, as read. */
export interface TextFile {
  path: string;
  text: string;
}

/** What is wrong, and where: a file, a JSON pointer into it, and a plain sentence. */
export interface Finding {
  file: string;
  at: string;
  reason: string;
}

/** One file of `publications/`: a publication whose records leave their source to the file. */
export interface LedgerDocument {
  source: Source;
  observations?: Omit<Observation, "source">[];
  growth?: Omit<Growth, "source">[];
  shares?: Omit<CompanyShare, "source">[];
  events?: Omit<Event, "source">[];
  fx?: Omit<FxRate, "source">[];
  vat?: Omit<VatRate, "source">[];
}

/** One file of `catalogue/`. */
export interface CatalogueDocument {
  series?: Series[];
  companies?: Company[];
  projects?: Project[];
  rules?: Rule[];
  terms?: Terms[];
}

/** A record and the place it was written down at. */
export interface Located<T> {
  file: string;
  at: string;
  record: T;
}

/** A ledger whose every record still knows its place. */
export type LocatedLedger = { [List in LedgerList]-?: Located<NonNullable<Ledger[List]>[number]>[] };

export function findingAt(place: Omit<Located<unknown>, "record">, field: string, reason: string): Finding {
  return { file: place.file, at: place.at + field, reason };
}
