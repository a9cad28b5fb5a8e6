import { VOCABULARY, type Confidence } from "../domain/ledger/vocabulary";
import type { Proposal, Row, Span } from "./review/review";
import type { Draft } from "./reading/scene";
import type { Sentence } from "./structure/sentences";

/** Puts together the drafts that tell the same fact; a text says most things twice. */
export function toRows(drafts: readonly Draft[]): { row: Row; drafts: Draft[] }[] {
  const rows: { row: Row; drafts: Draft[] }[] = [];
  for (const draft of drafts) {
    const same = rows.find(
      ({ row, drafts: told }) => row.origin === originOf(draft) && sameFact(row, draft, told.every(isOpen)),
    );
    if (!same) rows.push({ row: rowOf(draft), drafts: [draft] });
    else {
      merge(same.row, draft);
      same.drafts.push(draft);
    }
  }
  return rows;
}

function rowOf(draft: Draft): Row {
  const { proposal, confidence, reasons, alternatives, unknown } = draft;
  return {
    ...structuredClone(proposal),
    sentences: [draft.sentence.span, ...(draft.extra ?? []).map(({ sentence }) => sentence.span)],
    figures: figuresOf(draft),
    confidence,
    reasons: [...reasons],
    alternatives: [...alternatives],
    origin: originOf(draft),
    unknown: [...unknown],
    comparison: { status: "new" },
  };
}

export function figuresOf(draft: Draft): Span[] {
  const own = draft.used.map((span) => placed(draft.sentence, span));
  return [
    ...own,
    ...(draft.extra ?? []).flatMap(({ sentence, used }) => used.map((span) => placed(sentence, span))),
  ];
}

export function placed(sentence: Sentence, span: Span): Span {
  return { start: sentence.span.start + span.start, end: sentence.span.start + span.end };
}

function originOf(draft: Draft): Row["origin"] {
  return draft.sentence.block.related ? "related" : "article";
}

/** What the event is about is only read from what stands around it. */
function isOpen({ openSegment }: Draft): boolean {
  return openSegment === true;
}

/** @param open Whether the segment of the row is only read from what stands around it. */
export function sameFact(
  row: Proposal,
  draft: Pick<Draft, "proposal" | "openSegment">,
  open = false,
): boolean {
  const { proposal, openSegment = false } = draft;
  if (row.kind === "observation" && proposal.kind === "observation")
    return sameObservation(row.record, proposal.record);
  if (row.kind === "growth" && proposal.kind === "growth")
    return equalIn(["series", "from", "to", "rate"], row.record, proposal.record);
  if (row.kind === "fx" && proposal.kind === "fx")
    return equalIn(["pair", "date", "rate"], row.record, proposal.record);
  return (
    row.kind === "event" &&
    proposal.kind === "event" &&
    sameEvent(row.record, proposal.record, open || openSegment)
  );
}

function equalIn<T>(fields: readonly (keyof T)[], a: T, b: T): boolean {
  return fields.every((field) => a[field] === b[field]);
}

type ObservationRecord = Extract<Row, { kind: "observation" }>["record"];

function sameObservation(a: ObservationRecord, b: ObservationRecord): boolean {
  const fields = ["value", "low", "high", "change", "yearChange", "direction"] as const;
  return (
    equalIn(["series", "period"], a, b) &&
    sameLevel(a, b) &&
    fields.every((field) => agree(a[field], b[field]))
  );
}

/** A value and a range are one level only where the value lies in the range. */
function sameLevel(
  a: { value?: number; low?: number; high?: number },
  b: { value?: number; low?: number; high?: number },
): boolean {
  const [value, low, high] = [a.value ?? b.value, a.low ?? b.low, a.high ?? b.high];
  return value === undefined || low === undefined || high === undefined || (low <= value && value <= high);
}

type EventRecord = Extract<Row, { kind: "event" }>["record"];

/** What shows that two events are not one. */
const APART: readonly ((a: EventRecord, b: EventRecord) => boolean)[] = [
  (a, b) => !sameParties(a, b),
  (a, b) => a.stage === "financing" && !agree(a.investment?.value, b.investment?.value),
  (a, b) => a.companies.length === 0 && a.location !== b.location,
  (a, b) => a.capacity !== undefined && b.capacity !== undefined && a.capacity.value !== b.capacity.value,
  (a, b) => !agree(a.location?.split(",")[0], b.location?.split(",")[0]),
];

/** "X signed an agreement" and "X and Y signed an agreement" are one deal; otherwise the companies have to be the same. */
function sameParties(a: EventRecord, b: EventRecord): boolean {
  const [few, many] = [a.companies, b.companies].sort((one, other) => one.length - other.length) as [
    string[],
    string[],
  ];
  const isPart = few.every((name) => many.includes(name));
  if (few.length === many.length) return isPart;
  return isPart && few.length > 0 && a.stage === "agreement" && b.stage === "agreement";
}

function sameEvent(a: EventRecord, b: EventRecord, open: boolean): boolean {
  if (APART.some((rule) => rule(a, b))) return false;
  if (a.capacity?.value !== undefined && a.capacity.value === b.capacity?.value) return true;
  if (a.stage !== b.stage) return false;
  return open || a.segment === b.segment || (a.materials ?? []).join() === (b.materials ?? []).join();
}

function agree(a: unknown, b: unknown): boolean {
  return a === undefined || b === undefined || a === b;
}

function doubt(confidence: Confidence): number {
  return VOCABULARY.confidence.indexOf(confidence);
}

function mergeEvent(record: EventRecord, more: EventRecord): void {
  if (record.route === "unspecified") record.route = more.route;
  if (more.companies.length <= record.companies.length) return;
  record.headline = record.headline.replace(record.companies.join(" and "), more.companies.join(" and "));
  record.companies = more.companies;
}

/** The first telling stands; a later one adds what it lacked. */
function merge(row: Row, draft: Draft): void {
  const more = rowOf(draft);
  const record = row.record as unknown as Record<string, unknown>;
  for (const [field, value] of Object.entries(more.record)) record[field] ??= value;
  if (row.kind === "event" && more.kind === "event") mergeEvent(row.record, more.record);
  row.sentences.push(...more.sentences);
  row.figures.push(...more.figures);
  row.alternatives = row.alternatives.length > 0 ? row.alternatives : more.alternatives;
  if (doubt(more.confidence) >= doubt(row.confidence)) return;
  row.confidence = more.confidence;
  row.reasons = more.reasons;
  row.alternatives = more.alternatives;
}
