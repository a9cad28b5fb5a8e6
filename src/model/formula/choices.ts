/** What the fields of a builder offer, from the series chosen so far and what is known of it. */
import { rowsOf } from "../../domain/functions/arguments/raw";
import { OPTIONS, type OptionName } from "../../domain/functions/arguments/options";
import type { Parameter } from "../../domain/functions/definition";
import { definitionOf } from "../../domain/functions/functions";
import type { Session } from "../../domain/functions/session";
import type { Series } from "../../domain/ledger/records";
import { yearsOf } from "../../domain/market/forecast";
import { callName } from "../../domain/market/catalogue";
import type { Market } from "../../domain/market/market";
import { publishersOf } from "../../domain/market/publisher";
import { methodOf } from "../../domain/market/rules";
import { CURRENCIES } from "../../domain/quantity/currencies";
import { currencyOf, legalUnits, parseUnit, publishedUnit, unitLabel } from "../../domain/quantity/unit";
import type { Draft } from "./draft";

export interface Context {
  session: Session;
  market: Market;
  draft: Draft;
  /** The values of its arguments: of those that are cells what the cells hold, once they were read. */
  values: readonly unknown[];
  /** The series a draft asks about, once its name is one. */
  series?: Series;
}

export function contextOf(
  session: Session,
  draft: Draft,
  values: readonly unknown[] = draft.arguments,
): Context {
  const market = session.market(session.asOf);
  const at = definitionOf(draft.name).parameters.findIndex(({ kind }) => kind === "series");
  const name = at < 0 ? undefined : oneValue(values[at]);
  const series = typeof name === "string" ? market.catalogue.find(name) : undefined;
  return { session, market, draft, values, ...(series && { series }) };
}

/** A value, or that of one cell; of several the first, as they are likely to be alike. */
function oneValue(value: unknown): unknown {
  return rowsOf(value)[0][0];
}

export interface UnitGroup {
  /** The currency or the quantity. */
  label: string;
  units: string[];
}

/**
 * The units that are legal where the published one is known, by their quantity, and money by its currency, each with the
 * tax bases there are.
 */
export function unitGroups(published: string): UnitGroup[] {
  const groups = new Map<string, string[]>();
  for (const text of legalUnits(publishedUnit({ unit: published }))) {
    const unit = publishedUnit({ unit: text });
    const currency = currencyOf(unit);
    const label = currency ?? unit.top.dimension;
    const units = currency ? [text, unitLabel(text, "excluded"), unitLabel(text, "included")] : [text];
    groups.set(label, [...(groups.get(label) ?? []), ...units]);
  }
  return [...groups].map(([label, units]) => ({ label, units }));
}

/** The unit an argument converts from: a series' own, or what another argument names. */
export function convertedUnit(
  { series, draft, values }: Context,
  { convertedFrom }: Extract<Parameter, { kind: "unit" }>,
): string | undefined {
  if (convertedFrom === undefined) return series?.unit;
  const at = definitionOf(draft.name).parameters.findIndex(({ name }) => name === convertedFrom);
  const from = oneValue(values[at]);
  return typeof from === "string" ? parseUnit(from)?.text : undefined;
}

export function yearHints({ market, series }: Context): string[] {
  return series ? yearsOf(market, series).map(String) : [];
}

export const DATE_HINTS = ["latest", "-1W", "-4W", "-1M", "-3M", "-1Y"];

export function pairHints(): string[] {
  return CURRENCIES.flatMap((base) =>
    CURRENCIES.filter((quote) => quote !== base).map((quote) => `${base}/${quote}`),
  );
}

/** What an option may be set to. A closed list is all there is; any other text may be typed beside one that is open. */
export function optionChoices(
  context: Context,
  name: OptionName,
): { values: readonly string[]; closed: boolean } {
  const { values } = OPTIONS[name];
  if (values) return { values, closed: true };
  const known = knownValues(context, name);
  return known ? { values: known, closed: true } : { values: likelyValues(context, name), closed: false };
}

/** All that can be answered where the series is known, or for a pair of currencies. */
function knownValues({ market, series, draft }: Context, name: OptionName): string[] | undefined {
  const isPair = definitionOf(draft.name).parameters.some(({ kind }) => kind === "pair");
  if (name === "pub" && isPair) return fxPublishers(market);
  if (!series) return undefined;
  switch (name) {
    case "unit":
      return legalUnits(publishedUnit(series));
    case "pub":
      return [...publishersOf(market, series), "any"];
    case "method":
      return unique(["reported", ...market.rules(series.code).map(methodOf)]);
    case "scenario":
      return unique(market.observations(series.code).flatMap((one) => one.scenario ?? []));
    default:
      return undefined;
  }
}

function likelyValues({ market, series }: Context, name: OptionName): string[] {
  switch (name) {
    case "pub":
      return ["any"];
    case "asof":
      return series ? publicationDays(market, series) : [];
    case "fx":
      return ["latest", ...fxPublishers(market)];
    case "country":
      return unique(market.news.flatMap((event) => event.countries)).sort();
    case "company":
      return market.ledger.companies.map((company) => company.name).sort();
    case "series":
      return market.catalogue.all.map(callName);
    default:
      return [];
  }
}

const MOST_DAYS = 30;

/** The days on which something was said of a series, the newest first: as of each it stood otherwise. */
function publicationDays(market: Market, series: Series): string[] {
  const days = market.observations(series.code).map(({ source }) => market.source(source).published);
  return unique(days).sort().reverse().slice(0, MOST_DAYS);
}

function fxPublishers(market: Market): string[] {
  return unique(market.fx.map((rate) => market.source(rate.source).publisher));
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
