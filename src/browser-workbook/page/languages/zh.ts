import type { PageLanguage } from "./language";

export const zh: PageLanguage = {
  title: "SSB 工作簿 - 代替 Excel 试用",
  heading: "SSB 工作簿",
  notice: "这里代替 Excel，并非 Excel。",
  noticeMore: "窗格中的加载项是真正的加载项；表格是开源电子表格。按 F6 在本页各部分之间切换。",

  parts: {
    ribbon: "命令",
    worksheet: "工作表",
    card: "所选数值的来源",
    pane: "加载项窗格",
    unsupported: "此处不支持",
  },
  frame: ({ name }) => `${name}：加载项窗格`,

  undo: { label: "撤消", tip: "撤消上一步编辑。" },
  redo: { label: "恢复", tip: "恢复刚撤消的编辑。" },
  recalculate: { label: "重新计算", tip: "重新计算所有公式。" },

  removeChart: ({ title }) => `移除图表 ${title}`,
  chartLine: ({ name, count, ends }) => `${name}，${String(count)} 个数值，${ends}`,

  cardHint: "选择加载项给出的数值，即可查看其来源。",
  comment: ({ text }) => `批注：${text}`,

  loading: "正在加载表格和加载项。",
  silent: "加载项页面尚未响应，其函数正在等待。",
  notOpened: ({ reason }) => `无法打开工作簿。${reason}`,

  unsupported: ({ count }) => `此处不支持：${count === 0 ? "暂无" : `${String(count)} 项`}`,
  asked: "加载项请求过、以 ApiNotFound 回应的调用",
  nothingAsked: "暂无。",
  times: ({ what, count }) => (count === 1 ? what : `${what}（${String(count)} 次）`),
  differs: "与 Excel 始终不同之处",
  limits: {
    files: "文件：工作簿不能保存为 xlsx，也不能从 xlsx 打开；重新加载后回到示例。",
    spillReferences: "溢出引用（A1#）和函数前的 @ 显示 #VALUE!。",
    smallerSpill: "SEQUENCE 等内置函数的结果变小后，对其求和的单元格可能保留旧值，直到下次重新计算。",
    busy: "结果刷新期间单元格保留旧值；Excel 此时显示 #BUSY!。",
    reference: "引用带来源数值的单元格（=B7）只显示数值，不带来源。",
    date: "加载项写入的、形似日期的文本仍为文本；Excel 会将其转为日期。",
    tooFew: "参数过少的公式显示 #VALUE! 并说明原因；Excel 不接受这样的公式。",
    manual: "手动计算模式下，输入或计算公式会带动依赖它的单元格；在 Excel 中这些单元格也要等待 F9。",
    english: "数字、日期和内置函数名按美国英语书写。",
    outOfReach: "加载项在此处无法使用条件格式；批注显示在页面底部的状态行中。图表只有折线图和堆积柱形图。",
  },

  foreignFrame: "工作簿不能在其他网站的页面中打开。请在单独的标签页中打开其地址。",

  example: {
    title: "固态电池：一个小型市场模型",
    about: "每个数值都由公式向加载项查询。选择一个数值即可查看其来源。",
    edition: "数据版本",
    prices: "材料价格",
    material: "材料",
    latest: "最新",
    source: "来源",
    unknown: ({ cell }) => `目录中没有的名称：选择 ${cell} 查看可用的名称。`,
    demand: "锂离子电池需求，全球，GWh",
    segment: "细分领域",
    assumption: "您的假设，元/Wh",
    total: "按您的价格合计，十亿元",
    again: "用一个公式得到同样的结果",
    outlook: "ESS 预测中哪些为已发布、哪些为推算",
    news: "硫化物路线最新资讯",
    newsAbout: ({ formula, cell }) => `一个公式，五条资讯：${cell} 中的 ${formula}。`,
  },
};
