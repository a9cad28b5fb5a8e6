import { partsOf } from "../domain/ledger/lists";
import { isRefusal, type Refusal } from "../domain/answer/refusal";
import type { Ledger, Project } from "../domain/ledger/records";
import { endOf } from "../domain/time/period";
import { accountFor } from "./accounts";
import { findPeriods, type DatePhrase } from "./figures/periods";
import type { Page } from "./input/line";
import type { Foreign } from "./input/foreign-words";
import { glossedBlocks, type GlossedBlocks } from "./input/glossed-blocks";
import { readPage, type Reading as PageReading } from "./input/read-input";
import { compareWithLedger } from "./ledger/compare";
import { slugOf } from "../domain/ledger/slug";
import { projectNameOf } from "./ledger/document";
import { yenSign } from "./figures/yen-sign";
import { introducedNames } from "./lexicon/chinese-names";
import { openGazetteer } from "./lexicon/gazetteer";
import { firstOf, MATERIALS } from "./lexicon/market-words";
import { agreed } from "./proposers/agreement";
import { withTables } from "./proposers/table-rows";
import { withOpenFigures } from "./open-figures";
import { readEvents, type Thread } from "./reading/events";
import { shortNamed, type Actor } from "./reading/actors";
import { readCellPrices, type GoodsTopic } from "./reading/cell-prices";
import { talkOfHeading, talkUnder, type HeadTalk } from "./reading/figure-carry";
import { passedFigures } from "./reading/figure-doubts";
import { formsOf } from "./reading/forms";
import { readCoefficients, readObservations, type Topic } from "./reading/observations";
import { readPrices, type PriceTopic } from "./reading/prices";
import { readRates } from "./reading/rates";
import { storyAfter, type Story } from "./reading/story";
import { tellerOf } from "./reading/teller";
import { sceneOf, type Dismissal, type Scene, type Draft, type Reading, type Setting } from "./reading/scene";
import { subjectIn } from "./reading/subjects";
import { columnsOf, readPriceRow } from "./reading/tables";
import type { Article, NewNames, NumberFate, Review, Row, Span, UnreadSentence } from "./review/review";
import { figuresOf, placed, toRows } from "./rows";
import { articleOf, type Given } from "./structure/article";
import type { Block } from "./structure/block";
import { toBlocks } from "./structure/blocks";
import { itemsOf } from "./structure/items";
import { sentencesOf, type Sentence } from "./structure/sentences";

/**
 * Reads a market article and holds what it says against a ledger.
 *
 * @param source The article as it comes: HTML, Markdown or plain text.
 * @param ledger What is known already; its names and series are what is looked for.
 * @param given What the caller knows better than the text.
 * @returns The review, or the sentence that says why there is none.
 */
export function readArticle(source: string, ledger: Ledger, given: Given = {}): Review | Refusal {
  const opened = openArticle(source, ledger, given);
  return isRefusal(opened) ? opened : reviewOf(opened, ledger);
}

/** An article taken apart, before anything of it is read. */
export interface OpenedArticle {
  text: string;
  article: Article & { published: string };
  blocks: Block[];
  setting: Setting;
  /** Of a language that only a model reads: the same blocks with the words that the reader knows in English. */
  gloss?: GlossedBlocks;
  language?: Foreign;
}

/** Takes an article apart into its items, or says why it is none. */
export function openArticle(
  source: string,
  ledger: Ledger,
  given: Given = {},
  reading: Pick<PageReading, "foreign"> = {},
): OpenedArticle | Refusal {
  const page = readPage(source, { ...reading, ...(given.spoken && { spoken: given.spoken }) });
  if (isRefusal(page)) return page;
  const long = tooLong(page);
  if (long) return long;
  const { text, blocks: lines } = toBlocks(page.lines);
  const blocks = itemsOf(lines);
  const gloss = page.foreign && glossedBlocks(text, blocks, page.foreign);
  const found = articleIn(page, lines, given, gloss);
  if (blocks.length > MOST_ITEMS) return tooManyItems(blocks.length);
  const article = {
    ...found,
    ...(found.publisher && { publisher: publisherNamed(found.publisher, ledger) }),
  };
  const { published } = article;
  if (!published)
    return { refused: "The text does not say when it was published; say it with the day of publication." };
  const setting: Setting = {
    published,
    publisher: article.publisher,
    title: article.title,
    series: ledger.series,
    publishers: [...new Set(ledger.sources.map(({ publisher }) => publisher))],
    gazetteer: openGazetteer(ledger),
    lower: lowercaseWords(text),
    introduced: introducedNames(text),
    yen: yenSign(text),
  };
  return {
    text,
    article: { ...article, published },
    blocks,
    setting,
    ...(gloss && { gloss }),
    ...(page.foreign && { language: page.foreign }),
  };
}

