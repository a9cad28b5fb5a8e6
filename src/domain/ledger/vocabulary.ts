/**
 * The closed vocabularies of a ledger, each once: types, schemas, checks, forms, options and choices are made of
 * these lists. A word is added here and nowhere else; the parity test names the texts it still lacks.
 */

/** Why a record takes the place of another, the reason that explains most first. */
const SUPERSEDE_REASONS = [
  "unit-rescale",
  "correction",
  "methodology-change",
  "discontinued",
  "rounding",
] as const;

/** What =SSB.CHANGES can be asked for. */
const ANNOUNCED_REASONS = [
  "new-observation",
  "forecast-revision",
  "restatement",
  ...SUPERSEDE_REASONS,
  "news",
] as const;

export const VOCABULARY = {
  /** A = reported actual, E = estimate for a period not yet over, F = forecast; the surest first. */
  status: ["A", "E", "F"],
  measure: [
    "price",
    "cost",
    "demand",
    "shipments",
    "installations",
    "capacity",
    "production",
    "sales",
    "exports",
    "imports",
    "penetration",
    "share",
    "market-size",
    "multiple",
    "coefficient",
    "cumulative-installations",
  ],
  /** All-solid-state, semi-solid and "both" are three scopes and never answer for each other. */
  cells: ["all-solid-state", "semi-solid-state", "solid-state", "lithium-ion"],
  /** Where a value stands towards value added tax. A series without one comes from a source that states none. */
  vat: ["included", "excluded"],
  /** How well the day of a publication is known; `by` is the latest day it can have become public. */
  precision: ["day", "month", "by"],
  /** The surest first. */
  confidence: ["high", "medium", "low"],
  frequency: ["day", "week", "month", "quarter", "year", "irregular"],
  /** The end use of a demand series. */
  sector: ["EV", "ESS", "consumer", "total"],
  direction: ["up", "down", "stable", "stable-up", "stable-down"],
  /** Words a publisher put beside a figure: "about 2,800", "over 950", "may reach nearly 10%". */
  qualifier: [
    "about",
    "over",
    "under",
    "up-to",
    "nearly",
    "order-of-magnitude",
    "possibly",
    "possibly-nearly",
  ],
  supersedeReason: SUPERSEDE_REASONS,
  announcedReason: ANNOUNCED_REASONS,
  /** Why a number is another one than before; the last three are announced by nobody. */
  changeReason: [...ANNOUNCED_REASONS, "rewritten", "withdrawn", "derivation"],
  /** In the order a week shows them. */
  section: ["manufacturing", "materials", "research-capital", "overseas", "market-policy"],
  route: ["sulfide", "oxide", "polymer", "halide", "semi-solid", "unspecified"],
  /** The links of the chain. */
  segment: [
    "cell",
    "ESS",
    "electrolyte",
    "cathode",
    "anode",
    "current-collector",
    "equipment",
    "R&D",
    "capital",
    "policy",
    "market",
  ],
  /** In the order a project goes through them; the ones after `mass production` stand outside that order. */
  stage: [
    "planned",
    "R&D",
    "design",
    "EIA",
    "construction",
    "pilot",
    "samples",
    "commissioned",
    "grid-connected",
    "mass production",
    "product launch",
    "financing",
    "agreement",
    "announced",
    "draft published",
    "unspecified",
  ],
  /** What of an item our reading supplied where the text does not say it. */
  inferred: ["stage", "route"],
} as const;

export type VocabularyName = keyof typeof VOCABULARY;

type Word<Name extends VocabularyName> = (typeof VOCABULARY)[Name][number];

export type Status = Word<"status">;
export type Measure = Word<"measure">;
export type CellScope = Word<"cells">;
export type VatBasis = Word<"vat">;
export type Precision = Word<"precision">;
export type Confidence = Word<"confidence">;
export type Frequency = Word<"frequency">;
export type Sector = Word<"sector">;
export type Direction = Word<"direction">;
export type Qualifier = Word<"qualifier">;
export type SupersedeReason = Word<"supersedeReason">;
export type ChangeReason = Word<"changeReason">;
export type Section = Word<"section">;
export type Route = Word<"route">;
export type Segment = Word<"segment">;
export type Stage = Word<"stage">;
export type Inferred = Word<"inferred">;
