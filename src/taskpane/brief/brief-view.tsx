import { nameText } from "../../domain/answer/message-text";
import { useMemo } from "preact/hooks";
import { answerText, publishedText } from "../../domain/answer/text";
import type { Event } from "../../domain/ledger/records";
import { shortName } from "../../domain/market/catalogue";
import type { PriceMove } from "../../domain/market/week";
import { newsDateWords } from "../parts/news-date-words";
import { briefOf, figureOf, numberOf, type Brief, type BriefPrice } from "../../model/news/brief";
import { briefPlan } from "../../model/news/brief-plan";
import { briefSheet } from "../../model/news/brief-sheet";
import { ageWords } from "../parts/age-words";
import { moveWords } from "../parts/move-words";
import { usePane, useWorkbook } from "../app/pane";
import { words } from "../languages/in-use";
import { leaveByEscape } from "../parts/leave-by-escape";
import { PageTitle } from "../parts/page-title";
import { SourceLink } from "../parts/source-link";
import { Sparkline } from "../parts/sparkline";
import { useInsert } from "../parts/use-insert";
import "./brief.css";

/** The weekly brief as a page that prints as it stands, and the way of it into the workbook. */
export default function BriefView() {
  const { session, navigation } = usePane();
  const brief = useMemo(() => briefOf(session), [session]);
  const back = (): void => (navigation.canGoBack() ? navigation.back() : navigation.go({ name: "news" }));
  if (!brief) return <p>{words().brief.none}</p>;
  const { publisher, published } = brief.week;
  return (
    <article class="stack brief" onKeyDown={(key) => leaveByEscape(key, back)}>
      <div class="no-print">
        <button type="button" class="button plain back" onClick={back}>
          <span aria-hidden="true">‹</span> {words().parts.back}
        </button>
      </div>
      <PageTitle>{words().brief.title({ publisher, day: published })}</PageTitle>
      <p class="quiet">
        {ageSentences(brief)} {words().brief.edition({ edition: brief.edition })}
      </p>
      <Ways brief={brief} />
      {brief.prices.length > 0 && <Prices brief={brief} />}
      {brief.sections.map(([section, events]) => (
        <Items key={section} title={words().terms.sections[section]} brief={brief} events={events} />
      ))}
      {brief.since.length > 0 && <Items title={words().brief.since} brief={brief} events={brief.since} />}
      <Sources brief={brief} />
    </article>
  );
}

/** How old the weekly is, and which the one before it was. */
function ageSentences({ daysOld, on, before }: Brief): string {
  const { brief } = words();
  const age = brief.age({ age: ageWords(daysOld), on });
  return before ? `${age} ${brief.before({ day: before.published })}` : age;
}

/** Onto paper, or onto a sheet. */
function Ways({ brief }: { brief: Brief }) {
  const { session, workbook } = usePane();
  const inExcel = useWorkbook();
  const { change } = useInsert();
  const write = (): Promise<void> =>
    change(words().brief.written, () => {
      const { support } = inExcel();
      const market = session.market(session.asOf);
      const plan = support.charts
        ? briefPlan(market, brief)
        : { changes: [], adds: briefSheet(market, brief) };
      return inExcel().carryOut({ what: words().brief.adding, ...plan }, undefined);
    });
  return (
    <div class="row no-print">
      <button type="button" class="button primary" onClick={() => window.print()}>
        {words().brief.print}
      </button>
      {workbook && (
        <button type="button" class="button" onClick={() => void write()}>
          {words().brief.write}
        </button>
      )}
    </div>
  );
}

function Prices({ brief: { prices, before } }: { brief: Brief }) {
  return (
    <section>
      <h2>{words().brief.prices}</h2>
      <div class="scroll-x">
        <table class="brief-prices">
          <thead>
            <tr class="quiet">
              <th scope="col">{words().brief.price}</th>
              <th scope="col">{words().brief.move}</th>
              {before && <th scope="col">{words().brief.moveBefore}</th>}
              <th scope="col" class="number">
                {words().brief.figure}
              </th>
            </tr>
          </thead>
          <tbody>
            {prices.map((price) => (
              <PriceRow key={price.series.code} price={price} hasBefore={before !== undefined} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function PriceRow({ price, hasBefore }: { price: BriefPrice; hasBefore: boolean }) {
  const { series, now, points } = price;
  const figure = figureOf(now);
  return (
    <tr>
      <th scope="row" title={nameText(series.name)}>
        {nameText(shortName(series))}
      </th>
      <td>{told(price.now)}</td>
      {hasBefore && <td>{told(price.before)}</td>}
      <td class="number">
        {figure ? answerText(figure) : words().brief.noFigure}
        {figure && <span class="quiet brief-line">{figure.effective}</span>}
        {now?.elsewhere && (
          <span class="quiet brief-line">
            {words().brief.elsewhere({
              day: now.elsewhere.answer.effective,
              count: now.elsewhere.daysBefore,
            })}
          </span>
        )}
        <Sparkline points={points} frequency={series.frequency} />
      </td>
    </tr>
  );
}

function told(move: PriceMove | undefined): string {
  return (move && moveWords(move)) || words().brief.notTold;
}

function Items({ title, brief, events }: { title: string; brief: Brief; events: readonly Event[] }) {
  const { session } = usePane();
  const market = session.market(session.asOf);
  return (
    <section>
      <h2>{title}</h2>
      <ul class="stack">
        {events.map((event) => (
          <li key={event.id} class="brief-item">
            <h3>{event.headline}</h3>
            <p>{event.summary}</p>
            <p class="quiet">
              {newsDateWords(market.index.news.dateOf(event))} · [{numberOf(brief, event.source)}]
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sources({ brief: { sources } }: { brief: Brief }) {
  return (
    <section>
      <h2>{words().brief.sources}</h2>
      <ol class="brief-sources">
        {sources.map((source) => (
          <li key={source.id}>
            {source.publisher}: <SourceLink url={source.url}>{source.title}</SourceLink>,{" "}
            {publishedText(source)}
          </li>
        ))}
      </ol>
    </section>
  );
}
