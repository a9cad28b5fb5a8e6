/**
 * What the engine costs, as one table of ratios: `npm run bench`. Each figure is measured beside a floor in interleaved
 * rounds, so that a busy machine slows both. For a look before and after a change, not for a test.
 *
 *   --engine <checkout>   measures the engine of another checkout with the same packs
 *   --most <number>       the largest number of observations (10,000,000 without it; as records 1,000,000)
 *   --rounds <number>     how many rounds (7 without it)
 *   --write               puts the figures into docs/performance.md, and a picture of what grows beside it
 *
 * Writes bench/results.json, which is not kept.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Pack } from "../src/domain/ledger/records";
import { callsOnBundle } from "./bench/calls";
import { checkOf } from "./bench/check";
import { loadEngine, type Engine } from "./bench/engine";
import { growthOfLedger, growthOfNews, memoryOf, type GrowthRow } from "./bench/growth";
import { messageSizes } from "./bench/message";
import { previewOf } from "./bench/preview";
import { plotOf, reportOf, time, type BenchResults } from "./bench/report";
import type { Measured } from "./bench/rounds";
import { growthOfPreparedNews, growthOfStored, type StoredMemory } from "./bench/stored";
import type { Shape } from "./bench/synthetic-pack";

const ROOT = join(__dirname, "..");
const OBSERVATIONS = [1000, 10_000, 100_000, 1_000_000];
/** As records they would not fit. */
const IN_COLUMNS = [...OBSERVATIONS, 10_000_000];
const NEWS = [100, 1000, 10_000, 100_000];
const SHAPES: readonly Shape[] = ["wide", "deep"];
const REMEMBERED = 100_000;
const DOC = join(ROOT, "docs/performance.md");
const PLOT = join(ROOT, "docs/pictures/growth.svg");
const [MARK, END] = ["<!-- bench -->", "<!-- end -->"];

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      engine: { type: "string", default: ROOT },
      most: { type: "string", default: "10000000" },
      rounds: { type: "string", default: "7" },
      write: { type: "boolean", default: false },
    },
  });
  const [most, count] = [Number(values.most), Number(values.rounds)];
  const engine = await loadEngine(values.engine);
  const pack = readPack();
  const calls = await callsOnBundle(engine, pack, count);
  printCalls(calls);
  const messages = values.engine === ROOT ? messageSizes(pack, pack.edition.slice(0, 10)) : [];
  for (const { call, carrying, bytesPerCell, largest } of messages)
    console.log(
      `${call} ${carrying}: ${bytesPerCell.toFixed(0)} bytes a cell, ${largest.toLocaleString("en")} cells in the largest call answered so`,
    );
  const memory = SHAPES.map((shape) => ({ shape, ...memoryOf(engine, shape, Math.min(most, REMEMBERED)) }));
  for (const { shape, records, index } of memory) {
    console.log(`${shape}: ${records.toFixed(0)} bytes a record, ${index.toFixed(0)} more for its index`);
  }
  const sizes = OBSERVATIONS.filter((size) => size <= most);
  const growth: GrowthRow[] = [];
  for (const shape of SHAPES) growth.push(...shown(await growthOfLedger(engine, shape, sizes, count)));
  const news = NEWS.filter((size) => size <= most);
  growth.push(...shown(await growthOfNews(engine, news, count)));
  if (values.engine === ROOT) growth.push(...shown(await growthOfPreparedNews(engine, news, count)));
  const stored = values.engine === ROOT ? await columnsUpTo(engine, most, count) : undefined;
  growth.push(...(stored?.growth ?? []));
  const preview = values.engine === ROOT ? await previewOf(pack) : undefined;
  if (preview) console.log(`preview of ${preview.count} SSB cells: ${preview.milliseconds.toFixed(0)} ms`);
  const check = values.engine === ROOT ? checkOf(pack) : undefined;
  if (check)
    console.log(
      `model check of ${check.formulas} formulas: ${check.milliseconds.toFixed(0)} ms, ${check.steps} steps`,
    );
  mkdirSync(join(ROOT, "bench"), { recursive: true });
  const results = {
    calls,
    messages,
    memory,
    growth,
    columns: stored?.memory ?? [],
    ...(preview && { preview }),
    ...(check && { check }),
  };
  writeFileSync(join(ROOT, "bench/results.json"), JSON.stringify(results, undefined, 2));
  if (values.write) writeReport(results);
}

/** Between the marks that docs/performance.md has for it. */
function writeReport(results: BenchResults): void {
  const doc = readFileSync(DOC, "utf8");
  const [before, rest = ""] = doc.split(MARK);
  const after = rest.slice(rest.indexOf(END));
  writeFileSync(DOC, `${before}${MARK}\n\n${reportOf(results)}\n\n${after}`);
  writeFileSync(PLOT, plotOf(results.growth));
}

/** Ledgers in columns, which only this engine reads. */
async function columnsUpTo(engine: Engine, most: number, count: number) {
  const sizes = IN_COLUMNS.filter((size) => size <= most);
  const growth: GrowthRow[] = [];
  const memory: StoredMemory[] = [];
  for (const shape of ["long", "deep"] as const) {
    const measured = await growthOfStored(engine, shape, sizes, Math.min(count, 3));
    growth.push(...shown(measured.rows));
    memory.push(...measured.memory);
  }
  for (const { shape, observations, file, opened, answered, lists } of memory) {
    const parts = [file, opened, answered].map((bytes) => bytes.toFixed(1)).join(" + ");
    const all = (file + opened + answered).toFixed(1);
    console.log(
      `columns, ${shape}, ${observations}: ${parts} = ${all} bytes an observation (file, opened, answers); lists ${lists.toFixed(1)} more`,
    );
  }
  return { growth, memory };
}

function readPack(): Pack {
  return JSON.parse(readFileSync(join(ROOT, "src/ledger/generated/pack.json"), "utf8")) as Pack;
}

function printCalls(calls: readonly Measured[]): void {
  const width = Math.max(...calls.map(({ name }) => name.length));
  for (const { name, median, spread, ratio } of calls) {
    const range = `${time(spread[0])} to ${time(spread[1])}`;
    console.log(`${name.padEnd(width)}  ${time(median)}  (${range})  ${ratio.toFixed(1)} x`);
  }
}

/** Prints each figure as it comes: its time at each size, the ratio to the floor at the last, how it grows. */
function shown(rows: GrowthRow[]): GrowthRow[] {
  for (const { what, floor, sizes, measured, exponent } of rows) {
    const times = sizes.map((size, at) => `${size}: ${time(measured[at]!.median)}`).join(", ");
    const last = measured.at(-1)!;
    const range = `${time(last.spread[0])} to ${time(last.spread[1])}`;
    const power = exponent === undefined ? "" : `, exponent ${exponent.toFixed(2)}`;
    console.log(`${what}: ${times} (${range}); ${last.ratio.toPrecision(2)} x ${floor}${power}`);
  }
  return rows;
}

void main();
