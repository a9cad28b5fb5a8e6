import { zh as answers } from "../../domain/answer/languages/zh";
import { zh as feed } from "../../feed/languages/zh";
import { checkRules, checks, severities } from "./checks-zh";
import type { ModelLanguage } from "./language";
import { says } from "./says-zh";

export const zh: ModelLanguage = {
  refusals: {
    ...feed,

    "not-saved": ({ why }) => `未作任何更改。${why}`,

    "not-decided": ({ view }) => `未作任何更改。本工作簿带有${view}。请先在上方选择采用或忽略。`,

    "no-workbook": () => "未作任何更改。此页面不在可保存它的工作簿中。",

    "nothing-to-undo": () => "本工作簿没有可撤销的刷新。",

    "no-edition": () => "没有正在使用的数据版本，无法将本工作簿固定到版本。",

    "no-day": ({ text }) => `“${text}”不是日期，日期的写法如 2026-01-31。`,

    "not-held-back": ({ edition }) =>
      `数据版本 ${edition} 的数值存放在数据库文件中，无法暂缓其中的变化。请全部采用，或保留此前的版本。`,

    "added-already": ({ publisher, published, source }) =>
      `${publisher} 于 ${published} 的文章此前已添加，编号为“${source}”。`,

    "not-loaded": answers.phrases["feed-not-loaded"],
  },

  reasons: {
    "new-observation": "新数据",
    correction: "更正",
    "methodology-change": "方法变更",
    "unit-rescale": "单位变更",
    "forecast-revision": "预测修订",
    restatement: "重述",
    rounding: "取整不同",
    discontinued: "序列停止发布",
    rewritten: "记录改写",
    withdrawn: "记录撤回",
    news: "资讯",
    derivation: "规则变更",
    "as-of": "截至日当时的数据",
    assumptions: "假设不同",
    "now-an-error": "变为错误",
    "error-solved": "错误已消除",
    shape: "结果变长或变短",
    text: "文字变更",
  },

  checks,
  checkRules,
  severities,
  says,
};
