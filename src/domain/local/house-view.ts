import { parseStored } from "./parse-stored";
import type { IsoDate, Period } from "../ledger/records";
import { isDay } from "../time/day";
import { grainOf } from "../time/period";

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

/** The document setting that holds it. */
export const HOUSE_SETTING = "ssb.house";

/** A model without a view of its own. */
export const NO_HOUSE_VIEW: HouseView = { layer: "source", overrides: [] };

/** The override that speaks for a value on a day, the last set first. */
export function overrideFor(
  house: HouseView,
  series: string,
  period: Period | undefined,
  on: IsoDate,
): Override | undefined {
  if (house.layer !== "house") return undefined;
  return house.overrides
    .filter((one) => one.series === series && one.period === period)
    .filter((one) => one.on <= on && (one.expires === undefined || on <= one.expires))
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
    .at(-1);
}

/** Reads what a workbook holds; whatever is no house view is none, and says so. */
export function readHouseView(stored: unknown): { house: HouseView; damage?: string } {
  if (stored === undefined || stored === null || stored === "") return { house: NO_HOUSE_VIEW };
  const parsed = parseStored(stored);
  if (!isHouseView(parsed))
    return { house: NO_HOUSE_VIEW, damage: "The house view of this workbook cannot be read." };
  return { house: parsed };
}

export function writeHouseView(house: HouseView): string {
  return JSON.stringify(house);
}

function isHouseView(value: unknown): value is HouseView {
  const { layer, overrides } = (value ?? {}) as Partial<HouseView>;
  return LAYERS.includes(layer!) && Array.isArray(overrides) && overrides.every(isOverride);
}

function isOverride(value: unknown): value is Override {
  const one = (value ?? {}) as Partial<Override>;
  return (
    typeof one.series === "string" &&
    (one.period === undefined || (typeof one.period === "string" && grainOf(one.period) !== undefined)) &&
    Number.isFinite(one.value) &&
    typeof one.author === "string" &&
    typeof one.reason === "string" &&
    isText(one.on) &&
    isDay(one.on) &&
    (one.expires === undefined || (isText(one.expires) && isDay(one.expires)))
  );
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
