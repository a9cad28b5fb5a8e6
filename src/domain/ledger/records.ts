import type {
  CellScope,
  Confidence,
  Direction,
  Frequency,
  Inferred,
  Measure,
  Precision,
  Qualifier,
  Route,
  Section,
  Sector,
  Segment,
  Stage,
  Status,
  SupersedeReason,
  VatBasis,
} from "./vocabulary";
import type { Shards } from "./shards";
import type { StoredObservations } from "./stored-observations";

export type * from "./vocabulary";

/**
 * The records a ledger is made of.
 *
 * A ledger is append-only: a correction is a new record that names what it
 * supersedes. Four dates are kept apart: the *period* a value is about, the day
 * it was *published*, the day we *recorded* it, and the *as-of* day a question
 * is asked for. As-of compares with `published` and with nothing else.
 */

/** `2025-12-06`. */
export type IsoDate = string;

/**
 * A day `2025-12-06`, a month `2025-12`, a quarter `2026-Q1`, a half year `2024-H1`, a year `2030`, or a window of
 * whole months `2025-01..2025-09`.
 */
export type Period = string;

export interface Source {
  id: string;
  publisher: string;
  title: string;
  url: string;
  /** The day the statement was public; with `precision: "by"`, the latest day it can have become so. */
  published: IsoDate;
  precision: Precision;
  /** Why `published` is what it is; required unless the page itself prints the day. */
  publishedBasis?: string;
  /** The day we put it into the ledger. */
  recorded: IsoDate;
  /** The publisher's terms of use, by id in `terms.json`. */
  terms: string;
  confidence?: Confidence;
  note?: string;
  /** Added by this user; in no edition. */
  local?: true;
}

export interface Series {
  /** Stable for ever, such as `PRICE.LI2S.CN`. A retired code stays as an alias of its successor. */
  code: string;
  name: string;
  aliases: string[];
  measure: Measure;
  unit: string;
  /** The publisher that answers when none is named. */
  lead: string;
  region: string;
  frequency: Frequency;
  cells?: CellScope;
  /** The material of a price, production or coefficient series, such as `Li2S`. */
  material?: string;
  /** The end use of a demand series. */
  sector?: Sector;
  vat?: VatBasis;
  specification?: string;
  definition?: string;
  /** What a penetration or a share is a fraction of, or that the source does not say. */
  denominator?: string;
  /** The code of the series it is a part of, counted alike: never more than that in any period. */
  partOf?: string;
  /** What other publishers say otherwise, of one period or of all: told with every answer about it. */
  caveats?: { period?: Period; text: string }[];
  /** A context series is about the wider market, not about solid-state batteries. */
  context?: boolean;
  successor?: string;
  /** The last day it stands for: no price is given for a day after it, and what was published keeps answering. */
  discontinued?: IsoDate;
}

export interface Observation {
  id: string;
  series: string;
  period: Period;
  status: Status;
  /** Absent where the source gave a range, or only a direction. */
  value?: number;
  low?: number;
  high?: number;
  qualifier?: Qualifier;
  /** How the publisher says the value moved; an observation may carry a direction and no value. */
  direction?: Direction;
  /** Change against the period before, as a fraction, where the source printed it. */
  change?: number;
  /** Change against the same period a year before, as a fraction. */
  yearChange?: number;
  /** `base`, `STEPS` and the like, where the publisher has several. */
  scenario?: string;
  source: string;
  supersedes?: string;
  reason?: SupersedeReason;
  confidence?: Confidence;
  note?: string;
}

/** What one company has of a series in a period, as a publisher says it: an amount, its part of the whole, or both. */
export interface CompanyShare {
  id: string;
  /** The series of the whole. */
  series: string;
  company: string;
  period: Period;
  status: Status;
  /** In the unit of the series. */
  value?: number;
  /** Its part of the whole as a fraction, where the publisher prints it. */
  share?: number;
  qualifier?: Qualifier;
  /** Change of the amount against the same period a year before, as a fraction. */
  yearChange?: number;
  source: string;
  confidence?: Confidence;
  note?: string;
}

/** A growth rate that a publisher quoted, kept apart from any that is computed. */
export interface Growth {
  id: string;
  series: string;
  from: number;
  to: number;
  /** Per year, as a fraction. */
  rate: number;
  qualifier?: Qualifier;
  /** The source prints the rate, and its text only implies the window. */
  windowImplied?: true;
  source: string;
  confidence?: Confidence;
  note?: string;
}

