/** What the fields of a builder offer, from the series chosen so far and what is known of it. */
import { OPTIONS, type OptionName } from "../../domain/functions/arguments/options";
import type { Parameter } from "../../domain/functions/definition";
import { definitionOf } from "../../domain/functions/functions";
import type { Session } from "../../domain/functions/session";
import type { Series } from "../../domain/ledger/records";
import { yearsOf } from "../../domain/market/forecast";
import type { Market } from "../../domain/market/market";
import { publishersOf } from "../../domain/market/publisher";
import { methodOf } from "../../domain/market/rules";
import { CURRENCIES } from "../../domain/quantity/currencies";
import { legalUnits, parseUnit, publishedUnit } from "../../domain/quantity/unit";
import type { Draft } from "./draft";

export interface Context {
  session: Session;
  market: Market;
  draft: Draft;
  /** The series a draft asks about, once its name is one. */
  series?: Series;
}

export function contextOf(session: Session, draft: Draft): Context {
  const market = session.market(session.asOf);
  const at = definitionOf(draft.name).parameters.findIndex(({ kind }) => kind === "series");
  const name = at < 0 ? undefined : draft.arguments[at];
  const series = typeof name === "string" ? market.catalogue.find(name) : undefined;
  return { session, market, draft, ...(series && { series }) };
}

/** The units that are legal where the published one is known: for money also with its tax basis. */
export function unitGroups(published: string): { label: string; units: string[] }[] {
  const unit = publishedUnit({ unit: published });
  const legal = legalUnits(unit);
  const plain = { label: "Unit", units: legal };
  if (unit.top.dimension !== "money") return [plain];
  const taxed = (basis: string): string[] => legal.map((one) => `${one} ${basis}`);
  return [
    plain,
    { label: "Without VAT", units: taxed("ex VAT") },
    { label: "With VAT", units: taxed("inc VAT") },
  ];
}

/** The unit an argument converts from: a series' own, or what another argument names. */
export function convertedUnit(
  { series, draft }: Context,
  { convertedFrom }: Extract<Parameter, { kind: "unit" }>,
): string | undefined {
  if (convertedFrom === undefined) return series?.unit;
  const at = definitionOf(draft.name).parameters.findIndex(({ name }) => name === convertedFrom);
  const from = draft.arguments[at];
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

/** An option's closed list of values, or some that are likely. */
export function optionChoices(
  context: Context,
  name: OptionName,
): { values: readonly string[]; closed: boolean } {
  const { values } = OPTIONS[name];
  if (values) return { values, closed: true };
  if (name === "unit" && context.series)
    return { values: legalUnits(publishedUnit(context.series)), closed: true };
  return { values: likelyValues(context, name), closed: false };
}

function likelyValues({ market, series, draft }: Context, name: OptionName): string[] {
  switch (name) {
    case "pub":
      if (definitionOf(draft.name).parameters.some(({ kind }) => kind === "pair"))
        return fxPublishers(market);
      return series ? [...publishersOf(market, series), "any"] : ["any"];
    case "fx":
      return ["latest", ...fxPublishers(market)];
    case "method":
      return series ? ["reported", ...market.rules(series.code).map(methodOf)] : ["reported"];
    case "scenario":
      return series ? unique(market.observations(series.code).flatMap((one) => one.scenario ?? [])) : [];
    case "country":
      return unique(market.news.flatMap((event) => event.countries)).sort();
    case "company":
      return market.ledger.companies.map((company) => company.name).sort();
    default:
      return [];
  }
}

function fxPublishers(market: Market): string[] {
  return unique(market.fx.map((rate) => market.source(rate.source).publisher));
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
