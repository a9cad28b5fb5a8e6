import { nameText } from "../../domain/answer/message-text";
import {
  SERIES_FACETS,
  type SeriesCounts,
  type SeriesFacet,
  type SeriesFilters,
} from "../../model/market/series-facets";
import type { Measure } from "../../domain/ledger/records";
import { words } from "../languages/in-use";
import { FacetSelect } from "../parts/facet-select";
import { Filters } from "../parts/filters";

export interface SeriesFilterBarProps {
  filters: SeriesFilters;
  counts: SeriesCounts;
  onChange(filters: SeriesFilters): void;
}

/** Which series are listed: with a figure or all, and by measure, region and publisher. */
export function SeriesFilterBar({ filters, counts, onChange }: SeriesFilterBarProps) {
  const { market } = words();
  const { figure = false, ...facets } = filters;
  const active = Object.entries(facets) as [SeriesFacet, string][];
  const set = (facet: SeriesFacet, value: string | undefined): void => {
    const { [facet]: _, ...others } = filters;
    onChange(value === undefined ? others : { ...others, [facet]: value });
  };
  return (
    <>
      <div class="row">
        <button
          type="button"
          class="chip"
          aria-pressed={figure}
          onClick={() => onChange(figure ? facets : { ...facets, figure: true })}
        >
          {market.withFigure}
        </button>
      </div>
      <Filters
        active={active.map(([facet, value]) => [facet, facetWords(facet, value)] as const)}
        onRemove={(facet) => set(facet, undefined)}
      >
        {SERIES_FACETS.map((facet) => (
          <FacetSelect
            key={facet}
            label={market.facets[facet]}
            value={filters[facet]}
            counts={counts[facet]}
            wordsOf={(value) => facetWords(facet, value)}
            onChange={(value) => set(facet, value)}
          />
        ))}
      </Filters>
    </>
  );
}

function facetWords(facet: SeriesFacet, value: string): string {
  if (facet === "measure") return words().market.measures[value as Measure];
  const named = nameText(value);
  // A formula takes a publisher by the name it has here.
  return facet === "publisher" && named !== value ? `${value} ${named}` : named;
}
