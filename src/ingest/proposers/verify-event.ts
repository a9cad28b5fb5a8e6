import { VOCABULARY } from "../../domain/ledger/vocabulary";
import type { Event, Segment, Stage } from "../../domain/ledger/records";
import { allOf, firstOf, ROUTES, SEGMENTS } from "../lexicon/market-words";
import { COUNTRIES, firstOfCountry, PLACE } from "../lexicon/places";
import type { Actor } from "../reading/actors";
import { splitAt, within } from "../reading/clauses";
import { amountsOf } from "../reading/event-amounts";
import { eventDraft, locationOf, materialsIn, retold, type Telling } from "../reading/event-record";
import { timesOf } from "../reading/event-times";
import { GOES_ON } from "../reading/carry";
import { clausesOf, isRecipient, wordsOf } from "../reading/events";
import { draftOf, type Draft, type Scene } from "../reading/scene";
import { stageOf, stagesIn, type StageReading } from "../reading/stages";
import type { Span } from "../review/review";
import { clipped } from "./about";
import type { ArticleSpans } from "./article-spans";
import { isConditional, isUnsure } from "./hedges";
import type { PointedEvent } from "./proposal";
import { refuse } from "./refused-proposal";

type EventRecord = Omit<Event, "id" | "source">;

/** The event that was pointed at: who, what and how far, each as the words of its clause or of a named chain say. */
export function verifyEvent(pointed: PointedEvent, article: ArticleSpans): Draft {
  const scene = article.scene(pointed.item);
  const segment = wordOf(VOCABULARY.segment, pointed.segment, "a segment");
  const actors = actorsOf(pointed, scene, article);
  const clause = clauseOf(scene, actors.own);
  const said = scene.text.slice(clause.start, clause.end);
  const words = wordsOf(scene, clause);
  const stage = stageTold(wordOf(VOCABULARY.stage, pointed.stage, "a stage"), words, said);
  for (const actor of actors.own) checkActor(scene, clause, actor, stage);
  const told = wordsAround(scene, actors.from);
  const materials = materialsTold(pointed, told);
  const parts = partsOf(pointed, scene, clause, article);
  const telling: Telling = { scene: parts.here, clause, words, stage, claimed: [] };
  const draft = eventDraft(telling, actors.all, materials.length > 0 ? materials : materialsIn(words));
  const { proposal } = draft;
  if (proposal.kind !== "event") return refuse("it is of no kind the ledger has");
  const { record } = proposal;
  record.segment = segmentTold(segment, record.segment, `${told}\n${scene.setting.title}`);
  checkRoute(pointed, scene, told, record);
  checkPlace(pointed, scene, clause, article, record);
  checkCountry(scene, clause, record, actors.all);
  addLater(parts.later, draft, record, stage);
  checkParts(pointed, record, draft);
  retold(draft, record);
  const doubtful = record.countries.length === 0;
  const country = doubtful ? ["no country is printed"] : [];
  const reasons = [...new Set([...draft.reasons, ...country, ...actors.carried, ...parts.reasons])];
  return draftOf(scene.sentence, proposal, {
    ...draft,
    confidence: doubtful ? "low" : "medium",
    reasons,
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
}

/** The companies pointed at: of the sentence, or of one before that it goes on from. */
function actorsOf(pointed: PointedEvent, scene: Scene, article: ArticleSpans): Actors {
  if (pointed.companies.length === 0) return refuse("it points at a company that is not there");
  const found = [...new Set(pointed.companies)].map((id) => article.at(id, "company", "name"));
  const own = found.filter((one) => one.scene === scene).map(({ actor }) => actor);
  const others = found.filter((one) => one.scene !== scene);
  const carried = others.map((one) => {
    checkCarried(one.scene, scene, one.actor, article);
    return `${one.actor.name} is carried from "${clipped(one.scene.text)}"`;
  });
  const from = others.map((one) => one.scene);
  return { own, all: [...others.map(({ actor }) => actor), ...own], from, carried };
}

const SAID_AGAIN =
  /\b(?:it|its|they|their|both|the (?:\w+ )?(?:company|companies|group|firm|maker|start-?up|supplier|producer|carmaker|partners|project|plant|line|factory|facility|base))\b/i;

/** A name is carried within its paragraph, by words that say "the company" or "it", while no other one is named between. */
function checkCarried(from: Scene, to: Scene, actor: Actor, article: ArticleSpans): void {
  const before = article.before(to);
  const far = before.indexOf(from);
  if (far < 0) refuse("the company stands in no sentence that this one goes on from");
  if (!SAID_AGAIN.test(to.text) && !GOES_ON.test(to.text))
    refuse("the words do not go on about that company");
  const between = before.slice(0, far).flatMap(({ actors }) => actors);
  const rivals = from.actors.filter(({ name }) => name !== actor.name);
  const plural = /\b(?:they|their|both|companies|partners)\b/i.test(to.text);
  const first = from.actors[0]?.name === actor.name || !from.actors.includes(actor);
  if (between.some(({ name }) => name !== actor.name) || (rivals.length > 0 && !plural && !first))
    refuse("the words may mean another company");
}

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

/** The words have to tell the stage that is proposed; a hedge allows none but a plan, a condition none at all. */
function stageTold(stage: Stage, words: string, said: string): StageReading {
  if (isConditional(said)) refuse("the words are a condition or a hope");
  const told = stageOf(words) ?? refuse("the words tell no stage");
  if (isUnsure(said) && stage !== "planned") refuse("the words are a condition or a hope");
  if (told.stage === stage) return told;
  // "abandoned its plan to build": the plan is no more, whatever else the words name.
  if (told.says === "stopped" || told.says === "postponed") refuse(`the words tell that it was ${told.says}`);
  const other = stagesIn(words).find((one) => one.stage === stage && one.weight >= VERB && !one.future);
  return other ?? refuse(`the words tell "${told.stage}", not "${stage}"`);
}

/** Stages that a verb tells, not the name of what is built. */
const VERB = 60;

function checkActor(scene: Scene, clause: Span, actor: Actor, stage: StageReading): void {
  const both = stage.stage === "agreement" || stage.stage === "financing";
  if (!both && isRecipient({ scene, clause }, actor)) refuse(`${actor.name} gets something and does nothing`);
}

/** The sentence with its lead-in and its heading, and those that its companies are carried from. */
function wordsAround({ text, sentence }: Scene, from: readonly Scene[]): string {
  return [text, sentence.label, sentence.block.heading, ...from.map((one) => one.text)].join("\n");
}

function materialsTold({ materials }: PointedEvent, told: string): string[] {
  const named = materialsIn(told);
  const missing = materials.find((name) => !named.includes(name));
  return missing === undefined ? [...materials] : refuse(`the item does not speak of ${missing}`);
}

function segmentTold(segment: Segment, read: Segment, told: string): Segment {
  const named = allOf(SEGMENTS, told).some(({ value }) => value === segment);
  return named || segment === read ? segment : refuse(`the words do not speak of ${segment}`);
}

function checkRoute({ route }: PointedEvent, { text }: Scene, told: string, record: EventRecord): void {
  if (route === null || route === "unspecified" || route === record.route) return;
  const named = allOf(ROUTES, told).find(({ value }) => value === route);
  if (!named) return refuse(`the words do not speak of the ${route} route`);
  if (firstOf(ROUTES, text) === undefined) record.route = named.value;
}

function checkPlace(
  { place }: PointedEvent,
  scene: Scene,
  clause: Span,
  article: ArticleSpans,
  record: EventRecord,
): void {
  if (place === null) return;
  const found = article.at(place, "place", "name");
  const name = scene.text.slice(found.span.start, found.span.end);
  if (found.scene !== scene || !within(clause, found.span)) return refuse("it points at a place elsewhere");
  if (firstOfCountry(name) !== undefined && record.countries.includes(firstOfCountry(name) ?? "")) return;
  if (record.location?.includes(name)) return;
  const read = locationOf(scene, clause, []);
  if (
    read === undefined &&
    found.kind === "name" &&
    AT.test(scene.text.slice(clause.start, found.span.start))
  ) {
    record.location = name;
    const country = firstOfCountry(scene.text.slice(clause.start, clause.end));
    record.countries = country ? [country] : [];
    return;
  }
  refuse(`the words do not put it in ${name}`);
}

const AT = /\b(?:in|at|near|outside) $/;

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

function isListed(place: string): boolean {
  return place.includes(",") || firstOfCountry(place) !== undefined || placeNames.test(place);
}

const placeNames = new RegExp(`^(?:${PLACE.source})$`);

/** The figures and periods that were pointed at: of the sentence, and of later ones that go on about the same. */
interface Parts {
  /** The sentence with none but those. */
  here: Scene;
  later: Scene[];
  reasons: string[];
}

function partsOf(pointed: PointedEvent, scene: Scene, clause: Span, article: ArticleSpans): Parts {
  const ids = [pointed.capacity, pointed.power, pointed.investment].filter((id) => id !== null);
  const dates = [pointed.happened, pointed.target].filter((id) => id !== null);
  const figures = ids.map((id) => article.at(id, "figure"));
  const periods = dates.map((id) => article.at(id, "period"));
  const all = [...figures, ...periods];
  if (all.some(({ scene: from, span }) => from === scene && !within(clause, span)))
    refuse("it points at an amount or a period of another event");
  const behind = article.behind(scene);
  const reach = behind.findIndex((one) => !goesOnAbout(one, scene));
  const near = reach < 0 ? behind : behind.slice(0, reach);
  const focused = (one: Scene): Scene => ({
    ...one,
    figures: one.figures.filter((figure) => figures.some((found) => found.figure === figure)),
    dates: one.dates.filter((date) => periods.some((found) => found.date === date)),
  });
  if (all.some(({ scene: from }) => from !== scene && !near.includes(from)))
    refuse("it points at an amount or a period of a sentence that does not go on about it");
  const later = near.filter((one) => all.some(({ scene: from }) => from === one));
  return {
    here: focused(scene),
    later: later.map(focused),
    reasons: later.map(({ text }) => `more of it is told by "${clipped(text)}"`),
  };
}

/** A later sentence of the paragraph that names no other company and speaks of the project. */
function goesOnAbout(later: Scene, scene: Scene): boolean {
  const names = scene.actors.map(({ name }) => name);
  return (
    later.actors.every(({ name }) => names.includes(name)) &&
    (GOES_ON.test(later.text) || SAID_AGAIN.test(later.text)) &&
    !isUnsure(later.text)
  );
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

/** What was pointed at has to have become what it was called; rules of the words, not the model, say so. */
function checkParts(pointed: PointedEvent, record: EventRecord, draft: Draft): void {
  for (const field of ["capacity", "power", "investment", "happened", "target"] as const)
    if (pointed[field] !== null && record[field] === undefined)
      refuse(`the words do not bear out what it calls the ${field}`);
  const details = draft.told?.details ?? [];
  if (details.length > 0) draft.reasons.push(`also told: ${details.join("; ")}`);
}

/** Stages of what stands somewhere. */
const SITED: readonly Stage[] = [
  ...(["planned", "design", "EIA", "construction", "pilot", "commissioned", "grid-connected"] as const),
  ...(["mass production", "unspecified"] as const),
];
