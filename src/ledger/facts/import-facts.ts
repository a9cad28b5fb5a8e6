import { isRefusal, type Refusal } from "../../domain/answer/refusal";
import type { IsoDate, Ledger, Source } from "../../domain/ledger/records";
import { startOf } from "../../domain/time/period";
import { compareText } from "../../domain/ledger/compare-text";
import type { LedgerDocument } from "../document";
import { FACT_LISTS, type Fact, type FactList } from "./fact";
import { readFacts } from "./read-facts";
import { recordOfFact, type Draft } from "./record-of-fact";
import { slugOf } from "../../domain/ledger/slug";

/** A publication as it stands in the ledger's folder. */
export interface Publication {
  path: string;
  document: LedgerDocument;
}

export interface Outcome {
  fact: string;
  /** `new`: written; `known`: the ledger has it already; `refused`: it has no place. */
  result: "new" | "known" | "refused";
  /** The record it became or is. */
  record?: string;
  /** Why it was refused. */
  why?: string;
}

export interface Imported {
  outcomes: Outcome[];
  /** The publications to write: new ones, and old ones that grew. */
  written: Publication[];
}

/**
 * Sorts facts into publications: those of one page and publisher into one file, new records behind those that are
 * there. A fact that the ledger holds already is left out, one that contradicts it or has no place is refused with a
 * reason. Nothing that was there is changed.
 *
 * @param text the JSON of a file of facts (src/ledger/facts/fact.ts)
 * @param recorded the day the records enter the ledger
 */
export function importFacts(
  text: string,
  publications: readonly Publication[],
  ledger: Ledger,
  recorded: IsoDate,
): Imported | Refusal {
  const read = readFacts(text);
  if (isRefusal(read)) return read;
  const shelf = new Shelf(publications, ledger, recorded);
  const outcomes = FACT_LISTS.flatMap((list) =>
    read[list].map((one) =>
      "why" in one
        ? { fact: one.id, result: "refused" as const, why: one.why }
        : place(shelf, list, one.fact, ledger),
    ),
  );
  return { outcomes, written: shelf.changed() };
}

function place(shelf: Shelf, list: FactList, fact: Fact, ledger: Ledger): Outcome {
  const draft = recordOfFact(list, fact, ledger);
  if (isRefusal(draft)) return { fact: fact.id, result: "refused", why: draft.refused };
  const source = shelf.sourceOf(fact);
  const early = tooEarly(draft, source);
  if (early) return { fact: fact.id, result: "refused", why: early };
  const known = shelf.find(draft, source);
  if (!known) return { fact: fact.id, result: "new", record: shelf.add(draft, source) };
  if (known.same) return { fact: fact.id, result: "known", record: known.id };
  return { fact: fact.id, result: "refused", record: known.id, why: `${known.id} says otherwise.` };
}

/** No actual, rate or event lies after the day its page was public. */
function tooEarly({ list, record }: Draft, { published }: Source): string | undefined {
  const when =
    list === "events"
      ? record.happened
      : list === "fx"
        ? record.date
        : record.status === "A"
          ? record.period
          : undefined;
  if (when === undefined || startOf(when) <= published) return undefined;
  return `${when} begins after ${published}, when the page was public.`;
}

const LISTS = ["observations", "shares", "events", "fx"] as const;

interface Held {
  id: string;
  publisher: string;
  published: IsoDate;
  draft: Draft;
}

/** The publications with what an import adds to them. */
class Shelf {
  readonly #entries: (Publication & { grown: boolean })[];
  readonly #held: Map<string, Held[]> = new Map();
  readonly #ids: Set<string>;

