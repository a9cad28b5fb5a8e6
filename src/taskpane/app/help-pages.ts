import type { LanguageTag } from "../../domain/answer/languages/known";
import type { ViewName } from "./navigation";

/** The guide of a view, below `help`; Chinese ones there are for the first model and for formulas. */
const GUIDES: Record<ViewName, Readonly<Record<LanguageTag, string>>> = {
  news: { en: "guide/task-pane", zh: "zh/first-model" },
  article: { en: "guide/adding-an-article", zh: "guide/adding-an-article" },
  brief: { en: "guide/task-pane", zh: "guide/task-pane" },
  market: { en: "guide/task-pane", zh: "zh/first-model" },
  formula: { en: "guide/formulas", zh: "zh/formulas" },
  comparison: { en: "guide/formulas", zh: "zh/formulas" },
  cell: { en: "guide/task-pane", zh: "zh/first-model" },
  errors: { en: "guide/errors", zh: "guide/errors" },
  model: { en: "guide/refresh", zh: "guide/refresh" },
  health: { en: "guide/limits", zh: "guide/limits" },
};

/** What most people look for, in this order. */
export const HELP_PAGES = {
  firstModel: { en: "guide/first-model", zh: "zh/first-model" },
  formulas: { en: "guide/formulas", zh: "zh/formulas" },
  functions: { en: "index", zh: "index" },
  price: { en: "price", zh: "price" },
  forecast: { en: "forecast", zh: "forecast" },
  news: { en: "news", zh: "news" },
  glossary: { en: "guide/glossary", zh: "guide/glossary" },
} as const satisfies Record<string, Readonly<Record<LanguageTag, string>>>;

/** Help is built beside the add-in's page, at the root of the same origin. */
export function helpPage(page: string): string {
  return new URL(`/help/${page}.html`, window.location.origin).href;
}

export function guideOf(view: ViewName, language: LanguageTag): string {
  return helpPage(GUIDES[view][language]);
}
