import type { Figure } from "./figures";

const YEN = /\byens?\b|\bJPY\b|日元|日圆|円/i;
const YUAN = /\byuan\b|\bRMB\b|\brenminbi\b|\bCNY\b|人民币|(?:^|[^日美欧韩])元/i;
const JAPAN = /\bJapan(?:ese)?\b|日本/;
const CHINA = /\bChin(?:a|ese)\b|中国/;

export type YenSign = "CNY" | "JPY";

/** What ¥ is in an article: the yuan in this market, and the yen where its words name that money, or only that country. */
export function yenSign(article: string): YenSign {
  if (YUAN.test(article)) return "CNY";
  return YEN.test(article) || (JAPAN.test(article) && !CHINA.test(article)) ? "JPY" : "CNY";
}

/** A figure behind ¥ in the money that the sign stands for. */
export function withSign(figure: Figure, sign: YenSign): Figure {
  if (sign === "CNY" || !/^[¥￥]/.test(figure.text)) return figure;
  const { unit } = figure;
  return { ...figure, unit: { ...unit, code: unit.code.replace(/^CNY/, sign) } };
}
