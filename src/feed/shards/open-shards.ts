/**
 * The observations of an edition that lie in shards. What questions need of them is gathered for a moment, fetched by
 * range, verified against the edition before it is decoded, and held for as long as the window lives.
 */
import { FailureError } from "../../domain/answer/failure";
import { messages } from "../../domain/answer/messages";
import { phrases, type Phrase } from "../../domain/answer/phrases";
import { NotAtHand } from "../../domain/ledger/distant";
import type { DistantObservations, Observation } from "../../domain/ledger/records";
import { familyOf, type RowGroup, type ShardFile, type Shards } from "../../domain/ledger/shards";
import type { Validate } from "../../ledger/compiled-schema";
import { fetchParts, type FetchEnvironment, type FetchLimits, type Parts } from "./fetch-parts";
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
  rows: 3_000_000,
  restMilliseconds: 5000,
};

export interface ShardsEnvironment extends Omit<FetchEnvironment, "limits"> {
  limits?: Partial<ShardLimits>;
  /** The form of an observation. */
  validate(): Promise<Validate>;
  now(): number;
}

export function openShards(shards: Shards, environment: ShardsEnvironment): DistantObservations {
  return new OpenedShards(shards, environment);
}

/** A row group and where it lies. */
interface Place {
  file: ShardFile;
  group: RowGroup;
  /** Which one of its file it is. */
  at: number;
}

/** How far a row group has come. */
type Held =
  | { state: "coming"; arrival: Promise<void> }
  | { state: "there"; columns: GroupColumns }
  | { state: "failed"; why: Phrase; at: number };

class OpenedShards implements DistantObservations {
  readonly rows: number;
  readonly #limits: ShardLimits;
  readonly #families = new Map<string, Place[]>();
  readonly #held = new Map<RowGroup, Held>();
  readonly #footers = new Map<ShardFile, Footer>();
  readonly #series = new Map<string, readonly Observation[]>();
  #byId: Map<string, Observation> | undefined;
  /** What is asked for in this moment, and when it will have come. */
  #gathering: { places: Place[]; arrival: Promise<void> } | undefined;
  #heldRows = 0;
  #validate: Validate | undefined;

  constructor(
    shards: Shards,
    private readonly environment: ShardsEnvironment,
  ) {
    this.rows = shards.rows;
    this.#limits = { ...SHARD_LIMITS, ...environment.limits };
    for (const file of shards.files) {
      const places = this.#families.get(file.family) ?? [];
      for (const [at, group] of file.groups.entries()) places.push({ file, group, at });
      this.#families.set(file.family, places);
    }
  }

