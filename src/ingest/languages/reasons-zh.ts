/**
 * Why a row is unsure, why a number is left aside, what a word may mean otherwise: in English these sentences enter the
 * notes of the ledger, so the English sentence is what a reason is told by. Between braces stands what changes.
 */
export const REASONS_ZH: Readonly<Record<string, string>> = {
  // Numbers that are no facts.
  "{article} {kind}, which the ledger does not keep": "{kind}，数据不收录",
  "in a contact, a disclaimer or the page's furniture": "出自联系方式、免责声明或页面附属文字",
  "in a line about the publication": "出自关于文章本身的信息",
  "the number of a heading or a list": "标题或列表的编号",
  "a date": "日期",
  "part of a name": "名称的一部分",
  "a stock code": "证券代码",
  "an identifier": "编号",
  "a time of day": "时刻",
  "part of an address": "网址的一部分",
  "a footnote": "脚注",
  "a tax rate": "税率",
  "repeats what is read in the text": "与正文已读取的内容重复",
  "in a run of words too long to be a sentence": "所在文字过长，不成句子",
  "a heading's figure for what the text gives itself": "标题中的数字，正文另有给出",
  "a column of the table that the ledger does not keep": "数据不收录的表格列",
  "no market fact, the reviewer says": "审阅者认定不是市场数据",
  "a figure of {owner}, not the market's": "{owner}的数字，不是市场数据",
  "a figure for {part}, a part of the market that no series counts": "{part}的数字，没有对应此部分市场的序列",
  "a figure for {part}, which no series is about": "{part}的数字，没有对应的序列",
  "a figure under a condition, not a forecast": "带条件的数字，不是预测",
  "the size of a project, not of the market": "项目的规模，不是市场规模",
  "an earlier forecast": "较早的预测",
  "a price that is assumed or named in passing": "假设的或顺带提及的价格",
  "what one party took, not the market's price": "单方的成交价，不是市场价格",
  "the highest or lowest of several, not the market's price": "多个价格中的最高或最低价，不是市场价格",
  "an earlier figure that the text compares with": "文中用作比较的较早数字",
  "a change, and the text does not say against which period": "变动幅度，文中未说明与哪一时期相比",
  "a mark that was passed, not a level": "越过的关口，不是数值",
  "a figure of another scenario than the base case": "基准情景以外的数字",
  "the threshold of a definition": "定义中的界限",
  "the text gives it as a figure of {other}, which belongs in a file of its own":
    "文中称此为{other}的数字，应另行收录",
  "a price of another kind ({kind})": "另一类价格（{kind}）",
  "one end of a range": "区间的一端",
  "its time is told in words that are not counted": "时间以文字说明，未能推算",
  "the words print another time for it": "文中另有其时间",
  "a sum of several months": "数月合计",
  "the text speaks of several periods before it": "前文说到多个时期，不知属于哪一个",
  "a figure of one month": "单月数字",
  "its period is still to come": "时期尚未到来",
  "a figure of the whole, not of the part named before": "是总体的数字，不是前述部分的",
  "a figure of solid-state cells together": "固态电池合计的数字",
  "a figure that includes China": "包含中国在内的数字",
  "what it would be enough for": "仅说明够用于多少",
  "a figure for the rest of the world": "其他地区的数字",
  "the figure of the other of two measures": "是并列两项指标中另一项的数字",
  "a change, not a share": "是变动，不是占比",
  "the words are not sure of it": "文中语气不确定",
  "{name} is named as an investor, not as who gets the money": "文中{name}是投资方，不是融资方",
  "what the words deny is no event": "文中否认的事不算事件",
  "what was only asked is no event": "仅为提问，不算事件",
  "the words only consider it": "文中仅在考虑",
  "the verb is in another item": "动词属于另一条目",
  "the verb is that of {name}": "动词的主语是{name}",
  "what is told of is a tender": "文中说的是招标",
  "what was filed for is no project": "申请的不是项目",
  "what is built is no plant or line": "所造的不是工厂或产线",
  "what is opened is no plant or line": "启用的不是工厂或产线",
  "what has begun is work on paper": "开始的只是设计或前期工作",
  "something was said there, not shown": "文中是说明，不是发布产品",
  "the words tell of no step of a project": "文中没有说明项目的进展",
  "the other party, {name}, is not read as a company": "对方{name}未识别为公司",
  "a cost or a difference, not a price": "成本或差额，不是价格",
  "the change of a price, not a price": "价格的变动，不是价格",
  "the price it moved from, without a date": "变动前的价格，未注明日期",
  "a price of an earlier time that the text does not date": "较早的价格，文中未注明日期",
  "a price under a condition": "带条件的价格",
  "a price that is only expected, without a date": "仅为预期的价格，未注明日期",
  "a price in {country}; the series are China's": "{country}的价格；序列均为中国价格",
  "the catalogue has no series for {material} in {unit}": "目录中没有以 {unit} 计的{material}序列",

  // Rows that are unsure.
  "{name} is not in the catalogue ({why})": "目录中没有{name}（{why}）",
  "{name} is put in {country} by the form of its name": "按名称形式将{name}归入{country}",
  "assigned by the reviewer": "由审阅者归入",
  "added by the reviewer": "由审阅者添加",
  "no unit is printed: the one of the series is taken": "未注明单位，采用序列的单位",
  "a forecast of a price": "价格预测",
  "an earlier price that the text compares with": "文中用作比较的较早价格",
  'no year is printed with "{text}"': "“{text}”未注明年份",
  '"{text}" is counted from the publication': "“{text}”按发布日推算",
  '"{text}" names no day; filed under {period}': "“{text}”未指明日期，记为 {period}",
  '"{text}" does not say which month': "“{text}”未指明月份",
  "terms of the price: {terms}": "价格条件：{terms}",
  "the price of one company, {owner}": "单个公司的价格：{owner}",
  "the text says that VAT is included; the series states no basis": "文中称含增值税；序列未注明是否含税",
  "the sentence gives several prices; this is the first": "句中有多个价格，此为第一个",
  'the material is carried from "{text}" before': "材料承接前文“{text}”",
  'the material is carried from "{text}"': "材料承接“{text}”",
  'the period is carried from "{text}"': "时期承接“{text}”",
  "what is counted is carried from {text}": "统计对象承接{text}",
  "the measure is carried from {text}": "指标承接{text}",
  '{name} is carried from "{text}"': "{name}承接“{text}”",
  "what it is about is carried from the sentence before": "所指承接前一句",
  "the period is carried from what stands before": "时期承接前文",
  "the region is that of the {where}": "地区取自{where}",
  "the region is not spelt out; the series is kept for the world only": "未写明地区；该序列仅有全球数据",
  "the region is not spelt out; read as {region}": "未写明地区，按{region}读取",
  "the region may be {region}": "地区可能是{region}",
  "the text does not say what grows; read as demand": "文中未说明增长的是什么，按需求读取",
  "the text says supply; the series counts shipments": "文中称供应，序列统计的是出货量",
  "the text does not say against which period": "文中未说明与哪个时期比较",
  "solid-state without all- or semi-: read as both together": "仅写固态，未分全固态或半固态，按两者合计读取",
  "if all-solid-state cells are meant": "如指全固态电池",
  "no day is printed beside the rate; taken as the day of publication": "汇率未注明日期，按发布日记录",
  "read in a heading only": "仅在标题中读到",
  "a policy without a body that is named": "未写明发布机构的政策",
  "a cell line's capacity is printed as a power": "电芯产线的产能写成了功率",
  "{text} as printed, probably {unit}": "原文为 {text}，可能是 {unit}",
  "if {unit} is meant": "如指 {unit}",
  "no time base is printed with the tonnes; a year is implied": "吨数未注明时间，按每年读取",
  "as printed, without a time base": "按原文，不含时间",
  "if nothing has been built yet": "如尚未建设",
  "the whole year": "全年",
  "its first month": "该年第一个月",
  "no verb says how far it has come; the stage is read from what is built":
    "没有动词说明进展，阶段据所建内容判断",
  "companies and materials are paired in the order of the text": "公司与材料按文中顺序对应",
  "the text names several companies together": "文中同时提到多家公司",
  "the text only says what is expected ({stage})": "文中仅称预期（{stage}）",
  "no country is printed": "未写明国家",
  "a delivery; whether series production runs is not said": "为交付；未说明是否已量产",
  "the words only hope for it or consider it": "文中仅为希望或考虑",
  "the other party is not named as a company": "对方未写明为公司",
  "the text says only what the money is for": "文中只说明资金用途",
  "the day is that of a phase of it": "日期属于其中一期",
  "read from the lines of a form": "读自表单的各行",
  "the amounts stand in words of their own beside it": "数额写在相邻的文字中",
  "also told: {details}": "另有说明：{details}",
  'more of it is told by "{text}"': "“{text}”另有说明",
  "a sentence that names nobody is read as told of {name}": "未写明主体的句子，按{name}读取",
  "a paragraph that names nobody is read as told of {name}": "未写明主体的段落，按{name}读取",
  "the heading of the list says what its items are": "阶段取自列表的标题",
  "a later sentence is read as more of the same works": "后面的句子按同一工程读取",
  "{name} is carried from another paragraph": "{name}承接另一段",
  "read in a row of a table": "读自表格的一行",
  'of the periods printed, the model takes "{text}"': "句中有多个时期，模型取“{text}”",
  "the sentence speaks of other times as well": "句中还提到其他时间",
  'that it is "{stage}" only the model reads in the words': "仅模型从文字中读出“{stage}”",
  'the words tell "{told}" before "{stage}"': "文字首先说明的是“{told}”，其次才是“{stage}”",
  "the words only hope for it": "文字只是希望",
  "that {text} is the {field} only the model says": "仅模型称 {text} 是{field}",
  "that {text} is when it is aimed at only the model says": "仅模型称目标时间是 {text}",
  "that {text} is when it happened only the model says": "仅模型称发生时间是 {text}",
  "a policy that only the model reads in the words": "仅模型从文字中读出的政策",
  "the route is known from the ledger ({route})": "技术路线取自已有数据（{route}）",

  // Names.
  "a government named by its country": "以国名指代的政府",
  "a name listed beside a company": "与公司并列的名称",
  "a Chinese company name by its form": "形式为中文公司名",
  "a name that ends like a company's": "以公司常用词结尾的名称",
  "a name that begins like a company's": "以公司常用词开头的名称",
  "a name that owns what the sentence is about": "句中所述事物的所有者",
  "a name behind the kind of company it is": "公司类别之后的名称",
  "a form names it as who builds": "表单中列为建设单位",
  "a name before an event verb": "事件动词前的名称",
  "a name beside a partner": "与合作方并列的名称",
  "a name behind its plant": "工厂或产线之后的名称",
  "a name that is given something": "获得许可或资助者的名称",
  "a name with its abbreviation": "附有缩写的名称",
  "the model takes it for a company": "模型认为是公司",

  // Against the ledger.
  "this publication is in the ledger already": "此文已收录",
  "{publisher} has said this before": "{publisher}此前已有同样说法",
  "a new vintage: it was {value}": "新的版本：原为 {value}",
  "{publisher} gave {value} for the same period": "{publisher}对同一时期给出 {value}",
  "about a thousand times off {value} of {period}: another unit?":
    "与 {period} 的 {value} 相差约一千倍：单位不同？",
  "{percent} against {value} of {period}": "较 {period} 的 {value} 变动 {percent}",
  "confirms {stage} of {project}": "确认{project}的{stage}",
  "{project}: {before} → {after}": "{project}：{before} → {after}",

  // Why a row or an article cannot be kept.
  "The period has to be a day 2026-01-09, a month 2026-01, a quarter 2026-Q1 or a year 2026.":
    "时期须写成日 2026-01-09、月 2026-01、季度 2026-Q1 或年 2026。",
  "A value has to be a number.": "数值须为数字。",
  "The low end is above the high end.": "低值高于高值。",
  "It says neither a value nor a direction.": "既无数值，也无方向。",
  "The window has to be two years, the earlier one first.": "区间须为两个年份，较早的在前。",
  "The rate has to be a number.": "增长率须为数字。",
  "The day has to be written 2026-01-09.": "日期须写成 2026-01-09。",
  "The rate has to be above zero.": "汇率须大于零。",
  "It has no headline.": "没有标题。",
  "No country is printed, and an event needs one: give it under Edit.":
    "未写明国家，而事件必须有国家：请在“编辑”中填写。",
  "No row is accepted.": "没有已确认的行。",
  "No row of the review can be written.": "没有可以保存的行。",
  "The day of publication is not known.": "发布日期未知。",
  "The text does not say who published it; name the publisher.": "文中未写明发布方；请填写发布方。",
  "The text does not give its address; give the link.": "文中没有链接；请填写链接。",
  "Published on {published}, after {recorded}, the day it is recorded.":
    "发布于 {published}，晚于收录日 {recorded}。",
  "The link has to start with https:// or http:// and hold no spaces.":
    "链接须以 https:// 或 http:// 开头，且不含空格。",
  "One of the accepted rows holds something that cannot be kept; look at the fields you changed.":
    "已确认的某一行含有无法保存的内容；请检查您修改过的字段。",

  // Why the verifier turns a model's word away.
  "it points at an item that is not there": "所指条目不存在",
  "it points at a {kind} that is not there": "所指的{kind}不存在",
  "it points at a {found} as a {kind}": "把{found}当作{kind}",
  "it points at a figure of another sentence": "所指数字出自另一句",
  "it is of no kind the ledger has": "不属于数据收录的类别",
  "it names {what} that the ledger does not have": "所称的{what}不在数据之中",
  "it points at a company that is not there": "所指公司不存在",
  "the company stands in no sentence that this one goes on from": "该公司不在本句所承接的句子中",
  "the words do not go on about that company": "文字并未继续讲该公司",
  "the words may mean another company": "文字可能指另一家公司",
  "the words are a condition or a hope": "文字是条件或希望",
  "the words are a condition": "文字是条件",
  "the words tell no stage": "文字未说明阶段",
  "the words tell that it was {what}": "文字说明的是{what}",
  'the words tell "{told}", not "{stage}"': "文字说明的是“{told}”，不是“{stage}”",
  "{name} gets something and does nothing": "{name}是接受方，不是行为方",
  "the item does not speak of {missing}": "条目未提到{missing}",
  "the words do not speak of {missing}": "文字未提到{missing}",
  "it points at a place elsewhere": "所指地点在别处",
  "the words do not put it in {place}": "文字并未说在{place}",
  "it points at an amount or a period of another event": "所指数额或时期属于另一事件",
  "it points at an amount or a period of a sentence that does not go on about it":
    "所指数额或时期所在的句子并未继续讲此事",
  "the words do not bear out what it calls the {field}": "文字不能证实其所称的{field}",
  "it names a series that the catalogue does not hold": "所称序列不在目录中",
  "{figure} does not fit {unit}": "{figure} 与 {unit} 不符",
  "it is a move, not a level": "是变动，不是水平",
  'the words give the price for {period}, not "{text}"': "文字给出的是 {period} 的价格，不是“{text}”",
  "it is the capacity of a project, not of the market": "是项目的产能，不是市场的产能",
  "the words are unsure of what has been": "文字对已发生的事并不确定",
  "the words do not name {missing}, and {series} is the likelier series":
    "文字未提到{missing}，{series} 更可能是所指序列",
  "it points at a period that is not there": "所指时期不存在",
  'the words put "{text}" beside it': "文字在其旁写的是“{text}”",
  "the words do not say which of the periods it is": "文字未说明是哪个时期",
  "the period stands in a sentence that this one does not go on from": "时期所在的句子并非本句所承接",
  "{figure} is no yearly rate": "{figure} 不是年增长率",
  "it points at no span of years": "所指不是年份区间",
  "the words say that it is only considered": "文字只说正在考虑",
  "the words deny something": "文字含有否定",
  "the words only say what is expected": "文字只说预期如此",
  "{name} is no company by the form of its name": "{name}按其名称不是公司",
  "{name} is no name of a company": "{name}不是公司名称",
  "{name} is a place": "{name}是地名",
  "{name} gives the money": "{name}是出资方",
  "{name} is no authority": "{name}不是主管机构",
  "{name} is not whom the sentence before speaks of": "前句讲的不是{name}",
  "the words tell of no step of an authority for this market": "文字没有说明主管机构对本市场的举措",
  "a policy needs the place it holds in": "政策须指明适用地区",
  "{place} is no place that the reader knows": "{place}不是已知的地点",
  "it is told of years before": "讲的是往年",
  "the region is that of the sentence before": "地区取自前句",
  "it is a part of the unit": "是单位的一部分",
  "it is one end of a range": "是区间的一端",
  "the table gives it for {period}": "表中给出的是 {period} 的数值",
  "the table names no period for it": "表中未注明时期",
  "the row does not speak of {missing}": "该行未提到{missing}",
  "the row is of another grade": "该行是另一等级",
  '"{label}" is no market that a series counts': "“{label}”不是任何序列所统计的市场",
  "the table does not speak of {missing}": "表中未提到{missing}",
  "the words do not name the grade of {series}": "文字未注明 {series} 的等级",
  "the item speaks of a period of its own": "条目另有自己的时期",
  "the period stands elsewhere, and the item has its own": "所指时期在别处，而条目有自己的时期",

  // What grammar and model say of each other.
  "grammar and model agree": "阅读规则与模型一致",
  "only {who} says so": "仅{who}这样认为",
  "only the model says: {added}": "仅模型称：{added}",
  "{who} reads it otherwise: {saying}": "{who}的读法不同：{saying}",
  "the model reads another {field}: {value}": "模型读出的{field}不同：{value}",
  "as the model reads it": "按模型的读法",
};

