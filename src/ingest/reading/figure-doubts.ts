import type { Observation } from "../../domain/ledger/records";
import { startOf } from "../../domain/time/period";
import { findPeriods } from "../figures/periods";
import { firstSaid } from "../first-said";
import type { Span } from "../review/review";
import { regionIn } from "./subjects";
import type { Dismissal, Draft, Scene } from "./scene";

/** A figure of the market as it was read, with the words before and behind it. */
interface Told {
  scene: Scene;
  record: Omit<Observation, "id" | "source">;
  span: Span;
  used: readonly Span[];
  before: string;
  after: string;
  /** The words before it since the last full stop or semicolon. */
  near: string;
}

type Rule = (told: Told) => string | undefined;

/** Rules that a level of a series passes; the first that speaks says why it is none, as the list of numbers has it. */
const RULES: readonly Rule[] = [
  ofAnotherKindOfPrice,
  pricedInPassing,
  endOfARange,
  ofUnreadTime,
  ofAnotherTime,
  ofSeveralMonths,
  ofWhichPeriod,
  stillToCome,
  ofAllTogether,
  includingMore,
  ofOneSite,
  wouldSuffice,
  ofTheCompanyBefore,
  ofElsewhere,
  ofTwoMeasures,
  aChangeNotAShare,
];

/** Parts the rows of a sentence into those that pass and those whose words speak against them. */
export function passedFigures(
  scene: Scene,
  drafts: readonly Draft[],
): { drafts: Draft[]; dismissed: Dismissal[] } {
  const dismissed: Dismissal[] = [];
  const passed = drafts.filter((draft) => {
    const why = whyNoFigure(scene, draft);
    if (why) dismissed.push(...draft.used.map((span) => ({ sentence: scene.sentence, span, reason: why })));
    return why === undefined;
  });
  return { drafts: passed.map((draft) => plainOrDoubted(scene, draft)), dismissed };
}

function whyNoFigure(scene: Scene, draft: Draft): string | undefined {
  const told = toldOf(scene, draft);
  return told && firstSaid(RULES, told);
}

function toldOf(scene: Scene, { proposal, used, offered }: Draft): Told | undefined {
  const [span] = used;
  if (proposal.kind !== "observation" || !span || offered) return undefined;
  const { record } = proposal;
  if (record.value === undefined && record.low === undefined) return undefined;
  const before = scene.text.slice(0, span.start);
  return {
    scene,
    record,
    span,
    used,
    before,
    after: scene.text.slice(span.end),
    near: before.slice(before.search(/[^.;。；]*(?:\.\d[^.;。；]*)*$/)),
  };
}

/** What a price may be the price of, beside the spot price of the common grade, and the mark of such a series. */
const KINDS_OF_PRICE: readonly [RegExp, string][] = [
  [/\bindex\b|指数/i, "INDEX"],
  [/\bfutures\b|\b(?:most[- ]active|main|front-month) contract\b|期货|主力合约/i, "FUTURES"],
  [/\bindustrial[- ](?:grade|quality)\b|\btechnical[- ]grade\b|工业级/i, "IG"],
];
const COMMON_PRICE = /\bspot\b|\bbattery[- ](?:grade|quality)\b|现货|电池级/gi;

function ofAnotherKindOfPrice({ record, near }: Told): string | undefined {
  if (!record.series.startsWith("PRICE.")) return undefined;
  const words = near.slice([...near.matchAll(COMMON_PRICE)].at(-1)?.index ?? 0);
  const kind = KINDS_OF_PRICE.find(
    ([shape, mark]) =>
      shape.test(words) && !record.series.split(".").includes(mark) && isTold(mark, record.series),
  );
  return kind && `a price of another kind (${kind[0].exec(words)?.[0] ?? ""})`;
}

/** Of the salts the grades have prices of their own; of a metal that is sold in one grade they have not. */
function isTold(mark: string, series: string): boolean {
  return mark !== "IG" || /^PRICE\.(?:LI2CO3|LIOH)\b/.test(series);
}