/** Of a language that only a model reads, the day of publication is looked for in the gloss. */
function articleIn(page: Page, lines: readonly Block[], given: Given, gloss?: GlossedBlocks): Article {
  const found = articleOf(page, lines, given);
  if (!gloss || found.published) return found;
  const { published, precision } = articleOf(page, gloss.blocks, given);
  return { ...found, ...(published && { published, precision }) };
}

/** The sentences, headings and rows of an article's own items with their spans, for a proposer. */
export function scenesOf({ blocks, setting, gloss }: OpenedArticle): Scene[] {
  const scenes = (gloss?.blocks ?? blocks)
    .filter(({ related, kind }) => !related && SHOWN.has(kind))
    .flatMap((block) => (block.kind === "row" ? wholeRow(block) : sentencesOf(block)))
    .filter((sentence) => !isTooLong(sentence))
    .map((sentence) => sceneOf(sentence, setting));
  return withTables(scenes);
}

const SHOWN: ReadonlySet<Block["kind"]> = new Set(["title", "heading", "paragraph", "bullet", "row"]);

/** A row of a table is read as one, whatever stops stand in its cells. */
function wholeRow(block: Block): Sentence[] {
  const [sentence] = sentencesOf(block);
  return sentence ? [{ ...sentence, span: block.span, text: block.text }] : [];
}

/** What another proposer says and the verifier let through, and the sentences that it was shown. */
export interface Proposed {
  drafts: readonly Draft[];
  scenes: readonly Scene[];
}

/**
 * What the grammar reads in an article, held against a ledger.
 *
 * @param proposed What another proposer says; undefined where none was asked.
 */
export function reviewOf(opened: OpenedArticle, ledger: Ledger, proposed?: Proposed): Review {
  const { text, article, blocks, setting } = opened;
  // Of a language that it does not know the grammar says nothing.
  const reading: WholeReading = opened.gloss
    ? {
        drafts: [],
        dismissed: [],
        sentences: blocks.flatMap((block) => sentencesOf(block)),
        names: new Map(),
      }
    : readBlocks(blocks, setting, settingOfRelated(setting, blocks));
  const kept = reading.drafts.filter(({ superseded }) => !superseded);
  reading.drafts = kept.filter(({ offered }) => !offered);
  if (proposed) reading.drafts = agreed(reading.drafts, proposed.drafts, proposed.scenes);
  unifyShortNames(reading.drafts, reading.names);
  const rows = toRows(reading.drafts);
  const offers = toRows(kept.filter(({ offered }) => offered));
  compareWithLedger(
    rows.map(({ row }) => row),
    ledger,
    article,
  );
  const numbers = withOpenFigures(
    numbersOf(text, blocks, reading, article.published),
    reading.sentences.filter((sentence) => !isTooLong(sentence)),
    setting,
  );
  return {
    text,
    article,
    rows: rows.map(({ row }) => row),
    offers: offers.map(({ row }) => row),
    numbers,
    unread: unreadSentences(reading, numbers),
    newNames: newNamesOf([...rows, ...offers], ledger),
  };
}

/** What an article may hold as text, its markup apart; a longer one is no article and would hold up who reads it. */
const MOST_LETTERS = 200_000;
const MOST_ITEMS = 5000;

function tooLong({ lines }: Page): Refusal | undefined {
  if (lines.length > MOST_ITEMS) return tooManyItems(lines.length);
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (letters <= MOST_LETTERS) return undefined;
  const shown = letters.toLocaleString("en-US");
  return {
    refused: `The text has ${shown} characters; an article has at most ${MOST_LETTERS.toLocaleString("en-US")}. Give the part you need.`,
  };
}

function tooManyItems(count: number): Refusal {
  return {
    refused: `The text has ${count.toLocaleString("en-US")} lines and items; an article has at most ${MOST_ITEMS.toLocaleString("en-US")}. Give the part you need.`,
  };
}

