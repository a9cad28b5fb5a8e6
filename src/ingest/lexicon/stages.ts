import { BEFORE_MONEY } from "../figures/money";
import type { Stage } from "../../domain/ledger/records";
import { matchesAfter } from "../matches-after";

/**
 * Event verbs and the stage they put a project at, the surest first. `done` are words for what happened or goes on;
 * `noun` are things whose mere mention suggests a stage.
 */
export interface StageWord {
  shape: RegExp;
  stage: Stage;
  /** How the headline and the summary say it. */
  says: string;
  weight: number;
  /** The stage holds although the words look ahead. */
  whenever?: boolean;
}

const word = (source: string, stage: Stage, says: string, weight: number): StageWord => ({
  shape: new RegExp(source, "i"),
  stage,
  says,
  weight,
  // "The planned plant will not be built": that it was to come does not take it back.
  ...(says === "stopped" && { whenever: true }),
});

/** Phrases that all put a project at one stage. */
const phrases = (sources: readonly string[], stage: Stage, says: string, weight: number): StageWord =>
  word(`\\b(?:${sources.join("|")})\\b`, stage, says, weight);

const BEGAN =
  "(?:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|commenc(?:ed|es|ing)|kick(?:s|ed)? off|resum(?:ed|es))";
const MAKING = "(?:mass|volume|series|serial|commercial|full-scale|large-scale|regular)";
const HAS = "(?:was |were |has |have |had |is |are |been |officially |formally |now ){0,4}";
const SITE =
  "(?:plants?|factory|factories|lines?|base|facility|facilities|project|gigafactory|works|workshop|unit)";

/** What Chinese texts say, without the edges of words that they do not print. */
const han = (source: string, stage: Stage, says: string, weight: number): StageWord =>
  word(source, stage, says, weight);
const CHINESE_STAGE_WORDS: StageWord[] = [
  han(
    "放弃|终止|停工|停产|停建|停止运营|破产|取消|叫停|撤销|搁置|中止|不再(?:建设|推进|实施)",
    "unspecified",
    "stopped",
    118,
  ),
  { ...han("合资(?:公司|企业)", "agreement", "agreement", 92), whenever: true },
  { ...han("(?:推迟|延期|延后)至?", "planned", "postponed", 98), whenever: true },
  han(
    "(?:正式|今日|在[\\u4e00-\\u9fff]{2,6})上市(?!申请)|亮相|首发|面世",
    "product launch",
    "product launch",
    70,
  ),
  han("注册资本", "financing", "registered capital raised", 101),
  han(
    "[A-Z]\\+*轮|天使轮|种子轮|定增|募资|增资扩股|战略融资|定向增发|首次公开发行|上市申请|可转债|银团贷款|完成[^，。；]{0,12}融资",
    "financing",
    "financing",
    99,
  ),
  han(
    "签订|签约|签下|达成(?:战略|初步|深度)?合作|(?:战略|合作|框架|采购|供货|供应|投资|长期)协议|中标(?!候选)|订购|订货|定点|收购|入股|参股|携手|战略合作",
    "agreement",
    "agreement",
    92,
  ),
  han(
    "动工|开建|破土|奠基|启动建设|启动施工|开工建设|封顶|主体(?:结构)?完工",
    "construction",
    "construction",
    90,
  ),
  han(
    "正在[^，。；]{0,6}建设|建设中|在建|加紧建设|加快建设|设备(?:安装|调试)|设备(?:已)?(?:全部|陆续)?进场",
    "construction",
    "construction",
    80,
  ),
  han(
    "试生产|试运行|试产|中试(?:阶段|线[^，。；]{0,12}运行)|小批量(?:测试|生产|试)|投料试车|首批[^，。；]{0,10}下线",
    "pilot",
    "pilot",
    84,
  ),
  han("送样|样品|寄样|小样", "samples", "samples", 78),
  han(
    "批量供货|批量出货|批量交付|批量供应|规模化生产|规模化供货|实现量产|批量生产",
    "mass production",
    "mass production",
    86,
  ),
  han(
    "建成|竣工|投入使用|投入运营|投入运行|点火|点亮|达产|正式启用|全面投产|贯通|通线",
    "commissioned",
    "commissioned",
    82,
  ),
  han("环境影响|环评|环保许可|环境许可|生态环境局批", "EIA", "environmental assessment", 94),
  han("征求意见", "draft published", "draft published", 72),
  han(
    "计划(?:投资|建设|新建|扩建)|拟(?:投资|建设|新建|扩建)|将(?:建设|新建|投资|扩建|投建)|准备(?:投资|建设|新建|扩建|在)|用于[^，。；]{0,24}(?:建设|扩建|项目)|投向|投建|规划(?:建设|产能|年产)|完成备案|获备案|竞得[^，。；]{0,12}地块|(?:计划|拟)将[^，。；]{0,16}(?:提升|扩大|增|翻番|扩)|扩产|落户",
    "planned",
    "planned",
    60,
  ),
  han("(?:政府|委员会|部)[^。；]{0,24}(?:批准|投入|拨款|提供|拨付|安排)", "announced", "announced", 61),
];

/** "will form a joint venture": who says so has agreed on it. */
const VENTURES: StageWord = {
  ...phrases(
    [
      "(?:will|to|plan to|agreed to) (?:set up|form|establish|create|found) (?:a|an|their|its) (?:[\\w-]+ ){0,2}?joint venture",
    ],
    "agreement",
    "agreement",
    92,
  ),
  whenever: true,
};

/** "The board has agreed to spend ...": agreed with nobody else. */
const DECIDED = phrases(
  ["(?:board|shareholders|directors|management) (?:has |have )?agreed to", "agreed to (?:spend|invest|put)"],
  "planned",
  "planned",
  93,
);

const ANNOUNCES = "(?:announc|report|celebrat|mark|confirm|complet|hail|record)(?:ed|es|s|ing)";
const STARTING =
  "(?:start|begin(?:ning)?|commencement|launch|resumption) of (?:commercial |regular |continuous )?(?:production|operations?|manufacturing)";
