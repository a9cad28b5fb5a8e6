import { firstSaid } from "../first-said";
import { mask } from "../figures/mask";
import type { Span } from "../review/review";
import { PLACE } from "../lexicon/places";
import { isBody, isPerson } from "../lexicon/bodies";
import { isOtherName } from "../lexicon/other-names";
import { runs } from "./actors";
import { SITE } from "./event-record";
import type { Draft, Scene } from "./scene";
import { stageOf, type StageReading } from "./stages";

/** A clause that an event was read from. */
interface Told {
  scene: Scene;
  clause: Span;
  /** The clause with the names blanked out. */
  words: string;
  said: string;
  stage: StageReading;
  record: EventRecord;
  reasons: readonly string[];
}

type EventRecord = Extract<Draft["proposal"], { kind: "event" }>["record"];

/** Rules that an event passes; the first that speaks says why it is none, as the list of numbers has it. */
const RULES: readonly ((told: Told) => string | undefined)[] = [
  ofAnInvestor,
  deniedOrAsked,
  onlyWeighed,
  ofAnother,
  ofBids,
  ofMoneyOrPapers,
  builtIsNoPlant,
  opensForPeople,
  onlyDesigned,
  saidNotShown,
  vagueResearch,
  otherPartyUnread,
];

/** Why what was read from a clause is no event of these companies; undefined where nothing speaks against it. */
export function whyNoEvent(
  draft: Draft,
  { scene, clause, words }: Pick<Told, "scene" | "clause" | "words">,
): string | undefined {
  if (draft.proposal.kind !== "event") return undefined;
  const stage = stageOf(words);
  if (!stage) return undefined;
  const said = scene.text.slice(clause.start, clause.end);
  const { reasons, proposal } = draft;
  return firstSaid(RULES, { scene, clause, words, said, stage, record: proposal.record, reasons });
}

/** The actors of the event as they stand in the clause. */
function own({ scene, clause, record }: Told): Scene["actors"] {
  return scene.actors.filter(
    ({ name, span }) =>
      record.companies.includes(name) && clause.start <= span.start && span.end <= clause.end,
  );
}

const AMONG_INVESTORS =
  /\b(?:(?:co-)?led|backed|joined|supported|funded|anchored|underwritten) by\b[^.;]{0,120}$|\b(?:investors?|backers?|participants?|shareholders?)\b[^.;]{0,60}\b(?:includ(?:e|ed|es|ing)|are|were|such as|like|namely)\b[^.;]{0,120}$|\b(?:alongside|participation (?:of|from)|together with|money from|funds from|support from)\b[^.;]{0,100}$/i;
const INVESTS =
  /^(?:(?!\b(?:raised?|clos(?:ed|es)|secured|receiv\w+|complet\w+|obtained|won|landed|got)\b)[^.;]){0,140}?\b(?:took part|takes part|taking part|participat\w+|invested in|invests in|(?:co-)?led the|leads the|joined (?:the|in)|joins the|also (?:joined|invested)|subscribed|among the (?:investors|backers)|chipped in|contributed)\b/i;
const INVESTS_IN_CHINESE =
  /^(?:(?!完成|获|宣布)[^。；]){0,24}?(?:领投|跟投|参投|参与(?:了)?(?:本轮|投资)|出资)/;

/** Who leads or joins a round gives the money; the event is that of who gets it. */
function ofAnInvestor(told: Told): string | undefined {
  if (told.record.stage !== "financing") return undefined;
  const { text } = told.scene;
  const investor = own(told).find(({ span }) => {
    const after = text.slice(span.end, told.clause.end);
    return (
      AMONG_INVESTORS.test(text.slice(told.clause.start, span.start)) ||
      INVESTS.test(after) ||
      INVESTS_IN_CHINESE.test(after)
    );
  });
  return investor && `${investor.name} is named as an investor, not as who gets the money`;
}

const DENIED =
  /\b(?:fail(?:ed|s|ing)? to|unable to|missed|misses|refus\w+ to|declin\w+ to|rul(?:ed|es|ing) out|instead of|rather than|stopped short of|far from|no longer|neither|contrary to|rumou?rs? (?:of|that)|speculation (?:about|that|over))\b[^.;]{0,50}$/i;
const ASKED =
  /^\s*["“]?(?:when |if )?asked\b|^\s*["“]?(?:on )?whether\b|\bquestions? (?:of|about|over|whether)\b/i;

