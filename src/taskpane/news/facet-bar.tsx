import { useId } from "preact/hooks";
import { Summary } from "../parts/summary";
import { FACETS, type Facet, type FacetCounts, type NewsFilters } from "../../model/news/facets";
import { FACET_WORDS, valueWords } from "../../model/news/words";

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
              facet={facet}
              value={filters[facet]}
              counts={counts[facet]}
              onChange={set}
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

interface FacetSelectProps {
  facet: Facet;
  value: string | undefined;
  counts: ReadonlyMap<string, number>;
  onChange(facet: Facet, value: string | undefined): void;
}

function FacetSelect({ facet, value, counts, onChange }: FacetSelectProps) {
  const id = useId();
  const values = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  // The choice in force stays to be seen when a search leaves nothing of it.
  if (value !== undefined && !counts.has(value)) values.push([value, 0]);
  return (
    <div class="field">
      <label for={id}>{FACET_WORDS[facet]}</label>
      <select
        id={id}
        class="input"
        value={value ?? ""}
        onChange={(event) => onChange(facet, event.currentTarget.value || undefined)}
      >
        <option value="">Any</option>
        {values.map(([one, count]) => (
          <option key={one} value={one}>
            {`${valueWords(facet, one)} (${count})`}
          </option>
        ))}
      </select>
    </div>
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
