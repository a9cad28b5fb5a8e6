import type { PaneLanguage } from "../language";
import { digits } from "./digits";

export const check: PaneLanguage["check"] = {
  title: "模型检查",
  about:
    "检查所有公式中混用的单位、口径、指标、发布方和截至日，以及过期的值、手工输入的数值等。不作任何更改。",
  run: "检查模型",
  again: "重新检查模型",
  checking: "正在检查模型…",
  done: ({ count, formulas }) =>
    count === 0
      ? `已检查 ${digits(formulas)} 个公式，未发现问题。`
      : `已检查 ${digits(formulas)} 个公式，发现 ${digits(count)} 处。`,
  moreCells: ({ count }) => `以及另外 ${digits(count)} 个单元格`,
  more: ({ count }) => `以及另外 ${digits(count)} 处`,
  workbook: "工作簿",
  fixIn: ({ fix, address }) => `${fix}，位于 ${address}`,
  mute: "忽略",
  muteIn: ({ rule, address }) => `忽略 ${address} 的“${rule}”`,
  reason: "可以保留的理由",
  keep: "以此理由忽略",
  cancel: "取消",
  needsReason: "请填写可以保留的理由。",
  wasMuted: "已忽略，理由保存在工作簿中。",
  muted: ({ count }) => `已忽略：${digits(count)}`,
  because: ({ reason, day }) => `${day} 忽略：${reason}`,
  unmute: "重新提示",
  unmuteIn: ({ rule, address }) => `重新提示 ${address} 的“${rule}”`,
  report: "生成报告工作表",
  reported: "报告已写入单独的工作表。",
};
