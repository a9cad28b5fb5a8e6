import type { Span } from "../review/review";
import { matchesAfter } from "../matches-after";

/** What the names of companies end in, the longer before the shorter. */
const ENDS = [
  "新能源科技|新能源|新材料|蓄电池|半导体|储能科技|科技|材料|新材|股份|集团|能源|动力|电池|电芯|锂业|锂电|锂能|化工|石化|化学|陶瓷|硫业|硅业|氟业|钛业|铝业|钴业",
  "镍业|铜业|矿业|碳业|碳素|精密|机械|机电|装备|设备|智能|智造|重工|储能|电力|电气|电器|电子|电源|光电|汽车|高科|环保|实业|控股|货运|物流|重卡|客车|航空|船业|公司",
].join("|");
const LEGAL = "(?:股份有限公司|有限责任公司|有限公司|集团|股份|公司)";
/** Countries as they stand before a name. */
export const HOME_WORDS =
  "美国|德国|韩国|日本|法国|英国|瑞典|印度|加拿大|台湾|芬兰|瑞士|挪威|西班牙|意大利|荷兰|比利时|奥地利|匈牙利|波兰|澳大利亚|以色列|新加坡|马来西亚|泰国|越南|印尼";
/** What a name may stand behind. */
const EDGES = [
  "^|[\\s，。；：、！？（）()“”《》\\[\\]【】/｜|①-⑳❶-❿]|\\d[)）.．]|\\d{1,2}[日月]",
  "和|与|由|及|向|给|为|从|据悉|近日|日前|其中|另外|此外|同时|今日|当日|昨日|晚间|消息",
  "新增股东|子公司|孙公司|母公司|股东|客户|供应商|旗下|下属|承建的|携手|联合|联手|收购|入股|参股|牵手|联袂|宣布|透露|来自|包括|以及|增资|领投方",
  HOME_WORDS,
].join("|");
const NAME = new RegExp(`(?:${EDGES})([\\u4e00-\\u9fff]{2,5}?(?:${ENDS})(?:(?:${ENDS})|${LEGAL}){0,3})`, "g");
/** The country that stands before a name. */
const HOME = new RegExp(`^(?:${HOME_WORDS})`);
/** The whole name of a company as a register has it. */
const WHOLE_NAME =
  /([\u4e00-\u9fff]{2,14}?)((?:股份|集团)?(?:有限责任公司|有限公司)|(?:集团|股份|公司)(?=\((?:以下|下称|简称)))(?:\((?:以下简称|下称|简称|下称为)[：:]?[“"‘']?([\u4e00-\u9fffA-Za-z]{2,10})[”"’']?\))?/g;
/** "锦岚材料(301188.SZ)", "锦岚(SH:688123)". */
const LISTED = /([\u4e00-\u9fff]{2,6}[A-Z]?)\((?:(?:SZ|SH|BJ|HK)[：:.]?)?\d{4,6}(?:[.．](?:SZ|SH|BJ|HK))?\)/g;
/** "岚峰化工公告", "昊钠4月19日晚间披露": who announces something at the head of a sentence. */
const ANNOUNCES =
  /(?:^|[。；！？\s】：])([\u4e00-\u9fff]{3,6}?)(?=(?:\d{1,2}月\d{1,2}日)?(?:晚间|晚|盘后|早间|今日|近日|日前)?(?:公告|发布公告|披露|在互动平台|在投资者|发布(?:\d{4}年)?(?:年报|季报|业绩|财报)))/g;
/** A character that no name holds in such a place. */
const NO_NAME_CHARACTER =
  /[的在了对将已为后前等于是被把向到至及年月日约近超多各本该此其我你他她个亿万吨]|^(?:公司|企业|项目|行业|产品|固态|半固|全固|动力|新能|新型|锂|钠|储能|全球|中国|我国|全国|国内|国产|国际|海外|三元|磷酸|电动|硫化|氧化|聚合|消费|头部|部分|多家|某|高压|高镍|高比|高性|高端|先进|关键|核心|主流|传统|负极|正极|电解|固液|混合|共享|独立|集中|用户|电网|大型|小型|工商|上游|下游|产业|市场|民营|上市|本土|外资|跨国|央企|国企|不少|其他|乘用|商用|纯电|插电|燃油|智能|无人|绿色|数字|通信|光伏|风电|清洁|可再生|单体|两家|三家|四家|五家|有限|股份|最新|相关|上述|整车|以|与|和|随着|共|预计|拟|并|进一步|通过|采用|推动|加快|提升|降低|实现|开展|验证)|(?:固态|硫化物|氧化物|期内|报告|样|金属|圆柱|方形|软包|超充|动力|某|家|型|极|级|类|种|款|批)(?:电池|电芯|材料|科技|设备|储能|动力|企业|公司|汽车)$/;
const NO_ANNOUNCER =
  /(?:公司|企业|双方|行业|机构|分析|人士|专家|记者|部门|政府|委员会|交易所|协会|联盟|论坛|大学|研究院|研究所|证券|咨询|市场|项目|此次|本次|多家|工信部|发改委|能源局|商务部|财政部|据悉|通知|方案|标准|省|市|县|局|厅|部)$|^(?:公司|该|其|本|据|此|根据|截至|工商|最新|今年|去年)/;

/** A name of Chinese characters, without the country before it. */
export interface ChineseName {
  text: string;
  span: Span;
}

/** The companies of a text whose names are written in Chinese, by the forms such names have. */
export function chineseNames(text: string, introduced: readonly string[] = []): ChineseName[] {
  if (!/[\u4e00-\u9fff]{3}/.test(text)) return [];
  return [
    ...wholeNames(text),
    ...placesOf(text, introduced),
    ...byForm(text),
    ...caught(text, ANNOUNCES).filter(
      ({ text: name }) => !NO_ANNOUNCER.test(name) && !NO_NAME_CHARACTER.test(name),
    ),
  ];
}

const MOST_INTRODUCED = 60;

/** Names that a text itself gives: the short one in brackets behind the whole, the one before a stock code. */
export function introducedNames(text: string): string[] {
  if (!/[\u4e00-\u9fff]{3}/.test(text)) return [];
  const short = [...text.matchAll(WHOLE_NAME)].flatMap((match) => match[3] ?? []);
  const listed = [...text.matchAll(LISTED)].flatMap((match) => match[1] ?? []);
  const names = [...new Set([...short, ...listed])].filter((name) => !NO_NAME_CHARACTER.test(name));
  // Each is looked for in every sentence.
  return names.slice(0, MOST_INTRODUCED);
}

function placesOf(text: string, names: readonly string[]): ChineseName[] {
  return names.flatMap((name) => {
    const found: ChineseName[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      found.push({ text: name, span: { start: at, end: at + name.length } });
    return found;
  });
}

/** "武汉某某科技有限公司(下称“某某”)" is called by its short name, or without what the register adds. */
function wholeNames(text: string): ChineseName[] {
  return [...text.matchAll(WHOLE_NAME)].flatMap((match) => {
    const [whole, written = "", legal = "", short] = match;
    const bare = afterEdge(written);
    if (bare.length < 2 || (short === undefined && NO_NAME_CHARACTER.test(bare))) return [];
    const start = match.index + written.length - bare.length;
    const end = short === undefined ? start + bare.length + legal.length : match.index + whole.length;
    return [{ text: short ?? bare, span: { start, end } }];
  });
}

/** What stands behind the last word that ends before a name. */
function afterEdge(words: string): string {
  const edges = matchesAfter(words, INNER_EDGE, () => true);
  const last = edges.at(-1);
  return (last ? words.slice(last.index + last[0].length) : words).replace(HOME, "");
}

const INNER_EDGE =
  /子公司|孙公司|母公司|股东|客户|旗下|下属|携手|联合|收购|入股|参股|宣布|其中|近日|日前|的|是|与|和|由|及|向|在|为/g;

const BOUNDARY =
  /由|与|和|及|向|给|从|被|为|于|在|的|并|拟|将|对|称|据|但|而|且|另|原|搭载|采用|使用|配套|交付|供应商|子公司|孙公司|股东|旗下|携手|联合|收购|入股|参股|宣布|获得|投资|客户|董事长|证书/g;
const WHOLE = new RegExp(`^[\\u4e00-\\u9fff]{2,5}?(?:${ENDS})+$`);

/** "由澄溪材料", "搭载红雀动力", not "和胜股份": a word before a name leaves a whole one. */
function withoutLead(name: string): string {
  const ends = matchesAfter(name, BOUNDARY, () => true).map(({ index, 0: word }) => index + word.length);
  const from = ends.filter((end) => WHOLE.test(name.slice(end))).at(-1) ?? 0;
  return name.slice(from);
}

function byForm(text: string): ChineseName[] {
  return caught(text, NAME).flatMap((caughtName) => {
    const one = { ...caughtName, text: withoutLead(caughtName.text) };
    const name = one.text
      .replace(HOME, "")
      .replace(new RegExp(`${LEGAL}$`), (legal) => (/有限/.test(legal) ? "" : legal));
    if (name.length < 3 || NO_NAME_CHARACTER.test(name)) return [];
    const start = one.span.end - one.text.replace(HOME, "").length;
    return [{ text: name, span: { start, end: one.span.end } }];
  });
}

function caught(text: string, shape: RegExp): ChineseName[] {
  return [...text.matchAll(shape)].map((match) => {
    const name = match[1] ?? "";
    const start = match.index + match[0].indexOf(name, match[0].length - name.length);
    return { text: name, span: { start, end: start + name.length } };
  });
}
