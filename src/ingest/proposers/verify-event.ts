import { VOCABULARY } from "../../domain/ledger/vocabulary";
import type { Event, Segment, Stage } from "../../domain/ledger/records";
import { isBody, isPerson } from "../lexicon/bodies";
import { allOf, firstOf, ROUTES, SEGMENTS } from "../lexicon/market-words";
import { COUNTRIES, firstOfCountry } from "../lexicon/places";
import type { Actor } from "../reading/actors";
import { splitAt, within } from "../reading/clauses";
import { amountsOf } from "../reading/event-amounts";
import { eventDraft, materialsIn, retold, type Telling } from "../reading/event-record";
import { isOfPastYears, timesOf } from "../reading/event-times";
import { carryOf } from "../reading/carry";
import { clausesOf, isRecipient, wordsOf } from "../reading/events";
import { draftOf, type Draft, type Scene } from "../reading/scene";
import type { StageReading } from "../reading/stages";
import type { Span } from "../review/review";
import { clipped } from "./about";
import type { ArticleSpans } from "./article-spans";
import { isUnsure } from "./hedges";
import { amountTold, timeTold } from "./particulars";
import { isListed, placeTold } from "./place-told";
import type { NumberedPointee, PointedEvent } from "./proposal";
import { refuse, type Drop } from "./refused-proposal";
import { stageTold } from "./stage-told";
import { verifyPolicy } from "./verify-policy";

type EventRecord = Omit<Event, "id" | "source">;

/** The event that was pointed at: who, what and how far, each as the words of its clause or of a named chain say. */
export function verifyEvent(all: PointedEvent, article: ArticleSpans, drop: Drop): Draft {
  const pointed = { ...all };
  const scene = article.scene(pointed.item);
  const segment = wordOf(VOCABULARY.segment, pointed.segment, "a segment");
  const proposed = wordOf(VOCABULARY.stage, pointed.stage, "a stage");
  if (pointed.companies.length === 0) return verifyPolicy(pointed, scene, article);
  const actors = actorsOf(pointed, scene, article);
  const clause = clauseOf(scene, actors.own);
  const words = wordsOf(scene, clause);
  if (PAST.has(proposed) && isOfPastYears(scene, clause)) refuse("it is told of years before");
  const { stage, doubt } = stageTold(proposed, words, scene.text.slice(clause.start, clause.end));
  if (doubt !== undefined && stage.weight === 0 && actors.doubt !== undefined)
    refuse("the words tell no stage");
  for (const actor of actors.own) checkActor(scene, clause, actor, stage);
  const told = wordsAround(scene, actors.from);
  const materials = materialsTold(pointed, told, drop);
  const parts = partsOf(pointed, scene, clause, actors.all, article, drop);
  const telling: Telling = { scene: parts.here, clause: parts.clause, words, stage, claimed: [] };
  const draft = eventDraft(telling, actors.all, materials.length > 0 ? materials : materialsIn(words));
  const { proposal } = draft;
  if (proposal.kind !== "event") return refuse("it is of no kind the ledger has");
  const { record } = proposal;
  record.segment = segmentTold(segment, draft, record, `${told}\n${scene.setting.title}`);
  checkRoute(pointed, scene, told, record, drop);
  placeTold(pointed, { scene, clause, actors: actors.all, later: parts.near, drop }, article, record);
  checkCountry(scene, clause, record, actors.all);
  addLater(parts.later, draft, record, stage);
  const reasons = checkParts(pointed, article, record, draft, drop);
  retold(draft, record);
  return withDoubts(
    draft,
    proposal,
    [doubt, actors.doubt],
    [...actors.carried, ...parts.reasons, ...reasons],
  );
}

/** Stages that are no news where a year that is over is named: "The plant opened in 2024". */
const PAST: ReadonlySet<Stage> = new Set([
  "construction",
  "commissioned",
  "pilot",
  "agreement",
  "mass production",
]);

