import type { LanguageTag } from "../../domain/answer/languages/known";
import type { ViewName } from "./navigation";

/** A page below `help`, or a section of it by the anchor of its heading. */
export interface HelpPlace {
  page: string;
  section?: string;
}

const PANE = { en: "guide/task-pane", zh: "zh/task-pane" } as const;

const ofPane = (en: string, zh: string): Readonly<Record<LanguageTag, HelpPlace>> => ({
  en: { page: PANE.en, section: en },
  zh: { page: PANE.zh, section: zh },
});

/** What tells of a view. */
export const GUIDES: Record<ViewName, Readonly<Record<LanguageTag, HelpPlace>>> = {
  news: ofPane("news", "资讯"),
  article: { en: { page: "guide/adding-an-article" }, zh: { page: PANE.zh, section: "文章" } },
  brief: ofPane("weekly-brief", "周报"),
  market: ofPane("market", "市场"),
  formula: ofPane("formula", "公式"),
  comparison: ofPane("a-comparison", "对比"),
  starter: ofPane("a-model-to-start-from", "从模型开始"),
  cell: ofPane("cell", "单元格"),
  errors: ofPane("errors", "错误"),
  model: ofPane("model", "模型"),
  health: ofPane("health", "状态"),
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

export function guideOf(view: ViewName, language: LanguageTag): HelpPlace {
  return GUIDES[view][language];
}
