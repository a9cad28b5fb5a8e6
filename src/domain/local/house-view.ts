import type { IsoDate, Period } from "../ledger/records";

/** Which layer a model is answered from: what was published, the house's own view of it, or an end of its range. */
export const LAYERS = ["source", "house", "low", "high"] as const;

export type Layer = (typeof LAYERS)[number];

/** A value that the house holds against the published one. It stands in the workbook, not in the data. */
export interface Override {
  /** Code of the series. */
  series: string;
  /** What it is about; a price without one is the price of today. */
  period?: Period;
  /** In the series' own unit and tax basis. */
  value: number;
  /** The house's own ends of it, which speak where a model is run at the low or the high end. */
  low?: number;
  high?: number;
  author: string;
  reason: string;
  /** The day it was set; as of an earlier day it was not known. */
  on: IsoDate;
  /** The last day it holds. */
  expires?: IsoDate;
}

export interface HouseView {
  layer: Layer;
  overrides: Override[];
}

/** A model without a view of its own. */
export const NO_HOUSE_VIEW: HouseView = { layer: "source", overrides: [] };

/** The override that speaks for a value on a day, the last set first; at an end of the range with its own end as value. */
export function overrideFor(
  house: HouseView,
  series: string,
  period: Period | undefined,
  on: IsoDate,
): Override | undefined {
  const { layer } = house;
  if (layer === "source") return undefined;
  const spoken = layer === "house" ? "value" : layer;
  return house.overrides
    .filter((one) => one.series === series && one.period === period)
    .flatMap((one) => (one[spoken] === undefined ? [] : { ...one, value: one[spoken] }))
    .filter((one) => one.on <= on && (one.expires === undefined || on <= one.expires))
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
    .at(-1);
}
