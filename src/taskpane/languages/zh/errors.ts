import type { PaneLanguage } from "../language";
import { digits } from "./digits";

export const errors: PaneLanguage["errors"] = {
  title: "错误",
  needsExcel: "在 Excel 中，此处列出工作簿里所有 SSB 公式的错误以及解决办法。",
  checkAgain: "重新检查",
  recalculate: "重新计算",
  recalculated: "已重新计算。",
  checking: "正在检查工作簿中的 SSB 单元格…",
  noCells: "此工作簿没有 SSB 单元格。",
  noError: ({ count }) => `${digits(count)} 个 SSB 单元格，没有错误。`,
  wrong: ({ count, wrong }) => `${digits(count)} 个 SSB 单元格，其中 ${digits(wrong)} 个有错误。`,
  ofTheDay: ({ count, day }) => `此工作簿的截至日为 ${day}，${digits(count)} 个单元格在该日尚无数据。`,
  cells: ({ count }) => `${digits(count)} 个单元格`,
  more: ({ count }) => `另外 ${digits(count)} 个`,
  moreCauses: ({ count }) => `另外 ${digits(count)} 种原因`,
  fixIn: ({ fix, address }) => `${fix}，位于 ${address}`,
};
