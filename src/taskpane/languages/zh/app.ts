import type { PaneLanguage } from "../language";
import { digits } from "./digits";

const ENDS = { low: "低值", high: "高值" };

export const app: PaneLanguage["app"] = {
  views: "视图",
  tabs: {
    news: "资讯",
    market: "市场",
    formula: "公式",
    cell: "单元格",
    errors: "错误",
    model: "模型",
    health: "状态",
  },
  outsideExcel: "此页面在 Excel 之外打开：可以阅读，插入需要在 Excel 中进行。",
  loading: "正在加载…",
  helpOn: ({ view }) => `“${view}”的帮助`,
  needsExcel: "此操作需要在 Excel 中进行。",
  refreshNeedsExcel: "刷新需要在 Excel 中进行。",

  tryAgain: "重试",
  undo: "撤销",
  undoThat: ({ what }) => `撤销：${what}`,
  dismiss: "关闭提示",
  earlier: ({ count }) => `此前 ${digits(count)} 项更改`,
  earlierChanges: "此前的更改",

  dataOfWorkbook: "此工作簿的数据",
  dataOf: ({ day }) => `数据版本 ${day}`,
  noData: "没有数据：缺少固定的数据版本",
  pinned: "已固定",
  held: "已暂缓部分更改",
  houseOn: "已启用自有观点",
  endsOfRanges: ({ end }) => `取区间${ENDS[end]}`,
  ownArticles: ({ count }) => `自有文章 ${digits(count)} 篇`,
  asKnownOn: ({ day }) => `截至日 ${day}`,
  clearDay: "清除截至日",
  showsAll: "模型已显示全部已知数据。",
  newer: "有新数据",
  newerChanges: ({ count }) => `有新数据：将改变 ${digits(count)} 个单元格`,
  unsigned: ({ edition }) =>
    `未签名：数据版本 ${edition} 来自一个没有本加载项所信任密钥的数据源，其数值以该数据源的提供者为准。`,

  broughtTitle: "此工作簿自带的数据",
  broughtFigures: ({ what }) => `此工作簿自带数据：${what}。在您选择采用之前不参与计算。`,
  broughtView: ({ what }) => `此工作簿自带观点设置：${what}。在您选择采用之前不生效。`,
  houseValues: ({ count }) => `自有数值 ${digits(count)} 个`,
  assumptions: ({ count }) => `假设 ${digits(count)} 项`,
  houseRates: ({ count }) => `自有汇率 ${digits(count)} 个`,
  articles: ({ count }) => `文章 ${digits(count)} 篇`,
  publishedEnds: ({ end }) => `取已发布区间的${ENDS[end]}`,
  show: "查看",
  use: "采用",
  ignore: "忽略",
  broughtUsed: "已采用工作簿自带的数据。",
  broughtIgnored: "在此计算机上已忽略工作簿自带的数据。",

  notEnded: "未完成的操作",
  finish: "完成",
  finished: "已完成。",
  putBack: "恢复原状",
  wasPutBack: "单元格已恢复原状。",
  leaveAsIs: "保持现状",
  staysAsIs: "单元格保持现状。",

  keptInWorkbook: "已保存在此工作簿中。",
  keptForPage: "保存至此页面关闭为止。",
};
