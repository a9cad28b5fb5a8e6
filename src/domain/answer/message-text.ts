import type { Caveat, CaveatId } from "./caveats";
import type { Failure, Parameters } from "./failure";
import { en } from "./languages/en";
import type { Language } from "./languages/language";
import { clip, type MessageId } from "./messages";

/** The longest sentence that Excel shows whole on a cell's error. */
export const LONGEST_SENTENCE = 250;

/** How long a parameter may be, tried in turn until the sentence is short enough. */
const WIDTHS = [LONGEST_SENTENCE, 120, 90, 60, 40, 24, 16, 10, 5, 1];

type Sentence = (spoken: Record<string, string | readonly string[] | undefined>) => string;

/** What is wrong and what to type instead: one sentence or a few, never longer than a cell's error can hold. */
export function messageText(
  { id, parameters }: Pick<Failure, "id" | "parameters">,
  language: Language = en,
): string {
  const sentence = (language.sentences[id as MessageId] ?? language.sentences.unexpected) as Sentence;
  for (const width of WIDTHS) {
    const said = sentence(shown(parameters, width));
    if (said.length <= LONGEST_SENTENCE) return said;
  }
  return clip(sentence(shown(parameters, 0)), LONGEST_SENTENCE - 1);
}

/** What qualifies a number, as a sentence; what a source or a rule says stands as it is. */
export function caveatText(caveat: Caveat, language: Language = en): string {
  if (typeof caveat === "string") return caveat;
  return (language.caveats[caveat.id as CaveatId] as Sentence)(shown(caveat.parameters, Infinity));
}

/** What several errors of one kind are called. */
export function titleText(kind: string, language: Language = en): string {
  return language.titles[kind as MessageId] ?? language.titles["unknown-reason"];
}

function shown(
  parameters: Parameters,
  width: number,
): Record<string, string | readonly string[] | undefined> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      Array.isArray(value) ? shownList(value as readonly unknown[], width) : shownOne(value, width),
    ]),
  );
}

/** What is neither a text nor a number has nothing to say, and no one may read "NaN" in its place. */
function shownOne(value: unknown, width: number): string | undefined {
  if (value === undefined || typeof value === "string") return value && clip(value, width);
  return typeof value === "number" && Number.isFinite(value) ? String(value) : "…";
}

/** As many of a list's words as have room, the first in any case. */
function shownList(words: readonly unknown[], width: number): readonly string[] {
  const fitting: string[] = [];
  let length = 0;
  for (const word of words) {
    const text = shownOne(word, width) ?? "…";
    length += text.length + 2;
    if (fitting.length > 0 && length > width) return [...fitting, "…"];
    fitting.push(text);
  }
  return fitting;
}
