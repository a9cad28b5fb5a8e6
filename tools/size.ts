/**
 * The size budget, after a build: `npm run size`. What the add-in loads before it can answer a function
 * (scripts and data of its page, compressed) may weigh 100 KB; everything else is only reported.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const BUDGET_KB = 100;
const DIST = join(__dirname, "..", "dist");

interface Part {
  file: string;
  kilobytes: number;
}

function main(): void {
  const page = join(DIST, "taskpane.html");
  if (!existsSync(page)) return fail("There is no dist/taskpane.html to measure: run npm run build.");

  const html = readFileSync(page, "utf8");
  const startFiles = [...html.matchAll(/src="(chunks\/[^"]+\.js)"/g)].map((match) => match[1] ?? "");
  const laterFiles = filesIn("chunks").filter((file) => !startFiles.includes(file));
  const start = startFiles.map(measure);
  const total = sum(start);

  report("Add-in, start-up scripts and data", start);
  report("Add-in, styles and what loads later", laterFiles.map(measure));
  const workbook = filesIn("workbook/chunks").map(measure);
  console.log(
    `Browser workbook: ${workbook.length} files, ${sum(workbook).toFixed(1)} KB, outside the budget.`,
  );

  if (start.length === 0) return fail("dist/taskpane.html loads no script.");
  if (total > BUDGET_KB)
    return fail(`The add-in's start-up weighs ${total.toFixed(1)} KB; the budget is ${BUDGET_KB} KB.`);
  console.log(`Budget: ${total.toFixed(1)} of ${BUDGET_KB} KB.`);
}

function filesIn(folder: string): string[] {
  if (!existsSync(join(DIST, folder))) return [];
  const names = readdirSync(join(DIST, folder)).filter((name) => /\.(js|css)$/.test(name));
  return names.map((name) => `${folder}/${name}`);
}

function measure(file: string): Part {
  return { file, kilobytes: gzipSync(readFileSync(join(DIST, file))).length / 1000 };
}

function sum(parts: Part[]): number {
  return parts.reduce((total, part) => total + part.kilobytes, 0);
}

function report(heading: string, parts: Part[]): void {
  console.log(`${heading} (KB, gzip)`);
  const rows = [...parts, { file: "total", kilobytes: sum(parts) }];
  for (const row of rows) console.log(`  ${row.file.padEnd(48)} ${row.kilobytes.toFixed(1).padStart(8)}`);
}

function fail(reason: string): void {
  console.error(reason);
  process.exitCode = 1;
}

main();
