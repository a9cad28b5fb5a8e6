import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { inNumber } from "../../domain/answer/counted";
import { amountText, answerText } from "../../domain/answer/text";
import { latestWeek, type PriceMove, type Week } from "../../domain/market/week";
import { usePane } from "../app/pane";
import { SourceLink } from "../parts/source-link";
import { YoursBadge } from "../parts/yours-badge";
import { DIRECTION_WORDS, SECTION_WORDS } from "../../model/news/words";

export interface WeekGlanceProps {
  onOpen(item: string): void;
  /** The item to come back to. */
  focused?: string;
}

/** The newest weekly: how prices moved, then its items by section. */
export function WeekGlance({ onOpen, focused }: WeekGlanceProps) {
  const { session, navigation } = usePane();
  const market = session.market(session.asOf);
  const week = useMemo(() => latestWeek(market), [market]);
  const glance = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (focused) glance.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(focused)}"]`)?.focus();
  }, []);
  if (!week) return null;
  return (
    <section class="card stack week" aria-labelledby="week-title" ref={glance}>
      <div>
        <h2 id="week-title">The week at a glance</h2>
        <p class="quiet">
          {week.publisher}, {week.published} · <SourceLink url={mainSource(week).url}>Read it</SourceLink>{" "}
          {mainSource(week).local && <YoursBadge />}
        </p>
      </div>
      {week.moves.length > 0 && (
        <Moves moves={week.moves} onOpen={(series) => navigation.go({ name: "market", series })} />
      )}
      {week.sections.map(([section, events]) => (
        <div key={section}>
          <h3>{SECTION_WORDS[section]}</h3>
          <ul>
            {events.map((event) => (
              <li key={event.id}>
                <button type="button" class="week-item" data-item={event.id} onClick={() => onOpen(event.id)}>
                  {event.headline}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Moves({ moves, onOpen }: { moves: readonly PriceMove[]; onOpen(series: string): void }) {
  return (
    <div>
      <h3>Prices</h3>
      <table class="moves">
        <thead class="visually-hidden">
          <tr>
            <th scope="col">Price</th>
            <th scope="col">This week</th>
            <th scope="col">Figure</th>
          </tr>
        </thead>
        <tbody>
          {moves.map(({ series, direction, change, figure, elsewhere }) => (
            <tr key={series.code}>
              <th scope="row">
                <button
                  type="button"
                  class="link-button"
                  title={series.name}
                  onClick={() => onOpen(series.code)}
                >
                  {series.material ?? series.aliases[0] ?? series.name}
                </button>
              </th>
              <td>
                {direction ? DIRECTION_WORDS[direction] : ""}
                {change === undefined ? "" : ` ${amountText(change, "fraction")}`}
              </td>
              <td class="number">
                {figure ? answerText(figure) : "no figure"}
                {figure && <span class="quiet move-day">{figure.effective}</span>}
                {elsewhere && <span class="quiet move-day">{elsewhereText(elsewhere)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A figure that is not of the week, with its day and age: it is not what the direction beside it led to. */
function elsewhereText({ answer, daysBefore }: NonNullable<PriceMove["elsewhere"]>): string {
  const age = daysBefore > 0 ? `, ${inNumber(daysBefore, "1 day", `${daysBefore} days`)} before` : "";
  return `last ${answerText(answer)}, ${answer.effective}${age}`;
}

/** The page most of the week comes from. */
function mainSource({ sources, sections }: Week): Week["sources"][number] {
  const events = sections.flatMap(([, items]) => items);
  const told = (id: string): number => events.filter(({ source }) => source === id).length;
  return [...sources].sort((a, b) => told(b.id) - told(a.id))[0]!;
}
