import { isRefusal } from "../../domain/answer/refusal";
import { ingestRefusals, type IngestRefusal } from "../refusals";

/** An endpoint of the user's choice that speaks the OpenAI form of chat completions. */
export interface Endpoint {
  /** Such as `https://host/v1`; `/chat/completions` is added. */
  address: string;
  model: string;
  key?: string;
  /** How long one answer may take, in milliseconds. */
  timeout?: number;
  /** How often a failed request is sent again. */
  retries?: number;
  /** How long the first wait before that is, in milliseconds; each further one is twice as long. */
  pause?: number;
  /** Ends what is under way; nothing more is sent. */
  signal?: AbortSignal;
  /** Sends the requests in place of `fetch`: recorded answers are played back so. */
  send?: typeof fetch;
}

const TIMEOUT = 120_000;
const RETRIES = 2;
const PAUSE = 1000;
const LONGEST_PAUSE = 30_000;
/** A portion's facts are some kilobytes. */
const MOST_BYTES = 2_000_000;

/** What came back, and whether asking again may help where it was refused. */
type Outcome<Answer> = Answer | (IngestRefusal & { again?: boolean; wait?: number });

/** The host of a model's address, or why text and key may not go there. */
export function hostOf(address: string): { host: string; origin: string } | IngestRefusal {
  const url = urlOf(address);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "")
    return ingestRefusals.badAddress(address);
  if (url.protocol === "http:" && !isThisComputer(url.hostname)) return ingestRefusals.notHttps(url.host);
  return { host: url.host, origin: url.origin };
}

/** `URL.canParse` came to WebKit with Safari 17. */
function urlOf(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** What stays on this computer needs no https. */
function isThisComputer(name: string): boolean {
  return name === "localhost" || name === "127.0.0.1" || name === "[::1]";
}

/**
 * Asks the endpoint until an answer is sound, at most as often as it may be.
 *
 * @param sound Reads the body of an answer; what it refuses is asked for again.
 */
export async function askEndpoint<Answer>(
  endpoint: Endpoint,
  request: object,
  sound: (body: string) => Outcome<Answer>,
): Promise<Answer | IngestRefusal> {
  const place = hostOf(endpoint.address);
  if (isRefusal(place)) return place;
  const { retries = RETRIES, pause = PAUSE, signal } = endpoint;
  for (let tries = 0; ; tries += 1) {
    const body = await sent(endpoint, place.host, request);
    const answer = typeof body === "string" ? sound(body) : body;
    if (!isRefused(answer)) return answer;
    if (signal?.aborted) return ingestRefusals.stopped();
    if (!answer.again || tries >= retries) return { refused: answer.refused };
    await waited(Math.min(answer.wait ?? pause * 2 ** tries, LONGEST_PAUSE), signal);
    if (signal?.aborted) return ingestRefusals.stopped();
  }
}

function isRefused<Answer>(outcome: Outcome<Answer>): outcome is IngestRefusal & { again?: boolean } {
  return isRefusal(outcome);
}

const POSTED = {
  method: "POST",
  redirect: "manual",
  credentials: "omit",
  referrerPolicy: "no-referrer",
  cache: "no-store",
} as const;

function headersWith(key: string | undefined): Record<string, string> {
  return { "content-type": "application/json", ...(key && { authorization: `Bearer ${key}` }) };
}

/** The body of one answer. No redirect is followed: text and key go to the address that was given, or nowhere. */
async function sent(
  endpoint: Endpoint,
  host: string,
  request: object,
): Promise<string | (IngestRefusal & { again?: boolean; wait?: number })> {
  const { address, key, timeout = TIMEOUT, signal, send = fetch } = endpoint;
  const patience = new AbortController();
  const stop = (): void => patience.abort();
  signal?.addEventListener("abort", stop);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, timeout);
  try {
    if (signal?.aborted) return ingestRefusals.stopped();
    const response = await send(`${address.replace(/\/+$/, "")}/chat/completions`, {
      ...POSTED,
      headers: headersWith(key),
      body: JSON.stringify(request),
      signal: patience.signal,
    });
    return await bodyOf(response, host);
  } catch {
    return late
      ? { ...ingestRefusals.tooSlow(timeout / 1000), again: true }
      : unreached(host, signal?.aborted === true);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
  }
}

async function bodyOf(
  response: Response,
  host: string,
): Promise<string | (IngestRefusal & { again?: boolean; wait?: number })> {
  const problem = problemOf(response, host);
  if (problem) {
    await response.body?.cancel();
    return problem;
  }
  const text = await bounded(response);
  if (text === undefined) return ingestRefusals.tooLarge(MOST_BYTES);
  return /^\s*</.test(text) ? ingestRefusals.page(host) : text;
}

function unreached(host: string, stopped: boolean): IngestRefusal & { again?: boolean } {
  return stopped ? ingestRefusals.stopped() : { ...ingestRefusals.unreachable(host), again: true };
}

function problemOf(
  { ok, status, type, headers }: Response,
  host: string,
): (IngestRefusal & { again?: boolean; wait?: number }) | undefined {
  if (ok) return undefined;
  // A browser hides where it leads to and shows no status.
  if (type === "opaqueredirect" || (status >= 300 && status < 400)) return ingestRefusals.redirected(host);
  if (status === 401 || status === 403) return ingestRefusals.keyRefused(host, status);
  const passing = status === 408 || status === 429 || status >= 500;
  const seconds = Number(headers.get("retry-after") ?? NaN);
  return {
    ...ingestRefusals.status(host, status),
    ...(passing && { again: true }),
    ...(seconds >= 0 && { wait: seconds * 1000 }),
  };
}

/** The text of a body; undefined where it is larger than any answer, and then no more of it is taken. */
async function bounded(response: Response): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return "";
  const decoder = new TextDecoder();
  let [text, bytes] = ["", 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > MOST_BYTES) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

function waited(length: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const over = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", over);
      resolve();
    };
    const timer = setTimeout(over, length);
    signal?.addEventListener("abort", over);
  });
}
