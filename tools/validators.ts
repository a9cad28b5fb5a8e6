/**
 * Compiles the schemas of what comes from outside to plain code: the pages' content security policy forbids what ajv
 * does at run time. `npm run ledger` and the build run it.
 */
import Ajv from "ajv";
import standaloneCode from "ajv/dist/standalone";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import indexSchema from "../src/feed/index.schema.json";
import { observationSchema, packSchema, REFERRED_SCHEMAS } from "../src/feed/pack-schema";
import { LOCAL_REFERRED, localSchema } from "../src/ledger/local-schema";
import { SETTING_FORMS, settingSchema } from "../src/model/port/settings-schema";

const FOLDER = "src/ledger/generated";

interface Module {
  file: string;
  schemas: readonly object[];
  /** Name of the export, and the id of its schema. */
  exports: Record<string, string>;
}

const SETTING_NAMES = Object.keys(SETTING_FORMS) as (keyof typeof SETTING_FORMS)[];

const MODULES: readonly Module[] = [
  {
    file: "validate-feed",
    schemas: [indexSchema, packSchema(), observationSchema(), ...REFERRED_SCHEMAS],
    exports: {
      index: "index.schema.json",
      pack: "pack.schema.json",
      observation: "observation.schema.json",
    },
  },
  {
    file: "validate-local",
    schemas: [localSchema(), ...LOCAL_REFERRED],
    exports: { document: "local.schema.json" },
  },
  {
    file: "validate-settings",
    schemas: SETTING_NAMES.map(settingSchema),
    exports: Object.fromEntries(SETTING_NAMES.map((name) => [name, `${name}.setting.json`])),
  },
];

/** The CommonJS module of a name. */
export function validatorsCode(file = "validate-feed"): string {
  const { schemas, exports } = MODULES.find((one) => one.file === file)!;
  const ajv = new Ajv({
    schemas: [...schemas],
    code: { source: true },
    strictTypes: false,
    strictTuples: false,
  });
  return standaloneCode(ajv, exports);
}

export function writeValidators(root: string): void {
  for (const { file, exports } of MODULES) {
    write(join(root, FOLDER, `${file}.js`), validatorsCode(file));
    write(join(root, FOLDER, `${file}.d.ts`), declarationOf(Object.keys(exports)));
  }
}

function declarationOf(names: readonly string[]): string {
  return [
    'import type { Validate } from "../compiled-schema";',
    ...names.map((name) => `export declare const ${name}: Validate;`),
    "",
  ].join("\n");
}

/** Leaves an unchanged file alone, so that a watching build does not start again because of it. */
function write(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

if (require.main === module) writeValidators(process.cwd());
