/**
 * Renews tests/golden after a wanted change of the functions: `npm run golden`, then read the difference.
 * Refuses what would break formulas in saved workbooks: see `compareSignatures`.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DEV_ORIGIN, readFunctionsMetadata } from "./functions-metadata";
import { compareSignatures, signaturesOf, type Signature } from "./signatures";

const ROOT = join(__dirname, "..");
const METADATA = join(ROOT, "tests/golden/functions.json");
const SIGNATURES = join(ROOT, "tests/golden/signatures.json");

async function main(): Promise<void> {
  const inputs = [join(ROOT, "src/addin/functions/functions.ts")];
  const read = await readFunctionsMetadata(inputs, { origin: DEV_ORIGIN, root: ROOT });
  if (!read.ok) return fail(read.errors);

  const current = signaturesOf(read.metadata.functions);
  const published = (
    existsSync(SIGNATURES) ? JSON.parse(readFileSync(SIGNATURES, "utf8")) : []
  ) as Signature[];
  const breaks = compareSignatures(published, current);
  if (breaks.length > 0) return fail(breaks);

  write(METADATA, read.metadata);
  write(SIGNATURES, current);
}

function write(file: string, content: unknown): void {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}

function fail(reasons: string[]): void {
  console.error(reasons.join("\n"));
  process.exitCode = 1;
}

void main();
