import { addDays } from "../../domain/time/day";
import type { IsoDate } from "../../domain/ledger/records";
import type { NewsFilters } from "./facets";

/** Spans of news that are asked for again and again, up to today. */
export const PRESETS = ["week", "month"] as const;
export type Preset = (typeof PRESETS)[number];

/** The first day of a span: of the seven days that end today, or of today's month. */
export function firstDayOf(preset: Preset, today: IsoDate): IsoDate {
  return preset === "week" ? addDays(today, -6) : `${today.slice(0, 7)}-01`;
}

/** The span that filters ask for, where it is one of these. */
export function presetOf({ since, until }: NewsFilters, today: IsoDate): Preset | undefined {
  if (since === undefined || until !== undefined) return undefined;
  return PRESETS.find((preset) => firstDayOf(preset, today) === since);
}
