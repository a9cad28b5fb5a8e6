import type { PaneLanguage } from "../language";
import { digits } from "./digits";

export const starter: PaneLanguage["starter"] = {
  title: "从模型开始",
  model: "模型",
  names: {
    "cell-cost": "电芯成本展望",
    market: "2024-2035 年市场",
    projects: "项目跟踪",
    week: "每周简报",
  },
  abouts: {
    "cell-cost":
      "按已发布的系数计算每千瓦时硫化物电芯和每千克电解质中硫化锂的成本：沿已发布的价格，此后按您假设的价格。",
    market: "按领域的需求，按情形的渗透率和出货量，各发布方并列，预测如何修订，以及预测与实际值对照。",
    projects: "按阶段列出全部项目，按阶段、技术路线和国家计数，并按目标年份汇总电芯产能。",
    week: "本周价格及其来源，以及最新资讯，共一页。",
  },
  preview: "将写入的内容",
  size: ({ cells, formulas, charts }) =>
    `${digits(cells)} 个单元格，其中 ${digits(formulas)} 个公式${charts > 0 ? `；${digits(charts)} 张图表` : ""}`,
  own: "模型以单独的工作表加入，不改动工作簿中已有的内容。假设集中在一处；其余每个数字都是 SSB 函数或由其算出。",
  noCharts: "此环境不为加载项绘制图表：工作表不含图表。",
  add: "作为工作表加入",
  added: "模型已加入",
  adding: "加入模型",
};
