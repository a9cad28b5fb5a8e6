import type { ModelLanguage } from "./language";

/** What the words of the vocabulary are in Chinese, where a sentence holds them. */
const WORDS: Readonly<Record<string, string>> = {
  included: "含税",
  excluded: "不含税",
  fraction: "小数",
  demand: "需求量",
  shipments: "出货量",
  installations: "装机量",
  capacity: "产能",
  production: "产量",
  sales: "销量",
  "cumulative-installations": "累计装机量",
  "all-solid-state": "全固态",
  "semi-solid-state": "半固态",
  "solid-state": "固态（含半固态）",
  latest: "最新",
  derived: "推算值",
  converted: "换算值",
  interpolated: "插值",
  house: "自有观点的值",
  local: "自行添加文章中的值",
  day: "日",
  week: "周",
  month: "月",
  quarter: "季",
  year: "年",
  irregular: "不定期",
};

function word(text: string): string {
  return WORDS[text] ?? text;
}

export const checks: ModelLanguage["checks"] = {
  "vat-mixed": ({ a, aIs, b, bIs }) =>
    `${a} 为${word(aIs)}价，${b} 为${word(bIs)}价。请用 SSB.CONVERT 换算到同一口径，或对两者使用相同的 vat=。`,

  "units-mixed": ({ a, aIs, b, bIs }) =>
    `${a} 的单位是 ${aIs}，${b} 的单位是 ${bIs}。请换算其中之一，例如 =SSB.CONVERT(数值,"${bIs}","${aIs}")。`,

  "unlike-units": ({ a, aIs, b, bIs }) => `${a} 的单位是 ${aIs}，${b} 的单位是 ${bIs}，两者无法相互换算。`,

  "currencies-mixed": ({ a, aIs, b, bIs }) =>
    `${a} 的单位是 ${aIs}，${b} 的单位是 ${bIs}，两者之间没有汇率。请用 SSB.FXRATE 或 SSB.CONVERT 换算其中之一。`,

  "percent-mixed": ({ a, aIs, b, bIs }) =>
    `${a} 是${percentWord(aIs)}，${b} 是${percentWord(bIs)}：同一事物一个写 0.04，一个写 4。请使用同一单位，或将百分数除以 100。`,

  "times-percent": ({ percent, amount }) =>
    `${percent} 是百分数（如 4 表示 4%），却直接与 ${amount} 相乘，结果大了一百倍。请除以 100，或改用小数。`,

  "converted-from": ({ a, aIs, unit }) => `${a} 的单位是 ${aIs}，而 SSB.CONVERT 被告知是 ${unit}。`,

  "scopes-added": ({ part, partIs, whole, wholeIs }) =>
    `${whole}（${word(wholeIs)}）已包含 ${part}（${word(partIs)}），相加会重复计算。`,

  "scopes-grown": ({ a, aIs, b, bIs }) =>
    `${a} 的口径是${word(aIs)}，${b} 的口径是${word(bIs)}：两者之间变化的还有定义。`,

  "measures-added": ({ a, aIs, b, bIs }) =>
    `${a} 是${word(aIs)}，${b} 是${word(bIs)}：统计对象不同，不能相加。`,

  "measures-grown": ({ a, aIs, b, bIs }) =>
    `${a} 是${word(aIs)}，${b} 是${word(bIs)}：两者之间的增长不是其中任何一个的增长。`,

  nameplate: ({ capacity, output }) => `${capacity} 是产能，${output} 是产量，两者不能相加。`,

  "publishers-divided": ({ a, aIs, b, bIs }) =>
    `${a} 来自 ${aIs}，${b} 来自 ${bIs}，定义可能不同。请用 pub= 对两者使用同一发布方。`,

  "as-of-mixed": ({ a, aIs, b, bIs }) =>
    `${a} 的截至日为${word(aIs)}，${b} 的截至日为${word(bIs)}：两者并非同一时点所知。请使用相同的 asof=。`,

  "as-of-in-line": ({ a, aIs, b, bIs }) =>
    `同一行或列中，${a} 的截至日为${word(aIs)}，${b} 的截至日为${word(bIs)}。请全部使用相同的 asof=。`,

  "no-seam": ({ first, last, at }) =>
    `${first} 至 ${last} 在 ${at} 处由实际值转为预测值，却没有标明。请用 A、E、F 标注年份。`,

  "called-reported": ({ word: label, kind }) => `标签写着“${label}”，而该值是${word(kind)}。`,

  "assumed-added": ({ assumed, reported }) =>
    `${assumed} 基于假设，却与已发布的 ${reported} 直接相加。请在旁边注明该假设；SSB.CITE 会给出它。`,

  "beyond-publishers-window": ({ publisher, period }) =>
    `${period} 超出 ${publisher} 的预测区间：该值由 extrap= 外推得到。`,

  "grown-on": ({ from, to, year }) => `该增长率适用于 ${from} 至 ${to} 年，数值却被推算到 ${year} 年。`,

  "typed-among": ({ value, formula }) =>
    `${value} 是手工输入的，夹在使用 ${formula} 的单元格之间。请将其写入自有观点，或用批注说明出处。`,

  "option-overrides": ({ option }) =>
    `${option} 只写在公式里。请将该数值写入自有观点，或写入注明出处的单元格。`,

  "added-by-hand": ({ call, amount }) =>
    `公式中直接对 ${call} 加上了 ${amount}。请将其写入单元格并说明含义。`,

  "stale-value": ({ name, period, days, rhythm }) =>
    `${name}的最新值为 ${period}，已过 ${days} 天；该序列按${word(rhythm)}发布。`,

  "carried-value": ({ name, period, days, rhythm }) =>
    `${name} ${period} 的值用于 ${days} 天之后的日期；该序列按${word(rhythm)}发布。`,

  "pinned-to": ({ edition, newer, count }) =>
    `本工作簿固定在数据版本 ${edition}；最新版本为 ${newer}，相差 ${count} 个版本。`,

  "discontinued-series": ({ name, day, successor }) =>
    [
      day === undefined ? `${name}已停止发布。` : `${name}已于 ${day} 停止发布。`,
      successor === undefined ? "" : `后续序列为${successor}，定义以其自身为准。`,
    ].join(""),

  "former-function": ({ alias, name }) => `SSB.${alias} 是 SSB.${name} 的旧名。`,

  "retired-code": ({ code, now }) => `${code} 是${now}的旧代码。`,

  "typed-value": ({ value, name, period, publisher }) =>
    `${value} 是手工输入的，与 ${publisher} 的${name}（${period}）相同。`,

  "typed-old-value": ({ value, name, period, publisher, now }) =>
    `${value} 是手工输入的，与 ${publisher} 曾发布的${name}（${period}）相同；现在的值是 ${now}。`,

  volatile: ({ name, call }) =>
    `${name} 每次计算都会重算，${call} 也随之重新查询。请将日期写入单元格，或写 "latest"。`,

  "single-calls": ({ count, call }) =>
    `${count} 个单元格逐一查询 ${call}；对整个区域写一个公式即可一次得到全部结果。`,

  "local-date": ({ text }) =>
    `“${text}”是哪一天取决于 Excel 的语言。请按年、月、日的顺序书写，如 2025-12-06。`,

  "sector-sum": ({ sum, total, publisher, gap, percent, year, parts }) =>
    `${year} 年各领域合计 ${sum}；${publisher} 给出的总量为 ${total}，相差 ${gap}（${percent}）。各领域的数据来自多家机构：${parts.join("；")}。`,

  "write-instead": ({ text }) => `写入 ${text}`,
  "link-to": ({ formula }) => `链接到 ${formula}`,
  "one-range": ({ formula, count }) => `用 ${formula} 代替 ${count} 个公式`,

  "not-followed": ({ count, name }) => `未检查：${count} 个使用 ${name} 的单元格。`,
  "not-named": ({ count }) => `未检查：${count} 个含有无法查找的名称或单元格的单元格。`,
  "other-workbook": ({ count }) => `未检查：${count} 个读取其他工作簿的单元格。`,
  "not-readable": ({ count }) => `未检查：${count} 个公式无法读取的单元格。`,
  circle: ({ count }) => `未检查：${count} 个处于循环引用中的单元格。`,
  "too-long": ({ count }) => `未检查：${count} 个区域过长的单元格。`,
};

