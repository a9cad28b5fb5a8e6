import { partsOf } from "../../domain/ledger/lists";
import type { Amount, Event, Growth, Ledger, Observation, Project } from "../../domain/ledger/records";
import { indexOf } from "../../domain/market/ledger-index";
import { daysBetween } from "../../domain/time/day";
import { endOf } from "../../domain/time/period";
import type { Article, Row, Comparison } from "../review/review";

/** A price that moves more than this against the last one is looked at twice. */
const PLAUSIBLE_MOVE = 0.3;
/** Against an older price a large move is no surprise. */
const RECENT_DAYS = 120;

/** Holds the rows against what the ledger knows; events get their project, and what is known of it. */
export function compareWithLedger(rows: readonly Row[], ledger: Ledger, article: Article): void {
  for (const row of rows) {
    if (row.kind === "observation") row.comparison = compareObservation(row.record, ledger, article);
    else if (row.kind === "growth") row.comparison = compareGrowth(row.record, ledger, article);
    else if (row.kind === "event") row.comparison = compareEvent(row, ledger, article);
    else if (
      ledger.fx.some(
        ({ pair, date, rate }) =>
          pair === row.record.pair && date === row.record.date && rate === row.record.rate,
      )
    )
      row.comparison = { status: "duplicate" };
  }
}

function compareObservation(
  record: Omit<Observation, "id" | "source">,
  ledger: Ledger,
  article: Article,
): Comparison {
  const series = indexOf(ledger).series(record.series).observations();
  const same = series.filter(
    (one) => one.period === record.period && publisherOf(one, ledger) === article.publisher,
  );
  const equal = same.find(
    (one) => one.value === record.value && one.low === record.low && one.direction === record.direction,
  );
  if (equal) {
    const own = publishedOf(equal, ledger) === article.published;
    const reason = own
      ? "this publication is in the ledger already"
      : `${article.publisher} has said this before`;
    return { status: "duplicate", against: equal.id, reason };
  }
  const other = same.find(
    (one) => one.value !== undefined && record.value !== undefined && one.value !== record.value,
  );
  if (other && record.status !== "A")
    return { status: "update", against: other.id, reason: `a new vintage: it was ${other.value}` };
  if (other)
    return {
      status: "conflict",
      against: other.id,
      reason: `${article.publisher} gave ${other.value} for the same period`,
    };
  if (record.series.startsWith("PRICE.")) return comparePrice(record, series);
  const jump = unitJump(record, series);
  return jump ?? { status: "new" };
}

function comparePrice(
  record: Omit<Observation, "id" | "source">,
  series: readonly Observation[],
): Comparison {
  const last = series
    .filter((one) => one.value !== undefined && endOf(one.period) <= endOf(record.period))
    .sort((a, b) => (endOf(a.period) < endOf(b.period) ? 1 : -1))[0];
  if (last?.value === undefined || record.value === undefined) return { status: "new" };
  const jump = unitJump(record, [last]);
  if (jump) return jump;
  const move = record.value / last.value - 1;
  const recent = daysBetween(endOf(last.period), endOf(record.period)) <= RECENT_DAYS;
  if (Math.abs(move) <= PLAUSIBLE_MOVE || !recent) return { status: "new" };
  return {
    status: "conflict",
    against: last.id,
    reason: `${Math.round(move * 100)}% against ${last.value} of ${last.period}`,
  };
}

/** A thousandfold is a mistaken unit: kg for t, MWh for GWh. */
function unitJump(
  record: Omit<Observation, "id" | "source">,
  series: readonly Observation[],
): Comparison | undefined {
  const { value } = record;
  if (value === undefined || value === 0) return undefined;
  const odd = series.find(
    (one) => one.value && [value / one.value, one.value / value].some((ratio) => ratio > 500 && ratio < 2000),
  );
  return (
    odd && {
      status: "conflict",
      against: odd.id,
      reason: `about a thousand times off ${odd.value} of ${odd.period}: another unit?`,
    }
  );
}

function compareGrowth(record: Omit<Growth, "id" | "source">, ledger: Ledger, article: Article): Comparison {
  const same = ledger.growth.filter(
    (one) =>
      one.series === record.series &&
      one.from === record.from &&
      one.to === record.to &&
      publisherOf(one, ledger) === article.publisher,
  );
  const equal = same.find(({ rate }) => rate === record.rate);
  if (equal) return { status: "duplicate", against: equal.id };
  return same[0]
    ? { status: "update", against: same[0].id, reason: `a new vintage: it was ${same[0].rate}` }
    : { status: "new" };
}

function compareEvent(row: Extract<Row, { kind: "event" }>, ledger: Ledger, article: Article): Comparison {
  const { record } = row;
  const project = projectOf(record, ledger);
  if (!project) return compareWithoutProject(record, ledger, article);
  record.project = project.id;
  const history = ledger.events.filter((event) => event.project === project.id);
  inheritFrom(row, project, history);
  const same = history.filter(({ stage }) => stage === record.stage);
  const own = same.find(
    (event) =>
      publisherOf(event, ledger) === article.publisher && publishedOf(event, ledger) === article.published,
  );
  if (own)
    return { status: "duplicate", against: own.id, reason: "this publication is in the ledger already" };
  const lastSame = same.at(-1);
  if (lastSame)
    return {
      status: "update",
      against: lastSame.id,
      reason: `confirms ${record.stage} of ${project.name}`,
    };
  const last = history.at(-1);
  return {
    status: "update",
    ...(last && { against: last.id }),
    reason: `${project.name}: ${last ? `${last.stage} → ` : ""}${record.stage}`,
  };
}

