import { isNonEmpty, lastIn, mapAll, type NonEmpty } from "../../domain/ledger/lists";
import type { Event, Route } from "../../domain/ledger/records";
import { mask } from "../figures/mask";
import { firstOf, ROUTES, SEGMENTS } from "../lexicon/market-words";
import { leadingPlace } from "../lexicon/chinese-places";
import { firstOfCountry, PLACE } from "../lexicon/places";
import type { Span } from "../review/review";
import { runs, type Actor } from "./actors";
import { carryOf } from "./carry";
import { splitAt, within } from "./clauses";
import { amountsOf, bareAmounts } from "./event-amounts";
import {
  ACQUIRE,
  SITE,
  SITED,
  countryThere,
  eventDraft,
  locationOf,
  materialsIn,
  retold,
  type Telling,
} from "./event-record";
import { isOfPastYears, timesOf } from "./event-times";
import { whyNoEvent } from "./event-doubts";
import type { Dismissal, Draft, Reading, Scene } from "./scene";
import { isBody, isPerson } from "../lexicon/bodies";
import { FIRST_IN_TENDER } from "../lexicon/stages";
import { SEGMENT_WORDS } from "./headlines";
import { placeOfItem, stageOfList } from "./list-items";
import { readPolicy } from "./policies";
import { stageOf, type StageReading } from "./stages";
import { isShortFor } from "./short-name";

/** What the paragraph spoke of last, for sentences that begin "The company" or "The project". */
export interface Thread {
  actors: Actor[];
  draft?: Draft;
  /** Words that named who and what, before any verb said how far it has come. */
  lead?: { scene: Scene; clause: Span } | undefined;
  /** Amounts in words of their own right before: "RMB 2 billion! 8,000 mt!" */
  fragments?: Scene[];
  /** The route that the paragraph is about: "For the polymer route, ...". */
  route?: Route;
  /** All of it was told in paragraphs before. */
  toldBefore?: true;
}

const JOINT =
  /\bjoint(?:ly)?\b|\btogether\b|\bco-?develop|\bcooperat|\bcollaborat|\bpartner|\bteam(?:s|ed) up\b|\beach other\b|\bventure of\b|\bfifty-fifty\b|联合|共同|合资|携手|双方/i;
const THING =
  /\b(?:line|lines|plant|project|base|facility|factory|platform|cent(?:re|er)|park|workshop|system|station|capacity|laboratory|product|cell|battery|vehicle)s?\b|产线|生产线|项目|工厂|基地|装置|中试线|电池|电解质|产品/i;

/** The events of a sentence: who, what, how far it has come, with its amounts, dates and place. */
export function readEvents(
  scene: Scene,
  thread: Thread,
  claimed: readonly Span[],
): Reading & { thread: Thread } {
  if (/[?？]\s*$/.test(scene.text)) return { drafts: [], dismissed: [], thread };
  if (isFragment(scene) && thread.draft?.sentence.block !== scene.sentence.block) {
    const fragments = [...(thread.fragments ?? []), scene];
    return { drafts: [], dismissed: [], thread: { ...thread, fragments } };
  }
  const policy = readPolicy(scene);
  if (policy) return { drafts: [policy], dismissed: [], thread: forgotten(thread) };
  return readClauses(scene, thread, claimed);
}

function readClauses(scene: Scene, thread: Thread, claimed: readonly Span[]): ReturnType<typeof readEvents> {
  const route = routeTopic(scene.text, scene.sentence.label) ?? thread.route;
  let now: ThreadNow = { ...thread, ...(route && { route }) };
  const drafts: Draft[] = [];
  const dismissed: Dismissal[] = [];
  for (const clause of clausesOf(scene)) {
    const before = now;
    now = readClause(scene, clause, now, claimed, drafts.length === 0);
    for (const draft of freshIn(now, before, scene)) {
      const why = whyNoEvent(draft, { scene, clause, words: wordsOf(scene, clause) });
      if (why) dismissed.push(...asideOf(draft, why));
      else drafts.push(draft);
    }
    delete now.others;
  }
  const [first] = drafts;
  if (first && thread.fragments) addFragments(first, thread.fragments);
  delete now.fragments;
  return { drafts, dismissed, thread: now };
}

/** The events that a clause added. */
function freshIn({ draft, others = [] }: ThreadNow, before: ThreadNow, { sentence }: Scene): Draft[] {
  return draft && draft !== before.draft && draft.sentence === sentence ? [draft, ...others] : others;
}

function asideOf({ sentence, used }: Draft, reason: string): Dismissal[] {
  return used.map((span) => ({ sentence, span, reason }));
}

/** A few words around an amount, without a name and without a verb. */
function isFragment({ text, figures, actors }: Scene): boolean {
  return (
    actors.length === 0 &&
    figures.some(({ unit }) => SIZED.includes(unit.kind)) &&
    text.split(/\s+/).length <= 6 &&
    stageOf(text) === undefined
  );
}

function addFragments(draft: Draft, fragments: readonly Scene[]): void {
  if (draft.proposal.kind !== "event") return;
  const { record } = draft.proposal;
  for (const scene of fragments) {
    const { fields, used } = bareAmounts(scene);
    const taken =
      record.stage === "financing"
        ? (["investment"] as const)
        : (["capacity", "power", "investment"] as const);
    const added = taken.filter((field) => {
      const amount = record[field] ? undefined : fields[field];
      if (amount) record[field] = amount;
      return amount;
    });
    if (added.length > 0) draft.extra = [...(draft.extra ?? []), { sentence: scene.sentence, used }];
  }
  doubted(draft, "the amounts stand in words of their own beside it");
  retold(draft, record);
}

type EventRecord = Omit<Event, "id" | "source">;

interface ThreadNow extends Thread {
  /** Further events of the same clause, one for each company. */
  others?: Draft[];
}

