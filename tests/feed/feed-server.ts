import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import tls from "node:tls";
import { generate } from "selfsigned";
import { FEED_FORMAT, type FeedEntry } from "../../src/feed/format";
import type { Pack } from "../../src/domain/ledger/records";
import { describeEdition } from "../../tools/feed";
import { sha256 } from "../ledger/files";

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface FeedServer {
  address: string;
  /** The paths asked for since the last publication, with the status each was answered with. */
  asked: string[];
  /** The headers of the last request. */
  headers: IncomingMessage["headers"];
  /** Serves these editions, oldest first, and nothing else; `change` may make the entries wrong. */
  publish(editions: readonly Pack[], change?: (entry: FeedEntry) => FeedEntry): void;
  /** Answers one path in a way of its own. */
  answer(name: string, answer: Answer): void;
  close(): Promise<void>;
}

/** One for all servers: of two issuers with one name, only the first would be looked at. */
let certificate: ReturnType<typeof generate> | undefined;

/** A static host on this machine, over https, that can be told to misbehave. */
export async function startFeedServer(): Promise<FeedServer> {
  certificate ??= generate([{ name: "commonName", value: "localhost" }], { keySize: 2048 });
  const { private: key, cert } = await certificate;
  const distrust = trust(cert);
  const answers = new Map<string, Answer>();
  const asked: string[] = [];

  const server = createServer({ key, cert }, (request, response) => {
    const name = request.url!.slice("/feed/".length);
    feed.headers = request.headers;
    response.on("close", () => asked.push(`${name} ${response.statusCode}`));
    (answers.get(name) ?? notFound)(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));

  const feed: FeedServer = {
    address: `https://localhost:${(server.address() as AddressInfo).port}/feed/index.json`,
    asked,
    headers: {},
    publish(editions, change = (entry) => entry) {
      answers.clear();
      asked.length = 0;
      const described = editions.map((pack, index) => describeEdition(pack, editions[index - 1]));
      const index = { format: FEED_FORMAT, editions: described.map(({ entry }) => change(entry)) };
      answers.set("index.json", file(JSON.stringify(index)));
      for (const { file: pack } of described) answers.set(pack.name, file(pack.text));
    },
    answer: (name, answer) => void answers.set(name, answer),
    async close() {
      distrust();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return feed;
}

/** What a static host does: an ETag, and 304 for who has it. */
export function file(text: string): Answer {
  const etag = `"${sha256(text)}"`;
  return (request, response) => {
    const same = request.headers["if-none-match"] === etag;
    response.writeHead(same ? 304 : 200, { ETag: etag, "Content-Type": "application/json" });
    response.end(same ? undefined : text);
  };
}

const notFound: Answer = (_request, response) => response.writeHead(404).end();

/** Lets this process's fetch trust the certificate; answers the way back. */
function trust(ca: string): () => void {
  const connect = tls.connect;
  const trusting = (options: object, ...rest: unknown[]) =>
    (connect as (...given: unknown[]) => unknown)({ ...options, ca }, ...rest);
  Object.assign(tls, { connect: trusting });
  return () => void Object.assign(tls, { connect });
}
