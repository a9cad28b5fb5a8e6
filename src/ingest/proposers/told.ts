import type { Observation } from "../../domain/ledger/records";
import type { Span } from "../review/review";

/** When and how a figure is told. */
export interface Told {
  period: string;
  status: Observation["status"];
  used: Span[];
  reasons: string[];
  doubtful?: boolean;
}