/** "Shanghai Metals Market" is SMM where the catalogue says so. */
function publisherNamed(name: string, ledger: Ledger): string {
  const folded = name.trim().toLowerCase();
  const company = ledger.companies.find((one) =>
    [one.name, ...one.aliases].some((alias) => alias.toLowerCase() === folded),
  );
  return (
    company?.name ??
    ledger.sources.find(({ publisher }) => publisher.toLowerCase() === folded)?.publisher ??
    name.trim()
  );
}

function lowercaseWords(text: string): (word: string) => boolean {
  const words = new Set([...text.matchAll(/(?:^|[^\w-])([a-z]{3,})/g)].map(([, word]) => word));
  return (word) => words.has(word.toLowerCase());
}

interface WholeReading extends Reading {
  sentences: Sentence[];
  /** Every company the text names that the catalogue lacks. */
  names: Map<string, Actor>;
  /** The companies that the text spoke of last. */
  actors?: Actor[];
  /** What the paragraphs under the heading tell of, where it is one thing. */
  story?: Story;
  /** What the text priced last by the kWh. */
  goods?: GoodsTopic;
  /** The market that the text spoke of last. */
  head?: HeadTalk;
  /** The period that the text under a heading spoke of last. */
  date?: { heading: string; phrase: DatePhrase };
}

/** Related items print an age, not a day: they are about as old as the newest period they tell of. */
function settingOfRelated(setting: Setting, blocks: readonly Block[]): Setting {
  const dates = blocks.filter(({ related }) => related).flatMap(({ text }) => findPeriods(text));
  const days = dates.filter(({ to, period }) => !to && period.length >= 7).map(({ period }) => endOf(period));
  return {
    ...setting,
    published: days.reduce((newest, day) => (day > newest ? day : newest), setting.published),
    publisher: undefined,
    undated: true,
  };
}

function readBlocks(blocks: readonly Block[], setting: Setting, related: Setting): WholeReading {
  const teller = tellerOf(blocks, setting);
  const article = { ...setting, ...(teller && { teller }) };
  const all: WholeReading = { drafts: [], dismissed: [], sentences: [], names: new Map() };
  const forms = formsOf(blocks, article);
  const inForm = new Set(forms.flatMap(({ draft, blocks: own }) => (draft ? own : [])));
  all.drafts.push(...forms.flatMap(({ draft }) => draft ?? []));
  let columns: ReturnType<typeof columnsOf>;
  let head = "";
  for (const block of blocks) {
    if (inForm.has(block)) continue;
    const own = block.related ? related : article;
    if (block.kind === "row") {
      const heads = columnsOf(block.text);
      if (heads) [columns, head] = [heads, block.text];
      const [sentence] = wholeRow(block);
      if (sentence && !isTooLong(sentence)) readRow(sentence, columns, head, own, all);
      continue;
    }
    columns = undefined;
    if (block.kind === "paragraph" || block.kind === "bullet") readParagraph(block, own, all);
  }
  const others = blocks.filter((block) => !inForm.has(block));
  readHeadings(others, article, all);
  return all;
}

function readRow(
  sentence: Sentence,
  columns: ReturnType<typeof columnsOf>,
  head: string,
  setting: Setting,
  all: WholeReading,
): void {
  all.sentences.push(sentence);
  if (!columns || sentence.text === head) return;
  const { drafts, dismissed } = readPriceRow(sceneOf(sentence, setting), columns, head);
  all.drafts.push(...drafts);
  all.dismissed.push(...dismissed);
}

/** What the sentences of a paragraph spoke of so far: its prices, its measures, its companies. */
interface Talk {
  prices: PriceTopic;
  goods: GoodsTopic;
  topic: Topic;
  thread: Thread;
}

/** What the heading and the paragraphs before say of a paragraph. */
function talkBefore(block: Block, setting: Setting, all: WholeReading): Talk {
  const { market, date } = underHeading(block, setting, all);
  const { material, measure } = subjectIn(block.heading);
  const priceHead = firstOf(MATERIALS, block.heading);
  return {
    prices: priceHead ? { material: priceHead, named: block.heading } : {},
    goods: block.related ? {} : (all.goods ?? {}),
    topic: {
      subject: { ...(material && { material }), ...(measure && { measure }) },
      ...(date && { date }),
      ...(all.date?.heading === block.heading && { date: all.date.phrase }),
      ...(market && { market }),
    },
    thread: threadBefore(block, all),
  };
}

