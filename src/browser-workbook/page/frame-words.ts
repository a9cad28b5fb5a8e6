/** The words of the page's own frame: its title, its head and the names of its parts. */
import { element } from "./elements";
import { choose, saying, spoken, words, type Tag } from "./speech";

/** Each in its own words: whoever looks for a language may not read the one in use. */
const NAMES: Readonly<Record<Tag, string>> = { en: "English", zh: "中文" };

/** Where a word of the page stands, by the id of its element. */
const TEXTS = [
  ["heading", "heading"],
  ["notice", "notice"],
  ["notice-more", "noticeMore"],
] as const;
const PARTS = [
  ["ribbon", "ribbon"],
  ["worksheet", "worksheet"],
  ["card", "card"],
  ["pane", "pane"],
  ["unsupported-body", "unsupported"],
] as const;

export function showFrameWords(): void {
  const other = element("language");
  other.addEventListener("click", () => choose(otherThan(spoken())));
  saying(() => {
    const said = words();
    const tag = spoken();
    document.documentElement.lang = tag;
    document.title = said.title;
    for (const [id, key] of TEXTS) element(id).textContent = said[key];
    for (const [id, key] of PARTS) element(id).setAttribute("aria-label", said.parts[key]);
    other.textContent = NAMES[otherThan(tag)];
    other.lang = otherThan(tag);
  });
}

function otherThan(tag: Tag): Tag {
  return tag === "en" ? "zh" : "en";
}