const IF_IT_WERE =
  /(?:^|[.;:]\s)["“]?(?:(?:even|only) )?(?:at|below|above|under|with|near|beyond) (?:about |around |a price of )?$/i;
const DREAMT =
  /\b(?:dream\w*|hop(?:e|es|ing) (?:for|of)|wish\w*|imagin\w+|speculat\w+|rumou?r\w*|hearsay|talk of|fear\w* of|bets? on|would (?:like|love)|long(?:s|ing)? for|fantas\w+)\b[^.;]{0,60}$|(?:传闻|幻想|期望|希望)[^。；]{0,20}$/i;

/** "At 1,200 yuan/kg most makers lose money", "dream of 2,000 yuan/kg": nobody asks or pays that. */
function pricedInPassing({ record, near, after }: Told): string | undefined {
  if (!record.series.startsWith("PRICE.")) return undefined;
  return (IF_IT_WERE.test(near) && !/^,/.test(after)) || DREAMT.test(near)
    ? "a price that is assumed or named in passing"
    : undefined;
}

function endOfARange({ record, near }: Told): string | undefined {
  return record.low === undefined &&
    /\b(?:ran|rang(?:ed|es|ing)|var(?:ied|ies|ying)|spann?(?:ed|s)|spread|stretch(?:ed|es)|anywhere|between)\b[^.;]{0,40}\b(?:to|and)\s(?:about |around )?$/i.test(
      near,
    )
    ? "one end of a range"
    : undefined;
}

const UNREAD_TIME =
  /^[^.;,\d]{0,30}\b(?:(?:by|at|towards?|before|until|around) (?:the )?(?:end|turn|middle|close) of (?:the|this|next) (?:decade|century)|(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) years? (?:later|on|after that|from now|hence|thereafter)|in the (?:long|longer|medium) (?:run|term)|(?:later )?(?:this|next) decade|over the next (?:few|several) years)\b/i;

/** "by the end of the decade", "five years later": a time that is told in words the reader does not count. */
function ofUnreadTime({ scene, record, after, span }: Told): string | undefined {
  if (!UNREAD_TIME.test(after)) return undefined;
  const isBorrowed = scene.dates.some(
    ({ period, span: own }) => period === record.period && own.end <= span.start,
  );
  return isBorrowed ? "its time is told in words that are not counted" : undefined;
}

const NOW =
  /\b(?:now|today|currently|this (?:week|month)|at present|latest|recently)\b|目前|现|今日|本周|当前|最新/i;

/** A price of today whose clause prints another time before it, or one whose time stands only behind, in another clause. */
function ofAnotherTime({ scene, record, near, before, span, used }: Told): string | undefined {
  if (!record.series.startsWith("PRICE.")) return undefined;
  const dates = scene.dates.filter(({ to }) => !to);
  const ahead = dates.filter(
    (date) => date.span.end <= span.start && date.span.start >= before.length - near.length,
  );
  const [last] = ahead.slice(-1);
  const isTimed = used.some((one) => dates.some((date) => date.span.start === one.start));
  if (last && !isTimed && last.period !== record.period && !NOW.test(before.slice(last.span.end)))
    return "the words print another time for it";
  const behind = used.find(({ start }) => start > span.end);
  return behind && last && /[，,;；]/.test(scene.text.slice(span.end, behind.start))
    ? "the words print another time for it"
    : undefined;
}

const MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const MONTHS_TOGETHER = new RegExp(
  `\\b(?:[Cc]umulative(?:ly)?|[Yy]ear[- ]to[- ]date|first \\w+ months|${MONTH}\\s?(?:-|–|—|to|through|until)\\s?${MONTH})\\b[^.;]{0,90}$|累计|前\\s?[\\d一二三四五六七八九十]{1,2}\\s?个?月|\\d{1,2}\\s?[-—－~至到]\\s?\\d{1,2}\\s?月`,
);

/** A sum over months is no month's; "in the month" is no quarter's. */
function ofSeveralMonths({ record, near, after, used, span }: Told): string | undefined {
  const isMonth = /^\d{4}-\d{2}$/.test(record.period);
  const isDated = used.some(({ start }) => start > span.end) && /^\s?(?:in|for|during)\b/.test(after);
  if (isMonth && !isDated && !record.series.startsWith("CUMULATIVE.") && MONTHS_TOGETHER.test(near))
    return "a sum of several months";
  const isOfMonth =
    /^[^.;,]{0,20}\b(?:in|for|during|over) the month\b|^[^。，]{0,6}当月/.test(after) ||
    /(?:\b(?:[Ii]n|[Ff]or|[Dd]uring|[Oo]ver) the month\b(?! of)|当月)[^.;。；\d]*$/.test(near);
  return !isMonth && isOfMonth ? "a figure of one month" : undefined;
}

/** A figure without a time of its own, where the text before it spoke of a month and of a run of months. */
function ofWhichPeriod({ scene: { sentence, setting }, record, used }: Told): string | undefined {
  if (used.length > 1 || !/\.\.|-[QH]\d$/.test(record.period)) return undefined;
  const { text } = sentence.block;
  const spoken = findPeriods(text, setting.published).filter(
    ({ to, vague, period }) => !vague && (to !== undefined || period.length === 7),
  );
  const [month, run] = [spoken.some(({ to }) => !to), spoken.some(({ to }) => to && to.length > 4)];
  return month && run && !spoken.some(({ text: words }) => sentence.text.includes(words))
    ? "the text speaks of several periods before it"
    : undefined;
}

function stillToCome({ scene, record }: Told): string | undefined {
  return record.status === "A" && startOf(record.period) > scene.setting.published
    ? "its period is still to come"
    : undefined;
}

const PART = /CONSUMER|TERNARY|\.ESS\.|\.EV\.|\.LFP\./;

/** "到2030年，总需求将超过3300GWh": the whole again, after its parts. */
function ofAllTogether({ record, near }: Told): string | undefined {
  const clause = near.slice(Math.max(near.lastIndexOf(","), near.lastIndexOf("，")) + 1);
  return PART.test(record.series) &&
    !/^(?:SHARE|PENETRATION)\./.test(record.series) &&
    /\b(?:total|overall|combined|altogether)\b(?! (?:of )?$)|总需求|总出货|总销量|总产量|合计/i.test(
      clause,
    ) &&
    !namesPart(record.series, clause)
    ? "a figure of the whole, not of the part named before"
    : undefined;
}

function namesPart(series: string, words: string): boolean {
  const shapes: [string, RegExp][] = [
    ["CONSUMER", /consumer|3C|消费/i],
    ["ESS", /storage|ESS|储能/i],
    ["EV", /\bEVs?\b|vehicles?|power batter|traction|cars?\b|动力|装车|汽车/i],
    ["LFP", /LFP|phosphate|磷酸铁锂/i],
    ["TERNARY", /ternary|NCM|三元/i],
  ];
  return shapes.some(([part, shape]) => series.split(".").includes(part) && shape.test(words));
}

/** "solid-state cells, semi-solid ones included": both together; "including China": more than China. */
function includingMore({ scene: { text }, record }: Told): string | undefined {
  const parts = record.series.split(".");
  if (
    parts.includes("SEMI") &&
    /\bsemi[- ]solid(?:[- ]state)?(?: (?:ones|cells|batteries|types))? included|\bincluding semi|[（(](?:含|包括)半固态|(?:含|包括)半固态[)）]/i.test(
      text,
    )
  )
    return "a figure of solid-state cells together";
  return parts.at(-1) === "CN" &&
    /\b(?:including|incl\.?|together with) China\b(?!['’]s)|含中国|包括中国/i.test(text)
    ? "a figure that includes China"
    : undefined;
}

const SITE_BEFORE =
  /(?:^|[,:]\s|\band\s)(?:the|its|our|this|that|a|an|each|one)\s(?:[\w-]+\s){0,3}(?:site|plant|factory|gigafactory|base|facility|works|line|project|phase|unit|campus|building|hall)\b(?![^.;]*\b(?:market|worldwide|global(?:ly)?|nationwide|industry)\b)[^.;]{0,60}$/i;

/** "The site is to reach 7 GWh": the size of a project. */
function ofOneSite({ scene, record, near, span }: Told): string | undefined {
  const kind = scene.figures.find((figure) => figure.span.start === span.start)?.unit.kind;
  if (kind !== "energy" && kind !== "mass" && kind !== "power") return undefined;
  return !record.series.startsWith("CAPACITY.") && SITE_BEFORE.test(near)
    ? "the size of a project, not of the market"
    : undefined;
}

/** "equivalent to powering 3 GWh of output": what it would be enough for. */
function wouldSuffice({ record, near }: Told): string | undefined {
  return /^(?:PRODUCTION|SHIPMENTS|SALES|INSTALLATIONS|DEMAND)\./.test(record.series) &&
    /\b(?:equivalent (?:to|of)|enough (?:for|to)|suffic\w+ (?:for|to)|correspond\w* to|power(?:s|ing)|material for|worth of material)\b[^.;,]{0,40}$|(?:相当于|足够|可满足)[^，。；]{0,16}$/i.test(
      near,
    )
    ? "what it would be enough for"
    : undefined;
}

/** A company that the sentence began with goes on to be the one whose figure it is, where no region is printed. */
function ofTheCompanyBefore({ scene, record, before }: Told): string | undefined {
  if (!/^(?:SHIPMENTS|SALES|PRODUCTION|INSTALLATIONS)\./.test(record.series)) return undefined;
  const owner = scene.actors.find(
    ({ span }) =>
      /^[【\s"“]*$/.test(before.slice(0, span.start).replace(/^[^】]*】/, "")) && span.end <= before.length,
  );
  if (!owner || regionIn(scene.text) !== undefined) return undefined;
  return /^[:：]|^(?!.{0,12}(?:称|表示|认为|预计|指出|数据)) ?[\u4e00-\u9fff]/.test(
    scene.text.slice(owner.span.end),
  )
    ? `a figure of ${owner.name}, not the market's`
    : undefined;
}

function ofElsewhere({ scene: { figures }, record, before, after, span }: Told): string | undefined {
  const last = figures.filter((one) => one.unit.kind !== "bare" && one.span.end <= span.start).at(-1);
  const behind = after.split(/[,;，；。]|其中/)[0] ?? "";
  const text = `${before.slice(last?.span.end ?? 0)} ${behind}`;
  return record.series.endsWith(".WORLD") &&
    /\belsewhere\b|\brest of the world\b|\bother (?:regions|countries|markets)\b|其他(?:地区|国家)/i.test(
      text,
    )
    ? "a figure for the rest of the world"
    : undefined;
}

const MEASURES = "(?:production|output|sales|deliveries|exports|imports|产量|销量|产销|产销量)";
const TWO_MEASURES = new RegExp(
  `\\b${MEASURES} and (?:[\\w-]+ )?${MEASURES}\\b[^.;]*$|产销(?:量)?(?:分别)?[^。；]*$`,
  "i",
);

/** "output and sales in March: 1.327 million and 1.301 million": two measures share two figures. */
function ofTwoMeasures({ scene, record, near, span, after }: Told): string | undefined {
  if (!TWO_MEASURES.test(near)) return undefined;
  const code = scene.figures.find((figure) => figure.span.start === span.start)?.unit.code;
  const others = scene.figures.filter(
    (figure) => figure.unit.code === code && figure.span.start !== span.start,
  );
  const isFirst = others.some(
    (figure) =>
      figure.span.start > span.end &&
      /^[^.;]{0,14}(?:\band\b|和|、)[^.;]{0,12}$/.test(after.slice(0, figure.span.start - span.end)),
  );
  const measure =
    new RegExp(MEASURES, "i").exec(near.slice(near.search(TWO_MEASURES)))?.[0]?.toUpperCase() ?? "";
  const isOwn = record.series.startsWith(measure === "OUTPUT" ? "PRODUCTION" : measure);
  return isFirst && !isOwn ? "the figure of the other of two measures" : undefined;
}

/** "representing a 62.7% year-on-year surge" */
function aChangeNotAShare({ record, after }: Told): string | undefined {
  return /^(?:SHARE|PENETRATION)\./.test(record.series) &&
    /^\s?(?:year[- ]on[- ]year|month[- ]on[- ]month|YoY|MoM|(?:\w+ )?(?:surge|increase|growth|rise|jump|gain|drop|decline)\b|(?:的)?(?:增长|增幅|增速|降幅))/i.test(
      after,
    )
    ? "a change, not a share"
    : undefined;
}

const SHAKY =
  /\b(?:could|might|may (?!\d)|possibl\w+|perhaps|reportedly|rumou?r\w*|hearsay|in (?:our|their|his|her) view|at best|at worst|if|unless|assum\w+)\b|或将|有望|可能|或达|传闻|据传/i;

/** High is only what its very sentence states without a hedge and without anything carried to it. */
function plainOrDoubted(scene: Scene, draft: Draft): Draft {
  if (draft.proposal.kind !== "observation" || draft.confidence !== "high") return draft;
  const { reasons } = draft;
  if (SHAKY.test(scene.text))
    return { ...draft, confidence: "medium", reasons: [...reasons, "the words are not sure of it"] };
  const isCarried = reasons.some((reason) => /\bcarried from\b/.test(reason));
  return isCarried ? { ...draft, confidence: "medium" } : draft;
}
