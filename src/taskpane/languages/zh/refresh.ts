import type { PaneLanguage } from "../language";
import { digits } from "./digits";

export const refresh: PaneLanguage["refresh"] = {
  title: "刷新",
  lookedAt: "已查看的 SSB 单元格",
  looking: "正在查看…",
  fetching: "正在获取数据版本…",
  lookingAgain: "正在重新查看…",
  recalculated: "已重新计算的 SSB 单元格",
  recalculating: "正在重新计算 SSB 单元格…",
  doneOf: ({ done, all }) => `${digits(done)} / ${digits(all)} 个 SSB 单元格`,
  cancel: "取消",

  seeChanges: "查看会有哪些变化",
  seeHeld: "查看暂缓的更改",
  check: "检查是否有新的数据版本",
  asking: "正在询问数据源…",
  accepted: ({ edition }) => `已接受数据版本 ${edition}。`,
  acceptedNotShown: ({ edition, why }) =>
    `已接受数据版本 ${edition}，但其单元格未全部重新计算。${why} 请在上方完成或撤销，或在“状态”中立即刷新。`,
  refreshedOn: ({ day, edition }) => `于 ${day} 刷新，此前为 ${edition}。`,
  undoRefresh: "撤销此次刷新",
  isBack: ({ edition }) => `工作簿已回到数据版本 ${edition}。`,

  changes: ({ edition, cells, formulas, held }) =>
    `数据版本 ${edition} 将改变 ${digits(cells)} 个单元格${but(held)}；共有 ${digits(formulas)} 个 SSB 公式。`,
  changesNone: ({ edition, formulas, held }) =>
    `数据版本 ${edition} 不改变 ${digits(formulas)} 个 SSB 公式中的任何一个${but(held)}。`,
  cameIn: ({ day, count }) => `${day}：${digits(count)} 篇出版物`,
  accept: "接受",
  acceptAll: "全部接受",
  acceptHolding: ({ count }) => `接受，暂缓 ${digits(count)} 种原因`,
  countOf: ({ count, of }) => `${digits(count)} / ${digits(of)}`,

  dayTitle: "截至某日所知",
  showKnownOn: "显示截至该日已知的数据",
  forEvery: "适用于此工作簿中未自行指定日期（asof=）的所有函数。",
  previewDay: "预览该日",
  setDay: "设定该日",
  daySet: ({ day }) => `模型显示截至 ${day} 已知的数据。`,
  dayChanges: ({ day, cells, formulas }) =>
    `截至 ${day}，${digits(cells)} 个单元格会显示其他内容；共有 ${digits(formulas)} 个 SSB 公式。`,
  dayChangesNone: ({ day, formulas }) => `截至 ${day}，${digits(formulas)} 个 SSB 公式的结果均不变。`,
  dataEnds: ({ day }) => `数据到 ${day} 为止，无法得知其后已知的内容。`,

  excelWorksOut: ({ cells }) => `${cells} 的参数只能由 Excel 计算，结果在重新计算后才知道。`,
  readsChanging: ({ cells }) => `${cells} 引用的单元格本身会变化，结果在重新计算后才知道。`,
  andMoreCells: ({ cell, count }) => `${cell} 及另外 ${digits(count)} 个单元格`,
  writeSheet: "写入变更表",
  onSheet: ({ count }) => `${digits(count)} 项变更已写入单独的工作表。`,
  reason: "原因",
  allReasons: "所有原因",
  sheet: "工作表",
  allSheets: "所有工作表",
  valuesThatChange: "会变化的数值",
  blank: "空白",
  row: ({ subject, row }) => `${subject}，第 ${row} 行`,
};

function but(held: number): string {
  return held > 0 ? `（暂缓 ${digits(held)} 种原因）` : "";
}
