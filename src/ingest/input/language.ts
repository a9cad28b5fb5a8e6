import { francAll } from "franc-min";
import { FOREIGN, type Foreign } from "./foreign-words";

/** The longer a text, the less the detector's measures differ; in pieces they tell prose from a list of names. */
const PIECE = 400;
const MOST_PIECES = 15;
/** Names and units read like many languages, so another one has to be clearly nearer than English. */
const CLEARLY = 0.92;

/** Whether most of a text reads as English, as far as its words tell; Chinese characters and numbers are left out. */
export function readsAsEnglish(text: string): boolean {
  const pieces = piecesOf(withoutRepeats(text).replace(/[\d\s\u3400-\u9fff]+/g, " "));
  return pieces.filter(isEnglish).length * 2 >= pieces.length;
}

/** A sentence said again tells no more of its language, and hides what tells it from the detector. */
function withoutRepeats(text: string): string {
  return [...new Set(text.replace(/([.!?])\s+/g, "$1\0").split("\0"))].join(" ");
}

/** Pieces from all over the text: the head of a page may be its menu. */
function piecesOf(text: string): string[] {
  const count = Math.min(MOST_PIECES, Math.ceil(text.length / PIECE));
  const step = count > 1 ? (text.length - PIECE) / (count - 1) : 0;
  return Array.from({ length: count }, (_, index) => {
    const start = Math.floor(index * step);
    return text.slice(start, start + PIECE);
  });
}

function isEnglish(piece: string): boolean {
  const languages = new Map(francAll(piece));
  return languages.has("und") || (languages.get("eng") ?? 0) >= CLEARLY;
}

const NAMES: Record<string, string> = {
  spa: "Spanish",
  por: "Portuguese",
  fra: "French",
  deu: "German",
  ita: "Italian",
};

/** The language of a text that only a model reads; undefined where the reader has no words of its. */
export function foreignLanguage(text: string): Foreign | undefined {
  const count = (shape: RegExp): number => (text.match(shape) ?? []).length;
  const [hangul, kana] = [count(/[\uac00-\ud7af]/g), count(/[\u3040-\u30ff]/g)];
  const letters = count(/[A-Za-z\u00c0-\u00ff\u3400-\u9fff]/g) + hangul + kana;
  if (hangul > letters * 0.2) return "Korean";
  if (kana > letters * 0.1) return "Japanese";
  const name = languageName(text);
  return FOREIGN.find((one) => one === name);
}

/** The name of the language a text is nearest to, where it is one that weeklies are published in again. */
export function languageName(text: string): string | undefined {
  const [nearest] = francAll(withoutRepeats(text).slice(0, 4000)).map(([code]) => code);
  return nearest && NAMES[nearest];
}
