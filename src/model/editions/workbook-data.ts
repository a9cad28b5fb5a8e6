/**
 * The data under one workbook: which edition answers, what the workbook remembers of it, and the moves a user can
 * make. Every move is whole: it is saved in the workbook first, then answers are given from it, or nothing changes.
 */
import type { Failure } from "../../domain/answer/failure";
import type { Session } from "../../domain/functions/session";
import type { EditionRef } from "../../domain/editions/identity";
import type { EditionState } from "./state";
import type { HouseView } from "../../domain/local/house-view";
import type { IsoDate, Pack } from "../../domain/ledger/records";
import type { LocalLayer } from "../../domain/local/local-layer";
import type { ChangeReason } from "../../domain/ledger/vocabulary";
import type { Workbook } from "../port/workbook";
import type { Checked, Feed } from "../../feed/feed";
import type { EditionRefusal } from "../languages/refusals";
import type { Got } from "./load-edition";

/** What answers the functions: an edition, or the reason why none may. */
export type Answering = Session | Failure;

export interface DataParts {
  bundled: Pack;
  today(): IsoDate;
  /** The computer's clock, where another than its own. */
  now?(): Date;
  settings: Pick<Workbook, "setting" | "saveSettings">;
  /** The workbook's house view, asked for whenever what answers is opened. */
  house?(): HouseView | Promise<HouseView>;
  /**
   * Whether a pin, an as-of day or changes held back that the workbook brings count on this machine; undefined until
   * it is decided. Without it they count.
   */
  brought?(): Promise<"use" | "ignore" | undefined>;
  /** What this user added to the data, asked for at the same time. */
  local?(): LocalLayer | Promise<LocalLayer>;
  /** Puts what answers in the place of what answered. */
  use(answering: Answering): void;
  /** Loads the feed when it is first needed, which for most workbooks is never. */
  loadFeed(): Promise<Feed>;
}

/** What the pane shows of a workbook's data. */
export interface DataStatus {
  state: EditionState;
  /** The edition that answers, but for what `state.held` holds back; absent while a pinned one is missing. */
  inUse?: EditionRef;
  bundled: EditionRef;
  /** A newer edition than the one in use. */
  available?: EditionRef;
  /** When the feed was last asked in this window, and why it did not say what there is. */
  checked?: { at: Date; refused?: EditionRefusal["refused"] };
  /** Numbers may be of an edition that no trusted key signed. */
  unsigned?: true;
  notices: Notice[];
}

export type Notice =
  /** The workbook's setting could not be read; it is kept aside. */
  | { kind: "unreadable-setting"; message: string }
  /** The workbook brings a pin, an as-of day or changes held back, which do not count on this machine. */
  | { kind: "not-accepted"; message: string }
  /** The edition the workbook was saved with is not at hand; `instead` answers, or in a pinned workbook nothing. */
  | {
      kind: "edition-missing";
      message: string;
      wanted: EditionRef;
      instead?: EditionRef;
      differences: string[];
    };

export type Moved = { status: DataStatus } | EditionRefusal;

export interface Foreseen {
  session: Session;
}

export interface WorkbookData {
  status(): DataStatus;
  answering(): Answering;
  /** Calls back after each change of the status until the answer is called. */
  onChange(listener: (status: DataStatus) => void): () => void;
  /** Asks the feed what there is. Changes no answer; only `available` may be another afterwards. */
  check(): Promise<Checked | EditionRefusal>;
  /** The editions that the feed told of when it was last asked, oldest first. */
  editions(): Promise<readonly EditionRef[]>;
  /** Gets an edition without using it, to see what it would change against the pack of `answering`. */
  fetchEdition(ref: EditionRef): Promise<Got>;
  /** What would answer after accepting an edition but for changes of the reasons to hold. Changes nothing. */
  foresee(pack: Pack, hold?: readonly ChangeReason[]): Promise<Foreseen | EditionRefusal>;
  /**
   * Answers from an edition from now on, but for changes of the reasons to hold, which stay as they are. Cells show it
   * once they are recalculated. What was held before and is not named again is accepted too.
   */
  accept(pack: Pack, hold?: readonly ChangeReason[]): Promise<Moved>;
  /**
   * Answers as after accepting for as long as some work takes, such as recalculating and reading, and then as before;
   * nothing is saved. Whoever recalculated has to recalculate again afterwards. Rejects when an edition that is held
   * at cannot be had, or when the work does.
   */
  tryOut<Result>(pack: Pack, hold: readonly ChangeReason[], work: () => Promise<Result>): Promise<Result>;
  /** What would answer under another view of the house, from the same edition. Changes nothing. */
  seenUnder(house: HouseView): Answering;
  /** Answers so for as long as some work takes, as `tryOut` does with an edition. */
  tryUnder<Result>(house: HouseView, work: () => Promise<Result>): Promise<Result>;
  /** The same of another as-of day. */
  seenAsOf(day: IsoDate): Answering;
  tryAsOf<Result>(day: IsoDate, work: () => Promise<Result>): Promise<Result>;
  /** Brings back the edition that the last accepted refresh replaced. */
  undo(): Promise<Moved>;
  /** Holds the workbook to the edition in use. */
  pin(): Promise<Moved>;
  followLatest(): Promise<Moved>;
  /** Sets or, without a day, lifts the as-of day of every call that names none. */
  setAsOf(day: IsoDate | undefined): Promise<Moved>;
  /**
   * Answers as the workbook says by now, under its house view, with the user's own articles and what it brings as they
   * count now.
   */
  renew(): Promise<void>;
  /** Writes the edition into a workbook that has none yet; with a change that the user made, so that others stay untouched. */
  rememberEdition(): Promise<void>;
}
