import { caveats, distinctCaveats, type Caveat } from "./caveats";
import type { Confidence, IsoDate, Period, Qualifier } from "../ledger/records";

/**
 * How a number came about: a tree whose leaves are published figures, constants and what the caller gave, and
 * whose inner nodes are arithmetic. `recompute` works it out again from the leaves alone.
 */
export type Trace = Leaf | Step;

export interface Leaf {
  op: "reported" | "constant" | "given" | "house";
  value: number;
  unit: string;
  /** What the number is: "Li2S, China", "1 t in kg". */
  label: string;
  publisher?: string;
  period?: Period;
  published?: IsoDate;
  /** Id of the source it stands in. */
  source?: string;
  /** Id of the record it is. */
  record?: string;
  qualifier?: Qualifier;
  /** Which end of a published range it is, or which change, where it is one. */
  field?: "low" | "high" | "change" | "yearChange";
  /** Our choice where the source leaves one open. */
  assumption?: Caveat;
  /** What a reader has to be told of the figure itself. */
  caveat?: Caveat;
  /** What we noted beside the record. */
  note?: string;
  /** How sure the record and its source are, where that is less than high. */
  confidence?: Confidence;
}

/**
 * growth: base × (1 + rate)^years · linear: a + (b − a) × weight · geometric: a × (b ÷ a)^weight ·
 * cagr: (b ÷ a)^(1 ÷ years) − 1. `product`, `quotient`, `sum` and `mean` are what they say.
 */
export type StepOp = "product" | "quotient" | "sum" | "mean" | "growth" | "linear" | "geometric" | "cagr";

export interface Step {
  op: StepOp;
  value: number;
  unit: string;
  label: string;
  inputs: Trace[];
  caveat?: Caveat;
}

type Arithmetic = (inputs: number[]) => number;

const ARITHMETIC: Record<StepOp, Arithmetic> = {
  product: (values) => values.reduce((a, b) => a * b, 1),
  quotient: ([a, b]) => a! / b!,
  sum: (values) => values.reduce((a, b) => a + b, 0),
  mean: (values) => values.reduce((a, b) => a + b, 0) / values.length,
  growth: ([base, rate, years]) => base! * (1 + rate!) ** years!,
  linear: ([a, b, weight]) => a! + (b! - a!) * weight!,
  geometric: ([a, b, weight]) => a! * (b! / a!) ** weight!,
  cagr: ([a, b, years]) => (b! / a!) ** (1 / years!) - 1,
};

/** A step whose value is worked out from its inputs, so that trace and value cannot part. */
export function step(op: StepOp, unit: string, label: string, inputs: Trace[], caveat?: Caveat): Step {
  const value = ARITHMETIC[op](inputs.map((input) => input.value));
  return { op, value, unit, label, inputs, ...(caveat && { caveat }) };
}

export function constant(value: number, unit: string, label: string): Leaf {
  return { op: "constant", value, unit, label };
}

export function given(value: number, unit: string, label: string): Leaf {
  return { op: "given", value, unit, label };
}

export function isStep(trace: Trace): trace is Step {
  return "inputs" in trace;
}

/** Works the number out again from the leaves. */
export function recompute(trace: Trace): number {
  return isStep(trace) ? ARITHMETIC[trace.op](trace.inputs.map(recompute)) : trace.value;
}

export function leavesOf(trace: Trace): Leaf[] {
  return isStep(trace) ? trace.inputs.flatMap(leavesOf) : [trace];
}

/** Which way the result goes as each input rises: 1 up, -1 down, 0 not at all. */
export function influences(trace: Step): number[] {
  const values = trace.inputs.map(({ value }) => value);
  return values.map((value, at) => {
    const step = Math.max(Math.abs(value), 1) * 1e-4;
    const raised = values.map((one, place) => (place === at ? one + step : one));
    const moved = ARITHMETIC[trace.op](raised) - trace.value;
    return Math.abs(moved) <= Math.abs(trace.value) * 1e-12 ? 0 : Math.sign(moved);
  });
}

/** Everything a reader has to be told: what qualifies the leaves and the caveats of the steps, each once. */
export function caveatsOf(trace: Trace): Caveat[] {
  const below = isStep(trace) ? trace.inputs.flatMap(caveatsOf) : leafCaveats(trace);
  return distinctCaveats([...below, ...(trace.caveat ? [trace.caveat] : [])]);
}

function leafCaveats({ assumption, note, confidence, publisher = "", period = "" }: Leaf): Caveat[] {
  return [
    ...(assumption ? [assumption] : []),
    ...(note ? [note] : []),
    ...(confidence ? [caveats.unsure(publisher, period, confidence)] : []),
  ];
}

/** The newest period that a published part of a trace is about. */
export function newestPeriodOf(trace: Trace): string | undefined {
  return leavesOf(trace)
    .flatMap((leaf) => leaf.period ?? [])
    .sort()
    .at(-1);
}
