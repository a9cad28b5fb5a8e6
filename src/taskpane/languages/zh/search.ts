import type { PaneLanguage } from "../language";
import { digits } from "./digits";

export const search: PaneLanguage["search"] = {
  open: "全局搜索（Ctrl+K）",
  title: "全局搜索",
  close: "关闭搜索",
  examples: "硫化锂、宁德时代、汇率、refresh …",
  hint: "用中文或英文搜索序列、资讯、函数、帮助和指南。",
  gettingReady: "正在准备搜索…",
  nothing: "没有结果，请减少关键词。",
  found: ({ count }) => `${digits(count)} 条结果`,
  results: "搜索结果",
  kinds: { series: "序列", news: "资讯", function: "函数", help: "帮助", guide: "指南" },
  insert: "插入",
  inserted: "公式已插入",
  keys: "按 Enter 打开，按 Ctrl+Enter 插入。",
};
