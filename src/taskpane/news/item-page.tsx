import { useMemo } from "preact/hooks";
import type { Event, Inferred } from "../../domain/ledger/records";
import { newsDate } from "../../domain/market/news";
import { newsDateText } from "../../domain/market/news-date";
import { placeOf, stateOf } from "../../domain/market/projects";
import { relatedTo } from "../../domain/market/related";
import { periodText } from "../../domain/time/period";
import { usePane } from "../app/pane";
import { FactList, type Fact } from "../parts/fact-list";
import { leaveByEscape } from "../parts/leave-by-escape";
import { PageTitle } from "../parts/page-title";
import { SourceLink } from "../parts/source-link";
import { UsedHere } from "../parts/used-here";
import { YoursBadge } from "../parts/yours-badge";
import { InsertItem } from "./insert-item";
import { SECTION_WORDS } from "../../model/news/words";
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
          <span aria-hidden="true">‹</span> Back
        </button>
      </div>
      <PageTitle>{event.headline}</PageTitle>
      <p class="row">
        <span class="badge">{SECTION_WORDS[event.section]}</span>
        <span class="quiet">{newsDateText(newsDate(market, event))}</span>
        {market.source(event.source).local && <YoursBadge />}
      </p>
      <p>{event.summary}</p>
      <InsertItem event={event} />
      <FactList facts={factsOf(event, (company) => navigation.go({ name: "news", filters: { company } }))} />
      <Source event={event} />
      <UsedHere of={{ event: event.id }} />
      <TimeLine event={event} />
      <RelatedItems event={event} />
    </article>
  );
}

function Source({ event }: { event: Event }) {
  const { session } = usePane();
  const market = session.market(session.asOf);
  const source = market.source(event.source);
  const terms = market.ledger.terms.find(({ id }) => id === source.terms);
  return (
    <section>
      <h2>Source</h2>
      <p>
        {source.publisher}: <SourceLink url={source.url}>{source.title}</SourceLink>
      </p>
      <p class="quiet">Published {publishedText(source)}</p>
      {source.local && <p class="quiet">{`From an article added by this user on ${source.recorded}.`}</p>}
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
              {placeOf(market, one) ?? newsDateText(newsDate(market, one))} · {one.stage}
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
      <h2>Related</h2>
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
                <span class="quiet">{newsDateText(newsDate(market, one))}</span>
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
              {`Show ${events.length - RELATED_ITEMS} more`}
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
      <button type="button" class="link-button" title={`News of ${name}`} onClick={() => onCompany(name)}>
        {name}
      </button>
    </>
  ));
  const stated = (field: Inferred): string | undefined => {
    if (event[field] === "unspecified") return undefined;
    return event.inferred?.includes(field) ? `${event[field]} (inferred)` : event[field];
  };
  return [
    ["Companies", companies.length > 0 ? companies : undefined],
    [
      "Place",
      [event.location, ...event.countries.filter((name) => name !== event.location)]
        .filter(Boolean)
        .join(", "),
    ],
    ["Lines", (event.lines ?? []).join(", ")],
    ["Stage", stated("stage")],
    ["Capacity", event.capacity && amountWords(event.capacity)],
    ["Power", event.power && amountWords(event.power)],
    ["Investment", event.investment && amountWords(event.investment)],
    ["Target", event.target && periodText(event.target)],
    ["Happened", event.happened && `${event.happenedApproximate ? "about " : ""}${event.happened}`],
    ["Route", stated("route")],
    ["Segment", event.segment],
    ["Materials", (event.materials ?? []).join(", ")],
    ["Confidence", event.confidence],
    ["Remark", event.note],
  ];
}