/** "failed to", "instead of", "Asked when …": what is denied or asked is no fact. */
function deniedOrAsked({ words, stage }: Told): string | undefined {
  const before = words.slice(Math.max(0, stage.at - 80), stage.at);
  if (stage.says !== "stopped" && DENIED.test(before)) return "what the words deny is no event";
  return ASKED.test(words.slice(0, stage.at)) ? "what was only asked is no event" : undefined;
}

const WEIGHED =
  /\b(?:might|could|considers?|considering|mull(?:s|ed|ing)?|weigh(?:s|ed|ing)|toy(?:s|ed|ing) with|in talks|rumou?r\w*|reportedly considering|under (?:study|consideration|review|discussion)|thinks? about|thinking about|dreams?|would like|one day|at some point|some day)\b|或将|有意|考虑|不排除|商讨|洽谈/i;
const MAY = /\bmay (?!\d)(?!20)/;

/** Stages read from a noun have weights below this. */
const VERB = 40;

/** A plan that is only weighed: no decision is told, and so no stage. */
function onlyWeighed({ words, record, stage }: Told): string | undefined {
  if (record.stage !== "planned" && stage.weight >= VERB) return undefined;
  const loose = WEIGHED.test(words) || MAY.test(words.slice(0, stage.at));
  return loose ? "the words only consider it" : undefined;
}

/** Another company, or the next item of a list, stands between the name and the verb. */
function ofAnother(told: Told): string | undefined {
  const { scene, clause, stage, record } = told;
  const last = own(told).at(-1);
  const at = clause.start + stage.at;
  if (!last || last.span.end > at) return undefined;
  const between = scene.text.slice(last.span.end, at);
  if (/[\s;；。,，](?:\([a-z0-9]\)|[①-⑳])\s?[A-Z\u4e00-\u9fff]/.test(between))
    return "the verb is in another item";
  const other = scene.actors.find(
    ({ name, span }) =>
      !isListed(scene, last.span.end, span.start) &&
      span.start >= last.span.end &&
      span.end <= at &&
      !record.companies.includes(name) &&
      /[,;:]\s(?:and |while |but |whereas |then )?$/.test(scene.text.slice(clause.start, span.start)) &&
      /^\s[a-z]/.test(scene.text.slice(span.end)),
  );
  return other && `the verb is that of ${other.name}`;
}

/** Whether nothing but names and commas stands between two places. */
function isListed({ text, actors }: Scene, from: number, to: number): boolean {
  const names = actors.map(({ span }) => span).filter(({ start, end }) => start >= from && end <= to);
  return /^[\s,、\u0001]*(?:(?:and|as well as|和|与|及)[\s\u0001]*)?$/.test(
    mask(text, names).slice(from, to),
  );
}

const BIDS =
  /\b(?:opened|opening of) (?:the )?(?:bids|tenders|offers)\b|\b(?:calls?|call(?:ed|ing)|invit\w+) (?:for|to) (?:bids?|tenders?)\b|招标|投标|开标|中标候选/i;

/** "Opened bids: …": the bids were opened, not the plant. */
function ofBids({ words, record }: Told): string | undefined {
  return ["commissioned", "construction", "product launch", "mass production"].includes(record.stage) &&
    BIDS.test(words)
    ? "what is told of is a tender"
    : undefined;
}

const OF_PAPERS =
  /\b(?:fil(?:ed|es|ing)|appl(?:ied|ies|ying)) for [^.;]{0,40}\b(?:protection|bankruptcy|insolvency|administration|listing|IPO|flotation|trademarks?)\b|\bfil(?:ed|es|ing) (?:its|the|an?|their) (?:annual|quarterly|half-year|lawsuit|suit|complaint|report|results)\b/i;
const OF_MONEY_IN_CHINESE =
  /(?:上市|IPO)[^。；]{0,12}拟募资|拟(?:向全体|每|分红|派|回购|减持|增持|发行)|每10股/;

/** A filing with a court or an exchange plans no works. */
function ofMoneyOrPapers({ words, record }: Told): string | undefined {
  return record.stage === "planned" && (OF_PAPERS.test(words) || OF_MONEY_IN_CHINESE.test(words))
    ? "what was filed for is no project"
    : undefined;
}

/** "has been building batteries with X": what is built there is a product. */
function builtIsNoPlant({ words, stage, record }: Told): string | undefined {
  const sized = /^(?:GWh|MWh|t\b)/.test(record.capacity?.unit ?? "") || record.power !== undefined;
  if (record.stage !== "construction" || sized || SITE.test(words) || record.location) return undefined;
  return /^(?:\w+ ){0,2}(?:building|constructing)\b/i.test(words.slice(stage.at))
    ? "what is built is no plant or line"
    : undefined;
}

