import type { Series } from "../ledger/records";
import { isPriced } from "./priced";

export type GroupName = "prices" | "solid-state" | "lithium-ion" | "context";

/** In the order a catalogue shows them. */
export const GROUPS: readonly GroupName[] = ["prices", "solid-state", "lithium-ion", "context"];

const SOLID: readonly Series["cells"][] = ["all-solid-state", "semi-solid-state", "solid-state"];

/** The part of the market a series is looked for in. */
export function groupOf(series: Series): GroupName {
  if (isPriced(series)) return "prices";
  if (SOLID.includes(series.cells)) return "solid-state";
  if (series.measure === "demand" && series.cells === "lithium-ion" && !series.context) return "lithium-ion";
  return "context";
}
