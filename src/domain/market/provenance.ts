import { phrases, type Label } from "../answer/phrases";
import { caveats, distinctCaveats, type Caveat } from "../answer/caveats";
import type { Answer, Kind, SourceRef } from "../answer/answer";
import { qualifierOf } from "../answer/qualified";
import { caveatsOf, isStep, leavesOf, type Leaf, type StepOp, type Trace } from "../answer/trace";
import type { HouseRate, Override } from "../local/house-view";
import type { Confidence, IsoDate, Observation, Period, Series, Source, Status } from "../ledger/records";
import { VOCABULARY } from "../ledger/vocabulary";
import { unitLabel } from "../quantity/unit";
import { refTo, type Market } from "./market";

/** What an observation says in numbers. `change` is against the period before, `yearChange` against the year before. */
export const FIELDS = ["value", "low", "high", "change", "yearChange"] as const;

export type Field = (typeof FIELDS)[number];

/** A change as printed is of its own period: it is neither carried nor averaged, and has no tax. */
export function isChange(field: Field | undefined): field is "change" | "yearChange" {
  return field === "change" || field === "yearChange";
}

/** A series as a field of it is stated: its changes are fractions. */
export function statedAs(series: Series, field: Field | undefined): Series {
  if (!isChange(field)) return series;
  const { vat: _, ...rest } = series;
  return { ...rest, unit: "fraction" };
}

/** A published observation as the leaf of a trace. */
export function leafOf(
  market: Market,
  series: Series,
  observation: Observation,
  field: Field = "value",
): Leaf {
  const source = market.source(observation.source);
  const stated = statedAs(series, field);
  const value = observation[field];
  if (value === undefined) throw new Error(`${observation.id} has no ${field}.`);
  return {
    op: "reported",
    value,
    unit: unitLabel(stated.unit, stated.vat),
    label: labelOf(series, field, observation.scenario),
    publisher: source.publisher,
    period: observation.period,
    published: source.published,
    source: source.id,
    record: observation.id,
    ...(field !== "value" && { field }),
    ...wordsBeside(isChange(field) ? besideChange(observation) : observation, source),
  };
}

function labelOf({ name }: Series, field: Field, scenario: string | undefined): Label {
  if (field !== "value") return phrases.fieldOf(name, field, scenario);
  return scenario === undefined ? name : `${name}, ${scenario}`;
}

/** The word before a figure is not said of the change that stands beside it. */
function besideChange({ qualifier, ...observation }: Observation): Observation {
  const { value, low, high } = observation;
  const alone = [value, low, high].every((part) => part === undefined);
  return { ...observation, ...(alone && qualifier && { qualifier }) };
}

/** What a record and its source say beside the figure. */
export function wordsBeside(
  { qualifier, note, confidence }: Pick<Observation, "qualifier" | "note" | "confidence">,
  source: Source,
): Pick<Leaf, "qualifier" | "note" | "confidence"> {
  const unsure = lessSure(confidence, source.confidence);
  return {
    ...(qualifier && { qualifier }),
    ...(note && { note }),
    ...(unsure && { confidence: unsure }),
  };
}

/** The lesser of what is known of the two; nothing where that is high. */
function lessSure(...known: (Confidence | undefined)[]): Confidence | undefined {
  const [, ...less] = VOCABULARY.confidence;
  return [...less].reverse().find((one) => known.includes(one));
}

export interface Told {
  series?: Series;
  unit: string;
  kind: Kind;
  status: Status;
  effective: Period;
  trace: Trace;
  /** The part of the trace that speaks of the series, without what converted it; the whole trace if absent. */
  spoken?: Trace;
  carriedDays?: number;
  ageDays?: number;
  caveats?: Caveat[];
}

