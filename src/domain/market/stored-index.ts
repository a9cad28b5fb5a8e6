import { idWords } from "../ledger/observation-id";
import type { Ledger, Observation } from "../ledger/records";
import type { Family, ObservationColumns } from "../ledger/stored-observations";
import { canonicalPeriod, spanOf } from "../time/period";
import { firstWhere } from "../ledger/first-where";
import { idOf, recordOf, rowsOfColumns, speakersOf, type Speakers } from "./column-rows";
import { once } from "./once";
import type { PublicationDays } from "./publication-days";
import { openColumnsWith, type StoredIndex } from "./stored-opener";

interface Place {
  family: Family;
  /** Which of the family's series. */
  at: number;
}

openColumnsWith(openStored);

function openStored({ stored }: Ledger, days: PublicationDays): StoredIndex {
  const families = stored?.families ?? [];
  const places = once(() => {
    const found = new Map<string, Place>();
    for (const family of families) family.series.forEach((code, at) => found.set(code, { family, at }));
    return found;
  });
  const known = new Map<ObservationColumns, Speakers>();
  const speakers = (columns: ObservationColumns): Speakers => {
    const found = known.get(columns) ?? speakersOf(columns, days);
    known.set(columns, found);
    return found;
  };
  const slugs = once(() => {
    const found = new Map<string, Place[]>();
    for (const [code, place] of places()) {
      const slug = idWords(code);
      const others = found.get(slug);
      if (others) others.push(place);
      else found.set(slug, [place]);
    }
    return found;
  });
  const named = new Map<ObservationColumns, Map<string, number>>();
  /** The rows whose ids are their own, by them. */
  const rowsByOwnId = (columns: ObservationColumns): Map<string, number> => {
    const { id } = columns.texts;
    const ids = named.get(columns) ?? new Map(id?.values.map((own, at) => [own, id.rows[at] ?? 0]));
    named.set(columns, ids);
    return ids;
  };
  return {
    count: families.reduce((sum, { count }) => sum + count, 0),
    rows: (series) => {
      const place = places().get(series);
      if (!place) return undefined;
      const columns = place.family.columns();
      return rowsOfColumns(columns, place.at, speakers(columns));
    },
    observation: (id) => {
      for (const { family, at, about } of meant(id, slugs())) {
        const columns = family.columns();
        const row = rowOfId(columns, at, id, about);
        if (row !== undefined) return recordOf(columns, at, row);
      }
      for (const family of families.filter(({ ownIds }) => ownIds)) {
        const columns = family.columns();
        const row = rowsByOwnId(columns).get(id);
        if (row !== undefined) return recordOf(columns, seriesOf(columns, row), row);
      }
      return undefined;
    },
    published: (first, last) => {
      const found: Observation[] = [];
      for (const columns of families.map((family) => family.columns())) {
        const { ranks } = speakers(columns);
        columns.source.forEach((source, row) => {
          const rank = ranks[source] ?? -1;
          if (rank >= first && rank <= last) found.push(recordOf(columns, seriesOf(columns, row), row));
        });
      }
      return found;
    },
    *all() {
      for (const columns of families.map((family) => family.columns()))
        for (const at of columns.series.keys()) yield* rowsOfColumns(columns, at, speakers(columns)).all();
    },
  };
}

/** The series that the id of an observation may name, with what it says of the period. */
function* meant(
  id: string,
  slugs: ReadonlyMap<string, readonly Place[]>,
): Iterable<Place & { about: string }> {
  const words = id.slice(id.lastIndexOf("/") + 1);
  for (let end = words.indexOf("-"); end >= 0; end = words.indexOf("-", end + 1))
    for (const place of slugs.get(words.slice(0, end)) ?? []) yield { ...place, about: words.slice(end + 1) };
}

/** The row of a series that has an id, found by the period that the id names. */
function rowOfId(columns: ObservationColumns, at: number, id: string, about: string): number | undefined {
  const period = canonicalPeriod(about.replace("-to-", ".."));
  if (period === undefined) return undefined;
  const { first, last } = spanOf(period);
  const [start, end] = [columns.starts[at] ?? 0, columns.starts[at + 1] ?? 0];
  const isHere = (row: number): boolean =>
    columns.last[row] === last && columns.first[row] === first && idOf(columns, at, row) === id;
  const from = firstWhere(columns.last, (day) => day >= last, start, end);
  for (let row = from; row < end && columns.last[row] === last; row++) if (isHere(row)) return row;
  // Columns that stand in no order are looked through.
  for (let row = start; row < end; row++) if (isHere(row)) return row;
  return undefined;
}

function seriesOf({ starts }: ObservationColumns, row: number): number {
  return firstWhere(starts, (start) => start > row) - 1;
}
