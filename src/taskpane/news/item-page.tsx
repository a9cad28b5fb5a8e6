import { words } from "../languages/in-use";
import { useMemo } from "preact/hooks";
import type { Event, Inferred } from "../../domain/ledger/records";
import { newsDate } from "../../domain/market/news";
import { newsDateWords } from "../parts/news-date-words";
import { placeOf, stateOf } from "../../domain/market/projects";
import { relatedTo } from "../../domain/market/related";
import type { Period } from "../../domain/ledger/records";
import { periodText } from "../../domain/time/period";
import { facetValueWords } from "./facet-value-words";
import { usePane } from "../app/pane";
import { FactList, type Fact } from "../parts/fact-list";
import { leaveByEscape } from "../parts/leave-by-escape";
import { PageTitle } from "../parts/page-title";
import { SourceLink } from "../parts/source-link";
import { UsedHere } from "../parts/used-here";
import { YoursBadge } from "../parts/yours-badge";
import { WatchButton } from "../watch/watch-button";
import { InsertItem } from "./insert-item";
import { amountWords, publishedText } from "../../domain/answer/text";

/** One news item: what happened, who says so, what came before and after it, and the way into the sheet. */
export function ItemPage({ event }: { event: Event }) {
  const { session, navigation } = usePane();
  const market = session.market(session.asOf);
  const back = (): void => (navigation.canGoBack() ? navigation.back() : navigation.go({ name: "news" }));

  return (
    <article class="stack" onKeyDown={(key) => leaveByEscape(key, back)}>
      <div>
        <button type="button" class="button plain back" onClick={back}>
          <span aria-hidden="true">‹</span> {words().news.back}
        </button>
      </div>
      <PageTitle>{event.headline}</PageTitle>
      <p class="row">
        <span class="badge">{words().terms.sections[event.section]}</span>
        <span class="quiet">{newsDateWords(newsDate(market, event))}</span>
        {market.source(event.source).local && <YoursBadge />}
      </p>
      <p>{event.summary}</p>
      <InsertItem event={event} />
      <FactList facts={factsOf(event, (company) => navigation.go({ name: "news", filters: { company } }))} />
      <WatchWhat event={event} />
      <Source event={event} />
      <UsedHere of={{ event: event.id }} />
      <TimeLine event={event} />
      <RelatedItems event={event} />
    </article>
  );
}

/** The companies and the project of an item, to be watched. */
function WatchWhat({ event: { companies, project: id } }: { event: Event }) {
  const { session } = usePane();
  const project = session.market(session.asOf).ledger.projects.find((one) => one.id === id);
  if (companies.length === 0 && !project) return null;
  return (
    <div class="row" role="group" aria-label={words().watch.inItem}>
      {companies.map((name) => (
        <WatchButton key={name} watched={{ kind: "company", key: name }} name={name} isNamed />
      ))}
      {project && <WatchButton watched={{ kind: "project", key: project.id }} name={project.name} isNamed />}
    </div>
  );
}

function Source({ event }: { event: Event }) {
  const { session } = usePane();
  const market = session.market(session.asOf);
  const source = market.source(event.source);
  const terms = market.ledger.terms.find(({ id }) => id === source.terms);
  return (
    <section>
      <h2>{words().news.source}</h2>
      <p>
        {source.publisher}: <SourceLink url={source.url}>{source.title}</SourceLink>
      </p>
      <p class="quiet">{words().news.publishedOn({ day: publishedText(source) })}</p>
      {source.local && <p class="quiet">{words().news.addedBy({ day: source.recorded })}</p>}
      {terms && <p class="quiet">{terms.text}</p>}
    </section>
  );
}

