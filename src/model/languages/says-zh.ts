import type { ModelLanguage } from "./language";

export const says: ModelLanguage["says"] = {
  isNewer: (edition) => `有更新的数据版本 ${edition}：可在“模型”中查看其变化。`,
  notChecked: "尚未检查是否有更新的数据版本。",
  isNewest: (time) => `数据为最新版本，检查时间 ${time}。`,

  isManual: "当前为手动计算：请按 F9 更新引用它们的单元格。",
  recalculated: (count) => `已重新计算 ${count} 个 SSB 单元格。`,
  cancelled: (done, count, left, first) =>
    `已取消：${count} 个 SSB 单元格中已重新计算 ${done} 个。自 ${first} 起 ${left} 个单元格可能仍显示原有内容：请在上方完成或撤销。`,
  notAllShow: (why) => `并非所有单元格都已更新。${why}请在上方完成或撤销。`,
  noCells: "此工作簿没有可刷新的 SSB 单元格。",
  refreshed: (count) => `已刷新 ${count} 个 SSB 单元格。`,
  changed: {
    refresh: "已接受一次刷新",
    "refresh-undone": "已撤销一次刷新",
    pin: "固定版本的设置已更改",
    "as-of": "截至日已更改",
    house: "自有观点已更改",
    assumptions: "假设已更改",
    articles: "已添加或移除文章",
    another: "有内容已更改",
  },
  mayShowBefore: (changed) => `${changed}，单元格可能仍显示原有内容。`,

  tryNeedsAutomatic:
    "当前为手动计算，引用 SSB 单元格的单元格不会随之更新。请在“公式”选项卡的“计算选项”中选择“自动”，然后重试。",
  tried: {
    edition: (id) => `数据版本 ${id}`,
    day: (day) => `截至 ${day} 的已知数据`,
    assumptions: "另一组假设",
    unknown: "另一数据版本",
  },
  wasTried: (what) => `关闭此工作簿时正在试用${what}。其单元格已按工作簿自身的设定重新计算。`,
  mayShowTried: (what, why) => `单元格可能仍显示未被接受的${what}。${why}在“状态”中按“立即刷新”即可恢复。`,

  nothing: "空白",
  drifted: (shown) => `单元格显示 ${shown}，与当前数据版本的结果不符。请重新计算。`,
  size: (rows, columns) => `${rows} 行 ${columns} 列`,
  moreThanFree: "的单元格多于空闲单元格",
  noRoom: (need) => `结果需要 ${need}，而所需单元格中已有内容。请清除这些内容或移动公式。`,

  leftBehind: (prefix) =>
    `此工作簿曾在没有加载项的环境中计算，函数被保留为 ${prefix}。请选择单元格，按 F2，再按 Enter。如无效，请用“查找和替换”将 ${prefix} 替换为 SSB.。`,
  unknownName:
    "Excel 不认识此公式中的某个名称。如果是该函数，则说明计算此单元格时加载项尚未加载：请选择单元格，按 F2，再按 Enter。",
  olderError: "函数现已有结果，单元格仍显示旧的错误。请重新计算。",
  excelFirst: (what) => `${what} 由 Excel 先行计算，因此此处无法得知原因。请将鼠标指向单元格角上的标记查看。`,
  aBlank: "空白",
  stillShows: (shown) => `单元格仍显示 ${shown}。`,
  showsInstead: (shown) => `外层公式显示 ${shown}。`,
  set: (text) => `设为 ${text}`,
  write: (text) => `改为 ${text}`,
  fixIn: (fix, where) => `${fix}（${where}）`,
  all: (count) => `全部 ${count} 个`,
  someOf: (count, of) => `${of} 个中的 ${count} 个`,
  fixAll: (which, texts) => `按建议修正${which}：${texts}`,
  rewroteFormulas: (count) => `已改写 ${count} 个公式。`,
  rewroteCells: (count) => `已改写 ${count} 个单元格。`,
  rewroteIn: (address) => `已改写 ${address} 中的公式。`,
  wroteIn: (value, address) => `已在 ${address} 中写入 ${value}。`,
  otherFormulas: (count) => `${count} 个单元格的公式此时已不同，未作改动。`,
  otherContents: (count) => `${count} 个单元格的内容此时已不同，未作改动。`,

  noCalls: "没有可处理的 SSB 公式。",
  isPortable: "此工作簿已是可携副本。请先恢复其实时公式。",
  nothingToBringBack: "此工作簿不是可携副本，没有可恢复的公式。",
  nothingFrozen: "此工作簿没有被冻结的 SSB 公式。",
  kept: {
    argument: "其查询内容由 Excel 计算。",
    fills: "填充这些单元格的内容由 Excel 计算。",
    tooLong: "取代它的公式将过长。",
    blocked: "其结果所需的单元格已有其他内容。",
  },
  valueShown: "保留其显示的数值。",
  readsSpill: (spill) => `它引用 ${spill} 的溢出结果，在副本中将显示错误。`,
  shows: (shown) => `它显示 ${shown}。`,
  sheetLists: (sheet) => `工作表 ${sheet} 予以保留：其中列有未恢复的公式。`,
  sheetWritten: (sheet) => `工作表 ${sheet} 予以保留：它在创建之后被改写过。`,
  sheetRead: (sheet, reader) => `工作表 ${sheet} 予以保留：${reader} 引用了它。`,
  sheetGone: "其工作表已不存在或已改名。",
  editedSince: "它在此后被编辑过。",
  noFunction: (name) => `没有函数 SSB.${name}。`,
  sheetProtected: (sheet) => `工作表 ${sheet} 受保护。请在“审阅”选项卡中撤消保护。`,
  sheetsProtected: (_, sheets) => `工作表受保护：${sheets}。请在“审阅”选项卡中撤消保护，然后重试。`,

  notComplete: (text) => `${text} 不完整。`,
  oneBlock: "请选择一个单元格或一个连续区域。",
  noWholeLines: "请选择具体的单元格，而不是整列或整行。",

  tooMuchForBrowser: "超出此浏览器可保存的容量。请先移除一篇文章。",
};