const DUE =
  "(?:is|are|was|were) (?:now |still |currently )?(?:expected|planned|scheduled|due|slated|set|targeted|foreseen|pencilled in|tentatively set)(?: (?:for|to|in|by|at|before|around))";

/** Who came first is only planned with: the award is to come. */
export const FIRST_IN_TENDER = "first in the tender";

/** Stages that a noun tells: "announced the start of production", "construction of X's plant has started". */
const NOMINAL_STAGE_WORDS: StageWord[] = [
  phrases(
    [
      `(?:commissioning|start-?up|opening|inauguration|completion|${STARTING}|construction|trial production|mass production|series production|production|deliveries|operations?|ground-?breaking|financial close)\\b(?: (?:of|at|on|in|for) [^;]{2,90}?)? ${DUE}`,
      "(?:construction|work|works|building) (?:on|at|of|for) [^.;]{2,90}? (?:will|is to|is set to|should|would) (?:begin|start|commence)",
      "ground-?breaking (?:(?:for|of|on) [^;]{2,90}? )?(?:is|follows|comes|should follow|will (?:be|follow|take place)) (?:planned |set |due )?(?:in|for|on)",
      "on (?:schedule|track) for (?:commissioning|completion|(?:the )?start|production|start-?up|opening|mass production)",
      "ready (?:for (?:operation|production|start-?up) )?(?:in|by) (?:early |late |mid-)?(?:20\\d\\d|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|the (?:first|second|third|fourth))",
      "next up: ",
      "(?:is|are|was|were) (?:now )?(?:due|scheduled|expected|slated|planned|set|targeted) (?:for|to|to be) (?:completion|complete[d]?|start|start up|open|opened|finish|finished|commissioning|commissioned|ready|operational|fully operational|launched|inaugurated|on ?stream|in operation)",
    ],
    "planned",
    "start expected",
    89,
  ),
  phrases(
    [
      `${ANNOUNCES} (?:today )?(?:the )?(?:successful |official |formal )?(?:commissioning|start-?up|opening|inauguration|completion|${STARTING})`,
      `${STARTING} (?:at|of|in|on) [^.;]{2,90}? (?:has|have|was|were) (?:been )?(?:celebrated|announced|marked|achieved)`,
      "(?:lit|fired|powered) up (?:its|the|a|an)|(?:was|were|been) (?:lit|fired|powered|switched|started) (?:up|on)",
      "(?:took|takes|taken|taking) [^.;]{0,70}? in(?:to)? (?:service|operation|production|use)",
      "switched [^.;,]{1,40}? on\\b(?! to)",
      "handed over to (?:production|operations?)",
      "pilot (?:line|plant|unit|facility)[^.;]{0,40}? (?:has been |have been )?running since",
      "(?:entered|enters) (?:commercial |regular )?service",
      "first (?:cells?|batteries|electrolyte|tonnes?|packs?) (?:have |has |had )?(?:left|come|came|rolled|emerged|flowed)",
      "start(?:ed|s) up (?:its|the|a|an) [^.;]{0,60}?\\b(?:line|plant|unit|factory|facility|reactor)",
    ],
    "commissioned",
    "commissioned",
    92,
  ),
  phrases(
    [
      "(?:construction|work|works|building) (?:has |have |had )?(?:now |already |officially |formally )?(?:begun|began|started|commenced|got(?:ten)? under ?way) (?:on|at|for|of)",
      "ground (?:was|has been|is) broken",
      "(?:equipment|machines?|machinery|tools) (?:is|are|was|were|has been|have been) (?:now |currently )?(?:being )?(?:installed|moved in|delivered to the site|set up)",
      "(?:installation|fitting) of (?:the )?(?:equipment|machines?|machinery|production tools) (?:has |is |was )?(?:begun|began|started|under ?way)",
      "(?:is|are) (?:taking shape|going up)",
      "(?:equipment|machines?|machinery) (?:is|are) (?:in place|on site)|all (?:machines|equipment|tools) on site",
      "(?:enter(?:ed|s)|began|started|in) (?:the )?equipment (?:debugging|commissioning|installation)",
      "capacity (?:is|are|was) (?:now |currently )?being (?:installed|built|added|set up)",
    ],
    "construction",
    "construction",
    91,
  ),
  phrases(
    [
      `${MAKING}[- ]production of [^.;]{2,80}? (?:has |have |was |were )?(?:now |already |officially )?(?:begun|began|started|commenced)`,
    ],
    "mass production",
    "mass production",
    87,
  ),
  phrases(
    [
      "(?:was|were|been|is|are) awarded (?:a|an|the|two|three) [^.;]{0,60}?\\b(?:contract|order)s?",
      "(?:contract|order|mandate)s?\\b[^.;]{0,80}? (?:was|were|has been|have been|went|goes|go) (?:awarded |given |placed |signed |won )?(?:to|by|with) ",
      "ordered (?:about |some |more than |over |nearly )?(?:\\d|a |an )[^.;]{2,60}? from ",
      "agree[ds]? (?:the )?(?:final )?terms",
      "(?:won|wins|signed|signs|got|received|landed|secured) (?:an?|the|its|their) (?:(?!sample)[^.;]){0,40}?\\b(?:contract|order|deal|nomination)s? (?:to (?:supply|deliver|provide|build|equip)|from|with)",
      "(?:took|takes) in orders",
      "(?:named|appointed|chosen as|selected as|become|becomes|became|recognition of [^.;]{2,40}? as|recogni[sz]ed as) (?:the |a |an |its )?(?:preferred bidder|designated supplier|winning bidder|sole supplier|exclusive supplier)",
      "handed over (?:an?|the|its|two|three|\\d+) [^.;]{0,40}?\\b(?:lines?|machines?|press(?:es)?|equipment|ovens?|coaters?)\\b[^.;]{0,20}? to ",
      "sell(?:s|ing)? (?:its|the|a|their) [^.;]{0,50}?\\b(?:half|stake|share|unit|business|division|interest)\\b[^.;]{0,40}? to ",
      "(?:buys|bought|acquires|acquired) (?:about |some |another |a further )?\\d[\\d.]* ?(?:%|per ?cent|percent) of",
      "agreed to (?:buy|acquire|take over|sell|merge|supply|jointly)",
    ],
    "agreement",
    "agreement",
    94,
  ),
  phrases(
    [
      `(?:series|round) [A-F]\\+* (?:round )?of (?:about |around |up to |over |more than )?(?:${BEFORE_MONEY}|\\d)`,
      "fil(?:es|ed|ing) for (?:an? )?(?:[\\w-]+ ){0,3}?(?:listing|IPO|public offering)",
      `^\\s*_+(?: \\([^)]*\\))?: (?:about |up to )?(?:${BEFORE_MONEY})? ?\\d[^;]{0,24}? (?:from|in (?:an? )?(?:series|seed|pre-|angel|funding|grants?))`,
      "(?:selected|chose|picked|named|approved) [^.;]{2,60}? for (?:an?|the) [^;]{0,40}?\\b(?:award|grant|loan|subsidy)",
      `(?:gets?|got|receives?|received) (?:about |up to |some )?(?:${BEFORE_MONEY})? ?\\d[^;]{0,30}? (?:for|towards?|to (?:build|expand|set up))`,
      `clear(?:ed|s) (?:about |up to |some )?(?:${BEFORE_MONEY})? ?\\d[^;]{0,50}?\\b(?:aid|grants?|subsid(?:y|ies)|loans?)\\b`,
      "(?:was|were|been|is|are) (?:granted|awarded|given|allocated) (?:up to |about |around |some )?(?:\\d|[$€£¥₩])[^.;]{0,60}",
    ],
    "financing",
    "financing",
    99,
  ),
  phrases(
    [
      "(?:will|is to|are to|plans? to|intends? to) (?:close|shut(?: down)?) (?:its|the|a) [^.;]{0,50}?\\b(?:plant|factory|line|site|base|facility|works)",
      "(?:closed|closes|shut(?: down)?|shutters?|shuttered|wound up|winds up) (?:its|the|a|their) [^.;]{0,50}?\\b(?:plant|factory|line|site|base|facility|works|battery unit)",
      "stop(?:ped|s) (?:all )?(?:work|works|construction|building|production) (?:on|at|of)",
      "(?:put|puts|placed|places) [^.;]{0,70}? on (?:hold|ice)",
      "broke off (?:the |its )?(?:talks|negotiations)",
      "no longer (?:intends|plans|wants|expects) to (?:finish|complete|build|open|proceed)",
      "(?:production|construction|work|works) (?:at|of|on) [^.;]{2,80}? (?:has been|have been|was|were|is|are) (?:halted|suspended|stopped|frozen)",
      "(?:leaves|left|quits|quit|exits|exited|withdraws from|withdrew from|pulled out of) (?:its|the|a|their) [^.;]{0,40}?\\b(?:project|plant|programme|program)",
    ],
    "unspecified",
    "stopped",
    118,
  ),
  phrases(
    [
      "_+(?: of [A-Z]\\w+)? samples (?:its|the|a|an)",
      "(?:is|are) (?:now |currently )?(?:in|under|being) (?:evaluation|evaluated|validation|validated|qualification|tested) (?:at|by|with)",
      "(?:got through|passed|cleared|completed) (?:the )?(?:validation|qualification|verification) (?:of|by|at|with) (?:an?|the|several|two|three|leading)",
    ],
    "samples",
    "samples",
    78,
  ),
  phrases(
    [
      "ship(?:ping|s|ped)? [^.;]{0,60}? in (?:tonnage|volume|series|large quantities)",
      "(?:is|are) (?:now |already )?being bought in (?:batches|bulk|volume)",
      "start(?:ed|s) (?:regular|commercial|series) deliver(?:y|ies)",
    ],
    "mass production",
    "mass production",
    87,
  ),
  phrases(
    ["(?:came|comes|ranked|ranks|placed|finished|ended up) (?:in )?(?:out )?(?:first(?: place)?|on top)"],
    "planned",
    FIRST_IN_TENDER,
    62,
  ),
  phrases(["exhibit(?:ed|s) (?:an?|its|the|their)"], "product launch", "product launch", 70),
  phrases(["(?:was|were|been) patented by|patented (?:an?|its|the)"], "R&D", "patented", 66),
  phrases(
    [
      "(?:doubles?|triples?|lifts?|raises?|increases?|expands?|extends?) (?:the|its) [^.;]{0,80}?\\b(?:capacity|plant|line|output|production|unit)\\b[^;]{0,80}? (?:by|until|before) (?:[A-Z]\\w+ |the end of |end[- ]of |mid-)?20\\d\\d",
      "will (?:convert|turn) [^.;]{2,60}? into (?:an?|its|the) ",
      "(?:is|are) going to (?:build|make|produce|set up|open|invest)",
      "will (?:put|pour|inject) (?:[^.;]{2,40} )?into",
      "(?:go-ahead|green light|approval|permit|planning permission) for ",
      `^\\s*_+(?: \\([^)]*\\))?: (?:about |up to )?(?:${BEFORE_MONEY})? ?\\d[^;]{0,24}? for (?:an?|the|its) `,
    ],
    "planned",
    "planned",
    61,
  ),
];

