import { amountText } from "../../domain/answer/text";
import type { Session } from "../../domain/functions/session";
import type { Series } from "../../domain/ledger/records";
import { callName } from "../../domain/market/catalogue";
import { baseOf } from "../../domain/market/rules";

/** The published base that the forecasts of a series grow from. */
export interface BaseRow {
  series: Series;
  /** As a formula calls it. */
  name: string;
  unit: string;
  value: number;
  /** `205 GWh (Rho Motion, 2024)`. */
  published: string;
}

/** Every series whose forecasts grow from a base, with what is published of it. */
export function baseRows(session: Session): BaseRow[] {
  const market = session.market(session.asOf);
  return market.index.growing.flatMap((code) => {
    const series = market.catalogue.byCode(code);
    const rule = market.rules(code).find((one) => one.kind === "growth");
    const base = rule && baseOf(market, rule);
    if (!series || !base || base.value === undefined) return [];
    const unit = market.catalogue.named(base.series).unit;
    const { publisher } = market.source(base.source);
    const published = `${amountText(base.value, unit)} (${publisher}, ${base.period})`;
    return [{ series, name: callName(series), unit, value: base.value, published }];
  });
}

/** Who publishes exchange rates: any of them may be a workbook's rule. */
export function ratePublishers(session: Session): string[] {
  const market = session.market(session.asOf);
  return [...new Set(market.fx.map(({ source }) => market.source(source).publisher))].sort();
}