/** A paragraph may go on about the one project told of so far; "the company" is the one of the paragraph before. */
function threadBefore(block: Block, { story, actors }: WholeReading): Thread {
  const isMore = !block.related && block.kind === "paragraph" && story?.heading === block.heading;
  if (isMore && story.thread) return story.thread;
  return { actors: /\b(?:the company|the group)\b/i.test(block.text) ? (actors ?? []) : [] };
}

/** The market and the period that a paragraph may go on about; of a related item only its own. */
function underHeading(block: Block, setting: Setting, all: WholeReading): HeadTalk {
  if (block.related || all.head?.heading === block.heading) return all.head ?? { heading: "" };
  const sentence = { span: block.span, text: block.heading, block, label: "", index: 0 };
  const head = block.heading === "" ? { heading: "" } : talkOfHeading(sentence, setting);
  all.head = talkUnder(head, all.head);
  return all.head;
}

function readParagraph(block: Block, setting: Setting, all: WholeReading): void {
  let talk = talkBefore(block, setting, all);
  const sentences = sentencesOf(block);
  for (const sentence of sentences) {
    if (isTooLong(sentence)) {
      const span = { start: 0, end: sentence.text.length };
      all.dismissed.push({ sentence, span, reason: "in a run of words too long to be a sentence" });
      continue;
    }
    const scene = sceneOf(sentence, setting);
    scene.actors = shortNamed(scene.text, scene.actors, all.names.values(), setting.lower);
    for (const actor of scene.actors) if (!actor.known) all.names.set(actor.name, actor);
    if (sentences.length > 1 && isBracketHeadline(sentence.text)) {
      const thread = { actors: scene.actors, lead: { scene, clause: { start: 0, end: scene.text.length } } };
      talk = { ...talk, thread };
      continue;
    }
    talk = readSentence(scene, talk, all);
    const { topic, thread } = talk;
    if (topic.date) all.date = { heading: block.heading, phrase: topic.date };
    if (!block.related) all.goods = talk.goods;
    if (!block.related) all.head = { heading: block.heading, market: topic.market, date: topic.date };
    if (thread.actors.length > 0) all.actors = thread.actors;
    if (!block.related) all.story = storyAfter(all.story, scene, thread);
  }
}

function readSentence(scene: Scene, talk: Talk, all: WholeReading): Talk {
  const rates = readRates(scene);
  const goods = readCellPrices(scene, talk.goods);
  const others = scene.figures.filter(({ span }) => !touched([goods], span));
  const priced = readPrices({ ...scene, figures: others }, talk.prices);
  const coefficients = readCoefficients(scene);
  const free = scene.figures.filter(({ span }) => !touched([rates, goods, priced, coefficients], span));
  const observed = readObservations({ ...scene, figures: free }, talk.topic);
  const market = [rates, goods, priced, coefficients, observed];
  const figures = passedFigures(
    scene,
    market.flatMap(({ drafts }) => drafts),
  );
  const marketDrafts = figures.drafts;
  const events = readEvents(scene, talk.thread, usedBy(market));
  const told = events.drafts.filter((draft) => !isOnlyShipped(draft, observed.dismissed));
  all.drafts.push(...marketDrafts, ...(marketDrafts.length > 0 ? told.filter(isSolid) : told));
  all.dismissed.push(...[...market, figures, events].flatMap(({ dismissed }) => dismissed));
  all.sentences.push(scene.sentence);
  return { prices: priced.topic, goods: goods.topic, topic: observed.topic, thread: events.thread };
}

const LONGEST_SENTENCE = 1500;

/** What has no end for pages is no sentence: a table without its lines, a list of keywords. */
function isTooLong({ text }: Sentence): boolean {
  return text.length > LONGEST_SENTENCE;
}

/** "[Headline of the item]" before the item itself. */
function isBracketHeadline(text: string): boolean {
  return /^(?:\[[^\]]+\]|【[^】]+】)$/.test(text);
}

/** "X shipped 11 GWh of them" is a company's figure and no news of a project. */
function isOnlyShipped({ told, proposal }: Draft, dismissed: readonly Dismissal[]): boolean {
  if (told?.stage.says !== "delivered" || proposal.kind !== "event") return false;
  return (
    proposal.record.capacity?.unit === "GWh" ||
    dismissed.some(({ reason }) => reason.startsWith("a figure of"))
  );
}

