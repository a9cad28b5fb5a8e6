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

  refused: (message) => `Excel 拒绝了该操作：${message}`,

  silent: "Excel 拒绝了该操作，但没有说明原因。",
};
