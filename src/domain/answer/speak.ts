import { clip } from "./clip";
import type { Message, Parameter, Parameters } from "./message";

/** The sentences of a catalogue, whatever their messages. */
type AnySentences = Readonly<
  Record<string, (spoken: Record<string, string | readonly string[] | undefined>) => string>
>;

/**
 * Makes the sentence of a message: the one of its id, or of `otherwise` where the catalogue knows none. No parameter is
 * said longer than `width`; one that is a message itself is said by `part`.
 */
export function speak(
  sentences: object,
  { id, parameters }: Message,
  width = Infinity,
  part: (one: Message) => string = () => UNSAYABLE,
): string | undefined {
  return (sentences as AnySentences)[id]?.(shown(parameters, width, part));
}

/** What is neither a text, a number nor a message has nothing to say, and no one may read "NaN" in its place. */
const UNSAYABLE = "…";

type Part = (one: Message) => string;

function shown(
  parameters: Parameters,
  width: number,
  part: Part,
): Record<string, string | readonly string[] | undefined> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? shownList(value as readonly Parameter[], width, part)
        : shownOne(value, width, part),
    ]),
  );
}

function shownOne(value: Parameter, width: number, part: Part): string | undefined {
  if (value === undefined || typeof value === "string") return value && clip(value, width);
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : UNSAYABLE;
  return isMessage(value) ? clip(part(value), width) : UNSAYABLE;
}

function isMessage(value: unknown): value is Message {
  return typeof value === "object" && value !== null && "id" in value && "parameters" in value;
}

/** As many of a list's words as have room, the first in any case. */
function shownList(words: readonly Parameter[], width: number, part: Part): readonly string[] {
  const fitting: string[] = [];
  let length = 0;
  for (const word of words) {
    const text = shownOne(word, width, part) ?? UNSAYABLE;
    length += text.length + 2;
    if (fitting.length > 0 && length > width) return [...fitting, UNSAYABLE];
    fitting.push(text);
  }
  return fitting;
}
