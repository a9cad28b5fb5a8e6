import type { PaneLanguage } from "../language";

export const welcome: PaneLanguage["welcome"] = {
  title: "您的第一个数据",
  step: ({ step, steps }) => `第 ${step} 步，共 ${steps} 步`,
  close: "关闭引导",
  pick: "请选一项：这里的每个数值都注明由谁、何时发布。",
  calls: { price: "Li2S 价格", forecast: "2030 年储能需求", rate: "美元兑人民币" },
  use: "使用",
  needsExcel: "插入需要在 Excel 中进行。请在 Excel 的任一单元格中输入：",
  select: ({ formula }) => `在工作表中选择一个单元格，然后插入 ${formula}。`,
  insert: "插入",
  inserted: "已插入您的第一个数据",
  done: "完成",
  back: "上一步",
};
