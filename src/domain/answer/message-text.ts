import type { Caveat } from "./caveats";
import { clip } from "./clip";
import { languageFor, type Voice } from "./languages/in-use";
import type { Message } from "./message";
import type { MessageId } from "./messages";
import type { Label } from "./phrases";
import { speak } from "./speak";

/** The longest sentence that Excel shows whole on a cell's error. */
export const LONGEST_SENTENCE = 250;

/** How long a parameter may be, tried in turn until the sentence is short enough. */
const WIDTHS = [LONGEST_SENTENCE, 120, 90, 60, 40, 24, 16, 10, 5, 1];

/** What is wrong and what to type instead: one sentence or a few, never longer than a cell's error can hold. */
export function messageText(message: Message, voice: Voice = "reader"): string {
  const language = languageFor(voice);
  const said = (width: number): string =>
    speak(language.sentences, message, width, (one) => phraseText(one, language, width)) ??
    language.sentences.unexpected({});
  for (const width of WIDTHS) {
    const sentence = said(width);
    if (sentence.length <= LONGEST_SENTENCE) return sentence;
  }
  return clip(said(0), LONGEST_SENTENCE - 1);
}

/** What qualifies a number, as a sentence; what a source or a rule says stands as it is. */
export function caveatText(caveat: Caveat, voice: Voice = "reader"): string {
  if (typeof caveat === "string") return caveat;
  const language = languageFor(voice);
  return speak(language.caveats, caveat, Infinity, (one) => phraseText(one, language)) ?? "";
}

/** A part of a sentence, or what stands beside a number; a name or words of a source stand as they are. */
export function phraseText(phrase: Message | string, voice: Voice = "reader", width = Infinity): string {
  if (typeof phrase === "string") return phrase;
  const language = languageFor(voice);
  return speak(language.phrases, phrase, width, (one) => phraseText(one, language, width)) ?? "…";
}

/** The name of a series, or what a part of a trace is. */
export function nameText(name: Label, voice: Voice = "reader"): string {
  return typeof name === "string" ? languageFor(voice).named(name) : phraseText(name, voice);
}

/** What several errors of one kind are called. */
export function titleText(kind: string, voice: Voice = "reader"): string {
  const language = languageFor(voice);
  return language.titles[kind as MessageId] ?? language.titles["unknown-reason"];
}
