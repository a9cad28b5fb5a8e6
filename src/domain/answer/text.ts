import { caveatText } from "./message-text";
import { partsOf } from "../ledger/lists";
import type { Amount, Qualifier } from "../ledger/records";
import type { Answer } from "./answer";
import { qualifierOf } from "./qualified";
import { isStep, type Leaf, type Step, type Trace } from "./trace";

/**
 * Numbers and traces as a person reads them. The same everywhere: no locale enters, so that a citation in a cell does
 * not depend on the machine that wrote it.
 */
export function numberText(value: number): string {
  return grouped(Math.abs(value) >= 1 || value === 0 ? value.toFixed(2) : value.toPrecision(4));
}

/** All digits a figure has: what is published or given is never rounded where one may want to recompute it. */
function exactText(value: number): string {
  return grouped(value.toPrecision(12));
}

function grouped(digits: string): string {
  const [whole, decimals] = partsOf(String(Number(digits)), ".");
  const thousands = whole.includes("e") ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? thousands : `${thousands}.${decimals}`;
}

/** A value in its unit; fractions as percent, exchange rates with six digits. */
export function amountText(value: number, unit: string): string {
  return inUnit(
    unit.includes(" per ")
      ? grouped(value.toPrecision(6))
      : numberText(unit === "fraction" ? value * 100 : value),
    unit,
  );
}

function inUnit(digits: string, unit: string): string {
  if (unit === "fraction") return `${digits}%`;
  return unit === "" ? digits : `${digits} ${unit}`;
}

/** A qualifier as it stands before a figure. */
export const QUALIFIER_WORDS: Record<Qualifier, string> = {
  about: "about ",
  over: "over ",
  under: "under ",
  "up-to": "up to ",
  nearly: "nearly ",
  "order-of-magnitude": "of the order of ",
};

/** `about 2 GWh`, `2 to 3 GWh`, or the words where there is no number. */
export function amountWords({ value, low, high, unit, qualifier, text }: Amount): string {
  const lead = qualifier ? QUALIFIER_WORDS[qualifier] : "";
  if (value !== undefined) return `${lead}${amountText(value, unit)}`;
  if (low !== undefined && high !== undefined)
    return `${lead}${amountText(low, "")} to ${amountText(high, unit)}`;
  if (low !== undefined) return `from ${amountText(low, unit)}`;
  if (high !== undefined) return `up to ${amountText(high, unit)}`;
  return text ?? "";
}

/** The word alone, as a column and a property show it. */
export function qualifierText(qualifier: Qualifier | undefined): string | undefined {
  return qualifier && QUALIFIER_WORDS[qualifier].trim();
}

/** `about 2,800 GWh`: a number never stands without the word that qualifies it. */
export function answerText({
  value,
  unit,
  qualifier,
}: Pick<Answer, "value" | "unit"> & { qualifier?: Qualifier | undefined }): string {
  return withQualifier(qualifier, amountText(value, unit));
}

export function withQualifier(qualifier: Qualifier | undefined, amount: string): string {
  return qualifier ? `${QUALIFIER_WORDS[qualifier]}${amount}` : amount;
}

/** `205 GWh (Rho Motion, 2024, assumption) × (1 + about 27%)^6 (SMM, 2025-12-06) = about 860.15 GWh`. */
export function traceText(trace: Trace): string {
  if (!isStep(trace)) return leafText(trace);
  return `${expression(trace)} = ${stepText(trace)}`;
}

/** What a step comes to. */
export function stepText(step: Step): string {
  return withQualifier(qualifierOf(step), amountText(step.value, step.unit));
}

/** Publisher, title, day and link of each source, the formula before them where there is one. */
export function citationText(answer: Answer): string {
  const head = `${answer.name ? `${answer.name}: ` : ""}${traceText(answer.trace)}`;
  const sources = answer.sources.map(
    ({ publisher, title, published, url }) => `${publisher}, "${title}", ${published}, ${url}`,
  );
  return (
    [head, ...sources, ...answer.caveats.map((one) => caveatText(one))]
      .map((part) => part.replace(/\.$/, ""))
      .join(". ") + "."
  );
}

export function leafText(leaf: Leaf): string {
  const exact = inUnit(exactText(leaf.unit === "fraction" ? leaf.value * 100 : leaf.value), leaf.unit);
  const amount = withQualifier(leaf.qualifier, exact);
  if (leaf.op === "given") return `${amount} (${leaf.label})`;
  if (leaf.op === "constant") return amount;
  return `${amount} (${[leaf.publisher, leaf.period, leaf.assumption && "assumption"].filter(Boolean).join(", ")})`;
}

const SIGNS = { product: " × ", quotient: " ÷ ", sum: " + " };

function expression(step: Step): string {
  switch (step.op) {
    case "growth": {
      const [base, rate, years] = step.inputs;
      return `${operand(base)} × ${growthText(rate, years.value)}`;
    }
    case "mean":
      return `mean of ${step.inputs.map(operand).join(" and ")}`;
    case "linear": {
      const [from, to, weight] = step.inputs;
      return `${operand(from)} to ${operand(to)} in a straight line, ${label(weight)}`;
    }
    case "geometric": {
      const [from, to, weight] = step.inputs;
      return `${operand(from)} to ${operand(to)} at an even rate, ${label(weight)}`;
    }
    case "cagr": {
      const [from, to, years] = step.inputs;
      return `(${operand(to)} ÷ ${operand(from)})^(1/${years.value}) − 1`;
    }
    default:
      return step.inputs.map(operand).join(SIGNS[step.op]);
  }
}

function growthText(rate: Trace, years: number): string {
  const leaf = rate as Leaf;
  return `(1 + ${withQualifier(leaf.qualifier, amountText(leaf.value, "fraction"))})^${years} (${leaf.publisher}, ${leaf.published})`;
}

function operand(trace: Trace): string {
  return isStep(trace) ? `[${traceText(trace)}]` : leafText(trace);
}

function label(trace: Trace): string {
  return trace.label;
}