/** "For the polymer route, ..." or "Sulphide route: ..." holds until another route is named. */
function routeTopic(text: string, label: string): Route | undefined {
  const named =
    /\b([\w/ -]{3,30}?) (?:route|pathway|system)s?\b/i.exec(label) ??
    /\b(?:for|in|on|under|along) the ([\w-]+(?: solid[- ]state)?) (?:route|pathway)\b|(?:^|[:：]\s)the ([\w-]+) (?:route|pathway)\b/i.exec(
      text,
    );
  const words = named?.[1] ?? named?.[2];
  return words
    ? (firstOf(ROUTES.slice(1), words.replace(/\boxide\b/i, "oxide route")) ??
        firstOf(ROUTES.slice(0, 1), words))
    : undefined;
}

export function clausesOf(scene: Scene): Span[] {
  const { text, actors } = scene;
  return splitAt(text, ({ start, end }) => {
    const mark = text.slice(start, end);
    if (/[;；。]|\+\+\+/.test(mark)) return true;
    if (/which|with/.test(mark)) return false;
    if (/while|whereas/.test(mark)) return true;
    const left = text.slice(lastMark(text, start), start);
    const next = actors.find((actor) => actor.span.start >= end);
    const leads =
      next !== undefined &&
      /^(?:the |its |south korea's |us-based |meanwhile,? |[\w'’-]+ ){0,3}$/i.test(
        text.slice(end, next.span.start),
      ) &&
      next.span.start - end < 40;
    const ownThing = /^(?:a|an|the|its) [^,;]{0,60}\b(?:line|plant|project|base|facility)\b/i.test(
      text.slice(end),
    );
    if (!/and|while|whereas|but/.test(mark) && !leads) return false;
    if (!leads && !ownThing) return /but/.test(mark);
    return (
      stageOf(left) !== undefined &&
      stageOf(text.slice(end, nextMark(text, end))) !== undefined &&
      !inList(actors, start, end)
    );
  });
}

function lastMark(text: string, at: number): number {
  return Math.max(text.lastIndexOf(";", at - 1), text.lastIndexOf(" while ", at - 1), 0);
}

function nextMark(text: string, at: number): number {
  const stop = text.indexOf(";", at);
  return stop < 0 ? text.length : stop;
}

/** A break between two listed names divides no clause: "A and B completed ...". */
function inList(actors: readonly Actor[], start: number, end: number): boolean {
  return (
    actors.some(({ span }) => Math.abs(span.end - start) <= 1) &&
    actors.some(({ span }) => span.start >= end && span.start - end <= 1)
  );
}

/** A clause as it is read: what it says, with and without its names, and the stage its words tell. */
interface Clause extends Omit<Telling, "stage"> {
  said: string;
  stage: StageReading | undefined;
  /** Its words do not point back; only that nobody else is named makes it the last company's. */
  implied?: boolean;
}

function clauseAt(scene: Scene, clause: Span, claimed: readonly Span[]): Clause {
  const words = wordsOf(scene, clause);
  const said = scene.text.slice(clause.start, clause.end);
  const told = stageOf(words, scene.setting.published);
  const stage = told && told.weight >= VERB ? told : (stageOfList(scene) ?? told);
  return { scene, clause, words, said, stage, claimed };
}

function readClause(
  scene: Scene,
  span: Span,
  before: Thread,
  claimed: readonly Span[],
  first: boolean,
): ThreadNow {
  const clause = clauseAt(scene, span, claimed);
  const thread = withTeller(clause, before);
  const named = withMeant(
    clause,
    thread,
    scene.actors.filter((actor) => within(span, actor.span)),
  );
  if (isNoNews(clause)) return thread;
  const own = named.every((actor) => isOutside(clause, actor)) ? [] : named;
  const actors = subjectsOf(clause, own);
  if (actors.length > 0) return readNamed(clause, own, actors, thread, first);
  const { stage } = clause;
  if (stage && isOfAPlace({ ...clause, stage }))
    return started({ ...clause, stage }, [], { ...thread, actors: [] });
  return readCarried(clause, thread, first);
}

/** "We", and "the company" where none was named: whose news the article is. */
function withTeller({ said, scene }: Clause, thread: Thread): Thread {
  const { teller } = scene.setting;
  const isMeant = WE.test(said) || (thread.actors.length === 0 && POINTS_BACK.test(said));
  if (!teller || !isMeant || thread.actors.some(({ name }) => isShortFor(name, teller.name))) return thread;
  const { route } = thread;
  return { actors: [teller], ...(route && { route }) };
}

