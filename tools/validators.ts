/**
 * Compiles the schemas of a feed to plain code: the pages' content security policy forbids what ajv does at run
 * time. `npm run ledger` and the build run it.
 */
import Ajv from "ajv";
import standaloneCode from "ajv/dist/standalone";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import indexSchema from "../src/feed/index.schema.json";
import { packSchema, REFERRED_SCHEMAS } from "../src/feed/pack-schema";

const CODE = "src/ledger/generated/validate-feed.js";
const TYPES = "src/ledger/generated/validate-feed.d.ts";

const DECLARATION = `import type { Validate } from "../../feed/read";
export declare const index: Validate;
export declare const pack: Validate;
`;

/** A CommonJS module that exports `index` and `pack`. */
export function validatorsCode(): string {
  const ajv = new Ajv({ schemas: [indexSchema, packSchema(), ...REFERRED_SCHEMAS], code: { source: true } });
  return standaloneCode(ajv, { index: "index.schema.json", pack: "pack.schema.json" });
}

export function writeValidators(root: string): void {
  write(join(root, CODE), validatorsCode());
  write(join(root, TYPES), DECLARATION);
}

/** Leaves an unchanged file alone, so that a watching build does not start again because of it. */
function write(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

if (require.main === module) writeValidators(process.cwd());