/** The project's items in the order they happened; this one is marked. */
function TimeLine({ event }: { event: Event }) {
  const { session, navigation } = usePane();
  const market = session.market(session.asOf);
  const project = market.ledger.projects.find(({ id }) => id === event.project);
  const state = project && stateOf(market, project);
  if (!state || state.events.length < 2) return null;
  return (
    <section>
      <h2>{state.project.name}</h2>
      <ol class="time-line">
        {state.events.map((one) => (
          <li key={one.id} aria-current={one.id === event.id ? "true" : undefined}>
            <span class="quiet">
              {placeOf(market, one) ?? newsDateWords(newsDate(market, one))} ·{" "}
              {words().terms.stages[one.stage]}
            </span>
            {one.id === event.id ? (
              <span>{one.headline}</span>
            ) : (
              <button
                type="button"
                class="link-button"
                onClick={() => navigation.go({ name: "news", item: one.id })}
              >
                {one.headline}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

const RELATED_ITEMS = 5;

function RelatedItems({ event }: { event: Event }) {
  const { session, navigation } = usePane();
  const market = session.market(session.asOf);
  const groups = useMemo(() => relatedTo(market, event), [market, event]);
  if (groups.length === 0) return null;
  return (
    <section class="stack">
      <h2>{words().news.related}</h2>
      {groups.map(({ reason, name, events }) => (
        <div key={`${reason} ${name}`}>
          <h3>{name}</h3>
          <ul class="related">
            {events.slice(0, RELATED_ITEMS).map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  class="link-button"
                  onClick={() => navigation.go({ name: "news", item: one.id })}
                >
                  {one.headline}
                </button>{" "}
                <span class="quiet">{newsDateWords(newsDate(market, one))}</span>
              </li>
            ))}
          </ul>
          {events.length > RELATED_ITEMS && (
            <button
              type="button"
              class="button plain"
              onClick={() =>
                navigation.go({
                  name: "news",
                  ...(reason === "company" ? { filters: { company: name } } : { query: name }),
                })
              }
            >
              {words().news.showMore({ count: String(events.length - RELATED_ITEMS) })}
            </button>
          )}
        </div>
      ))}
    </section>
  );
}

function factsOf(event: Event, onCompany: (name: string) => void): Fact[] {
  const companies = event.companies.map((name, index) => (
    <>
      {index > 0 && ", "}
      <button
        type="button"
        class="link-button"
        title={words().news.newsOf({ name })}
        onClick={() => onCompany(name)}
      >
        {name}
      </button>
    </>
  ));
  const { news: said, terms } = words();
  const { facts } = words().news;
  const stated = (field: Inferred): string | undefined => {
    if (event[field] === "unspecified") return undefined;
    const what = facetValueWords(field, event[field]);
    return event.inferred?.includes(field) ? said.inferred({ what }) : what;
  };
  return [
    [facts.companies, companies.length > 0 ? companies : undefined],
    [
      facts.place,
      [event.location, ...event.countries.filter((name) => name !== event.location)]
        .filter(Boolean)
        .join(", "),
    ],
    [facts.lines, (event.lines ?? []).join(", ")],
    [facts.stage, stated("stage")],
    [facts.capacity, event.capacity && amountWords(event.capacity)],
    [facts.power, event.power && amountWords(event.power)],
    [facts.investment, event.investment && amountWords(event.investment)],
    [facts.target, event.target && periodWords(event.target)],
    [facts.happened, event.happened && happenedWords(event.happened, event.happenedApproximate)],
    [facts.route, stated("route")],
    [facts.segment, event.segment && terms.segments[event.segment]],
    [facts.materials, (event.materials ?? []).join(", ")],
    [facts.confidence, event.confidence && terms.confidences[event.confidence]],
    [facts.remark, event.note],
  ];
}

function happenedWords(day: string, isApproximate: boolean | undefined): string {
  return isApproximate ? words().news.dates.about({ day }) : day;
}

/** A window as `2027 to 2030`, any other period as it is written. */
function periodWords(period: Period): string {
  const [from, to] = periodText(period).split(" to ");
  return from !== undefined && to !== undefined ? words().news.fromTo({ from, to }) : period;
}