  of(series: string): readonly Observation[] {
    const known = this.#series.get(series);
    if (known) return known;
    const family = this.#families.get(familyOf(series)) ?? [];
    const places = family.filter(({ group: { series: ends } }) => ends[0] <= series && series <= ends[1]);
    this.#need(places, series);
    const records = places.flatMap((place) => this.#read(place, series)).sort(byId);
    this.#series.set(series, records);
    this.#byId = undefined;
    return records;
  }

  whole(): readonly Observation[] | undefined {
    if (this.rows > this.#limits.wholeStore) return undefined;
    const places = [...this.#families.values()].flat();
    this.#need(places, "all series");
    const codes = new Set(
      places.flatMap(({ group }) => this.#columnsOf(group)["series"] as readonly string[]),
    );
    return [...codes].flatMap((code) => this.of(code)).sort(byId);
  }

  find(id: string): Observation | undefined {
    this.#byId ??= new Map(this.atHand().map((one) => [one.id, one]));
    return this.#byId.get(id);
  }

  atHand(): readonly Observation[] {
    return [...this.#series.values()].flat();
  }

  /** Goes on where row groups are there; else asks for them, or says why they could not be had. */
  #need(places: readonly Place[], series: string): void {
    const wanted: Place[] = [];
    const coming: Promise<void>[] = [];
    for (const place of places) {
      const held = this.#held.get(place.group);
      if (held?.state === "there") continue;
      if (held?.state === "coming") coming.push(held.arrival);
      else if (held && this.environment.now() - held.at < this.#limits.restMilliseconds)
        throw new FailureError(messages.notFetched(series, held.why));
      else wanted.push(place);
    }
    if (wanted.length > 0) coming.push(this.#ask(wanted));
    if (coming.length > 0) throw new NotAtHand(Promise.all(new Set(coming)));
  }

  /** All that is asked for within a moment is fetched together. */
  #ask(wanted: readonly Place[]): Promise<void> {
    const gathering = (this.#gathering ??= this.#gather());
    for (const place of wanted) {
      gathering.places.push(place);
      this.#held.set(place.group, { state: "coming", arrival: gathering.arrival });
    }
    return gathering.arrival;
  }

  #gather(): { places: Place[]; arrival: Promise<void> } {
    const places: Place[] = [];
    const arrival = new Promise<void>((resolve) => setTimeout(resolve, this.#limits.gatherMilliseconds)).then(
      () => {
        this.#gathering = undefined;
        return this.#fetch(places);
      },
    );
    return { places, arrival };
  }

  async #fetch(places: readonly Place[]): Promise<void> {
    const rows = places.reduce((sum, { group }) => sum + group.rows, 0);
    if (this.#heldRows + rows > this.#limits.rows)
      return this.#fail(places, phrases.distantTooMany(this.#heldRows + rows));
    try {
      this.#validate ??= await this.environment.validate();
      const parquet = await import(/* webpackChunkName: "parquet" */ "./parquet");
      const parts = await fetchParts(this.#wanted(places), { ...this.environment, limits: this.#limits });
      for (const place of places) await this.#decode(place, parts, parquet);
    } catch (fault) {
      console.error(fault);
      const left = places.filter(({ group }) => this.#held.get(group)?.state === "coming");
      this.#fail(left, phrases.distantNotLoaded());
    }
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

  async #decode(place: Place, parts: Parts, parquet: typeof import("./parquet")): Promise<void> {
    const { file, group, at } = place;
    const bytes = parts.get(group.sha256) ?? phrases.distantNotLoaded();
    if ("id" in bytes) return this.#fail([place], bytes);
    try {
      const footer = this.#footers.get(file) ?? readFooter(parts.get(file.footer.sha256), parquet);
      if ("id" in footer) return this.#fail([place], footer);
      this.#footers.set(file, footer);
      const columns = await parquet.readGroup(footer, at, bytes, group.start);
      if (Object.values(columns).some(({ length }) => length !== group.rows))
        return this.#fail([place], phrases.distantUnread(file.file));
      this.#held.set(group, { state: "there", columns });
      this.#heldRows += group.rows;
    } catch (fault) {
      console.error(fault);
      this.#fail([place], phrases.distantUnread(file.file));
    }
  }

  #fail(places: readonly Place[], why: Phrase): void {
    const at = this.environment.now();
    for (const { group } of places) this.#held.set(group, { state: "failed", why, at });
  }

  #columnsOf(group: RowGroup): GroupColumns {
    const held = this.#held.get(group);
    return held?.state === "there" ? held.columns : {};
  }

  /** The rows of a series in a row group, which stand side by side. What is no observation fails all of them. */
  #read({ group, file }: Place, series: string): Observation[] {
    const columns = this.#columnsOf(group);
    const codes = (columns["series"] ?? []) as readonly string[];
    const records: Observation[] = [];
    for (let row = firstAtLeast(codes, series); codes[row] === series; row++) {
      const record = rowOf(columns, row, BESIDE);
      if (!this.#validate?.(record))
        throw new FailureError(messages.notFetched(series, phrases.distantUnread(file.file)));
      records.push(record as unknown as Observation);
    }
    return records;
  }
}

function readFooter(
  part: Parts extends Map<string, infer Part> ? Part | undefined : never,
  parquet: typeof import("./parquet"),
): Footer | Phrase {
  if (part === undefined) return phrases.distantNotLoaded();
  return "id" in part ? part : parquet.readFooter(part);
}

/** The first place in a sorted list that holds a text or what comes after it. */
function firstAtLeast(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By these the rows were put in order; an observation does not say them. */
const BESIDE: readonly string[] = ["ends", "published"];

/** As they stand in a pack. */
function byId(a: Observation, b: Observation): number {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
