import type { Stage } from "../../domain/ledger/records";
import { BEFORE_MONEY } from "../figures/money";
import { everywhere } from "../lexicon/market-words";
import { isAhead } from "../lexicon/stages";
import { SITE, SITED } from "../reading/event-record";
import { stageOf, stagesIn, type StageReading } from "../reading/stages";
import { isConditional, isHoped, isRumoured, isUnsure } from "./hedges";
import { refuse } from "./refused-proposal";

/** The stage of an event, and what of it only the proposer says. */
export interface StageTold {
  stage: StageReading;
  doubt?: string;
}

/**
 * The words have to tell the stage that is proposed, or at least to speak of such a thing without telling another: then the
 * row stays doubtful. A hedge allows none but a plan; a condition and a rumour allow none at all.
 */
export function stageTold(stage: Stage, words: string, said: string): StageTold {
  checkHedges(stage, said);
  const told = stageOf(words);
  if (told?.stage === stage) return isHoped(said) ? { stage: told, doubt: HOPE } : { stage: told };
  // "abandoned its plan to build": the plan is no more, whatever else the words name.
  if (told?.says === "stopped" || told?.says === "postponed")
    refuse(`the words tell that it was ${told.says}`);
  const other = stagesIn(words).find((one) => one.stage === stage && one.weight >= VERB && !one.future);
  if (other && told) return { stage: other, doubt: `the words tell "${told.stage}" before "${stage}"` };
  return other ? { stage: other } : openStage(stage, told, said);
}

const HOPE = "the words only hope for it";

function checkHedges(stage: Stage, said: string): void {
  if (isConditional(said)) refuse("the words are a condition or a hope");
  if (isRumoured(said)) refuse("the words say that it is only considered");
  if (isUnsure(said) && stage !== "planned") refuse("the words are a condition or a hope");
}

/** A stage for which the reader knows no words of the clause. */
function openStage(stage: Stage, told: StageReading | undefined, said: string): StageTold {
  const why = told ? `the words tell "${told.stage}", not "${stage}"` : "the words tell no stage";
  if (told && told.weight >= VERB) refuse(why);
  if (stage !== "unspecified" && DENIED.test(said)) refuse("the words deny something");
  if (
    OF_MONEY.test(said) ||
    (BUILT.has(stage) && !SITE.test(said)) ||
    (stage === "financing" && !MONEY.test(said))
  )
    refuse(why);
  const spoken = [...said.matchAll(everywhere(SPEAKS_OF[stage]))].map(({ index }) => said.slice(0, index));
  if (spoken.length === 0) refuse(why);
  if (stage !== "planned" && spoken.every((before) => isAhead(before.slice(-60))))
    refuse("the words only say what is expected");
  const open = { stage, says: SAYS[stage] ?? stage, at: 0, weight: 0, future: false };
  return { stage: open, doubt: `that it is "${stage}" only the model reads in the words` };
}

/** Stages of something that is built. */
const BUILT: ReadonlySet<Stage> = new Set(SITED.filter((stage) => stage !== "unspecified"));
const OF_MONEY =
  /\b(?:revenues?|profits?|net loss|earnings|dividends?|target price|market share|capital spending|capital expenditure|capex|shares (?:rose|fell|of [A-Z]\w+ (?:rose|fell)))\b|营收|净利|股价/i;
const MONEY = new RegExp(
  `\\d[^.;]{0,20}(?:million|billion|bn|mn|m\\b|[亿万])|(?:${BEFORE_MONEY})\\s?\\d`,
  "i",
);

/** Stages that a verb tells, not the name of what is built. */
const VERB = 60;

const SAYS: Partial<Record<Stage, string>> = { EIA: "environmental assessment", unspecified: "stopped" };

const DENIED =
  /\b(?:not|no|never|nobody|den(?:y|ies|ied)|refus\w+|rejects?|rejected|rules? out|ruled out|unlikely)\b|没有|未[^来]|否认|不会|尚无|暂无/i;

/** Words without which nobody can read a stage; that they stand there proves none. */
const SPEAKS_OF: Record<Stage, RegExp> = {
  planned:
    /\b(?:will|plans?|planned|aims?|next|due|expected|expects|slated|intend\w*|set to|picks?|picked|chooses?|chose|is to|are to|ready in)\b|拟|将|计划|预计/i,
  "R&D": /\b(?:develop\w*|research\w*|patents?|laborator\w+|lab|test\w*)\b|研发|研究|专利|测试/i,
  design: /\b(?:design\w*|engineering)\b|设计/i,
  EIA: /\b(?:environment\w*|permits?|permission|assessments?|approv\w+|licen[cs]e\w*)\b|环评|环境|许可|获批/i,
  construction:
    /\b(?:build\w*|built|construct\w*|install\w*|erect\w*|going up|halfway|ground)\b|建设|在建|施工|安装|动工|开工/i,
  pilot: /\b(?:pilot|trials?|tests?)\b|中试|试产|试验/i,
  samples: /\bsampl\w+\b|送样|样品/i,
  commissioned:
    /\b(?:complet\w+|finish\w+|open\w*|online|on stream|on-stream|powered|switched|runs?|running|operat\w+|start\w*|lit up|ready|raised|expanded|went live)\b|投产|投运|建成|点火|完工|投用/i,
  "grid-connected": /\b(?:grid|connected)\b|并网/i,
  "mass production":
    /\b(?:production|produc\w+|made|makes?|making|supply|supplies|supplied|deliver\w*|rolls?)\b|量产|供货|批量|下线/i,
  "product launch":
    /\b(?:launch\w*|present\w*|unveil\w*|on sale|show\w*|introduc\w*|debut\w*|premiere\w*|takes? orders)\b|发布|亮相|上市|推出|首发/i,
  financing:
    /\b(?:rais\w+|fund\w*|rounds?|loans?|grants?|invest\w*|capital|bonds?|shares?|pays?|receiv\w+|gets?)\b|融资|资本|贷款|补助|募资/i,
  agreement:
    /\b(?:orders?|ordered|contracts?|sign\w*|agree\w*|deals?|ventures?|stakes?|buys?|bought|sells?|sold|acqui\w+|partner\w*|licen[cs]\w+|suppl\w+|wins?|won|award\w*|tender|merg\w+|takes? over|taken over|bids?)\b|订购|订单|签|合同|合作|中标|收购|供应|供货/i,
  announced:
    /\b(?:announc\w+|grants?|programme|program|policy|subsid\w+|law|rules?|standard|tariffs?)\b|印发|发布|出台|政策|通知|标准/i,
  "draft published": /\b(?:drafts?|consult\w+|proposals?|comments?)\b|征求意见|草案/i,
  unspecified:
    /\b(?:cancel\w*|stop\w*|drop\w*|halt\w*|abandon\w*|withdr\w+|shelv\w+|is off|was off|no longer|will not|bankrupt\w*|insolven\w*|terminat\w*|wound|leaves?|quits?|suspend\w*|clos(?:es|ed|ing|ure))\b|放弃|终止|取消|停|破产|搁置/i,
};
