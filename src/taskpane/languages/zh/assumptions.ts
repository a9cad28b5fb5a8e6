import type { PaneLanguage } from "../language";
import { digits } from "./digits";

export const assumptions: PaneLanguage["assumptions"] = {
  title: "假设",
  about: "凡可使用的公式，均按其写明这些假设来作答；公式自身写明的优先。受影响的每个答案都会说明。",
  nextBeginsAnew: ({ why }) => `${why} 下次更改将重新开始，并另行保留旧文本。`,
  bases: "预测基数",
  base: ({ name, unit }) => `${name}，${unit}`,
  published: ({ published }) => `发布值：${published}`,
  slide: ({ name }) => `${name}：滑动`,
  ends: "低端、高端、设定人和原因",
  parts: {
    low: ({ name }) => `${name}，低端`,
    high: ({ name }) => `${name}，高端`,
    author: ({ name }) => `${name}，设定人`,
    reason: ({ name }) => `${name}，原因`,
  },
  fx: "换算所用汇率",
  fxOf: { none: "当日，ECB", latest: "最新汇率" },
  vat: "来源未说明增值税口径的价格",
  vatOf: { none: "口径保持未定", included: "含增值税", excluded: "不含增值税" },
  interp: "已知年份之间的年份",
  extrap: "最后一年之后的年份",
  lineOf: { none: "留空", cagr: "按固定年增长率", linear: "按直线" },
  noNumber: ({ name }) => `${name}：基数须为不小于 0 的数字，且介于其两端之间。`,
  whatIf: "将会改变的内容",
  looking: "正在查看单元格……",
  changes: ({ count }) => `将有 ${digits(count)} 个数值改变。`,
  none: "没有 SSB 单元格会显示其他内容。",
  keep: "保留",
  putBack: "恢复",
  kept: "假设已保留。",
};
