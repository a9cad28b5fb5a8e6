/** A stand-in for a model: it says what a test wrote down, in words that are looked up among the numbered spans. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { NumberedItem } from "../../../src/ingest/proposers/proposal";

/** What an answer is made of, by the items that were asked about. */
export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  /** How long it takes, in milliseconds. */
  wait?: number;
}

export interface StandIn {
  address: string;
  /** The requests so far: their headers and what stood in them. */
  requests: { headers: IncomingMessage["headers"]; path: string; body: string }[];
  reply(next: (items: NumberedItem[], request: number) => Reply): void;
  close(): Promise<void>;
}

const MAY_ASK = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "authorization, content-type",
};

export async function openStandIn(): Promise<StandIn> {
  let next: (items: NumberedItem[], request: number) => Reply = () => ({ status: 404 });
  const requests: StandIn["requests"] = [];
  /** A fault of the test's own is an answer that no test expects. */
  const replyTo = (body: string): Reply => {
    try {
      return next(itemsIn(body), requests.length);
    } catch (fault) {
      console.error(fault);
      return { status: 599 };
    }
  };
  const server: Server = createServer((request: IncomingMessage, response: ServerResponse) => {
    // A browser asks first whether a page of another origin may.
    if (request.method === "OPTIONS") return void response.writeHead(204, MAY_ASK).end();
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      requests.push({ headers: request.headers, path: request.url ?? "", body });
      const { status = 200, headers = {}, body: answer = "", wait = 0 } = replyTo(body);
      setTimeout(() => response.writeHead(status, { ...MAY_ASK, ...headers }).end(answer), wait);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`,
    requests,
    reply: (of) => {
      next = of;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export function itemsIn(body: string): NumberedItem[] {
  const { messages } = JSON.parse(body || '{"messages":[]}') as { messages: { content: string }[] };
  const asked = messages[1]?.content;
  return asked === undefined ? [] : (JSON.parse(asked) as { items: NumberedItem[] }).items;
}

/** An answer whose content is these facts, or this text. */
export function saying(facts: unknown, more: object = {}): Reply {
  const content = typeof facts === "string" ? facts : JSON.stringify({ facts });
  return {
    body: JSON.stringify({
      choices: [{ message: { content }, ...more }],
      usage: { total_tokens: 321 },
    }),
  };
}

const NOTHING = {
  observation: { period: null },
  growth: {},
  event: {
    ...{ route: null, materials: [], place: null, capacity: null, power: null },
    ...{ investment: null, happened: null, target: null },
  },
};
const WORDS = new Set(["kind", "series", "stage", "segment", "route", "materials"]);

/**
 * A fact in words as a fact in numbers: `item` by words of its sentence, a span by its text, and one of another sentence as
 * "words of the sentence >> text". What it does not say is null.
 */
export function numbered(said: Record<string, unknown>, items: readonly NumberedItem[]): object {
  const kind = said["kind"] as keyof typeof NOTHING;
  const home = itemOf(String(said["item"]), items);
  const numberOf = (text: unknown): unknown => {
    if (typeof text !== "string") return text;
    const [words, span] = text.includes(">>") ? text.split(">>").map((part) => part.trim()) : ["", text];
    const { spans } = words ? itemOf(words, items) : home;
    const found = spans.find((one) => one.text === span) ?? spans.find((one) => one.text.includes(span!));
    if (!found) throw new Error(`No span "${text}" among ${spans.map((one) => one.text).join(" | ")}`);
    return found.id;
  };
  const told = Object.entries(said)
    .filter(([name]) => name !== "item" && name !== "note")
    .map(([name, value]): [string, unknown] => [
      name,
      WORDS.has(name) ? value : Array.isArray(value) ? value.map(numberOf) : numberOf(value),
    ]);
  return { ...NOTHING[kind], ...Object.fromEntries(told), item: home.item };
}

function itemOf(words: string, items: readonly NumberedItem[]): NumberedItem {
  const found = items.find(({ text }) => text.includes(words));
  if (!found) throw new Error(`No sentence "${words}"`);
  return found;
}
