import { RECORD_LISTS, type LocalDocument } from "../domain/local/local-layer";
import { parseUnit } from "../domain/quantity/unit";
import type { IsoDate } from "../domain/ledger/records";
import { isDay } from "../domain/time/day";
import { grainOf } from "../domain/time/period";
import { document } from "./generated/validate-local";

/** No publication of this market is older. */
const FIRST_DAY = "1990-01-01";
const LAST_DAY = "2100-12-31";

/**
 * Whether a value is a document that may answer: of the form of one, its records under its source, each id once, its
 * days and units ones there are. With `today`, a publication of a later day is none.
 */
export function isLocalDocument(value: unknown, today: IsoDate = LAST_DAY): value is LocalDocument {
  return document(value) && holdsTogether(value as LocalDocument, today);
}

function holdsTogether(held: LocalDocument, today: IsoDate): boolean {
  const { published, recorded } = held.source;
  const ids = RECORD_LISTS.flatMap((list) => (held[list] ?? []).map((record) => record.id));
  return (
    isPast(published, today) &&
    isPast(recorded, LAST_DAY) &&
    new Set(ids).size === ids.length &&
    ids.every((one) => one.startsWith(`${held.source.id}/`)) &&
    periodsOf(held).every((period) => grainOf(period) !== undefined) &&
    (held.series ?? []).every(({ unit }) => parseUnit(unit) !== undefined)
  );
}

function isPast(day: IsoDate, last: IsoDate): boolean {
  return isDay(day) && FIRST_DAY <= day && day <= last;
}

function periodsOf({ observations = [], events = [], fx = [], series = [] }: LocalDocument): string[] {
  return [
    ...observations.map(({ period }) => period),
    ...events.flatMap(({ target, happened }) => [target, happened]),
    ...fx.map(({ date }) => date),
    ...series.map(({ discontinued }) => discontinued),
  ].filter((period) => period !== undefined);
}
