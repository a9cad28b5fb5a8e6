import type { ChangeReason, Qualifier } from "../../ledger/vocabulary";
import type { OwnCaveat } from "../caveats";
import type { Message } from "../message";
import type { Phrase } from "../phrases";
import type { MessageId, OwnMessage } from "../messages";

/** A parameter as a sentence gets it: numbers as text, lists as words, each short enough for the sentence. */
export type Shown<Spoken> = { readonly [Name in keyof Spoken]: ShownValue<Spoken[Name]> };

type ShownValue<Value> = Value extends readonly (string | Message)[]
  ? readonly string[]
  : Value extends undefined
    ? undefined
    : string;

/** The sentences of a catalogue, by the id of each of its messages. One that is missing does not compile. */
export type Sentences<All extends Message> = {
  readonly [One in All as One["id"]]: (spoken: Shown<One["parameters"]>) => string;
};

/** Errors that a cell can show and that no failure of a function stands for. */
export type CellErrorKind =
  "as-of-day" | "left-behind" | "no-room" | "no-function-here" | "out-of-date" | "unknown-reason";

/** What an edition is counted to have changed. */
export type EditionChangeKind = "publications" | "series" | ChangeReason;

/** What a workbook keeps of its own, each under a setting. */
export type KeptThing =
  | "edition"
  | "house"
  | "assumptions"
  | "local"
  | "restore"
  | "journal"
  | "trial"
  | "toShow"
  | "toShowBefore"
  | "outputs"
  | "checks"
  | "properties";

/** What can be wrong with what is kept, where that needs no more words. */
export type Amiss =
  | "too-long"
  | "of-another-version"
  | "not-whole"
  | "no-form"
  | "no-edition"
  | "no-as-of-day"
  | "no-refresh-day"
  | "no-house-day"
  | "no-house-pair"
  | "no-base-day"
  | "base-out-of-order"
  | "sheet-not-listed"
  | "too-many-cells"
  | "foreign-formula";

/** What is said of settings that cannot be read or kept. */
export interface SettingsLanguage {
  /** As a sentence begins with it. */
  kept: Readonly<Record<KeptThing, string>>;
  amiss: Readonly<Record<Amiss, string>>;
  unread: (spoken: { what: string; why: string }) => string;
  wrongForm: (spoken: { where: string }) => string;
  notKept: (spoken: { why: string }) => string;
  tooMuchAtOnce: string;
  beforeUnknown: string;
}

/** All words of one language. A message without a sentence, or a sentence without a message, does not compile. */
export interface Language {
  /** A name of the catalogue; any other text stands as it is. */
  named: (name: string) => string;
  /** What is wrong and what to type instead, by the message's id. */
  sentences: Sentences<OwnMessage>;
  /** What qualifies a number, by the caveat's id. */
  caveats: Sentences<OwnCaveat>;
  /** Parts of the above, and what stands beside a number. */
  phrases: Sentences<Phrase>;
  /** The word before a figure. */
  qualifiers: Readonly<Record<Qualifier, string>>;
  /** So many of a kind that an edition changed, as a sentence. */
  changes: Readonly<Record<EditionChangeKind, (count: number) => string>>;
  /** What several errors of one kind are called. */
  titles: Readonly<Record<MessageId | CellErrorKind, string>>;
  settings: SettingsLanguage;
}
