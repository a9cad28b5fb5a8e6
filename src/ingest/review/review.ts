import type {
  Company,
  Confidence,
  Event,
  FxRate,
  Growth,
  IsoDate,
  Observation,
  Period,
  Project,
  Series,
} from "../../domain/ledger/records";

/** A place in `Review.text`: from `start` up to, not including, `end`. */
export interface Span {
  start: number;
  end: number;
}

/** Another reading of one field of a row, for the reviewer to choose. */
export interface Alternative {
  field: string;
  value: string | number;
  why: string;
}

/** What a row proposes for the ledger; ids and the source are given when it is written. */
export type Proposal =
  | { kind: "observation"; record: Omit<Observation, "id" | "source"> }
  | { kind: "growth"; record: Omit<Growth, "id" | "source"> }
  | { kind: "event"; record: Omit<Event, "id" | "source"> }
  | { kind: "fx"; record: Omit<FxRate, "id" | "source"> };

/**
 * `update` is a further word on something the ledger knows (a new stage, a new vintage); `conflict` contradicts it;
 * `duplicate` is already there.
 */
export type RowStatus = "new" | "update" | "duplicate" | "conflict";

export interface Comparison {
  status: RowStatus;
  /** The record of the ledger it is held against. */
  against?: string;
  reason?: string;
}

export type Row = Proposal & {
  /** Sentences the row was read in, in the order of the text. */
  sentences: Span[];
  /** The figures and dates it was made of. */
  figures: Span[];
  confidence: Confidence;
  /** Why the confidence is not high, and what was inferred. */
  reasons: string[];
  alternatives: Alternative[];
  /** A related item is another publication: it is shown but not written under this one's source. */
  origin: "article" | "related";
  /** Names that the catalogue does not hold yet. */
  unknown: string[];
  comparison: Comparison;
};

/** What became of one number of the text. */
export interface NumberFate {
  span: Span;
  text: string;
  fate: "read" | "ignored" | "unread";
  /** Why it was ignored. */
  reason?: string;
  /** Of an unread number, what a reviewer may make of it. */
  open?: OpenFigure;
}

/** A figure that no row holds: its sentence, and the series that its unit would fit. */
export interface OpenFigure {
  sentence: Span;
  /** With its unit, as printed. */
  span: Span;
  /** In the ledger's spelling; absent where none is printed. */
  unit?: string;
  /** In `unit`. */
  level: Level;
  /** The ones the sentence speaks of first. */
  fits: ({ series: string } & Level)[];
  /** What the sentence dates it by, then the day, month and year of publication. */
  periods: Period[];
}

/** A value, or the two ends of a range. */
export type Level = { value: number } | { low: number; high: number };

export interface UnreadSentence {
  span: Span;
  /** Its numbers that no row and no reason accounts for. */
  numbers: string[];
}

/** What the text says of itself. */
export interface Article {
  title: string;
  published?: IsoDate;
  /** `month` where only the month is printed; `published` is then its last day. */
  precision: "day" | "month";
  publisher?: string;
  url?: string;
}

/** Entries the catalogue lacks, as a proposal. */
export interface NewNames {
  companies: (Company & { why: string })[];
  projects: Project[];
  series: Series[];
}

export interface Review {
  /** The text as read: markup gone, broken lines joined. All spans point into it. */
  text: string;
  article: Article;
  rows: Row[];
  /** Answers for numbers that no row holds: the series each would need. Taken only where the reviewer says so. */
  offers: Row[];
  numbers: NumberFate[];
  /** Sentences nothing was read from, those with numbers first. */
  unread: UnreadSentence[];
  newNames: NewNames;
}
