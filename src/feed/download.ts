import { readAddress } from "./address";
import type { IsoDate } from "../domain/ledger/records";
import { feedRefusals, type FeedRefusal } from "./refusals";

export interface Limits {
  bytes: number;
  milliseconds: number;
}

export type Bytes = Uint8Array<ArrayBuffer>;

export interface Downloaded {
  bytes: Bytes;
  etag?: string;
  /** What day it is by the server's clock, where it may be read. */
  day?: IsoDate;
  /** Whether it is all of the file, as a server sends that knows no ranges. */
  whole: boolean;
}

/** The server says that what carries the given ETag is still what it has. */
export interface NotModified {
  notModified: true;
  day?: IsoDate;
}

export interface Request {
  address: string;
  /** What is asked for, as a refusal names it. */
  what: string;
  limits: Limits;
  etag?: string;
  /** Only these bytes of it. */
  range?: { start: number; end: number };
}

/**
 * Gets a file over https within limits of time and size. Sends nothing about the user: no credentials, no referrer.
 * The size is counted as bytes arrive, for the server's own word on it may be missing or wrong.
 */
export async function download(
  fetcher: typeof fetch,
  { address, what, limits, etag, range }: Request,
): Promise<Downloaded | NotModified | FeedRefusal> {
  if (!isHttps(address)) return feedRefusals.notHttps(what);
  const transfer = new AbortController();
  const timer = setTimeout(() => transfer.abort(), limits.milliseconds);
  const tooSlow = () => feedRefusals.tooSlow(what, limits.milliseconds / 1000);
  try {
    const response = await fetcher(address, requestInit(transfer.signal, etag, range)).catch(() => undefined);
    if (response === undefined) {
      return transfer.signal.aborted ? tooSlow() : feedRefusals.unreachable(new URL(address).host);
    }
    if (!isHttps(response.url)) return feedRefusals.notHttps(what);
    const day = dayOf(response.headers.get("date"));
    if (response.status === 304 && etag !== undefined)
      return { notModified: true, ...(day !== undefined && { day }) };
    const isPart = response.status === 206 && range !== undefined;
    if (response.status !== 200 && !isPart) return feedRefusals.refused(what, response.status);
    const bytes = await readBody(response, limits.bytes).catch(() => undefined);
    if (bytes === undefined) return transfer.signal.aborted ? tooSlow() : feedRefusals.cutShort(what);
    if (bytes === "too-large") return feedRefusals.tooLarge(what, limits.bytes);
    const newEtag = response.headers.get("etag");
    return {
      bytes,
      whole: !isPart,
      ...(newEtag !== null && { etag: newEtag }),
      ...(day !== undefined && { day }),
    };
  } finally {
    clearTimeout(timer);
    transfer.abort();
  }
}

function requestInit(signal: AbortSignal, etag: string | undefined, range: Request["range"]): RequestInit {
  return {
    signal,
    credentials: "omit",
    referrerPolicy: "no-referrer",
    // The browser's own cache asks again too, which is all there is where no ETag can be read.
    cache: range === undefined ? "no-cache" : "no-store",
    ...(etag !== undefined && { headers: { "If-None-Match": etag } }),
    ...(range && { headers: { Range: `bytes=${range.start}-${range.end - 1}` } }),
  };
}

async function readBody(response: Response, cap: number): Promise<Bytes | "too-large"> {
  if (Number(response.headers.get("content-length")) > cap) return "too-large";
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = response.body!.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > cap) return "too-large";
    parts.push(part.value);
  }
  return joined(parts, size);
}

function dayOf(date: string | null): IsoDate | undefined {
  const time = Date.parse(date ?? "");
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}

function joined(parts: readonly Uint8Array[], size: number): Bytes {
  const bytes = new Uint8Array(size);
  let end = 0;
  for (const part of parts) {
    bytes.set(part, end);
    end += part.length;
  }
  return bytes;
}

function isHttps(address: string): boolean {
  return readAddress(address)?.protocol === "https:";
}
