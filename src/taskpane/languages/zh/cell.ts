import type { PaneLanguage } from "../language";
import { digits } from "./digits";

const STATES = { frozen: "已冻结", portable: "可携副本" };

export const cell: PaneLanguage["cell"] = {
  title: "此单元格",
  needsExcel: "请在 Excel 中选择含 SSB 公式的单元格：此处显示其来源和计算过程。",
  look: "显示所选单元格",
  empty: "空",
  filledBy: ({ cell }) => `由 ${cell} 中的公式填充`,
  said: ({ address, what }) => `${address}：${what}`,
  values: ({ count }) => `${digits(count)} 个 SSB 数值`,
  valuesBefore: ({ state, count }) => `${STATES[state]}，原有 ${digits(count)} 个 SSB 数值`,
  noValue: "没有 SSB 数值",
  readsCells: ({ count }) => `引用 ${digits(count)} 个含 SSB 数值的单元格`,
  former: {
    frozen: "已冻结：以数值取代了公式",
    portable: "可携副本：以普通公式取代了公式",
  },
  broughtBack: "可在“模型”中恢复。按现有数据，该公式的结果为：",

  readsNone: "此单元格背后没有 SSB 数值：它本身及其公式引用的单元格均未调用 SSB 函数。",
  holdsNone: "此单元格背后没有 SSB 数值：它不含公式。",
  reads: "此公式引用的 SSB 数值",
  moreCells: ({ count }) => `以及另外 ${count} 个单元格`,
  excelWorksOut: "此调用的某个参数由 Excel 计算。",
  older: "单元格早于该结果。",
  origin: ({ kind, publisher, published }) => `${kind}，${publisher}，${published} 发布`,

  olderRecalculate: "单元格早于该结果，请重新计算。",
  blank: "空白",
  unresolved: ({ formulas }) =>
    `${formulas} 由 Excel 先行计算，因此无法在此查询结果。请将其放入单独的单元格，再引用该单元格。`,
  oneOf: ({ size }) => `结果共 ${size} 个单元格，此为其中之一。`,
  workedOut: "计算过程",
  facts: {
    row: "本行数值",
    kind: "种类",
    type: "类型",
    effective: "数据时点",
    published: "发布日期",
    publisher: "发布方",
    carried: "沿用",
    age: "距今",
    qualifier: "限定词",
    layer: "数据层",
    edition: "数据版本",
    source: "来源",
  },
  days: ({ count }) => `${digits(count)} 天`,
  unsigned: ({ edition }) => `${edition}，未签名`,

  edit: "编辑公式",
  editCopy: "编辑副本",
  editCopyHint: "副本引用相同的单元格；原公式保持不变。",
  cite: "以批注注明来源",
  cited: "已将来源添加为批注",
  recalculate: "重新计算",
  recalculated: ({ address }) => `${address} 已重新计算。`,
};
