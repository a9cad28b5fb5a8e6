import type { PaneLanguage } from "../language";

export const terms: PaneLanguage["terms"] = {
  kinds: {
    reported: "已发布",
    local: "自有文章",
    derived: "推算",
    converted: "换算",
    interpolated: "插值",
    house: "自有",
  },
  surmises: { A: "", E: "估计", F: "预测" },
  statuses: { A: "A，实际值", E: "E，估计值", F: "F，预测值" },
  layers: {
    house: "自有观点",
    local: "您添加的文章",
    low: "已发布区间的低值",
    high: "已发布区间的高值",
  },
  directions: {
    up: "▲ 上涨",
    down: "▼ 下跌",
    stable: "■ 持平",
    "stable-up": "△ 稳中有升",
    "stable-down": "▽ 稳中有降",
  },
  steps: {
    product: "各输入值相乘",
    quotient: "第一项除以第二项",
    sum: "各输入值之和",
    mean: "各输入值的平均",
    growth: "基数 × (1 + 增长率)^年数",
    linear: "两者之间线性插值",
    geometric: "两者之间按固定增长率插值",
    cagr: "(末值 ÷ 初值)^(1 ÷ 年数) − 1",
  },
};
