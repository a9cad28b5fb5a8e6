import { NEWS_SORTS, type NewsSort } from "../../model/news/sort";

const SORT_WORDS: Record<NewsSort, string> = {
  match: "Best match first",
  newest: "Newest first",
  oldest: "Oldest first",
  added: "Latest added first",
};

export interface SortSelectProps {
  value: NewsSort;
  /** Only what is searched for matches better or worse. */
  isSearch: boolean;
  onChange(sort: NewsSort): void;
}

export function SortSelect({ value, isSearch, onChange }: SortSelectProps) {
  return (
    <select
      class="input sort-select"
      aria-label="Sort"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as NewsSort)}
    >
      {NEWS_SORTS.filter((sort) => isSearch || sort !== "match").map((sort) => (
        <option key={sort} value={sort}>
          {SORT_WORDS[sort]}
        </option>
      ))}
    </select>
  );
}