/** What only the proposer says, or what no country is printed for, is low. */
function withDoubts(
  draft: Draft,
  proposal: Draft["proposal"] & { kind: "event" },
  doubts: readonly (string | undefined)[],
  reasons: readonly string[],
): Draft {
  const nowhere = proposal.record.countries.length === 0 ? ["no country is printed"] : [];
  const doubtful = [...doubts, ...nowhere].filter((one) => one !== undefined);
  return draftOf(draft.sentence, proposal, {
    ...draft,
    confidence: doubtful.length > 0 ? "low" : "medium",
    reasons: [...new Set([...draft.reasons, ...doubtful, ...reasons])],
  });
}

function wordOf<Word extends string>(list: readonly Word[], word: string, what: string): Word {
  return list.find((name) => name === word) ?? refuse(`it names ${what} that the ledger does not have`);
}

interface Actors {
  /** Named in the sentence itself. */
  own: Actor[];
  all: Actor[];
  /** The sentences that name the others. */
  from: Scene[];
  carried: string[];
  doubt?: string;
}

/** The companies pointed at: of the sentence, or of one before that it goes on from. */
function actorsOf(pointed: PointedEvent, scene: Scene, article: ArticleSpans): Actors {
  const found = [...new Set(pointed.companies)].map((id) => article.at(id, "company", "name"));
  for (const one of found) checkCompany(one);
  const own = found.filter((one) => one.scene === scene).map(({ actor }) => actor);
  const others = found.filter((one) => one.scene !== scene);
  const doubts = others.map((one) => checkCarried(one.scene, scene, one.actor, article));
  const carried = others.map((one) => `${one.actor.name} is carried from "${clipped(one.scene.text)}"`);
  const doubt = doubts.find((one) => one !== undefined);
  const from = others.map((one) => one.scene);
  const all = [...others.map(({ actor }) => actor), ...own];
  return { own, all, from, carried, ...(doubt && { doubt }) };
}

/** A name that only the proposer takes for a company must not have the form, or the words around it, of something else. */
function checkCompany({ kind, actor: { name, known }, scene, span }: NamedSpan): void {
  if (known) return;
  const { text } = scene;
  const [before, behind] = [text.slice(0, span.start), text.slice(span.end, span.end + 80)];
  if (isBody(name) || isPerson(name, behind) || A_TITLE.test(before))
    refuse(`${name} is no company by the form of its name`);
  if (firstOfCountry(name) === name || isListed(name)) refuse(`${name} is a place`);
  if (kind === "company") return;
  if (PLACED.test(before) || HOME_BEHIND.test(behind) || (span.start === 0 && DATELINE.test(behind)))
    refuse(`${name} is a place`);
  if (/^[A-Z][a-z]*-[a-z]/.test(name) || isOnlyAWord(name, before, scene.setting.lower))
    refuse(`${name} is no name of a company`);
}

/** A word of the language is written big at the head of a sentence, of an item or of a label. */
function isOnlyAWord(name: string, before: string, lower: (word: string) => boolean): boolean {
  if (!/^\W*$|[:：.[]\s*$/.test(before)) return false;
  return COMMON.test(name) || (/^[A-Z][a-z]+$/.test(name) && lower(name));
}

const COMMON =
  /^(?:Cash|Operating|Design|Work|Policy|Policies|Rivals|Contrary|Cells?|Materials?|Overseas|Abroad|Prices?|Output|Production|Construction|Capacity|Investments?|Company|Companies|Projects?|Shares|Markets?|Demand|Supply|Sales|Orders?|Samples?|Flash|News|Capex|Net|Analysts?|Investors?|Customers?|Suppliers?|Batter(?:y|ies)|Storage|Applicant|Subject|Site)$/;

type NamedSpan = Pick<NumberedPointee, "scene" | "span"> & { kind: string; actor: Actor };

const A_TITLE =
  /\b(?:analyst|minister|mayor|professor|director|president|chair\w*|chief \w+(?: officer)?|C[ETF]O|spokes\w+|founder|engineer|Mr|Ms|Mrs|Dr)\.?,? $/i;
const PLACED = /\b(?:in|at|near|outside) $/;
const HOME_BEHIND =
  /^, (?:[A-Z][a-z]+ )?(?:China|Japan|Germany|France|Italy|Spain|Poland|Hungary|Sweden|Norway|Finland|Canada|Mexico|India|Australia|Austria|Belgium|Switzerland|Scotland|England|Wales|Slovakia|South Korea|California|Nevada|Ohio|Texas|Michigan|the (?:Netherlands|Czech Republic|United States|United Kingdom))\b/;
/** "SEOUL, April 19 (Northwire) --". */
const DATELINE = /^(?:, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z])| \()/;

