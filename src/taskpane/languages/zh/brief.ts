import type { PaneLanguage } from "../language";
import { digits } from "./digits";

export const brief: PaneLanguage["brief"] = {
  open: "每周简报",
  none: "尚无可写简报的周报。",
  print: "打印",
  write: "写成工作表",
  written: "每周简报已写入",
  adding: "添加每周简报",
  title: ({ publisher, day }) => `每周简报：${publisher}，${day}`,
  ages: {
    today: () => "今日新出",
    days: ({ count }) => `${digits(count)} 天前`,
    weeks: ({ count }) => `${digits(count)} 周前`,
  },
  age: ({ age, on }) => `截至 ${on}，最近一期周报为${age}。`,
  before: ({ day }) => `上一期为 ${day}。`,
  edition: ({ edition }) => `依据数据版本 ${edition}。`,
  prices: "价格",
  since: "周报之后",
  sources: "来源",
  notTold: "未提及",
  noFigure: "无数值",
  elsewhere: ({ count, day }) => `最新数值为 ${day}，早于周报 ${digits(count)} 天。`,
  price: "价格",
  move: "本周",
  moveBefore: "上一期",
  figure: "数值",
};
