import type { Translation } from "./translation";

const OPTIONS_AS = "选项，例如";
const PRICE_DATE = "日期、月份、latest，或相对今天：-4W、-1M。留空为最新。";
const PRICE_UNIT = '单位，例如 "CNY/kg" 或 "USD/t"。默认：发布时的单位。';
const ONE_MATERIAL = '材料或序列代码，例如 "Li2S"。';

export const zh: Translation = {
  functions: {
    PRICE: {
      description: '材料的发布价格，例如 =SSB.PRICE("Li2S")。不给日期时为最新发布的价格。结果带有来源。',
      about: "材料价格",
      parameters: {
        material: {
          hint: '材料或序列代码，例如 "Li2S" 或 "LATP"；给区域时每个单元格返回一个价格。',
        },
        date: {
          hint: '日期 "2025-12-06"、月份 "2025-10"、"latest"、"-4W" 或 Excel 日期；日期区域横向排列。默认：最新。',
          about: PRICE_DATE,
        },
        unit: { hint: '单位，例如 "CNY/kg"、"CNY/t" 或 "USD/kg ex VAT"。默认：发布时的单位。' },
        options: {
          hint: `${OPTIONS_AS} "asof=2025-12-31; vat=in; fill=next; maxage=60; field=low"，或两列区域（名称与值）。`,
        },
      },
    },
    HISTORY: {
      description: "材料的全部发布价格，以表格返回：日期、数值、Type、kind。只有方向、没有数值的周显示方向。",
      about: "全部发布值，表格",
      parameters: {
        material: { hint: ONE_MATERIAL },
        start: { hint: "起始日期或月份。默认：首次发布。", about: "起始日期或月份；留空为从头开始。" },
        end: { hint: "截止日期或月份。默认：最新发布。", about: "截止日期或月份；留空为至最新。" },
        unit: { hint: PRICE_UNIT },
        options: {
          hint: `${OPTIONS_AS} "headers=0; asof=2025-12-31"（headers：0 无表头，1 列标题，2 名称行和列标题）。`,
        },
      },
    },
    FORECAST: {
      description:
        '某一年的数值，例如 =SSB.FORECAST("ESS",2030)：由发布方给出，或按规则推算，推算过程见 SSB.CITE。',
      about: "某一年的数值",
      parameters: {
        series: {
          hint: '序列，例如 "ESS"、"EV"、"Consumer"、"Total"、"ASSB"、"Semi-solid"、"SSB"、"ASSB penetration"；给区域时每个单元格返回一个值。',
        },
        year: { hint: "年份，例如 2030；年份区域横向排列。" },
        unit: { hint: '单位，例如 "GWh"、"TWh" 或 "%"。默认：发布时的单位。' },
        options: {
          hint: `${OPTIONS_AS} "asof=2025-06-30"、"pub=EVTank"、"method=penetration"、"interp=cagr"、"extrap=cagr" 或 "base=230"。`,
        },
      },
    },
    OUTLOOK: {
      description:
        "各年数值，以表格返回：年份、数值、Type（A 实际值、E 估计值、F 预测值）、kind、发布方、发布日期。",
      about: "各年数值，表格",
      parameters: {
        series: { hint: '序列，例如 "ESS" 或 "SSB penetration"。' },
        from: { hint: "起始年份。默认：有数值的第一年。", about: "起始年份；留空为有数值的第一年。" },
        to: { hint: "截止年份。默认：有数值的最后一年。", about: "截止年份；留空为有数值的最后一年。" },
        unit: { hint: '单位，例如 "GWh" 或 "TWh"。默认：发布时的单位。' },
        options: { hint: `${OPTIONS_AS} "headers=2; asof=2025-12-31; pub=any; interp=linear"。` },
      },
    },
    CAGR: {
      description:
        '复合年增长率（小数），例如 =SSB.CAGR("ESS")：优先采用发布方对该区间给出的增长率，否则由其数值计算。',
      about: "复合年增长率",
      parameters: {
        series: { hint: '序列，例如 "ESS"；给区域时每个单元格返回一个增长率。' },
        from: {
          hint: "起始年份。默认：发布方给出的区间。",
          about: "起始年份；留空为发布方给出的区间。",
        },
        to: {
          hint: "截止年份。默认：发布方给出的区间。",
          about: "截止年份；留空为发布方给出的区间。",
        },
        options: {
          hint: `${OPTIONS_AS} "basis=computed"、"basis=quoted"、"pub=SMM" 或 "asof=2025-06-30"。`,
        },
      },
    },
    VINTAGES: {
      description: "同一数值的历次发布值与推算值，按发布日期排列，可看出预测如何变动。",
      about: "同一数值的历次变动，表格",
      parameters: {
        series: { hint: '序列，例如 "ESS" 或 "Li2S"。' },
        period: {
          hint: "数值所属的年份、月份或日期，例如 2030。",
          about: "数值所属的年份、月份或日期。",
        },
        options: { hint: `${OPTIONS_AS} "pub=SMM; headers=0; unit=TWh"。` },
      },
    },
    SCORECARD: {
      description: '预测值与实际值对照：预测值、实际值与误差，例如 =SSB.SCORECARD("Pack")。',
      about: "预测值与实际值对照，表格",
      parameters: {
        series: { hint: '序列，例如 "Pack" 或 "EV sales"。' },
        options: { hint: `${OPTIONS_AS} "asof=2026-01-31; headers=0"。` },
      },
    },
    SHARE: {
      description:
        '公司的市场份额，例如 =SSB.SHARE("EV usage","CATL",2025)：采用发布值，或用同一发布方、同一期间的公司数量除以总量。',
      about: "公司的市场份额",
      parameters: {
        series: { hint: '整个市场的序列，例如 "EV usage"。' },
        company: {
          hint: '公司的任一名称，例如 "CATL" 或 "宁德时代"；给区域时每个单元格返回一个份额。',
        },
        period: {
          hint: '年份 2025、月份 "2025-09" 或区间 "2025-01..2025-09"；区域横向排列。默认：最新。',
          about: "年份、月份或月份区间；留空为最新。",
        },
        options: {
          hint: `${OPTIONS_AS} "pub=EVTank"、"asof=2026-01-31"，或 "unit=GWh" 返回数量。`,
        },
      },
    },
    NEWS: {
      description: "固态电池市场资讯，由新到旧。",
      about: "资讯，表格",
      parameters: {
        query: {
          hint: '关键词，在正文、公司和材料中查找，例如 "Gotion" 或 "sulfide"。默认：全部。',
          about: "要查找的关键词；留空为全部。",
        },
        count: { hint: "最多条数。默认：10。", about: "最多条数；留空为 10。" },
        options: {
          hint: `${OPTIONS_AS} "section=materials; route=sulfide; country=China; since=2025-12-01; until=2025-12-31; segment=cell"。`,
        },
      },
    },
    PROJECTS: {
      description: "项目及其最新阶段、产能、功率和投资：每个项目一行，或项目的每条产线一行。",
      about: "项目及其阶段，表格",
      parameters: {
        query: {
          hint: '关键词，例如 "Wuhai" 或 "QingTao"。默认：全部。',
          about: "要查找的关键词；留空为全部。",
        },
        options: {
          hint: `${OPTIONS_AS} "country=China; stage=construction; route=sulfide; asof=2025-12-31"。`,
        },
      },
    },
    FXRATE: {
      description: '汇率，例如 =SSB.FXRATE("USD/CNY","2025-12-05")：一单位前者货币折合多少后者货币。',
      about: "汇率",
      parameters: {
        pair: {
          hint: '货币对，例如 "USD/CNY" 或 "EURUSD"；给区域时每个单元格返回一个汇率。',
          about: "两种货币：一单位前者折合多少后者。",
        },
        date: {
          hint: "汇率日期；取当日或之前最近一日，最多早 7 天。默认：最新。",
          about: "日期；取之前 7 天内最近一日的汇率。留空为最新。",
        },
        options: { hint: `${OPTIONS_AS} "pub=PBOC; asof=2025-12-31; maxage=3"。` },
      },
    },
    CONVERT: {
      description: '在单位与货币之间换算数字，例如 =SSB.CONVERT(2050,"CNY/kg","USD/t","2025-12-06")。',
      about: "换算为另一单位",
      parameters: {
        value: {
          hint: "要换算的数字；给区域时每个单元格返回一个结果。",
          about: "要换算的数字。",
        },
        from: { hint: '原单位，例如 "CNY/kg inc VAT" 或 "GWh"。', about: "原单位。" },
        to: { hint: '目标单位，例如 "USD/kg ex VAT" 或 "TWh"。', about: "目标单位。" },
        date: {
          hint: "汇率与税率的日期。默认：最新汇率。",
          about: "汇率与税率的日期；留空为最新。",
        },
        options: { hint: `${OPTIONS_AS} "fx=7.1" 或 "fx=PBOC"。` },
      },
    },
    BRIDGE: {
      description: "价格换算的每一步，以表格返回：发布价格、税、汇率、质量、结果。",
      about: "换算步骤，表格",
      parameters: {
        material: { hint: ONE_MATERIAL },
        date: { hint: "价格的日期或月份。默认：最新。", about: PRICE_DATE },
        unit: { hint: '目标单位，例如 "USD/kg ex VAT"。默认：发布时的单位。' },
        options: { hint: `${OPTIONS_AS} "vat=in; fx=PBOC"。` },
      },
    },
    STACK: {
      description: "材料各项投入的成本，以表格返回：每项有已发布系数的投入一行，附引用。",
      about: "材料投入成本，表格",
      parameters: {
        material: {
          hint: '"sulfide electrolyte"（硫化物电解质）、"LPSC" 或 "sulfide cell"（硫化物电芯）。',
          about: "硫化物电解质、LPSC 或硫化物电芯：其他材料没有已引用的系数。",
        },
        date: { hint: "价格的日期或月份。默认：最新。", about: PRICE_DATE },
        options: { hint: `${OPTIONS_AS} "vat=in; unit=USD/kg ex VAT; asof=2025-12-31"。` },
      },
    },
    FIND: {
      description: '在序列目录中查找，例如 =SSB.FIND("硫化锂")。',
      about: "查找序列目录，表格",
      parameters: {
        text: {
          hint: "关键词，在代码、名称和别名中查找，中英文均可。默认：全部。",
          about: "名称中的关键词，中英文均可；留空为全部。",
        },
        options: { hint: `${OPTIONS_AS} "headers=0; asof=2025-12-31"。` },
      },
    },
    META: {
      description: "序列的说明：单位、税基、规格、定义、发布方；返回一个字段，或以表格返回全部。",
      about: "序列的说明",
      parameters: {
        code: { hint: '序列代码或名称，例如 "Li2S"。' },
        field: { hint: "字段之一。默认：全部。", about: "一个字段；留空以表格返回全部。" },
      },
    },
    CITE: {
      description: "数值的来源，返回一行文字；detail=1 时逐步列出其由来。",
      about: "数值的来源",
      parameters: {
        series: { hint: '序列或材料，例如 "ESS" 或 "Li2S"。' },
        period: {
          hint: "年份、月份或日期。默认：最新。",
          about: "年份、月份或日期；留空为最新。",
        },
        options: { hint: '该数值的选项；"detail=1" 以表格返回完整的由来。' },
      },
    },
    COVERAGE: {
      description: "每个序列已发布、沿用或缺失的情况。",
      about: "已发布与缺失的情况",
      parameters: {
        options: { hint: `${OPTIONS_AS} "asof=2025-12-31; headers=0; text=price"。` },
      },
    },
    CHANGES: {
      description: "某日以来新发布的内容，由新到旧：新数据、预测修订、更正、资讯，各附原因。",
      about: "某日以来的变动，表格",
      parameters: {
        since: {
          hint: '日期 "2025-12-01"、"-1M" 或 Excel 日期。默认：全部。',
          about: "日期；留空为全部。",
        },
        options: {
          hint: `${OPTIONS_AS} "series=ESS; reason=forecast-revision; asof=2025-12-31; headers=0"。`,
        },
      },
    },
    EDITION: {
      description: "本工作簿所用的数据版本，或其中一个字段。",
      about: "数据版本",
      parameters: {
        field: { hint: "字段之一。默认：编号 (id)。", about: "一个字段；留空为编号。" },
      },
    },
  },

  formerName: (name) => `SSB.${name} 的旧名称，仍见于已有的工作簿；结果相同。`,

  options: {
    asof: "按截至该日已发布的内容作答。",
    pub: "查询该发布方；any 取最近发布的一家。",
    vat: "在来源未说明时，假设发布价格是否含税。",
    fx: "改用其他汇率：数字（按报价写法，每 USD 折 7.1 CNY 写 7.1）、latest 或发布方。",
    fill: "某日没有价格时如何处理。",
    maxage: "数值最多可沿用多少天。",
    method: "指定取值方法：reported、growth、sum，或份额（例如 penetration）。",
    interp: "填补两个发布年份之间的年份。",
    extrap: "延伸至最后一个发布年份之后。",
    field: "发布区间的下限或上限，或发布的变化率：环比或同比。",
    headers: "0 无表头，1 列标题，2 名称行和列标题。",
    base: "替换预测所依据的基数。",
    basis: "只取发布方给出的增长率，或只取由数值计算的增长率。",
    scenario: "选择发布方的某个情景。",
    unit: "数值的单位。",
    detail: "1 列出数值的每一步。",
    properties: "0 返回不带来源的普通数字。",
    figures: "1 去掉没有数值的行，便于作图。",
    section: "只要该栏目的资讯。",
    route: "只要该技术路线。",
    segment: "只要该环节。",
    stage: "只要该阶段。",
    country: "只要该国家。",
    company: "只要该公司。",
    since: "只要该日及以后。",
    until: "只要该日及以前。",
    series: "只要该序列。",
    reason: "只要该原因的变动。",
    text: "只要名称含有这些关键词的序列。",
  },

  fields: {
    EditionField: {
      id: "数据版本编号，例如 2026-11-24.3f9c2a71",
      date: "最新记录的日期",
      hash: "内容的 SHA-256",
      sources: "来源数量",
      observations: "观测值数量",
      events: "资讯条数",
      series: "序列数量",
      pinned: "本工作簿是否固定使用该版本：yes 或 no",
      asof: "本工作簿的截至日，或空文本",
      available: "可用的更新版本的编号，或空文本",
      signed: "来自数据源的版本是否由本加载项信任的密钥签名：yes 或 no",
      articles: "有多少篇自己添加的文章与该版本一同作答",
      layer: "模型采用的层：source、house、low 或 high",
      housevalues: "本工作簿中自有数值的数量",
      houserates: "本工作簿中自有汇率的数量",
    },
    MetaField: {
      name: "全称",
      unit: "发布值的单位",
      measure: "价格、需求、出货量、产能等",
      vat: "增值税：含税 (included)、不含税 (excluded) 或未注明",
      specification: "等级、形态与交货条件",
      definition: "数值的含义",
      region: "适用地区",
      frequency: "发布频率",
      lead: "未指定发布方时作答的发布方",
      publishers: "有数值的全部发布方",
      cells: "全固态、半固态，或两者合计",
      denominator: "份额以什么为分母",
      aliases: "可用的其他名称",
      first: "有数值的首个期间",
      last: "有数值的最后期间",
    },
  },
};
