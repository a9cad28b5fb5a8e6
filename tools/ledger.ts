import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compileLedger, type Compiled } from "../src/ledger/compile";
import type { TextFile } from "../src/ledger/document";
import type { Pack } from "../src/domain/ledger/records";
import { vocabularySchema } from "../src/ledger/vocabulary-schema";

const LEDGER = "src/ledger/publications";
const CATALOGUE = "src/ledger/catalogue";
const PACK = "src/ledger/generated/pack.json";
const WORDS = "src/ledger/generated/vocabulary.schema.json";

/** Compiles the ledger under a project folder and, when it is sound, writes the pack there. */
export function buildPack(root: string): Compiled {
  const compiled = compileLedger(readFolder(root, LEDGER), readFolder(root, CATALOGUE), sha256);
  write(join(root, WORDS), `${JSON.stringify(vocabularySchema(), null, 2)}\n`);
  if (compiled.ok) write(join(root, PACK), JSON.stringify(compiled.pack));
  return compiled;
}

function readFolder(root: string, folder: string): TextFile[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".json"))
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), "utf8") }));
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Leaves an unchanged file alone, so that a watching build does not start again because of it. */
function write(path: string, text: string): void {
  if (readIfThere(path) === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function summary(pack: Pack): string {
  const size = Math.ceil(Buffer.byteLength(JSON.stringify(pack)) / 1024);
  const counts = (
    ["sources", "series", "observations", "growth", "events", "projects", "rules", "fx", "vat"] as const
  )
    .map((list) => `${pack[list].length} ${list}`)
    .join(", ");
  return `${pack.edition}: ${counts}; ${size} KiB`;
}

function main(quiet: boolean): void {
  const compiled = buildPack(process.cwd());
  if (compiled.ok) {
    if (!quiet) console.log(summary(compiled.pack));
    return;
  }
  for (const { file, at, reason } of compiled.problems) console.error(`${file} › ${at || "/"}: ${reason}`);
  process.exitCode = 1;
}

if (require.main === module) main(process.argv.includes("--quiet"));
