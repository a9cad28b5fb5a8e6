/** The released editions as they lie in the repository: a workbook may stand on any of them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json";
import { MINIMUM_ADD_IN, newestOf, reads, type FeedEntry, type FeedIndex } from "../../src/feed/format";
import { readPack } from "../../src/feed/read";
import { ARCHIVE } from "../../tools/feed";
import { ROOT } from "../ledger/files";
import { validators } from "./environment";

const read = (file: string): Buffer => readFileSync(join(ROOT, ARCHIVE, file));
const index = JSON.parse(read("index.json").toString()) as FeedIndex;
const named = index.editions.map((entry): [string, FeedEntry] => [entry.id, entry]);

it.each(named)("%s opens in this add-in", async (_, entry) => {
  expect(reads(version, entry)).toBe(true);
  const opened = await readPack(crypto.subtle, new Uint8Array(read(entry.file)), entry, validators.pack);
  expect(opened).toMatchObject({ pack: { edition: entry.id } });
});

it("an edition whose form grew names the add-in it needs, one of before still opens in the older", () => {
  expect(named.map(([id, entry]) => [id, reads("0.1.0", entry)]).slice(0, 2)).toEqual([
    ["2026-11-24.42f462fa", true],
    ["2026-11-28.b8bcdedb", false],
  ]);
});

it("what is compiled now needs no add-in that is yet to come", () => {
  expect(reads(version, { ...newestOf(index)!, minimumAddIn: MINIMUM_ADD_IN })).toBe(true);
});
