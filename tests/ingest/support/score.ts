import type { Amount, Event, FxRate, Growth, Observation } from "../../../src/domain/ledger/records";
import type { Row } from "../../../src/ingest/review/review";

/** What a case expects: the records of a ledger file without ids and without texts of ours. */
export interface Expected {
  observations: Omit<Observation, "id" | "source">[];
  growth: Omit<Growth, "id" | "source">[];
  events: (Partial<Event> & Pick<Event, "companies" | "stage" | "segment" | "route" | "countries">)[];
  fx: Omit<FxRate, "id" | "source">[];
}

/** Facts found, missed and made up, of one kind. */
export interface Tally {
  found: number;
  missed: number;
  wrong: number;
}

export type Score = Map<string, Tally>;

export interface Judgement {
  score: Score;
  /** One line for each fact that was missed or is wrong. */
  faults: string[];
}

/** Compares the rows of a review with what is expected, fact by fact. */
export function judge(rows: readonly Row[], expected: Expected): Judgement {
  const judgement: Judgement = { score: new Map(), faults: [] };
  compareFacts(
    judgement,
    expected.observations.flatMap(factsOfObservation),
    observationsOf(rows).flatMap(factsOfObservation),
  );
  compareFacts(
    judgement,
    expected.growth.flatMap(factsOfGrowth),
    rows.flatMap((row) => (row.kind === "growth" ? factsOfGrowth(row.record) : [])),
  );
  compareFacts(
    judgement,
    expected.fx.map(factOfRate),
    rows.flatMap((row) => (row.kind === "fx" ? [factOfRate(row.record)] : [])),
  );
  compareEvents(
    judgement,
    expected.events,
    rows.flatMap((row) => (row.kind === "event" ? [row.record] : [])),
  );
  return judgement;
}

interface Fact {
  kind: string;
  text: string;
}

function observationsOf(rows: readonly Row[]): Expected["observations"] {
  return rows.flatMap((row) => (row.kind === "observation" ? [row.record] : []));
}

function factsOfObservation(record: Expected["observations"][number]): Fact[] {
  const { series, period, status, value, low, high, qualifier, direction, change, yearChange } = record;
  const kind = series.startsWith("PRICE.")
    ? "price"
    : /^(?:PENETRATION|SHARE)/.test(series)
      ? "penetration"
      : status === "A"
        ? "figure"
        : "forecast";
  const about = `${series} ${period}`;
  const level = [value, low, high].some((part) => part !== undefined);
  return [
    ...(level ? [{ kind, text: `${about} ${status} ${value ?? ""} ${low ?? ""}-${high ?? ""}` }] : []),
    ...(level && qualifier ? [{ kind: "qualifier", text: `${about} ${qualifier}` }] : []),
    ...(direction ? [{ kind: "direction", text: `${about} ${direction}` }] : []),
    ...(change !== undefined ? [{ kind: "change", text: `${about} ${change} on the period` }] : []),
    ...(yearChange !== undefined ? [{ kind: "change", text: `${about} ${yearChange} on the year` }] : []),
  ];
}

function factsOfGrowth({ series, from, to, rate, qualifier }: Expected["growth"][number]): Fact[] {
  const about = `${series} ${from}-${to}`;
  return [
    { kind: "growth", text: `${about} ${rate}` },
    ...(qualifier ? [{ kind: "qualifier", text: `${about} ${qualifier}` }] : []),
  ];
}

function factOfRate({ pair, date, rate }: Expected["fx"][number]): Fact {
  return { kind: "fx", text: `${pair} ${date} ${rate}` };
}

function compareFacts(judgement: Judgement, expected: readonly Fact[], got: readonly Fact[]): void {
  const left = got.map((fact) => `${fact.kind}\t${fact.text}`);
  for (const { kind, text } of expected) {
    const at = left.indexOf(`${kind}\t${text}`);
    if (at >= 0) left.splice(at, 1);
    mark(judgement, kind, at >= 0 ? "found" : "missed", text);
  }
  for (const fact of left) mark(judgement, fact.split("\t")[0]!, "wrong", fact.split("\t")[1]!);
}