/**
 * A name is carried to a sentence that says "the company" or "it", or that names nobody at all, while no other one is named
 * between; across paragraphs only where the words say so. Answers what stays a doubt.
 */
function checkCarried(from: Scene, to: Scene, actor: Actor, article: ArticleSpans): string | undefined {
  const paragraph = article.before(to);
  const inside = paragraph.includes(from);
  const before = inside ? paragraph : article.shortlyBefore(to);
  const far = before.indexOf(from);
  if (far < 0) refuse("the company stands in no sentence that this one goes on from");
  if (OBJECT.test(from.text.slice(0, actor.span.start)))
    refuse(`${actor.name} is not whom the sentence before speaks of`);
  const said = SAID_AGAIN.test(to.text) || carryOf(to.text, []) === "said";
  if (!said && (!inside || carryOf(to.text, [actor]) === undefined))
    refuse("the words do not go on about that company");
  if (mayBeAnother(from, before.slice(0, far), to, actor)) refuse("the words may mean another company");
  if (!inside) return `${actor.name} is carried from another paragraph`;
  return said ? undefined : `a sentence that names nobody is read as told of ${actor.name}`;
}

/** "… supply the Hanover Group", "Investors include Yuhe Capital". */
const OBJECT =
  /\S\s(?:by|includes?|including|supply|supplies|to|for|from|against|alongside|in)\s(?:the |its |a )?$|^(?:[Ii]n|[Nn]ear)\s$/;

function mayBeAnother(from: Scene, between: readonly Scene[], to: Scene, { name: own }: Actor): boolean {
  const isOther = ({ name }: Actor): boolean => name !== own;
  if (between.some(({ actors }) => actors.some(isOther))) return true;
  if (to.actors.some(isOther) && !JOINS.test(to.text)) return true;
  const plural = /\b(?:they|their|both|companies|partners)\b|双方/i.test(to.text);
  const first = from.actors[0]?.name === own || !from.actors.some(({ name }) => name === own);
  return from.actors.some(isOther) && !plural && !first;
}

/** "The company signed a contract with X": the other one named there is the other side. */
const JOINS = /\b(?:with|to|from|for|by|between)\b|与|向|和/;

const SAID_AGAIN =
  /\b(?:it|its|they|their|both|we|our|the (?:\w+ )?(?:company|companies|group|firm|maker|start-?up|supplier|producer|carmaker|partners|project|plant|line|factory|facility|base))\b|公司|该项目|双方/i;

/** The clause that names the company; the whole sentence where it names none. */
function clauseOf(scene: Scene, own: readonly Actor[]): Span {
  const whole = { start: 0, end: scene.text.length };
  const [first] = own;
  if (!first) return whole;
  return (
    clausesOf(scene).find((clause) => own.every(({ span }) => within(clause, span))) ??
    splitAt(scene.text, ({ start }) => /^[;；]/.test(scene.text.slice(start))).find((part) =>
      own.every(({ span }) => within(part, span)),
    ) ??
    whole
  );
}

function checkActor(scene: Scene, clause: Span, actor: Actor, stage: StageReading): void {
  if (stage.stage === "financing" && INVESTOR.test(scene.text.slice(clause.start, actor.span.start)))
    refuse(`${actor.name} gives the money`);
  if (
    AUTHORITYS.has(stage.stage) &&
    !/^(?:Government|Ministry)|Commission|Council|Agency|Bureau/.test(actor.name)
  )
    refuse(`${actor.name} is no authority`);
  const both = stage.stage === "agreement" || stage.stage === "financing";
  if (!both && isRecipient({ scene, clause }, actor)) refuse(`${actor.name} gets something and does nothing`);
}

