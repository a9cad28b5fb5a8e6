import type { CellScope, IsoDate, Measure, Period, Status, VatBasis } from "../../domain/ledger/records";
import { common, fits, type Measured } from "./measured";

/**
 * What is known of a number before it is reckoned with: in what unit it is, what it measures, who said it. A trait that
 * is not there is not known, and nothing is concluded from it.
 */
export interface Facts {
  unit?: Known<Measured>;
  vat?: Known<VatBasis>;
  measure?: Known<Measure>;
  scope?: Known<CellScope>;
  publisher?: Known<string>;
  /** The as-of day a call names, or `latest`. */
  asOf?: Known<IsoDate>;
  status?: Known<Status>;
  /** Whether a publisher printed it, or it rests on an assumption of ours or of the house. */
  basis?: Known<Basis>;
  year?: Known<number>;
  /** The published values it adds up; absent where they are too many, or more was done to them. */
  terms?: readonly Term[];
  /** The years that a rate of growth was quoted for, and how the rate stands here. */
  growth?: Growth;
  /** The published values it comes of, whatever was done to them. */
  source?: readonly Term[];
  /** Of a number that stands in no unit and that somebody typed: which one. */
  bare?: number;
  /** It stands in the formula itself. */
  literal?: true;
}

export type Basis = "reported" | "assumed";

export interface Term {
  series: string;
  period: Period;
  value: number;
  unit: string;
}

export interface Growth {
  from: number;
  to: number;
  /** The rate itself; `1 + rate`, to the power of so many years where that is known. */
  as: "rate" | "factor";
  years?: number;
}

/** A value of a trait and where it stands: a cell, or a call in the formula itself. */
export interface Said<T> {
  value: T;
  by: string;
}

/** Values that were put together once and spoke against each other: said then, and not again. */
export const MIXED = "mixed";

export type Known<T> = readonly Said<T>[] | typeof MIXED;

const TRAITS = ["unit", "vat", "measure", "scope", "publisher", "asOf", "status", "basis", "year"] as const;

export type TraitName = (typeof TRAITS)[number];

/** Nothing is known of it. */
export const UNKNOWN: Facts = {};

/** More different values than these are as good as many. */
const MOST_VALUES = 6;
const MOST_TERMS = 40;

export function said<T>(value: T | undefined, by: string): Known<T> | undefined {
  return value === undefined ? undefined : [{ value, by }];
}

/** The one value of a trait; undefined where there is none, or several. */
export function only<T>(known: Known<T> | undefined): T | undefined {
  return known === undefined || known === MIXED || known.length !== 1 ? undefined : known[0]?.value;
}

/** The values of a trait; none where they were mixed before. */
export function valuesOf<T>(known: Known<T> | undefined): readonly Said<T>[] {
  return known === undefined || known === MIXED ? [] : known;
}

/** What was put together: every trait with all its values, not yet judged. */
export class Gathering {
  readonly #traits = new Map<TraitName, Known<unknown>>();
  #terms: Term[] | undefined = [];
  #count = 0;

  /** A gathering of a longer range goes on from that of a shorter one. */
  get count(): number {
    return this.#count;
  }

  add(facts: Facts): this {
    this.#count++;
    for (const name of TRAITS) {
      const known = facts[name] as Known<unknown> | undefined;
      if (known !== undefined) this.#traits.set(name, joined(name, this.#traits.get(name), known));
    }
    const terms = facts.terms;
    if (terms && this.#terms && this.#terms.length + terms.length <= MOST_TERMS) this.#terms.push(...terms);
    else this.#terms = undefined;
    return this;
  }

  facts(): Facts {
    return {
      ...(Object.fromEntries(this.#traits) as Facts),
      ...(this.#terms && this.#terms.length > 0 && { terms: [...this.#terms] }),
    };
  }
}

export function gathered(sides: Iterable<Facts>): Facts {
  const gathering = new Gathering();
  for (const side of sides) gathering.add(side);
  return gathering.facts();
}

function joined(name: TraitName, one: Known<unknown> | undefined, other: Known<unknown>): Known<unknown> {
  if (one === undefined) return other;
  if (one === MIXED || other === MIXED) return MIXED;
  let all = one;
  for (const said of other) {
    const at = all.findIndex(({ value }) => isSame(name, value, said.value));
    if (at < 0) all = all.length < MOST_VALUES ? [...all, said] : all;
    else if (name === "unit") all = all.map((known, place) => (place === at ? narrowed(known, said) : known));
  }
  return all;
}

function isSame(name: TraitName, one: unknown, other: unknown): boolean {
  return name === "unit" ? fits(one as Measured, other as Measured) : one === other;
}

function narrowed(one: Said<unknown>, other: Said<unknown>): Said<unknown> {
  const value = common(one.value as Measured, other.value as Measured);
  return value === one.value ? one : { ...one, value };
}

/** The result of what was put together: traits that spoke against each other are mixed from here on. */
export function settled(facts: Facts): Facts {
  const many = TRAITS.filter((name) => (facts[name]?.length ?? 0) > 1 && facts[name] !== MIXED);
  if (many.length === 0) return facts;
  return { ...facts, ...(Object.fromEntries(many.map((name) => [name, MIXED])) as Facts) };
}

/** Whether some trait has values that differ. */
export function hasSeveral(facts: Facts): boolean {
  return TRAITS.some((name) => facts[name] !== MIXED && (facts[name]?.length ?? 0) > 1);
}

/** The same facts, said by a cell that holds them. */
export function saidBy(facts: Facts, by: string): Facts {
  const traits = TRAITS.flatMap((name) => {
    const known = facts[name] as Known<unknown> | undefined;
    if (known === undefined || known === MIXED) return [];
    return [[name, known.map(({ value }) => ({ value, by }))]];
  });
  return { ...facts, ...(Object.fromEntries(traits) as Facts) };
}