/** Words that stand in a reason where it changes. */
const WORDS_ZH: Readonly<Record<string, string>> = {
  "one company": "单个公司",
  "the grammar": "阅读规则",
  "the model": "模型",
  sentence: "本句",
  paragraph: "本段",
  heading: "标题",
  "cell capacity": "电芯容量",
  "energy density": "能量密度",
  conductivity: "电导率",
  temperature: "温度",
  "length or area": "长度或面积",
  "technical value": "技术参数",
  duration: "时长",
  count: "计数",
  capacity: "产能",
  power: "功率",
  investment: "投资额",
  happened: "发生时间",
  target: "目标时间",
  figure: "数字",
  period: "时期",
  company: "公司",
  person: "人名",
  organisation: "机构",
  place: "地点",
  name: "名称",
  "a stage": "阶段",
  "a segment": "环节",
  stopped: "已停止",
  postponed: "已推迟",
};

interface Pattern {
  reason: RegExp;
  said: string;
}

/** What is said most exactly is tried first. */
const PATTERNS: readonly Pattern[] = Object.entries(REASONS_ZH)
  .sort(([a], [b]) => literal(b).length - literal(a).length)
  .map(([reason, said]) => ({ reason: patternOf(reason), said }));

function literal(reason: string): string {
  return reason.replace(/\{\w+\}/g, "");
}

function patternOf(reason: string): RegExp {
  const escaped = reason.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replace(/\{(\w+)\}/g, "(?<$1>.+?)")}$`, "s");
}

/**
 * A reason of the reader in Chinese; one that is not known stands as it is.
 *
 * @param nameOf What a place, a stage or a material is called in Chinese.
 */
export function reasonInChinese(reason: string, nameOf: (name: string) => string): string {
  for (const { reason: pattern, said } of PATTERNS) {
    const parts = pattern.exec(reason)?.groups;
    const found = parts ?? (pattern.test(reason) ? {} : undefined);
    if (found) return said.replace(/\{(\w+)\}/g, (_, hole: string) => partIn(found[hole] ?? "", nameOf));
  }
  return reason;
}

/** A reason may stand within a reason: why a name is one. */
function partIn(part: string, nameOf: (name: string) => string): string {
  return WORDS_ZH[part] ?? REASONS_ZH[part] ?? nameOf(part);
}
