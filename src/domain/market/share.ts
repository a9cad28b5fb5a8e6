import type { Result } from "../answer/answer";
import { isFailure } from "../answer/failure";
import { messages } from "../answer/messages";
import { nearest } from "../answer/nearest";
import { step, type Leaf } from "../answer/trace";
import { foldName } from "../ledger/names";
import type { Company, CompanyShare, Period, Series } from "../ledger/records";
import { unitLabel, type Unit } from "../quantity/unit";
import { comparePeriods } from "../time/period";
import { inUnit } from "./convert";
import type { Market } from "./market";
import { answerOf, leafOf } from "./provenance";
import { ANY_PUBLISHER } from "./publisher";

export interface ShareQuestion {
  series: Series;
  company: string;
  /** The latest there is where it is left out. */
  period?: Period;
  /** The amount is wanted in this unit, not the part of the whole. */
  unit?: Unit;
  publisher?: string;
}

/**
 * A company's part of a series in a period: as the publisher prints it, else its amount over the publisher's own whole
 * of the same period. With a unit its amount instead. A period answers for itself only: half a year is no year.
 */
export function companyShareOf(market: Market, question: ShareQuestion): Result {
  const { series } = question;
  const company = companyNamed(market, question.company);
  if (!company) return messages.unknownCompany(question.company, nearestCompany(market, question.company));
  const told = saidOf(market, series, company, question.publisher);
  const period =
    question.period ??
    told
      .map((one) => one.period)
      .sort(comparePeriods)
      .at(-1);
  const ofPeriod = told.filter((one) => one.period === period);
  const answer =
    period === undefined
      ? undefined
      : question.unit
        ? amountOf(market, series, ofPeriod, question.unit)
        : (printedShare(market, series, ofPeriod) ?? derivedShare(market, series, ofPeriod));
  if (answer) return answer;
  const known = [...new Set(told.map((one) => one.period))].sort(comparePeriods);
  return messages.noShare(series.name, company.name, question.period ?? "latest", known);
}

function knownShares(market: Market, series: Series): CompanyShare[] {
  return (market.ledger.shares ?? []).filter(
    ({ series: code, source }) =>
      code === series.code && (market.asOf === undefined || market.source(source).published <= market.asOf),
  );
}

/** What a publisher said of a company, oldest publication first: the lead publisher unless one or any is named. */
function saidOf(
  market: Market,
  series: Series,
  { name }: Company,
  publisher: string = series.lead,
): CompanyShare[] {
  const wanted = publisher.toLowerCase();
  return knownShares(market, series)
    .filter(({ company }) => company === name)
    .filter(
      ({ source }) => wanted === ANY_PUBLISHER || market.source(source).publisher.toLowerCase() === wanted,
    )
    .sort((a, b) => (market.source(a.source).published < market.source(b.source).published ? -1 : 1));
}

function printedShare(market: Market, series: Series, told: readonly CompanyShare[]): Result | undefined {
  const one = told.filter(({ share }) => share !== undefined).at(-1);
  if (one?.share === undefined) return undefined;
  return answered(market, series, one, leafOfShare(market, series, one, one.share, "fraction"));
}

function derivedShare(market: Market, series: Series, told: readonly CompanyShare[]): Result | undefined {
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
  const trace = step("quotient", "fraction", `${one.company}'s part of ${series.name}`, [
    part,
    leafOf(market, series, whole),
  ]);
  return answerOf(market, {
    series: ofCompany(series, one),
    unit: "fraction",
    kind: "derived",
    status: one.status,
    effective: one.period,
    trace,
    caveats: one.note ? [one.note] : [],
  });
}

function amountOf(
  market: Market,
  series: Series,
  told: readonly CompanyShare[],
  unit: Unit,
): Result | undefined {
  const one = told.filter(({ value }) => value !== undefined).at(-1);
  if (one?.value === undefined) return undefined;
  const leaf = leafOfShare(market, series, one, one.value, series.unit);
  const trace = inUnit(market, series, leaf, unit, { date: one.period });
  if (isFailure(trace)) return trace;
  return answerOf(market, {
    series: ofCompany(series, one),
    unit: unitLabel(unit.text, unit.vat),
    kind: trace === leaf ? "reported" : "converted",
    status: one.status,
    effective: one.period,
    trace,
    spoken: leaf,
    caveats: one.note ? [one.note] : [],
  });
}

function answered(market: Market, series: Series, one: CompanyShare, trace: Leaf): Result {
  return answerOf(market, {
    series: ofCompany(series, one),
    unit: trace.unit,
    kind: "reported",
    status: one.status,
    effective: one.period,
    trace,
    caveats: one.note ? [one.note] : [],
  });
}

/** The series under a name that says whose part is spoken of. */
function ofCompany(series: Series, { company }: CompanyShare): Series {
  return { ...series, name: `${series.name}, ${company}` };
}

function leafOfShare(market: Market, series: Series, one: CompanyShare, value: number, unit: string): Leaf {
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
    ...(one.qualifier && { qualifier: one.qualifier }),
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
