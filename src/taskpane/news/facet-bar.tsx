import { useId } from "preact/hooks";
import { FacetSelect } from "../parts/facet-select";
import { Summary } from "../parts/summary";
import { FACETS, type FacetCounts, type NewsFilters } from "../../model/news/facets";
import { FACET_WORDS, valueWords } from "../../model/news/words";
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
        <Summary>{active.length > 0 ? `Filters (${active.length})` : "Filters"}</Summary>
        <div class="facet-grid">
          {FACETS.map((facet) => (
            <FacetSelect
              key={facet}
              label={FACET_WORDS[facet]}
              any="Any"
              value={filters[facet]}
              counts={counts[facet]}
              wordsOf={(value) => valueWords(facet, value)}
              onChange={(value) => set(facet, value)}
            />
          ))}
          <DayField label="From" value={filters.since} onChange={(day) => set("since", day)} />
          <DayField label="Until" value={filters.until} onChange={(day) => set("until", day)} />
        </div>
      </details>
      {active.length > 0 && (
        <ul class="row" aria-label="Filters in force">
          {active.map(([name, value]) => (
            <li key={name}>
              <button
                type="button"
                class="chip"
                aria-label={`Remove filter ${chipText(name, value)}`}
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
  if (name === "since") return `from ${value}`;
  if (name === "until") return `until ${value}`;
  return valueWords(name, value);
}
