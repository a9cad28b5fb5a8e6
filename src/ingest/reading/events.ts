import { isNonEmpty, lastIn, mapAll, type NonEmpty } from "../../domain/ledger/lists";
import type { Event, Route } from "../../domain/ledger/records";
import { mask } from "../figures/mask";
import { firstOf, ROUTES, SEGMENTS } from "../lexicon/market-words";
import { firstOfCountry, PLACE } from "../lexicon/places";
import type { Span } from "../review/review";
import type { Actor } from "./actors";
import { splitAt, within } from "./clauses";
import { amountsOf, bareAmounts } from "./event-amounts";
import { ACQUIRE, eventDraft, locationOf, materialsIn, retold, type Telling } from "./event-record";
import { timesOf } from "./event-times";
import type { Draft, Reading, Scene } from "./scene";
import { readPolicy } from "./policies";
import { stageOf, type StageReading } from "./stages";

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
}

export const GOES_ON =
  /^\s*(?:(?:the )?(?:first|second|third|initial|final|next) (?:phase|stage)\b|(?:annual |total |its |the |planned |final )?capacity\b|(?:first |initial |small |test )?(?:samples?|prototypes?|shipments?)\b|of the (?:total|sum|cost|investment)\b|the (?:total|plant['’]s|line['’]s|project['’]s)\b|output\b|annual (?:output|production)\b|approval\b|equipment\b|the (?:\w+ )?(?:company|firm|group|maker|start-?up|supplier|producer|carmaker)\b|the (?:project|line|plant|facility|base|two (?:companies|sides|parties)|factory|programme|program|investment|funds?|proceeds|carmaker|maker|platform|site|deal|round|cell|phase)\b|it\b|its\b|they\b|both\b|this (?:project|line|plant)\b|with (?:a|an) (?:total )?(?:investment|capacity)|production (?:is|was|should)\b|commissioning\b|operations?\b|completion\b|total investment\b|construction\b|trial production\b|mass production\b|phase\b|once\b|upon\b|(?:a|another|the) (?:second|third|fourth|further|new|larger|smaller) (?:\w+ )?(?:line|plant|phase|factory|base|project)\b|(?:first |small-batch |series |customer )?(?:sales|deliveries)\b|when (?:completed|finished)\b)/i;
const JOINT =
  /\bjoint(?:ly)?\b|\btogether\b|\bco-?develop|\bcooperat|\bcollaborat|\bpartner|\bteam(?:s|ed) up\b|\beach other\b/i;
const THING =
  /\b(?:line|lines|plant|project|base|facility|factory|platform|cent(?:re|er)|park|workshop|system|station|capacity|laboratory|product|cell|battery|vehicle)s?\b/i;

/** The events of a sentence: who, what, how far it has come, with its amounts, dates and place. */
export function readEvents(
  scene: Scene,
  thread: Thread,
  claimed: readonly Span[],
): Reading & { thread: Thread } {
  if (isFragment(scene)) {
    const fragments = [...(thread.fragments ?? []), scene];
    return { drafts: [], dismissed: [], thread: { ...thread, fragments } };
  }
  const policy = readPolicy(scene);
  if (policy) return { drafts: [policy], dismissed: [], thread: forgotten(thread) };
  const route = routeTopic(scene.text, scene.sentence.label) ?? thread.route;
  let now: ThreadNow = { ...thread, ...(route && { route }) };
  const drafts: Draft[] = [];
  for (const clause of clausesOf(scene)) {
    const before = now;
    now = readClause(scene, clause, now, claimed, drafts.length === 0);
    if (now.draft && now.draft !== before.draft && now.draft.sentence === scene.sentence)
      drafts.push(now.draft);
    drafts.push(...(now.others ?? []));
    delete now.others;
  }
  const [first] = drafts;
  if (first && thread.fragments) addFragments(first, thread.fragments);
  delete now.fragments;
  return { drafts, dismissed: [], thread: now };
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
    const added = (["capacity", "power", "investment"] as const).filter((field) => {
      const amount = record[field] ? undefined : fields[field];
      if (amount) record[field] = amount;
      return amount;
    });
    if (added.length > 0) draft.extra = [...(draft.extra ?? []), { sentence: scene.sentence, used }];
  }
  draft.reasons.push("the amounts stand in words of their own beside it");
  if (draft.confidence === "high") draft.confidence = "medium";
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
    if (/[;；。]/.test(mark)) return true;
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
}

function clauseAt(scene: Scene, clause: Span, claimed: readonly Span[]): Clause {
  const words = wordsOf(scene, clause);
  const said = scene.text.slice(clause.start, clause.end);
  return { scene, clause, words, said, stage: stageOf(words), claimed };
}

function readClause(
  scene: Scene,
  span: Span,
  thread: Thread,
  claimed: readonly Span[],
  first: boolean,
): ThreadNow {
  const clause = clauseAt(scene, span, claimed);
  const named = withMeant(
    clause,
    thread,
    scene.actors.filter((actor) => within(span, actor.span)),
  );
  if (CONDITION.test(clause.said)) return thread;
  const own = named.every((actor) => actor.meant !== true && isRecipient(clause, actor)) ? [] : named;
  const actors = subjectsOf(clause, own);
  if (actors.length > 0) return readNamed(clause, own, actors, thread, first);
  const { stage, words, said } = clause;
  const place = placeSubject(said);
  if (place && stage && (stage.weight >= VERB_OF_WORK ? THING.test(words) : /\bteam\b/.test(words)))
    return started({ ...clause, stage }, [], { ...thread, actors: [] });
  if (first && !goesOn(clause, thread)) return scene.sentence.index === 0 ? forgotten(thread) : thread;
  return readUnnamed(clause, thread);
}

export const CONDITION = /^\s*(?:[\w ,]{0,20}\b)?(?:if|should|unless|provided that|assuming)\s/i;

/** "shipped its cells to the X Group": X gets something and does nothing. */
export function isRecipient({ scene, clause }: Pick<Clause, "scene" | "clause">, { span }: Actor): boolean {
  if (/^,? (?:which|who)\b/.test(scene.text.slice(span.end))) return false;
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
  if (!stage || isOnlyWords(clause, stage, actors)) return leading(clause, actors, thread);
  const added = !first && thread.draft?.sentence === scene.sentence && stage.weight < VERB_OF_WORK;
  return added && own.every((actor) => isObject(clause, actor))
    ? extended(clause, thread)
    : started({ ...clause, stage }, actors, thread);
}

/** "... with X", "... for X": X is not who the clause is about. */
function isObject({ scene, clause }: Clause, { span }: Actor): boolean {
  return /\b(?:with|by|for|to|from|of)\s(?:\w+['’]s\s)?$/.test(scene.text.slice(clause.start, span.start));
}

/** Whether a sentence without a name goes on about what the paragraph spoke of. */
function goesOn({ said }: Clause, thread: Thread): boolean {
  if (!thread.draft && thread.actors.length === 0) return false;
  return GOES_ON.test(said) || /\bthe (?:company|group|firm|project)\b/i.test(said);
}

/** A clause without a name: a further event of the same company, or more of the last one. */
function readUnnamed(clause: Clause, thread: Thread): ThreadNow {
  const { stage, said, scene } = clause;
  if (!stage || stage.weight < VERB_OF_WORK || thread.actors.length === 0) return extended(clause, thread);
  const telling = { ...clause, stage };
  if (!thread.draft) return followed(telling, thread);
  if (!stage.future && ANOTHER.test(said))
    return started(telling, meantActors(clause, thread.actors), { ...thread, lead: undefined });
  const aim = stage.inferred !== undefined || (stage.stage === "planned" && /^\s*it\b/i.test(said));
  const renewed =
    !aim && thread.draft.sentence !== scene.sentence && SAME_COMPANY.test(said) && hasOwnThing(clause);
  return renewed ? followed(telling, thread) : extended(clause, thread);
}

const ANOTHER = /^\s*(?:and )?(?:a|an|another) [^,;]{0,60}\b(?:line|plant|project|base|facility|product)\b/i;
const SAME_COMPANY =
  /^\s*it\b|\bthe (?:\w+ )?(?:company|group|firm|carmaker|maker|start-?up|supplier|producer)\b/i;

function leading({ scene, clause }: Clause, actors: Actor[], { route }: Thread): Thread {
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
function meantActors({ said }: Clause, actors: readonly Actor[]): Actor[] {
  if (actors.length < 2 || /\b(?:both|they|their|two companies)\b/i.test(said)) return [...actors];
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

/** The clause with the names blanked out: "Yaoshi Lithium Battery" says nothing of batteries. */
export function wordsOf(scene: Scene, clause: Span): string {
  const masked = mask(
    scene.text,
    scene.actors.map(({ span }) => span),
  ).replaceAll("\u0001", "_");
  return masked.slice(clause.start, clause.end);
}

/** The actors a clause is about: the first and those listed with it; all of them where they act together. */
function subjectsOf({ scene, said, stage }: Clause, own: readonly Actor[]): Actor[] {
  const [first, ...others] = own;
  if (!first || others.length === 0) return [...own];
  const together = stage?.stage === "agreement" && !ACQUIRE.test(said);
  if (together || (JOINT.test(said) && stage?.stage !== "financing")) return distinct(own);
  const group: [Actor, ...Actor[]] = [first];
  for (const actor of others) {
    const between = scene.text.slice(lastIn(group).span.end, actor.span.start);
    if (!/^(?:['’]s)?(?:\s?(?:,|、|&|\/)\s?(?:and\s|as well as\s)?|\s(?:and|as well as)\s)$/.test(between))
      break;
    group.push(actor);
  }
  return distinct(group);
}

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
  const joint = actors.length > 1 && (stage.stage === "agreement" || JOINT.test(words));
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

/** "The second phase of its base" becomes lithium sulfide where the next sentence says what it makes. */
function nameSegment(draft: Draft, record: EventRecord, words: string): void {
  const segment = firstOf(SEGMENTS, words);
  if (!segment || segment === "cell") return;
  record.segment = segment;
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
  const used = [...addAmounts(clause, draft, record), ...addTarget(clause, record)];
  if (draft.openSegment) nameSegment(draft, record, words);
  const place = record.location ? undefined : locationOf(scene, clause.clause, record.countries);
  if (place && THING.test(words)) record.location = place;
  if (used.length > 0) draft.extra = [...(draft.extra ?? []), { sentence: scene.sentence, used }];
  retold(draft, record);
  return thread;
}

const OF_CAPACITY =
  /\b(?:capacity|line|project|plant|factory|facility|phase|stage|base|output|add|make|produce|a year|per year)\b/i;

function addAmounts(
  { scene, clause, words, stage, claimed }: Clause,
  draft: Draft,
  record: EventRecord,
): Span[] {
  const told = stage ?? { stage: record.stage, says: "", at: 0, weight: 0, future: false };
  const { capacity, power, investment } = record;
  const elsewhere = draft.sentence !== scene.sentence && !OF_CAPACITY.test(words);
  // A size in a sentence that speaks of no line or plant is another's.
  const held = capacity ?? (elsewhere ? { unit: "" } : undefined);
  const known = {
    ...(held && { capacity: held }),
    ...(power && { power }),
    ...(investment && { investment }),
  };
  const { fields, used, details } = amountsOf(scene, clause, record.segment, told, claimed, known);
  if (draft.told && details.length > 0) draft.told.details = [...(draft.told.details ?? []), ...details];
  for (const field of ["capacity", "power", "investment"] as const)
    if (fields[field] && fields[field] !== known[field]) record[field] = fields[field];
  return used;
}

function addTarget({ scene, clause, stage }: Clause, record: EventRecord): Span[] {
  if (record.target) return [];
  const { fields, used } = timesOf(scene, clause, stage);
  if (!fields.target) return [];
  record.target = fields.target;
  return used;
}