/** Further ways of telling a stage, each list in its own lines. */
const MORE_STAGE_WORDS: StageWord[] = [
  phrases(
    [
      "off the table",
      "f[ae]ll(?:en)? through",
      "ended (?:its|their) (?:cooperation|partnership|joint venture|project|plans?)",
      "discontinu(?:ed|es)",
      "will not (?:proceed|go ahead|build|be built)",
      "(?:has |have |had )?(?:dropped|halted|frozen|drops) (?:its |the |a |their )?(?:[\\w.,-]+ ){0,4}?(?:plans?|project|plant|factory|line|base)",
      "pulled out",
    ],
    "unspecified",
    "stopped",
    118,
  ),
  phrases(
    [
      "clos(?:ed|es|ing) (?:a|an|its|the) [^.;]{0,50}?\\b(?:round|financing|funding|series [A-F])",
      `(?:put|puts|pumped|poured|injected) (?:about |some |another |a further )?(?:\\d|${BEFORE_MONEY})[^.;]{0,30}? into`,
      "(?:seed|angel|pre-IPO|growth|bridge|equity|funding|financing|investment) round",
      "(?:received|receives|receive|won|wins|awarded|secur(?:ed|es)|obtain(?:ed|s)|got|gets|given|granted) [^.;]{0,40}?\\b(?:grants?|subsid(?:y|ies)|loans?|funding|credit (?:line|facility))",
      "(?:private placement|rights issue|convertible (?:bonds?|notes?)|share (?:sale|issue|offering)|public offering|capital increase|fundrais\\w+)",
      "(?:raised|raises|raise) (?:a total of |some |a further |another |up to )?(?:\\d|several)",
    ],
    "financing",
    "financing",
    100,
  ),
  phrases(
    [
      "synchroni[sz]ed with the (?:\\w+ )?grid",
      "(?:linked|hooked up|tied|joined) [^.;]{0,60}?to the (?:\\w+ )?grid",
      "feed(?:s|ing)? power (?:in)?to the grid",
    ],
    "grid-connected",
    "grid-connected",
    96,
  ),
  phrases(
    ["environmental (?:impact )?(?:report|statement|permit|clearance|evaluation|study|filing)"],
    "EIA",
    "environmental assessment",
    94,
  ),
  phrases(
    [
      "(?:chosen|chose|chooses|selected|selects|picked|picks|named|names|nominated|appointed|tapped) [^.;]{0,60}?\\b(?:as (?:its |a |the |an )?(?:\\w+ ){0,3}?(?:suppliers?|partners?)|to supply|to provide)",
      "(?:won|wins|winning|receiv(?:ed|es)|secur(?:ed|es)|land(?:ed|s)|plac(?:ed|es)|book(?:ed|s)|clinch(?:ed|es)|obtain(?:ed|s)|bagg(?:ed|s)|took|takes|award(?:ed|s)) (?:an?|the|its|their|two|three|several|new|further|first|[A-Z]\\w+)? ?(?:(?![A-C]-)[\\w.,-]+ ){0,4}?(?:order\\b|orders (?:from|with)(?! (?:January|February|March|April|May|June|July|August|September|October|November|December|20))|(?:supply|delivery|framework|purchase) contracts?)",
      "(?:order|supply contract|purchase order) (?:from|with|for) [^.;]{2,60}?(?:was |has been )?(?:signed|placed|won)",
      "(?:buy|buys|bought|buying|acquir(?:e|ed|es|ing)|tak(?:e|es|ing|en)|took|sold|sell|sells|purchas(?:e|ed|es)) [^.;]{0,50}?\\b(?:stakes?|shareholding|equity interest)\\b",
      "(?:sign|ink|clos|seal|finali[sz])(?:ed|s|es) [^.;]{0,60}?\\b(?:orders?|licen[cs]e|alliance|term sheet|joint venture|cooperation|off-?take|acquisition)",
      "(?:set(?:s|ting)? up|establish(?:ed|es)?|form(?:ed|s)?|creat(?:ed|es)|found(?:ed|s)|launch(?:ed|es)) [^.;]{0,50}?\\b(?:joint venture|alliance|partnership)",
      "join(?:ed|s) forces",
      "will (?:build|develop|make|produce) [^.;]{0,40}?(?:together|jointly)|sign(?:ed|s) the (?:papers|deal)",
      "(?:has |have |had )?(?:bought|buys|acquired|acquires|taken over|takes over|took over) (?:the |a |an |all of )?[^.;]{0,60}?\\b(?:business|division|operations|assets|subsidiary|maker|company|rival|start-?up|unit of|activities)",
      "(?:chose|chosen|chooses|selected|selects|picked|picks) _+ (?:for|to)\\b",
      "(?:expand|extend|renew|deepen)(?:ed|s) (?:its|their|a|the) (?:\\w+ ){0,3}?(?:partnership|cooperation|agreement|contract|alliance|collaboration)",
      "enter(?:ed|s) (?:into )?(?:a |an |their )?(?:[\\w-]+ ){0,3}?(?:partnership|agreement|joint venture|alliance|contract|collaboration|cooperation)",
      "licen[cs](?:ed|es) (?:its|the|a|their) ",
    ],
    "agreement",
    "agreement",
    92,
  ),
  phrases(
    [
      `${BEGAN} (?:the )?(?:construction|building|work|works|civil works|piling|groundwork|erection)\\b(?! (?:with|together|force|group))`,
      `${BEGAN} to (?:build|construct|erect)`,
      `(?:construction|work|works|building work|civil works) (?:on|at|of|for) [^.;]{2,90}? ${HAS}(?:begun|began|started|commenced|under ?way)`,
      "(?:construction|work|building) (?:is|was|got|is now|has got) (?:well )?under ?way",
      "turn(?:ed|s) (?:the )?(?:first )?(?:sod|soil)",
      "(?:laid|lays|laying|set) (?:the |a )?(?:foundation(?: stone)?|cornerstone|first stone)",
      "(?:first stone|cornerstone|foundation stone) (?:was|has been) laid",
      "(?:is|are|was|were|being|now) (?:being )?erect(?:ed|ing)",
      "(?:complet|finish)(?:ed|es) the (?:shell|roof|foundations?|building|civil works)|roofed|topping[- ]out|shell (?:is|was|has been) (?:finished|completed)",
    ],
    "construction",
    "construction",
    90,
  ),
  phrases(
    [
      `(?:achiev|enter|reach|realis|realiz|mov|gone|went|go|gear)\\w* (?:in|into|to)? ?${MAKING}[- ](?:production|supply|output|deliver\\w+)`,
      `${BEGAN} (?:\\w+ )?${MAKING}[- ](?:production|supply|output|shipments?|deliver\\w+|manufactur\\w+)`,
      `${MAKING}[- ](?:production|output) (?:of [^.;]{2,80}? )?${HAS}(?:begun|began|started|commenced|under ?way|running)`,
      "(?:is|are|was|were|now) (?:being )?(?:in|at) (?:mass|volume|series|serial|commercial|full-scale) production",
      "suppl(?:y|ies|ied|ying) [^.;]{0,60}?\\b(?:in (?:bulk|volume|small batches|batches)|in (?:\\w+ )?quantit(?:y|ies))",
      "mass[- ]produc(?:e|ed|es|ing)",
      "(?:at|reach(?:ed|es)|achiev(?:ed|es)|running at) full (?:output|capacity|production|load)",
    ],
    "mass production",
    "mass production",
    86,
  ),
  phrases(
    [
      `${BEGAN} (?:a |the |its |with )?(?:trial|test|pilot)[- ](?:production|operations?|runs?|output|manufactur\\w+)`,
      `(?:trial|test|pilot)[- ](?:production|operation|output) (?:of [^.;]{2,80}? |at [^.;]{2,80}? |on [^.;]{2,80}? )?${HAS}(?:begun|began|started|commenced|under ?way|running)`,
      "(?:enter(?:ed|s)|went into|gone into|goes into|put into|in) (?:trial|test|pilot)[- ](?:production|operation)",
      "(?:complet|finish|pass)(?:ed|es) (?:its |the |a )?(?:\\w+ )?pilot[- ](?:tests?|testing|trials?|phase|runs?|lines?|plant)",
      `pilot (?:line|plant|facility)[^.;]{0,60}? ${HAS}(?:completed?(?! commissioning)|finished|running|up and running|operational|in operation|ready)`,
      "first (?:cells?|samples?|batch) (?:has |have |had )?c[ao]me off",
    ],
    "pilot",
    "pilot",
    84,
  ),
  phrases(
    [
      `(?:enter|start|begin|beg[au]n|commenc|go|went|gone|come|came|taken|took|takes)\\w* (?:in(?:to)? |on )?(?:commercial |regular |full |formal |official )?(?:operations?|service|on ?stream|live|production)\\b(?! (?:line|capacity|base|plant|cost|process))`,
      "(?:is|are|was|were|now) (?:now |already )?(?:up and running|on ?stream|online|operating|producing|in service)",
      "(?:switched|turned|brought) on (?:its|the|a)|(?:has|have|was|were|been) (?:switched on|brought online|brought on ?stream|started up|handed over to operations)",
      `(?:complet|finish)(?:ed|es) (?:the )?(?:construction|building|expansion) of`,
      `(?:complet|finish)(?:ed|es) (?:its|the|a|an) (?:(?!of\\b|pilot\\b)[\\w./,-]+ ){0,6}?${SITE}`,
      `(?:construction|expansion|building|${SITE}) (?:of [^.;]{2,80}? |in [A-Z]\\w+ |at [A-Z]\\w+ )?(?:was|were|has been|have been|is|are)(?: now| officially)? (?:complete[d]?|finished)`,
      "open(?:s|ed) (?:its|a|the|an) (?!bids?|offers?|tender|door|talks|round)",
      "first cells? (?:have |has )?left the (?:hall|plant|line|factory)|cut the ribbon|has been running since|restart(?:ed|s) (?:its|the|a)",
      "(?:commission|inaugurat)(?:ed|es|ing) (?:its|a|the|an) ",
    ],
    "commissioned",
    "commissioned",
    82,
  ),
  phrases(
    [
      "(?:sen[dt]|sending|ships?|shipped|shipping|deliver\\w*|suppl(?:y|ied|ies|ying)|provid\\w+|submit\\w*|hand(?:ed|s|ing)? over)\\b[^.;]{0,60}?\\b(?:samples?|prototypes?|sample cells?|test (?:cells?|batches|quantities)|trial (?:batch(?:es)?|lots?|quantities))",
      "(?:samples?|trial (?:batch(?:es)?|lots?|quantities)|test (?:cells?|batches|quantities))(?: [^.;]{1,60}?)? (?:went|go|are|were|was|have|has|had) (?:now |already |been )*(?:to|out|sent|shipped|delivered|supplied|provided|with|handed|being (?:tested|evaluated|validated))",
      "(?:shipped|delivered|sent|handed over|supplied) (?:its |the |their )?(?:very )?(?:first|initial|early) (?!\\w+ vehicle)[^.;]{0,40}?\\b(?:cells?|batch(?:es)?|prototypes?|tonnes?|kilograms?)",
      "sampled (?:to|with)",
    ],
    "samples",
    "samples",
    78,
  ),
  phrases(
    [
      "put back|pushed (?:back|out)|(?:defer|slip)(?:red|ped|s) (?:its|the|to|until|by|back)|(?:will|to) be (?:delayed|postponed)",
    ],
    "planned",
    "postponed",
    89,
  ),
  phrases(
    [
      "(?:went|go(?:es)?|gone) on (?:sale|show|display)|premier(?:ed|es)|took the wraps off|lift(?:ed|s) the (?:curtain|veil)|(?:celebrat|made|making|makes)\\w* (?:its|their|a) (?:world )?(?:debut|premiere)",
    ],
    "product launch",
    "product launch",
    70,
  ),
  phrases(
    [
      "(?:plans?|planned|planning|intends?|proposes|proposed|aims?|wants?|hopes?|seeks?|decided|decides|considers?|eyes|is|are|looks?|agreed) (?:on |to |for )(?:soon |now |then )?(?:open|start|launch|begin|commission|mass-produce|produce|make|manufacture|double|triple|lift|raise|increase|ramp|scale|bring|put|install|erect|complete|introduce|equip|add|build|expand|construct|invest)\\w*",
      "(?:will|would) (?:also |then |next |soon |later |now )?(?:build|construct|open|expand|erect|set up|establish|invest|spend|double|triple|add|lift|raise|increase|create|install)",
      "(?:is|are|was|were|has been|have been|to be|will be) (?:earmarked|foreseen)",
      "(?:gave|given|gives) (?:the )?(?:green light|go-ahead|final approval)|final investment decision|green-lit",
      "(?:approved|approves|approve|approval (?:of|for)|cleared|backed|endorsed) (?:the |a |an |its |plans )?[^.;]{0,60}?\\b(?:investment|construction|plants?|line|factory|project|expansion|base)",
      "(?:acquir|bought|buys|secur|purchas|reserv|leas)\\w* (?:the |a |an )?(?:plot|land|site)",
      "(?:approved|registered|filed) for record|record[- ]fil(?:ed|ing)",
      "(?:announc|unveil|reveal|present|outlin|disclos)\\w* (?:its |the |a |an )?(?:plans?|intention|project)",
    ],
    "planned",
    "planned",
    60,
  ),
];