function compareWithoutProject(
  record: Event | Omit<Event, "id" | "source">,
  ledger: Ledger,
  article: Article,
): Comparison {
  const same = ledger.events.find(
    (event) =>
      sameNames(event.companies, record.companies) &&
      event.stage === record.stage &&
      event.segment === record.segment &&
      publisherOf(event, ledger) === article.publisher &&
      publishedOf(event, ledger) === article.published,
  );
  return same
    ? { status: "duplicate", against: same.id, reason: "this publication is in the ledger already" }
    : { status: "new" };
}

/** The project of the same company that fits by place or capacity, else the only one of the same kind. */
function projectOf(record: Omit<Event, "id" | "source">, ledger: Ledger): Project | undefined {
  const own = ledger.projects.filter((project) =>
    record.companies.length > 0
      ? project.companies.some((name) => record.companies.includes(name))
      : record.location !== undefined &&
        project.companies.length === 0 &&
        samePlace(project.location, record.location),
  );
  const scored = own
    .map((project) => ({ project, score: fit(record, project, ledger) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return scored[0] && scored[0].score > (scored[1]?.score ?? 0) ? scored[0].project : undefined;
}

type Happened = Omit<Event, "id" | "source">;

/** A project with what the ledger tells of it. */
interface Told {
  project: Project;
  history: readonly Event[];
}

/** What keeps an event from being of a project. */
const UNFIT: readonly ((record: Happened, told: Told) => boolean)[] = [
  ({ segment }, { history }) =>
    ["capital", "policy", "market"].includes(segment) && !history.some((event) => event.segment === segment),
  ({ segment, stage }, { history }) =>
    segment === "R&D" && stage !== "agreement" && !history.some((event) => event.segment === "R&D"),
  ({ companies }, { project }) =>
    companies.length > 1 && !companies.every((name) => project.companies.includes(name)),
  ({ location }, { project }) =>
    location !== undefined && project.location !== undefined && !samePlace(project.location, location),
  (record, told) =>
    record.capacity?.value !== undefined &&
    told.history.some(({ capacity }) => capacity !== undefined) &&
    !sameSize(record, told),
];

/** What speaks for an event being of a project, and how much. */
const FITS: readonly [(record: Happened, told: Told) => boolean, number][] = [
  [({ location }, { project }) => samePlace(project.location, location), 3],
  [sameSize, 3],
  [
    ({ materials = [] }, { history }) =>
      materials.some((name) => history.some((event) => event.materials?.includes(name))),
    2,
  ],
  [({ segment }, { history }) => history.some((event) => event.segment === segment), 1],
  [({ companies }) => companies.length > 1, 2],
];

function fit(record: Happened, project: Project, ledger: Ledger): number {
  const told = { project, history: ledger.events.filter((event) => event.project === project.id) };
  if (UNFIT.some((rule) => rule(record, told))) return 0;
  return FITS.reduce((sum, [rule, points]) => sum + (rule(record, told) ? points : 0), 0);
}

function sameSize({ capacity }: Happened, { history }: Told): boolean {
  return (
    capacity !== undefined && history.some((event) => event.capacity && sameAmount(event.capacity, capacity))
  );
}

/** The route and the full name of the place, where the article leaves them out and the ledger knows them. */
function inheritFrom(
  row: Extract<Row, { kind: "event" }>,
  project: Project,
  history: readonly Event[],
): void {
  const { record } = row;
  const route = history.find((event) => event.route !== "unspecified")?.route;
  if (record.route === "unspecified" && route) {
    record.route = route;
    row.reasons.push(`the route is known from the ledger (${route})`);
  }
  const place = project.location;
  if (place && record.location !== place && samePlace(place, record.location)) record.location = place;
}

function samePlace(a: string | undefined, b: string | undefined): boolean {
  return (
    a !== undefined && b !== undefined && (a.includes(partsOf(b, ",")[0]) || b.includes(partsOf(a, ",")[0]))
  );
}

function sameAmount(a: Amount, b: Amount): boolean {
  const scale = (amount: Amount): number | undefined =>
    amount.value === undefined ? undefined : amount.unit === "GWh" ? amount.value * 1000 : amount.value;
  return scale(a) !== undefined && scale(a) === scale(b);
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((name) => b.includes(name));
}

function publisherOf(record: { source: string }, ledger: Ledger): string | undefined {
  return ledger.sources.find(({ id }) => id === record.source)?.publisher;
}

function publishedOf(record: { source: string }, ledger: Ledger): string | undefined {
  return ledger.sources.find(({ id }) => id === record.source)?.published;
}
