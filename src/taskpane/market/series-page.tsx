import { words } from "../languages/in-use";
import { useMemo, useState } from "preact/hooks";
import { isFailure } from "../../domain/answer/failure";
import type { IsoDate, Series } from "../../domain/ledger/records";
import { directionMarksOf, linesOf } from "../../domain/market/lines";
import { standingIn, standingOf } from "../../domain/market/standing";
import { parseUnit } from "../../domain/quantity/unit";
import { shownInChoices, unitShown, type ShownIn } from "../../model/market/shown-in";
import { usePane } from "../app/pane";
import { leaveByEscape } from "../parts/leave-by-escape";
import { PageTitle } from "../parts/page-title";
import { Summary } from "../parts/summary";
import { TraceTree } from "../parts/trace-tree";
import { UsedHere } from "../parts/used-here";
import { WatchButton } from "../watch/watch-button";
import { AsOfPicker } from "./as-of-picker";
import { ConversionSteps, RefusedFigures } from "./conversion";
import { InsertPanel } from "./insert-panel";
import { SeriesData } from "./series-data";
import { SeriesFacts } from "./series-facts";
import { ShownInFields } from "./shown-in-fields";
import { answerText } from "../../domain/answer/text";
import { changeWords, freshnessWords, periodWords } from "./standing-words";
import { caveatText, messageText, nameText } from "../../domain/answer/message-text";

/** All there is about a series, now or as it was known on an earlier day. */
export function SeriesPage({ series, onBack }: { series: Series; onBack(): void }) {
  const { session } = usePane();
  const [asOf, setAsOf] = useState<IsoDate | undefined>();
  const [shownIn, setShownIn] = useState<ShownIn>({});
  const market = session.market(asOf ?? session.asOf);
  const published = useMemo(
    () => standingOf(market, series, market.asOf ?? session.today()),
    [market, series],
  );
  const choices = useMemo(() => shownInChoices(market, series), [market, series]);
  const unitText = unitShown(choices, series, shownIn);
  const unit = useMemo(() => parseUnit(unitText), [unitText]);
  const standing = useMemo(
    () => (unit ? standingIn(market, published, unit) : published),
    [market, published, unit],
  );
  const lines = useMemo(
    () => linesOf(market, (day) => session.market(day), series, unit),
    [market, series, unit],
  );
  const marks = useMemo(() => directionMarksOf(market, series), [market, series]);

  const { latest, before, printed, directionSince } = standing;
  const freshness = freshnessWords(standing);
  return (
    <article class="stack" onKeyDown={(key) => leaveByEscape(key, onBack)}>
      <div class="series-head">
        <button type="button" class="button plain series-back" onClick={onBack}>
          ‹ {words().market.allSeries}
        </button>
        <PageTitle>{nameText(series.name)}</PageTitle>
        <WatchButton watched={{ kind: "series", key: series.code }} name={nameText(series.name)} />
      </div>
      <section class="stack-tight" aria-label={words().market.latest}>
        {isFailure(latest) ? (
          <p class={unit && "insert-problem"}>{messageText(latest)}</p>
        ) : (
          <>
            <p>
              <strong class="series-value">{answerText(latest)}</strong>{" "}
              <span class="quiet">{periodWords(latest)}</span>
            </p>
            {before && <p>{changeWords(latest, before, printed)}</p>}
            <p class="quiet">
              {words().market.origin({
                publisher: latest.publisher,
                kind: words().terms.kinds[latest.kind],
                day: latest.published,
              })}{" "}
              {freshness && <span class="badge">{freshness}</span>}
            </p>
          </>
        )}
        {unit && !isFailure(latest) && !isFailure(published.latest) && (
          <ConversionSteps
            market={market}
            series={series}
            published={published.latest}
            shown={latest}
            unit={unit}
          />
        )}
        {directionSince && (
          <p class="quiet">
            {words().market.direction({
              direction: words().terms.directions[directionSince.direction],
              period: directionSince.period,
            })}
          </p>
        )}
      </section>
      <ShownInFields choices={choices} shownIn={shownIn} onChange={setShownIn} />
      <AsOfPicker asOf={asOf} onChange={setAsOf} />
      <SeriesData
        series={series}
        standing={standing}
        lines={lines}
        marks={marks}
        asked={unitText}
        asOf={market.asOf ?? session.today()}
      />
      <RefusedFigures lines={lines} unit={unitText} />
      <InsertPanel series={series} standing={published} unit={unitText} shown={latest} asOf={asOf} />
      {!isFailure(latest) && (
        <details class="card">
          <Summary>{words().market.cameAbout({ amount: answerText(latest) })}</Summary>
          <TraceTree answer={latest} />
          {latest.caveats
            .map((one) => caveatText(one))
            .map((caveat) => (
              <p key={caveat} class="series-caveat">
                {caveat}
              </p>
            ))}
        </details>
      )}
      <UsedHere of={{ series: series.code }} />
      <SeriesFacts market={market} series={series} lines={lines} />
    </article>
  );
}
