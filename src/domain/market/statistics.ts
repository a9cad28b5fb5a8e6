import { phraseText } from "../answer/message-text";
import { phrases, type Phrase } from "../answer/phrases";
import { amountText } from "../answer/text";
import type { Event, Measure, Observation, Series } from "../ledger/records";
import { comparePeriods, periodText } from "../time/period";
import type { Catalogue } from "./catalogue";
import { isCountry } from "./countries";
import { groupsOf } from "./groups-of";

/** What is counted, not asked, reckoned or expected. */
const COUNTED: ReadonlySet<Measure> = new Set([
  "imports",
  "exports",
  "sales",
  "production",
  "shipments",
  "installations",
  "cumulative-installations",
]);

/** An item, and the series whose figures it tells. */
export interface Statistics {
  item: Event;
  series: readonly Series[];
}

/** A figure that a publication counted, with the series it belongs to and its place in the catalogue. */
interface Count {
  one: Observation & { value: number };
  series: Series;
  place: number;
}

/**
 * Statistics as news: an item for each publication that says what was counted, made of its figures, so that an import,
 * a wholesale or an installation is found where news are looked for. It says what the page said on its day; the figures
 * themselves, and what has corrected them since, are answered by the functions of their series.
 */
export function statisticsOf(
  catalogue: Catalogue,
  observationsOf: (series: string) => readonly Observation[],
): Statistics[] {
  const counted = catalogue.all.flatMap((series, place) =>
    COUNTED.has(series.measure) ? [{ series, place }] : [],
  );
  const counts = counted.flatMap((placed) =>
    observationsOf(placed.series.code).flatMap((one): Count[] => {
      const { value, status } = one;
      return value === undefined || status === "F" ? [] : [{ one: { ...one, value }, ...placed }];
    }),
  );
  // A year stands before its last month, and the whole before its parts.
  counts.sort((a, b) => comparePeriods(b.one.period, a.one.period) || a.place - b.place);
  return [...groupsOf(counts, ({ one }) => one.source).values()].flatMap(([lead, ...others]) =>
    lead ? [tell(lead, [lead, ...others])] : [],
  );
}

/** The id of the item that tells what a source counted. */
export function statisticsId(source: string): string {
  return `${source}/statistics`;
}

function tell(lead: Count, counts: readonly Count[]): Statistics {
  const series = [...new Set(counts.map((count) => count.series))];
  const materials = [...new Set(series.flatMap(({ material }) => material ?? []))];
  const notes = [...new Set(counts.flatMap(({ one }) => one.note ?? []))];
  const item: Event = {
    id: statisticsId(lead.one.source),
    headline: countText(lead),
    summary: `${counts.map(countText).join("; ")}.`,
    section: "market-policy",
    companies: [],
    countries: [...new Set(series.map(({ region }) => region))].filter(isCountry),
    ...(materials.length > 0 && { materials }),
    route: "unspecified",
    segment: "market",
    stage: "unspecified",
    happened: lead.one.period,
    source: lead.one.source,
    ...(lead.one.confidence && { confidence: lead.one.confidence }),
    ...(notes.length > 0 && { note: notes.join(" ") }),
  };
  return { item, series };
}

/** `Vehicle imports, China, 2025-12: 30,000 vehicles, down 30.4% on the period before, down 56.1% on the year before`. */
function countText({ one, series }: Count): string {
  const { value, qualifier, change, yearChange, status } = one;
  const counted = phrases.figure(amountText(value, series.unit), qualifier);
  const said = [
    status === "E" ? phrases.estimated(counted) : counted,
    ...(change === undefined ? [] : [phrases.onPeriodBefore(movement(change))]),
    ...(yearChange === undefined ? [] : [phrases.onYearBefore(movement(yearChange))]),
  ];
  // An item is a record: it reads the same for everybody, as the headlines do that stand beside it.
  return phraseText(phrases.countOf(series.name, periodText(one.period), said), "record");
}

function movement(change: number): Phrase {
  if (change === 0) return phrases.unchanged();
  const amount = amountText(Math.abs(change), "fraction");
  return change > 0 ? phrases.upBy(amount) : phrases.downBy(amount);
}