/** What the weekly digests say. */
const FIRST_STAGE_WORDS: StageWord[] = [
  word(
    "\\b(?:abandon(?:ed|s|ing)?|scrapp?(?:ed|s|ing)|cancel(?:led|ed|s|ling)|shelv(?:ed|es)|axed|mothballed|called off|walked away from|pulled (?:out of|the plug)|gave up|given up|withdr(?:ew|awn|awal)|terminat(?:ed|es|ion)|no longer (?:build|plan|intend|go)\\w*|drop(?:ped|s)? (?:its |the )?(?:plans?|project)|not go(?:ing)? ahead)\\b",
    "unspecified",
    "stopped",
    120,
  ),
  word(
    "\\b(?:approv(?:ed|es|al)|decid(?:ed|es)|resolv(?:ed|es))\\b[^.;]{0,24}\\b(?:construct\\w+|build\\w*|plans?|invest\\w*)\\b",
    "planned",
    "planned",
    91,
  ),
  word("\\bregistered capital\\b", "financing", "registered capital raised", 101),
  word(
    `\\b(?:series|round) [A-F]\\+*\\b(?! of)|\\b(?:pre-)?[A-F]\\+{0,2}[- ]round\\b|\\bfinancing\\b(?! costs?)|\\bfunding (?:round|of|worth)|\\braised (?:about |around |over |nearly |more than )?(?:\\d|${BEFORE_MONEY}|several|a )|\\bIPO\\b|\\b(?:received|receives|won|wins|awarded|secured|obtained|got) (?:a |an )?(?:\\w+ )?(?:grant|subsidy|loan)\\b|\\b(?:strategic|equity) investment (?:in|from|by)\\b|融资`,
    "financing",
    "financing",
    100,
  ),
  word(
    "\\bgrid[- ]connect(?:ed|ion)\\b|\\bconnect(?:ed|s)\\b[^.;]{0,90}?\\bto the (?:\\w+ )?grid\\b|\\bgrid connection\\b|并网",
    "grid-connected",
    "grid-connected",
    96,
  ),
  word(
    "\\benvironmental (?:impact )?(?:assessment|approval|review)|\\bEIA\\b|环评",
    "EIA",
    "environmental assessment",
    94,
  ),
  word(
    "\\b(?:sign(?:s|ed|ing)?|inks?|inked|conclud\\w+)\\b[^.;]{0,80}\\b(?:MOU|MoU|memorand\\w+|agreements?|contracts?|deal|letter of intent|partnership|pact)\\b|\\b(?:MOU|MoU|memorand\\w+)\\b|\\bagree[ds]?(?: with [^,;.]{2,60}?)? (?:to|on)\\b|\\bentered (?:into )?(?:a |an )?(?:\\w+ )?(?:partnership|agreement|joint venture|alliance)\\b|\\bjoint venture (?:with|agreement|between)|\\bsigned\\b|\\bteam(?:s|ed) up\\b|\\bpartner(?:s|ed) with\\b|\\bstrategic cooperation\\b|\\b(?:cooperation|supply|framework|purchase|off-?take|licen[cs]ing|joint development|partnership) (?:agreement|contract|deal|pact)s?\\b|\\b(?:reach\\w*|conclud\\w*|struck|strikes) (?:a|an) [^.;]{0,40}?\\b(?:agreement|deal)\\b|\\bform(?:s|ed) (?:a|an) (?:alliance|joint venture)|签署|签约",
    "agreement",
    "agreement",
    92,
  ),
  word(
    "\\b(?:br(?:oke|eaks|oken|eaking) ground|ground (?:was |has been )?broken|ground-?breaking|commenc\\w+ construction|construction (?:has |had )?(?:officially |formally )?(?:commenc\\w+|beg[aiu]n(?:s|ning)?|start\\w*|of [^.;]{2,60} (?:beg[aiu]n(?:s|ning)?|start\\w*|commenc\\w+))|beg[aiu]n(?:s|ning)? construction|start(?:s|ed) (?:the )?(?:construction|building|work on)|beg[aiu]n(?:s|ning)? (?:the )?(?:building|work on)|(?:laid|lays) (?:the )?foundation stone|foundation (?:was|were) laid)\\b|\\bproject(?: has)?(?: officially| formally)? (?:commenced|kicked off|started)(?! (?:operat|produc|trial|mass|deliver))|奠基|开工",
    "construction",
    "construction",
    90,
  ),
  word(
    "\\bdesign (?:work|phase|stage)s? (?:for|of|on) [^.;]{2,130}? (?:has |have |was |is )?(?:beg[aiu]n|start\\w*|commenc\\w+|under ?way)\\b|\\b(?:initiat\\w+|start\\w*|beg[aiu]n(?:s|ning)?|commenc\\w+|complet\\w+|finish\\w+|launch\\w+) (?:the )?(?:\\w+ )?design(?: work| phase)?\\b|\\bdesign (?:work|phase|stage|of [^.;]{2,60}) (?:has |was |is )?(?:beg[aiu]n(?:s|ning)?|start\\w*|commenc\\w+|under ?way)|\\b(?:in|at|entered) (?:the )?design (?:stage|phase)\\b",
    "design",
    "design",
    93,
  ),
  word(
    "\\b(?:achiev\\w+|enter\\w*|reach\\w*|realis\\w+|realiz\\w+|beg[aiu]n(?:s|ning)?|start\\w*|commenc\\w+) (?:\\w+ ){0,2}?(?:mass|volume|series|serial|large-scale|stable) (?:production|supply|deliver\\w+)\\b|\\bmass[- ]produc(?:ed|es|ing)\\b|\\b(?:supplied|supplying|introduced|delivered|shipped|shipping|sold|supplies) in (?:bulk|batches|volume)\\b|\\bbulk (?:supply|supplies|deliver\\w+|shipments?)\\b|\\bbatch (?:supply|shipments?|deliver\\w+)\\b|\\b(?:beg[aiu]n(?:s|ning)?|start\\w*) (?:customer |vehicle )?deliver(?:y|ies|ing)\\b(?! of samples)|\\bfull (?:capacity|production)\\b|\\bramp(?:ed|ing)[- ]up\\b|量产",
    "mass production",
    "mass production",
    86,
  ),
  word(
    "\\b(?:trial[- ]produc\\w+|small[- ]batch (?:production|trial\\w*|output)|pilot[- ](?:scale )?(?:production|tests?|testing|trials?|run|stage|phase)|roll(?:ed|s|ing)? off (?:the|its)|off the (?:production |assembly )?line|first (?:batch|output|cells?|vehicle)s? (?:[\\w-]+ ){0,6}?(?:(?:was|were|has been|have been) )?(?:produced|made|installed|came)|produced (?:its|the) first|prototype (?:vehicle|car)|installed in (?:a|the|its)|road tests?|test(?:ing)? (?:the )?(?:cells? )?in (?:a |real )?vehicles?|trial run|at (?:the )?pilot (?:stage|scale)|in (?:the )?pilot stage|pilot (?:line|plant|production line) (?:construction|building))\\b|中试|试产|下线",
    "pilot",
    "pilot",
    84,
  ),
  word(
    "\\b(?:put|puts|brought|brings)\\b[^.;,]{2,70}? (?:in(?:to)? (?:\\w+ )?(?:operation|service|production|use)|on ?stream|online)\\b|\\b(?:come|came|gone|went) (?:on ?stream|online)\\b|\\b(?:put|brought|went|gone|came|comes|goes) (?:in|on)(?:to)? (?:\\w+ )?(?:operation|service|production|use|stream|line)\\b|\\b(?:was |were |been |has |have )?commissioned\\b|\\b(?:commenc\\w+|beg[aiu]n(?:s|ning)?|start\\w*) (?:\\w+ )?(?:operations?|operating|production|producing|running)\\b|\\binaugurat\\w+\\b|\\b(?:officially |formally )?opened\\b(?! (?:up|a round|talks|its doors))|\\bcommissioning (?:of [^.;]{2,80} )?(?:was |is |has been )?complet\\w+|\\bcomplet\\w+ (?:the )?commissioning\\b|\\bstarted up\\b|\\b(?:is |was |were |now |already )+(?:running|operational|in operation)\\b|\\bin operation since\\b|\\b(?:runs|operates) (?:its|a|an|the|two|one)\\b|\\bestablish(?:ed|es)\\b[^.;]{0,130}\\b(?:platform|base|cent(?:re|er)|lab\\w*|institute)\\b|\\b(?:was |were |been )?put in place\\b|投产|投运",
    "commissioned",
    "commissioned",
    82,
  ),
  word(
    "\\b(?:(?:is|are|was|were|started|begun|began|now|been) (?:\\w+ )?(?:constructing|building)\\b(?! (?:on|blocks?|up|with|for))|(?:constructing|building) (?:an?|its|the|two|\\d))|\\bunder construction\\b|\\bconstruction (?:of|is|works?|progress\\w*|continues|site|phase|stage)\\b|\\binstall\\w* (?:of )?(?:the )?equipment\\b|\\bequipment installation\\b|\\b(?:being|been|to be) built\\b|\\btopped out\\b|在建",
    "construction",
    "construction",
    80,
  ),
  word(
    "\\b(?:sen[dt]|sending|ships?|shipped|deliver\\w*|suppl(?:y|ied|ies)|provid\\w+|submit\\w*|advanc\\w+|hand\\w+ over)\\b[^.;]{0,50}\\b(?:samples?|prototypes?|sample cells?)\\b|\\bsamples? (?:deliver\\w+|shipments?|(?:was|were|have been|has been|are being|is being|went) (?:out|sent|delivered|shipped|supplied|provided|tested))|\\b[A-C]-?samples?\\b|\\bsampling\\b|\\bsample (?:validation|testing|verification)\\b|送样",
    "samples",
    "samples",
    78,
  ),
  word("\\b(?:postpon\\w+|delay(?:ed|s|ing)?|push(?:ed|es) back|put off)\\b", "planned", "postponed", 89),
  word("\\b(?:suspend(?:ed|s)|halt(?:ed|s))\\b", "unspecified", "stopped", 87),
  word(
    "\\b(?:delivered|shipped|handed over)\\b(?! (?:about |over |some |more than )?\\d[\\d.,_]* ?(?:GWh|MWh))(?=[^.;]{2,90}? to )",
    "mass production",
    "delivered",
    75,
  ),
  word(
    "\\b(?:launch(?:ed|es)|unveil(?:ed|s)|debut(?:ed|s)|present(?:ed|s)|introduc(?:ed|es)|showcas(?:ed|es)|show(?:ed|s) (?:off |a |an |its |the (?:new|first))|shown|releas(?:ed|es)(?= (?:a|an|its|the|their|new)\\b)|roll(?:ed|s) out|brought to market)\\b(?! (?:a |an |the |its )?(?:\\w+ ){0,3}(?:plan|strategy|programme|program|tender|fund|summary|policy|construction|notice|EIA|project|report|results|survey|institutional|statement|announcement))|\\bproduct launch\\b|发布(?!会|公告|通知|数据|业绩|报告|年报|季报|招标|意见|标准)",
    "product launch",
    "product launch",
    70,
  ),
  word(
    "\\bdraft\\b[^.;]{0,60}\\b(?:published|released|issued)\\b|\\b(?:published|released|issued)\\b[^.;]{0,60}\\bdraft\\b|征求意见稿",
    "draft published",
    "draft published",
    72,
  ),
  word(
    `\\binvest(?:s|ed|ing)\\b(?= (?:about |around |over |nearly |a total of |more than |another )?(?:\\d|${BEFORE_MONEY}|several|a ))`,
    "announced",
    "invested",
    62,
  ),
  { ...word("\\b(?:new )?price points?\\b", "product launch", "new price point", 99), whenever: true },
  word(
    "\\b(?:plans?|planned|planning|intends?|propos\\w+|aims?|is set|are set|will|wants?|decided|considers?|considering|mulls?) (?:on |to )?(?:\\w+ )?(?:build\\w*|construct\\w*|invest\\w*|set(?:ting)? up|establish\\w*|expand\\w*|add\\w*|spend\\w*|develop\\w*|enter\\w*)\\b|\\b(?:fil(?:ed|ing)|appl(?:ied|ies)) (?:for|with) (?!a patent|patents|an? )|\\bfiled for\\b|\\bfil(?:ed|ing)\\b|\\bwinning (?:bid\\w*|candidates?)\\b|\\bwon (?:the |a )?(?:bid|tender|contract)|\\b(?:board|shareholders) approv\\w+|\\bannounc\\w+ plans? (?:to|for)\\b|\\bapproved (?:the|a|plans?)\\b|\\bplanned\\b|\\bplans? (?:for )?(?:an?|its|the|\\d)\\b|\\bstrategic (?:move|layout)\\b|\\bwill (?:\\w+ ){0,2}?(?:install|equip|use|adopt|launch|start|begin|supply|produce|make|open|introduce)\\b|_+ (?:\\([^)]*\\) )?to (?:build|construct|invest|set up|open|launch|make|expand|add|develop)\\b|拟",
    "planned",
    "planned",
    60,
  ),
  word(
    "\\b(?:patents?|lab(?:oratory)?[- ](?:scale|trials?|tests?)|R&D|research\\w*|developing|co-?develop\\w*|jointly develop\\w*|explor\\w+|stud(?:y|ies|ying)|verif\\w+|validat\\w+|optimi[sz]\\w+|breakthroughs?|progress|test(?:s|ed|ing)?|focus(?:ed|es|ing) on|improv\\w+|seminar|symposium|workshop|forum|demonstrat\\w+)\\b|研发|专利",
    "R&D",
    "R&D",
    50,
  ),
  word(
    "\\b(?:announc\\w+|unveil\\w+|publish\\w+|issu(?:ed|es|ing)|releas\\w+|adopt\\w+|drafted|solicit\\w+|set out|commit\\w+|pledg\\w+|disclos\\w+|report\\w+)\\b|公布|宣布",
    "announced",
    "announced",
    40,
  ),
  word(
    "\\bpilot (?:line|plant|project|facility|production line|base)s?\\b|\\bprototypes?\\b|中试线",
    "pilot",
    "pilot",
    30,
  ),
  word("\\bproduction lines?\\b|\\bmass production lines?\\b|产线", "mass production", "production line", 20),
];

