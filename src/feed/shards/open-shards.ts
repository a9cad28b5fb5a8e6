/**
 * The observations of an edition that lie in shards. What questions need of them is gathered for a moment, fetched by
 * range, verified against the edition before it is decoded, and held for as long as the window lives.
 */
import { FailureError } from "../../domain/answer/failure";
import { messages } from "../../domain/answer/messages";
import { phrases, type Phrase } from "../../domain/answer/phrases";
import { compareText } from "../../domain/ledger/compare-text";
import { NotAtHand } from "../../domain/ledger/distant";
import { firstWhere } from "../../domain/ledger/first-where";
import type { DistantObservations, Observation } from "../../domain/ledger/records";
import { familyOf, type RowGroup, type ShardFile, type Shards } from "../../domain/ledger/shards";
import type { Validate } from "../../ledger/compiled-schema";
import { atHandFirst } from "./byte-cache";
import { fetchParts, isPhrase, type FetchEnvironment, type FetchLimits, type Parts } from "./fetch-parts";
import { rowOf, type GroupColumns } from "./group-columns";
import type { Footer } from "./parquet";
import type { Wanted } from "./ranges";

export interface ShardLimits extends FetchLimits {
  /** How long what is asked for is gathered: a recalculation asks for many cells in one go. */
  gatherMilliseconds: number;
  /** A store of so many observations at most is had whole where a question is about everything. */
  wholeStore: number;
  /** Observations that are held at a time. */
  rows: number;
  /** What could not be had is not asked for again for so long. */
  restMilliseconds: number;
}

export const SHARD_LIMITS: ShardLimits = {
  gatherMilliseconds: 20,
  requests: 6,
  milliseconds: 30_000,
  attempts: 3,
  pauseMilliseconds: 500,
  wholeFile: 32 * 1024 * 1024,
  wholeStore: 100_000,
  rows: 1_000_000,
  restMilliseconds: 5000,
};

export interface ShardsEnvironment extends Omit<FetchEnvironment, "limits"> {
  limits?: Partial<ShardLimits>;
  /** The form of an observation. */
  validate(): Promise<Validate>;
  now(): number;
}

/** @param series the codes of the edition's series. */
export function openShards(
  shards: Shards,
  series: readonly string[],
  environment: ShardsEnvironment,
): DistantObservations {
  return new OpenedShards(shards, series, environment);
}

/** A row group and where it lies. */
interface Place {
  file: ShardFile;
  group: RowGroup;
  /** Which one of its file it is. */
  at: number;
}

/** How far a series has come. */
type Held =
  | { state: "coming"; arrival: Promise<void> }
  | { state: "there"; records: readonly Observation[] }
  | { state: "failed"; why: Phrase; at: number };

/** Records are held, and nothing of a row group that nobody asked for: what is decoded takes many times its bytes. */
class OpenedShards implements DistantObservations {
  readonly rows: number;
  private readonly environment: ShardsEnvironment;
  readonly #limits: ShardLimits;
  readonly #families = new Map<string, Place[]>();
  readonly #held = new Map<string, Held>();
  readonly #footers = new Map<ShardFile, Footer>();
  #byId: Map<string, Observation> | undefined;
  /** What is asked for in this moment, and when it will have come. */
  #gathering: { series: Set<string>; arrival: Promise<void> } | undefined;
  #heldRows = 0;

  constructor(
    shards: Shards,
    private readonly series: readonly string[],
    environment: ShardsEnvironment,
  ) {
    this.environment = { ...environment, cache: atHandFirst(environment.cache) };
    this.rows = shards.rows;
    this.#limits = { ...SHARD_LIMITS, ...environment.limits };
    for (const file of shards.files) {
      const places = this.#families.get(file.family) ?? [];
      for (const [at, group] of file.groups.entries()) places.push({ file, group, at });
      this.#families.set(file.family, places);
    }
  }

  of(series: string): readonly Observation[] {
    this.#need([series]);
    return this.#recordsOf(series);
  }

