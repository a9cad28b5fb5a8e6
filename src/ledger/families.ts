import { compareText } from "../domain/ledger/compare-text";
import { familyOf } from "../domain/ledger/shards";
import type { IsoDate, Observation } from "../domain/ledger/records";
import type { Family, ObservationColumns } from "../domain/ledger/stored-observations";
import { groupsOf } from "../domain/market/groups-of";
import "../domain/market/stored-index";
import { columnsOf } from "./columns-of-observations";

/** A family is cut where it would have more rows, unless one series alone has. */
const MOST_ROWS = 65_536;

/** Observations as families in columns, series of one family beside each other. */
export function familiesOf(
  records: readonly Observation[],
  publishedOf: (source: string) => IsoDate,
  mostRows = MOST_ROWS,
): Family[] {
  const series = [...groupsOf(records, ({ series }) => series).values()];
  series.sort(([a], [b]) => compareText(a.series, b.series));
  return runsOf(series, mostRows).map((run) => familyIn(columnsOf(run, publishedOf)));
}

/** A family of columns that are at hand. */
export function familyIn(columns: ObservationColumns): Family {
  const { series, starts, texts } = columns;
  return {
    name: familyOf(series[0] ?? ""),
    series,
    count: starts.at(-1) ?? 0,
    ownIds: texts.id !== undefined,
    columns: () => columns,
  };
}

/** The records of neighbouring series of one family, as many of them as may stand together. */
function runsOf(series: readonly [Observation, ...Observation[]][], mostRows: number): Observation[][] {
  const runs: Observation[][] = [];
  for (const own of series) {
    const run = runs.at(-1);
    const isOfRun =
      run?.[0] && familyOf(run[0].series) === familyOf(own[0].series) && run.length + own.length <= mostRows;
    if (isOfRun) run.push(...own);
    else runs.push([...own]);
  }
  return runs;
}
