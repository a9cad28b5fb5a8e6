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
      ...LISTS,
    },
    definitions: ledgerSchema.definitions,
  };
}

/** The schemas a pack's refers to. */
export const REFERRED_SCHEMAS: readonly object[] = [catalogueSchema, vocabularySchema()];

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
