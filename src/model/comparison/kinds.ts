/** The comparisons there are, each from what a person chose: its headings, its call, and what to call it. */
import { isFailure } from "../../domain/answer/failure";
import type { Session } from "../../domain/functions/session";
import type { Line } from "../../domain/local/assumptions";
import type { IsoDate, Series, Stage } from "../../domain/ledger/records";
import { VOCABULARY } from "../../domain/ledger/vocabulary";
import { callName } from "../../domain/market/catalogue";
import { yearsOf } from "../../domain/market/forecast";
import { priceOf } from "../../domain/market/price";
import { isPriced } from "../../domain/market/priced";
import { projectsOf } from "../../domain/market/projects";
import { publishersOf } from "../../domain/market/publisher";
import { vintagesOf } from "../../domain/market/vintages";
import { addDays, isDay } from "../../domain/time/day";
import { serialFromDay } from "../../domain/time/serial";
import type { AskedOption, Comparison, Heading } from "./comparison";

export const COMPARISONS = ["publishers", "vintages", "materials", "projects"] as const;
export type ComparisonKind = (typeof COMPARISONS)[number];

export interface PublishersChoice {
  series: Series;
  publishers: readonly string[];
  from: number;
  to: number;
  unit: string;
  /** How years without a figure between known ones and beyond them are filled; not at all without it. */
  stretch?: Line | undefined;
}

/** No more years than a person looks at, whatever is typed. */
const MOST_YEARS = 60;

/** Each publisher's values of a series, year by year. */
export function comparePublishers(choice: PublishersChoice, blankGaps: boolean): Comparison {
  const { series, publishers, unit, stretch } = choice;
  const lines: AskedOption[] = stretch
    ? [
        ["interp", { text: stretch }],
        ["extrap", { text: stretch }],
      ]
    : [];
  return {
    title: `${series.name}: what each publisher says`,
    corner: "Year",
    shared: [seriesLine(series)],
    units: publishers.map(() => unit),
    columns: publishers.map((value) => ({ value })),
    rows: years(choice).map((value) => ({ value })),
    call: {
      name: "FORECAST",
      arguments: ["series", "row", "unit", { options: [["pub", "column"], ...lines] }],
    },
    blankGaps,
    chart: "lines",
  };
}

export interface Speakers {
  /** Who has one value of some year, the lead publisher first. */
  publishers: string[];
  /** Who spoke of the series and has none: in scenarios, of other periods, or without a figure. */
  others: string[];
  /** The years that any of them speaks of, in order. */
  years: number[];
}

export function speakersOf(session: Session, series: Series): Speakers {
  const market = session.market(session.asOf);
  const all = publishersOf(market, series).map((publisher) => ({
    publisher,
    years: yearsOf(market, series, { publisher }),
  }));
  const namesOf = (speaks: boolean): string[] =>
    all.filter(({ years: own }) => own.length > 0 === speaks).map(({ publisher }) => publisher);
  const known = new Set(all.flatMap((one) => one.years));
  return { publishers: namesOf(true), others: namesOf(false), years: [...known].sort((a, b) => a - b) };
}

export interface VintagesChoice {
  series: Series;
  publisher: string;
  from: number;
  to: number;
  unit: string;
}

/** What a publisher said of each year, as of each day on which it said something of one of them. */
export function compareVintages(session: Session, choice: VintagesChoice, blankGaps: boolean): Comparison {
  const { series, publisher, unit } = choice;
  const asked = years(choice);
  return {
    title: `${series.name}: how ${publisher} moved`,
    corner: "As of",
    shared: [seriesLine(series)],
    units: asked.map(() => unit),
    columns: asked.map((value) => ({ value })),
    rows: daysSaid(session, choice, asked).map(dayHeading),
    call: {
      name: "FORECAST",
      arguments: [
        "series",
        "column",
        "unit",
        {
          options: [
            ["asof", "row"],
            ["pub", { text: publisher }],
          ],
        },
      ],
    },
    blankGaps,
    chart: "lines",
  };
}

function daysSaid(
  session: Session,
  { series, publisher }: VintagesChoice,
  asked: readonly number[],
): IsoDate[] {
  const market = session.market(session.asOf);
  const days = asked.flatMap((year) => {
    const found = vintagesOf(market, (day) => session.market(day), {
      series,
      period: String(year),
      publisher,
    });
    return isFailure(found) ? [] : found.flatMap(({ published }) => published ?? []);
  });
  return [...new Set(days)].sort();
}

