import { VOCABULARY } from "../../domain/ledger/vocabulary";
import { isRefusal, type Refusal } from "../../domain/answer/refusal";
import type { NumberedItem, Pointed, Proposals, Proposer } from "./proposal";

/** An endpoint of the user's choice that speaks the OpenAI form of chat completions. */
export interface Endpoint {
  /** Such as `https://host/v1`; `/chat/completions` is added. */
  address: string;
  model: string;
  key?: string;
  /** How long one answer may take, in milliseconds. */
  timeout?: number;
  /** How often a failed request is sent again. */
  retries?: number;
}

const TIMEOUT = 60_000;
const RETRIES = 1;
/** Items of one request; an article of a week has a few requests. */
const PORTION = 40;

const SYSTEM =
  "You are given numbered items of a market article, each with numbered spans. Say which facts the items state. " +
  "Answer only with span numbers and values of the schema. Leave out whatever is a condition, a hope, or not stated.";

const number = { type: ["integer", "null"] };
/** The only form an answer may have: numbers of spans and words of the ledger's vocabulary. */
function schemaOf(series: readonly string[]) {
  const fact = {
    type: "object",
    additionalProperties: false,
    required: [
      "kind",
      "item",
      "series",
      "figure",
      "period",
      "companies",
      "stage",
      "segment",
      "capacity",
      "investment",
      "target",
    ],
    properties: {
      kind: { enum: ["observation", "event"] },
      item: { type: "integer" },
      series: { enum: [...series, null] },
      figure: number,
      period: number,
      companies: { type: "array", items: { type: "integer" } },
      stage: { enum: [...VOCABULARY.stage, null] },
      segment: { enum: [...VOCABULARY.segment, null] },
      capacity: number,
      investment: number,
      target: number,
    },
  };
  return {
    type: "object",
    additionalProperties: false,
    required: ["facts"],
    properties: { facts: { type: "array", items: fact } },
  };
}

/** A proposer that asks a model. What comes back is only read as numbers and words of the schema. */
export function modelProposer(endpoint: Endpoint, series: readonly string[]): Proposer {
  return {
    async propose(items) {
      const all: Proposals = { pointed: [], tokens: 0 };
      for (let at = 0; at < items.length; at += PORTION) {
        const answer = await askedAgain(endpoint, items.slice(at, at + PORTION), series);
        if (isRefusal(answer)) return answer;
        all.pointed.push(...answer.pointed);
        all.tokens = (all.tokens ?? 0) + (answer.tokens ?? 0);
      }
      return all;
    },
  };
}

async function askedAgain(
  endpoint: Endpoint,
  items: readonly NumberedItem[],
  series: readonly string[],
): Promise<Proposals | Refusal> {
  let last: Proposals | Refusal = { refused: "The model was not asked." };
  for (let tries = 0; tries <= (endpoint.retries ?? RETRIES); tries += 1) {
    last = await ask(endpoint, items, series);
    if (!isRefusal(last)) return last;
  }
  return last;
}

/** What leaves this machine: the items with their spans, and nothing else of the workbook or the ledger but series' codes. */
export function requestOf(model: string, items: readonly NumberedItem[], series: readonly string[]) {
  return {
    model,
    temperature: 0,
    messages: [
      { role: "system", content: SYSTEM },
      { role: "user", content: JSON.stringify({ items }) },
    ],
    response_format: {
      type: "json_schema",
      json_schema: { name: "facts", strict: true, schema: schemaOf(series) },
    },
  };
}

async function ask(
  endpoint: Endpoint,
  items: readonly NumberedItem[],
  series: readonly string[],
): Promise<Proposals | Refusal> {
  const { address, model, key, timeout = TIMEOUT } = endpoint;
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), timeout);
  try {
    const response = await fetch(`${address.replace(/\/+$/, "")}/chat/completions`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(key && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify(requestOf(model, items, series)),
      signal: patience.signal,
    });
    if (!response.ok) return { refused: `The model's address answered ${response.status}.` };
    return answerOf(await response.text());
  } catch {
    return {
      refused: patience.signal.aborted
        ? `The model did not answer within ${timeout / 1000} seconds.`
        : "The model could not be reached.",
    };
  } finally {
    clearTimeout(timer);
  }
}

function answerOf(body: string): Proposals | Refusal {
  const answer = parsed(body);
  const content = at(at(at(at(answer, "choices"), 0), "message"), "content");
  if (typeof content !== "string") return { refused: "The model gave no answer." };
  const facts = at(parsed(content), "facts");
  if (!Array.isArray(facts)) return { refused: "The model's answer has not the form that was asked for." };
  const tokens = at(at(answer, "usage"), "total_tokens");
  return { pointed: facts.flatMap(pointedOf), ...(typeof tokens === "number" && { tokens }) };
}

/** Numbers and words only; whatever else an answer holds is dropped here. */
function pointedOf(fact: unknown): Pointed[] {
  const [kind, item] = [at(fact, "kind"), integer(at(fact, "item"))];
  if ((kind !== "observation" && kind !== "event") || item === undefined) return [];
  const pointed: Pointed = { kind, item };
  for (const field of ["figure", "period", "capacity", "investment", "target"] as const) {
    const id = integer(at(fact, field));
    if (id !== undefined) pointed[field] = id;
  }
  for (const field of ["series", "stage", "segment"] as const) {
    const word = at(fact, field);
    if (typeof word === "string") pointed[field] = word;
  }
  const companies = at(fact, "companies");
  if (Array.isArray(companies)) pointed.companies = companies.flatMap((id) => integer(id) ?? []);
  return [pointed];
}

function integer(value: unknown): number | undefined {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : undefined;
}

function at(value: unknown, key: string | number): unknown {
  return typeof value === "object" && value !== null
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
