import type { Series } from "../ledger/records";
import { isPriced } from "./priced";

export type GroupName =
  "Prices" | "Solid-state batteries" | "Lithium-ion demand" | "Production, imports and context";

/** In the order a catalogue shows them. */
export const GROUPS: readonly GroupName[] = [
  "Prices",
  "Solid-state batteries",
  "Lithium-ion demand",
  "Production, imports and context",
];

const SOLID: readonly Series["cells"][] = ["all-solid-state", "semi-solid-state", "solid-state"];

/** The part of the market a series is looked for in. */
export function groupOf(series: Series): GroupName {
  if (isPriced(series)) return "Prices";
  if (SOLID.includes(series.cells)) return "Solid-state batteries";
  if (series.measure === "demand" && series.cells === "lithium-ion" && !series.context)
    return "Lithium-ion demand";
  return "Production, imports and context";
}
