import type { IsoDate } from "../ledger/records";
import type { Market } from "../market/market";
import type { Options } from "./arguments/options";
import type { Session } from "./session";

/** What a function answers from: its arguments without the options, and the market its as-of day opens. */
export interface Call {
  arguments: unknown[];
  options: Options;
  session: Session;
  market: Market;
  /** The day relative dates count back from: the as-of day, else today. */
  today: IsoDate;
}
