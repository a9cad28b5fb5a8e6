import { message, type Message, type Parameters } from "./message";

/** Something asked for that was not done, and why: a message of a catalogue, or a sentence that is made already. */
export interface Refusal<Why extends Message | string = string> {
  refused: Why;
}

/** A refusal by a message of a catalogue. */
export function refusal<const Id extends string, const Spoken extends Parameters>(
  id: Id,
  parameters: Spoken,
): Refusal<Message<Id, Spoken>> {
  return { refused: message(id, parameters) };
}

/** A refusal whose sentence is made when it is read: by then a language is there, and it may be another one. */
export function refusalIn(say: () => string): Refusal {
  return {
    get refused() {
      return say();
    },
  };
}

export function isRefusal<Done, Why extends Message | string = string>(
  outcome: Done | Refusal<Why>,
): outcome is Refusal<Why> {
  return typeof outcome === "object" && outcome !== null && "refused" in outcome;
}

/** A refusal where an answer cannot carry it: a question that could not be asked, an undo; its message is the sentence. */
export class RefusalError extends Error {}
