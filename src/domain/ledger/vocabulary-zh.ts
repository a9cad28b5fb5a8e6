/** Words of the vocabulary as analysts write them in Chinese: those that a start holds; the others are in `names-zh`. */
import type { Measure, Route, Segment } from "./vocabulary";

export const MEASURES_ZH: Readonly<Record<Measure, string>> = {
  price: "价格",
  cost: "成本",
  demand: "需求",
  shipments: "出货量",
  installations: "装机量",
  capacity: "产能",
  production: "产量",
  sales: "销量",
  exports: "出口",
  imports: "进口",
  penetration: "渗透率",
  share: "占比",
  "market-size": "市场规模",
  multiple: "倍数",
  coefficient: "系数",
  "cumulative-installations": "累计装机量",
};

export const ROUTES_ZH: Readonly<Record<Route, string>> = {
  sulfide: "硫化物",
  oxide: "氧化物",
  polymer: "聚合物",
  halide: "卤化物",
  "semi-solid": "半固态",
  unspecified: "未注明",
};

export const SEGMENTS_ZH: Readonly<Record<Segment, string>> = {
  cell: "电芯",
  ESS: "储能",
  electrolyte: "电解质",
  cathode: "正极",
  anode: "负极",
  "current-collector": "集流体",
  equipment: "设备",
  "R&D": "研发",
  capital: "资本",
  policy: "政策",
  market: "市场",
};
