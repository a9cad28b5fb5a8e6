import { anyOf, CURRENCIES } from "../../domain/quantity/currencies";
import { isRefusal, type Refusal } from "../../domain/answer/refusal";
import type {
  Amount,
  Company,
  CompanyShare,
  Event,
  FxRate,
  Ledger,
  Observation,
  Series,
} from "../../domain/ledger/records";
import { foldName } from "../../domain/ledger/names";
import { currencyOf, parseUnit, publishedUnit, unitFactor } from "../../domain/quantity/unit";
import { withoutNoise } from "../../domain/quantity/without-noise";
import { canonicalPeriod } from "../../domain/time/period";
import type { EventFact, Fact, FactList, FactLists, RateFact } from "./fact";

/** A record that a fact becomes, without the id and the source its file gives it. */
export type Draft =
  | { list: "observations"; record: Omit<Observation, "id" | "source"> }
  | { list: "shares"; record: Omit<CompanyShare, "id" | "source"> }
  | { list: "events"; record: Omit<Event, "id" | "source"> }
  | { list: "fx"; record: Omit<FxRate, "id" | "source"> };

/** The record a fact becomes, or why it becomes none. */
export function recordOfFact(list: FactList, fact: Fact, ledger: Ledger): Draft | Refusal {
  if (list === "events") return eventOf(fact as EventFact, ledger);
  if (list === "fx") return rateOf(fact as RateFact);
  const figure = FIGURES[list] as (fact: Fact) => Figure;
  if ("company" in fact) return shareOf(fact as CompanyFact, figure(fact), ledger);
  return observationOf(figure(fact), ledger);
}

type NumberFact = FactLists["prices" | "forecasts" | "baseYear" | "production"];

/** What the four lists of numbers say alike. */
interface Figure {
  fact: NumberFact;
  period: string;
  value?: number | undefined;
  change?: number | undefined;
  yearChange?: number | undefined;
  status: Observation["status"];
}

const FIGURES: {
  [List in Exclude<FactList, "events" | "fx">]: (fact: FactLists[List]) => Figure;
} = {
  prices: (fact) => ({ fact, period: fact.date, value: fact.average, status: fact.status ?? "A" }),
  forecasts: (fact) => ({ fact, period: String(fact.year), value: fact.value, status: fact.status ?? "F" }),
  baseYear: (fact) => ({
    fact,
    period: String(fact.year),
    value: fact.value,
    yearChange: fact.growthYoY,
    status: fact.status ?? "A",
  }),
  production: (fact) => ({
    fact,
    period: fact.period,
    value: fact.value,
    change: fact.momGrowth,
    yearChange: fact.yoyGrowth,
    status: fact.status ?? "A",
  }),
};

function observationOf(figure: Figure, ledger: Ledger): Draft | Refusal {
  const { fact, status, change, yearChange } = figure;
  const series = seriesOf(fact.series, ledger);
  if (!series) return { refused: `There is no series "${fact.series}" in the catalogue.` };
  const period = canonicalPeriod(String(figure.period));
  if (!period) return { refused: `"${figure.period}" is no period of the calendar.` };
  const factor = factorTo(series, fact.unit);
  if (typeof factor === "object") return factor;
  if (fact.vat !== undefined && fact.vat !== series.vat)
    return { refused: `${series.code} is a series with VAT ${series.vat ?? "not stated"}, not ${fact.vat}.` };
  const scaled = (number: number | undefined): number | undefined =>
    number === undefined ? undefined : withoutNoise(number * factor);
  const [value, low, high] = [scaled(figure.value), scaled(fact.low), scaled(fact.high)];
  if ((low === undefined) !== (high === undefined))
    return {
      refused: "Only one end of a range is stated: give it as the value with a qualifier, over or under.",
    };
  const { qualifier, direction, scenario, supersedes, reason } = fact;
  if ([value, low, direction, change, yearChange].every((part) => part === undefined))
    return { refused: "There is neither a value nor a range, a direction or a change." };
  return {
    list: "observations",
    record: {
      series: series.code,
      period,
      status,
      ...defined({
        value,
        low,
        high,
        qualifier,
        direction,
        change,
        yearChange,
        scenario,
        supersedes,
        reason,
      }),
      ...remarks(fact),
    },
  };
}

type CompanyFact = FactLists["baseYear"] & { company: string };

/** A company's part of a series: an amount in the series' unit, or a fraction of the whole. */
function shareOf(fact: CompanyFact, figure: Figure, ledger: Ledger): Draft | Refusal {
  const series = seriesOf(fact.series, ledger);
  if (!series) return { refused: `There is no series "${fact.series}" in the catalogue.` };
  const company = companyOf(fact.company, ledger);
  if (!company) return { refused: `Not in the catalogue: ${fact.company}.` };
  const period = canonicalPeriod(figure.period);
  if (!period) return { refused: `"${figure.period}" is no period of the calendar.` };
  if (figure.value === undefined) return { refused: "There is neither an amount nor a share." };
  const top = parseUnit(fact.unit)?.top;
  const isShare = top?.dimension === "fraction";
  const factor = isShare ? top.factor : factorTo(series, fact.unit);
  if (typeof factor === "object") return factor;
  const value = withoutNoise(figure.value * factor);
  const { qualifier, growthYoY } = fact;
  return {
    list: "shares",
    record: {
      series: series.code,
      company: company.name,
      period,
      status: figure.status,
      ...(isShare ? { share: value } : { value }),
      ...defined({ qualifier, yearChange: growthYoY }),
      ...remarks(fact),
    },
  };
}

