import type { Message } from "../../domain/answer/message";
import { isRefusal, RefusalError, type Refusal } from "../../domain/answer/refusal";
import { speak } from "../../domain/answer/speak";
import type { CheckMessage, CheckRule, Severity } from "./checks";
import { en } from "./en";
import type { ModelLanguage } from "./language";
import { speakSays } from "./says-in-use";

/** English is there before a language is chosen: this file is loaded late, and what it says cannot wait. */
let inUse: ModelLanguage = en;

/** What use cases say is of this language from now on. */
export function speakModel(language: ModelLanguage): void {
  inUse = language;
  speakSays(language.says);
}

/** Why something was not done, as a sentence. */
export function refusalText({ refused }: Refusal<Message | string>): string {
  return typeof refused === "string" ? refused : (speak(inUse.refusals, refused) ?? refused.id);
}

/** What was asked for; where it was refused, the sentence is thrown. */
export function unlessRefused<Done, Why extends Message | string>(outcome: Done | Refusal<Why>): Done {
  if (isRefusal(outcome)) throw new RefusalError(refusalText(outcome));
  return outcome;
}

/** What the reason of a change is called. */
export function reasonText(reason: keyof ModelLanguage["reasons"]): string {
  return inUse.reasons[reason];
}

/** The same in a file, which reads the same for everybody. */
export function writtenReason(reason: keyof ModelLanguage["reasons"]): string {
  return en.reasons[reason];
}

/** What the model check says; in a file always in one language. */
export function checkText(said: CheckMessage, language: ModelLanguage = inUse): string {
  return speak(language.checks, said) ?? said.id;
}

/** What the findings of a rule are called. */
export function ruleText(rule: CheckRule, language: ModelLanguage = inUse): string {
  return language.checkRules[rule];
}

export function severityText(severity: Severity, language: ModelLanguage = inUse): string {
  return language.severities[severity];
}
