/**
 * In which language the page speaks: the one chosen in the add-in's pane or here, which is one choice kept in one place,
 * else the browser's. Pane and page stand in windows of their own: each is told by the browser when the other chose.
 */
import { en } from "./languages/en";
import type { PageLanguage } from "./languages/language";
import { zh } from "./languages/zh";

export type Tag = "en" | "zh";

const LANGUAGES: Readonly<Record<Tag, PageLanguage>> = { en, zh };

/** Where the pane keeps what its user chose. */
export const CHOICE = "ssb.language";

const listeners: (() => void)[] = [];

/** What was chosen here, where the browser keeps nothing. */
let here: Tag | undefined;

/** The language of the browser, of those there are: what Office is said to be shown in. */
export function shownIn(): Tag {
  return navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
}

export function spoken(): Tag {
  const chosen = kept() ?? here;
  return chosen === "en" || chosen === "zh" ? chosen : shownIn();
}

export function words(): PageLanguage {
  return LANGUAGES[spoken()];
}

/** Says it now, and again whenever another language is chosen. */
export function saying(say: () => void): void {
  listeners.push(say);
  say();
}

export function choose(tag: Tag): void {
  here = tag;
  try {
    window.localStorage.setItem(CHOICE, tag);
  } catch {
    // It holds for this page alone.
  }
  sayAll();
}

/** Hears of what is chosen in the pane. */
export function listenToChoice(): void {
  window.addEventListener("storage", ({ key }) => {
    if (key === CHOICE || key === null) sayAll();
  });
}

function sayAll(): void {
  for (const say of listeners) say();
}

/** Reading the property alone throws where storage is blocked. */
function kept(): string | null {
  try {
    return window.localStorage.getItem(CHOICE);
  } catch {
    return null;
  }
}
