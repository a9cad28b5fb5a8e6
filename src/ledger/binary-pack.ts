import { editionId } from "../domain/editions/identity";
import type { Ledger, Pack } from "../domain/ledger/records";
import type { Family } from "../domain/ledger/stored-observations";
import { indexOf } from "../domain/market/ledger-index";
import { keepPrepared } from "../domain/market/news-words";
import { canonicalJson } from "./canonical-json";
import { checkColumns } from "./check-columns";
import { familiesOf, familyIn } from "./families";
import { newsBytes, readNews } from "./news-part";
import { headed, isCount, joined, readHead, readShard, shardBytes, type Bytes } from "./shard";

/**
 * A pack in bytes: a mark, a table of contents in canonical JSON, the lists of the ledger but for its observations in
 * JSON, its news in order with the words they are found under, and a shard for each family of series. The table names
 * every part by its SHA-256, and the pack is named by that of the table: whoever trusts that one hash can verify each
 * part by itself.
 */
interface Contents {
  ledger: Part;
  news: Part;
  families: (Part & { name: string; count: number })[];
}

interface Part {
  /** Counted from the end of the table. */
  at: number;
  length: number;
  sha256: string;
}

/** Why bytes are no pack, by the part that is garbled; who shows it says it in words. */
export interface Garbled {
  garbled: string;
}

/** SHA-256 in hex. */
export type Digest = (bytes: Bytes) => Promise<string>;

export interface Means {
  digest: Digest;
  /** The form of a pack. */
  validate(pack: unknown): boolean;
}

const MARK = new TextEncoder().encode("SSBPACK1");

/** A pack by its bytes, with the name that they give it. */
export async function binaryPack(ledger: Ledger, digest: Digest): Promise<Bytes> {
  const published = new Map(ledger.sources.map(({ id, published }) => [id, published]));
  const families = familiesOf(ledger.observations, (source) => published.get(source) ?? "");
  return joinPack(ledger, [...(ledger.stored?.families ?? []), ...families], digest);
}

async function joinPack(ledger: Ledger, families: readonly Family[], digest: Digest): Promise<Bytes> {
  const { stored: _, distant: __, ...lists } = ledger;
  const news = newsBytes(indexOf(ledger).news.prepare());
  const rest = new TextEncoder().encode(JSON.stringify({ ...lists, observations: [] }));
  const shards = families.map((family) => shardBytes(family.columns()));
  let at = 0;
  const part = async (bytes: Bytes): Promise<Part> => {
    const placed = { at, length: bytes.length };
    at += joined([bytes]).length;
    return { ...placed, sha256: await digest(bytes) };
  };
  const contents: Contents = { ledger: await part(rest), news: await part(news), families: [] };
  for (const [place, family] of families.entries()) {
    const { name, count } = family;
    contents.families.push({ ...(await part(shards[place] as Bytes)), name, count });
  }
  return joined([MARK, headed(canonicalJson(contents)), rest, news, ...shards]);
}

export function isBinaryPack(bytes: Uint8Array): boolean {
  return MARK.every((byte, at) => bytes[at] === byte);
}

/** Opens a pack: every part is what the table says, and nothing in it leads a look-up astray. No observation is made. */
export async function openBinaryPack(
  given: Bytes,
  { digest, validate }: Means,
): Promise<{ pack: Pack } | Garbled> {
  // Views of eight bytes a number want the bytes to begin at a multiple of eight.
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice();
  const body = isBinaryPack(bytes) ? bytes.subarray(MARK.length) : undefined;
  const read = body && readHead(body);
  if (!read || !isContents(read.head)) return { garbled: "contents" };
  const { ledger, news, families } = read.head;
  const partOf = async ({ at, length, sha256 }: Part): Promise<Bytes | undefined> => {
    const part = body.subarray(read.end + at, read.end + at + length);
    return part.length === length && (await digest(part)) === sha256 ? part : undefined;
  };
  const text = await partOf(ledger);
  const lists = text && readLists(text, validate);
  if (!lists) return { garbled: "ledger" };
  const newsPart = await partOf(news);
  const prepared = newsPart && readNews(newsPart);
  if (!prepared) return { garbled: "news" };
  keepPrepared(lists.events, prepared);
  const opened = new Map<string, Family>();
  const isSource = knownIn(lists);
  const all: Family[] = [];
  for (const family of families) {
    const shard = await partOf(family);
    const columns = shard && readShard(shard);
    if (!columns || checkColumns(columns, isSource) !== undefined) return { garbled: family.name };
    const made = familyIn(columns);
    if (made.series.some((code) => opened.has(code))) return { garbled: family.name };
    for (const code of made.series) opened.set(code, made);
    all.push(made);
  }
  const hash = await digest(read.text);
  return {
    pack: { format: 1, edition: editionId(lists, hash), hash, ...lists, stored: { families: all } },
  };
}

function readLists(bytes: Bytes, validate: Means["validate"]): Ledger | undefined {
  try {
    const lists = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as Ledger;
    if (!validate({ ...lists, format: 1, edition: "", hash: "" })) return undefined;
    const isSource = knownIn(lists);
    const { growth, shares = [], events, fx, vat } = lists;
    const isSourced = [growth, shares, events, fx, vat].flat().every(({ source }) => isSource(source));
    return isSourced ? lists : undefined;
  } catch {
    return undefined;
  }
}

function knownIn({ sources }: Ledger): (id: string) => boolean {
  const known = new Set(sources.map(({ id }) => id));
  return (id) => known.has(id);
}

function isContents(head: unknown): head is Contents {
  const { ledger, news, families } = head as Partial<Contents>;
  return (
    isPart(ledger) &&
    isPart(news) &&
    Array.isArray(families) &&
    families.every((one) => isPart(one) && "name" in one)
  );
}

function isPart(value: unknown): value is Part {
  const { at, length, sha256 } = (value ?? {}) as Partial<Part>;
  return isCount(at) && isCount(length) && typeof sha256 === "string";
}
