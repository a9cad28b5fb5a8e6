/** Parquet files that somebody else wrote: only those in which every row is what it should be become an edition. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetWriteBuffer } from "hyparquet-writer";
import type { FeedIndex } from "../../../src/feed/format";
import { checkSignature } from "../../../src/feed/signature";
import { COLUMNS, type Column, type ShardRow } from "../../../src/feed/shards/columns";
import { addToStore, makeKeys } from "../../../tools/feed";
import { listStore, rowOf, writeStore } from "../../../tools/shards/store";
import { columnsOf, compareRows, schemaOf, writeShard } from "../../../tools/shards/write-shard";
import { FIRST } from "../editions";
import { bundledPack } from "../../../src/ledger/bundled-pack";

const PUBLISHED = new Map(bundledPack.sources.map(({ id, published }) => [id, published]));
const PRICES = bundledPack.observations
  .map((one) => rowOf(one, PUBLISHED.get(one.source)!))
  .filter(({ series, ends }) => series.startsWith("PRICE.") && ends.startsWith("2025"))
  .sort(compareRows);
const PLACE = { family: "PRICE", year: 2025 };

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "shards-"));
});
afterEach(() => rmSync(root, { recursive: true }));

/** What is said of the files below the folder; undefined where they are taken. */
function problems(): Promise<string | undefined> {
  return listStore(root, bundledPack).then(
    () => undefined,
    (fault: unknown) => (fault as Error).message,
  );
}

async function written(rows: readonly ShardRow[], place = PLACE): Promise<string | undefined> {
  await writeShard(root, place, rows);
  return problems();
}

function changed(change: (row: ShardRow) => object): ShardRow[] {
  return PRICES.map((row, at) => (at === 0 ? ({ ...row, ...change(row) } as ShardRow) : row));
}

describe("a store that was written from a ledger", () => {
  it("lists each file by family and year, and of each row group where it lies, what it hashes to and what is in it", async () => {
    const pack = await writeStore(root, FIRST, 2);
    expect(pack.shards!.rows).toBe(FIRST.observations.length);
    expect(pack.observations).toEqual([]);
    for (const { file, family, year, size, footer, groups } of pack.shards!.files) {
      expect(file).toMatch(new RegExp(`^family=${family}/year=${year}/part-[0-9a-f]{8}\\.parquet$`));
      const bytes = readFileSync(join(root, file));
      expect([size, bytes.subarray(-4).toString()]).toEqual([bytes.length, "PAR1"]);
      expect(footer.start).toBeGreaterThanOrEqual(groups.at(-1)!.end);
      for (const { rows, series, ends } of groups) {
        expect(rows).toBeLessThanOrEqual(2);
        expect(series[0] <= series[1]).toBe(true);
        expect(series.every((code) => code.startsWith(`${family}.`))).toBe(true);
        expect(ends.every((day) => day.startsWith(`${year}-`))).toBe(true);
      }
    }
  });

  it("is the same edition each time, and another one where a figure is another", async () => {
    const first = await writeStore(join(root, "a"), FIRST);
    expect((await writeStore(join(root, "b"), FIRST)).hash).toBe(first.hash);
    const other = {
      ...FIRST,
      observations: FIRST.observations.map((one, at) => (at === 0 ? { ...one, value: 1 } : one)),
    };
    expect((await writeStore(join(root, "c"), other)).hash).not.toBe(first.hash);
  });

  it("is signed with all that it lists, and nothing is written of an edition older than its newest", async () => {
    const { secret, publicKey } = makeKeys();
    const pack = await writeStore(root, FIRST);
    expect(addToStore(root, pack, secret)).toMatch(
      /^2026-11-24\.[0-9a-f]{8}: \d+ observations in \d+ Parquet files, listed in .*\.json, signed\.$/,
    );
    expect(addToStore(root, pack, secret)).toMatch(/is there already/);
    const index = JSON.parse(readFileSync(join(root, "index.json"), "utf8")) as FeedIndex;
    expect(await checkSignature(crypto.subtle, publicKey, index.editions[0]!)).toBeUndefined();
    expect(existsSync(join(root, index.editions[0]!.file))).toBe(true);
    expect(() =>
      addToStore(root, { ...pack, edition: "2020-01-01.00000000", hash: "0".repeat(64) }, secret),
    ).toThrow("goes back");
  });
});

