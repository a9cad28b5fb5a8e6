import { isRefusal } from "../../domain/answer/refusal";
import { ingestRefusals, type IngestRefusal } from "../refusals";
import { answerForm, factsIn, type Form } from "./answer-form";
import { askEndpoint, type Endpoint } from "./endpoint";
import type { NumberedItem, Pointed, Proposer } from "./proposal";

export type { Endpoint } from "./endpoint";

/** Items of one request; an article of a week has a few requests. */
const PORTION = 40;

const SYSTEM =
  "You are given numbered items of a market article on batteries, in any language, each with numbered spans. Say which " +
  "facts the items state. Answer only with numbers of items and spans and with words of the schema; a null is what is not stated. " +
  "An observation is a figure of a whole market or the price of a material, never one company's. An event is what a " +
  "company, or several together, did or plan; its amounts and dates may stand in the items that follow in its paragraph, its " +
  "company in one before. Leave out whatever is a condition, a hope, or not stated.";

/** A proposer that asks a model. What comes back is only read as numbers and words of the schema. */
export function modelProposer(endpoint: Endpoint, series: readonly string[]): Proposer {
  const form = answerForm(series);
  return {
    async propose(items) {
      const all: Pointed[] = [];
      let tokens = 0;
      for (const portion of portionsOf(items)) {
        const answer = await askEndpoint(endpoint, requestWith(endpoint.model, portion, form), (body) => {
          tokens += tokensIn(body);
          return factsOf(body, form);
        });
        if (isRefusal(answer)) return answer;
        all.push(...answer);
      }
      return { pointed: all, ...(tokens > 0 && { tokens }) };
    },
  };
}

/** A paragraph is not parted, as its sentences go on about each other, unless it is longer than a portion. */
function portionsOf(items: readonly NumberedItem[]): NumberedItem[][] {
  const paragraphs: NumberedItem[][] = [];
  for (const item of items) {
    const last = paragraphs.at(-1);
    if (last?.[0]?.paragraph === item.paragraph && last.length < PORTION) last.push(item);
    else paragraphs.push([item]);
  }
  const portions: NumberedItem[][] = [];
  for (const paragraph of paragraphs) {
    const last = portions.at(-1);
    if (last && last.length + paragraph.length <= PORTION) last.push(...paragraph);
    else portions.push([...paragraph]);
  }
  return portions;
}

/** What leaves this machine: the items with their spans, and nothing else of the workbook or the ledger but series' codes. */
export function requestOf(model: string, items: readonly NumberedItem[], series: readonly string[]) {
  return requestWith(model, items, answerForm(series));
}

function requestWith(model: string, items: readonly NumberedItem[], form: Form) {
  return {
    model,
    temperature: 0,
    messages: [
      { role: "system", content: SYSTEM },
      { role: "user", content: JSON.stringify({ items }) },
    ],
    response_format: {
      type: "json_schema",
      json_schema: { name: "facts", strict: true, schema: form },
    },
  };
}

/** A model that answered in another form may do better when asked again; one that declined was asked. */
function factsOf(body: string, form: Form): Pointed[] | (IngestRefusal & { again?: boolean }) {
  const choice = at(at(parsed(body), "choices"), 0);
  const message = at(choice, "message");
  if (typeof at(message, "refusal") === "string" || at(choice, "finish_reason") === "content_filter")
    return ingestRefusals.declined();
  const content = at(message, "content");
  if (typeof content !== "string" || content === "") return { ...ingestRefusals.noAnswer(), again: true };
  if (at(choice, "finish_reason") === "length") return ingestRefusals.cutShort();
  const answer = parsed(content);
  if (answer === undefined) return { ...ingestRefusals.noJson(), again: true };
  return factsIn(answer, form) ?? { ...ingestRefusals.wrongForm(), again: true };
}

function tokensIn(body: string): number {
  const tokens = at(at(parsed(body), "usage"), "total_tokens");
  return typeof tokens === "number" && tokens > 0 ? tokens : 0;
}

function at(value: unknown, key: string | number): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string | number, unknown>)[key]
    : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
