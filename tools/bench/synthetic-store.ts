/**
 * A store of as many daily observations as asked for, the same each time, to measure with. Rows are made as they are
 * written: no more than a row group is in memory.
 *
 *     npx tsx tools/bench/synthetic-store.ts FOLDER [ROWS]
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Observation, Pack, Series, Source } from "../../src/domain/ledger/records";
import { groupsOf } from "../../src/domain/market/groups-of";
import { addDays, dayNumber } from "../../src/domain/time/day";
import { yearOf } from "../../src/domain/time/period";
import { addToStore } from "../feed";
import type { ShardRow } from "../../src/feed/shards/columns";
import { listStore } from "../shards/store";
import { writeShard } from "../shards/write-shard";

const FAMILIES = ["PRICE", "COST"];
/** So many days of each series, the last of them this one. */
const DAYS = 5000;
const LAST = "2025-12-31";

/** The series and sources of a store of about so many observations; its days are the sources' days. */
export function syntheticDefinitions(rows: number): Pack {
  const each = Math.max(1, Math.round(rows / DAYS / FAMILIES.length));
  const series = FAMILIES.flatMap((family) => Array.from({ length: each }, (_, at) => seriesOf(family, at)));
  const sources = Array.from({ length: DAYS }, (_, at) => sourceOf(addDays(LAST, at - DAYS + 1)));
  return {
    ...{ format: 1, edition: "", hash: "", series, sources, terms: [{ id: "own", text: "Made up." }] },
    ...{
      companies: [],
      projects: [],
      observations: [],
      growth: [],
      shares: [],
      events: [],
      rules: [],
      fx: [],
      vat: [],
    },
  };
}

/** Writes the store and lists it as an edition. */
export async function writeSyntheticStore(root: string, rows: number): Promise<Pack> {
  const definitions = syntheticDefinitions(rows);
  const days = groupsOf(
    definitions.sources.map(({ published }) => published),
    yearOf,
  );
  for (const family of FAMILIES) {
    const series = definitions.series.filter(({ code }) => code.startsWith(`${family}.`));
    for (const [year, own] of days) await writeShard(root, { family, year }, rowsOf(series, own));
  }
  return listStore(root, definitions);
}

function* rowsOf(series: readonly Series[], days: readonly string[]): Iterable<ShardRow> {
  for (const [at, { code }] of series.entries())
    for (const day of days) yield { ...observationOf(code, at, day), ends: day, published: day };
}

function observationOf(series: string, at: number, day: string): Observation {
  const source = `mill-${day}`;
  const value = 100 + ((at * 7 + dayNumber(day)) % 500) / 10;
  return {
    id: `${source}/${series.toLowerCase().replace(".", "-")}`,
    series,
    period: day,
    status: "A",
    value,
    source,
  };
}

function seriesOf(family: string, at: number): Series {
  const code = `${family}.S${String(at).padStart(5, "0")}`;
  const measure = family === "PRICE" ? "price" : "cost";
  return {
    ...{ code, name: `Material ${at}, ${measure}`, aliases: [`${family}${at}`], measure, unit: "CNY/kg" },
    ...{ lead: "Mill", region: "China", frequency: "day" },
  };
}

function sourceOf(published: string): Source {
  const id = `mill-${published}`;
  return {
    ...{ id, publisher: "Mill", title: id, url: `https://example.org/${id}`, published, precision: "day" },
    ...{ recorded: published, terms: "own" },
  };
}

async function main(): Promise<void> {
  const [root, rows = "10000000"] = process.argv.slice(2);
  if (root === undefined || existsSync(join(root, "index.json")))
    throw new Error("Name a folder without a store.");
  console.log(addToStore(root, await writeSyntheticStore(root, Number(rows)), undefined));
}

if (require.main === module) void main();
