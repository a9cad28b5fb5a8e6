import type { CaveatId, CaveatParameters } from "../caveats";
import type { MessageId, ParametersOf } from "../messages";

/** A parameter as a sentence gets it: numbers as text, lists as words, each short enough for the sentence. */
export type Shown<Spoken> = { readonly [Name in keyof Spoken]: ShownValue<Spoken[Name]> };

type ShownValue<Value> = Value extends readonly string[]
  ? readonly string[]
  : Value extends undefined
    ? undefined
    : string;

/** Errors that a cell can show and that no failure of a function stands for. */
export type CellErrorKind = "left-behind" | "no-room" | "no-function-here" | "out-of-date" | "unknown-reason";

/** All words of one language. A message without a sentence, or a sentence without a message, does not compile. */
export interface Language {
  /** What is wrong and what to type instead, by the message's id. */
  sentences: { readonly [Id in MessageId]: (spoken: Shown<ParametersOf<Id>>) => string };
  /** What qualifies a number, by the caveat's id. */
  caveats: { readonly [Id in CaveatId]: (spoken: Shown<CaveatParameters<Id>>) => string };
  /** What several errors of one kind are called. */
  titles: Readonly<Record<MessageId | CellErrorKind, string>>;
}
