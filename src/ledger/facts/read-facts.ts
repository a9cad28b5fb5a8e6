import type { Refusal } from "../../domain/answer/refusal";
import Ajv, { type ValidateFunction } from "ajv";
import ledgerSchema from "../ledger.schema.json";
import { reasonOf } from "../validate";
import { vocabularySchema } from "../vocabulary-schema";
import { FACT_LISTS, type Fact, type FactList } from "./fact";
import factsSchema from "./facts.schema.json";

/** A fact that is well formed, or the id of one that is not and why. */
export type ReadFact = { fact: Fact } | { id: string; why: string };

/** Reads a file of facts, each by itself: one that is ill formed spoils no other. */
export function readFacts(text: string): Record<FactList, ReadFact[]> | Refusal {
  const file = parsed(text);
  if (typeof file !== "object" || file === null)
    return { refused: "The file is not JSON with lists of facts." };
  const lists = file as Record<string, unknown>;
  const odd = FACT_LISTS.find((list) => lists[list] !== undefined && !Array.isArray(lists[list]));
  if (odd) return { refused: `"${odd}" should be a list.` };
  if (FACT_LISTS.every((list) => lists[list] === undefined))
    return { refused: `The file has none of the lists ${FACT_LISTS.join(", ")}.` };
  const validators = validatorsOfLists();
  const seen = new Set<string>();
  const read = FACT_LISTS.map((list): [FactList, ReadFact[]] => [
    list,
    ((lists[list] as unknown[] | undefined) ?? []).map((one, at) =>
      readFact(validators[list], stated(one), `${list}/${at}`, seen),
    ),
  ]);
  return Object.fromEntries(read) as Record<FactList, ReadFact[]>;
}

function readFact(
  validate: ValidateFunction<Fact>,
  value: unknown,
  place: string,
  seen: Set<string>,
): ReadFact {
  const given = (value as { id?: unknown } | undefined)?.id;
  const id = typeof given === "string" && given !== "" ? given : place;
  if (!validate(value)) {
    const reasons = (validate.errors ?? []).map(
      (error) => `${error.instancePath || "/"}: ${reasonOf(error)}`,
    );
    return { id, why: reasons[0]! };
  }
  if (seen.has(id)) return { id, why: `The id "${id}" is used twice.` };
  seen.add(id);
  return { fact: value };
}

function validatorsOfLists(): Record<FactList, ValidateFunction<Fact>> {
  const ajv = new Ajv({
    verbose: true,
    strictTypes: false,
    schemas: [vocabularySchema(), ledgerSchema, factsSchema],
  });
  return Object.fromEntries(
    FACT_LISTS.map((list) => [list, ajv.compile<Fact>({ $ref: `facts.schema.json#/definitions/${list}` })]),
  ) as Record<FactList, ValidateFunction<Fact>>;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A fact without what is not stated: null says nothing. */
function stated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stated);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== null);
  return Object.fromEntries(entries.map(([key, part]) => [key, stated(part)]));
}