/** Verbs of one family in their tenses, and the nouns that stand for them. */
const FAMILIES: StageWord[] = [
  phrases(
    [
      "(?:kick(?:ed|s)? off|fir(?:ed|es) up|launch(?:ed|es)) (?:commercial |regular )?(?:production|operations?|manufacturing)",
      "(?:wrapp?(?:ed|s) up|round(?:ed|s) off) (?:the )?(?:construction|building|expansion) of",
      "(?:launch|start|commencement) of (?:production|operations?|manufacturing) (?:at|of|in|on) [^.;]{2,70}? (?:followed|took place|came)",
      "completion of [^.;]{2,80}? (?:was|has been) (?:celebrated|marked|announced)",
      `(?:has|have) (?:put|set) up (?:its|an?|the) (?:[\\w.,/-]+ ){0,8}?${SITE}`,
    ],
    "commissioned",
    "commissioned",
    93,
  ),
  phrases(
    [`(?:is|are) (?:now |currently )?(?:setting|putting) up (?:its|an?|the) (?:[\\w.,/-]+ ){0,8}?${SITE}`],
    "construction",
    "construction",
    90,
  ),
  phrases(
    [
      `(?:land(?:ed|s)|bag(?:ged|s)|rak(?:ed|es) in|haul(?:ed|s) in|pull(?:ed|s) in|attract(?:ed|s)) (?:about |up to |some |another |a further )?(?:\\d|${BEFORE_MONEY})[^.;]{0,24}? (?:from investors|in (?:[\\w-]+ ){0,2}?(?:funding|financing|equity|capital|money|grants?)|for its)`,
    ],
    "financing",
    "financing",
    99,
  ),
  phrases(["hand(?:ed|ing) (?:over )?(?:[\\w-]+ ){0,2}?samples"], "samples", "samples", 78),
  phrases(
    ["will (?:lay the foundation|break ground|put up|kick off (?:construction|production))"],
    "planned",
    "planned",
    61,
  ),
];