const FOR_PEOPLE =
  /^\W*(?:\w+ ){0,6}?(?:offices?|headquarters|HQ|showrooms?|stores?|shops?|branch(?:es)?|subsidiar(?:y|ies)|booths?|stands?|training cent(?:re|er)s?|school|museum|exhibition)\b|^[^。；，]{0,16}(?:办事处|办公室|总部|展厅|门店|分公司|子公司|展位)/i;

/** "opened an office in Shanghai": a place for people is no plant. */
function opensForPeople({ words, stage, record }: Told): string | undefined {
  const isOpened = record.stage === "commissioned" || record.stage === "planned";
  const sized = record.capacity !== undefined || record.power !== undefined;
  if (!isOpened || sized || SITE.test(words)) return undefined;
  return FOR_PEOPLE.test(words.slice(stage.at)) ? "what is opened is no plant or line" : undefined;
}

/** "Design work … has begun": nothing is built yet. */
function onlyDesigned({ words, record }: Told): string | undefined {
  return record.stage === "construction" &&
    /\b(?:design|planning|preparat\w+|engineering|permitting|survey|feasibility) (?:work|phase|stage)s?\b/i.test(
      words,
    )
    ? "what has begun is work on paper"
    : undefined;
}

/** "unveiled they will receive": something was said there, not shown. */
function saidNotShown({ words, stage, record }: Told): string | undefined {
  return record.stage === "product launch" &&
    /^\w+(?: off)? (?:that|they|it|how|why|whether|what|its (?:plans?|results|strategy)|data|figures)\b/i.test(
      words.slice(stage.at),
    )
    ? "something was said there, not shown"
    : undefined;
}

const RESEARCH =
  /\b(?:patents?|jointly develop\w*|co-?develop\w*|developed|develops|has been developing|is developing|are developing|develop (?:an?|the|its)|laborator(?:y|ies)|lab-scale|research (?:cent|institute|team|project|programme|program|agreement)|breakthrough|validat\w+|verif\w+|award(?:ed|s)|grants?|pass(?:ed|es) (?:the |a )?(?:[\w-]+ )?tests?|(?:explor|stud|test)\w+ (?:the )?(?:use|application|suitability|introduction) of)\b|研发|专利|攻克|突破|验证/i;

/** Words like "progress", "focus on" or "test" tell of no step of a project by themselves. */
function vagueResearch(told: Told): string | undefined {
  const { words, record, reasons } = told;
  if (record.stage !== "R&D") return undefined;
  const vague = "the words tell of no step of a project";
  if (
    own(told).some(
      ({ span }) => /^['’]s?\s/.test(told.scene.text.slice(span.end)) && !/\bpatents?\b/i.test(words),
    )
  )
    return vague;
  const isKnown = !reasons.some((reason) => reason.includes("is not in the catalogue"));
  return isKnown || RESEARCH.test(words) ? undefined : vague;
}

const DEALT_WITH =
  /\b(?:with|between|and)\s(?:the |its |a )?(?:(?:[A-Za-z-]+ ){0,3}?(?:maker|producer|supplier|company|group|firm|developer|automaker|carmaker|utility|start-?up|giant|investor|operator|manufacturer) )?$/;

/** "the Luohe Economic and Technological Development Zone": who signs there is an authority. */
const PUBLIC =
  /^[^,.;]{0,80}\b(?:Zone|Park|District|County|Province|City|Municipality|[Gg]overnment|University|Institute|Ministry|Bureau)\b/;

/** A deal with a party whose name was not read as a company is half told. */
function otherPartyUnread({ scene, clause, record, said }: Told): string | undefined {
  if (record.stage !== "agreement" || record.companies.length !== 1) return undefined;
  const taken = scene.actors.map(({ span }) => span);
  const other = runs(said).find(({ text: name, span }) => {
    const start = clause.start + span.start;
    if (taken.some((one) => one.start < clause.start + span.end && start < one.end)) return false;
    const behind = said.slice(span.end);
    if (isBody(name) || isPerson(name, behind) || isOtherName(said, span, name, false)) return false;
    if (PUBLIC.test(`${name}${behind}`)) return false;
    return !new RegExp(`^(?:${PLACE.source})`).test(name) && DEALT_WITH.test(said.slice(0, span.start));
  });
  return other && `the other party, ${other.text}, is not read as a company`;
}
