import { isPerson } from "./bodies";

/** What the names of papers, agencies and news sites end in. */
const PAPER =
  /(?:Observer|Times|Post|Journal|Wire|Newswire|Press|Herald|Tribune|Gazette|Insider|Chronicle|Magazine|Courier)$|[\u4e00-\u9fff](?:网|报|社|台|周刊|在线|通讯|前线|观察)$/;
/** What the names of others who publish end in as well. */
const MEDIA =
  /(?:Observer|Times|Post|Journal|Wire|Newswire|Press|Herald|Tribune|Gazette|Insider|Monitor|Chronicle|Magazine|Reporter|Courier|Review|Digest|News|Desk|Daily|Weekly|Monthly|Media|Today|Bulletin|Markets?|Research|Analytics|Intelligence|Insights?|Consulting|Association|Ltd\.?|Inc\.?|Group|Exchange|Finance|Securities|Net(?:work)?|Online|TV)$|[\u4e00-\u9fff](?:网|报|社|台|周刊|在线|通讯|前线|观察|智库|研究院)$/;
const SECTION =
  /^(?:(?:the|all|latest|daily|weekly|breaking|top|metals?|battery|batteries|lithium|market|industry|company|corporate|energy|business|tech(?:nology)?|world|china|asia|press|price|research|product|in-depth|exclusive|ev|new energy)\s)*(?:news|newsroom|markets?|analysis|industry|energy|technology|companies|business|(?:press )?releases?|opinion|insights?|blog|commentary|comment|features?|reports?|reviews?|batteries|metals|commodities|evs?|events|home|articles?|headlines|updates?|prices?|finance|policy|research|science|innovation|flash|briefs?|spotlight|deep dive|media cent(?:er|re)|exhibit [\d.]+|for immediate release)$|^(?:[\u4e00-\u9fff]{0,4}(?:新闻|快讯|资讯|行业|动态|要闻|头条|专题|公告|评论|频道|首页|政策|市场|行情|分析|数据|观点|深度|原创))$/i;
/** What stands for a source where none is named. */
const NOBODY =
  /^(?:网络|互联网|综合.{0,4}|(?:公司|企业|交易所)?公告|公司官网|官网|官方|本站|本网|本报|原创|转载|整理|the (?:internet|web)|internet|company(?: website| announcement| filings?)?|own research|various|staff|agencies|press release|exchange filing)$/i;

/** "Markets", "Metal News", "行业资讯": a part of a site and neither who publishes nor what is told. */
export function isSection(name: string): boolean {
  return SECTION.test(name.trim());
}

/** Whether a line alone is the name of a paper or a site, which heads its pages. */
export function isPaper(name: string): boolean {
  return PAPER.test(name.trim()) && name.trim().split(" ").length <= 5 && !isSection(name);
}

/** Whether a name's form is that of a paper, an agency or a news site. */
export function isMedia(name: string): boolean {
  return MEDIA.test(name.trim()) && !isSection(name);
}

/** Whether a name beside a day may be that of who publishes: two plain words may as well be a person's. */
export function mayPublish(name: string): boolean {
  if (isSection(name) || /^By /.test(name)) return false;
  if (/[\u4e00-\u9fff]/.test(name)) return isMedia(name);
  return isMedia(name) || (!isPerson(name, "") && name.trim().split(" ").length !== 2);
}

/** Whether what stands behind "Source:" names somebody. */
export function namesSomebody(name: string): boolean {
  return name.trim().length > 1 && !NOBODY.test(name.trim()) && !isSection(name);
}
