import { CHECK_RULES } from "../../languages/checks";
import type { Rule } from "../rule";
import { MIXING_RULES } from "./mixing";

/** Every rule of the model check, in the order of the report. */
export const RULES: readonly Rule[] = [...MIXING_RULES].sort(
  (a, b) => CHECK_RULES.indexOf(a.id) - CHECK_RULES.indexOf(b.id),
);
