import type { Refusal } from "../../domain/answer/refusal";
import type { Figure } from "../figures/figures";
import type { DatePhrase } from "../figures/periods";
import { isBody, isPerson } from "../lexicon/bodies";
import { CHINESE_PLACE } from "../lexicon/chinese-places";
import { matchesAfter } from "../matches-after";
import { COUNTRIES, PLACE } from "../lexicon/places";
import { asActor, runs, type Actor } from "../reading/actors";
import type { Scene } from "../reading/scene";
import type { Message } from "../../domain/answer/message";
import { chineseNames } from "./chinese-name-forms";
import { columnOf, isRow } from "./table-rows";
import { priceRole } from "../reading/price-roles";
import type { Span } from "../review/review";
import type { Block } from "../structure/block";

/** What a span is; `name` is a capitalised name that the reader puts under none of the others. */
export type SpanKind = "figure" | "period" | "place" | "company" | "person" | "organisation" | "name";

export type ItemKind = "sentence" | "title" | "heading" | "row";

/** A numbered place of an article that a proposer may point at; it can say nothing of its own. */
export interface NumberedSpan {
  /** One number for each span of the whole article. */
  id: number;
  kind: SpanKind;
  text: string;
  /** Of a figure: the unit as the ledger writes it. */
  unit?: string;
  /** Of a figure that says how far something moved. */
  change?: true;
  /** Of a figure in a row of a table: what stands over it. */
  column?: string;
  /** Of a period: what it means, counted from the day of publication where the words do. */
  means?: string;
}

/** A sentence, a title, a heading or a row of a table, with its numbered spans. */
export interface NumberedItem {
  item: number;
  kind: ItemKind;
  /** Sentences of one paragraph have one number. */
  paragraph: number;
  heading?: string;
  text: string;
  spans: NumberedSpan[];
}

/** A fact as pointed at: numbers of spans and values of the schema, and nothing else. A null is not stated. */
export type Pointed = PointedObservation | PointedGrowth | PointedEvent;

export interface PointedObservation {
  kind: "observation";
  /** The sentence that states it. */
  item: number;
  series: string;
  figure: number;
  period: number | null;
}

/** A yearly rate over some years. */
export interface PointedGrowth {
  kind: "growth";
  item: number;
  series: string;
  figure: number;
  period: number;
}

export interface PointedEvent {
  kind: "event";
  item: number;
  /** Its actors; a sentence that says "the company" has them in one before. */
  companies: number[];
  stage: string;
  segment: string;
  route: string | null;
  materials: string[];
  place: number | null;
  capacity: number | null;
  power: number | null;
  investment: number | null;
  happened: number | null;
  target: number | null;
}

export interface Proposals {
  pointed: Pointed[];
  /** Tokens it cost, where the endpoint says so. */
  tokens?: number;
}

export interface Proposer {
  propose(items: readonly NumberedItem[]): Promise<Proposals | Refusal<Message | string>>;
}

/** What stands behind the number of a span. */
export type Pointee =
  | { kind: "figure"; figure: Figure }
  | { kind: "period"; date: DatePhrase }
  | { kind: "company"; actor: Actor }
  | { kind: "name"; actor: Actor }
  | { kind: "place" | "person" | "organisation"; text: string };

export type NumberedPointee = Pointee & { id: number; scene: Scene; item: number; span: Span };

/** Every span of an article in the order of the text; its number is its place in this list. */
export function spansOf(scenes: readonly Scene[]): NumberedPointee[] {
  return scenes
    .flatMap((scene, item) => spansIn(scene).map((one) => ({ ...one, scene, item })))
    .map((one, id) => ({ ...one, id }));
}

/** The items of an article with their spans numbered through. */
export function numberedItems(scenes: readonly Scene[]): NumberedItem[] {
  const spans = spansOf(scenes);
  const blocks = [...new Set(scenes.map(({ sentence }) => sentence.block))];
  return scenes.map((scene, item) => {
    const { block } = scene.sentence;
    return {
      item,
      kind: kindOf(block),
      paragraph: blocks.indexOf(block),
      ...(block.heading && block.heading !== block.text && { heading: block.heading }),
      text: scene.text,
      spans: spans.filter((one) => one.scene === scene).map(toldOf),
    };
  });
}

function toldOf(one: NumberedPointee): NumberedSpan {
  const { id, kind } = one;
  switch (one.kind) {
    case "figure":
      return {
        id,
        kind,
        text: one.figure.text,
        ...(one.figure.unit.code && { unit: one.figure.unit.code }),
        ...(isMove(one.scene, one.figure) && { change: true }),
        ...(isRow(one.scene) && { column: columnOf(one.scene, one.figure) }),
      };
    case "period":
      return {
        id,
        kind,
        text: one.date.text,
        means: [one.date.period, one.date.to].filter(Boolean).join(" to "),
      };
    case "company":
    case "name":
      return { id, kind, text: one.actor.name };
    default:
      return { id, kind, text: one.text };
  }
}

function kindOf({ kind }: Block): ItemKind {
  return kind === "title" || kind === "heading" || kind === "row" ? kind : "sentence";
}

/** "Down 100 yuan/kg", "up 3%". */
function isMove(scene: Scene, figure: Figure): boolean {
  return (
    figure.change !== undefined || (figure.unit.kind === "price" && priceRole(scene, figure) === "change")
  );
}

type Found = Pointee & { span: Span };

function spansIn(scene: Scene): Found[] {
  const { text, figures, dates, actors } = scene;
  const read: Found[] = [
    ...figures.map((figure): Found => ({ kind: "figure", figure, span: figure.span })),
    ...dates.map((date): Found => ({ kind: "period", date, span: date.span })),
    ...actors.map((actor): Found => ({ kind: "company", actor, span: actor.span })),
  ];
  const places = placesIn(text).filter(({ span }) => isFree(span, read));
  const taken = [...read, ...places];
  return [...taken, ...namesIn(text).filter(({ span }) => isFree(span, taken))].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

function isFree(span: Span, taken: readonly { span: Span }[]): boolean {
  return !taken.some((one) => one.span.start < span.end && span.start < one.span.end);
}

function placesIn(text: string): Found[] {
  const shapes = [PLACE, CHINESE_PLACE, ...COUNTRIES.map(([shape]) => new RegExp(shape.source, "g"))];
  const found: Found[] = [];
  for (const shape of shapes)
    for (const match of text.matchAll(shape)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (match[0] !== "" && isFree(span, found)) found.push({ kind: "place", text: match[0], span });
    }
  const built = matchesAfter(text, BUILT_THERE, (before) => /(?:在|位于|落户)$/.test(before)).map(
    ({ index, 0: name }): Found => ({
      kind: "place",
      text: name,
      span: { start: index, end: index + name.length },
    }),
  );
  return [...found, ...built.filter(({ span }) => isFree(span, found))];
}

/** "在科科拉建设": where something is built, of whatever name. */
const BUILT_THERE =
  /[\u4e00-\u9fff·]{2,5}?(?=(?:投建|投资|建设|新建|设立|建成|建厂|动工|开工|投产|启用|开建|奠基|建))/g;

/** Persons, bodies and names of which the reader cannot say what they are. */
function namesIn(text: string): Found[] {
  return [...runs(text), ...chineseNames(text)].map((run): Found => {
    if (isPerson(run.text, text.slice(run.span.end, run.span.end + 80)))
      return { kind: "person", text: run.text, span: run.span };
    if (isBody(run.text)) return { kind: "organisation", text: run.text, span: run.span };
    return { kind: "name", actor: asActor(text, run, "the model takes it for a company"), span: run.span };
  });
}
