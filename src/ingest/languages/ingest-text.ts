import type { LanguageTag } from "../../domain/answer/languages/known";
import type { Message } from "../../domain/answer/message";
import type { Refusal } from "../../domain/answer/refusal";
import { speak } from "../../domain/answer/speak";
import { en } from "./en";
import type { IngestLanguage } from "./language";
import { reasonInChinese } from "./reasons-zh";
import { zh } from "./zh";

const SPOKEN: Record<LanguageTag, IngestLanguage> = { en, zh };

/**
 * Why a row is unsure or a number left aside. The English sentence is what the reader says and the ledger's notes hold.
 *
 * @param nameOf What a place, a stage or a material is called in that language.
 */
export function reasonText(reason: string, tag: LanguageTag, nameOf: (name: string) => string): string {
  return tag === "zh" ? reasonInChinese(reason, nameOf) : reason;
}

/** Why an article, or a model's part in it, was refused, as a sentence. */
export function ingestText({ refused }: Refusal<Message | string>, tag: LanguageTag): string {
  return typeof refused === "string" ? refused : (speak(SPOKEN[tag], refused) ?? refused.id);
}
