import type { FunctionName } from "../../domain/functions/functions";

/** Words people look for a function by, beside its own, in Chinese and in English. */
export const FUNCTION_WORDS: Record<FunctionName, string> = {
  PRICE: "价格 报价 现价 quote cost",
  HISTORY: "历史 历史价格 走势 序列 time series past",
  FORECAST: "预测 预期 需求预测 projection",
  OUTLOOK: "展望 各年预测 projection table",
  CAGR: "复合增长率 增长率 增速 growth",
  VINTAGES: "历次预测 版本 预测修订 revisions",
  SCORECARD: "预测准确度 误差 accuracy",
  SHARE: "份额 占比 市占率 market share",
  NEWS: "新闻 资讯 动态 headlines",
  PROJECTS: "项目 产线 工厂 plants lines",
  FXRATE: "汇率 exchange rate currency",
  CONVERT: "换算 单位换算 units",
  BRIDGE: "价差 价格拆解 变动分解 explain change",
  STACK: "成本构成 成本拆分 单耗 cost breakdown bill of materials",
  FIND: "查找 搜索 search",
  META: "说明 元数据 定义 definition unit",
  CITE: "引用 来源 出处 source citation",
  COVERAGE: "覆盖 数据范围 what there is",
  CHANGES: "变化 更新 修订 what is new",
  EDITION: "版本 数据版本 data version",
};

/** The same for the guides, by the names of their files. */
export const PAGE_WORDS: Readonly<Record<string, string>> = {
  "adding-a-week": "添加周报 维护数据 maintainers",
  "adding-an-article": "添加文章 录入文章",
  data: "数据 来源 口径",
  errors: "错误 报错 #N/A #VALUE! #NUM!",
  "first-model": "第一个模型 入门 教程 tutorial getting started",
  formulas: "公式 函数",
  glossary: "术语 词汇 terms",
  files: "文件 工作簿文件 xlsx command line",
  "house-view": "自有观点 自有数值 假设 own figures",
  limits: "限制 边界 known limits",
  "model-check": "模型检查 口径检查 单位检查",
  refresh: "刷新 更新 新数据 update",
  sharing: "共享 分享 便携 冻结 portable freeze",
  "task-pane": "任务窗格 侧边栏 pane",
  unfinished: "未完成 恢复 undo",
};
