import ledgerSchema from "../../ledger/ledger.schema.json";
import type { Observation } from "../../domain/ledger/records";

/** A column of a shard. A day is a date of Parquet, which has no time and no zone. */
export interface Column {
  name: string;
  type: "number" | "text" | "day";
  /** No row lacks it. */
  required: boolean;
}

const { properties, required } = ledgerSchema.definitions.observation;

/** What an observation says, as the ledger's schema has it, and its source. */
const OBSERVATION: readonly Column[] = [
  ...Object.entries(properties).map(([name, form]): Column => ({
    name,
    type: "type" in form && form.type === "number" ? "number" : "text",
    required: required.includes(name),
  })),
  { name: "source", type: "text", required: true },
];

/**
 * The days by which rows stand in order and engines find them: the last day of the period and the day the source was
 * published. Both follow from the rest.
 */
const DAYS: readonly Column[] = [
  { name: "ends", type: "day", required: true },
  { name: "published", type: "day", required: true },
];

export const COLUMNS: readonly Column[] = [...OBSERVATION, ...DAYS];

/** A row of a shard. */
export type ShardRow = Observation & { ends: string; published: string };
