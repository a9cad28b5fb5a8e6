import type { CheckRule, Severity } from "../languages/checks";
import type { CheckedCall } from "./call-facts";
import type { CheckCell } from "./check-cells";
import type { Seen } from "./finding";
import type { Flow, Grown, Meeting } from "./flow";
import type { Line } from "./lines";

/** What is known of the workbook beside its cells. */
export interface Around {
  /** The edition it is pinned to, the newest, and by how many it is behind. */
  pinned?: { edition: string; newer: string; count: number };
}

interface AnyRule {
  id: CheckRule;
  severity: Severity;
}

/** A rule of the model check: what it looks at, and what it sees there. */
export type Rule = AnyRule &
  (
    | { on: "meeting"; see(meeting: Meeting, flow: Flow): Seen | undefined }
    | { on: "grown"; see(grown: Grown, flow: Flow): Seen | undefined }
    | { on: "call"; see(call: CheckedCall, cell: CheckCell, flow: Flow): Seen | undefined }
    | { on: "cell"; see(cell: CheckCell, flow: Flow): Seen | undefined }
    | { on: "line"; see(line: Line, flow: Flow): Seen | undefined }
    | { on: "book"; see(around: Around, flow: Flow): Seen | undefined }
  );