/** Stages of what an authority does. */
const AUTHORITYS: ReadonlySet<Stage> = new Set(["announced", "draft published"]);
const INVESTOR =
  /\b(?:led by|from|backed by|investors? (?:include|included|are|were)|participat\w+ (?:of|from|by)|joined by)\s(?:[\w&.'’-]+(?:,| and)? ){0,6}$/;

/** The sentence with its lead-in and its heading, and those that its companies are carried from. */
function wordsAround({ text, sentence }: Scene, from: readonly Scene[]): string {
  return [text, sentence.label, sentence.block.heading, ...from.map((one) => one.text)].join("\n");
}

function materialsTold({ materials }: PointedEvent, told: string, drop: Drop): string[] {
  const named = materialsIn(told);
  for (const name of materials.filter((one) => !named.includes(one)))
    drop(`the item does not speak of ${name}`);
  return materials.filter((name) => named.includes(name));
}

/** A segment that the words do not name is the one that is read from what stands around, if they name no other. */
function segmentTold(segment: Segment, draft: Draft, record: EventRecord, told: string): Segment {
  const read = record.segment;
  const named = allOf(SEGMENTS, told).some(({ value }) => value === segment);
  if (named || segment === read || draft.openSegment === true || record.stage === "financing")
    return named && record.stage !== "financing" ? segment : read;
  return refuse(`the words do not speak of ${segment}`);
}

function checkRoute(
  { route }: PointedEvent,
  { text }: Scene,
  told: string,
  record: EventRecord,
  drop: Drop,
): void {
  if (route === null || route === "unspecified" || route === record.route) return;
  const named = allOf(ROUTES, told).find(({ value }) => value === route);
  if (!named) return drop(`the words do not speak of the ${route} route`);
  if (firstOf(ROUTES, text) === undefined) record.route = named.value;
}

/** A plant stands where the words say; where they name another country beside its company's, neither is a guess to make. */
function checkCountry(scene: Scene, clause: Span, record: EventRecord, actors: readonly Actor[]): void {
  const home = actors.flatMap(({ country }) => country ?? []);
  // A town that no list has is one of China by the form of its name only where its company is Chinese.
  if (record.location && !isListed(record.location) && !home.includes("China")) record.countries = [];
  if (!SITED.includes(record.stage) || record.countries.some((country) => !home.includes(country))) return;
  const said = scene.text.slice(clause.start, clause.end);
  const abroad = COUNTRIES.some(([shape, country]) => shape.test(said) && !home.includes(country));
  if (abroad) record.countries = [];
}

/** The figures and periods that were pointed at: of the sentence, and of later ones that go on about the same. */
interface Parts {
  /** The sentence with none but those. */
  here: Scene;
  clause: Span;
  later: Scene[];
  /** Every sentence that may add to it. */
  near: Scene[];
  reasons: string[];
}

function partsOf(
  pointed: PointedEvent,
  scene: Scene,
  clause: Span,
  actors: readonly Actor[],
  article: ArticleSpans,
  drop: Drop,
): Parts {
  const names = actors.map(({ name }) => name);
  const alone = scene.actors.every(({ name }) => names.includes(name));
  const near = nearTo(scene, names, article);
  const found = PARTS.flatMap((field) => {
    const id = pointed[field];
    if (id === null) return [];
    const one = article.at(id, TIMES.has(field) ? "period" : "figure");
    const outside = one.scene === scene && !within(clause, one.span);
    const why = outside
      ? !alone && "it points at an amount or a period of another event"
      : one.scene !== scene &&
        !near.includes(one.scene) &&
        "it points at an amount or a period of a sentence that does not go on about it";
    if (!why) return [{ ...one, outside }];
    drop(why);
    pointed[field] = null;
    return [];
  });
  const focused = (one: Scene): Scene => ({
    ...one,
    figures: one.figures.filter((figure) => found.some((part) => "figure" in part && part.figure === figure)),
    dates: one.dates.filter((date) => found.some((part) => "date" in part && part.date === date)),
  });
  const later = near.filter((one) => found.some(({ scene: from }) => from === one));
  return {
    here: focused(scene),
    clause: found.some(({ outside }) => outside) ? { start: 0, end: scene.text.length } : clause,
    later: later.map(focused),
    near,
    reasons: later.map(({ text }) => `more of it is told by "${clipped(text)}"`),
  };
}

const PARTS = ["capacity", "power", "investment", "happened", "target"] as const;
const TIMES: ReadonlySet<(typeof PARTS)[number]> = new Set(["happened", "target"]);

/** Later sentences up to one that names another company, and words that are nothing but an amount right before. */
function nearTo(scene: Scene, names: readonly string[], article: ArticleSpans): Scene[] {
  const behind = article.shortlyBehind(scene);
  const reach = behind.findIndex((one) => one.actors.some(({ name }) => !names.includes(name)));
  const fragments = article.before(scene).slice(0, 3);
  const other = fragments.findIndex((one) => !isFragment(one));
  return [
    ...(reach < 0 ? behind : behind.slice(0, reach)).filter((one) => goesOnAbout(one, scene)),
    ...(other < 0 ? fragments : fragments.slice(0, other)),
  ];
}

/** "RMB 2 billion!", "3亿元！" */
function isFragment({ text, figures, actors }: Scene): boolean {
  return figures.length === 1 && actors.length === 0 && text.length <= 24;
}

/** A later sentence that names no other company and speaks of no one else; of another paragraph only one that points back. */
function goesOnAbout({ text, sentence }: Scene, scene: Scene): boolean {
  if (isUnsure(text)) return false;
  const said = SAID_AGAIN.test(text) || carryOf(text, []) === "said";
  return said || (sentence.block === scene.sentence.block && carryOf(text, [text]) !== undefined);
}

function addLater(later: readonly Scene[], draft: Draft, record: EventRecord, stage: StageReading): void {
  for (const scene of later) {
    const clause = { start: 0, end: scene.text.length };
    const { capacity, power, investment } = record;
    const known = {
      ...(capacity && { capacity }),
      ...(power && { power }),
      ...(investment && { investment }),
    };
    const amounts = amountsOf(scene, clause, record.segment, stage, [], known);
    const times = timesOf(scene, clause, stage);
    Object.assign(record, amounts.fields);
    record.target ??= times.fields.target as never;
    record.happened ??= times.fields.happened as never;
    if (record.target === undefined) delete record.target;
    if (record.happened === undefined) delete record.happened;
    draft.extra = [
      ...(draft.extra ?? []),
      { sentence: scene.sentence, used: [...amounts.used, ...times.used] },
    ];
  }
}

/**
 * What was pointed at has to have become what it was called, by the rules of the words, or to be of a kind that nothing
 * there speaks against; what is left over is no part of the event, and the reviewer is told.
 */
function checkParts(
  pointed: PointedEvent,
  article: ArticleSpans,
  record: EventRecord,
  draft: Draft,
  drop: Drop,
): string[] {
  const reasons = PARTS.flatMap(
    (field) => partTold(field, pointed[field], article, record, draft, drop) ?? [],
  );
  const details = draft.told?.details ?? [];
  return details.length > 0 ? [...reasons, `also told: ${details.join("; ")}`] : reasons;
}

/** What of an event the rules did not read: the reason that says so, nothing where there is no need or no ground for it. */
function partTold(
  field: (typeof PARTS)[number],
  id: number | null,
  article: ArticleSpans,
  record: EventRecord,
  draft: Draft,
  drop: Drop,
): string | undefined {
  if (id === null || record[field] !== undefined) return undefined;
  const why = `the words do not bear out what it calls the ${field}`;
  if (field === "happened" || field === "target") {
    const { date, scene } = article.at(id, "period");
    const when = timeTold(field, date, scene);
    if (when === undefined) return void drop(why);
    record[field] = when;
    taken(draft, scene, date.span);
    return `that ${date.text} is when it ${field === "target" ? "is aimed at" : "happened"} only the model says`;
  }
  const { figure, scene } = article.at(id, "figure");
  const amount = amountTold(field, figure, scene, record.stage);
  if (!amount) return void drop(why);
  record[field] = amount;
  taken(draft, scene, figure.span);
  return `that ${figure.text} is the ${field} only the model says`;
}

function taken(draft: Draft, { sentence }: Scene, span: Span): void {
  if (sentence.span.start === draft.sentence.span.start) draft.used = [...draft.used, span];
  else draft.extra = [...(draft.extra ?? []), { sentence, used: [span] }];
}

/** Stages of what stands somewhere. */
const SITED: readonly Stage[] = [
  ...(["planned", "design", "EIA", "construction", "pilot", "commissioned", "grid-connected"] as const),
  ...(["mass production", "unspecified"] as const),
];
