import type { Series, VatBasis } from "../../domain/ledger/records";
import type { Market } from "../../domain/market/market";
import { assumedVat } from "../../domain/market/vat";
import { currencyOf, legalUnits, publishedUnit, unitLabel } from "../../domain/quantity/unit";

/** The parts of the unit a series is looked at in; one that is absent is as published. */
export interface ShownIn {
  currency?: string;
  quantity?: string;
  vat?: VatBasis;
}

export interface ShownInChoices {
  /** Of money, the published one first; none of what is no money. */
  currencies: readonly string[];
  /** What a price is of, or the unit of what is no money; the published one first. */
  quantities: readonly string[];
  /**
   * The basis a price stands on, then the other. None where its source states none and the workbook assumes none: the tax can
   * be neither put in nor taken out.
   */
  vat: readonly VatBasis[];
}

const OTHER_BASIS: Record<VatBasis, VatBasis> = { included: "excluded", excluded: "included" };

export function shownInChoices(market: Market, series: Series): ShownInChoices {
  const published = publishedUnit(series);
  const legal = legalUnits(published);
  if (!currencyOf(published)) return { currencies: [], quantities: legal, vat: [] };
  const units = legal.map((unit) => publishedUnit({ unit }));
  const basis = series.vat ?? assumedVat(market, series);
  return {
    currencies: [...new Set(units.map((unit) => unit.top.symbol))],
    quantities: [...new Set(units.flatMap(({ bottom }) => bottom?.symbol ?? []))],
    vat: basis ? [basis, OTHER_BASIS[basis]] : [],
  };
}

/** The unit as an argument of a function says it; empty where all is as published. */
export function unitShown(
  choices: ShownInChoices,
  series: Series,
  { currency, quantity, vat }: ShownIn,
): string {
  const { currencies, quantities } = choices;
  const [ownCurrency] = currencies;
  const [ownQuantity] = quantities;
  const money = currency ?? ownCurrency;
  const text = [money, quantity ?? ownQuantity].filter(Boolean).join("/");
  const isOwnBasis = vat === undefined || vat === choices.vat[0];
  const isOwnUnit = money === ownCurrency && (quantity ?? ownQuantity) === ownQuantity;
  if (isOwnUnit) return isOwnBasis ? "" : unitLabel(series.unit, vat);
  return unitLabel(text, isOwnBasis ? undefined : vat);
}
