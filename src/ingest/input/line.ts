import type { Foreign } from "./foreign-words";
import { simplified } from "./simplified";

/** A line of the article before it is put together: its text and what its markup says of it. */
export interface Line {
  text: string;
  hint?: "title" | "heading" | "bullet" | "row" | "boilerplate" | "related";
}

/** Facts about the page that stand in its markup rather than in its text. */
export interface PageFacts {
  title?: string;
  published?: string;
  publisher?: string;
  url?: string;
}

export interface Page {
  lines: Line[];
  facts: PageFacts;
  /** The language of a text that only a model reads. */
  foreign?: Foreign;
}

const KANA_OR_HANGUL = /[\u3040-\u30ff\uac00-\ud7af]/;

/** Chinese as its words are looked for: in simplified writing, with the commas of its own. */
function plainChinese(text: string): string {
  if (!/[\u3400-\u9fff]/.test(text) || KANA_OR_HANGUL.test(text)) return text;
  return simplified(text)
    .replace(/([\u3400-\u9fff][)%]?),(?=[^\s\d])/g, "$1，")
    .replace(/,(?=[\u3400-\u9fff])/g, "，")
    .replace(/([\u3400-\u9fff]);/g, "$1；");
}

/** White space, soft hyphens and invisible marks as they should be; digits and letters of full width made plain. */
export function tidy(text: string): string {
  return plainChinese(
    text
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
      .replace(
        /[\uff04-\uff06\uff08\uff09\uff0b\uff0d-\uff19\uff21-\uff3a\uff3b\uff3d\uff41-\uff5a\uff5e]/g,
        (full) => String.fromCharCode(full.charCodeAt(0) - 0xfee0),
      )
      // Squared units, Roman numerals and ligatures are signs of their own: ㎏, Ⅱ, ﬁ.
      .replace(/[\u2160-\u217f\u3380-\u33df\ufb00-\ufb04]/g, (sign) => sign.normalize("NFKC"))
      .replace(/[\u00a0\u2000-\u200a\u202f\u3000\t]/g, " ")
      .replace(/ {2,}/g, " ")
      // The name of a page's clock symbol, as copying brings it along.
      .replace(/^\s*icon(?=[A-Z])/, "")
      .trim(),
  );
}