function mark({ score, faults }: Judgement, kind: string, what: keyof Tally, text: string): void {
  const tally = score.get(kind) ?? { found: 0, missed: 0, wrong: 0 };
  tally[what] += 1;
  score.set(kind, tally);
  if (what !== "found") faults.push(`${what} ${kind}: ${text}`);
}

type AnyEvent = Expected["events"][number];

/** An event is found where the same company is at the same stage; its parts count one by one. */
function compareEvents(judgement: Judgement, expected: readonly AnyEvent[], got: readonly AnyEvent[]): void {
  const left = [...got];
  for (const event of expected) {
    const [best] = left
      .map((other) => ({ other, likeness: likeness(event, other) }))
      .filter(({ likeness: score }) => score > 0)
      .sort((a, b) => b.likeness - a.likeness);
    if (!best) {
      mark(judgement, "event", "missed", whoOf(event));
      for (const part of partsOf(event)) mark(judgement, part.kind, "missed", `${whoOf(event)} ${part.text}`);
      continue;
    }
    left.splice(left.indexOf(best.other), 1);
    mark(judgement, "event", "found", "");
    compareFacts(judgement, partsOf(event), partsOf(best.other));
  }
  for (const event of left) {
    mark(judgement, "event", "wrong", `${whoOf(event)} ${event.stage}`);
    for (const part of partsOf(event)) mark(judgement, part.kind, "wrong", part.text);
  }
}

function likeness(a: AnyEvent, b: AnyEvent): number {
  if (whoOf(a) !== whoOf(b)) return 0;
  return (
    1 +
    (a.stage === b.stage ? 4 : 0) +
    (sizeOf(a.capacity) === sizeOf(b.capacity) ? 2 : 0) +
    (a.segment === b.segment ? 1 : 0)
  );
}

function whoOf({ companies, location }: AnyEvent): string {
  return companies.length > 0 ? [...companies].sort().join(" and ") : (location ?? "nobody").split(",")[0]!;
}

function partsOf(event: AnyEvent): Fact[] {
  const who = whoOf(event);
  const part = (kind: string, text: string | undefined): Fact[] =>
    text ? [{ kind, text: `${who}: ${text}` }] : [];
  return [
    ...part("stage", event.stage),
    ...part("segment", event.segment),
    ...part("route", event.route === "unspecified" ? undefined : event.route),
    ...part("country", [...event.countries].sort().join(", ")),
    ...part("material", event.materials && [...event.materials].sort().join(", ")),
    ...part("capacity", sizeOf(event.capacity)),
    ...part("capacity", sizeOf(event.power)),
    ...part("investment", sizeOf(event.investment)),
    ...part("date", event.target && `aim ${event.target}`),
    ...part("date", event.happened && `on ${event.happened}`),
    ...(event.companies.length > 0 ? part("place", event.location?.split(",")[0]) : []),
  ];
}

function sizeOf(amount: Amount | undefined): string | undefined {
  if (!amount) return undefined;
  const { value, low, high, unit, text, qualifier } = amount;
  return [qualifier, value ?? text ?? `${low}-${high}`, unit].filter(Boolean).join(" ");
}

export function sum(scores: readonly Score[]): Score {
  const total: Score = new Map();
  for (const score of scores)
    for (const [kind, tally] of score) {
      const all = total.get(kind) ?? { found: 0, missed: 0, wrong: 0 };
      total.set(kind, {
        found: all.found + tally.found,
        missed: all.missed + tally.missed,
        wrong: all.wrong + tally.wrong,
      });
    }
  return total;
}

export function overall(score: Score): Tally {
  return [...score.values()].reduce(
    (all, one) => ({
      found: all.found + one.found,
      missed: all.missed + one.missed,
      wrong: all.wrong + one.wrong,
    }),
    { found: 0, missed: 0, wrong: 0 },
  );
}

export function precision({ found, wrong }: Tally): number {
  return found + wrong === 0 ? 1 : found / (found + wrong);
}

export function recall({ found, missed }: Tally): number {
  return found + missed === 0 ? 1 : found / (found + missed);
}
