/** A feed whose editions leave their observations in shards: written from a ledger, or listed where others wrote them. */
import { createHash } from "node:crypto";
import type { IsoDate, Ledger, Observation, Pack } from "../../src/domain/ledger/records";
import { editionId } from "../../src/domain/editions/identity";
import { familyOf, type Shards } from "../../src/domain/ledger/shards";
import { endOf, yearOf } from "../../src/domain/time/period";
import { checkPack } from "../../src/feed/check-pack";
import type { ShardRow } from "../../src/feed/shards/columns";
import { canonicalJson } from "../../src/ledger/canonical-json";
import { observation, pack as validatePack } from "../../src/ledger/generated/validate-feed";
import { whatIsWrong } from "../../src/ledger/compiled-schema";
import { scanShards } from "./scan-shards";
import { compareRows, writeShard } from "./write-shard";

/** Writes the observations of a pack below a folder, a file for each family and year; answers the edition without them. */
export async function writeStore(root: string, pack: Pack, rowsOfAGroup?: number): Promise<Pack> {
  const published = new Map(pack.sources.map((source) => [source.id, source.published]));
  const shards = new Map<string, { family: string; year: number; rows: ShardRow[] }>();
  for (const one of pack.observations) {
    const row = rowOf(one, published.get(one.source) ?? "");
    const [family, year] = [familyOf(one.series), yearOf(row.ends)];
    const shard = shards.get(`${family} ${year}`) ?? { family, year, rows: [] };
    shard.rows.push(row);
    shards.set(`${family} ${year}`, shard);
  }
  const files: string[] = [];
  for (const { family, year, rows } of shards.values())
    files.push(await writeShard(root, { family, year }, rows.sort(compareRows), rowsOfAGroup));
  return listStore(root, pack, (path) => files.includes(path));
}

/** An observation with the days by which it stands in order. */
export function rowOf(one: Observation, published: IsoDate): ShardRow {
  return { ...one, ends: endOf(one.period), published };
}

/**
 * The edition of definitions whose observations lie in the shards below a folder.
 * @param isOfIt which of the files count; other editions may have left theirs beside them.
 * @throws where a file, or the definitions, are not as they should be: the message has a line for each.
 */
export async function listStore(
  root: string,
  definitions: Pack,
  isOfIt: (path: string) => boolean = () => true,
): Promise<Pack> {
  const scanned = await scanShards(root, definitions, observation, isOfIt);
  if ("problems" in scanned) throw new Error(scanned.problems.join("\n"));
  const pack = editionOf(definitions, scanned.shards);
  if (!validatePack(pack)) throw new Error(`The definitions: ${whatIsWrong(pack, validatePack)}`);
  const [problem] = checkPack(pack);
  if (problem) throw new Error(`The definitions: ${problem.at}: ${problem.reason}`);
  return pack;
}

function editionOf({ format, edition: _, hash: __, distant: ___, ...ledger }: Pack, shards: Shards): Pack {
  const whole: Ledger & { shards: Shards } = { ...ledger, observations: [], shards };
  const hash = createHash("sha256").update(canonicalJson(whole), "utf8").digest("hex");
  return { format, edition: editionId(whole, hash), hash, ...whole };
}
