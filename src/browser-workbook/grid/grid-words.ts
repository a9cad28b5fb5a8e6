/** The words of the grid's own menus and tips. Numbers, dates and functions stay as US English writes them. */
import { LocaleType, type ILanguagePack } from "@univerjs/core";
import enUS from "@univerjs/preset-sheets-core/locales/en-US";
import type { Tag } from "../page/speech";

export interface GridWords {
  readonly locale: LocaleType;
  readonly words: ILanguagePack;
}

export async function gridWordsIn(tag: Tag): Promise<GridWords> {
  if (tag === "en") return { locale: LocaleType.EN_US, words: enUS };
  const { default: zhCN } = await import("@univerjs/preset-sheets-core/locales/zh-CN");
  return { locale: LocaleType.ZH_CN, words: zhCN };
}
