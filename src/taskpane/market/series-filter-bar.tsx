import {
  SERIES_FACETS,
  type SeriesCounts,
  type SeriesFacet,
  type SeriesFilters,
} from "../../model/market/series-facets";
import type { Measure } from "../../domain/ledger/records";
import { words } from "../languages/in-use";
import { FacetSelect } from "../parts/facet-select";
import { Summary } from "../parts/summary";
import "../parts/facets.css";

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
      <details class="facets">
        <Summary>
          {active.length > 0 ? market.filtersInForce({ count: active.length }) : market.filters}
        </Summary>
        <div class="facet-grid">
          {SERIES_FACETS.map((facet) => (
            <FacetSelect
              key={facet}
              label={market.facets[facet]}
              any={market.any}
              value={filters[facet]}
              counts={counts[facet]}
              wordsOf={(value) => facetWords(facet, value)}
              onChange={(value) => set(facet, value)}
            />
          ))}
        </div>
      </details>
      {active.length > 0 && (
        <ul class="row" aria-label={market.inForce}>
          {active.map(([facet, value]) => (
            <li key={facet}>
              <button
                type="button"
                class="chip"
                aria-label={market.removeFilter({ filter: facetWords(facet, value) })}
                onClick={() => set(facet, undefined)}
              >
                {facetWords(facet, value)} <span aria-hidden="true">✕</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function facetWords(facet: SeriesFacet, value: string): string {
  return facet === "measure" ? words().market.measures[value as Measure] : value;
}
