import type { Message } from "../../domain/answer/message";
import { isRefusal, RefusalError, type Refusal } from "../../domain/answer/refusal";
import { speak } from "../../domain/answer/speak";
import { en } from "./en";
import type { ModelLanguage } from "./language";

/** Why something was not done, as a sentence. */
export function refusalText({ refused }: Refusal<Message | string>, language: ModelLanguage = en): string {
  return typeof refused === "string" ? refused : (speak(language.refusals, refused) ?? refused.id);
}

/** What was asked for; where it was refused, the sentence is thrown. */
export function unlessRefused<Done, Why extends Message | string>(outcome: Done | Refusal<Why>): Done {
  if (isRefusal(outcome)) throw new RefusalError(refusalText(outcome));
  return outcome;
}

/** What the reason of a change is called. */
export function reasonText(reason: keyof ModelLanguage["reasons"], language: ModelLanguage = en): string {
  return language.reasons[reason];
}
