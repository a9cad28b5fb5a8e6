import { words } from "../languages/in-use";
import { useId } from "preact/hooks";
import { FacetSelect } from "../parts/facet-select";
import { Summary } from "../parts/summary";
import { FACETS, type FacetCounts, type NewsFilters } from "../../model/news/facets";
import { facetValueWords } from "./facet-value-words";
import "../parts/facets.css";

export interface FacetBarProps {
  filters: NewsFilters;
  counts: FacetCounts;
  onChange(filters: NewsFilters): void;
}

/** The filters, folded away until asked for; those in force stay in sight and can be taken out. */
export function FacetBar({ filters, counts, onChange }: FacetBarProps) {
  const set = (name: keyof NewsFilters, value: string | undefined): void =>
    onChange(withFilter(filters, name, value));
  const active = Object.entries(filters) as [keyof NewsFilters, string][];
  return (
    <>
      <details class="facets">
        <Summary>
          {active.length > 0
            ? words().news.filtersSet({ count: String(active.length) })
            : words().news.filters}
        </Summary>
        <div class="facet-grid">
          {FACETS.map((facet) => (
            <FacetSelect
              key={facet}
              label={words().terms.facets[facet]}
              any={words().news.any}
              value={filters[facet]}
              counts={counts[facet]}
              wordsOf={(value) => facetValueWords(facet, value)}
              onChange={(value) => set(facet, value)}
            />
          ))}
          <DayField label={words().news.from} value={filters.since} onChange={(day) => set("since", day)} />
          <DayField label={words().news.until} value={filters.until} onChange={(day) => set("until", day)} />
        </div>
      </details>
      {active.length > 0 && (
        <ul class="row" aria-label={words().news.filtersInForce}>
          {active.map(([name, value]) => (
            <li key={name}>
              <button
                type="button"
                class="chip"
                aria-label={words().news.removeFilter({ filter: chipText(name, value) })}
                onClick={() => set(name, undefined)}
              >
                {chipText(name, value)} <span aria-hidden="true">✕</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface DayFieldProps {
  label: string;
  value: string | undefined;
  onChange(day: string | undefined): void;
}

function DayField({ label, value, onChange }: DayFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="input"
        type="date"
        value={value ?? ""}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      />
    </div>
  );
}

function withFilter(filters: NewsFilters, name: keyof NewsFilters, value: string | undefined): NewsFilters {
  const changed = { ...filters, [name]: value };
  if (value === undefined) delete changed[name];
  return changed;
}

function chipText(name: keyof NewsFilters, value: string): string {
  if (name === "since") return words().news.fromDay({ day: value });
  if (name === "until") return words().news.untilDay({ day: value });
  return facetValueWords(name, value);
}
