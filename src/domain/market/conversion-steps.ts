import type { Answer } from "../answer/answer";
import type { Label } from "../answer/phrases";
import { isStep, type Trace } from "../answer/trace";
import type { Period } from "../ledger/records";
import { rateAge } from "./fx";
import type { Aged } from "./age";
import type { Market } from "./market";

/** One step from a figure as published to how it is shown: the tax, the rate of exchange, or the measure. */
export interface ConversionStep {
  label: Label;
  op: "product" | "quotient";
  factor: Trace;
  /** How far the day of a rate lies from the figure's own; of a rate of a day alone. */
  age: Aged;
}

/** What was done to a published answer to show it in another unit, in order; nothing where it stands as it was. */
export function conversionSteps(market: Market, published: Answer, shown: Answer): ConversionStep[] {
  return stepsTo(market, published.trace, shown.trace, shown.effective);
}

function stepsTo(market: Market, published: Trace, trace: Trace, effective: Period): ConversionStep[] {
  if (trace === published || !isStep(trace)) return [];
  if (trace.op !== "product" && trace.op !== "quotient") return [];
  const [amount, factor] = trace.inputs;
  const { op, label } = trace;
  return [
    ...stepsTo(market, published, amount, effective),
    { op, label, factor, age: rateAge(market, factor, effective) },
  ];
}
