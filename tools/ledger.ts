import { isRefusal } from "../src/domain/answer/refusal";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compileLedger, readLedger, type Compiled } from "../src/ledger/compile";
import type { LedgerDocument, Finding, TextFile } from "../src/ledger/document";
import { importFacts, type Imported, type Outcome } from "../src/ledger/facts/import-facts";
import type { Pack } from "../src/domain/ledger/records";
import { reportOf, reportText } from "../src/ledger/report";
import { shortPack } from "../src/ledger/short-pack";
import { splitPack } from "../src/ledger/split-pack";
import { vocabularySchema } from "../src/ledger/vocabulary-schema";

const LEDGER = "src/ledger/publications";
const CATALOGUE = "src/ledger/catalogue";
const GENERATED = "src/ledger/generated";
const PACK = `${GENERATED}/pack.json`;
const WORDS = "src/ledger/generated/vocabulary.schema.json";

/** Compiles the ledger under a project folder and, when it is sound, writes the pack there. */
export function buildPack(root: string): Compiled {
  const compiled = compileLedger(readFolder(root, LEDGER), readFolder(root, CATALOGUE), sha256);
  write(join(root, WORDS), `${JSON.stringify(vocabularySchema(), null, 2)}\n`);
  if ("pack" in compiled) {
    write(join(root, PACK), JSON.stringify(compiled.pack));
    writeParts(join(root, GENERATED), compiled.pack);
  }
  return compiled;
}

/** Writes a pack in the two parts that the add-in's page loads; answers where they are. */
export function writeParts(folder: string, pack: Pack): { numbers: string; texts: string } {
  const { numbers, texts } = splitPack(pack);
  const files = { numbers: join(folder, "pack.numbers.json"), texts: join(folder, "pack.texts.json") };
  write(files.numbers, JSON.stringify(shortPack(numbers)));
  write(files.texts, JSON.stringify(texts));
  return files;
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
    [
      "sources",
      "series",
      "observations",
      "growth",
      "shares",
      "events",
      "projects",
      "rules",
      "fx",
      "vat",
    ] as const
  )
    .map((list) => `${(pack[list] ?? []).length} ${list}`)
    .join(", ");
  return `${pack.edition}: ${counts}; ${size} KiB`;
}

/** Writes what a file of facts adds to the ledger, if the ledger stays sound with it, and says what became of each fact. */
async function importFile(file: string, asJson: boolean): Promise<void> {
  const [files, catalogue] = [readFolder(".", LEDGER), readFolder(".", CATALOGUE)];
  const before = readLedger(files, catalogue);
  if ("problems" in before) throw new Error(problemText(before.problems));
  const publications = files.map(({ path, text }) => ({ path, document: publicationOf(text) }));
  const today = new Date().toISOString().slice(0, 10);
  const imported = importFacts(readFileSync(file, "utf8"), publications, before.ledger, today);
  if (isRefusal(imported)) throw new Error(imported.refused);
  const written = await Promise.all(
    imported.written.map(async ({ path, document }) => ({ path, text: await textOf(path, document) })),
  );
  const others = files.filter(({ path }) => !written.some((one) => one.path === path));
  orStop(compileLedger([...others, ...written], catalogue, sha256));
  for (const { path, text } of written) writeFileSync(path, text);
  console.log(asJson ? JSON.stringify(imported.outcomes, null, 2) : importReport(imported));
}

function publicationOf(text: string): LedgerDocument {
  const document = JSON.parse(text) as LedgerDocument & { $schema?: string };
  delete document.$schema;
  return document;
}

async function textOf(path: string, document: LedgerDocument): Promise<string> {
  const { format, resolveConfig } = await import("prettier");
  const text = JSON.stringify({ $schema: "../ledger.schema.json", ...document }, null, 2);
  return format(text, { ...(await resolveConfig(path)), parser: "json" });
}

function importReport({ outcomes, written }: Imported): string {
  const count = (result: Outcome["result"]): number => outcomes.filter((one) => one.result === result).length;
  const refused = outcomes.filter(({ result }) => result === "refused");
  return [
    ...written.map(({ path }) => `Wrote ${path}.`),
    ...refused.map(({ fact, why }) => `${fact}: ${why}`),
    `${outcomes.length} facts: ${count("new")} new, ${count("known")} known, ${refused.length} refused.`,
    ...(written.length > 0 ? ["Read what was written: headlines and summaries want your own words."] : []),
  ].join("\n");
}

function orStop(compiled: Compiled): Pack {
  if ("pack" in compiled) return compiled.pack;
  throw new Error(problemText(compiled.problems));
}

function problemText(problems: readonly Finding[]): string {
  return problems.map(({ file, at, reason }) => `${file} › ${at || "/"}: ${reason}`).join("\n");
}

const USAGE =
  "npm run ledger [-- --quiet] | npm run ledger -- import <facts.json> [--json] | npm run ledger -- report";

async function main([command, file, flag]: string[]): Promise<void> {
  if (command === undefined) console.log(summary(orStop(buildPack(process.cwd()))));
  else if (command === "--quiet") orStop(buildPack(process.cwd()));
  else if (command === "report" && file === undefined) {
    const pack = orStop(compileLedger(readFolder(".", LEDGER), readFolder(".", CATALOGUE), sha256));
    console.log(reportText(reportOf(pack, new Date().toISOString().slice(0, 10))));
  } else if (command === "import" && file !== undefined && (flag === undefined || flag === "--json"))
    await importFile(file, flag === "--json");
  else throw new Error(USAGE);
}

if (require.main === module)
  main(process.argv.slice(2)).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