  whole(): readonly Observation[] | undefined {
    if (this.rows > this.#limits.wholeStore) return undefined;
    this.#need(this.series);
    return this.series.flatMap((code) => this.#recordsOf(code)).sort(byId);
  }

  find(id: string): Observation | undefined {
    this.#byId ??= new Map(this.atHand().map((one) => [one.id, one]));
    return this.#byId.get(id);
  }

  atHand(): readonly Observation[] {
    return [...this.#held.keys()].flatMap((code) => this.#recordsOf(code));
  }

  #recordsOf(series: string): readonly Observation[] {
    const held = this.#held.get(series);
    return held?.state === "there" ? held.records : NONE;
  }

  /** Goes on where series are there; else asks for them, or says why they could not be had. */
  #need(all: readonly string[]): void {
    const coming = new Set<Promise<void>>();
    for (const series of all) {
      const held = this.#held.get(series);
      if (held?.state === "there") continue;
      if (held?.state === "failed" && this.environment.now() - held.at < this.#limits.restMilliseconds)
        throw new FailureError(messages.notFetched(series, held.why));
      if (held?.state === "coming") coming.add(held.arrival);
      else if (this.#placesOf(series).length > 0) coming.add(this.#ask(series));
      else this.#held.set(series, { state: "there", records: NONE });
    }
    if (coming.size > 0) throw new NotAtHand(Promise.all(coming));
  }

  /** The row groups that a series may stand in. */
  #placesOf(series: string): Place[] {
    const family = this.#families.get(familyOf(series)) ?? [];
    return family.filter(({ group }) => mayHold(group, series));
  }

  /** All that is asked for within a moment is fetched together. */
  #ask(series: string): Promise<void> {
    const gathering = (this.#gathering ??= this.#gather());
    gathering.series.add(series);
    this.#held.set(series, { state: "coming", arrival: gathering.arrival });
    return gathering.arrival;
  }

  #gather(): { series: Set<string>; arrival: Promise<void> } {
    const series = new Set<string>();
    const moment = new Promise<void>((resolve) => setTimeout(resolve, this.#limits.gatherMilliseconds));
    const arrival = moment.then(() => {
      this.#gathering = undefined;
      return this.#fetch([...series]);
    });
    return { series, arrival };
  }

  async #fetch(series: readonly string[]): Promise<void> {
    const places = [...new Set(series.flatMap((code) => this.#placesOf(code)))];
    const records = new Map<string, Observation[] | Phrase>(series.map((code) => [code, []]));
    try {
      const validate = await this.environment.validate();
      const parquet = await import(/* webpackChunkName: "parquet" */ "./parquet");
      const parts = await fetchParts(this.#wanted(places), { ...this.environment, limits: this.#limits });
      for (const place of places) {
        const wanted = series.filter((code) => mayHold(place.group, code));
        const columns = await this.#columnsOf(place, parts, parquet);
        for (const code of wanted) {
          const known = records.get(code) ?? [];
          if (isPhrase(known)) continue;
          const read = isPhrase(columns) ? columns : readRows(columns, code, validate, place.file.file);
          records.set(code, isPhrase(read) ? read : known.concat(read));
        }
        await nextTask();
      }
    } catch (fault) {
      console.error(fault);
      for (const code of series) records.set(code, phrases.distantNotLoaded());
    }
    for (const [code, read] of records) this.#hold(code, read);
    this.#byId = undefined;
  }

  #hold(series: string, read: Observation[] | Phrase): void {
    const rows = this.#heldRows + (isPhrase(read) ? 0 : read.length);
    const outcome = rows > this.#limits.rows ? phrases.distantTooMany(rows) : read;
    if (isPhrase(outcome)) {
      this.#held.set(series, { state: "failed", why: outcome, at: this.environment.now() });
      return;
    }
    this.#heldRows = rows;
    this.#held.set(series, { state: "there", records: outcome.sort(byId) });
  }

  /** The row groups, and the footers that tell how they are to be read. */
  #wanted(places: readonly Place[]): Wanted[] {
    const files = new Set(places.map(({ file }) => file).filter((file) => !this.#footers.has(file)));
    const part = ({ file, size }: ShardFile, range: Omit<Wanted, "file" | "size">): Wanted => ({
      ...{ file, size, start: range.start, end: range.end, sha256: range.sha256 },
    });
    return [
      ...places.map(({ file, group }) => part(file, group)),
      ...[...files].map((file) => part(file, { ...file.footer, end: file.size })),
    ];
  }

  async #columnsOf(
    { file, group, at }: Place,
    parts: Parts,
    parquet: typeof import("./parquet"),
  ): Promise<GroupColumns | Phrase> {
    const bytes = parts.get(group.sha256) ?? phrases.distantNotLoaded();
    if (isPhrase(bytes)) return bytes;
    try {
      const footer = this.#footers.get(file) ?? readFooter(parts.get(file.footer.sha256), parquet);
      if (isPhrase(footer)) return footer;
      this.#footers.set(file, footer);
      const columns = await parquet.readGroup(footer, at, bytes, group.start, BESIDE);
      const isWhole = Object.values(columns).every(({ length }) => length === group.rows);
      return isWhole ? columns : phrases.distantUnread(file.file);
    } catch (fault) {
      console.error(fault);
      return phrases.distantUnread(file.file);
    }
  }
}

/** Excel and the pane are not held up while many row groups are decoded. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

const NONE: readonly Observation[] = [];

/** By these the rows were put in order; an observation does not say them. */
const BESIDE: readonly string[] = ["ends", "published"];

function mayHold({ series: [first, last] }: RowGroup, series: string): boolean {
  return first <= series && series <= last;
}

/** The rows of a series in a row group, which stand side by side. What is no observation fails all of them. */
function readRows(
  columns: GroupColumns,
  series: string,
  validate: Validate,
  file: string,
): Observation[] | Phrase {
  const codes = (columns["series"] ?? []) as readonly string[];
  const records: Observation[] = [];
  for (let row = firstWhere(codes, (code) => code >= series); codes[row] === series; row++) {
    const record = rowOf(columns, row);
    if (!validate(record)) return phrases.distantUnread(file);
    records.push(record as unknown as Observation);
  }
  return records;
}

function readFooter(
  part: Parts extends Map<string, infer Part> ? Part | undefined : never,
  parquet: typeof import("./parquet"),
): Footer | Phrase {
  if (part === undefined) return phrases.distantNotLoaded();
  return isPhrase(part) ? part : parquet.readFooter(part);
}

/** As they stand in a pack. */
function byId(a: Observation, b: Observation): number {
  return compareText(a.id, b.id);
}
