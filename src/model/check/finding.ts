import type { Rewriting } from "../errors/rewrite-cells";
import type { CheckMessage, CheckRule, Severity } from "../languages/checks";
import type { Address } from "../port/workbook";
import type { CheckCell } from "./check-cells";

/** Something that a reviewer would ask about, in one cell or in several that are alike. */
export interface Finding {
  rule: CheckRule;
  severity: Severity;
  message: CheckMessage;
  /** Every cell it is about, the first one first; none where it is about the workbook. */
  cells: Address[];
  /** What stands in the first of them. */
  formula?: string;
  fixes: CheckFix[];
  /** By which it is known again. */
  mark: Mark;
}

/** A way to mend it that asks the same question; writing it has been tried. */
export interface CheckFix {
  label: CheckMessage;
  rewritings: Rewriting[];
}

/** What is muted: a rule, where the same formula or number stands on a sheet. */
export interface Mark {
  rule: CheckRule;
  /** Empty where the finding is about the workbook. */
  sheet: string;
  /** A fingerprint of the formula as each cell has it that was filled with it, or of the number. */
  what: string;
}

/** What a rule sees; it becomes a finding with its fellows. */
export interface Seen {
  cell?: CheckCell;
  message: CheckMessage;
  /** More cells than the one, where the rule itself tells which. */
  cells?: readonly CheckCell[];
  fixes?: CheckFix[];
}
