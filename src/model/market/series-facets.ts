import { isFailure } from "../../domain/answer/failure";
import type { Standing } from "../../domain/market/standing";

/** What a list of series is narrowed by, beside whether there is a figure. */
export const SERIES_FACETS = ["measure", "region", "publisher"] as const;
export type SeriesFacet = (typeof SERIES_FACETS)[number];

export type SeriesFilters = Partial<Record<SeriesFacet, string>> & {
  /** Only series with a figure. */
  figure?: boolean;
};

export type SeriesCounts = Record<SeriesFacet, ReadonlyMap<string, number>>;

const VALUES: Record<SeriesFacet, (standing: Standing) => readonly string[]> = {
  measure: ({ series }) => [series.measure],
  region: ({ series }) => [series.region],
  publisher: ({ coverage }) => coverage.publishers,
};

export function hasFigure({ latest }: Pick<Standing, "latest">): boolean {
  return !isFailure(latest);
}

/** The series that filters leave, those with a figure first. */
export function filterSeries(standings: readonly Standing[], filters: SeriesFilters): Standing[] {
  const left = standings.filter(
    (one) =>
      (!filters.figure || hasFigure(one)) && SERIES_FACETS.every((facet) => admits(facet, one, filters)),
  );
  return [...left.filter(hasFigure), ...left.filter((one) => !hasFigure(one))];
}

/** How many series each choice would leave; a facet's own choice is left out of its count, as in a list of news. */
export function countSeries(standings: readonly Standing[], filters: SeriesFilters): SeriesCounts {
  const count = (facet: SeriesFacet): Map<string, number> => {
    const { [facet]: _, ...others } = filters;
    const counts = new Map<string, number>();
    for (const value of filterSeries(standings, others).flatMap(VALUES[facet]))
      counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  };
  return { measure: count("measure"), region: count("region"), publisher: count("publisher") };
}

function admits(facet: SeriesFacet, standing: Standing, filters: SeriesFilters): boolean {
  const wanted = filters[facet];
  return wanted === undefined || VALUES[facet](standing).includes(wanted);
}
