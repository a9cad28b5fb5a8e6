import { nameText } from "../../domain/answer/message-text";
import { words } from "../languages/in-use";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { isFailure } from "../../domain/answer/failure";
import { GROUPS, groupOf, type GroupName } from "../../domain/market/groups";
import { standingOf, type Standing } from "../../domain/market/standing";
import { countSeries, filterSeries, hasFigure, type SeriesFilters } from "../../model/market/series-facets";
import { usePane } from "../app/pane";
import { hasNews } from "../../model/watch/records";
import { NewMark } from "../parts/new-mark";
import { useVisits } from "../parts/use-visits";
import { readableAnswer } from "../parts/readable";
import { Sparkline } from "../parts/sparkline";
import { searchSeries } from "../parts/series-picker";
import { answerText } from "../../domain/answer/text";
import { WatchSection } from "../watch/watch-section";
import { SeriesFilterBar } from "./series-filter-bar";
import { changeWords, freshnessWords, periodWords } from "./standing-words";

export interface CatalogueProps {
  query: string;
  filters: SeriesFilters;
  onFilters(filters: SeriesFilters): void;
  onQuery(query: string): void;
  /** Opens the page of a series, by its code. */
  onOpen(series: string): void;
  /** The series one comes back from: it gets the focus. */
  returnedFrom?: string | undefined;
}

/** All series by their part of the market, each with its latest value, its change and how fresh it is. */
export function Catalogue({ query, filters, onFilters, onQuery, onOpen, returnedFrom }: CatalogueProps) {
  const { session } = usePane();
  const market = session.market(session.asOf);
  const visits = useVisits();
  const standings = useMemo(
    () =>
      new Map(
        market.catalogue.all.map((series) => [
          series.code,
          standingOf(market, series, session.asOf ?? session.today()),
        ]),
      ),
    [market],
  );
  const searched = useMemo(
    () => searchSeries(market, query).flatMap((series) => standings.get(series.code) ?? []),
    [market, query],
  );
  const found = useMemo(() => filterSeries(searched, filters), [searched, filters]);
  const counts = useMemo(() => countSeries(searched, filters), [searched, filters]);
  const list = useRef<HTMLDivElement>(null);
  const rows = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>("[data-code]") ?? [])];

  useLayoutEffect(() => {
    if (returnedFrom)
      rows()
        .find((row) => row.dataset.code === returnedFrom)
        ?.focus();
  }, []);

  const onSearchKey = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown") move(event, rows(), 0);
    if (event.key === "Escape" && query !== "") onQuery("");
  };
  const onRowKey = (event: KeyboardEvent): void => {
    const all = rows();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) move(event, all, to);
  };

  return (
    <div class="stack">
      <h1 class="visually-hidden">{words().market.title}</h1>
      <input
        class="input"
        type="search"
        aria-label={words().market.search}
        placeholder={words().market.searchExamples}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onSearchKey}
      />
      <SeriesFilterBar filters={filters} counts={counts} onChange={onFilters} />
      {query.trim() === "" && <WatchSection />}
      <p class="quiet" role="status">
        {market.asOf
          ? words().market.foundAsOf({ count: found.length, day: market.asOf })
          : words().market.found({ count: found.length })}
      </p>
      <div class="stack" ref={list} onKeyDown={onRowKey}>
        {GROUPS.map((group) => {
          const members = membersOf(found, group);
          if (members.length === 0) return null;
          return (
            <section key={group} aria-label={words().market.groups[group]}>
              <h2 class="catalogue-group">{words().market.groups[group]}</h2>
              <ul>
                {members.map((one) => (
                  <li key={one.series.code}>
                    <Row
                      standing={one}
                      isNew={hasNews(market, visits.isNew, one.series)}
                      onOpen={() => onOpen(one.series.code)}
                    />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </div>
  );
}

interface RowProps {
  standing: Standing;
  /** Something came in of it since the last visit. */
  isNew: boolean;
  onOpen(): void;
}

function Row({ standing, isNew, onOpen }: RowProps) {
  const { series, latest, before, printed, points, directionSince, yearly } = standing;
  const known = isFailure(latest) ? undefined : latest;
  const freshness = freshnessWords(standing);
  return (
    <button type="button" class="catalogue-row" data-code={series.code} onClick={onOpen}>
      <span class="catalogue-name">
        {isNew && <NewMark word={words().watch.changed} />}
        {nameText(series.name)}
      </span>
      <span class="catalogue-value">
        {known ? (
          <>
            <strong title={answerText(known)}>{readableAnswer(known)}</strong>{" "}
            <span class="quiet">{periodWords(known)}</span>
          </>
        ) : (
          <span class="quiet">{words().market.noFigure}</span>
        )}
      </span>
      <Sparkline points={points} frequency={series.frequency} yearly={yearly} />
      <span class="catalogue-notes quiet">
        {known && before && <span>{changeWords(known, before, printed)}</span>}
        {directionSince && (
          <span>
            {words().terms.directions[directionSince.direction]} {directionSince.period}
          </span>
        )}
        {known && <span>{words().market.published({ day: known.published })}</span>}
        {freshness && <span class="badge">{freshness}</span>}
      </span>
    </button>
  );
}

/** A group's series: what has a figure first, and those about the wider market after its own. */
function membersOf(found: readonly Standing[], group: GroupName): Standing[] {
  const members = found.filter((one) => groupOf(one.series) === group);
  const placeOf = (one: Standing): number => (hasFigure(one) ? 0 : 2) + (one.series.context ? 1 : 0);
  return members.sort((a, b) => placeOf(a) - placeOf(b));
}

function move(event: KeyboardEvent, rows: readonly HTMLElement[], to: number): void {
  const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
  if (!row) return;
  event.preventDefault();
  row.focus();
}
