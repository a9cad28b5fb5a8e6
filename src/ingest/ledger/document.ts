import { slugOf } from "../../domain/ledger/slug";
import { isRefusal, type Refusal } from "../../domain/answer/refusal";
import type { LedgerDocument } from "../../ledger/document";
import type { Company, IsoDate, Ledger, Project, Series, Source } from "../../domain/ledger/records";
import type { Review, Row } from "../review/review";
import { sharesRun } from "./own-words";

export interface WriteOptions {
  /** The day the records enter the ledger. */
  recorded: IsoDate;
  /** Whether names that the catalogue lacks are taken; their rows are left out otherwise. */
  acceptNew: boolean;
  /** Rows the reviewer takes; all that are new or updates where it is left out. */
  accept?: (row: Row) => boolean;
}

export interface LeftOut {
  row: Row;
  why: string;
}

export interface LedgerFile {
  /** The name of the file in the ledger's folder. */
  name: string;
  document: LedgerDocument;
  leftOut: LeftOut[];
  /** Entries that the document needs in the catalogue. */
  catalogue: { companies: Company[]; projects: Project[]; series: Series[] };
}

/** One ledger file of a review's rows, or the sentence that says what is missing for one. */
export function ledgerFileOf(review: Review, ledger: Ledger, options: WriteOptions): LedgerFile | Refusal {
  const source = sourceOf(review, ledger, options.recorded);
  if (isRefusal(source)) return source;
  const leftOut: LeftOut[] = [];
  const taken = review.rows.filter((row) => {
    const why = options.accept
      ? options.accept(row)
        ? undefined
        : "not accepted"
      : whyNot(row, options.acceptNew);
    if (why) leftOut.push({ row, why });
    return !why;
  });
  if (taken.length === 0) return { refused: "No row of the review can be written." };
  const catalogue = neededNames(review, taken, options.acceptNew);
  const ids = idGiver(source.id);
  const projects = new Map(catalogue.projects.flatMap((project) => [[project.name, project.id] as const]));
  const document: LedgerDocument = { source };
  for (const row of taken) addTo(document, row, ids, projects, review.text);
  return {
    name: `${source.published}-${slugOf([source.publisher, ...wordsOf(review.article.title)].join(" "))}.json`,
    document,
    leftOut,
    catalogue,
  };
}

function whyNot(row: Row, acceptNew: boolean): string | undefined {
  if (row.origin === "related")
    return "another publication shown beside the article; it needs a file of its own";
  if (row.comparison.status === "duplicate")
    return `already in the ledger as ${row.comparison.against ?? "it stands"}`;
  if (row.comparison.status === "conflict")
    return `contradicts ${row.comparison.against}: ${row.comparison.reason}`;
  if (row.kind === "event" && row.record.countries.length === 0)
    return "no country is printed, and an event needs one";
  if (!acceptNew && row.unknown.length > 0) return `not in the catalogue: ${row.unknown.join(", ")}`;
  return undefined;
}

function sourceOf(review: Review, ledger: Ledger, recorded: IsoDate): Source | Refusal {
  const { title, published, precision, publisher, url } = review.article;
  if (!published) return { refused: "The day of publication is not known." };
  if (!publisher) return { refused: "The text does not say who published it; name the publisher." };
  if (!url) return { refused: "The text does not give its address; give the link." };
  if (published > recorded)
    return { refused: `Published on ${published}, after ${recorded}, the day it is recorded.` };
  const earlier = ledger.sources.filter((source) => source.publisher === publisher);
  const id = freeId(slugOf(`${publisher} ${published}`), ledger);
  return {
    id,
    publisher,
    title,
    url,
    published,
    precision,
    ...(precision === "month" && { publishedBasis: "Only the month is printed; this is its last day." }),
    recorded,
    terms: earlier[0]?.terms ?? "press",
  };
}

function freeId(base: string, ledger: Ledger): string {
  const taken = new Set(ledger.sources.map(({ id }) => id));
  let id = base;
  for (let copy = 2; taken.has(id); copy += 1) id = `${base}-${copy}`;
  return id;
}