/** Beside market figures only a clear event counts: a named company and a verb of what it did. */
function isSolid({ proposal, confidence }: Draft): boolean {
  return (
    proposal.kind === "event" &&
    confidence !== "low" &&
    !["R&D", "announced", "unspecified"].includes(proposal.record.stage)
  );
}

function usedBy(readings: readonly Reading[]): Span[] {
  return readings.flatMap(({ drafts, dismissed }) => [
    ...drafts.flatMap(({ used }) => used),
    ...dismissed.map(({ span }) => span),
  ]);
}

function touched(readings: readonly Reading[], span: Span): boolean {
  return usedBy(readings).some(({ start, end }) => start < span.end && span.start < end);
}

/** A heading is read only for a figure that the text below it does not give. */
function readHeadings(blocks: readonly Block[], setting: Setting, all: WholeReading): void {
  const printed = new Set(
    blocks
      .filter(({ kind }) => kind === "paragraph" || kind === "bullet" || kind === "row")
      .flatMap(({ text }) => text.match(/\d[\d.,]*\d|\d/g) ?? []),
  );
  for (const block of blocks) {
    if (block.related || (block.kind !== "heading" && block.kind !== "title")) continue;
    for (const sentence of sentencesOf({ ...block, kind: "paragraph" })) {
      if (isTooLong(sentence)) continue;
      const scene = sceneOf(sentence, setting);
      const fresh = scene.figures.filter(
        ({ unit, text }) =>
          unit.kind !== "bare" &&
          unit.kind !== "technical" &&
          !printed.has(/\d[\d.,]*\d|\d/.exec(text)?.[0] ?? ""),
      );
      if (fresh.length === 0) continue;
      const { drafts } = readPrices(scene, {});
      const more = drafts.length > 0 ? [] : readObservations(scene, { subject: {} }).drafts;
      for (const draft of [...drafts, ...more]) takeFromHeading(draft, all);
    }
  }
}

/** "Lanhe" in a summary and "Lanhe New Materials" in the text are one company. */
function unifyShortNames(drafts: readonly Draft[], named: ReadonlyMap<string, Actor>): void {
  const full = new Map([
    ...named,
    ...drafts.flatMap(({ newActors }) => newActors.map((actor) => [actor.name, actor] as const)),
  ]);
  for (const draft of drafts) {
    if (draft.proposal.kind !== "event") continue;
    const longer = (name: string): string => {
      const [one, ...others] = [...full.keys()].filter((other) => other.startsWith(`${name} `));
      return one !== undefined && others.length === 0 && full.has(name) ? one : name;
    };
    const { record } = draft.proposal;
    const names = record.companies.map(longer);
    if (names.join() === record.companies.join()) continue;
    record.headline = record.headline.replace(record.companies.join(" and "), names.join(" and "));
    record.companies = names;
    draft.unknown = draft.unknown.map(longer);
    draft.newActors = draft.newActors.map((actor) => full.get(longer(actor.name)) ?? actor);
    draft.reasons = draft.reasons.map((reason) =>
      reason.replace(/^(.+?) is not in/, (_all, name: string) => `${longer(name)} is not in`),
    );
  }
}

/** A heading's level counts where the text gives none; its rounding of what the text gives does not. */
function takeFromHeading(draft: Draft, all: WholeReading): void {
  const { proposal, sentence } = draft;
  if (proposal.kind !== "observation") return;
  if (proposal.record.value === undefined && proposal.record.low === undefined) return takeRate(draft, all);
  const { series, period } = proposal.record;
  const given = all.drafts.some(
    ({ proposal: other }) =>
      other.kind === "observation" &&
      other.record.series === series &&
      (other.record.period === period || series.startsWith("PRICE.")),
  );
  if (given)
    all.dismissed.push(
      ...draft.used.map((span) => ({
        sentence,
        span,
        reason: "a heading's figure for what the text gives itself",
      })),
    );
  else all.drafts.push(fromHeading(draft));
}

function fromHeading(draft: Draft): Draft {
  return { ...draft, confidence: "medium", reasons: [...draft.reasons, "read in a heading only"] };
}