function percentWord(text: string): string {
  return text === "%" ? "百分数" : word(text);
}

export const checkRules: ModelLanguage["checkRules"] = {
  "vat-bases-mixed": "含税与不含税混用",
  "mass-units-mixed": "千克与吨混用",
  "currencies-mixed": "货币未经换算混用",
  "energy-units-mixed": "GWh 与 MWh 混用",
  "fraction-with-percent": "小数与百分数混用",
  "unlike-units": "单位不能相合",
  "scopes-mixed": "全固态与含半固态混用",
  "measures-mixed": "出货量、需求量、装机量、产能混用",
  "nameplate-with-output": "产能与产量混用",
  "publishers-divided": "不同机构相除",
  "as-of-days-mixed": "截至日不同",
  "no-seam": "实际值与预测值未分界",
  "assumed-as-reported": "将假设或推算当作已发布",
  "outside-window": "超出发布方的区间",
  "undeclared-override": "未声明的覆盖值",
  stale: "早于序列的发布节奏",
  "pinned-behind": "固定在较旧的数据版本",
  discontinued: "已停止发布的序列",
  "deprecated-alias": "旧名",
  "typed-value": "手工输入的 SSB 值",
  "volatile-argument": "每次计算都变化的参数",
  "single-calls": "可合并的大量查询",
  "local-date": "取决于语言的日期",
  "sector-sum": "各领域合计与公布总量",
};

export const severities: ModelLanguage["severities"] = {
  error: "错误",
  warning: "警告",
  note: "提示",
};
