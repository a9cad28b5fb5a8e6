import { words } from "../languages/in-use";
import { useId } from "preact/hooks";
import { FacetSelect } from "../parts/facet-select";
import { Filters } from "../parts/filters";
import { FACETS, type FacetCounts, type NewsFilters } from "../../model/news/facets";
import { facetValueWords } from "./facet-value-words";

export interface FacetBarProps {
  filters: NewsFilters;
  counts: FacetCounts;
  onChange(filters: NewsFilters): void;
}

/** What the news can be narrowed by. */
export function FacetBar({ filters, counts, onChange }: FacetBarProps) {
  const set = (name: keyof NewsFilters, value: string | undefined): void =>
    onChange(withFilter(filters, name, value));
  const active = Object.entries(filters) as [keyof NewsFilters, string][];
  return (
    <Filters
      active={active.map(([name, value]) => [name, chipText(name, value)] as const)}
      onRemove={(name) => set(name, undefined)}
    >
      {FACETS.map((facet) => (
        <FacetSelect
          key={facet}
          label={words().terms.facets[facet]}
          value={filters[facet]}
          counts={counts[facet]}
          wordsOf={(value) => facetValueWords(facet, value)}
          onChange={(value) => set(facet, value)}
        />
      ))}
      <DayField label={words().news.from} value={filters.since} onChange={(day) => set("since", day)} />
      <DayField label={words().news.until} value={filters.until} onChange={(day) => set("until", day)} />
    </Filters>
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
