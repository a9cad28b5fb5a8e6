import type { Direction, Frequency, Qualifier } from "../../ledger/records";
import { MEASURES_ZH } from "../../ledger/vocabulary-zh";
import { nameInChinese } from "../../ledger/names-zh";
import type { Confidence, VatBasis } from "../../ledger/vocabulary";
import type { Kind } from "../kind";
import { figure } from "./figure";
import type { Language } from "./language";

/**
 * Simplified Chinese, as an analyst of batteries writes it. What is typed into a formula stays as it is typed: names of
 * functions and options, units, codes, days.
 */
const RHYTHMS: Record<Frequency, string> = {
  day: "每日",
  week: "每周",
  month: "每月",
  quarter: "每季度",
  year: "每年",
  irregular: "不定期",
};

const KINDS: Record<Kind, string> = {
  reported: "已发布",
  local: "自有文章",
  derived: "推算",
  converted: "换算",
  interpolated: "插值",
  house: "自有观点",
};

const CONFIDENCES: Record<Confidence, string> = { high: "高", medium: "中", low: "低" };

const VAT: Record<VatBasis, string> = { included: "含税", excluded: "不含税" };

const QUALIFIERS: Record<Qualifier, string> = {
  about: "约",
  over: "超过",
  under: "低于",
  "up-to": "至多",
  nearly: "近",
  "order-of-magnitude": "量级约",
  possibly: "可能",
  "possibly-nearly": "可能近",
};

export const DIRECTIONS: Readonly<Record<Direction, string>> = {
  up: "上涨",
  down: "下跌",
  stable: "持稳",
  "stable-up": "稳中偏强",
  "stable-down": "稳中偏弱",
};

const FIELDS: Readonly<Record<string, string>> = {
  value: "数值",
  low: "下限",
  high: "上限",
  change: "环比变化",
  yearChange: "同比变化",
};

/** What an argument is called beside its name in the formula. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  material: "材料 (material)",
  series: "序列 (series)",
  company: "公司 (company)",
  date: "日期 (date)",
  start: "起始日期 (start)",
  end: "截止日期 (end)",
  year: "年份 (year)",
  period: "期间 (period)",
  from: "起点 (from)",
  to: "终点 (to)",
  unit: "单位 (unit)",
  value: "数值 (value)",
  pair: "货币对 (pair)",
  code: "代码 (code)",
  field: "字段 (field)",
  count: "条数 (count)",
  query: "关键词 (query)",
  text: "文字 (text)",
  since: "起始日 (since)",
};

/** A word of a list in Chinese; what is no word of it stands as it is. */
function word(words: Readonly<Record<string, string>>, one: string): string {
  return (Object.hasOwn(words, one) ? words[one] : undefined) ?? one;
}

/** A series; what was given instead of a name is said as it is. */
function named(name: string): string {
  return nameInChinese(String(name));
}

function rhythm(frequency: string): string {
  return word(RHYTHMS, frequency);
}

function argumentName(name: string): string {
  return word(ARGUMENTS, name);
}

const DIGITS = new Intl.NumberFormat("zh-CN");

function counting(what: string): (count: number) => string {
  return (count) => `${DIGITS.format(count)} ${what}。`;
}

function list(words: readonly string[], none = ""): string {
  return words.length > 0 ? words.join("、") : none;
}

function meant(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : `您是指 ${suggestion} 吗？`;
}

function quote(text: string | undefined): string | undefined {
  return text && `"${text}"`;
}

function added(option: string | undefined): string {
  return option ? `，或加上 ${option}` : "";
}

function noneBefore(pair: string, date: string, limit: string): string {
  if (date === "latest") return `没有 ${pair} 的汇率。`;
  return `${date} 之前 ${limit} 天内没有 ${pair} 的汇率，更早的也没有。`;
}

function rateBefore(pair: string, date: string, limit: string, near: string | undefined): string {
  return near === undefined
    ? noneBefore(pair, date, limit)
    : `${date} 之前 ${limit} 天内没有 ${pair} 的汇率，此前最近一期为 ${near}。`;
}

function withBasis(basis: string | undefined): string {
  return basis ? `注明税基的写法：${basis}。` : "";
}

/** The options that would answer, each kind in its own words. */
function waysSaid(options: readonly string[]): string[] {
  const among = (name: string): string[] => options.filter((one) => one.startsWith(`${name}=`));
  const said = (words: string, given: readonly string[]): string[] =>
    given.length > 0 ? [`${words}${given.join(" 或 ")}。`] : [];
  return [
    ...said("其他发布方有数：", among("pub")),
    ...said("推算：", among("method")),
    ...said("插值：", among("interp")),
    ...said("外推：", among("extrap")),
    ...said(
      "可加选项：",
      options.filter((one) => !/^(?:pub|method|interp|extrap)=/.test(one)),
    ),
  ];
}

