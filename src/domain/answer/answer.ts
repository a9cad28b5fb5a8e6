import type { Caveat } from "./caveats";
import type { IsoDate, Period, Precision, Qualifier, Status } from "../ledger/records";
import type { Kind } from "./kind";
import type { Failure } from "./failure";
import type { Layer } from "../local/house-view";
import type { Trace } from "./trace";

export type { Kind } from "./kind";

/** A source as an answer names it. */
export interface SourceRef {
  id: string;
  publisher: string;
  title: string;
  url: string;
  published: IsoDate;
  /** Where the page shows no day: only the month is known, or only the latest day it can have come out. */
  precision?: Exclude<Precision, "day">;
  /** Added by this user; in no edition. */
  local?: true;
}

/** A number that knows what it is, when it is about, who said it and how it came about. */
export interface Answer {
  ok: true;
  value: number;
  /** With its tax basis, where it has one. */
  unit: string;
  kind: Kind;
  status: Status;
  /** The series' code; empty for a number that belongs to none, such as a conversion. */
  series: string;
  name: string;
  /** What the value is about. */
  effective: Period;
  /** The day from which on all its parts were known. */
  published: IsoDate;
  publisher: string;
  sources: SourceRef[];
  /** The publisher's word before the figure, or the one that follows from the words of its parts. */
  qualifier?: Qualifier;
  /** Days between the effective day and the day asked for, where the value was carried forward. */
  carriedDays?: number;
  /** Days since the effective day of a newest figure that is older than its series' rhythm. */
  ageDays?: number;
  caveats: Caveat[];
  /** Which layer spoke: what was published, the house's own view, this user's articles, or an end of a published range. */
  layer: Layer | "local";
  trace: Trace;
}

export type Result = Answer | Failure;
