import type { PaneLanguage } from "../language";
import { digits } from "./digits";

export const share: PaneLanguage["share"] = {
  title: "共享",
  needsExcel: "共享需要在 Excel 中进行。",
  cancel: "取消",
  more: ({ number }) => `以及另外 ${number} 个`,
  liveAgain: ({ count }) => `${digits(count)} 个公式已恢复为实时公式。`,
  changingCells: "正在更改单元格",
  changingFormulas: "正在更改公式",

  state: "此工作簿",
  keptPortable: ({ count }) => `此工作簿为可携副本：保留了 ${digits(count)} 个公式。`,
  keptPortableSince: ({ day, count }) => `此工作簿自 ${day} 起为可携副本：保留了 ${digits(count)} 个公式。`,
  keptFrozen: ({ count }) => `${digits(count)} 个公式已冻结为数值并保留。`,

  portable: "可携副本",
  portableHint:
    "用对可见数据表的普通查找公式取代 SSB 公式。任何人无需加载项即可打开并重新计算该文件，您也可以随时恢复实时公式。",
  preview: "预览可携副本",
  bringBack: "恢复实时公式",
  previewTitle: "可携副本预览",
  willRead: ({ formulas, points, sheet }) =>
    `${digits(formulas)} 个公式将从新工作表 ${sheet} 读取 ${digits(points)} 个数值。`,
  opensCopy: "副本将在新工作簿中打开，由您保存。此工作簿保持原样。",
  changesThis: "此 Excel 无法打开副本：将更改此工作簿本身。如需保留两者，请先将文件另存为其他名称。",
  openCopy: "打开副本",
  changeThis: "更改此工作簿",
  copyOpened: ({ count, sheet }) =>
    `可携副本已在新工作簿中打开：${digits(count)} 个公式读取工作表 ${sheet}。此工作簿保持原样。`,
  copyOpenedLeft: ({ left }) => `可携副本已在新工作簿中打开。此工作簿未完全恢复原样：${left}`,
  keepValue: "以下单元格保留当前显示的数值",
  showError: "以下单元格将显示错误",
  isPortable: ({ count, sheet }) => `此工作簿现为可携副本：${digits(count)} 个公式引用工作表 ${sheet}。`,
  edited: "已被编辑的单元格",
  leftAlone: ({ count }) => `${digits(count)} 处将保持不变`,
  bringOthers: "恢复其余公式",
  overwriteToo: "同时覆盖这些单元格",

  setAside: "无法读取的已保存公式",
  staysAside: "其内容原样保留：较新的加载项或其他程序或许可以读取。",
  saveRecord: "另存为文件",
  removeRecord: "从此工作簿中移除",
  recordRemoved: "已从此工作簿中移除。其中保存的公式无法再从这里恢复。",

  freeze: "冻结为数值",
  freezeHint: "保留单元格当前显示的数值，并在文件中记住其公式。冻结后的数值不再更新。",
  freezeWhat: "冻结范围",
  scopes: { selection: "所选单元格", sheet: "此工作表", workbook: "整个工作簿" },
  unfreeze: "全部解冻",
  frozen: ({ count }) => `${digits(count)} 个公式已冻结为数值。`,
  leftAsIs: "保持原样",

  repair: "修复",
  repairHint:
    "安装加载项后，部分单元格可能仍显示 #NAME?，或保留 _xldudf_SSB_PRICE 之类的名称。重新输入公式即可恢复关联。",
  repairNeedsExcel: "修复需要在 Excel 中进行。",
  look: "查找失效的单元格",
  entering: "正在重新输入公式",
  noneStuck: "没有失效的 SSB 公式。",
  stuck: ({ count }) => `${digits(count)} 个单元格失效。`,
  entered: ({ count }) => `已重新输入 ${digits(count)} 个公式。`,
  toRepair: ({ count }) => `${digits(count)} 个单元格待修复`,
  cannotRepair: "以下单元格无法在此修复",
  repairAll: "全部修复",
  why: {
    "another prefix": "它以另一名称调用该函数。",
    "not found": "函数可用，但单元格仍显示 #NAME?。",
  },
};
