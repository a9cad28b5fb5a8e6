import { words } from "../languages/in-use";
import { NEWS_SORTS, type NewsSort } from "../../model/news/sort";

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
      aria-label={words().news.sort}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as NewsSort)}
    >
      {NEWS_SORTS.filter((sort) => isSearch || sort !== "match").map((sort) => (
        <option key={sort} value={sort}>
          {words().news.sorts[sort]}
        </option>
      ))}
    </select>
  );
}