/** Makes an answer of a trace: value, publication date, sources and caveats all follow from it. */
export function answerOf(market: Market, told: Told): Answer {
  const { series, trace } = told;
  const leaves = leavesOf(trace);
  const sources = sourcesOf(market, leaves);
  const spoken = leavesOf(told.spoken ?? trace);
  const qualifier = qualifierOf(trace);
  const layer = layerOf(market, trace);
  return {
    ok: true,
    value: trace.value,
    unit: told.unit,
    kind: told.kind === "reported" && layer === "local" ? "local" : told.kind,
    status: told.status === "A" && isEstimate(told.spoken ?? trace) ? "E" : told.status,
    series: series?.code ?? "",
    name: series?.name ?? "",
    effective: told.effective,
    published: latest(leaves.map((leaf) => leaf.published)),
    publisher: [...new Set(spoken.flatMap((leaf) => leaf.publisher ?? []))].join(", "),
    sources,
    ...(qualifier && { qualifier }),
    ...(told.carriedDays !== undefined && { carriedDays: told.carriedDays }),
    ...(told.ageDays !== undefined && { ageDays: told.ageDays }),
    caveats: distinctCaveats([
      ...caveatsOf(trace),
      ...(told.caveats ?? []),
      ...(series ? contradictions(series, told.effective) : []),
      ...localCaveats(market, leaves),
    ]),
    layer,
    trace,
  };
}

/** Steps that lead to a figure nobody has published: carried on at a rate, drawn between two, or the mean of a few. */
const ESTIMATING: readonly StepOp[] = ["growth", "linear", "geometric", "mean"];

/** Whether a number rests on an assumption or was never published as it stands: then it is no actual, whatever it is made of. */
function isEstimate(trace: Trace): boolean {
  if (!isStep(trace)) return trace.op !== "reported" ? trace.op === "given" : trace.assumption !== undefined;
  return ESTIMATING.includes(trace.op) || trace.inputs.some(isEstimate);
}

/** What other publishers say otherwise of a period, or of the series in any. */
function contradictions({ caveats: told = [] }: Series, effective: Period): string[] {
  return told.filter(({ period }) => period === undefined || period === effective).map(({ text }) => text);
}

/** A number that rests on the house's view anywhere speaks for the house, else on a user's own article for that. */
function layerOf(market: Market, trace: Trace): Answer["layer"] {
  const leaves = leavesOf(trace);
  if (leaves.some((leaf) => leaf.op === "house")) return "house";
  if (localSources(market, leaves).length > 0) return "local";
  const { layer } = market.house;
  const end = leaves.some((leaf) => leaf.field === layer);
  return end ? layer : "source";
}

/** A value of the house's own as the leaf of a trace: it has an author and a day in the place of a source. */
export function houseLeaf(series: Series, override: Override): Leaf {
  return {
    op: "house",
    value: override.value,
    unit: unitLabel(series.unit, series.vat),
    label: series.name,
    publisher: `house view, ${override.author}`,
    period: override.period ?? override.on,
    published: override.on,
    assumption: caveats.houseView(override.author, override.on, override.reason),
  };
}

/** A rate of the house's own as the leaf of a trace. */
export function houseRateLeaf({ rate, pair, period, author, on, reason }: HouseRate, unit: string): Leaf {
  return {
    op: "house",
    value: rate,
    unit,
    label: pair,
    publisher: `house view, ${author}`,
    period: period ?? on,
    published: on,
    assumption: caveats.houseView(author, on, reason),
  };
}

function localCaveats(market: Market, leaves: readonly Leaf[]): Caveat[] {
  return localSources(market, leaves).map(({ recorded }) => caveats.ownArticle(recorded));
}

function localSources(market: Market, leaves: readonly Leaf[]): Source[] {
  return leaves
    .flatMap((leaf) => (leaf.source === undefined ? [] : [market.source(leaf.source)]))
    .filter(({ local }) => local);
}

function sourcesOf(market: Market, leaves: readonly Leaf[]): SourceRef[] {
  const ids = new Set(leaves.flatMap((leaf) => leaf.source ?? []));
  return [...ids].map((id) => refTo(market.source(id)));
}

function latest(days: (IsoDate | undefined)[]): IsoDate {
  return days.reduce<IsoDate>((newest, day) => (day !== undefined && day > newest ? day : newest), "");
}