export const STAGE_WORDS: readonly StageWord[] = [
  ...FIRST_STAGE_WORDS,
  VENTURES,
  DECIDED,
  ...NOMINAL_STAGE_WORDS,
  ...MORE_STAGE_WORDS,
  ...FAMILIES,
  ...CHINESE_STAGE_WORDS,
];

/** Words that move what follows into the future: the stage named there is the aim, not the state. */
const AHEAD =
  /\b(?:expect\w*|schedul\w*|slated|due|plans?|planned|planning|aim\w*|target\w*|will|would|should|to be|set to|about to|prepar\w+ to|intend\w*|hop(?:e|es|ed|ing)\b|wants?|seek\w*|potential\w*|possib\w+|once|if|on track|in preparation for|ready for|ambition|goal|can be|is to|are to|could|by the end of|ready to|soon|later this year|anticipat\w+|eyes|eyeing|forecast\w*|upcoming|before)\b[^.;]{0,50}$|(?:预计|预期|计划|拟|将|有望|可望|力争|争取|待|目标|规划|即将|准备|确保|启动后|建成后|届时)[^。；，]{0,30}$/i;
const MAY = /\bmay(?! \d)\b[^.;]{0,50}$/gi;
/** Behind these words "may" is a month. */
export const BEFORE_A_MONTH = /\b(?:in|on|since|until|by|of|from|early|late|mid) $/i;

export function isAhead(text: string): boolean {
  return AHEAD.test(text) || matchesAfter(text, MAY, (before) => !BEFORE_A_MONTH.test(before)).length > 0;
}
