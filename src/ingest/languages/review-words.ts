import type { LanguageTag } from "../../domain/answer/languages/known";
import { reviewInEnglish } from "./review-en";
import type { ReviewWords } from "./review-text";
import { reviewInChinese } from "./review-zh";

export function reviewWords(tag: LanguageTag): ReviewWords {
  return tag === "zh" ? reviewInChinese : reviewInEnglish;
}
