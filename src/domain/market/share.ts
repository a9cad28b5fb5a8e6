import { phrases } from "../answer/phrases";
import type { Kind, Result } from "../answer/answer";
import { isFailure, type Failure } from "../answer/failure";
import { messages } from "../answer/messages";
import { nearest } from "../answer/nearest";
import { step, type Leaf, type Trace } from "../answer/trace";
import { foldName } from "../ledger/names";
import type { Company, CompanyShare, Period, Series } from "../ledger/records";
import { unitLabel, type Unit } from "../quantity/unit";
import { comparePeriods } from "../time/period";
import { callName } from "./catalogue";
import { inUnit } from "./convert";
import type { Market } from "./market";
import { answerOf, leafOf, wordsBeside, type Field, type Told } from "./provenance";
import { publisherMeant, publisherOf } from "./publisher";

export interface ShareQuestion {
  series: Series;
  company: string;
  /** The latest there is where it is left out. */
  period?: Period;
  /** The amount is wanted in this unit, not the part of the whole. */
  unit?: Unit;
  publisher?: string;
  /** The change that is printed beside the amount, in the place of the share. */
  field?: Field;
}

/**
 * A company's part of a series in a period: as the publisher prints it, else its amount over the publisher's own whole
 * of the same period. With a unit its amount instead, except in %, with a field the change printed beside that. A period
 * answers for itself only: half a year is no year.
 */
export function companyShareOf(market: Market, question: ShareQuestion): Result {
  const { series } = question;
  const company = companyNamed(market, question.company);
  if (!company) return messages.unknownCompany(question.company, nearestCompany(market, question.company));
  const publisher = publisherOfShares(market, series, question.publisher);
  if (isFailure(publisher)) return publisher;
  const said = saidOf(market, series, publisher);
  const told = said.filter((one) => one.company === company.name);
  const period =
    question.period ??
    told
      .map((one) => one.period)
      .sort(comparePeriods)
      .at(-1);
  const ofPeriod = told.filter((one) => one.period === period);
  const answer = answerWith(market, question, ofPeriod);
  if (answer) return answer;
  const known = [...new Set(told.map((one) => one.period))].sort(comparePeriods);
  return messages.noShare(
    series.name,
    company.name,
    question.period ?? "latest",
    known,
    known.length > 0 ? [] : instead(market, series, said),
  );
}

function answerWith(
  market: Market,
  { series, unit, field = "value" }: ShareQuestion,
  told: readonly CompanyShare[],
): Result | undefined {
  const last = told.at(-1);
  if (last === undefined) return undefined;
  if (field !== "value") return changeOf(market, series, told, field, unit) ?? noField(market, field, last);
  if (unit && unit.top.dimension !== "fraction") return amountOf(market, series, told, unit);
  return printedShare(market, series, told, unit) ?? derivedShare(market, series, told, unit);
}

function noField(market: Market, field: Field, { source, period }: CompanyShare): Failure {
  return messages.noField(field, market.source(source).publisher, period);
}

/** What there is instead: other companies, else other publishers, else other series. */
function instead(market: Market, series: Series, said: readonly CompanyShare[]): string[] {
  if (said.length > 0) return [...new Set(said.map(({ company }) => company))].sort();
  const publishers = new Set(
    knownShares(market, series).map(({ source }) => market.source(source).publisher),
  );
  if (publishers.size > 0) return [...publishers].sort().map((one) => `pub=${one}`);
  return market.catalogue.all.filter((one) => hasShares(market, one)).map(callName);
}

/** Whether anybody has said what a company's part of a series is. */
export function hasShares(market: Market, series: Series): boolean {
  return knownShares(market, series).length > 0;
}

function knownShares(market: Market, series: Series): CompanyShare[] {
  return (market.ledger.shares ?? []).filter(
    ({ series: code, source }) =>
      code === series.code && (market.asOf === undefined || market.source(source).published <= market.asOf),
  );
}

/** Whose shares are asked for; undefined for anybody's. Who has spoken of the series otherwise is known too. */
function publisherOfShares(
  market: Market,
  series: Series,
  wanted: string | undefined,
): string | undefined | Failure {
  const known = [
    ...new Set(knownShares(market, series).map(({ source }) => market.source(source).publisher)),
  ];
  const named = known.find((name) => name.toLowerCase() === wanted?.toLowerCase());
  const publisher = named ?? publisherOf(market, series, wanted);
  if (wanted === undefined || known.length === 0 || !isFailure(publisher)) return publisher;
  return messages.unknownPublisher(wanted, known, publisherMeant(market, wanted, known));
}

