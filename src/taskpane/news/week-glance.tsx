import { nameText } from "../../domain/answer/message-text";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { answerText } from "../../domain/answer/text";
import type { Event } from "../../domain/ledger/records";
import { shortName } from "../../domain/market/catalogue";
import {
  besideLast,
  latestWeek,
  type PriceMove,
  type Week,
  type WeekComparison,
} from "../../domain/market/week";
import { daysBetween } from "../../domain/time/day";
import { words } from "../languages/in-use";
import { usePane } from "../app/pane";
import { NewMark } from "../parts/new-mark";
import { SourceLink } from "../parts/source-link";
import { YoursBadge } from "../parts/yours-badge";
import { moveWords } from "../parts/move-words";
import { ageWords } from "../parts/age-words";
import { ChoiceBox } from "./choice-box";
import type { Chosen } from "./use-chosen";

export interface WeekGlanceProps {
  isNew(event: Event): boolean;
  chosen: Chosen;
  onOpen(item: string): void;
  /** The item to come back to. */
  focused?: string;
}

/** The newest weekly, with its age: how prices moved and had moved the week before, then its items by section. */
export function WeekGlance({ isNew, chosen, onOpen, focused }: WeekGlanceProps) {
  const { session, navigation } = usePane();
  const market = session.market(session.asOf);
  const week = useMemo(() => latestWeek(market), [market]);
  const comparison = useMemo(() => week && besideLast(market, week), [market, week]);
  const glance = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (focused) glance.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(focused)}"]`)?.focus();
  }, []);
  if (!week) return null;
  const days = daysBetween(week.published, market.on ?? session.today());
  return (
    <section class="card stack week" aria-labelledby="week-title" ref={glance}>
      <div>
        <h2 id="week-title">{words().news.week}</h2>
        <p class="quiet">
          {words().news.lastWeekly({
            publisher: week.publisher,
            day: week.published,
            age: ageWords(days),
          })}{" "}
          · <SourceLink url={mainSource(week).url}>{words().news.readIt}</SourceLink>{" "}
          {mainSource(week).local && <YoursBadge />}
        </p>
        {comparison && <p class="quiet">{besideWords(week, comparison)}</p>}
        <button type="button" class="link-button" onClick={() => navigation.go({ name: "brief" })}>
          {words().brief.open}
        </button>
      </div>
      <Moves
        week={week}
        comparison={comparison}
        onOpen={(series) => navigation.go({ name: "market", series })}
      />
      {week.sections.map(([section, events]) => (
        <div key={section}>
          <h3>{words().terms.sections[section]}</h3>
          <ul>
            {events.map((event) => (
              <li key={event.id} class="item-line">
                <button type="button" class="week-item" data-item={event.id} onClick={() => onOpen(event.id)}>
                  {isNew(event) && <NewMark />}
                  {event.headline}
                </button>
                <ChoiceBox event={event} chosen={chosen} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** `6 items; the week before, 2026-01-02, 4.` */
function besideWords({ sections }: Week, { before }: WeekComparison): string {
  const countOf = (all: Week["sections"]): number => all.flatMap(([, events]) => events).length;
  return words().news.beside({
    count: countOf(sections),
    day: before.published,
    before: String(countOf(before.sections)),
  });
}

interface MovesProps {
  week: Week;
  comparison: WeekComparison | undefined;
  onOpen(series: string): void;
}

function Moves({ week, comparison, onOpen }: MovesProps) {
  const prices = comparison?.prices ?? week.moves.map((now) => ({ series: now.series, now }));
  if (prices.length === 0) return null;
  return (
    <div>
      <h3>{words().brief.prices}</h3>
      <div class="scroll-x">
        <table class="moves">
          <thead>
            <tr class="quiet">
              <th scope="col">
                <span class="visually-hidden">{words().brief.price}</span>
              </th>
              <th scope="col">{words().brief.move}</th>
              {comparison && <th scope="col">{words().brief.moveBefore}</th>}
              <th scope="col" class="number">
                {words().brief.figure}
              </th>
            </tr>
          </thead>
          <tbody>
            {prices.map(({ series, now, before }: WeekComparison["prices"][number]) => (
              <tr key={series.code}>
                <th scope="row">
                  <button
                    type="button"
                    class="link-button"
                    title={nameText(series.name)}
                    onClick={() => onOpen(series.code)}
                  >
                    {nameText(shortName(series))}
                  </button>
                </th>
                <td>{now ? moveWords(now) : <NotTold />}</td>
                {comparison && <td>{before ? <Earlier move={before} /> : <NotTold />}</td>}
                <td class="number">{now && <Figure move={now} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function NotTold() {
  return <span class="quiet">{words().brief.notTold}</span>;
}

function Earlier({ move }: { move: PriceMove }) {
  return (
    <>
      {moveWords(move)}
      {move.figure && <span class="quiet move-day">{answerText(move.figure)}</span>}
    </>
  );
}

function Figure({ move: { figure, elsewhere } }: { move: PriceMove }) {
  return (
    <>
      {figure ? answerText(figure) : words().brief.noFigure}
      {figure && <span class="quiet move-day">{figure.effective}</span>}
      {elsewhere && <span class="quiet move-day">{elsewhereText(elsewhere)}</span>}
    </>
  );
}

/** A figure that is not of the week, with its day and age: it is not what the direction beside it led to. */
function elsewhereText({ answer, daysBefore }: NonNullable<PriceMove["elsewhere"]>): string {
  const last = { amount: answerText(answer), day: answer.effective };
  return daysBefore > 0
    ? words().news.lastFigureBefore({ ...last, count: daysBefore })
    : words().news.lastFigure(last);
}

/** The page most of the week comes from. */
function mainSource({ sources, sections }: Week): Week["sources"][number] {
  const events = sections.flatMap(([, items]) => items);
  const told = (id: string): number => events.filter(({ source }) => source === id).length;
  return [...sources].sort((a, b) => told(b.id) - told(a.id))[0]!;
}
