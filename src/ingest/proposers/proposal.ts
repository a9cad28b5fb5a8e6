import type { Refusal } from "../../domain/answer/refusal";
import type { Scene } from "../reading/scene";

/** A numbered place of an item that a proposer may point at; it can say nothing of its own. */
export interface NumberedSpan {
  id: number;
  kind: "figure" | "period" | "company";
  text: string;
}

/** A sentence with its numbered spans. */
export interface NumberedItem {
  item: number;
  text: string;
  spans: NumberedSpan[];
}

/** What a proposer says: numbers of spans and values of the schema, and nothing else. */
export interface Pointed {
  kind: "observation" | "event";
  item: number;
  /** Of an observation: the series' code, the figure, the period; a period left out is that of the words. */
  series?: string;
  figure?: number;
  period?: number;
  /** Of an event. */
  companies?: number[];
  stage?: string;
  segment?: string;
  capacity?: number;
  investment?: number;
  target?: number;
}

export interface Proposals {
  pointed: Pointed[];
  /** Tokens it cost, where the endpoint says so. */
  tokens?: number;
}

export interface Proposer {
  propose(items: readonly NumberedItem[]): Promise<Proposals | Refusal>;
}

/** The items of an article with their spans numbered through. */
export function numberedItems(scenes: readonly Scene[]): NumberedItem[] {
  return scenes.map((scene, item) => ({
    item,
    text: scene.text,
    spans: spansOf(scene).map(({ span: _span, ...told }) => told),
  }));
}

/** The spans of one item; their numbers are their places in this list. */
export function spansOf({ figures, dates, actors }: Scene) {
  return [
    ...figures.map((figure) => ({ kind: "figure" as const, span: figure.span, text: figure.text })),
    ...dates.map((date) => ({ kind: "period" as const, span: date.span, text: date.text })),
    ...actors.map((actor) => ({ kind: "company" as const, span: actor.span, text: actor.name })),
  ].map((one, id) => ({ id, ...one }));
}
