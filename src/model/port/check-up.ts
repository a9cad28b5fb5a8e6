/** A formula and what it shows by the data under the workbook. */
export interface Probe {
  name: string;
  formula: string;
  expected: string | number;
}

export interface CheckResult {
  name: string;
  /** `absent`: this Excel does not have what is checked. */
  outcome: "good" | "bad" | "absent";
  /** What was seen. */
  said: string;
}

/** What this Excel is, and what came of each check. Nothing in it is of the workbook. */
export interface CheckUp {
  facts: [name: string, content: string][];
  results: CheckResult[];
}
