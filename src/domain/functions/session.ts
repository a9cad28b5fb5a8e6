import type { IsoDate, Pack } from "../ledger/records";
import type { HouseView } from "../local/house-view";
import { NO_LOCAL_LAYER, type LocalLayer } from "../local/local-layer";
import { withLocal } from "../local/with-local";
import { indexOf } from "../market/ledger-index";
import { once } from "../market/once";
import { openMarket, type Market } from "../market/market";

/** What a call is answered from: an edition of the data, and the day it is today. */
export interface Session {
  /** The edition, without what the user added. */
  pack: Pack;
  /** What the user added; markets hold it too. */
  local: LocalLayer;
  /** Today in the caller's calendar; the domain has no clock. */
  today(): IsoDate;
  /** The as-of day of every call that names none. */
  asOf?: IsoDate;
  /** How the caller's workbook stands to the edition; absent where there is no workbook. */
  workbook?: WorkbookEdition;
  /** The market as it was known on a day, or with everything known. */
  market(asOf?: IsoDate): Market;
}

export interface WorkbookEdition {
  /** The workbook is held to this edition. */
  pinned: boolean;
  /** Id of a newer edition that could replace it. */
  available?: string;
  /** Numbers may be of an edition that no trusted key signed; it came from whoever serves the feed. */
  unsigned?: true;
}

/** A model asks for few different days, a scan for many: the oldest are forgotten. */
const KEPT_MARKETS = 64;

/** What a workbook adds to an edition; a session without one answers from the edition alone. */
export interface SessionOptions {
  asOf?: IsoDate | undefined;
  workbook?: WorkbookEdition | undefined;
  house?: HouseView | undefined;
  local?: LocalLayer | undefined;
}

/** The same session seen from another day, or from no day but today. */
export function seenOn(session: Session, asOf: IsoDate | undefined): Session {
  const seen = { ...session };
  delete seen.asOf;
  return asOf === undefined ? seen : { ...seen, asOf };
}

export function openSession(pack: Pack, today: () => IsoDate, options: SessionOptions = {}): Session {
  const { asOf, workbook: model, house, local = NO_LOCAL_LAYER } = options;
  const markets = new Map<string, Market>();
  const isElsewhere = pack.stored !== undefined || pack.distant !== undefined;
  const saidOf = (code: string) => indexOf(pack).series(code).observations();
  // What the user added is told from what the edition says too, which may be on its way when it is first asked for.
  const ledger = once(() => withLocal(pack, local, isElsewhere ? saidOf : undefined));
  const market = (day?: IsoDate): Market => {
    const key = day ?? `today ${today()}`;
    const kept = markets.get(key);
    if (kept) return kept;
    const opened = openMarket(ledger(), day, { ...(house && { house }), today: today() });
    const [oldest] = markets.keys();
    if (oldest !== undefined && markets.size >= KEPT_MARKETS) markets.delete(oldest);
    markets.set(key, opened);
    return opened;
  };
  return {
    pack,
    local,
    today,
    ...(asOf !== undefined && { asOf }),
    ...(model && { workbook: model }),
    market,
  };
}
