/** What a sentence speaks of: names, days, figures, lists of them, and parts that are messages of their own. */
export type Parameters = Readonly<Record<string, Parameter>>;

export type Parameter = string | number | Message | readonly (string | Message)[] | undefined;

/** What is said before it is a sentence: which one of a catalogue's sentences, and what it speaks of. */
export interface Message<Id extends string = string, Spoken extends Parameters = Parameters> {
  id: Id;
  parameters: Spoken;
}

export function message<const Id extends string, const Spoken extends Parameters>(
  id: Id,
  parameters: Spoken,
): Message<Id, Spoken> {
  return { id, parameters };
}
