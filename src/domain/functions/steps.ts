import { caveatText, phraseText } from "../answer/message-text";
import { phrases } from "../answer/phrases";
import type { Answer, SourceRef } from "../answer/answer";
import { amountText, leafText, qualifierText } from "../answer/text";
import { isStep, leavesOf, type Leaf, type StepOf, type Trace, ownCaveats } from "../answer/trace";
import { qualifierOf } from "../answer/qualified";
import { numberFormatOf } from "../quantity/unit";
import { PUBLISHED_IS } from "./published-is";
import { dayCell, numberCell, periodCell, textCell, type Cell, type Grid } from "./cell";

/** A trace as a table, the result first and what it rests on indented below. */
export function traceRows(answer: Answer): Grid {
  const rows = (trace: Trace, depth: number): Grid => [
    traceRow(answer, trace, depth),
    ...(isStep(trace) ? trace.inputs.flatMap((input) => rows(input, depth + 1)) : []),
  ];
  return rows(answer.trace, 0);
}

/** The way of an amount from the published figure to the unit asked for, one row a step. */
export function bridgeRows(answer: Answer): Grid {
  const steps = amountSteps(answer.trace);
  const start = steps[0]?.inputs[0] ?? answer.trace;
  return [
    bridgeRow(answer, start, phraseText(phrases.published(), "record"), start),
    ...steps.map((step) => bridgeRow(answer, step, reckoning(step), step.inputs[1])),
  ];
}

/** Conversion steps in order; each has the amount so far as its first input. */
function amountSteps(trace: Trace): StepOf<"product" | "quotient">[] {
  if (!isStep(trace) || (trace.op !== "product" && trace.op !== "quotient")) return [];
  return [...amountSteps(trace.inputs[0]), trace];
}

function reckoning({ op, inputs: [, by] }: StepOf<"product" | "quotient">): string {
  return `${op === "quotient" ? "÷" : "×"} ${amountText(by.value, by.unit)}`;
}

function bridgeRow(answer: Answer, amount: Trace, how: string, because: Trace): Cell[] {
  const leaves = leavesOf(because).filter((leaf) => leaf.publisher);
  const sources = leaves.map((leaf) => leafText(leaf, "record")).join("; ");
  return [
    textCell(phraseText(amount.label, "record")),
    textCell(how),
    numberCell(amount.value, formatOf(amount)),
    textCell(amount.unit),
    textCell(sources || (isStep(because) ? "" : phraseText(because.label, "record"))),
    periodCell(leaves[0]?.period ?? (because === amount ? answer.effective : undefined)),
  ];
}

function traceRow(answer: Answer, trace: Trace, depth: number): Cell[] {
  const leaf: Partial<Leaf> = isStep(trace) ? {} : trace;
  const source = sourceOf(answer, leaf);
  const said = ownCaveats(trace).map((one) => caveatText(one, "record"));
  const how = isStep(trace)
    ? said
    : [
        trace.assumption &&
          phraseText(phrases.assumptionOf(caveatText(trace.assumption, "record")), "record"),
        ...said,
        trace.note,
      ];
  return [
    textCell(`${"    ".repeat(depth)}${phraseText(trace.label, "record")}`),
    numberCell(trace.value, formatOf(trace)),
    textCell(trace.unit),
    textCell([trace.op, qualifierText(qualifierOf(trace), "record"), ...how].filter(Boolean).join("; ")),
    textCell(leaf.publisher),
    periodCell(leaf.period),
    dayCell(leaf.published),
    textCell(source?.url),
    textCell(leaf.published && PUBLISHED_IS[source?.precision ?? "day"]),
  ];
}

function formatOf(trace: Trace): string {
  return numberFormatOf(trace.unit.replace(/ (inc|ex) VAT$/, ""), trace.value);
}

function sourceOf(answer: Answer, leaf: Partial<Leaf>): SourceRef | undefined {
  return answer.sources.find((source) => source.id === leaf.source);
}
