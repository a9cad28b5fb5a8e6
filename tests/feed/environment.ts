import Ajv from "ajv";
import { version } from "../../package.json";
import indexSchema from "../../src/feed/index.schema.json";
import { openFeed, type Feed, type FeedEnvironment } from "../../src/feed/feed";
import { observationSchema, packSchema, REFERRED_SCHEMAS } from "../../src/feed/pack-schema";
import type { Validate } from "../../src/ledger/compiled-schema";
import { withMemory, type FeedStore } from "../../src/feed/store";

const ajv = new Ajv({ schemas: [indexSchema, packSchema(), observationSchema(), ...REFERRED_SCHEMAS] });

export const validators = {
  index: ajv.getSchema("index.schema.json") as Validate,
  pack: ajv.getSchema("pack.schema.json") as Validate,
  observation: ajv.getSchema("observation.schema.json") as Validate,
};

export const TODAY = "2026-12-20";

/** Short only where nothing comes: a busy machine is slow. */
export function limitsOf(milliseconds: number): FeedEnvironment["limits"] {
  return { index: { bytes: 100_000, milliseconds }, pack: { bytes: 1_000_000, milliseconds } };
}

/** A feed as a browser has it, but for the given parts. */
export function feedAt(address: string, parts: Partial<FeedEnvironment> = {}): Feed {
  return openFeed({
    address,
    own: true,
    addInVersion: version,
    limits: limitsOf(30_000),
    fetch,
    subtle: crypto.subtle,
    store: withMemory(undefined),
    turns: (work) => work(),
    validators: () => Promise.resolve(validators),
    today: () => TODAY,
    ...parts,
  });
}

/** A store that can be looked into, such as one that outlives a window. */
export function inspectableStore(): FeedStore & { kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  return {
    kept,
    read: (key) => Promise.resolve(kept.get(key)),
    write: (key, value) => Promise.resolve(void kept.set(key, structuredClone(value))),
  };
}
