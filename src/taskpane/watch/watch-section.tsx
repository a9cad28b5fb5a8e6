import { nameText } from "../../domain/answer/message-text";
import { isFailure } from "../../domain/answer/failure";
import type { Market } from "../../domain/market/market";
import { newsDateWords } from "../parts/news-date-words";
import { standingOf } from "../../domain/market/standing";
import { isChanged, itemsOf } from "../../model/watch/records";
import type { Watched } from "../../model/watch/watchlist";
import type { View } from "../app/navigation";
import { usePane } from "../app/pane";
import { words } from "../languages/in-use";
import { NewMark } from "../parts/new-mark";
import { readableAnswer } from "../parts/readable";
import { useVisits } from "../parts/use-visits";
import { useWatchlist } from "./use-watchlist";
import "./watch.css";

/** What is watched, each with where it stands, and a mark where something came in since the last visit. */
export function WatchSection() {
  const { session, navigation } = usePane();
  const { isNew } = useVisits();
  const watchlist = useWatchlist();
  const market = session.market(session.asOf);
  const rows = watchlist.all().flatMap((watched) => {
    const row = rowOf(market, market.on ?? session.today(), watched);
    return row ? [{ ...row, watched, isChanged: isChanged(market, isNew, watched) }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <section class="card watch-section" aria-labelledby="watched-title">
      <h2 id="watched-title">{words().watch.title}</h2>
      <ul>
        {rows.map(({ name, standing, view, watched, isChanged: changed }) => (
          <li key={`${watched.kind} ${watched.key}`} class="watch-line">
            <button type="button" class="watch-row" onClick={() => navigation.go(view)}>
              <span>
                {changed && <NewMark word={words().watch.changed} />}
                {name}
              </span>
              <span class="quiet">{standing}</span>
            </button>
            <button
              type="button"
              class="button plain"
              aria-label={words().watch.unwatch({ name })}
              onClick={() => watchlist.toggle(watched)}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface WatchRow {
  name: string;
  /** Its latest value, or its newest item. */
  standing: string;
  view: View;
}

/** Undefined of what this edition does not hold; it stays watched. */
function rowOf(market: Market, on: string, watched: Watched): WatchRow | undefined {
  const { kind, key } = watched;
  if (kind === "series") {
    const series = market.catalogue.byCode(key);
    if (!series) return undefined;
    const { latest } = standingOf(market, series, on);
    const standing = isFailure(latest)
      ? words().market.noFigure
      : `${readableAnswer(latest)}, ${latest.effective}`;
    return { name: nameText(series.name), standing, view: { name: "market", series: key } };
  }
  const [newest] = itemsOf(market, watched);
  const project = market.ledger.projects.find(({ id }) => id === key);
  if (!newest) return undefined;
  return {
    name: kind === "project" ? (project?.name ?? key) : key,
    standing: `${newsDateWords(market.index.news.dateOf(newest))}: ${newest.headline}`,
    view:
      kind === "company" ? { name: "news", filters: { company: key } } : { name: "news", item: newest.id },
  };
}