/** What a publisher said of all companies, oldest publication first. */
function saidOf(market: Market, series: Series, publisher: string | undefined): CompanyShare[] {
  const wanted = publisher?.toLowerCase();
  return knownShares(market, series)
    .filter(({ source }) => wanted === undefined || market.source(source).publisher.toLowerCase() === wanted)
    .sort((a, b) => (market.source(a.source).published < market.source(b.source).published ? -1 : 1));
}

function changeOf(
  market: Market,
  series: Series,
  told: readonly CompanyShare[],
  field: Field,
  unit: Unit | undefined,
): Result | undefined {
  const one = told.filter(({ yearChange }) => yearChange !== undefined).at(-1);
  if (field !== "yearChange" || one?.yearChange === undefined) return undefined;
  // The word before an amount is not said of its change.
  const { qualifier: _, ...beside } = one;
  const leaf = leafOfShare(market, series, beside, one.yearChange, "fraction", field);
  return inUnitOf(market, series, one, leaf, unit);
}

function printedShare(
  market: Market,
  series: Series,
  told: readonly CompanyShare[],
  unit: Unit | undefined,
): Result | undefined {
  const one = told.filter(({ share }) => share !== undefined).at(-1);
  if (one?.share === undefined) return undefined;
  return inUnitOf(market, series, one, leafOfShare(market, series, one, one.share, "fraction"), unit);
}

function derivedShare(
  market: Market,
  series: Series,
  told: readonly CompanyShare[],
  unit: Unit | undefined,
): Result | undefined {
  const one = told.filter(({ value }) => value !== undefined).at(-1);
  if (one?.value === undefined) return undefined;
  const { publisher } = market.source(one.source);
  const whole = market
    .observations(series.code)
    .filter(
      ({ period, value, source }) =>
        period === one.period && value !== undefined && market.source(source).publisher === publisher,
    )
    .at(-1);
  if (!whole || whole.value === 0) return undefined;
  const part = leafOfShare(market, series, one, one.value, series.unit);
  const trace = step("quotient", "fraction", phrases.partOf(one.company, series.name), [
    part,
    leafOf(market, series, whole),
  ]);
  return inUnitOf(market, series, one, trace, unit, "derived");
}

function amountOf(
  market: Market,
  series: Series,
  told: readonly CompanyShare[],
  unit: Unit,
): Result | undefined {
  const one = told.filter(({ value }) => value !== undefined).at(-1);
  if (one?.value === undefined) return undefined;
  return inUnitOf(market, series, one, leafOfShare(market, series, one, one.value, series.unit), unit);
}

/** A figure as it is, or in the unit that is asked for. */
function inUnitOf(
  market: Market,
  series: Series,
  one: CompanyShare,
  spoken: Trace,
  unit: Unit | undefined,
  kind: Kind = "reported",
): Result {
  if (!unit) return answered(market, series, one, spoken, { kind });
  const { vat: _, ...stated } = series;
  const from = spoken.unit === "fraction" ? { ...stated, unit: "fraction" } : series;
  const trace = inUnit(market, from, spoken, unit, { date: one.period });
  if (isFailure(trace)) return trace;
  const inIt = { unit: unitLabel(unit.text, unit.vat), spoken };
  return answered(market, series, one, trace, { ...inIt, kind: trace === spoken ? kind : "converted" });
}

function answered(
  market: Market,
  series: Series,
  one: CompanyShare,
  trace: Trace,
  told: Pick<Told, "kind"> & Partial<Pick<Told, "unit" | "spoken">>,
): Result {
  return answerOf(market, {
    // Under a name that says whose part is spoken of.
    series: { ...series, name: `${series.name}, ${one.company}` },
    unit: trace.unit,
    status: one.status,
    effective: one.period,
    trace,
    ...told,
  });
}

function leafOfShare(
  market: Market,
  series: Series,
  one: CompanyShare,
  value: number,
  unit: string,
  field?: "yearChange",
): Leaf {
  const source = market.source(one.source);
  return {
    op: "reported",
    value,
    unit,
    label: `${series.name}, ${one.company}`,
    publisher: source.publisher,
    period: one.period,
    published: source.published,
    source: source.id,
    record: one.id,
    ...(field && { field }),
    ...wordsBeside(one, source),
  };
}

function companyNamed({ ledger }: Market, text: string): Company | undefined {
  const folded = foldName(text);
  return ledger.companies.find(({ name, aliases }) =>
    [name, ...aliases].some((one) => foldName(one) === folded),
  );
}

function nearestCompany({ ledger }: Market, text: string): string | undefined {
  const names = ledger.companies.flatMap(({ name, aliases }) => [name, ...aliases]);
  return nearest(text, names);
}
