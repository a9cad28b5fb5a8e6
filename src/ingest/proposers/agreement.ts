import { shown as amountShown } from "../reading/headlines";
import { retold } from "../reading/event-record";
import type { Draft, Scene } from "../reading/scene";
import type { Amount, Event } from "../../domain/ledger/records";
import type { Alternative } from "../review/review";
import { sameFact } from "../rows";

/**
 * Two proposers of one article: what both say is high, what one says is medium, what they say against each other is low.
 *
 * @param asked The sentences that the model was shown; of others its silence says nothing.
 */
export function agreed(grammar: readonly Draft[], model: readonly Draft[], asked: readonly Scene[]): Draft[] {
  const shown = new Set(asked.map(({ sentence }) => sentence.span.start));
  const rows = grammar.map((draft) => {
    if (!shown.has(draft.sentence.span.start) || !canBeSaid(draft)) return draft;
    const same = model.find((other) => isSame(draft, other));
    if (same) return raised(draft, same);
    const against = model.find((other) => isAgainst(draft, other));
    return against
      ? lowered(draft, `the model reads it otherwise: ${saying(against)}`)
      : alone(draft, "the grammar");
  });
  const more = model.filter((draft) => !grammar.some((other) => isSame(other, draft)));
  return [
    ...rows,
    ...more.map((draft) => {
      const against = grammar.find((other) => isAgainst(other, draft));
      return against
        ? lowered(draft, `the grammar reads it otherwise: ${saying(against)}`)
        : alone(draft, "the model");
    }),
  ];
}

/** A model can point at no exchange rate, and at no price that only moved. */
function canBeSaid({ proposal }: Draft): boolean {
  return proposal.kind === "observation" ? hasLevel(proposal.record) : proposal.kind !== "fx";
}

/** A name, a country or a year that had to be inferred stays a doubt whoever agrees; so does what they differ in. */
function raised(draft: Draft, model: Draft): Draft {
  const { added, differing } = completed(draft, model);
  const inferred =
    draft.newActors.some(({ byForm }) => byForm) ||
    draft.alternatives.length > 0 ||
    draft.reasons.some((reason) => GUESSED_TIME.test(reason));
  const doubtful = draft.confidence === "low" || inferred;
  const confidence = differing.length > 0 ? "low" : doubtful ? draft.confidence : added ? "medium" : "high";
  return {
    ...draft,
    confidence,
    alternatives: [...draft.alternatives, ...differing],
    reasons: [
      ...draft.reasons,
      "grammar and model agree",
      ...(added ? [`only the model says: ${added}`] : []),
      ...differing.map(({ field, value }) => `the model reads another ${field}: ${value}`),
    ],
  };
}

/** As the reader says it of a time that is printed without its year or its day. */
const GUESSED_TIME = /^no year is printed with|names no day/;

type EventRecord = Omit<Event, "id" | "source">;
const PARTICULARS = ["capacity", "power", "investment", "location", "happened", "target"] as const;

/** Takes over the particulars of an event that only the model gives, and names those in which the two differ. */
function completed(draft: Draft, model: Draft): { added: string; differing: Alternative[] } {
  const [mine, theirs] = [draft.proposal, model.proposal];
  if (mine.kind !== "event" || theirs.kind !== "event") return { added: "", differing: [] };
  const added: string[] = [];
  const differing: Alternative[] = [];
  for (const field of PARTICULARS) {
    const [held, said] = [mine.record[field], theirs.record[field]];
    if (said === undefined || same(held, said)) continue;
    if (held === undefined) {
      Object.assign(mine.record, { [field]: said });
      added.push(`${field} ${told(said)}`);
    } else differing.push(alternativeOf(field, said));
  }
  if (added.length > 0) {
    draft.used = [
      ...draft.used,
      ...(draft.sentence.span.start === model.sentence.span.start ? model.used : []),
    ];
    draft.extra = [...(draft.extra ?? []), ...(model.extra ?? [])];
    retold(draft, mine.record);
  }
  return { added: added.join(", "), differing };
}

function alternativeOf(
  field: (typeof PARTICULARS)[number],
  said: NonNullable<EventRecord[typeof field]>,
): Alternative {
  const why = "as the model reads it";
  return typeof said === "object"
    ? { field: `${field}.value`, value: said.value ?? told(said), why }
    : { field, value: said, why };
}

function same(held: unknown, said: unknown): boolean {
  return JSON.stringify(held) === JSON.stringify(said);
}

function told(said: Amount | string): string {
  return typeof said === "string" ? said : amountShown(said);
}

function alone(draft: Draft, who: string): Draft {
  const confidence = draft.confidence === "high" ? "medium" : draft.confidence;
  return { ...draft, confidence, reasons: [...draft.reasons, `only ${who} says so`] };
}

function lowered(draft: Draft, reason: string): Draft {
  return { ...draft, confidence: "low", reasons: [...draft.reasons, reason] };
}

function isSame(a: Draft, b: Draft): boolean {
  if (!sameFact(a.proposal, b)) return false;
  if (a.proposal.kind === "event" && b.proposal.kind === "event")
    return a.proposal.record.stage === b.proposal.record.stage;
  if (a.proposal.kind !== "observation" || b.proposal.kind !== "observation") return true;
  // A direction alone is no figure that somebody else gave as well.
  return hasLevel(a.proposal.record) === hasLevel(b.proposal.record);
}

function hasLevel({ value, low }: { value?: number; low?: number }): boolean {
  return value !== undefined || low !== undefined;
}

/** The same figure, or the same company in the same sentence, read as something else. */
function isAgainst(a: Draft, b: Draft): boolean {
  if (a.sentence.span.start !== b.sentence.span.start || a.proposal.kind !== b.proposal.kind || isSame(a, b))
    return false;
  if (a.proposal.kind === "event" && b.proposal.kind === "event")
    return namesOf(a.proposal.record.companies) === namesOf(b.proposal.record.companies);
  return a.used.some((one) =>
    b.used.some((two) => one.start < two.end && two.start < one.end && one.start === two.start),
  );
}

function namesOf(names: readonly string[]): string {
  return [...names].sort().join("|");
}

function saying({ proposal }: Draft): string {
  switch (proposal.kind) {
    case "observation": {
      const { series, period, value, low, high } = proposal.record;
      const level = value ?? (low === undefined ? undefined : `${low}-${high}`);
      return [series, period, level].filter((part) => part !== undefined).join(" ");
    }
    case "growth": {
      const { series, rate, from, to } = proposal.record;
      return `${series} ${rate} a year, ${from} to ${to}`;
    }
    case "event":
      return proposal.record.headline;
    default:
      return proposal.kind;
  }
}
