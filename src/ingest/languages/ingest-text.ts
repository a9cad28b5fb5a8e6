import type { LanguageTag } from "../../domain/answer/languages/known";
import type { Message } from "../../domain/answer/message";
import type { Refusal } from "../../domain/answer/refusal";
import { speak } from "../../domain/answer/speak";
import { en } from "./en";
import type { IngestLanguage } from "./language";
import { zh } from "./zh";

const SPOKEN: Record<LanguageTag, IngestLanguage> = { en, zh };

/** Why an article, or a model's part in it, was refused, as a sentence. */
export function ingestText({ refused }: Refusal<Message | string>, tag: LanguageTag): string {
  return typeof refused === "string" ? refused : (speak(SPOKEN[tag], refused) ?? refused.id);
}
