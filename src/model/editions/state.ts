import type { IsoDate } from "../../domain/ledger/records";
import type { Held } from "../../domain/editions/held";
import type { EditionRef } from "../../domain/editions/identity";

/** What a workbook remembers of the data under it. */
export interface EditionState {
  /** A pinned workbook is answered by its edition or not at all; one that follows the latest is offered newer ones. */
  follow: "latest" | "pinned";
  /** The edition last accepted; absent until something of the workbook is kept. */
  edition?: EditionRef;
  /** What of that edition was not accepted; absent when nothing is held back. */
  held?: Held[];
  /** The as-of day of every call that names none. */
  asOf?: IsoDate;
  /** The last accepted refresh, and what undoing it brings back. */
  lastRefresh?: { on: IsoDate; from: EditionRef; held?: Held[] };
}

export const NEW_WORKBOOK: EditionState = { follow: "latest" };

/** Whether it says more than with which edition a workbook was accepted: what travels with it and changes numbers. */
export function isView({ follow, held, asOf }: EditionState): boolean {
  return follow === "pinned" || held !== undefined || asOf !== undefined;
}

/** What it says beyond that edition: "a pin to edition …, the as-of day …". */
export function viewWords({ follow, edition, held, asOf }: EditionState): string {
  return [
    ...(follow === "pinned" ? [`a pin to edition ${edition?.id}`] : []),
    ...(asOf !== undefined ? [`the as-of day ${asOf}`] : []),
    ...(held ? ["changes held back"] : []),
  ].join(", ");
}

/** Any of its parts may be undefined instead of absent. */
type Parts = Pick<EditionState, "follow"> & { [Part in keyof EditionState]: EditionState[Part] | undefined };

/** The state with only the parts there is something to say of. */
export function stateOf({ follow, edition, held, asOf, lastRefresh }: Parts): EditionState {
  return {
    follow,
    ...(edition && { edition }),
    ...(held && { held }),
    ...(asOf !== undefined && { asOf }),
    ...(lastRefresh && { lastRefresh }),
  };
}
