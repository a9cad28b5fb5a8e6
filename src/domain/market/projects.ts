import type { Failure } from "../answer/failure";
import { messages } from "../answer/messages";
import type { Amount, Event, IsoDate, Period, Project, Stage } from "../ledger/records";
import { endOf } from "../time/period";
import type { Market } from "./market";
import { companyName, isKnown, publishedOn, same } from "./news";
import { holding, wordsIn } from "./search-words";

export interface ProjectQuestion {
  query?: string;
  country?: string;
  company?: string;
  stage?: string;
  route?: string;
  segment?: string;
}

/** A project as its news items tell it, the latest word on each point. */
export interface ProjectState {
  project: Project;
  stage: Stage;
  route: string;
  segment: string;
  capacity?: Amount;
  target?: Period;
  first: IsoDate;
  latest: IsoDate;
  /** Oldest first. */
  events: readonly Event[];
}

/** Projects that match, the one with the newest word first. */
export function projectsOf(market: Market, question: ProjectQuestion): ProjectState[] | Failure {
  const found = market.ledger.projects
    .flatMap((project) => stateOf(market, project) ?? [])
    .filter((state) => matches(market, state, question))
    .filter(holding(question.query, (state) => wordsOf(market, state)))
    .sort((a, b) => (a.latest === b.latest ? compareNames(a, b) : a.latest > b.latest ? -1 : 1));
  return found.length > 0 ? found : messages.noNews("project");
}

/** What is known about a project, or undefined while nothing is. */
export function stateOf(market: Market, project: Project): ProjectState | undefined {
  const events = market.index.news
    .ofProject(project.id)
    .filter((event) => isKnown(market, event))
    .sort((a, b) => compareDays(market, a, b));
  const last = events.at(-1);
  if (!last) return undefined;
  const newest = [...events].reverse();
  const capacity = newest.find((event) => event.capacity)?.capacity;
  const target = newest.find((event) => event.target)?.target;
  return {
    project,
    stage: newest.find((event) => event.stage !== "unspecified")?.stage ?? "unspecified",
    route: newest.find((event) => event.route !== "unspecified")?.route ?? "unspecified",
    segment: last.segment,
    ...(capacity && { capacity }),
    ...(target && { target }),
    first: dayOf(market, events[0]!),
    latest: dayOf(market, last),
    events,
  };
}

/** The day an event is placed on a time line: when it happened, else when it was published. */
export function dayOf(market: Market, event: Event): IsoDate {
  return event.happened ? endOf(event.happened) : publishedOn(market, event);
}

function matches(market: Market, state: ProjectState, question: ProjectQuestion): boolean {
  const { project } = state;
  const company = companyName(market, question.company);
  return (
    same(question.country, project.country) &&
    same(question.stage, state.stage) &&
    same(question.route, state.route) &&
    same(question.segment, state.segment) &&
    (company === undefined || project.companies.some((name) => same(company, name)))
  );
}

/** All that can be found in a project: its name and place, and its items. */
function wordsOf(market: Market, { project, events }: ProjectState): string[] {
  const own = wordsIn([project.name, project.location ?? ""].join(" · "));
  return [...own, ...events.flatMap((event) => market.index.news.wordsOf(event))];
}

function compareDays(market: Market, a: Event, b: Event): number {
  const [dayA, dayB] = [dayOf(market, a), dayOf(market, b)];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return publishedOn(market, a) < publishedOn(market, b) ? -1 : 1;
}

function compareNames(a: ProjectState, b: ProjectState): number {
  return a.project.name < b.project.name ? -1 : 1;
}