export interface Amount {
  value?: number;
  low?: number;
  high?: number;
  unit: string;
  qualifier?: Qualifier;
  /** Our words for an amount that is no number, such as "several hundred million". */
  text?: string;
}

/** A news item. Headline and summary are in our own words. */
export interface Event {
  id: string;
  headline: string;
  summary: string;
  section: Section;
  companies: string[];
  countries: string[];
  materials?: string[];
  route: Route;
  segment: Segment;
  stage: Stage;
  location?: string;
  capacity?: Amount;
  power?: Amount;
  investment?: Amount;
  target?: Period;
  /** When it happened, where the source says so; else the item is dated by its publication. */
  happened?: Period;
  happenedApproximate?: boolean;
  /** The lines or plants of the project that it is about, where the project has several. */
  lines?: string[];
  /** What the text does not say and our reading supplied. */
  inferred?: Inferred[];
  /** The project it belongs to; events of one project form its time line. */
  project?: string;
  source: string;
  confidence?: Confidence;
  note?: string;
}

export interface Project {
  id: string;
  name: string;
  companies: string[];
  location?: string;
  country: string;
}

/** A company of the gazetteer, with the other names texts use for it. */
export interface Company {
  name: string;
  aliases: string[];
  country: string;
}

/** A reference to one observation: what the base of a growth rule rests on. */
export interface ObservationRef {
  series: string;
  period: Period;
  publisher: string;
}

interface RuleBase {
  id: string;
  /** The series the rule answers for. */
  series: string;
  /** Named where our choice, not the source's, decides the number. */
  assumption?: string;
  caveat?: string;
}

/** value(year) = base × (1 + rate)^(year − base year), inside the window of the quoted rate. */
export interface GrowthRule extends RuleBase {
  kind: "growth";
  growth: string;
  base: ObservationRef;
}

/** The sum of other series' values for the same year. */
export interface SumRule extends RuleBase {
  kind: "sum";
  terms: string[];
}

/** A share of another series; answers only when `method=` names it. */
export interface ShareRule extends RuleBase {
  kind: "share";
  method: string;
  share: string;
  of: string;
}

export type Rule = GrowthRule | SumRule | ShareRule;

/** An exchange rate: units of the second currency for one unit of the first. */
export interface FxRate {
  id: string;
  pair: string;
  /** The day of a published rate, or the month of an average. */
  date: IsoDate | Period;
  rate: number;
  /** Of a month's average: how many of the publisher's daily rates it is the mean of. The averages are ours. */
  days?: number;
  source: string;
  note?: string;
}

/** A rate of value added tax and the first day it held. */
export interface VatRate {
  country: string;
  from: IsoDate;
  rate: number;
  source: string;
}

export interface Terms {
  id: string;
  text: string;
}

export interface Ledger {
  sources: Source[];
  series: Series[];
  companies: Company[];
  projects: Project[];
  terms: Terms[];
  observations: Observation[];
  /** Observations that stand in columns, not as records: a ledger has them of either kind, or of both. */
  stored?: StoredObservations;
  growth: Growth[];
  /** Editions before 2026-11-28 have none. */
  shares?: CompanyShare[];
  events: Event[];
  rules: Rule[];
  fx: FxRate[];
  vat: VatRate[];
  /** Observations beside those of the list; they lie in the shards of the ledger's pack. */
  distant?: DistantObservations;
}

/**
 * Observations of a ledger that lie outside its pack, in a store, and come when a question needs them
 * (docs/adr/0021-parquet-store.md). What is asked for in one tick comes together.
 */
export interface DistantObservations {
  /** How many there are, come or not. */
  readonly rows: number;
  /**
   * Those of a series, in order of their ids.
   * @throws NotAtHand while they are on their way, a `FailureError` where they could not be had.
   */
  of(series: string): readonly Observation[];
  /** All there are; undefined of a store that is too large to be had whole. Throws as `of` does. */
  whole(): readonly Observation[] | undefined;
  /** One that has come already, by its id. */
  find(id: string): Observation | undefined;
  /** Those that have come already. */
  atHand(): readonly Observation[];
}

/** The lists of records that a ledger is made of. */
export type LedgerList = Exclude<keyof Ledger, "stored" | "distant">;

/** A compiled ledger with the name of its edition. */
export interface Pack extends Ledger {
  format: 1;
  /** `2026-11-24.3f9c2a71`: the day of the newest record and the start of the content hash. */
  edition: string;
  /** SHA-256 of the canonical JSON of the ledger, in hex. */
  hash: string;
  /** Where the observations lie that are not in the list. */
  shards?: Shards;
}
