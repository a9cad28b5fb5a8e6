import type { Label } from "./phrases";
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
  label: Label;
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
  caveats?: readonly Caveat[];
  /** What we noted beside the record. */
  note?: string;
  /** How sure the record and its source are, where that is less than high. */
  confidence?: Confidence;
}

/**
 * growth: base × (1 + rate)^years · linear: a + (b − a) × weight · geometric: a × (b ÷ a)^weight ·
 * cagr: (b ÷ a)^(1 ÷ years) − 1. `product`, `quotient`, `sum` and `mean` are what they say.
 */
export interface Inputs<T> {
  product: readonly [T, T];
  quotient: readonly [T, T];
  sum: readonly T[];
  mean: readonly T[];
  growth: readonly [base: T, rate: T, years: T];
  linear: readonly [from: T, to: T, weight: T];
  geometric: readonly [from: T, to: T, weight: T];
  cagr: readonly [from: T, to: T, years: T];
}

export type StepOp = keyof Inputs<unknown>;

interface AnyStep<Op extends StepOp> {
  op: Op;
  value: number;
  unit: string;
  label: Label;
  inputs: Inputs<Trace>[Op];
  caveat?: Caveat;
}

/** A step of one kind of arithmetic with the inputs that takes; of several kinds, each with its own. */
export type StepOf<Op extends StepOp> = { [One in Op]: AnyStep<One> }[Op];

export type Step = StepOf<StepOp>;

/** Works a step out from what each of its inputs comes to. */
type Arithmetic<Op extends StepOp> = (inputs: Inputs<Trace>[Op], valueOf: (input: Trace) => number) => number;

const sum: Arithmetic<"sum" | "mean"> = (inputs, of) => inputs.reduce((total, one) => total + of(one), 0);

const ARITHMETIC: { [Op in StepOp]: Arithmetic<Op> } = {
  product: ([a, b], of) => of(a) * of(b),
  quotient: ([a, b], of) => of(a) / of(b),
  sum,
  mean: (inputs, of) => sum(inputs, of) / inputs.length,
  growth: ([base, rate, years], of) => of(base) * (1 + of(rate)) ** of(years),
  linear: ([a, b, weight], of) => of(a) + (of(b) - of(a)) * of(weight),
  geometric: ([a, b, weight], of) => of(a) * (of(b) / of(a)) ** of(weight),
  cagr: ([a, b, years], of) => (of(b) / of(a)) ** (1 / of(years)) - 1,
};

/** A step whose value is worked out from its inputs, so that trace and value cannot part. */
export function step<Op extends StepOp>(
  op: Op,
  unit: string,
  label: Label,
  inputs: Inputs<Trace>[Op],
  caveat?: Caveat,
): AnyStep<Op> {
  const value = ARITHMETIC[op](inputs, ({ value }) => value);
  return { op, value, unit, label, inputs, ...(caveat && { caveat }) };
}

export function constant(value: number, unit: string, label: Label): Leaf {
  return { op: "constant", value, unit, label };
}

export function given(value: number, unit: string, label: Label): Leaf {
  return { op: "given", value, unit, label };
}

export function isStep(trace: Trace): trace is Step {
  return "inputs" in trace;
}

/** Works the number out again from the leaves. */
export function recompute(trace: Trace): number {
  return isStep(trace) ? worked(trace, recompute) : trace.value;
}

function worked<Op extends StepOp>({ op, inputs }: StepOf<Op>, valueOf: (input: Trace) => number): number {
  return ARITHMETIC[op](inputs, valueOf);
}

export function leavesOf(trace: Trace): Leaf[] {
  return isStep(trace) ? trace.inputs.flatMap(leavesOf) : [trace];
}

/** Which way the result goes as each input rises: 1 up, -1 down, 0 not at all. */
export function influences(trace: Step): number[] {
  return trace.inputs.map((input) => {
    const step = Math.max(Math.abs(input.value), 1) * 1e-4;
    const moved = worked(trace, (one) => (one === input ? one.value + step : one.value)) - trace.value;
    return Math.abs(moved) <= Math.abs(trace.value) * 1e-12 ? 0 : Math.sign(moved);
  });
}

/** Everything a reader has to be told: what qualifies the leaves and the caveats of the steps, each once. */
export function caveatsOf(trace: Trace): Caveat[] {
  return distinctCaveats(
    isStep(trace) ? [...trace.inputs.flatMap(caveatsOf), ...ownCaveats(trace)] : leafCaveats(trace),
  );
}

/** What is told of a node itself, beside what is told of its inputs. */
export function ownCaveats(trace: Trace): readonly Caveat[] {
  if (!isStep(trace)) return trace.caveats ?? [];
  return trace.caveat ? [trace.caveat] : [];
}

function leafCaveats({
  assumption,
  note,
  confidence,
  publisher = "",
  period = "",
  caveats: told = [],
}: Leaf): Caveat[] {
  return [
    ...(assumption ? [assumption] : []),
    ...(note ? [note] : []),
    ...(confidence ? [caveats.unsure(publisher, period, confidence)] : []),
    ...told,
  ];
}

/** The newest period that a published part of a trace is about. */
export function newestPeriodOf(trace: Trace): string | undefined {
  return leavesOf(trace)
    .flatMap((leaf) => leaf.period ?? [])
    .sort()
    .at(-1);
}
