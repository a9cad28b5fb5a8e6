import type { Ledger, Series, Source } from "../../src/domain/ledger/records";
import type { Family } from "../../src/domain/ledger/stored-observations";
import { dayFromNumber, dayNumber } from "../../src/domain/time/day";
import { familyIn } from "../../src/ledger/families";
import { seriesOf, sourceOf } from "./synthetic-pack";

/** `long`: series of a thousand daily values each. `deep`: four series of daily values, each said four times over. */
export type StoredShape = "long" | "deep";

const LAST_DAY = dayNumber("2025-12-31");
const DAYS = 30_000;
const EACH = 1000;
const MOST_ROWS = 65_536;

/** A ledger of so many observations in columns, made without a record of any. */
export function syntheticColumns(shape: StoredShape, observations: number): Ledger {
  const count = shape === "long" ? Math.max(1, Math.round(observations / EACH)) : 4;
  const vintages = shape === "long" ? 1 : 4;
  const each = vintages * Math.round(observations / count / vintages);
  const days = Math.min(DAYS, Math.ceil(each / vintages));
  const first = LAST_DAY - days + 1;
  const sources = Array.from({ length: days + vintages }, (_, at): Source => {
    const day = dayFromNumber(first + at);
    return sourceOf(`mill-${day}`, "Mill", day);
  });
  const series = Array.from({ length: count }, (_, at): Series => ({
    ...seriesOf(at),
    code: `PRICE.S${String(at).padStart(6, "0")}`,
    frequency: "day",
  }));
  const together = Math.max(1, Math.floor(MOST_ROWS / each));
  const families: Family[] = [];
  for (let at = 0; at < count; at += together)
    families.push(familyOfRows(series.slice(at, at + together), { each, days, vintages, first }, sources));
  return {
    ...{ sources, series, observations: [], stored: { families } },
    ...{ companies: [], projects: [], terms: [], growth: [], events: [], rules: [], fx: [], vat: [] },
  };
}

interface Form {
  /** Rows of a series. */
  each: number;
  days: number;
  /** How often each day is told; from the third time on the word before last is corrected. */
  vintages: number;
  first: number;
}

function familyOfRows(series: readonly Series[], form: Form, sources: readonly Source[]): Family {
  const { each, days, vintages, first } = form;
  const rows = series.length * each;
  const perDay = each / days;
  const [last, source] = [new Int32Array(rows), new Uint32Array(rows)];
  const value = new Float64Array(rows);
  const correcting: number[] = [];
  for (let row = 0; row < rows; row++) {
    const at = row % each;
    const day = Math.min(days - 1, Math.floor(at / perDay));
    const word = at - Math.ceil(day * perDay);
    const vintage = Math.min(vintages - 1, Math.floor((word / perDay) * vintages));
    last[row] = first + day;
    source[row] = day + vintage;
    value[row] = 100 + (day % 50) + vintage / 10;
    if (vintage >= 2) correcting.push(row);
  }
  return familyIn({
    series: series.map(({ code }) => code),
    starts: Uint32Array.from({ length: series.length + 1 }, (_, at) => at * each),
    ...{ first: last, last, sources: sources.map(({ id }) => id), source, value },
    ...{ words: [{ status: "A" }], word: new Uint16Array(rows), numbers: {}, texts: {} },
    supersedes: {
      rows: Uint32Array.from(correcting),
      values: Uint32Array.from(correcting, (row) => row - 2),
    },
  });
}
