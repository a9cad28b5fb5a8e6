import { languageFor, type Voice } from "./languages/in-use";
import { caveatText, phraseText } from "./message-text";
import { phrases, type Label } from "./phrases";
import { partsOf } from "../ledger/lists";
import type { Amount, Precision, Qualifier } from "../ledger/records";
import type { Answer, SourceRef } from "./answer";
import { qualifierOf } from "./qualified";
import { isStep, type Leaf, type Step, type Trace } from "./trace";

/**
 * Numbers and traces as a person reads them. Figures look the same everywhere: no locale enters. Words are of the
 * reader's language, and of the record's in what a cell or a file holds.
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

/** `about 2 GWh`, `2 to 3 GWh`, or the words where there is no number. */
export function amountWords(
  { value, low, high, unit, qualifier, text }: Amount,
  voice: Voice = "reader",
): string {
  const said = (phrase: Label): string => phraseText(phrase, voice);
  if (value !== undefined) return withQualifier(qualifier, amountText(value, unit), voice);
  if (low !== undefined && high !== undefined)
    return withQualifier(qualifier, said(phrases.fromTo(amountText(low, ""), amountText(high, unit))), voice);
  if (low !== undefined) return said(phrases.atLeast(amountText(low, unit)));
  if (high !== undefined) return said(phrases.atMost(amountText(high, unit)));
  return text ?? "";
}

/** The word alone, as a column and a property show it. */
export function qualifierText(qualifier: Qualifier | undefined, voice: Voice = "reader"): string | undefined {
  return qualifier && languageFor(voice).qualifiers[qualifier];
}

/** `about 2,800 GWh`: a number never stands without the word that qualifies it. */
export function answerText(
  { value, unit, qualifier }: Pick<Answer, "value" | "unit"> & { qualifier?: Qualifier | undefined },
  voice: Voice = "reader",
): string {
  return withQualifier(qualifier, amountText(value, unit), voice);
}

export function withQualifier(
  qualifier: Qualifier | undefined,
  amount: string,
  voice: Voice = "reader",
): string {
  const word = qualifierText(qualifier, voice);
  return word ? `${word} ${amount}` : amount;
}

/** `205 GWh (Rho Motion, 2024, assumption) × (1 + about 27%)^6 (SMM, 2025-12-06) = about 860.15 GWh`. */
export function traceText(trace: Trace, voice: Voice = "reader"): string {
  if (!isStep(trace)) return leafText(trace, voice);
  return `${expression(trace, voice)} = ${stepText(trace, voice)}`;
}

/** What a step comes to. */
export function stepText(step: Step, voice: Voice = "reader"): string {
  return withQualifier(qualifierOf(step), amountText(step.value, step.unit), voice);
}

/** The day of a publication, as sure as it is known: `by 2026-02-28` where that is only a bound. */
export function publishedText(
  { published, precision }: Pick<SourceRef, "published"> & { precision?: Precision | undefined },
  voice: Voice = "reader",
): string {
  if (precision === "by") return phraseText(phrases.byDay(published), voice);
  return precision === "month" ? published.slice(0, 7) : published;
}

/** Publisher, title, day and link of each source, the formula before them where there is one. */
export function citationText(answer: Answer, voice: Voice = "reader"): string {
  const head = `${answer.name ? `${answer.name}: ` : ""}${traceText(answer.trace, voice)}`;
  const sources = answer.sources.map(
    (source) => `${source.publisher}, "${source.title}", ${publishedText(source, voice)}, ${source.url}`,
  );
  return (
    [head, ...sources, ...answer.caveats.map((one) => caveatText(one, voice))]
      .map((part) => part.replace(/[.。]$/, ""))
      .join(". ") + "."
  );
}

export function leafText(leaf: Leaf, voice: Voice = "reader"): string {
  const exact = inUnit(exactText(leaf.unit === "fraction" ? leaf.value * 100 : leaf.value), leaf.unit);
  const amount = withQualifier(leaf.qualifier, exact, voice);
  if (leaf.op === "given") return `${amount} (${phraseText(leaf.label, voice)})`;
  if (leaf.op === "constant") return amount;
  const assumed = leaf.assumption && phraseText(phrases.assumption(), voice);
  return `${amount} (${[leaf.publisher, leaf.period, assumed].filter(Boolean).join(", ")})`;
}

const SIGNS = { product: " × ", quotient: " ÷ ", sum: " + " };

function expression(step: Step, voice: Voice): string {
  const part = (trace: Trace): string => operand(trace, voice);
  switch (step.op) {
    case "growth": {
      const [base, rate, years] = step.inputs;
      return `${part(base)} × ${growthText(rate, years.value, voice)}`;
    }
    case "mean":
      return phraseText(phrases.meanOf(step.inputs.map(part)), voice);
    case "linear": {
      const [from, to, weight] = step.inputs;
      return phraseText(phrases.straightLine(part(from), part(to), weight.label), voice);
    }
    case "geometric": {
      const [from, to, weight] = step.inputs;
      return phraseText(phrases.evenRate(part(from), part(to), weight.label), voice);
    }
    case "cagr": {
      const [from, to, years] = step.inputs;
      return `(${part(to)} ÷ ${part(from)})^(1/${years.value}) − 1`;
    }
    default:
      return step.inputs.map(part).join(SIGNS[step.op]);
  }
}

function growthText(rate: Trace, years: number, voice: Voice): string {
  const leaf = rate as Leaf;
  const growth = withQualifier(leaf.qualifier, amountText(leaf.value, "fraction"), voice);
  return `(1 + ${growth})^${years} (${leaf.publisher}, ${leaf.published})`;
}

function operand(trace: Trace, voice: Voice): string {
  return isStep(trace) ? `[${traceText(trace, voice)}]` : leafText(trace, voice);
}
