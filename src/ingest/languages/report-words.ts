import type { LanguageTag } from "../../domain/answer/languages/known";
import { reportInEnglish } from "./report-en";
import type { ReportWords } from "./report-text";
import { reportInChinese } from "./report-zh";

export function reportWords(tag: LanguageTag): ReportWords {
  return tag === "zh" ? reportInChinese : reportInEnglish;
}
