import { DIRECTIONS, zh } from "../../domain/answer/languages/zh";
import { nameInChinese } from "../../domain/ledger/names-zh";
import { ROUTES_ZH, SEGMENTS_ZH } from "../../domain/ledger/vocabulary-zh";
import type { ReportWords } from "./report-text";

const NAMES: Readonly<Record<string, string>> = { ...SEGMENTS_ZH, ...ROUTES_ZH };

export const reportInChinese: ReportWords = {
  fact: {
    range: (low, high) => `${low} 至 ${high}`,
    onPeriod: (change) => `环比 ${change}`,
    onYear: (change) => `同比 ${change}`,
    yearly: (rate) => `年均 ${rate}`,
    aim: (target) => `目标 ${target}`,
    happened: (day) => `发生于 ${day}`,
    direction: (direction) => DIRECTIONS[direction],
    qualifier: (qualifier) => zh.qualifiers[qualifier],
    named: (name) => NAMES[name] ?? nameInChinese(name),
  },
  noPublisher: "未找到发布方",
  noLink: "未找到链接",
  monthOnly: (month) => `${month}（只知月份）`,
  found: (count) => `读到 ${count} 条：`,
  related: (count) => `相关条目中的 ${count} 条，各属另一篇发布：`,
  known: (count) => `其中 ${count} 条已有数据：`,
  otherwise: (field, value, why) => `或 ${field} ${value}：${why}`,
  newNames: "目录中尚没有：",
  company: (name, country, why) => `公司 ${name}（${country}）：${why}`,
  noCountry: "未写明国家",
  series: (code, unit) => `序列 ${code}，单位 ${unit}`,
  project: (id, name) => `项目 ${id}：${name}`,
  numbers: (read, ignored, unread) =>
    `数字：已读取 ${read} 个，有理由略去 ${ignored} 个，未读 ${unread} 个。`,
  notExtracted: (count) => `未提取的句子：${count} 句。`,
};