const WE = /^[\s"“]*(?:[\w-]+,? ){0,4}(?:we|our)\b|^[^，。]{0,6}(?:我们|我司|本公司)/i;
const POINTS_BACK =
  /^\s*(?:it|its)\b|\bthe (?:[\w-]+ )?(?:company|group|firm|carmaker|automaker|maker|start-?up|supplier|producer|manufacturer|developer)\b|^[^，。]{0,6}(?:该?公司|该企业|其)/i;

/** "The plant opened in 2024": a year that is over tells what was, and is no news of the week. */
function isBackground({ scene, clause, stage }: Clause): boolean {
  if (!stage || stage.future || !["commissioned", "construction", "agreement"].includes(stage.stage))
    return false;
  return isOfPastYears(scene, clause);
}

/** "came first" tells of a tender only where one is spoken of. */
function isOtherRace({ scene, stage }: Clause): boolean {
  if (stage?.says !== FIRST_IN_TENDER) return false;
  return !/\b(?:bids?|bidding|tenders?|offers?|lots?|procurement)\b|yuan\/Wh/i.test(
    scene.sentence.block.text,
  );
}

/** "Previously, X had signed with Y", "Investors include X": what was before, and who only put money in. */
function isOfOthersBefore({ said, stage }: Clause): boolean {
  if (stage && ["agreement", "financing"].includes(stage.stage) && BEFOREHAND.test(said)) return true;
  if (
    stage?.stage === "planned" &&
    /\bhad (?:already |previously |earlier |originally |first )?(?:announced|planned|said|intended|promised)\b/i.test(
      said,
    )
  )
    return true;
  return stage?.stage === "financing" && INVESTORS.test(said);
}

const BEFOREHAND =
  /^\s*(?:previously|prior to (?:this|that|the)|in the past|formerly|historically|since (?:19|20)\d\d)\b|\bin the past\b|\bhad (?:already |previously |earlier |also )?(?:entered|signed|agreed|partnered|raised|invested|supplied|announced|joined)\b|\bha(?:s|ve) (?:long|already|previously) (?:supported|backed|invested)\b|\bto date\b/i;
const INVESTORS =
  /\b(?:investors?|backers|participants|shareholders)\b[^.;]{0,60}\b(?:includ\w+|are|were|comprise\w*)\b|\b(?:took part|takes part|participated|also invested|joined|invested again)\b|\b_+ (?:led|co-led) the\b/i;

/** What hangs on a condition, and what a court has to say. */
function isNoNews(clause: Clause): boolean {
  const { said } = clause;
  return (
    [isBackground, isOfOthersBefore, isConditional, isOtherRace].some((rule) => rule(clause)) ||
    CONDITION.test(clause.words) ||
    LAWSUIT.test(said) ||
    /\bfail(?:ed|s)? to\b/i.test(said)
  );
}

/** "Yibin opened a pilot line": a place does what no company is named for. */
function isOfAPlace({ said, words, stage, clause }: Clause & { stage: StageReading }): boolean {
  const ofChinese = clause.start === 0 && SITED.includes(stage.stage) && !/某|企业|公司/.test(said);
  if (placeSubject(said) === undefined && !(ofChinese && leadingPlace(said) !== undefined)) return false;
  return stage.weight >= VERB_OF_WORK ? THING.test(words) : /\bteam\b/.test(words);
}

/** A clause that names nobody, read as more of what was told before where its words allow it. */
function readCarried(clause: Clause, thread: Thread, first: boolean): ThreadNow {
  const { scene } = clause;
  const carried = first && !isFragment(scene) ? carriedBy(clause, thread) : "said";
  if (!carried) return scene.sentence.index === 0 ? forgotten(thread) : thread;
  const parts = thread.draft?.extra?.length ?? 0;
  const now = readUnnamed({ ...clause, implied: carried === "implied" }, thread);
  const grew = now.draft !== thread.draft || (now.draft?.extra?.length ?? 0) > parts;
  if (grew) remarkCarried(now.draft, thread, carried);
  return now;
}

/** What a paragraph tells without a name, or a sentence without pointing back, is told of the only company before: never high. */
function remarkCarried(
  draft: Draft | undefined,
  { actors: [actor], toldBefore }: Thread,
  carried: ReturnType<typeof carriedBy> | "said",
): void {
  if (!draft || !actor || (carried === "said" && !toldBefore)) return;
  const where = toldBefore ? "paragraph" : "sentence";
  doubted(draft, `a ${where} that names nobody is read as told of ${actor.name}`);
}

/** A reason to look twice: what has one is never high. */
function doubted(draft: Draft, reason: string): void {
  if (!draft.reasons.includes(reason)) draft.reasons.push(reason);
  if (draft.confidence === "high") draft.confidence = "medium";
}

const LAWSUIT =
  /\b(?:sue[ds]?|lawsuits?|litigation|infring\w+|court|damages|patent (?:case|dispute)|verdict|insolven\w+|bankrupt\w*|recall(?:ed|s)?)\b/i;

/** "would start production, provided that customers commit": what hangs on a condition is no plan yet. */
function isConditional({ said, stage }: Clause): boolean {
  if (!stage || (!stage.future && stage.stage !== "planned" && stage.inferred === undefined)) return false;
  return /\b(?:provided(?: that)?|on condition that|unless|if)\s/i.test(said);
}

export const CONDITION =
  /^\s*(?:[\w ,]{0,20}\b)?(?:if|unless|provided that|assuming)\s|^\s*(?:and |but )?should\s|^[^，,。]{0,8}(?:若|如果|假如|一旦)/i;

/** Who only gets something, and owns nothing that the clause is about. */
function isOutside(clause: Clause, actor: Actor): boolean {
  const before = clause.scene.text.slice(clause.clause.start, actor.span.start);
  if (/^Government of/.test(actor.name) && /\b(?:by|with|from|of)\s$/.test(before)) return true;
  if (clause.stage?.stage === "agreement" && A_DEAL.test(clause.said)) return false;
  return actor.meant !== true && isRecipient(clause, actor) && !isOwner(clause, actor);
}

/** "An order for 100 packs went to X from Y": the deal itself comes first, and both are its parties. */
const A_DEAL =
  /^\s*(?:an?|the|another|one)?\s*(?:[\w-]+ ){0,4}?(?:orders?|contracts?|memorandum|agreement|deal|mandate|pact)\b/i;

/** "Production began at X's plant", "work on X's line": the clause is about what X owns, and nobody else does it. */
function isOwner({ scene, clause }: Clause, { span }: Actor): boolean {
  const before = scene.text.slice(clause.start, span.start);
  if (!/\b(?:at|on|for|of|in|with)\s(?:the |a |an )?(?:[\w-]+ ){0,2}?$/i.test(before)) return false;
  return (
    OWNS.test(scene.text.slice(span.end)) && !SAME_COMPANY.test(before) && !/\b(?:it|we|they)\b/i.test(before)
  );
}

const OWNS =
  /^(?:['’]s?|,)?\s(?:[\p{L}\d./%,-]+\s){0,8}?(?:plants?|factor(?:y|ies)|gigafactory|lines?|base|facility|site|works|unit|project|hall|park|station|workshop|complex|campus|cells?|batter(?:y|ies)|production|capacity)\b/u;

/** "shipped its cells to the X Group": X gets something and does nothing. */
export function isRecipient({ scene, clause }: Pick<Clause, "scene" | "clause">, { span }: Actor): boolean {
  if (/^,? (?:which|who)\b/.test(scene.text.slice(span.end))) return false;
  if (/\b(?:[Ww]e|[Hh]ere) at $/.test(scene.text.slice(clause.start, span.start))) return false;
  return /\S\s(?:to|for|from|with|at|against|alongside)\s(?:the |its |a |an )?(?:[\w-]+ ){0,2}?(?:\w+['’]s\s)?$/.test(
    scene.text.slice(clause.start, span.start),
  );
}

/** "The company signed a contract with X" is about both, and the company goes first. */
function withMeant(clause: Clause, thread: Thread, named: Actor[]): Actor[] {
  const [first] = named;
  if (!first || thread.actors.length === 0) return named;
  const before = clause.scene.text.slice(clause.clause.start, first.span.start);
  if (!SAME_COMPANY.test(before) || !/\b(?:with|and|to|from|for|by)\s(?:\w+['’]s\s)?$/.test(before))
    return named;
  const meant = meantActors(clause, thread.actors).filter(
    ({ name }) => !named.some((actor) => actor.name === name),
  );
  const place = { start: first.span.start, end: first.span.start };
  return [...meant.map((actor) => ({ ...actor, span: place, meant: true as const })), ...named];
}

/** Stages that a project's own verbs tell have at least this weight; research and announcements have less. */
const VERB_OF_WORK = 60;

function forgotten({ route }: Thread): Thread {
  return { actors: [], ...(route && { route }) };
}

/** A clause that names its companies. */
function readNamed(
  clause: Clause,
  own: readonly Actor[],
  actors: Actor[],
  thread: Thread,
  first: boolean,
): ThreadNow {
  const { scene, stage } = clause;
  if (stage && isOthersDoing(clause, stage, actors)) return thread;
  if (!stage || isOnlyWords(clause, stage, actors))
    return isMoreBySelf(clause, actors, thread) ? extended(clause, thread) : leading(clause, actors, thread);
  const added = !first && thread.draft?.sentence === scene.sentence && stage.weight < VERB_OF_WORK;
  if (added && own.every((actor) => isObject(clause, actor))) return extended(clause, thread);
  if (isSameDeal(actors, clause, thread) && (stage.stage === "agreement" || UNDER_THE_DEAL.test(clause.said)))
    return extended(clause, thread);
  const now = started({ ...clause, stage }, actors, thread);
  addItem(now.draft, clause);
  addTender(now, clause, thread);
  return EMPTY.some((rule) => rule(now.draft, clause)) ? leading(clause, actors, thread) : now;
}

/** "Redvale puts the cost at $410 million": its own name again, and no verb of another work. */
function isMoreBySelf({ scene, clause, words }: Clause, actors: readonly Actor[], thread: Thread): boolean {
  const { draft, actors: known } = thread;
  const [one, ...others] = actors;
  const [company, ...more] = known;
  if (!draft || !one || !company || others.length + more.length > 0) return false;
  if (!isShortFor(one.name, company.name) || !(SITE.test(words) || INVESTS.test(words))) return false;
  const isTold = scene.figures.some(({ unit, span }) => SIZED.includes(unit.kind) && within(clause, span));
  if (isTold) doubted(draft, "a later sentence is read as more of the same works");
  return isTold;
}

/** An item of a list has no verb: its place stands between the marks, and its heading says how far it has come. */
function addItem(draft: Draft | undefined, { said, stage }: Clause): void {
  if (!stage?.ofList || draft?.proposal.kind !== "event") return;
  doubted(draft, "the heading of the list says what its items are");
  const { record } = draft.proposal;
  const place = record.stage === "financing" ? undefined : placeOfItem(said, record.companies.join());
  if (record.location || !place) return;
  record.location = place;
  retold(draft, record);
}

/** What is tendered for stands in the sentence before, with the size and the place of it. */
function addTender(now: ThreadNow, { stage, claimed }: Clause, { lead }: Thread): void {
  if (!lead || stage?.says !== FIRST_IN_TENDER) return;
  extended(clauseAt(lead.scene, lead.clause, claimed), now);
}

/** Events that say too little to be filed. */
const EMPTY: readonly ((draft: Draft | undefined, clause: Clause) => boolean)[] = [
  isMereHope,
  standsNowhere,
  isOnlyNamed,
  isEmptyAnnouncement,
  isLooseResearch,
  isLooseMoney,
];

/** "Under the agreement, Norvale will deliver ...": more of the deal that the paragraph told of, by one of its parties. */
function isSameDeal(actors: readonly Actor[], { scene }: Pick<Clause, "scene">, { draft }: Thread): boolean {
  if (draft?.proposal.kind !== "event" || draft.sentence.block !== scene.sentence.block) return false;
  const { stage, companies } = draft.proposal.record;
  return (
    stage === "agreement" &&
    actors.every(({ name }) => companies.some((one) => one === name || one.startsWith(`${name} `)))
  );
}

const UNDER_THE_DEAL =
  /^\s*under (?:the|this|its|their) (?:new )?(?:terms|agreement|contract|deal|pact|memorandum|accord)\b/i;

/** A project that only a noun tells of, by a company nobody knows, without a size: no verb says that anything happened. */
function isOnlyNamed(draft: Draft | undefined, { stage, scene }: Clause): boolean {
  if (draft?.proposal.kind !== "event" || !stage || stage.weight >= VERB) return false;
  const { capacity, power, target } = draft.proposal.record;
  return draft.newActors.length > 0 && !capacity && !power && !target && scene.text.length > 40;
}

/** "is exploring new materials", "focuses on research": what a company always does is no event. */
function isLooseResearch(draft: Draft | undefined, { words }: Clause): boolean {
  if (draft?.proposal.kind !== "event" || draft.proposal.record.stage !== "R&D") return false;
  const { materials, location, happened, capacity, segment } = draft.proposal.record;
  if (RESEARCHED.test(words) || (materials && USE_OF.test(words))) return false;
  return segment !== "R&D" || ![location, happened, capacity, materials].some(Boolean);
}

/** "is exploring the use of LMO in solid-state systems": what is tried, and what for, is told. */
const USE_OF =
  /\b(?:explor|stud|test|examin|evaluat)\w+ (?:the )?(?:use|application|suitability|introduction) of\b/i;

const RESEARCHED =
  /\b(?:patents?|(?:co-?|jointly )?develop(?:ed|s)\b|project team|research (?:team|project|platform|cent(?:re|er))|(?:verified|validated|completed|passed|achieved|obtained|granted|synthesi[sz]ed|filed)\b|breakthrough|tests? (?:of|on|with)|trials?|seminar|symposium|workshop)|_ tests\b|研发|专利|突破|验证/i;

/** "The Series A will also speed up projects": a round of which neither a sum nor a verb tells is no news. */
function isLooseMoney(draft: Draft | undefined, { words }: Clause): boolean {
  if (draft?.proposal.kind !== "event" || draft.proposal.record.stage !== "financing") return false;
  return !draft.proposal.record.investment && !MONEY_CAME.test(words);
}

const MONEY_CAME =
  /\b(?:rais\w+|clos(?:ed|es|ing)|complet\w+|secur\w+|receiv\w+|w[io]ns?|g[eo]ts?|land(?:ed|s)|obtain\w+|award\w+|grant\w+|finish\w+|announc\w+|launch\w+|fil(?:ed|es)|approv\w+|bagg\w+|pull(?:ed|s) in|led)\b|完成|获|获得|募|增|融资/i;

const VERB = 40;

/** "began work on its strategy": what is built or runs is a plant, a line or a size. */
function standsNowhere(draft: Draft | undefined, { words }: Clause): boolean {
  if (draft?.proposal.kind !== "event") return false;
  const { stage, capacity, power, location } = draft.proposal.record;
  if (location) return false;
  return (
    ["construction", "commissioned", "design"].includes(stage) &&
    !capacity &&
    !power &&
    !SITE.test(words) &&
    !WORKS.test(words)
  );
}

const WORKS =
  /\b(?:cent(?:re|er)|system|laborator(?:y|ies)|platform|reactor|furnace|mine|refinery)s?\b|产线|生产线|项目|工厂|基地|装置|中试线/i;

/** "hopes to triple output at some point": neither what nor where nor when. */
function isMereHope(draft: Draft | undefined, { words, stage }: Clause): boolean {
  if (draft?.proposal.kind !== "event" || draft.proposal.record.stage !== "planned") return false;
  if (draft.proposal.record.segment === "policy" || !saysNothing(draft)) return false;
  if (/\b(?:hop(?:e|es|ing)|dream\w*|some ?day|one day|at some point|like to)\b/i.test(words)) return true;
  return !(SITE.test(words) || /\bvehicles?\b|\bmodel\b/.test(words)) || (stage?.weight ?? 0) < VERB_OF_WORK;
}

/** Who announced something without a size or a sum has done nothing yet that can be filed. */
function isEmptyAnnouncement(draft: Draft | undefined): boolean {
  if (draft?.proposal.kind !== "event") return false;
  const { stage, segment, capacity, power, investment } = draft.proposal.record;
  return stage === "announced" && segment !== "policy" && !capacity && !power && !investment;
}

/** "... with X", "... for X": X is not who the clause is about. */
function isObject({ scene, clause }: Clause, { span }: Actor): boolean {
  return /\b(?:with|by|for|to|from|of)\s(?:\w+['’]s\s)?$/.test(scene.text.slice(clause.start, span.start));
}

/** "Goldman Sachs launched coverage of X": who did it is a house, a paper or a person, and X only its object. */
function isOthersDoing(telling: Clause, stage: StageReading, actors: readonly Actor[]): boolean {
  const { scene, clause } = telling;
  // A body that gives money, or a permit for what X owns, makes the news of X.
  if (stage.stage === "financing" || actors.some((actor) => isOwner(telling, actor))) return false;
  const verb = clause.start + stage.at;
  if (actors.some(({ span, meant }) => meant === true || span.start < verb)) return false;
  return runs(scene.text.slice(clause.start, verb)).some(({ text }) => isBody(text) || isPerson(text, ""));
}

/** Whether a sentence without a name goes on about what the paragraph spoke of. */
function carriedBy({ said }: Clause, thread: Thread): ReturnType<typeof carryOf> {
  if (!thread.draft && thread.actors.length === 0) return undefined;
  return carryOf(said, thread.actors);
}

/** A clause without a name: a further event of the same company, or more of the last one. */
function readUnnamed(clause: Clause, thread: Thread): ThreadNow {
  const { stage } = clause;
  // A later paragraph that does not point back adds to the works; it tells no further event.
  if (clause.implied && thread.toldBefore)
    return SITE.test(clause.words) && !isOtherThing(clause) ? extended(clause, thread) : thread;
  const spent = moneySpent(clause, thread);
  if (spent) return spent;
  if (!stage || stage.weight < VERB_OF_WORK || thread.actors.length === 0)
    return isOtherThing(clause) ? thread : extended(clause, thread);
  const telling = { ...clause, stage };
  if (!thread.draft) {
    const now = followed(telling, thread);
    return standsNowhere(now.draft, clause) && !SITE.test(thread.lead?.scene.text ?? "") ? thread : now;
  }
  return readFurther(telling, thread, thread.draft);
}

/** A size of its own, of another kind of thing or behind a Chinese semicolon. */
function isNextThing(telling: Clause & Telling, last: Draft): boolean {
  return isOfAnotherKind(telling, last) || (isNextOfChinese(telling) && hasOwnSize(telling));
}

/** "...；常州0.3GWh中试线正在...": behind a Chinese semicolon a place and a size begin another thing. */
function isNextOfChinese({ scene, clause, said }: Clause): boolean {
  const behind = /；\s*$/.test(scene.text.slice(0, clause.start)) || /^\s*；/.test(said);
  const words = said.replace(/^\s*；\s*/, "");
  return behind && (/^(?:位于|另有|另一)/.test(words) || leadingPlace(words) !== undefined);
}

/** A clause with a verb of work behind an event of the same company: another event, or more of it. */
function readFurther(telling: Clause & Telling, thread: Thread, last: Draft): ThreadNow {
  const { stage, said, scene } = telling;
  const anew = (): ThreadNow =>
    started(telling, meantActors(telling, thread.actors), { ...thread, lead: undefined });
  if (isOtherThing(telling)) return thread;
  if (stage.stage === "agreement" && isDeal(last)) return extended(telling, thread);
  if (!stage.future && ANOTHER.test(said)) {
    const now = anew();
    return saysNothing(now.draft) ? thread : now;
  }
  if (isNextThing(telling, last) || isAsideOf(telling, last)) return anew();
  const aim = stage.inferred !== undefined || (stage.stage === "planned" && /^\s*it\b/i.test(said));
  const renewed = !aim && last.sentence !== scene.sentence && SAME_COMPANY.test(said) && hasOwnThing(telling);
  return renewed ? followed(telling, thread) : extended(telling, thread);
}

/** "It also ships B-samples": beside a plant or a round, samples that the company itself sends are another event. */
function isAsideOf({ stage, said }: Clause, { proposal }: Draft): boolean {
  if (!stage || stage.future || stage.stage !== "samples" || proposal.kind !== "event") return false;
  return !["samples", "agreement", "R&D"].includes(proposal.record.stage) && SAME_COMPANY.test(said);
}

function isDeal({ proposal }: Draft): boolean {
  return proposal.kind === "event" && proposal.record.stage === "agreement";
}

/** "Our first factory follows in 2030": another thing than the one that is spoken of, and no verb tells of it yet. */
function isOtherThing({ said, stage }: Clause): boolean {
  return OTHER_THING.test(said) && (!stage || stage.weight < VERB_OF_WORK);
}

const OTHER_THING =
  /^\s*(?:our|its|their|the|a|an)\s(?:[\w-]+\s)?(?:first|second|third|next|new|full|further|other|larger|bigger|existing)\s(?:[\w-]+\s){0,3}?(?:factory|plant|line|base|gigafactory|facility)\b/i;
const MONEY_GOES =
  /\b(?:money|proceeds|funds?|funding|capital|sum|cash|investment)\b[^.;]{0,60}\b(?:go(?:es)?|used?|into|for|finance|earmarked|spent|flow)\b|\b(?:spend|use|invest)\b[^.;]{0,40}\b(?:money|proceeds|funds?|it)\b/i;

/** "The money goes into a 2,000 t line in Suining": the line is an event of its own, and a plan. */
function moneySpent(clause: Clause, thread: Thread): ThreadNow | undefined {
  const { draft } = thread;
  if (draft?.proposal.kind !== "event" || draft.proposal.record.stage !== "financing") return undefined;
  if (!MONEY_GOES.test(clause.words) || !SITE.test(clause.words)) return undefined;
  const stage: StageReading = {
    stage: "planned",
    says: "planned",
    at: 0,
    weight: VERB_OF_WORK,
    future: false,
    inferred: "the text says only what the money is for",
  };
  const now = started({ ...clause, stage }, meantActors(clause, thread.actors), {
    ...thread,
    lead: undefined,
  });
  return saysNothing(now.draft) ? thread : now;
}

/** After samples, a deal or a round of money a line of a size of its own is another event. */
function isOfAnotherKind(telling: Clause & Telling, { proposal }: Draft): boolean {
  const { stage, said } = telling;
  const isFunded =
    proposal.kind === "event" &&
    proposal.record.location &&
    /^\s*the (?:plant|line|project|factory|facility|unit)\b/i.test(said);
  return (
    proposal.kind === "event" &&
    !isFunded &&
    hasOwnSize(telling) &&
    ["samples", "product launch", "financing", "R&D"].includes(proposal.record.stage) &&
    ["planned", "construction", "pilot", "commissioned", "mass production"].includes(stage.stage)
  );
}

function hasOwnSize({ scene, clause, words }: Clause): boolean {
  return (
    THING.test(words) &&
    scene.figures.some(({ unit, span }) => ["energy", "mass"].includes(unit.kind) && within(clause, span))
  );
}

const ANOTHER = /^\s*(?:and )?(?:a|an|another) [^,;]{0,60}\b(?:line|plant|project|base|facility|product)\b/i;
const SAME_COMPANY =
  /^\s*(?:it|we)\b|\bour\b|\bthe (?:\w+ )?(?:company|group|firm|carmaker|maker|start-?up|supplier|producer)\b/i;

/** A clause that names who and what before any verb tells how far it has come; it does not end the talk of a deal. */
function leading({ scene, clause }: Clause, actors: Actor[], thread: Thread): Thread {
  const { route } = thread;
  if (isSameDeal(actors, { scene }, thread)) return thread;
  return { actors, lead: { scene, clause }, ...(route && { route }) };
}

/** The sentence goes on about a company named before; what stood there of size and place belongs to it. */
function followed(telling: Telling & Clause, thread: Thread): ThreadNow {
  const now = started(telling, meantActors(telling, thread.actors), thread);
  if (thread.draft && isVague(thread.draft)) thread.draft.superseded = true;
  const { lead } = thread;
  if (lead && lead.scene.sentence !== telling.scene.sentence)
    extended(clauseAt(lead.scene, lead.clause, telling.claimed), now);
  return now;
}

/** Research without a size says nothing that a later sentence on the same company's project does not. */
function isVague({ proposal }: Draft): boolean {
  return proposal.kind === "event" && proposal.record.stage === "R&D" && !proposal.record.capacity;
}

/** Of several companies "the Japanese company" is the one from Japan, "the company" the first. */
function meantActors({ said, scene }: Pick<Clause, "said" | "scene">, actors: readonly Actor[]): Actor[] {
  if (
    actors.length < 2 ||
    /\bjoint venture\b/i.test(scene.sentence.block.text) ||
    /\b(?:both|they|their|two companies|partners|venture|parties|companies)\b/i.test(said)
  )
    return [...actors];
  const nation =
    /\b[Tt]he ([A-Z]\w+(?: [A-Z]\w+)?) (?:company|group|firm|maker|start-?up|supplier|producer|carmaker)\b/.exec(
      said,
    )?.[1];
  const country = nation && firstOfCountry(nation);
  const ofCountry = actors.filter((actor) => country !== undefined && actor.country === country);
  return [...ofCountry, ...actors].slice(0, 1);
}

/** Whether a clause is about a line, a plant or an amount of its own and not only about how a company gets on. */
function hasOwnThing({ scene, clause, words }: Clause): boolean {
  if (/\b(?:line|plant|project|base|facility|factory|vehicle|product)s?\b/i.test(words)) return true;
  return scene.figures.some(({ unit, span }) => SIZED.includes(unit.kind) && within(clause, span));
}

const SIZED = ["energy", "power", "mass", "money"];

/** A company that only announces or discloses something has done nothing yet that can be filed. */
function isOnlyWords({ scene, clause }: Clause, stage: StageReading, actors: readonly Actor[]): boolean {
  if (stage.stage !== "announced") return false;
  if (actors.some(({ name }) => /^(?:Government|Ministry|National)/.test(name))) return false;
  return !scene.figures.some(({ unit, span }) => SIZED.includes(unit.kind) && within(clause, span));
}

/** A further project that is only thought of, without a size, a sum, a place or a date. */
function saysNothing(draft: Draft | undefined): boolean {
  if (draft?.proposal.kind !== "event") return false;
  const { stage, capacity, power, investment, location, target, happened } = draft.proposal.record;
  const particulars = [capacity, power, investment, location, target, happened];
  return ["planned", "announced", "R&D"].includes(stage) && particulars.every((one) => one === undefined);
}

/** The clause with the names blanked out: "Yaoshi Lithium Battery" says nothing of batteries. */
export function wordsOf(scene: Scene, clause: Span): string {
  const masked = mask(
    scene.text,
    scene.actors.map(({ span }) => span),
  ).replaceAll("\u0001", "_");
  return masked.slice(clause.start, clause.end);
}

/** "a round led by X and Y": who gives the money is not who gets it. */
function withoutInvestors({ scene, clause, stage }: Clause, own: readonly Actor[]): readonly Actor[] {
  if (stage?.stage !== "financing") return own;
  const led = INVESTED_BY.exec(scene.text.slice(clause.start, clause.end));
  return led ? own.filter(({ span }) => span.start < clause.start + led.index) : own;
}

const INVESTED_BY =
  /\b(?:(?:co-)?led|backed|funded|provided|joined|headed|supported) (?:jointly )?by\b|\b(?:from|with) (?:investors?|participation)\b|\bwith [^.;]{0,40}\b(?:participating|taking part|as (?:lead )?investors?)\b|\binvestors?,? (?:include|including|are|were)\b/i;

/** Whether all the companies of a clause act together: the parties of a deal, partners in a work. */
function isTogether({ scene, said, stage }: Clause, own: readonly Actor[], first: Actor): boolean {
  const between = scene.text.slice(first.span.end, own[1]?.span.start);
  const isPair = own.length === 2 && /\b(?:of|from|in|to)\s(?:the )?$/.test(between);
  if (stage?.stage !== "agreement") return JOINT.test(said) && stage?.stage !== "financing";
  return (!ACQUIRE.test(said) || isPair) && !/\bjoint venture\b/i.test(said);
}

/** The actors a clause is about: the first and those listed with it; all of them where they act together. */
function subjectsOf(clause: Clause, named: readonly Actor[]): Actor[] {
  const { scene } = clause;
  const own = withoutInvestors(clause, named);
  const [first, ...others] = own;
  if (!first || others.length === 0) return [...own];
  if (clause.stage?.ofList) return [first];
  if (isTogether(clause, own, first)) return distinct(own);
  const group: [Actor, ...Actor[]] = [first];
  for (const actor of others) {
    const between = scene.text.slice(lastIn(group).span.end, actor.span.start);
    if (!LISTED.test(between)) break;
    group.push(actor);
  }
  return distinct(group);
}

/** ", " and " and ", and what kind of company the next one is. */
const LISTED =
  /^(?:['’]s)?(?:\s?(?:,|、|&|\/)\s?(?:and\s|as well as\s)?|\s(?:and|as well as)\s)(?:(?:the\s)?(?:[\w-]+\s){0,3}(?:maker|producer|supplier|company|group|start-?up|carmaker|automaker|manufacturer|utility|developer|investor|firm|specialist|integrator)\s)?$/;

function distinct(actors: readonly Actor[]): Actor[] {
  return actors.filter((actor, index) => actors.findIndex(({ name }) => name === actor.name) === index);
}

function placeSubject(clause: string): string | undefined {
  const match = new RegExp(
    `^\\s*(?:[Ii]n |[Tt]he (?:city|town|province) of |[Tt]he )?(${PLACE.source})(?: [A-Z][a-z]+)?(?= (?:established|opened|set|launched|city|has|is|will|(?:project|research) team))`,
  ).exec(clause.replace(/^[^:：]{1,90}[:：]\s/, ""));
  return match?.[1];
}

function started(telling: Telling, actors: Actor[], thread: Thread): ThreadNow {
  const { words, stage } = telling;
  const joint =
    actors.length > 1 && (stage.stage === "agreement" || JOINT.test(words) || isOneThing(words, actors));
  const groups: NonEmpty<Actor[]> =
    joint || !isNonEmpty(actors) ? [actors] : mapAll(actors, (actor) => [actor]);
  const materials = materialsIn(words);
  const paired = groups.length > 1 && materials.length === actors.length;
  const share = paired ? "paired" : groups.length > 1 ? "listed" : undefined;
  const [draft, ...others] = mapAll(groups, (group, index) =>
    eventDraft(
      { ...telling, route: thread.route },
      group,
      paired ? materials.slice(index, index + 1) : materials,
      share,
    ),
  );
  return { actors, draft, ...(thread.route && { route: thread.route }), others };
}

/** "A and B have commissioned a 1 GWh system": two companies and one thing are one event. */
function isOneThing(words: string, actors: readonly Actor[]): boolean {
  if (actors.length !== 2 || /\b(?:each|both|respectively|separately|own)\b/i.test(words)) return false;
  return /^[^.;]{0,40}_+[^_.;]{0,60}\band\b[^_.;]{0,60}_+[^.;]{0,60}\b(?:an?|the|one) (?:[^\s,;]+ ){1,8}?(?:project|plant|system|factory|station|facility|gigafactory)\b/i.test(
    words,
  );
}

/** "The second phase of its base" becomes lithium sulfide where the next sentence says what it makes. */
function nameSegment(draft: Draft, record: EventRecord, words: string): void {
  const segment = firstOf(SEGMENTS, words);
  if (!segment || segment === "cell") return;
  record.segment = segment;
  if (draft.told?.thing === SEGMENT_WORDS.cell) draft.told.thing = SEGMENT_WORDS[segment];
  delete draft.openSegment;
  const materials = materialsIn(words);
  if (!record.materials && materials.length > 0) record.materials = materials;
  if (record.route === "unspecified") record.route = firstOf(ROUTES, words) ?? "unspecified";
}

/** A clause or sentence that goes on about the last event adds what that event lacks. */
function extended(clause: Clause, thread: Thread): Thread {
  const { draft } = thread;
  if (!draft || draft.proposal.kind !== "event") return thread;
  const { record } = draft.proposal;
  const { scene, words } = clause;
  if (!isMoreOf(record, clause)) return thread;
  const amounts = addAmounts(clause, draft, record);
  const used = [...amounts, ...addTarget(clause, draft, record, amounts)];
  if (draft.openSegment) nameSegment(draft, record, words);
  addPlace(clause, record);
  if (used.length > 0) draft.extra = [...(draft.extra ?? []), { sentence: scene.sentence, used }];
  retold(draft, record);
  return thread;
}

/** Whether the words speak of the works or their cost; research is told of nothing that stands, a plant of one place. */
function isMoreOf(record: EventRecord, clause: Clause): boolean {
  const { words, implied } = clause;
  if (record.stage === "R&D" && SITE.test(words)) return false;
  if (isElsewhere(record, clause)) return false;
  return implied !== true || SITE.test(words) || OF_CAPACITY.test(words) || INVESTS.test(words);
}

function isElsewhere({ location, stage, countries }: EventRecord, { scene, clause, words }: Clause): boolean {
  if (!location || stage === "agreement" || !SITE.test(words)) return false;
  const place = locationOf(scene, clause, countries);
  return place !== undefined && !place.split(", ").some((part) => location.split(", ").includes(part));
}

function addPlace({ scene, clause, words }: Clause, record: EventRecord): void {
  if (record.location || record.stage === "financing" || !SITE.test(words)) return;
  const place = locationOf(scene, clause, record.countries);
  if (!place) return;
  record.location = place;
  const country = countryThere(place);
  if (record.countries.length === 0 && country) record.countries = [country];
}

const INVESTS =
  /\b(?:invest\w*|costs?|capex|capital expenditure|outlay|budget|funded|funding|production|construction|completion|commissioning)\b|投资|耗资|造价|建设|竣工|建成|投产|资金/i;
const OF_CAPACITY =
  /\b(?:capacity|line|project|plant|factory|facility|phase|stage|base|output|add|make|produce|a year|per year)\b|产能|产线|年产|项目|工厂|基地|装置|一期|二期|首期|规模|电站/i;

function addAmounts(clause: Clause, draft: Draft, record: EventRecord): Span[] {
  const { scene, claimed } = clause;
  const known = heldOf(clause, draft, record);
  const told = toldOf(clause, record);
  const segment = segmentOfMore(clause, record);
  const { fields, used, details } = amountsOf(scene, clause.clause, segment, told, claimed, known);
  if (draft.told && details.length > 0) draft.told.details = [...(draft.told.details ?? []), ...details];
  for (const field of ["capacity", "power", "investment"] as const)
    if (fields[field] && fields[field] !== known[field]) record[field] = fields[field];
  return used;
}

/** What the event holds already. A size in a sentence that speaks of no line or plant is another's. */
function heldOf({ scene, words }: Clause, draft: Draft, record: EventRecord): Partial<EventRecord> {
  const { capacity, power, investment } = record;
  const elsewhere = draft.sentence !== scene.sentence && !OF_CAPACITY.test(words);
  const held = capacity ?? (elsewhere ? { unit: "" } : undefined);
  return {
    ...(held && { capacity: held }),
    ...(power && { power }),
    ...(investment && { investment }),
  };
}

function toldOf({ stage }: Clause, record: EventRecord): StageReading {
  const own = record.stage === "product launch" ? undefined : stage;
  return own ?? { stage: record.stage, says: "", at: 0, weight: 0, future: false };
}

/** Money for a plant of one place: what is said of the plant has a size of its own. */
function segmentOfMore({ words }: Clause, { segment, location }: EventRecord): EventRecord["segment"] {
  return segment === "capital" && location && SITE.test(words) ? "cell" : segment;
}

const OF_A_PHASE =
  /\b(?:phase|stage|step) (?:one|two|1|2|I|II)\b|\b(?:first|second|initial) (?:phase|stage|step)\b|一期|二期|首期|第一阶段|第二阶段/i;

const OF_BUSINESS =
  /\b(?:revenues?|turnover|profits?|earnings|market share|dividends?|shares)\b|\bsales (?:of|from|worth)\b|营收|收入|净利|利润|市占|股价|分红|销量/i;

function addTarget(
  { scene, clause, stage, words }: Clause,
  draft: Draft,
  record: EventRecord,
  taken: readonly Span[],
): Span[] {
  if (record.target || OF_BUSINESS.test(words)) return [];
  // What the parties of a deal hope for is no term of it.
  if (
    record.stage === "agreement" &&
    /\b(?:hop(?:e|es|ing)|would like|want|wants|could|might|may)\b/i.test(words)
  )
    return [];
  const { fields, used } = timesOf(scene, clause, stage, taken);
  if (!fields.target) return [];
  record.target = fields.target;
  if (OF_A_PHASE.test(words) && record.capacity) doubted(draft, "the day is that of a phase of it");
  return used;
}