  constructor(
    publications: readonly Publication[],
    private readonly ledger: Ledger,
    private readonly recorded: IsoDate,
  ) {
    this.#entries = publications.map(({ path, document }) => ({
      path,
      document: {
        ...document,
        observations: [...(document.observations ?? [])],
        shares: [...(document.shares ?? [])],
        events: [...(document.events ?? [])],
        fx: [...(document.fx ?? [])],
      },
      grown: false,
    }));
    this.#ids = new Set();
    for (const { document } of this.#entries) {
      for (const list of LISTS) {
        for (const record of document[list]!) {
          this.#ids.add(record.id);
          this.#hold({ list, record } as Draft, record.id, document.source);
        }
      }
    }
  }

  /** The source of a fact's page: the one of the same link and publisher, else a new one. */
  sourceOf(fact: Fact): Source {
    return this.#entryOf(fact)?.document.source ?? this.#open(fact);
  }

  #entryOf({ source, publisher }: Fact): Publication | undefined {
    return this.#entries.find(
      ({ document }) => document.source.url === source.url && document.source.publisher === publisher,
    );
  }

  #open(fact: Fact): Source {
    const { title, url, date, dateBasis, note } = fact.source;
    const precision = fact.source.precision ?? precisionOf(dateBasis);
    const slug = slugOf(`${fact.publisher} ${date}`);
    const source: Source = {
      id: free(slug, (id) => this.#entries.some(({ document }) => document.source.id === id)),
      publisher: fact.publisher,
      title,
      url,
      published: date,
      precision,
      ...((precision !== "day" || dateBasis) && { publishedBasis: sentence(dateBasis ?? "Not stated") }),
      recorded: this.recorded,
      terms: fact.source.terms ?? this.#termsOf(fact.publisher),
      ...(fact.confidence && { confidence: fact.confidence }),
      ...(note && { note }),
    };
    const stem = `${date}-${slugOf(`${fact.publisher} ${firstWords(title)}`)}`;
    const folder = this.#entries[0]?.path.replace(/[^/]*$/, "") ?? "";
    const path = free(`${folder}${stem}`, (one) =>
      this.#entries.some((entry) => entry.path === `${one}.json`),
    );
    this.#entries.push({
      path: `${path}.json`,
      document: { source, observations: [], shares: [], events: [], fx: [] },
      grown: false,
    });
    return source;
  }

  #termsOf(publisher: string): string {
    return this.ledger.sources.find((source) => source.publisher === publisher)?.terms ?? "press";
  }

  /**
   * What the ledger holds of the same thing. A number is the publisher's, wherever it stands; an event is told by a
   * page, and another page may tell of it in its own way.
   */
  find(draft: Draft, source: Source): { id: string; same: boolean } | undefined {
    const alike = (this.#held.get(keyOf(draft)) ?? []).filter((one) => one.publisher === source.publisher);
    if (draft.list === "events") {
      const told = alike.find(({ id }) => id.startsWith(`${source.id}/`));
      return told && { id: told.id, same: true };
    }
    const same = alike.find((one) => saysTheSame(one.draft, draft));
    if (same) return { id: same.id, same: true };
    if (draft.list === "observations" && draft.record.supersedes !== undefined) return undefined;
    const rival = alike.find((one) => one.published === source.published);
    return rival && { id: rival.id, same: false };
  }

  add(draft: Draft, source: Source): string {
    const entry = this.#entries.find(({ document }) => document.source === source)!;
    const id = free(`${source.id}/${nameOf(draft)}`, (one) => this.#ids.has(one));
    entry.grown = true;
    this.#ids.add(id);
    (entry.document[draft.list] as object[]).push({ id, ...draft.record });
    this.#hold(draft, id, source);
    return id;
  }

  #hold(draft: Draft, id: string, { publisher, published }: Source): void {
    const key = keyOf(draft);
    this.#held.set(key, [...(this.#held.get(key) ?? []), { id, publisher, published, draft }]);
  }

  /** What has to be written, in the order of the paths; lists without records are left out. */
  changed(): Publication[] {
    return this.#entries
      .filter(({ grown }) => grown)
      .map(({ path, document }) => ({ path, document: withoutEmptyLists(document) }))
      .sort((a, b) => compareText(a.path, b.path));
  }
}

function withoutEmptyLists(document: LedgerDocument): LedgerDocument {
  const kept = Object.entries(document).filter(([, part]) => !Array.isArray(part) || part.length > 0);
  return Object.fromEntries(kept) as unknown as LedgerDocument;
}

/** What two records have in common that speak of one thing; the words of an event are a reviewer's to change. */
function keyOf({ list, record }: Draft): string {
  if (list === "observations") return ["o", record.series, record.period, record.scenario ?? ""].join("|");
  if (list === "shares")
    return ["s", record.series, record.company, record.period, "share" in record].join("|");
  if (list === "fx") return ["x", record.pair, record.date].join("|");
  const { companies, route, segment, stage, happened, capacity, investment } = record;
  const amounts = [capacity, investment].map((amount) => amount?.value ?? amount?.text);
  return ["e", [...companies].sort().join(), route, segment, stage, happened, ...amounts].join("|");
}

function saysTheSame(a: Draft, b: Draft): boolean {
  if (a.list === "observations" && b.list === "observations")
    return (["status", "value", "low", "high"] as const).every(
      (field) => a.record[field] === b.record[field],
    );
  if (a.list === "shares" && b.list === "shares")
    return (["value", "share"] as const).every((field) => a.record[field] === b.record[field]);
  return a.list === "fx" && b.list === "fx" && a.record.rate === b.record.rate;
}

function nameOf({ list, record }: Draft): string {
  if (list === "fx") return slugOf(`${record.pair} ${record.date.length === 7 ? record.date : ""}`);
  if (list === "shares") return slugOf(`${record.company} ${record.series} ${record.period}`);
  if (list === "observations")
    return slugOf(`${record.series} ${record.period.replace("..", "-to-")} ${record.scenario ?? ""}`);
  return slugOf(
    `${record.companies[0] ?? record.location ?? record.countries[0]} ${record.segment} ${record.stage}`,
  );
}

/** The name, or with a number behind it where it is taken. */
function free(name: string, taken: (name: string) => boolean): string {
  let found = name;
  for (let copy = 2; taken(found); copy += 1) found = `${name}-${copy}`;
  return found;
}

/** How well a day is known, by the words that say how it is. */
function precisionOf(basis: string | undefined): Source["precision"] {
  if (basis === undefined || /^(?:the )?(?:day (?:printed|in the)|file's own day)/i.test(basis)) return "day";
  return /^month (?:printed|in the)/i.test(basis) ? "month" : "by";
}

function sentence(text: string): string {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}

const SMALL = new Set("the a an of and in on to for with by at from as its via smm".split(" "));

function firstWords(title: string): string {
  const words = slugOf(title)
    .split("-")
    .filter((word) => word.length > 1 && !SMALL.has(word));
  return words.slice(0, 4).join(" ");
}
