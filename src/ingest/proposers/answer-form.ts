import { VOCABULARY } from "../../domain/ledger/vocabulary";
import { MATERIALS } from "../lexicon/market-words";
import type { Pointed } from "./proposal";

/** The part of JSON Schema that an answer's form is written in; endpoints hold a model to it, and `fits` the answer. */
export interface Form {
  type?: string | readonly string[];
  enum?: readonly (string | null)[];
  properties?: Record<string, Form>;
  required?: readonly string[];
  additionalProperties?: false;
  items?: Form;
  anyOf?: readonly Form[];
}

const SPAN: Form = { type: "integer" };
const SPAN_OR_NOT: Form = { type: ["integer", "null"] };
const SPANS: Form = { type: "array", items: SPAN };

function word(words: readonly string[]): Form {
  return { type: "string", enum: words };
}

function whole(properties: Record<string, Form>): Form {
  return { type: "object", additionalProperties: false, required: Object.keys(properties), properties };
}

/**
 * The only form an answer may have: numbers of items and spans, and words of the ledger's vocabulary.
 *
 * @param series Those whose level may be told; where there are none, no level can be.
 * @param growing Those whose yearly rate may be told.
 */
export function answerForm(series: readonly string[], growing: readonly string[]): Form {
  const observation = whole({
    kind: word(["observation"]),
    item: SPAN,
    series: word(series),
    figure: SPAN,
    period: SPAN_OR_NOT,
  });
  const growth = whole({
    kind: word(["growth"]),
    item: SPAN,
    series: word(growing),
    figure: SPAN,
    period: SPAN,
  });
  const event = whole({
    kind: word(["event"]),
    item: SPAN,
    companies: SPANS,
    stage: word(VOCABULARY.stage),
    segment: word(VOCABULARY.segment),
    route: { type: ["string", "null"], enum: [...VOCABULARY.route, null] },
    materials: { type: "array", items: word([...new Set(MATERIALS.map(([, name]) => name))]) },
    place: SPAN_OR_NOT,
    capacity: SPAN_OR_NOT,
    power: SPAN_OR_NOT,
    investment: SPAN_OR_NOT,
    happened: SPAN_OR_NOT,
    target: SPAN_OR_NOT,
  });
  const kinds = [...(series.length > 0 ? [observation] : []), ...(growing.length > 0 ? [growth] : []), event];
  return whole({ facts: { type: "array", items: { anyOf: kinds } } });
}

/** What an answer says, or nothing where any part of it is something else than the form has. */
export function factsIn(answer: unknown, form: Form): Pointed[] | undefined {
  return fits(answer, form) ? (answer as { facts: Pointed[] }).facts : undefined;
}

function fits(value: unknown, form: Form): boolean {
  if (form.anyOf) return form.anyOf.some((one) => fits(value, one));
  if (form.type && ![form.type].flat().includes(typeOf(value))) return false;
  if (form.enum && !form.enum.includes(value as string | null)) return false;
  if (Array.isArray(value)) return value.every((one) => form.items === undefined || fits(one, form.items));
  return typeof value !== "object" || value === null || fieldsFit(value, form);
}

function fieldsFit(value: object, { properties = {}, required = [] }: Form): boolean {
  return (
    required.every((name) => Object.hasOwn(value, name)) &&
    Object.entries(value).every(([name, held]) => {
      const form = Object.hasOwn(properties, name) ? properties[name] : undefined;
      return form !== undefined && fits(held, form);
    })
  );
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? "integer" : typeof value;
}