/** "Output up 6% MoM in February": a rate that only the heading prints belongs to the level of the text. */
function takeRate(draft: Draft, all: WholeReading): void {
  if (draft.proposal.kind !== "observation") return;
  const { series, period, change, yearChange } = draft.proposal.record;
  if (change === undefined && yearChange === undefined) return;
  const family = series.slice(0, series.lastIndexOf("."));
  const levels = all.drafts.filter(
    ({ proposal }) =>
      proposal.kind === "observation" &&
      proposal.record.series.startsWith(`${family}.`) &&
      proposal.record.period === period,
  );
  const [level] = levels;
  if (levels.length !== 1 || level?.proposal.kind !== "observation") return;
  const { record } = level.proposal;
  if (
    (change !== undefined && record.change !== undefined) ||
    (yearChange !== undefined && record.yearChange !== undefined)
  )
    return;
  all.drafts.push(
    fromHeading({
      ...draft,
      proposal: {
        kind: "observation",
        record: { ...draft.proposal.record, series: record.series, status: record.status },
      },
    }),
  );
}

function numbersOf(
  text: string,
  blocks: readonly Block[],
  reading: WholeReading,
  published: string,
): NumberFate[] {
  const read = reading.drafts.flatMap(figuresOf);
  const dismissed = reading.dismissed.map((one: Dismissal) => ({
    span: placed(one.sentence, one.span),
    reason: one.reason,
  }));
  return accountFor(text, blocks, read, dismissed, published);
}

function unreadSentences(reading: WholeReading, numbers: readonly NumberFate[]): UnreadSentence[] {
  const read = new Set(
    reading.drafts.flatMap((draft) => [
      draft.sentence.span.start,
      ...(draft.extra ?? []).map(({ sentence }) => sentence.span.start),
    ]),
  );
  const left = numbers.filter(({ fate }) => fate === "unread").sort((a, b) => a.span.start - b.span.start);
  const inOrder = [...reading.sentences].sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  const passWhile = (isBefore: (number: Span) => boolean): void => {
    for (let one = left[next]; one && isBefore(one.span); one = left[next]) next += 1;
  };
  const sentences = inOrder.map(({ span }) => {
    passWhile(({ start }) => start < span.start);
    const first = next;
    passWhile(({ end }) => end <= span.end);
    return { span, numbers: left.slice(first, next).map(({ text }) => text) };
  });
  const unread = sentences.filter(
    (sentence) => sentence.numbers.length > 0 || !read.has(sentence.span.start),
  );
  return unread.sort(
    (a, b) => Number(b.numbers.length > 0) - Number(a.numbers.length > 0) || a.span.start - b.span.start,
  );
}

function newNamesOf(rows: readonly { row: Row; drafts: Draft[] }[], ledger: Ledger): NewNames {
  const names: NewNames = { companies: [], projects: [], series: [] };
  for (const { row, drafts } of rows) {
    for (const actor of drafts.flatMap(({ newActors }) => newActors)) {
      if (names.companies.some(({ name }) => name === actor.name)) continue;
      const place =
        row.kind === "event" && row.record.companies.length === 1 ? row.record.countries[0] : undefined;
      names.companies.push({
        name: actor.name,
        aliases: [],
        country: actor.country ?? place ?? "",
        why: actor.why ?? "",
      });
    }
    for (const series of drafts.flatMap(({ newSeries }) => newSeries))
      if (!names.series.some(({ code }) => code === series.code)) names.series.push(series);
    const project = row.kind === "event" ? newProjectOf(row, ledger) : undefined;
    if (project && !names.projects.some(({ id }) => id === project.id)) names.projects.push(project);
  }
  return names;
}

const PROJECT_THING = /\b(?:line|plant|project|base|facility|platform|centre)\b/;

/** A line or a plant that no project of the catalogue stands for. */
function newProjectOf(row: Extract<Row, { kind: "event" }>, ledger: Ledger): Project | undefined {
  const { record } = row;
  if (
    record.project ||
    record.countries.length === 0 ||
    row.origin === "related" ||
    !PROJECT_THING.test(record.headline)
  )
    return undefined;
  const [[who = record.location], [country]] = [record.companies, record.countries];
  if (!who || country === undefined) return undefined;
  const id = slugOf(
    [
      who,
      record.segment,
      ...(record.location && record.companies.length > 0 ? [partsOf(record.location, ",")[0]] : []),
    ].join(" "),
  );
  if (ledger.projects.some((project) => project.id === id)) return undefined;
  return {
    id,
    name: projectNameOf(record.headline),
    companies: record.companies,
    ...(record.location && { location: record.location }),
    country,
  };
}
