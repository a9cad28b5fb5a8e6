import type { Failure } from "../answer/failure";
import { messages } from "../answer/messages";
import { phrases } from "../answer/phrases";
import { isNonEmpty, lastIn, type NonEmpty } from "../ledger/lists";
import type { Amount, Event, Inferred, Period, Project, Route, Segment, Stage } from "../ledger/records";
import { endOf, startOf } from "../time/period";
import { countryName } from "./countries";
import { emptying, unmatched, type Filters, type ValuesOf } from "./filters";
import type { Market } from "./market";
import { companyName, isKnown, newsDate, publishedOn, same } from "./news";
import { holding, wordsIn } from "./search-words";

export interface ProjectQuestion extends Omit<Filters, "section"> {
  query?: string;
}

/** A project as its news items tell it, the latest word on each point. */
export interface ProjectState {
  project: Project;
  /** The line or plant that it stands for, where the project has several. */
  line?: string;
  stage: Stage;
  route: Route;
  segment: Segment;
  /** What of stage and route our reading supplied. */
  inferred: readonly Inferred[];
  capacity?: Amount;
  power?: Amount;
  investment?: Amount;
  target?: Period;
  summary: string;
  /** Absent where only bounds of the days are known. */
  first?: Period;
  latest?: Period;
  /** Oldest first; those whose day is only bounded come before all others. */
  events: readonly Event[];
}

/** Projects that match, each line or plant for itself, the one with the newest word first. */
export function projectsOf(market: Market, question: ProjectQuestion): ProjectState[] | Failure {
  const states = found(market, question).sort(newestFirst);
  return states.length > 0 ? states : refuseProjects(market, question);
}

function found(market: Market, question: ProjectQuestion): ProjectState[] {
  return market.ledger.projects
    .flatMap((project) => statesOf(market, project))
    .filter((state) => matches(market, state, question))
    .filter(holding(question.query, (state) => wordsOf(market, state)));
}

const VALUES: ValuesOf<ProjectState, Exclude<keyof Filters, "section">> = {
  route: ({ route }) => [route],
  segment: ({ segment }) => [segment],
  stage: ({ stage }) => [stage],
  country: ({ project }) => [project.country],
  company: ({ project }) => project.companies,
};

function refuseProjects(market: Market, question: ProjectQuestion): Failure {
  const { projects, companies } = market.ledger;
  const values = {
    country: () => new Set(projects.map(({ country }) => country)),
    company: () => new Set(projects.flatMap((project) => project.companies)),
  };
  const { query } = question;
  return (
    unmatched(question, values, companies) ??
    emptying(phrases.project(), question, VALUES, (filters) =>
      found(market, { ...filters, ...(query !== undefined && { query }) }),
    ) ??
    messages.noNews(phrases.project())
  );
}

/** What is known about a project as a whole, or undefined while nothing is. */
export function stateOf(market: Market, project: Project): ProjectState | undefined {
  const events = eventsOf(market, project);
  return isNonEmpty(events) ? told(market, project, events) : undefined;
}

/** The same for each of its lines, where items name any; an item that names none speaks of all. */
function statesOf(market: Market, project: Project): ProjectState[] {
  const events = eventsOf(market, project);
  const lines = [...new Set(events.flatMap((event) => event.lines ?? []))].sort();
  if (lines.length === 0) return isNonEmpty(events) ? [told(market, project, events)] : [];
  return lines.flatMap((line) => {
    const ofLine = events.filter((event) => event.lines?.includes(line) ?? true);
    return isNonEmpty(ofLine) ? [{ ...told(market, project, ofLine), line }] : [];
  });
}

function eventsOf(market: Market, project: Project): Event[] {
  return market.index.news
    .ofProject(project.id)
    .filter((event) => isKnown(market, event))
    .sort((a, b) => compareDays(market, a, b));
}

function told(market: Market, project: Project, events: NonEmpty<Event>): ProjectState {
  const newest = [...events].reverse();
  const { segment, summary } = lastIn(events);
  const [staged, routed] = [stagedBy(newest), newest.find(({ route }) => route !== "unspecified")];
  const latestOf = <Field extends keyof Event>(field: Field): Pick<Event, Field> => {
    const value = newest.find((event) => event[field] !== undefined)?.[field];
    return (value === undefined ? {} : { [field]: value }) as Pick<Event, Field>;
  };
  const dated = events.flatMap((event) => placeOf(market, event) ?? []);
  const [first, latest] = [dated[0], dated.at(-1)];
  return {
    project,
    stage: staged?.stage ?? "unspecified",
    route: routed?.route ?? "unspecified",
    segment,
    inferred: [
      ...(staged?.inferred?.includes("stage") ? (["stage"] as const) : []),
      ...(routed?.inferred?.includes("route") ? (["route"] as const) : []),
    ],
    ...latestOf("capacity"),
    ...latestOf("power"),
    ...latestOf("investment"),
    ...latestOf("target"),
    summary,
    ...(first !== undefined && { first }),
    ...(latest !== undefined && { latest }),
    events,
  };
}

/** The item that tells the stage: the latest that names one. That a thing is planned takes back nothing reached. */
function stagedBy(newest: readonly Event[]): Event | undefined {
  const named = newest.filter(({ stage }) => stage !== "unspecified");
  return named.find(({ stage }) => stage !== "planned") ?? named[0];
}

/** Where an item stands on a time line: when it happened, else when it was published; undefined of a bound. */
export function placeOf(market: Market, event: Event): Period | undefined {
  return event.happened ?? newsDate(market, event).date;
}

function matches(market: Market, state: ProjectState, question: ProjectQuestion): boolean {
  const { project } = state;
  const company = companyName(market, question.company);
  return (
    same(question.country && countryName(question.country), project.country) &&
    same(question.stage, state.stage) &&
    same(question.route, state.route) &&
    same(question.segment, state.segment) &&
    (company === undefined || project.companies.some((name) => same(company, name)))
  );
}

/** All that can be found in a project: its name and place, and its items. */
function wordsOf(market: Market, { project, line, events }: ProjectState): string[] {
  const own = wordsIn([project.name, project.location ?? "", line ?? ""].join(" · "));
  return [...own, ...events.flatMap((event) => market.index.news.wordsOf(event))];
}

/** By the first day that a place on the time line can mean, so that a vague one is not taken for the newest. */
function compareDays(market: Market, a: Event, b: Event): number {
  const [placeA, placeB] = [placeOf(market, a), placeOf(market, b)];
  const [dayA, dayB] = [placeA ? startOf(placeA) : "", placeB ? startOf(placeB) : ""];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return publishedOn(market, a) < publishedOn(market, b) ? -1 : 1;
}

function newestFirst(a: ProjectState, b: ProjectState): number {
  const [dayA, dayB] = [a.latest ? endOf(a.latest) : "", b.latest ? endOf(b.latest) : ""];
  if (dayA !== dayB) return dayA > dayB ? -1 : 1;
  if (a.project !== b.project) return a.project.name < b.project.name ? -1 : 1;
  return (a.line ?? "") < (b.line ?? "") ? -1 : 1;
}
