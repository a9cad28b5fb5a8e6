import { isRefusal } from "../../domain/answer/refusal";
import { ingestRefusals, type IngestRefusal } from "../refusals";
import type { Series } from "../../domain/ledger/records";
import { inUnitOf } from "../reading/subjects";
import { answerForm, factsIn, type Form } from "./answer-form";
import { askEndpoint, type Endpoint } from "./endpoint";
import { INSTRUCTIONS } from "./instructions";
import type { NumberedItem, Pointed, Proposer } from "./proposal";

export type { Endpoint } from "./endpoint";

/** Items of one request; an article of a week has a few requests. */
const PORTION = 40;

/** What a model is told of a series. */
export type AskedSeries = Pick<Series, "code" | "name" | "unit">;

/** A proposer that asks a model. What comes back is only read as numbers and words of the schema. */
export function modelProposer(endpoint: Endpoint, series: readonly AskedSeries[]): Proposer {
  return {
    async propose(items) {
      const all: Pointed[] = [];
      let tokens = 0;
      for (const portion of portionsOf(items)) {
        const asked = askedWith(portion, series);
        const answer = await askEndpoint(endpoint, requestWith(endpoint.model, asked), (body) => {
          tokens += tokensIn(body);
          return factsOf(body, asked.form);
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

/** All that leaves this machine for an article, request by request: its items with their spans, and series by name. */
export function requestsOf(
  model: string,
  items: readonly NumberedItem[],
  series: readonly AskedSeries[],
): object[] {
  return portionsOf(items).map((portion) => requestWith(model, askedWith(portion, series)));
}

interface Asked {
  items: readonly NumberedItem[];
  /** A line each: code, unit and name. */
  series: readonly string[];
  form: Form;
}

/** Only series that a figure of the items can be of are asked about, and rates only where a span of years is printed. */
function askedWith(items: readonly NumberedItem[], series: readonly AskedSeries[]): Asked {
  const spans = items.flatMap((item) => item.spans);
  const units = [...new Set(spans.flatMap(({ unit }) => unit ?? []))];
  const rates = units.includes("%") && spans.some(({ means }) => means?.includes(" to ") === true);
  const levels = series.filter((one) => units.some((unit) => mayBeOf(one, unit)));
  const growing = rates ? series.filter(({ unit }) => !unit.includes("/")) : [];
  const asked = series.filter((one) => levels.includes(one) || growing.includes(one));
  const codes = (some: readonly AskedSeries[]): string[] => some.map(({ code }) => code);
  return {
    items,
    series: asked.map(({ code, name, unit }) => `${code} (${unit}): ${name}`),
    form: answerForm(codes(levels), codes(growing)),
  };
}

function mayBeOf({ unit: own }: AskedSeries, unit: string): boolean {
  if (unit === "%") return own === "fraction";
  return inUnitOf({ unit: own }, { value: 1, unit: { code: unit } }) !== undefined;
}

function requestWith(model: string, { items, series, form }: Asked) {
  return {
    model,
    temperature: 0,
    messages: [
      { role: "system", content: INSTRUCTIONS },
      { role: "user", content: JSON.stringify({ series, items }) },
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
