import catalogueSchema from "../ledger/catalogue.schema.json";
import ledgerSchema from "../ledger/ledger.schema.json";
import { vocabularySchema } from "../ledger/vocabulary-schema";

/**
 * The form of a pack, made of the forms of the files it was compiled from. In a pack every record names its source,
 * which in a file of the ledger goes without saying.
 */
export function packSchema(): object {
  return {
    $id: "pack.schema.json",
    type: "object",
    additionalProperties: false,
    required: [
      "format",
      "edition",
      "hash",
      ...Object.keys(LISTS).filter((list) => !LATER_LISTS.includes(list)),
    ],
    properties: {
      format: { const: 1 },
      edition: { type: "string" },
      hash: { type: "string" },
      shards: SHARDS,
      ...LISTS,
    },
    definitions: ledgerSchema.definitions,
  };
}

/** The form of an observation as it lies in a shard. */
export function observationSchema(): object {
  return {
    $id: "observation.schema.json",
    ...withSource("observation"),
    definitions: ledgerSchema.definitions,
  };
}

/** The schemas a pack's refers to. */
export const REFERRED_SCHEMAS: readonly object[] = [catalogueSchema, vocabularySchema()];

const SHA256 = { type: "string", pattern: "^[0-9a-f]{64}$" };
const COUNT = { type: "integer", minimum: 0 };
const ENDS = {
  type: "array",
  items: { type: "string", minLength: 1 },
  minItems: 2,
  maxItems: 2,
};

/** The form of `Shards`. A path has no parts that lead out of the folder. */
const SHARDS = formOf({
  rows: COUNT,
  files: {
    type: "array",
    items: formOf({
      file: {
        type: "string",
        pattern: "^[0-9A-Za-z][0-9A-Za-z=._-]*(/[0-9A-Za-z][0-9A-Za-z=._-]*)*\\.parquet$",
      },
      family: { type: "string", pattern: "^[A-Z0-9][A-Z0-9-]*$" },
      year: { type: "integer", minimum: 1, maximum: 9999 },
      size: { ...COUNT, maximum: 2 ** 40 },
      footer: formOf({ start: COUNT, sha256: SHA256 }),
      groups: {
        type: "array",
        items: formOf({
          ...{ start: COUNT, end: COUNT, sha256: SHA256, rows: COUNT },
          ...{ series: ENDS, ends: ENDS, published: ENDS },
        }),
      },
    }),
  },
});

function formOf(properties: Record<string, object>): object {
  return { type: "object", additionalProperties: false, required: Object.keys(properties), properties };
}

/** Lists that editions released before them lack. */
const LATER_LISTS = ["shares"];

const LISTS = {
  sources: listOf({ $ref: "#/definitions/source" }),
  observations: listOf(withSource("observation")),
  growth: listOf(withSource("growth")),
  shares: listOf(withSource("share")),
  events: listOf(withSource("event")),
  fx: listOf(withSource("fx")),
  vat: listOf(withSource("vat")),
  series: fromCatalogue("series"),
  companies: fromCatalogue("companies"),
  projects: fromCatalogue("projects"),
  rules: fromCatalogue("rules"),
  terms: fromCatalogue("terms"),
};

function listOf(items: object): object {
  return { type: "array", items };
}

function withSource(name: "observation" | "growth" | "share" | "event" | "fx" | "vat"): object {
  const record = ledgerSchema.definitions[name];
  return {
    ...record,
    required: [...record.required, "source"],
    properties: { ...record.properties, source: { $ref: "#/definitions/sourceId" } },
  };
}

function fromCatalogue(list: keyof typeof catalogueSchema.properties): object {
  return { $ref: `catalogue.schema.json#/properties/${list}` };
}