type EventRecord = Extract<Row, { kind: "event" }>["record"];

function neededNames(review: Review, rows: readonly Row[], acceptNew: boolean): LedgerFile["catalogue"] {
  if (!acceptNew) return { companies: [], projects: [], series: [] };
  const names = new Set(rows.flatMap(({ unknown }) => unknown));
  const events = rows.flatMap((row) => (row.kind === "event" ? [row.record] : []));
  // What names no country of its own has the event's, which a reviewer may have given.
  const countryOf = (own: string, tells: (event: EventRecord) => boolean): string =>
    own || (events.find(tells)?.countries[0] ?? "");
  return {
    companies: review.newNames.companies
      .filter(({ name }) => names.has(name))
      .map(({ name, aliases, country }) => ({
        name,
        aliases,
        country: countryOf(country, ({ companies }) => companies.includes(name)),
      })),
    series: review.newNames.series.filter(({ code }) => names.has(code)),
    projects: review.newNames.projects.flatMap((project) => {
      const isTold = ({ headline }: { headline: string }): boolean =>
        projectNameOf(headline) === project.name;
      return events.some(isTold) ? [{ ...project, country: countryOf(project.country, isTold) }] : [];
    }),
  };
}

/** What a new project is called: the headline without the stage. */
export function projectNameOf(headline: string): string {
  return headline.split(" · ").slice(0, 2).join(", ");
}

function addTo(
  document: LedgerDocument,
  row: Row,
  ids: (name: string) => string,
  projects: ReadonlyMap<string, string>,
  text: string,
): void {
  const confidence = row.confidence === "high" ? {} : { confidence: row.confidence };
  const note = row.reasons.length > 0 ? { note: noteOf(row.reasons) } : {};
  switch (row.kind) {
    case "observation":
      (document.observations ??= []).push({
        id: ids(`${row.record.series}-${row.record.period}`),
        ...row.record,
        ...confidence,
        ...note,
      });
      return;
    case "growth":
      (document.growth ??= []).push({
        id: ids(`${row.record.series}-growth`),
        ...row.record,
        ...confidence,
        ...note,
      });
      return;
    case "fx":
      (document.fx ??= []).push({ id: ids(row.record.pair), ...row.record, ...note });
      return;
    case "event":
      (document.events ??= []).push({ ...eventOf(row.record, ids, projects, text), ...confidence, ...note });
  }
}

/** An event with its id and its project; a headline that repeats a run of the source's words is put shorter. */
function eventOf(
  { headline, summary, ...record }: Extract<Row, { kind: "event" }>["record"],
  ids: (name: string) => string,
  projects: ReadonlyMap<string, string>,
  text: string,
): Omit<NonNullable<LedgerDocument["events"]>[number], "confidence" | "note"> {
  const own = sharesRun(headline, text, 8)
    ? [record.companies.join(" and "), record.stage].filter(Boolean).join(" · ")
    : headline;
  const project = record.project ?? projects.get(projectNameOf(headline));
  const [who = record.location ?? "event"] = record.companies;
  return {
    id: ids(`${who} ${record.segment} ${record.stage}`),
    headline: own,
    summary,
    ...record,
    ...(project && { project }),
  };
}

function noteOf(reasons: readonly string[]): string {
  const text = [...new Set(reasons)]
    .map((reason) => reason.charAt(0).toUpperCase() + reason.slice(1))
    .join(". ");
  return `${text}.`;
}

function idGiver(source: string): (name: string) => string {
  const given = new Map<string, number>();
  return (name) => {
    const slug = slugOf(name);
    const copy = (given.get(slug) ?? 0) + 1;
    given.set(slug, copy);
    return `${source}/${slug}${copy === 1 ? "" : `-${copy}`}`;
  };
}

const SMALL = new Set(
  "the a an of and in on to for with by at from as its solid state battery smm news report".split(" "),
);

/** The first telling words of a title, for the name of the file. */
function wordsOf(title: string): string[] {
  const words = slugOf(title)
    .split("-")
    .filter((word) => word.length > 1 && !SMALL.has(word));
  return words.slice(0, 4);
}
