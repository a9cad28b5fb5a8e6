import { counted } from "../../../domain/answer/counted";
import type { Count } from "../given";

/** One search over everything. */
export const search = {
  open: "Search everything (Ctrl+K)",
  title: "Search everything",
  close: "Close the search",
  examples: "Li2S, CATL, 汇率, refresh …",
  hint: "Series, news, functions, help and guides, in English or Chinese.",
  gettingReady: "Getting the search ready…",
  nothing: "Nothing found. Use fewer words.",
  found: ({ count }: Count) => counted(count, "result"),
  results: "Results",
  kinds: { series: "Series", news: "News", function: "Functions", help: "Help", guide: "Guides" },
  insert: "Insert",
  inserted: "Formula inserted",
  keys: "Enter opens, Ctrl+Enter inserts.",
};
