import type { PaneLanguage } from "../language";
import { digits } from "./digits";

export const parts: PaneLanguage["parts"] = {
  list: (items) => items.join("、"),
  goTo: ({ address }) => `转到 ${address}`,
  back: "返回",
  nothingMatches: "没有匹配项。",
  series: "序列",
  bearInMind: "注意事项",
  doneIn: ({ what, address }) => `${what}：${address}。`,
  opensInBrowser: "（在浏览器中打开）",

  filters: "筛选",
  filtersSet: ({ count }) => `筛选（${digits(count)}）`,
  filtersInForce: "当前筛选条件",
  removeFilter: ({ filter }) => `去掉筛选 ${filter}`,
  any: "不限",

  inTheWay: "目标单元格已有内容",
  keepThem: "保留",
  overwrite: "覆盖",
  changedSinceAsked: "询问之后这些单元格有了变化。未覆盖任何内容，请重新查看。",
  overwriteThem: ({ count, cells }) => `要覆盖 ${digits(count)} 个单元格吗？${cells}`,
  overwriteMore: ({ count, cells, more }) => `要覆盖 ${digits(count)} 个单元格吗？${cells} 及另外 ${more} 个`,

  trace: "此数值的由来",
  assumption: ({ what }) => `假设：${what}`,
  published: ({ day }) => `${day} 发布`,

  usedHere: "在此工作簿中的使用",
  lookAgain: "重新查找",
  looking: "正在查找工作簿…",
  usedNowhere: "此工作簿没有单元格使用它。",
  usedOften: ({ count, listed }) => `共 ${count} 个单元格，列出前 ${listed} 个。`,
  ways: {
    asks: "直接引用",
    answers: "结果取自它",
    lists: "列出此条资讯",
    rests: "由它计算得出",
    project: "列出其项目",
    publication: "同一来源的数值",
  },
  cells: ({ count }) => `${digits(count)} 个单元格`,

  yours: "自有",
  yoursHint: "来自您添加的文章",

  loadingChart: "正在加载图表…",
  linesShown: "显示的曲线",
  chartReading: {
    actual: "实线：A 实际值。",
    estimate: "圆圈：E 估计值。",
    forecast: "虚线：F 预测值。",
    range: "竖线：发布的低值至高值。",
    gap: "某一时期没有数值时不连线。",
    mark: "坐标轴上的 ▲ ▬ ▼：仅发布了涨跌方向。",
  },
};
