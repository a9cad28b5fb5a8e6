import type {
  Confidence,
  Direction,
  IsoDate,
  Period,
  Precision,
  Qualifier,
  Route,
  Section,
  Segment,
  Stage,
  Status,
  SupersedeReason,
  VatBasis,
} from "../../domain/ledger/records";

/** The form of a file of facts, as `npm run ledger -- import` reads it; docs/guide/data.md describes it. */

/** The page a fact was seen on. */
export interface Page {
  title: string;
  url: string;
  /** The day the page was public, or the latest day it can have been. */
  date: IsoDate;
  /** How `date` is known. */
  dateBasis?: string;
  /** Read from `dateBasis` where it is left out. */
  precision?: Precision;
  /** An id of terms.json; the publisher's own of earlier files where it is left out, else `press`. */
  terms?: string;
  /** What a reader should know of the page, in our own words. */
  note?: string;
}

interface Base {
  id: string;
  publisher: string;
  source: Page;
  confidence?: Confidence;
  note?: string;
}

/** What all facts with a number of a series have. */
interface Figure extends Base {
  /** A code, name or alias of the catalogue. */
  series: string;
  unit: string;
  qualifier?: Qualifier;
  status?: Status;
  scenario?: string;
  direction?: Direction;
  low?: number;
  high?: number;
  supersedes?: string;
  reason?: SupersedeReason;
  vat?: VatBasis;
}

export interface PriceFact extends Figure {
  date: Period;
  average?: number;
}

export interface ForecastFact extends Figure {
  year: Period | number;
  value?: number;
}

export interface StatisticFact extends Figure {
  year: Period | number;
  value?: number;
  /** Change against the same period a year before. */
  growthYoY?: number;
  /** Whose part of the series it is; `unit` is then the series' own or `fraction`. */
  company?: string;
}

export interface ProductionFact extends Figure {
  period: Period;
  value?: number;
  momGrowth?: number;
  yoyGrowth?: number;
}

export interface EventFact extends Base {
  /** One company or several, ` / ` between them. */
  company: string;
  country: string;
  route: Route;
  segment: Segment;
  stage: Stage;
  summary: string;
  headline?: string;
  section?: Section;
  /** When it happened. */
  date?: Period;
  dateBasis?: string;
  location?: string;
  capacity?: number;
  capacityUnit?: string;
  power?: number;
  powerUnit?: string;
  /** `18.5 billion CNY`, `about 43 billion JPY`, or words. */
  investment?: string;
  targetDate?: Period;
  project?: string;
  materials?: string[];
}

export interface RateFact extends Base {
  pair: string;
  /** A day, or the month of an average. */
  date: Period;
  rate: number;
  /** Of an average: how many daily rates it is the mean of. */
  days?: number;
}

export interface FactLists {
  prices: PriceFact;
  forecasts: ForecastFact;
  baseYear: StatisticFact;
  production: ProductionFact;
  events: EventFact;
  fx: RateFact;
}

export type FactList = keyof FactLists;
export type Fact = FactLists[FactList];

export const FACT_LISTS: readonly FactList[] = [
  "fx",
  "prices",
  "baseYear",
  "production",
  "forecasts",
  "events",
];
