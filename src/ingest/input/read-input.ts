import { isRefusal, type Refusal } from "../../domain/answer/refusal";
import type { LanguageTag } from "../../domain/answer/languages/known";
import { ingestText } from "../languages/ingest-text";
import { ingestRefusals } from "../refusals";
import { readHtml } from "./html";
import type { Foreign } from "./foreign-words";
import { foreignLanguage, languageName, readsAsEnglish } from "./language";
import type { Page } from "./line";
import { looksLikeMarkdown, readMarkdown } from "./markdown";
import { joinBroken, readPlainText } from "./plain-text";

const MOST_BYTES = 5_000_000;

/** The text of a file's bytes, or why it is none. */
export function decode(bytes: Uint8Array): { text: string } | Refusal {
  if (bytes.length === 0) return { refused: "The file is empty." };
  if (bytes.length > MOST_BYTES)
    return { refused: `The file has ${(bytes.length / 1e6).toFixed(1)} MB; an article has at most 5 MB.` };
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (start === "%PDF") return { refused: "This is a PDF; save it as text first (pdftotext) and read that." };
  if (start.startsWith("PK\u0003\u0004"))
    return { refused: "This is a zip or an Office file; save the article as text or HTML and read that." };
  const wide = start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff");
  if (!wide && bytes.includes(0)) return { refused: "The file is binary, not text." };
  const text = new TextDecoder(wide ? "utf-16" : charsetOf(bytes)).decode(bytes);
  const odd = [...text.slice(0, 20_000)].filter((letter) =>
    /[\u0001-\u0008\u000e-\u001f\ufffd]/.test(letter),
  ).length;
  if (odd > Math.min(text.length, 20_000) * 0.02)
    return { refused: "The file is binary or in an unknown encoding." };
  return { text };
}

function charsetOf(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  return /charset=["']?gb(?:2312|k|18030)/i.test(head) ? "gb18030" : "utf-8";
}

export interface Reading {
  /** Whether a language may be taken that only a model reads. */
  foreign?: boolean;
  /** The language in which it is said why a text is none. */
  spoken?: LanguageTag;
}

/** The lines of an article given as HTML, Markdown or plain text. */
export function readPage(source: string, { foreign: allowed, spoken = "en" }: Reading = {}): Page | Refusal {
  const text = source.replace(/\r\n?/g, "\n").replace(/^\ufeff/, "");
  if (text.trim() === "") return { refused: "The text is empty." };
  if (text.length > MOST_BYTES)
    return { refused: "The text is longer than 5 million characters; an article is not." };
  const page = pageOf(text);
  if (isRefusal(page)) return page;
  const words = page.lines.map((line) => line.text).join("\n");
  if (words.trim() === "") return { refused: "There is no text in the page." };
  const foreign = foreignIn(words);
  if (foreign && allowed) return { ...page, foreign };
  if (foreign) return { refused: ingestText(ingestRefusals.foreign(foreign), spoken) };
  return languageProblem(words) ?? page;
}

/** Of a short text the detector knows little; its own writing tells more. */
function foreignIn(words: string): Foreign | undefined {
  const latin = words.match(/[A-Za-z\u00c0-\u00ff]{2,}/g) ?? [];
  const language = foreignLanguage(words);
  if (language === "Korean" || language === "Japanese") return language;
  return language && latin.length >= 30 && !readsAsEnglish(words) ? language : undefined;
}

function pageOf(text: string): Page | Refusal {
  if (/<(?:!doctype html|html|body|article|p|div|h1|table)\b[^>]*>/i.test(text.slice(0, 5000)))
    return readHtml(text);
  if (!looksLikeMarkdown(text)) return readPlainText(text);
  const page = readMarkdown(text);
  return { ...page, lines: joinBroken(page.lines) };
}

/** English and Chinese are what can be read, the one inside the other as well. */
function languageProblem(text: string): Refusal | undefined {
  const words = text.toLowerCase().match(/[a-zà-ÿ]+/g) ?? [];
  const chinese = (text.match(/[\u3400-\u9fff]/g) ?? []).length;
  if (words.length < 12 && chinese < 20) return { refused: "There is too little text for an article." };
  if (chinese > words.length * 2) return undefined;
  if (words.length >= 30 && !readsAsEnglish(text)) {
    const name = languageName(text);
    return {
      refused: `The article ${name ? `reads as ${name}` : "does not read as English"}; only English and Chinese articles can be read. Look for the English one of the same publisher.`,
    };
  }
  return undefined;
}
