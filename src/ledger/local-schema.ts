import { RECORD_LISTS } from "../domain/local/local-layer";
import catalogueSchema from "./catalogue.schema.json";
import ledgerSchema from "./ledger.schema.json";
import { vocabularySchema } from "./vocabulary-schema";

/** Nobody's market figure is larger; sums and products of such stay numbers. */
const LARGEST = 1e15;
const LONGEST_TEXT = 4_000;
const MOST_ENTRIES = 5_000;

type Schema = Record<string, unknown>;

/**
 * The form of a document that a user added: that of a file of the ledger, with the names it needs, and with bounds, for
 * it comes with workbooks that anybody may have written. It replaces no record of an edition and sets no rate of VAT.
 */
export function localSchema(): object {
  const { observation } = ledgerSchema.definitions;
  const { series, company, project, names } = catalogueSchema.definitions;
  return {
    $id: "local.schema.json",
    type: "object",
    additionalProperties: false,
    required: ["source"],
    properties: {
      ...(bounded(only(ledgerSchema.properties, "source", ...RECORD_LISTS)) as Schema),
      series: listOf("series"),
      companies: listOf("company"),
      projects: listOf("project"),
    },
    definitions: bounded({
      ...ledgerSchema.definitions,
      id: catalogueSchema.definitions.id,
      names,
      observation: { ...observation, properties: without(observation.properties, "supersedes", "reason") },
      series,
      project,
      // The country may be one that no text named.
      company: { ...company, properties: { ...company.properties, country: { type: "string" } } },
    }),
  };
}

export const LOCAL_REFERRED: readonly object[] = [vocabularySchema()];

function listOf(definition: string): object {
  return { type: "array", maxItems: MOST_ENTRIES, items: { $ref: `#/definitions/${definition}` } };
}

function only(properties: object, ...names: readonly string[]): object {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => names.includes(name)));
}

function without(properties: object, ...names: readonly string[]): object {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name)));
}

/** The same schema with a bound on every number, text and list. */
function bounded(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(bounded);
  if (typeof schema !== "object" || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([name, one]) => [name, bounded(one)]));
  return { ...inner, ...boundsOf(schema as Schema) };
}

function boundsOf({ type, minimum, maximum, exclusiveMinimum, minLength, pattern }: Schema): Schema {
  if (type === "array") return { maxItems: MOST_ENTRIES };
  if (type === "string") {
    return { maxLength: LONGEST_TEXT, ...(minLength === 1 && pattern === undefined && { pattern: "\\S" }) };
  }
  if (type !== "number") return {};
  return {
    ...(maximum === undefined && { maximum: LARGEST }),
    ...(minimum === undefined && exclusiveMinimum === undefined && { minimum: -LARGEST }),
  };
}