export const zh: Language = {
  named: nameInChinese,

  sentences: {
    missing: ({ argument, example }) => `缺少${argumentName(argument)}。请输入，例如 ${example}。`,

    "input-error": ({ shown }) => `某个参数本身就是错误值（${shown}）。请先修正它所在的单元格。`,

    "wrong-type": ({ argument, got, wanted }) => `${argumentName(argument)}的内容是${got}。请输入${wanted}。`,

    "too-many": ({ name, most }) => `参数过多：SSB.${name} 最多接受 ${most} 个参数。`,

    "too-large": ({ cells }) =>
      `结果有 ${cells} 个单元格，超过 Excel 一次能接收的数量。请缩小区域，或分成几个公式查询。`,

    "one-value": ({ name, argument, cells }) =>
      `SSB.${name} 的${argumentName(argument)}只接受一个值，而该区域有 ${cells} 个单元格。请引用一个单元格，每个值写一个公式。`,

    shapes: ({ first, second }) =>
      `${argumentName(first)}与${argumentName(second)}的区域形状不匹配。请使用形状相同的区域，或一个为列、一个为行。`,

    "unknown-series": ({ text, known, suggestion }) =>
      `目录中没有“${text}”。${meant(suggestion)}=SSB.FIND() 列出全部名称。此处可用：${list(known)}。`,

    "not-a-price": ({ text, measure }) =>
      `“${text}”是${word(MEASURES_ZH, measure)}序列，不是价格。请使用 =SSB.FORECAST("${text}",year) 或 =SSB.HISTORY("${text}")。`,

    "is-a-price": ({ text }) => `“${text}”是价格。请使用 =SSB.PRICE("${text}") 或 =SSB.HISTORY("${text}")。`,

    "bad-date": ({ argument, text, suggestion }) =>
      `无法将“${text}”识别为${argumentName(argument)}。${meant(quote(suggestion))}请输入 "2025-12-06"、"2025-12"、"latest"、"-4W" 或引用日期单元格。`,

    "year-as-date": ({ year, day }) =>
      `${year} 作为 Excel 日期是 ${day}。请输入月份，例如 "${year}-12"，或 DATE(${year},12,31)。`,

    "price-period": ({ text, month }) =>
      `价格按日或按月发布，“${text}”没有价格。请输入月份，例如 "${month}"，或使用 SSB.HISTORY。`,

    "bad-year": ({ text, example }) => `“${text}”不是年份。请输入年份，例如 ${example}。`,

    "bad-period": ({ text, suggestion }) =>
      `“${text}”不是期间。${meant(quote(suggestion))}请输入年份 2030、月份 "2025-10" 或日期 "2025-12-06"。`,

    reversed: ({ first, last }) => `区间首尾颠倒：${first} 晚于 ${last}。请对调。`,

    "unknown-unit": ({ text, legal, basis, suggestion }) =>
      `无法识别单位“${text}”。${meant(suggestion)}此处可用：${list(legal)}。${withBasis(basis)}`,

    "two-readings": ({ part, readings, write }) =>
      `“${part}”有两种读法：${readings.join(" 或 ")}。请写成 ${write.join(" 或 ")}。`,

    "unit-mismatch": ({ text, published, legal, basis, suggestion }) =>
      `${published}无法换算为“${text}”。${meant(suggestion)}此处可用：${list(legal)}。${withBasis(basis)}`,

    "vat-not-stated": ({ publisher, wanted }) =>
      `${publisher} 未说明该价格是否含税，因此无法换算为 ${wanted}。请在选项中写明假设：vat=in（含税）或 vat=ex（不含税）。`,

    "vat-stated": ({ publisher, basis, option }) =>
      `${publisher} 已注明价格${word(VAT, basis)}，与 vat=${option} 矛盾。请去掉 vat=，并在单位中写明所需税基，例如 "CNY/kg ex VAT"。`,

    "vat-both-sides": ({ from, to }) => `请在两个单位中都注明税基，或都不注明：“${from}”与“${to}”。`,

    "no-vat-rate": ({ date, first }) =>
      `没有 ${date} 的中国增值税税率。` +
      (first === undefined
        ? "请在两侧使用同一税基：inc VAT（含税）或 ex VAT（不含税）。"
        : `请使用 ${first} 及以后的日期。`),

    "unknown-option": ({ name, legal, suggestion }) =>
      `此处没有选项“${name}”。${meant(suggestion)}可用选项：${list(legal)}。`,

    "bad-option": ({ name, text, wanted, suggestion }) =>
      `无法识别 ${name}=${text}。${name} 接受${wanted}。${meant(suggestion && `${name}=${suggestion}`)}`,

    "unused-option": ({ name, why }) => `${name}= 在此处不起作用：${why}。请去掉。`,

    "unknown-scenario": ({ text, known, suggestion }) =>
      `该序列没有情景“${text}”。${meant(suggestion)}情景：${list(known, "无")}。`,

    "comma-in-number": ({ name, text, readings }) =>
      `无法识别 ${name}=${text}：数字用小数点，不用逗号。请写成 ${readings.map((one) => `${name}=${one}`).join(" 或 ")}。`,

    "out-of-reach": ({ what, text }) =>
      `${what}=${text} 超出本市场可能的数值。请输入 1E-15 到 1E15 之间的数。`,

    "below-zero": ({ what, text }) => `${what}=${text} 小于零，数量不能为负。请输入不小于 0 的数。`,

    "unmatched-filter": ({ option, text, known, suggestion }) =>
      `此处没有 ${option}=“${text}”。${meant(suggestion && `${option}=${suggestion}`)}现有：${list(known, "无")}。`,

    "nothing-newer": ({ since, last }) => `最新一条的日期为 ${last}，${since} 以来没有新内容。`,

    "impossible-share": ({ name, year, percent }) =>
      `按此推算，${year} 年${named(name)}为 ${percent}，而份额只能在 0 到 100% 之间。请换较早的年份或其他方法。`,

    "impossible-amount": ({ name, year }) => `按此推算，${year} 年${named(name)}小于零。请换年份或其他方法。`,

    "option-syntax": ({ text }) =>
      `无法识别选项“${text}”。请写成 name=value，以分号分隔，例如 "asof=2025-12-31; vat=in"。`,

    "unknown-publisher": ({ text, known, suggestion }) =>
      `该序列没有来自“${text}”的数据。${meant(suggestion)}发布方：${list(known, "无")}。`,

    "unknown-field": ({ text, legal, suggestion }) =>
      `没有字段“${text}”。${meant(suggestion)}字段：${list(legal)}。`,

    "not-known-yet": ({ name, asOf, first }) =>
      first === undefined
        ? `截至 ${asOf}，${named(name)}尚无任何发布。`
        : `截至 ${asOf}，${named(name)}尚无任何发布；首个数据发布于 ${first}。请使用 asof=${first} 或更晚。`,

    "no-figure": ({ name, publisher, directions }) =>
      `本数据版本中没有 ${publisher} 发布的${named(name)}数值` +
      (directions.length > 0 ? `（只有方向：${list(directions)}）` : "") +
      "。=SSB.HISTORY 列出现有内容。",

    "only-period": ({ name, day, period }) =>
      `${named(name)}的数值针对整个 ${period} 发布，不针对 ${day}。请查询 "${period}"。`,

    "too-old": ({ name, date, last, age, limit, byOption }) =>
      `${date} 之前 ${limit} 天内没有${named(name)}的数值：最近一期为 ${last}，早 ${age} 天。请查询 "${last}"${added(byOption)}。`,

    "too-far-ahead": ({ name, date, next, distance, limit, byOption }) =>
      `${date} 之后 ${limit} 天内没有${named(name)}的数值：下一期为 ${next}，晚 ${distance} 天。请查询 "${next}"${added(byOption)}。`,

    "nothing-before": ({ name, date, first }) =>
      `截至 ${date}，${named(name)}尚无数值；首期为 ${first}。请查询 "${first}"。`,

    "no-exact-date": ({ name, date, near }) =>
      `${named(name)}没有恰为 ${date} 的数值；最近一期为 ${near}。请查询 "${near}"，或使用 fill=prev。`,

    "nothing-after": ({ name, date, last }) =>
      `${date} 之后没有${named(name)}的数值可用于填补；最后一期为 ${last}。请查询 "${last}"。`,

    discontinued: ({ name, day, last, successor }) =>
      `${named(name)}已于 ${day} 停止发布。最后一期为 ${last}：请查询 "${last}"` +
      (successor === undefined ? "。" : `，或查询接续它的 ${successor}。`),

    "nothing-in-window": ({ name, start, end, first, last }) =>
      `${start} 至 ${end} 没有${named(name)}的数据；现有数据为 ${first} 至 ${last}。`,

    "no-field": ({ field, publisher, period }) =>
      `${publisher} 没有给出 ${period} 的${word(FIELDS, field)}。请去掉 field=。`,

    "only-range": ({ publisher, period, low, high }) =>
      `${publisher} 对 ${period} 给出的是区间 ${low} 至 ${high}，没有单一数值。请使用 field=low 或 field=high。`,

    "no-forecast": ({ name, year, publisher, known, byOptions, later, history }) =>
      [
        `${publisher === undefined ? "没有发布方" : `${publisher} 没有`}给出${named(name)}${year === undefined ? "任何年份" : ` ${year} 年`}的数值。`,
        known && `现有：${known}。`,
        ...waysSaid(byOptions),
        later && `该数据发布于 ${later}：请使用 asof=${later} 或更晚。`,
        `=SSB.HISTORY("${history}") 列出现有内容。`,
      ]
        .filter(Boolean)
        .join(""),

    "pick-scenario": ({ publisher, year, scenarios, first }) =>
      `${publisher} 对 ${year} 年给出多个情景：${list(scenarios)}。请加上 scenario=${first}。`,

    "unknown-method": ({ text, known, suggestion }) =>
      `该序列没有方法“${text}”。${meant(suggestion && `method=${suggestion}`)}方法：${list(known, "reported")}。`,

    "base-without-growth": ({ name, can }) =>
      `base= 只用于由基数按增长率推算的预测，${named(name)}不是这样推算的。可用于：${list(can)}。`,

    "no-growth": ({ name, publisher, hint }) =>
      publisher === undefined
        ? `没有任何一家发布方给出${named(name)}在该区间的增长率。${hint}`
        : `${publisher} 没有给出${named(name)}在该区间的增长率。${hint}`,

    "growth-from-nothing": ({ name, year }) => `${year} 年${named(name)}的数值不大于零，因此没有增长率。`,

    "same-year": ({ year }) => `计算增长率需要两个不同的年份，而这里两个都是 ${year}。`,

    overflow: () => "结果超出 Excel 可表示的数值范围。",

    "offshore-yuan": ({ text }) =>
      `“${text}”指离岸人民币 CNH：它在境外交易，汇率与境内不同，这里没有它的汇率。境内人民币请输入 CNY。`,

    "bad-pair": ({ text, known }) => `“${text}”不是货币对。请输入，例如 "USD/CNY"。货币：${list(known)}。`,

    "no-rate": ({ pair, date, limit, near }) =>
      rateBefore(pair, date, limit, near) +
      (near === undefined ? "请用 pub= 查询其他发布方。" : `请查询 "${near}"。`),

    "no-rate-to-convert": ({ pair, date, limit, near, byOptions }) =>
      rateBefore(pair, date, limit, near) +
      (byOptions.length > 0 ? `请使用 ${byOptions.join("，或给定汇率 ")}。` : "请查询发布时的单位。"),

    "no-rate-publisher": ({ text, option, known, suggestion }) =>
      `没有来自“${text}”的汇率。${meant(suggestion && `${option}=${suggestion}`)}发布方：${list(known, "无")}。`,

    "none-left": ({ what, option, text, known }) =>
      `符合其余条件的${what}中没有 ${option}=${text}。符合条件的有：${list(known)}。`,

    "no-news": ({ what }) => `没有符合条件的${what}。请减少关键词，或去掉一个选项。`,

    "no-vintage": ({ name, period, known }) =>
      `没有关于${named(name)} ${period} 的发布。` + (known.length > 0 ? `现有期间：${list(known)}。` : ""),

    "unknown-company": ({ name, suggestion }) => `没有公司“${name}”。${meant(suggestion)}`,

    "no-share": ({ name, company, period, known, instead }) =>
      `没有关于 ${company} 在${named(name)}中 ${period} 份额的发布。` +
      (known.length > 0 ? `现有期间：${list(known)}。` : "") +
      (instead.length > 0 ? `现有：${list(instead)}。` : ""),

    "no-stack": ({ name, known }) => `没有已发布的${name}投入系数。有系数的材料：${list(known)}。`,

    "no-score": ({ name }) => `${named(name)}的预测尚无实际值可比。SSB.VINTAGES 列出某一年的历次预测。`,

    "no-function": ({ name, suggestion }) =>
      `没有函数 SSB.${name}。${meant(suggestion && `SSB.${suggestion}`)}`,

    "edition-missing": ({ edition, reason }) =>
      `本工作簿固定使用数据版本 ${edition}，而该版本目前无法取得。${reason}`,

    "not-fetched": ({ series, reason }) => `未能取得 ${series} 的数值。${reason}`,

    "too-much-distant": ({ rows }) =>
      `本数据版本共有 ${rows} 个数值，无法一次全部查阅。请只查询一个序列，例如 series=Li2S。`,

    unexpected: () => "函数因加载项自身的原因未能计算。任务窗格中说明如何反馈。",
  },

  caveats: {
    "directions-since": ({ directions }) => `此后只有方向、没有数值：${list(directions)}。`,

    unsure: ({ publisher, period, confidence }) =>
      `可信度${word(CONFIDENCES, confidence)}：${publisher}，${period}。`,

    aged: ({ period, age, publisher, frequency }) =>
      `最近一期为 ${period}，距今 ${age} 天；${publisher} ${rhythm(frequency)}发布。`,

    carried: ({ period, days, day }) => `沿用 ${period} 的数值 ${days} 天，至 ${day}。`,

    "taken-early": ({ period, days, day }) => `${day} 取用 ${period} 的数值，提前 ${days} 天。`,

    "assumed-vat": ({ basis }) => `使用者的假设：所发布价格视为${word(VAT, basis)}。`,

    "beyond-year": ({ year }) => `外推至 ${year} 年之后，${year} 年是有发布值的最后一年。`,

    "beyond-window": ({ from, to }) => `外推：所引用的增长率仅适用于 ${from}-${to} 年。`,

    overtaken: ({ publisher, rate, from, to, published }) =>
      `${publisher} 于 ${published} 给出 ${from}-${to} 年增长率 ${rate}，此后已有更新的数据。`,

    "own-averages": () => "月平均汇率由本产品按发布方的每日汇率计算。",

    "newer-rate": ({ publisher, rate, from, to, published }) =>
      `${publisher} 此后于 ${published} 给出 ${from}-${to} 年增长率 ${rate}；本数值未采用该增长率。`,

    "implied-window": ({ publisher, from, to }) =>
      `${publisher} 只给出增长率，未写明区间：${from}-${to} 年由原文推断。`,

    "implied-rate": ({ from, to, rate }) =>
      `${from} 与 ${to} 年的取值对应年增长率 ${rate}；所引用的增长率为发布方自己的说法。`,

    "base-forecast": ({ publisher, forecast, year, grown, scenario }) =>
      `基数来自 ${publisher}，而其自身对 ${year} 年的预测为 ${forecast}${scenario === undefined ? "" : `（${scenario}）`}；由该基数推算得 ${grown}。`,

    "part-of-month": ({ month, count, days, publisher, frequency }) =>
      `${month} 的均值仅基于约 ${days} 天中的 ${count} 天，数据来自 ${publisher}` +
      (frequency === undefined ? "。" : `，${rhythm(frequency)}发布。`),

    "two-grains": ({ from, to }) => `由 ${from} 的数值推至 ${to} 的数值，两个期间长度不同。`,

    "two-publishers": ({ from, to }) =>
      `由 ${list(from)} 的水平计算至 ${list(to)} 的水平，两者统计口径可能不同。`,

    "one-way": ({ from, to, rate }) =>
      `${from} 与 ${to} 年的取值由两种方法得到，对应年增长率 ${rate}；此处两端采用同一方法。`,

    "below-its-part": ({ year, part, amount }) =>
      `与 ${year} 年的已知数据矛盾：低于其组成部分${named(part)}的 ${amount}。`,

    "above-its-whole": ({ year, whole, amount }) =>
      `与 ${year} 年的已知数据矛盾：高于其所属总量${named(whole)}的 ${amount}。`,

    "own-parts": ({ sum }) => `此为发布方自己的总量，未计入自有观点；您的各部分合计为 ${sum}。`,

    "input-alone": ({ input, material }) =>
      `仅含 ${input}：${material}的其他投入没有已引用的系数，因此这不是其全部成本。`,

    "own-article": ({ recorded }) => `来自本用户于 ${recorded} 添加的文章。`,

    "workbook-base": ({ period, published, author, on, reason }) =>
      `本工作簿假设的 ${period} 年基数，取代 ${published}。${[author, on].filter(Boolean).join("，")}${reason && `：${reason}`}`,
    "workbook-vat": ({ basis }) => `本工作簿的假设：所发布价格视为${word(VAT, basis)}。`,
    "workbook-fx": ({ rule }) =>
      rule === "latest" ? "按本工作簿的假设以最新汇率换算。" : `按本工作簿的假设以 ${rule} 的汇率换算。`,
    "workbook-line": ({ how }) => `本工作簿的假设：没有发布值的年份予以填补（${how}）。`,
    "house-view": ({ author, on, reason }) => `${author} 的自有观点，${on}：${reason}`,
  },

  phrases: {
    rhythm: ({ frequency }) => rhythm(frequency),

    "the-number": ({ number }) => `数字 ${number}`,
    "the-text": ({ text }) => `文本“${text}”`,
    empty: () => "空值",
    "date-number": ({ number, day }) => `${number}（即日期 ${day}）`,

    "a-name": () => '名称，例如 "Li2S"',
    "a-date": () => '"2025-12-06"、"2025-12" 或日期',
    "a-year": () => "年份，例如 2030",
    "a-text": () => "文本",
    "a-count": () => "不小于 1 的整数",
    "a-number": () => "数字",
    "no-number-as-text": () => "数字（VALUE() 可将文本转为数字）",
    "one-of": ({ words }) => `以下之一：${list(words)}`,
    words: ({ words }) => list(words),
    either: ({ words }) => [words.slice(0, -1).join("、"), ...words.slice(-1)].filter(Boolean).join(" 或 "),
    "once-only": () => "一个值，而这里给了两次",
    "a-day": () => '日期 "2025-12-31"、月份、年份或 "-1M"',
    "day-or-month": () => "日期或月份",
    "whole-days": () => "整数天数",
    "a-rate": () => "汇率（例如 7.1）、latest 或发布方",
    "a-publisher": () => "发布方或 any",
    "a-method": () => "方法名称",
    "a-scenario": () => "情景名称",
    "a-unit": () => "单位",
    "a-country": () => "国家",
    "a-company": () => "公司",
    "a-series": () => "序列名称或代码",
    "any-words": () => "关键词",

    "no-money": ({ unit }) => `${unit} 不是金额单位`,
    "no-exchange": ({ from, to }) => `由 ${from} 到 ${to} 不涉及货币兑换`,
    "no-rate-needed": ({ pair }) => `${pair} 不需要汇率`,
    "no-way-to-an-end": () => "下限和上限按发布值显示，不作推算",
    "not-worked-out": () => "变化率按发布值显示，不作推算",
    "not-carried": () => "变化率属于其自身期间，不沿用",
    "no-day-to-fill": () => "未给日期，没有需要填补的日期",
    "nothing-carried": () => "fill=none 时不沿用任何数值",
    "for-days": () => "它用于价格或某日的数值",
    "for-years": () => "它用于年度数值",
    "one-line": () => "单行文本没有表头；detail=1 返回表格",

    "price-in": ({ unit }) => `以 ${unit} 计的价格`,
    "value-in": ({ unit }) => `以 ${unit} 计的数值`,
    "value-without-basis": ({ unit }) => `以 ${unit} 计、未注明税基的数值`,

    "quoted-windows": ({ windows }) => `已给出的区间：${list(windows)}。`,
    "use-computed": () => "请使用 basis=computed。",
    "see-history": ({ series }) => `=SSB.HISTORY("${series}") 列出现有内容。`,
    "only-years": ({ years }) => `只有 ${list(years)} 年的数值。`,

    "news-item": () => "资讯",
    project: () => "项目",
    series: () => "序列",
    change: () => "变动",

    "part-of": ({ company, series }) => `${company} 在${named(series)}中的份额`,
    "field-of": ({ series, field, scenario }) =>
      [`${named(series)}（${word(FIELDS, field)}）`, scenario].filter(Boolean).join("，"),
    "cost-of": ({ input, material }) => `每单位${named(material)}所需的${named(input)}`,
    "for-one": ({ unit }) => `每 ${unit}`,
    years: () => "年数",
    "of-years": ({ passed, all }) => `${all} 年中的第 ${passed} 年`,
    "of-days": ({ passed, all }) => `${all} 天中的第 ${passed} 天`,
    between: ({ from, to }) => `${from} 与 ${to} 之间`,
    beyond: ({ from, to }) => `${from} 至 ${to} 之外`,
    "growth-a-year": ({ from, to }) => `${from}-${to} 年复合年增长率`,
    "base-given": ({ period }) => `${period} 基数，由 base= 给定`,
    "forecast-over-outturn": () => "预测值与实际值之比",
    "error-of-forecast": () => "预测误差",
    "less-one": () => "减一",
    "vat-factor": ({ percent }) => `1 + 中国增值税 ${percent}%`,
    "vat-taken-out": () => "扣除增值税",
    "vat-put-in": () => "加上增值税",
    "unit-to-unit": ({ from, to }) => `${from} 换算为 ${to}`,
    "lot-of": ({ lot, currency }) => `每 ${lot} ${currency}`,
    "same-currency": () => "同一货币",
    "in-currency": ({ currency }) => `以 ${currency} 计`,
    one: () => "一",
    "rate-given": () => "由 fx= 给定的汇率",
    "value-given": () => "给定的数值",
    through: ({ pair, currency }) => `${pair}，经 ${currency} 折算`,
    "mean-of-months": ({ months, period }) => `${period} 中 ${months} 个月的均值`,
    "mean-of-days": ({ pair, days }) => `${pair}，${days} 个每日汇率的均值`,
    "of-one-assessment": ({ month }) => `${month} 发布的唯一一次评估价`,
    "of-assessments": ({ assessments, month }) => `${month} 发布的 ${assessments} 次评估价的均值`,

    "mean-of": ({ parts }) => `${parts.join(" 与 ")} 的均值`,
    "straight-line": ({ from, to, how }) => `${from} 至 ${to} 线性插值，${how}`,
    "even-rate": ({ from, to, how }) => `${from} 至 ${to} 按固定增长率，${how}`,
    assumption: () => "假设",
    "assumption-of": ({ assumption }) => `假设：${assumption}`,
    published: () => "发布值",
    figure: ({ amount, qualifier }) => figure(QUALIFIERS, amount, qualifier),
    "count-of": ({ series, period, said }) => `${named(series)}，${period}：${said.join("，")}`,
    estimated: ({ amount }) => `${amount}（估计）`,
    "on-period-before": ({ movement }) => `环比${movement}`,
    "on-year-before": ({ movement }) => `同比${movement}`,
    "up-by": ({ amount }) => `上升 ${amount}`,
    "down-by": ({ amount }) => `下降 ${amount}`,
    unchanged: () => "持平",
    "by-day": ({ day }) => `不晚于 ${day}`,
    "direction-in": ({ period, direction }) => `${period} ${word(DIRECTIONS, direction)}`,
    "from-to": ({ from, to }) => `${from} 至 ${to}`,
    "at-least": ({ amount }) => `不少于 ${amount}`,
    "at-most": ({ amount }) => `不超过 ${amount}`,

    "kind-of": ({ kind }) => word(KINDS, kind),
    "days-carried": ({ days }) => `沿用 ${days} 天`,
    "days-old": ({ days }) => `距今 ${days} 天`,

    "call-begins": () => '公式以 =SSB. 加函数名开头，例如 =SSB.PRICE("Li2S")。',
    "one-call": () => "一次只能读取一个函数调用，而此处后面还有内容。",
    "comma-or-bracket": () => "缺少逗号或右括号。",
    "array-written": () => "数组写作 {1,2;3,4}。",
    "quote-missing": () => "缺少右引号。",
    "constants-only": () => "参数可以是数字、带引号的文本、TRUE 或 FALSE；此处无法读取单元格。",

    "distant-unreachable": ({ host }) => `无法连接 ${host}：请联网后重新计算。`,
    "distant-slow": ({ host, seconds }) => `${host} 未能在 ${seconds} 秒内送达：请重新计算再试。`,
    "distant-refused": ({ host, status }) => `${host} 答复 ${status}：请稍后重新计算，或告知数据提供方。`,
    "distant-gone": ({ file }) => `${file} 已不再提供：请在“模型”中采用较新的数据版本，或告知数据提供方。`,
    "distant-changed": ({ file }) =>
      `${file} 与数据版本的记载不符：请在“模型”中采用较新的数据版本，或告知数据提供方。`,
    "distant-no-ranges": ({ host }) => `${host} 只发送整个文件，而该文件过大：数据提供方须允许分段请求。`,
    "distant-unread": ({ file }) => `${file} 无法读取：请告知数据提供方。`,
    "distant-too-many": ({ rows }) => `加上这些，一次将持有 ${rows} 个数值：请在本工作簿中减少所查询的序列。`,
    "distant-not-loaded": () => "加载项中读取数值的部分未能载入：请联网后重新计算。",

    "feed-not-loaded": () => "加载项中获取数据版本的部分未能载入。",
    "at-hand-of-the-day": ({ edition }) => `现有数据版本 ${edition}，日期相同。`,
    "at-hand-newer": ({ edition, days }) => `现有数据版本 ${edition}，新 ${days} 天。`,
    "at-hand-older": ({ edition, days }) => `现有数据版本 ${edition}，旧 ${days} 天。`,
  },

  qualifiers: QUALIFIERS,

  changes: {
    publications: counting("篇新发布"),
    series: counting("个新序列"),
    "new-observation": counting("个新数值"),
    correction: counting("处更正"),
    "methodology-change": counting("个数值因方法变更而不同"),
    "unit-rescale": counting("个数值改换单位"),
    discontinued: counting("个数值停止发布"),
    rounding: counting("个数值取整不同"),
    "forecast-revision": counting("项预测修订"),
    restatement: counting("个数值重述"),
    news: counting("条新资讯"),
    derivation: counting("条规则变更"),
    rewritten: counting("条记录内容改写"),
    withdrawn: counting("条记录撤回"),
  },

  titles: {
    missing: "缺少参数",
    "input-error": "参数本身是错误值",
    "wrong-type": "类型不符",
    "too-many": "参数过多",
    "too-large": "结果过大",
    "one-value": "只接受一个值却给了区域",
    shapes: "区域形状不匹配",
    "unknown-series": "目录中没有的名称",
    "not-a-price": "不是价格",
    "is-a-price": "是价格",
    "bad-date": "无法识别的日期",
    "year-as-date": "把年份当作日期",
    "price-period": "价格的期间不符",
    "bad-year": "无法识别的年份",
    "bad-period": "无法识别的期间",
    reversed: "首尾颠倒",
    "unknown-unit": "无法识别的单位",
    "unit-mismatch": "与序列不符的单位",
    "vat-not-stated": "来源未注明是否含税",
    "vat-stated": "来源已注明税基",
    "vat-both-sides": "税基只注明一侧",
    "no-vat-rate": "没有增值税税率",
    "unknown-option": "不存在的选项",
    "bad-option": "无法识别的选项值",
    "unused-option": "不起作用的选项",
    "unknown-scenario": "序列没有的情景",
    "two-readings": "有两种读法的单位",
    "comma-in-number": "带逗号的数字",
    "out-of-reach": "超出范围的数值",
    "below-zero": "小于零的数量",
    "unmatched-filter": "无法匹配的筛选条件",
    "nothing-newer": "没有更新的内容",
    "impossible-share": "超过 100% 的份额",
    "impossible-amount": "推算结果小于零",
    "option-syntax": "选项写法",
    "unknown-publisher": "没有该序列数据的发布方",
    "unknown-field": "没有的字段",
    "not-known-yet": "当时尚未发布",
    "no-figure": "没有数值",
    "only-period": "只有整个期间的数值",
    "too-old": "过旧的价格",
    "too-far-ahead": "相距过远的日期",
    "nothing-before": "早于首个价格的日期",
    "no-exact-date": "没有价格的日期",
    "nothing-after": "此后没有数值",
    discontinued: "已停止发布",
    "nothing-in-window": "区间内没有数据",
    "no-field": "没有该字段",
    "only-range": "只有区间、没有单一数值",
    "no-forecast": "没有预测的年份",
    "pick-scenario": "需选择情景",
    "unknown-method": "没有的方法",
    "base-without-growth": "基数不适用",
    "no-growth": "没有增长率",
    "growth-from-nothing": "起点不大于零",
    "same-year": "两个年份相同",
    overflow: "数值溢出",
    "offshore-yuan": "离岸人民币",
    "bad-pair": "无法识别的货币对",
    "no-rate": "没有汇率",
    "no-rate-to-convert": "没有可用于换算的汇率",
    "no-rate-publisher": "没有该发布方的汇率",
    "none-left": "筛选后没有结果",
    "no-news": "没有资讯",
    "no-vintage": "没有历次发布值",
    "unknown-company": "目录中没有的公司",
    "no-share": "没有份额",
    "no-stack": "没有投入系数",
    "no-score": "尚无实际值",
    "no-function": "没有该函数",
    "edition-missing": "数据版本无法取得",
    "not-fetched": "数值未能取得",
    "too-much-distant": "数值过多",
    unexpected: "意外错误",
    "as-of-day": "截至日当时尚未公布",
    "left-behind": "没有加载项时遗留的错误",
    "no-room": "结果没有空间",
    "no-function-here": "Excel 不认识的名称",
    "out-of-date": "旧于数据",
    "unknown-reason": "原因不明",
  },

  settings: {
    kept: {
      edition: "此工作簿关于数据版本的记录",
      house: "此工作簿的自有观点",
      assumptions: "此工作簿的假设",
      local: "此工作簿添加的数据",
      restore: "此工作簿记下的公式",
      journal: "此工作簿中已开始而未完成的操作",
      trial: "此工作簿关于试用数据的记录",
      toShow: "此工作簿关于未重新计算的单元格的记录",
      toShowBefore: "此工作簿关于更改前设置的记录",
      outputs: "此工作簿的输出单元格列表",
      checks: "此工作簿中已忽略的模型检查结果",
      properties: "此工作簿中数值是否附带来源的设置",
    },
    amiss: {
      "too-long": "内容过长。",
      "of-another-version": "它由此加载项的其他版本写入。",
      "not-whole": "内容不完整。",
      "no-form": "格式不符。",
      "no-edition": "其中的数据版本名称有误。",
      "no-as-of-day": "其中的截至日不是有效日期。",
      "no-refresh-day": "其中上次刷新的日期无效。",
      "no-house-day": "其中某个数值的日期或期间无效。",
      "no-house-pair": "其中某个汇率的货币对不存在。",
      "no-base-day": "其中某个基数的日期无效。",
      "base-out-of-order": "其中某个基数不在其上下限之间。",
      "sheet-not-listed": "其中提到了未列出的工作表。",
      "too-many-cells": "它涉及的单元格多于可恢复的数量。",
      "foreign-formula": "它会恢复不属于此加载项的公式。",
    },
    unread: ({ what, why }) => `无法读取${what}。${why}`,
    wrongForm: ({ where }) => `格式不符（${where}）。`,
    notKept: ({ why }) => `工作簿无法保存此内容，因此未作任何更改。${why}`,
    tooMuchAtOnce: "一次要更改或恢复的内容过多。请逐个工作表进行。",
    beforeUnknown: "更改之前的内容不明。",
  },
};