describe("files that others wrote", () => {
  it("are taken in any number, under any name, with columns in any order, and without those that no row has", async () => {
    const half = Math.ceil(PRICES.length / 2);
    const folder = join(root, "family=PRICE/year=2025");
    mkdirSync(folder, { recursive: true });
    for (const [at, rows] of [PRICES.slice(0, half), PRICES.slice(half)].entries())
      writeFileSync(join(folder, `data_${at}.parquet`), new Uint8Array(tableOf(rows)));
    expect(await problems()).toBeUndefined();
  });

  it.each<[string, (row: ShardRow) => object, RegExp]>([
    [
      "an unknown series",
      () => ({ series: "PRICE.AAA" }),
      /Row 0 of row group 0: The series "PRICE\.AAA" is not defined\./,
    ],
    [
      "an unknown source",
      () => ({ source: "nobody", id: "nobody/x" }),
      /The source "nobody" is not defined\./,
    ],
    ["an id of another source", () => ({ id: "else/x" }), /The id "else\/x" should start with/],
    ["no period", () => ({ period: "2025-13" }), /It is no observation \(\/period/],
    ["a status that is none", () => ({ status: "X" }), /It is no observation \(\/status/],
    ["another last day", () => ({ ends: "2025-01-01" }), /ends is 2025-01-01, and .* ends on/],
    [
      "another publication day",
      () => ({ published: "2025-01-01" }),
      /published is 2025-01-01, and its source was published on/,
    ],
  ])("are refused for %s", async (_, change, sentence) => {
    expect(await written(changed(change))).toMatch(sentence);
  });

  it("may have their row groups in any order, as DuckDB writes some of them", async () => {
    const half = Math.floor(PRICES.length / 2);
    const rows = PRICES.slice(0, 2 * half);
    await writeShard(root, PLACE, [...rows.slice(half), ...rows.slice(0, half)], half);
    expect(await problems()).toBeUndefined();
  });

  it("are refused for an id that is there twice, as where a file was written anew beside the old one", async () => {
    await writeShard(root, PLACE, PRICES);
    expect(await written(PRICES.slice(0, 1))).toMatch(/The id ".*" is there already/);
  });

  it("are taken where a list names them, whatever else lies beside them", async () => {
    const path = await writeShard(root, PLACE, PRICES);
    await writeShard(root, PLACE, PRICES.slice(0, 1));
    const listed = await listStore(root, bundledPack, (one) => one === path);
    expect(listed.shards!.files.map(({ file }) => file)).toEqual([path]);
  });

  it("are refused for rows out of order, of another family or of another year", async () => {
    expect(await written([...PRICES].reverse())).toMatch(/order by series, ends, published\./);
    rmSync(join(root, "family=PRICE"), { recursive: true });
    expect(await written(PRICES, { family: "COST", year: 2025 })).toMatch(/belongs into family=PRICE\./);
    rmSync(join(root, "family=COST"), { recursive: true });
    expect(await written(PRICES, { family: "PRICE", year: 2024 })).toMatch(
      /ends in 2025 and belongs into that year\./,
    );
  });

  it("are refused for a column that is missing, foreign or of another type, and for another compression", async () => {
    const put = async (table: ArrayBuffer): Promise<string | undefined> => {
      mkdirSync(join(root, "family=PRICE/year=2025"), { recursive: true });
      writeFileSync(join(root, "family=PRICE/year=2025/a.parquet"), new Uint8Array(table));
      return problems();
    };
    expect(
      await put(
        tableOf(
          PRICES,
          USED.filter(({ name }) => name !== "source"),
        ),
      ),
    ).toMatch(/The column "source" is missing\./);
    const foreign: Column = { name: "family", type: "text", required: false };
    expect(await put(tableOf(PRICES, [...USED, foreign]))).toMatch(
      /The column "family" is none of an observation/,
    );
    const texts = USED.map((one): Column => (one.name === "ends" ? { ...one, type: "text" } : one));
    expect(await put(tableOf(PRICES, texts))).toMatch(
      /The column "ends" is a BYTE_ARRAY UTF8; it should be a DATE\./,
    );
    expect(await put(tableOf(PRICES, USED, "GZIP"))).toMatch(/compressed with GZIP; write it with SNAPPY\./);
    expect(await put(new ArrayBuffer(5))).toMatch(/It is no whole Parquet file\./);
  });

  it("are refused in another folder, and where there are none", async () => {
    expect(await problems()).toMatch(/There is no Parquet file/);
    writeFileSync(join(root, "prices.parquet"), "");
    expect(await problems()).toMatch(/It has to lie in a folder such as family=PRICE\/year=2026/);
    expect(readdirSync(root)).toEqual(["prices.parquet"]);
  });
});

/** The columns that some row has, as another program writes them: in an order of its own, and nothing is required. */
const USED = COLUMNS.filter(({ name }) => PRICES.some((row) => row[name as keyof ShardRow] !== undefined))
  .map((column) => ({ ...column, required: false }))
  .reverse();

function tableOf(
  rows: readonly ShardRow[],
  columns: readonly Column[] = USED,
  codec: "SNAPPY" | "GZIP" = "SNAPPY",
): ArrayBuffer {
  return parquetWriteBuffer({
    columnData: columnsOf(columns, rows),
    schema: schemaOf(columns),
    codec,
    compressors: { GZIP: (bytes) => bytes },
  });
}