export interface MaterialsChoice {
  materials: readonly Series[];
  weeks: number;
  /** The unit of all; each as it is published without it. */
  unit: string;
}

const MOST_WEEKS = 260;
const WEEK = 7;

/** The prices of materials at the end of each of the last weeks, the newest last. */
export function compareMaterials(
  session: Session,
  { materials, weeks, unit }: MaterialsChoice,
  blankGaps: boolean,
): Comparison {
  const last = newestDay(session, materials) ?? session.asOf ?? session.today();
  const count = bounded(weeks, MOST_WEEKS);
  const units = materials.map((one) => (unit === "" ? one.unit : unit));
  return {
    title: "Prices week by week",
    corner: "Week to",
    shared: [],
    units,
    columns: materials.map((one) => ({ value: callName(one) })),
    rows: Array.from({ length: count }, (_, at) => dayHeading(addDays(last, -WEEK * (count - 1 - at)))),
    call: { name: "PRICE", arguments: ["column", "row", "unit"] },
    blankGaps,
    // Lines in different units would stand on one axis.
    ...(new Set(units).size === 1 && { chart: "lines" as const }),
  };
}

function newestDay(session: Session, materials: readonly Series[]): IsoDate | undefined {
  const market = session.market(session.asOf);
  const days = materials.flatMap((series) => {
    const price = priceOf(market, { series });
    return isFailure(price) || !isDay(price.effective) ? [] : [price.effective];
  });
  return days.sort().at(-1);
}

/** Prices that are known of days, so that a week can be asked for: the weekly ones first, then those with the most. */
export function pricedByDay(session: Session): Series[] {
  const market = session.market(session.asOf);
  return market.catalogue.all
    .filter((series) => isPriced(series) && newestDay(session, [series]) !== undefined)
    .map((series) => ({ series, count: market.observations(series.code).length }))
    .sort((a, b) => Number(isWeekly(b.series)) - Number(isWeekly(a.series)) || b.count - a.count)
    .map(({ series }) => series);
}

export function isWeekly({ frequency }: Series): boolean {
  return frequency === "week";
}

export interface ProjectsChoice {
  countries: readonly string[];
  stages: readonly Stage[];
  query: string;
}

/** How many projects, or lines of one, stand at each stage, by country. */
export function compareProjects({ countries, stages, query }: ProjectsChoice): Comparison {
  return {
    title: "Projects by stage",
    corner: "Country",
    shared: [{ name: "query", label: "Words", value: query }],
    columns: stages.map((value) => ({ value })),
    rows: countries.map((value) => ({ value })),
    call: {
      name: "PROJECTS",
      arguments: [
        "query",
        {
          options: [
            ["country", "row"],
            ["stage", "column"],
            ["headers", { text: "0" }],
          ],
        },
      ],
    },
    counts: true,
    blankGaps: false,
    chart: "bars",
  };
}

/** The countries and stages that projects of these words have: the country with most first, stages in their order. */
export function projectsThere(session: Session, query: string): { countries: string[]; stages: Stage[] } {
  const found = projectsOf(session.market(session.asOf), query === "" ? {} : { query });
  if (isFailure(found)) return { countries: [], stages: [] };
  const counts = new Map<string, number>();
  for (const { project } of found) counts.set(project.country, (counts.get(project.country) ?? 0) + 1);
  const stages = new Set(found.map(({ stage }) => stage));
  return {
    countries: [...counts].sort(([, a], [, b]) => b - a).map(([country]) => country),
    stages: VOCABULARY.stage.filter((stage) => stages.has(stage)),
  };
}

function seriesLine(series: Series) {
  return { name: "series" as const, label: "Series", value: callName(series) };
}

function years({ from, to }: { from: number; to: number }): number[] {
  return Array.from({ length: bounded(to - from + 1, MOST_YEARS) }, (_, at) => from + at);
}

/** At least one, and not more than what fits. */
function bounded(count: number, most: number): number {
  return Number.isFinite(count) ? Math.min(most, Math.max(1, Math.floor(count))) : 1;
}

function dayHeading(day: IsoDate): Heading {
  return { value: serialFromDay(day), format: "yyyy-mm-dd" };
}
