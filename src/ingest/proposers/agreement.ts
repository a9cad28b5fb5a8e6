import type { Draft } from "../reading/scene";

/** Two proposers of one article: what both say is high, what one says is medium, what they say against each other is low. */
export function agreed(grammar: readonly Draft[], model: readonly Draft[]): Draft[] {
  const rows = grammar.map((draft) => {
    const same = model.find((other) => isSame(draft, other));
    if (same) return raised(draft);
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

/** A name, a country or a year that had to be inferred stays a doubt whoever agrees. */
function raised(draft: Draft): Draft {
  const doubtful = draft.confidence === "low" || draft.alternatives.length > 0;
  return {
    ...draft,
    confidence: doubtful ? draft.confidence : "high",
    reasons: [...draft.reasons, "grammar and model agree"],
  };
}

function alone(draft: Draft, who: string): Draft {
  const confidence = draft.confidence === "high" ? "medium" : draft.confidence;
  return { ...draft, confidence, reasons: [...draft.reasons, `only ${who} says so`] };
}

function lowered(draft: Draft, reason: string): Draft {
  return { ...draft, confidence: "low", reasons: [...draft.reasons, reason] };
}

function isSame(a: Draft, b: Draft): boolean {
  if (a.proposal.kind === "observation" && b.proposal.kind === "observation") {
    const [one, two] = [a.proposal.record, b.proposal.record];
    return (
      one.series === two.series &&
      one.period === two.period &&
      one.value === two.value &&
      one.low === two.low &&
      one.high === two.high
    );
  }
  if (a.proposal.kind !== "event" || b.proposal.kind !== "event") return false;
  const [one, two] = [a.proposal.record, b.proposal.record];
  return namesOf(one.companies) === namesOf(two.companies) && one.stage === two.stage;
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
  if (proposal.kind === "observation")
    return [proposal.record.series, proposal.record.period, proposal.record.value]
      .filter((part) => part !== undefined)
      .join(" ");
  return proposal.kind === "event" ? proposal.record.headline : proposal.kind;
}
