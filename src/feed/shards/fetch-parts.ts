import { phrases, type Phrase } from "../../domain/answer/phrases";
import { isRefusal } from "../../domain/answer/refusal";
import { sha256 } from "../digest";
import { download, type Bytes } from "../download";
import type { FeedMessage } from "../refusals";
import type { ByteCache } from "./byte-cache";
import { joinRanges, type Joined, type Wanted } from "./ranges";

export interface FetchLimits {
  /** Requests at a time; a browser makes no more of them to one host. */
  requests: number;
  /** For one request. */
  milliseconds: number;
  /** A request that failed in a way which may pass is made so many times in all. */
  attempts: number;
  /** Before the second of them; twice as long before the third. */
  pauseMilliseconds: number;
  /** A server that knows no ranges sends whole files: larger ones are refused. */
  wholeFile: number;
}

export interface FetchEnvironment {
  /** Address of the feed's `index.json`; files are named from its folder on. */
  address: string;
  fetch: typeof fetch;
  subtle: SubtleCrypto;
  cache: ByteCache;
  limits: FetchLimits;
}

/** The bytes of each part by their hash, verified; or why they are not there. */
export type Parts = Map<string, Bytes | Phrase>;

/** Gets parts of files: from the cache, or in as few requests as it takes. Never rejects for what a server does. */
export async function fetchParts(wanted: readonly Wanted[], environment: FetchEnvironment): Promise<Parts> {
  const parts: Parts = new Map();
  const missing: Wanted[] = [];
  await Promise.all(
    wanted.map(async (part) => {
      const kept = await environment.cache.read(part.sha256);
      if (kept && (await isWanted(kept, part, environment))) parts.set(part.sha256, kept);
      else missing.push(part);
    }),
  );
  const waiting = joinRanges(missing);
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      await fetchJoined(next, environment, parts);
  };
  await Promise.all(Array.from({ length: environment.limits.requests }, work));
  return parts;
}

async function fetchJoined(joined: Joined, environment: FetchEnvironment, parts: Parts): Promise<void> {
  const got = await withPatience(environment.limits, () => fetchRange(joined, environment));
  for (const part of joined.parts) {
    if (isPhrase(got)) {
      parts.set(part.sha256, got);
      continue;
    }
    const bytes = got.slice(part.start - joined.start, part.end - joined.start);
    const isSame = await isWanted(bytes, part, environment);
    parts.set(part.sha256, isSame ? bytes : phrases.distantChanged(part.file));
    if (isSame) void environment.cache.keep(part.sha256, bytes);
  }
}

/** Failed for now: the network, or a server that is busy. */
class Passing {
  constructor(readonly why: Phrase) {}
}

async function withPatience(
  { attempts, pauseMilliseconds }: FetchLimits,
  attempt: () => Promise<Bytes | Phrase | Passing>,
): Promise<Bytes | Phrase> {
  for (let made = 1; ; made++) {
    const got = await attempt();
    if (!(got instanceof Passing)) return got;
    if (made >= attempts) return got.why;
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds * 2 ** (made - 1)));
  }
}

async function fetchRange(
  { file, size, start, end }: Joined,
  { address, fetch, limits }: FetchEnvironment,
): Promise<Bytes | Phrase | Passing> {
  const length = end - start;
  const got = await download(fetch, {
    address: new URL(file, address).href,
    what: file,
    limits: { milliseconds: limits.milliseconds, bytes: size <= limits.wholeFile ? size : length },
    range: { start, end },
  });
  const { host } = new URL(address);
  if (isRefusal(got)) return whyNot(got.refused, file, host);
  if ("notModified" in got) return phrases.distantRefused(host, 304);
  const { bytes } = got;
  if (!got.whole) return bytes.length === length ? bytes : passing(bytes.length < length, file);
  return bytes.length === size ? bytes.slice(start, end) : passing(bytes.length < size, file);
}

/** Fewer bytes than there should be may be a transfer that broke off; more are another file. */
function passing(isShort: boolean, file: string): Phrase | Passing {
  const changed = phrases.distantChanged(file);
  return isShort ? new Passing(changed) : changed;
}

function whyNot(refused: FeedMessage, file: string, host: string): Phrase | Passing {
  switch (refused.id) {
    case "unreachable":
      return new Passing(phrases.distantUnreachable(host));
    case "too-slow":
      return new Passing(phrases.distantSlow(host, refused.parameters.seconds));
    case "cut-short":
      return new Passing(phrases.distantUnreachable(host));
    case "too-large":
      return phrases.distantNoRanges(host);
    case "refused":
      return ofStatus(refused.parameters.status, file, host);
    default:
      return phrases.distantUnreachable(host);
  }
}

function ofStatus(status: number, file: string, host: string): Phrase | Passing {
  if (status === 404 || status === 410) return phrases.distantGone(file);
  // It ends before what was asked for begins.
  if (status === 416) return phrases.distantChanged(file);
  const refused = phrases.distantRefused(host, status);
  return status === 429 || status >= 500 ? new Passing(refused) : refused;
}

async function isWanted(
  bytes: Bytes,
  { sha256: hash }: Wanted,
  { subtle }: FetchEnvironment,
): Promise<boolean> {
  return (await sha256(subtle, bytes)) === hash;
}

/** Whether it is why something is not there, instead of it. */
export function isPhrase(got: object): got is Phrase {
  return "id" in got && "parameters" in got;
}
