import type { ForecastQuestion } from "../market/forecast";
import type { PriceQuestion } from "../market/price";
import type { OptionName, Options } from "./arguments/options";

/** The options that say how a price is answered. */
export const PRICE_OPTIONS = [
  "asof",
  "pub",
  "vat",
  "fx",
  "fill",
  "maxage",
  "field",
] as const satisfies OptionName[];

/** The options that say how a forecast is answered. */
export const FORECAST_OPTIONS = [
  "asof",
  "pub",
  "fx",
  "method",
  "interp",
  "extrap",
  "field",
  "base",
  "scenario",
] as const satisfies OptionName[];

/** The options of a price as its question names them. */
export function priceWays(options: Options): Partial<PriceQuestion> {
  const { pub, vat, fx, fill, maxage, field } = options;
  return withoutUndefined({ publisher: pub, vat, fx, fill, maxAge: maxage, field });
}

/** The options of a forecast as its question names them. */
export function forecastWays(options: Options): Partial<ForecastQuestion> {
  const { pub, fx, method, interp, extrap, field, base, scenario } = options;
  return withoutUndefined({ publisher: pub, fx, method, interp, extrap, field, base, scenario });
}

function withoutUndefined<T extends object>(values: { [K in keyof T]: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
