import { looksLikePinyin } from "./pinyin";

/** Bodies that report, teach, gather or rule, and are no companies of the market. */
const KINDS =
  /(?:^|\s)(?:Universit(?:y|ies)|Colleges?|Institutes?|Academ(?:y|ies)|Forum|Conference|Congress|Symposium|Summit|Expo|Exhibition|Fair|Show|Association|Alliance|Society|Council|Commission|Bureau|Administration|Committee|Ministry|Department|Agency|Exchange|Securities|Research|Consulting|Consultancy|Consultants|Analytics|Intelligence|Insights?|Advisors|Analysis|News(?:wire)?|Daily|Times|Post|Press|Journal|Herald|Wire|Media|Observer|Gazette|Laborator(?:y|ies)|Zone|District|County|Township|Municipality|Prefecture|Province|Parliament|Cabinet|Senate|Court)$|^(?:The )?(?:University|Institute|Ministry|Department|Academy|Bureau|National Development|State Council|Chamber|Bank) (?:of|and|for)\b|^(?:National|Federal|State) .*(?:Administration|Commission|Laboratory|Bureau)/;
/** Houses that publish figures of the market. */
const HOUSES = new Set(
  "EVTank SNE TrendForce Rho BloombergNEF BNEF Benchmark Fastmarkets Mysteel GGII Gaogong Argus CRU IDTechEx Yole McKinsey IEA CAAM CPCA CABIA Reuters Bloomberg Xinhua Nikkei Yonhap Caixin Kyodo Goldman UBS Citi Nomura Jefferies Bernstein CITIC CICC Wood Adamas Interact Counterpoint Gartner Statista".split(
    " ",
  ),
);
const HOUSE_NAMES =
  /^(?:SNE Research|Rho Motion|Benchmark(?: \w+)?|Wood Mackenzie|Goldman Sachs|Morgan Stanley|Adamas Intelligence|Interact Analysis|Yano Research(?: Institute)?|Fuji Keizai|IEA)$/;

/** Whether a name is a university, a forum, an authority, a research house or a paper. */
export function isBody(name: string): boolean {
  return KINDS.test(name) || HOUSE_NAMES.test(name) || (HOUSES.has(name) && !name.includes(" "));
}

const SURNAMES = new Set(
  "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Han Feng Deng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Shen Yao Cui Zhong Tan Fan Jin Shi Liao Jia Xia Fu Fang Bai Zou Meng Xiong Qin Qiu Hou Jiang Yin Xue Yan Lei Long Tao Shu Hao Kong Mao Chang Shao Wan Gu Lai Wen Ou Mei Kim Park Lee Choi Jung Kang Cho Yoon Jang Lim Tanaka Suzuki Sato".split(
    " ",
  ),
);
const TITLES =
  /^(?:Mayor|Governor|Senator|Chancellor|Premier|Secretary|Mr|Ms|Mrs|Dr|Prof|Professor|Sir|Chairman|Chairwoman|President|Minister|Analyst|Researcher|Engineer|Director|CEO|CTO|CFO)\.?\s/;
const ROLE_BEHIND =
  /^(?:,? (?:\w+ )?(?:the )?(?:[\w&-]+ ){0,4}?(?:chief executive|chief \w+ officer|CEO|CTO|CFO|COO|president|vice[- ]president|chair(?:man|woman|person)?|director|analyst|professor|spokes\w+|head of|founder|co-founder|minister|researcher|scientist|engineer|general manager|manager|secretary|economist|reporter|editor|academician|partner at)\b)/i;

/** Whether a name is a person's: by a title before it, a role behind it, or the form of a Chinese or Korean name. */
export function isPerson(name: string, behind: string): boolean {
  if (TITLES.test(name)) return true;
  const words = name.split(" ");
  if (words.length < 2 || words.length > 3) return false;
  if (ROLE_BEHIND.test(behind)) return true;
  const [first = "", second = ""] = words;
  if (words.length === 2 && SURNAMES.has(first) && looksLikePinyin(second)) return true;
  return (
    words.length === 2 &&
    SURNAMES.has(second) &&
    /^[A-Z][a-z]+(?:-[a-z]+)?$/.test(first) &&
    looksLikePinyin(first)
  );
}
