import type { Refusal } from "../../domain/answer/refusal";
import type { Figure } from "../figures/figures";
import type { DatePhrase } from "../figures/periods";
import { isBody, isPerson } from "../lexicon/bodies";
import { COUNTRIES, PLACE } from "../lexicon/places";
import { asActor, runs, type Actor } from "../reading/actors";
import type { Scene } from "../reading/scene";
import type { Message } from "../../domain/answer/message";
import type { Span } from "../review/review";

/** What a span is; `name` is a capitalised name that the reader puts under none of the others. */
export type SpanKind = "figure" | "period" | "place" | "company" | "person" | "organisation" | "name";

/** A numbered place of an article that a proposer may point at; it can say nothing of its own. */
export interface NumberedSpan {
  /** One number for each span of the whole article. */
  id: number;
  kind: SpanKind;
  text: string;
  /** Of a figure: the unit as the ledger writes it. */
  unit?: string;
  /** Of a period: what it means, counted from the day of publication where the words do. */
  means?: string;
}

/** A sentence with its numbered spans. */
export interface NumberedItem {
  item: number;
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
      paragraph: blocks.indexOf(block),
      ...(block.heading && { heading: block.heading }),
      text: scene.text,
      spans: spans.filter((one) => one.scene === scene).map(toldOf),
    };
  });
}

function toldOf(one: NumberedPointee): NumberedSpan {
  const { id, kind } = one;
  switch (one.kind) {
    case "figure":
      return { id, kind, text: one.figure.text, unit: one.figure.unit.code };
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
  const shapes = [PLACE, ...COUNTRIES.map(([shape]) => new RegExp(shape.source, "g"))];
  const found: Found[] = [];
  for (const shape of shapes)
    for (const match of text.matchAll(shape)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (match[0] !== "" && isFree(span, found)) found.push({ kind: "place", text: match[0], span });
    }
  return found;
}

/** Persons, bodies and names of which the reader cannot say what they are. */
function namesIn(text: string): Found[] {
  return runs(text).map((run): Found => {
    if (isPerson(run.text, text.slice(run.span.end, run.span.end + 80)))
      return { kind: "person", text: run.text, span: run.span };
    if (isBody(run.text)) return { kind: "organisation", text: run.text, span: run.span };
    return { kind: "name", actor: asActor(text, run, "the model takes it for a company"), span: run.span };
  });
}