export function seriesOf(text: string, ledger: Ledger): Series | undefined {
  const folded = foldName(text);
  return ledger.series.find((one) =>
    [one.code, one.name, ...one.aliases].some((name) => foldName(name) === folded),
  );
}

/** How many of the series' unit one of the fact's is. */
function factorTo(series: Series, text: string): number | Refusal {
  const [from, to] = [parseUnit(text), publishedUnit(series)];
  if (!from) return { refused: `There is no unit "${text}".` };
  const factor = unitFactor(from, to);
  if (factor === undefined || currencyOf(from) !== currencyOf(to))
    return { refused: `${series.code} is in ${series.unit}, and ${from.text} does not become that.` };
  return factor;
}

function rateOf(fact: RateFact): Draft | Refusal {
  const date = canonicalPeriod(String(fact.date));
  if (!date) return { refused: `"${fact.date}" is no period of the calendar.` };
  const { pair, rate, days, note } = fact;
  return { list: "fx", record: { pair, date, rate, ...defined({ days, note }) } };
}

function eventOf(fact: EventFact, ledger: Ledger): Draft | Refusal {
  const names = fact.company.split(" / ").filter(Boolean);
  const companies = names.map((name) => companyOf(name, ledger));
  const unknown = names.filter((_name, at) => !companies[at]);
  if (unknown.length > 0) return { refused: `Not in the catalogue: ${unknown.join(", ")}.` };
  if (fact.project !== undefined && !ledger.projects.some(({ id }) => id === fact.project))
    return { refused: `There is no project "${fact.project}".` };
  const happened = fact.date === undefined ? undefined : canonicalPeriod(String(fact.date));
  const target = fact.targetDate === undefined ? undefined : canonicalPeriod(String(fact.targetDate));
  if (fact.date !== undefined && !happened)
    return { refused: `"${fact.date}" is no period of the calendar.` };
  if (fact.targetDate !== undefined && !target)
    return { refused: `"${fact.targetDate}" is no period of the calendar.` };
  const capacity = amountOf(fact.capacity, fact.capacityUnit);
  const power = amountOf(fact.power, fact.powerUnit);
  if (capacity && isRefusal(capacity)) return capacity;
  if (power && isRefusal(power)) return power;
  const who = companies.flatMap((company) => company?.name ?? []);
  const { route, segment, stage, summary, location, project, materials } = fact;
  return {
    list: "events",
    record: {
      headline: fact.headline ?? [who.join(" and ") || location || fact.country, segment, stage].join(" · "),
      summary,
      section: fact.section ?? sectionOf(fact),
      companies: [...new Set(who)],
      countries: [...new Set(fact.country.split(" / ").map((name) => COUNTRIES[name] ?? name))],
      ...defined({ materials }),
      route,
      segment,
      stage,
      ...defined({ location, capacity, power, investment: investmentOf(fact.investment), target, happened }),
      ...(happened && isOurReading(fact) && { happenedApproximate: true }),
      ...defined({ project }),
      ...remarks(fact),
    },
  };
}

export function companyOf(text: string, ledger: Ledger): Company | undefined {
  const folded = foldName(text);
  return ledger.companies.find((one) => [one.name, ...one.aliases].some((name) => foldName(name) === folded));
}

const COUNTRIES: Readonly<Record<string, string>> = { USA: "United States", UK: "United Kingdom" };

/** Where a weekly would put it: by what it is about, and by whether it lies in China. */
function sectionOf({ segment, country }: EventFact): Event["section"] {
  if (segment === "policy" || segment === "market") return "market-policy";
  if (segment === "capital" || segment === "R&D") return "research-capital";
  if (country !== "China") return "overseas";
  return segment === "cell" || segment === "ESS" || segment === "equipment" ? "manufacturing" : "materials";
}

/** A day or month that the page does not print but that its text leads to. */
function isOurReading({ dateBasis = "" }: EventFact): boolean {
  return /context|inferred|not printed/i.test(dateBasis);
}

function amountOf(value: number | undefined, unit: string | undefined): Amount | Refusal | undefined {
  if (value === undefined && unit === undefined) return undefined;
  if (value === undefined || unit === undefined)
    return { refused: "A capacity or power has both a number and a unit." };
  const known = parseUnit(unit);
  if (!known) return { refused: `There is no unit "${unit}".` };
  return { value, unit: known.text };
}

const SIZES: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9, trillion: 1e12 };
const QUALIFIERS = { about: "about", over: "over", "up to": "up-to", nearly: "nearly" } as const;

const CODE = new RegExp(`\\b(?:${anyOf(CURRENCIES)})\\b`);

/** A sum of money as a number where it is one, else in the words of the fact. */
function investmentOf(text: string | undefined): Amount | undefined {
  if (text === undefined) return undefined;
  const plain =
    /^(?:(about|over|up to|nearly) )?(\d+(?:\.\d+)?) (?:(million|billion|trillion) )?([A-Z]{3})$/.exec(text);
  const [, qualifier, number, size, currency] = plain ?? [];
  const factor = size === undefined ? 1 : SIZES[size];
  if (currency !== undefined && factor !== undefined) {
    return {
      value: withoutNoise(Number(number) * factor),
      unit: currency,
      ...(qualifier && { qualifier: QUALIFIERS[qualifier as keyof typeof QUALIFIERS] }),
    };
  }
  const unit = CODE.exec(text)?.[0];
  return { text, unit: unit ?? "CNY" };
}

function remarks({ confidence, note }: Fact): { confidence?: "medium" | "low"; note?: string } {
  return {
    ...((confidence === "medium" || confidence === "low") && { confidence }),
    ...(note !== undefined && { note }),
  };
}

/** The entries that are there. */
function defined<T extends object>(entries: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}
