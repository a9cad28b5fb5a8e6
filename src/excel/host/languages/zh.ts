import type { HostLanguage } from "./language";

const NOT_HERE = "此版本的 Excel 不支持该操作。";
const GONE = "该工作表或单元格已不存在。";
const TOO_MUCH = "超过 Excel 一次能传递的数量。请选择较少的单元格。";
const LINKS = "Excel 在此阻止指向其他工作簿的链接。";
const BUSY = "Excel 正忙。请稍后再试。";

export const zh: HostLanguage = {
  codes: {
    AccessDenied: "工作表或工作簿受保护。请在“审阅”选项卡中取消保护后再试。",
    ApiNotAvailable: NOT_HERE,
    ApiNotFound: NOT_HERE,
    NotImplemented: NOT_HERE,
    UnsupportedOperation: NOT_HERE,
    UnsupportedFeature: NOT_HERE,
    UnsupportedFillType: NOT_HERE,
    InvalidOperation:
      "Excel 无法在此执行：工作表可能已隐藏、受保护或属于其他类型，或单元格已合并或属于表格。",
    Conflict: "其他人正在更改这些单元格。请稍后再试。",
    UnsupportedSheet: "此类工作表无法写入单元格。请转到普通工作表后再试。",
    InvalidOperationInCellEditMode: "有单元格正在编辑。请在工作表中按 Enter 或 Esc 后再试。",
    InvalidReference: "Excel 不认识该地址。",
    InvalidArgument: "Excel 没有接受该地址、公式或值。",
    InvalidSelection: "请先选择单元格。",
    ItemNotFound: GONE,
    ItemAlreadyExists: "已有同名的内容。",
    RequestPayloadSizeLimitExceeded: TOO_MUCH,
    ResponsePayloadSizeLimitExceeded: TOO_MUCH,
    RangeExceedsLimit: TOO_MUCH,
    OperationCellsExceedLimit: TOO_MUCH,
    CellLimitExceeded: TOO_MUCH,
    FormulaLengthExceedsLimit: "公式超过 Excel 允许的 8,192 个字符。",
    MemoryLimitReached: "Excel 的内存不足。请关闭其他工作簿，或选择较少的单元格。",
    NonBlankCellOffSheet: "有内容的单元格会被推出工作表。请换一个位置。",
    InsertDeleteConflict: "Excel 无法移动该处的单元格。请换一个位置。",
    EmptyChartSeries: "用于图表的单元格没有数值。请另选单元格。",
    OpenWorkbookLinksBlocked: LINKS,
    RefreshWorkbookLinksBlocked: LINKS,
    DirtySupportingFormula: BUSY,
    GeneralException: "Excel 未能执行，也没有说明原因。如果选中了多个工作表，请只选一个后再试。",
    ActivityLimitReached: BUSY,
    RequestAborted: BUSY,
    Timeout: BUSY,
    FilteredRangeConflict: "筛选隐藏了其中一些单元格。请在“数据”选项卡中清除筛选后再试。",
    MergedRangeConflict: "其中一些单元格已合并。请取消合并后再试。",
    PivotTableRangeConflict: "该处有数据透视表。请另选单元格。",
    NoAnswer: "Excel 没有响应，可能仍在处理。请稍候再看。",
    InactiveWorkbook: "当前在前面的是另一个工作簿。请回到本工作簿后再试。",
  },

  checks: {
    sheet: "检测用的工作表",
    spill: "一个结果占多个单元格",
    property: "公式可读取数值的属性",
    large: "一次调用可返回 6,000 个单元格",
    asWritten: "读出的公式与写入的一致",
    text: "形似公式的文本仍为文本",
    error: "能识别 Excel 的错误值",
    format: "数字格式得以保留",
    marked: "标记的单元格会重新计算",
    note: "批注可添加并删除",
    chart: "图表可绘制并删除",
    tableColumn: "表格中的公式只留在其单元格",
    tableSpill: "表格中拒绝占多个单元格的结果",
    part: "文件中的部件可保存并删除",
  },

  says: {
    readOnly: () => "本工作簿以只读方式打开。请选择“编辑”或“启用编辑”后再试。",
    hidden: ({ name }) => `工作表 ${name} 已隐藏。请右键单击任一工作表标签并选择“取消隐藏”，然后再试。`,
    veryHidden: ({ name }) => `工作表 ${name} 被深度隐藏，只有宏或加载项才能显示。`,
    chartNeeds: () => "图表需要一列日期或年份，以及至少一列数值。",
    spillsNowhere: () => "该公式没有溢出到任何区域。",
    merged: ({ at }) => `该处有合并的单元格：${at}。请在“开始”选项卡中取消合并后再试。`,
    longTable: ({ table, most }) =>
      `表格 ${table} 超过 ${most} 行，Excel 可能用该公式填满整列。请把公式放在表格旁边。`,
    noRoomInTable: ({ table }) => `结果占多个单元格，表格 ${table} 无法容纳。请把公式放在表格旁边。`,
    columnFilled: ({ table }) =>
      `Excel 会用同一公式填满表格 ${table} 的这一列。请在自动更正选项中关闭“将公式填充到表以创建计算列”，或把公式放在表格旁边。`,
    spillsIntoTable: ({ at, rows, columns, table, box }) =>
      `${at} 的结果占 ${rows} 行 ${columns} 列，表格无法容纳，Excel 会显示 #SPILL!：请选择表格 ${table}（${box}）以外的单元格。`,
    nothingChanged: ({ why }) => `未作任何更改。${why}`,
    longFormula: ({ at, most }) => `${at} 的公式超过 Excel 允许的 ${most} 个字符。`,
    longTextInFormula: ({ at, most }) =>
      `${at} 的公式中有一段文本超过 Excel 允许的 ${most} 个字符。请把它放进单元格并引用该单元格。`,
    longText: ({ at, most }) => `${at} 的文本超过单元格可容纳的 ${most} 个字符。`,
    notHandedOver: () => "Excel 没有交出这些单元格。请稍后再试。",
    notChanged: ({ places }) => `${places} 未能更改。请重试，或稍后再试。`,
    changedMeanwhile: ({ places }) => `${places} 在此期间已改动，未作处理。`,
    notTaken: ({ places }) => `Excel 没有接受写入 ${places} 的内容。`,
    doneNotNoted: ({ what, why }) => `“${what}”已完成，但工作簿未能记下这一点。${why}请完成它，或恢复原状。`,
    begunHere: ({ what }) => `本工作簿中“${what}”已开始但未结束。请先在上方完成它，或恢复原状。`,
    begunElsewhere: ({ what }) => `“${what}”在另一台计算机上开始但未结束，可在那里完成或恢复原状。`,
    begun: ({ what }) => `“${what}”已开始但未结束。`,
    notAsBefore: ({ places }) => `${places} 与之前不同，其余未变。`,
    notPutBack: ({ problem, places }) =>
      `${problem}${places} 未能恢复，其余已恢复原状。请在上方完成它，或恢复原状。`,
    wasPutBack: ({ problem }) => `${problem}单元格已恢复原状。`,
    restUndone: ({ why }) => `其余已撤销。${why}`,
    sheetGone: ({ name }) => `工作表 ${name} 已不存在或已改名。`,
    sheetStays: ({ name }) => `工作表 ${name} 此后有人写入，予以保留。`,
    notKept: ({ why }) => `工作簿未能保存，因此未作任何更改。${why}`,
    tooMuchToKeep: () => "超过工作簿一次能记住的数量。请逐个工作表冻结。",
    andMore: ({ places, more }) => `${places} 及另外 ${more} 处`,
  },

  refused: (message) => `Excel 拒绝了该操作：${message}`,

  silent: "Excel 拒绝了该操作，但没有说明原因。",
};
