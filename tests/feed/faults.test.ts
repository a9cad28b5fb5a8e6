/**
 * What may go wrong between a feed and this add-in, against a real server. Whatever it is: a sentence says so, and
 * what was good before is still there.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Feed } from "../../src/feed/feed";
import type { FeedEntry } from "../../src/feed/format";
import type { FeedMessage } from "../../src/feed/refusals";
import { refusalText } from "../../src/model/languages/model-text";
import { isRefusal } from "../../src/domain/answer/refusal";
import { refOf } from "../../src/domain/editions/identity";
import type { Pack } from "../../src/domain/ledger/records";
import { describeEdition, makeKeys, signEntry } from "../../tools/feed";
import { sha256 } from "../ledger/files";
import { editionOf, FIRST } from "./editions";
import { feedAt, inspectableStore } from "./environment";
import { file, startFeedServer, type Answer, type FeedServer } from "./feed-server";

const OLD = editionOf("2026-12-01");
const NEW = editionOf("2026-12-08", 2200);
const NEW_FILE = describeEdition(NEW, OLD).file.name;

let server: FeedServer;
let store: ReturnType<typeof inspectableStore>;

beforeAll(async () => {
  server = await startFeedServer();
});
afterAll(() => server.close());

beforeEach(async () => {
  store = inspectableStore();
  server.publish([FIRST, OLD]);
  const feed = open();
  await feed.check();
  await feed.edition(refOf(OLD));
  server.publish([FIRST, OLD, NEW]);
});

function open(parts: Parameters<typeof feedAt>[1] = {}): Feed {
  return feedAt(server.address, { store, ...parts });
}

/** The last good edition and list are what they were before the fault, for this window and for one opened later. */
async function expectNothingLost(feed: Feed): Promise<void> {
  for (const one of [feed, feedAt("https://nowhere.invalid/feed/index.json", { store })]) {
    expect(await one.edition(refOf(OLD))).toEqual({ pack: OLD });
  }
  expect((await feed.known()).map(({ id }) => id)).toEqual([FIRST.edition, OLD.edition]);
  expect([...store.kept.keys()].filter((key) => key.includes(NEW.hash))).toEqual([]);
}

/** Why it was refused, and the sentence for it; else what was got. */
function told(outcome: Awaited<ReturnType<Feed["check"] | Feed["edition"]>>): unknown {
  return isRefusal(outcome) ? [outcome.refused.id, refusalText(outcome)] : outcome;
}

function refusal(id: FeedMessage["id"], sentence: RegExp): unknown {
  return [id, expect.stringMatching(sentence)];
}

const tooLong: Answer = (_request, response) => {
  response.writeHead(200);
  const megabyte = Buffer.alloc(1_000_000, " ");
  let sent = 0;
  const more = (): void => {
    if (sent === 50 || response.destroyed) return void response.end();
    sent += 1;
    response.write(megabyte, more);
  };
  more();
};

const drip: Answer = (_request, response) => {
  response.writeHead(200);
  const timer = setInterval(() => response.write(" "), 20);
  response.on("close", () => clearInterval(timer));
};

const cutShort: Answer = (_request, response) => {
  response.writeHead(200, { "Content-Length": "2000" });
  response.write('{"format":1,');
  setTimeout(() => response.destroy(), 20);
};

/** A server that ends early and says that this was all. */
const endedEarly: Answer = (_request, response) => {
  response.writeHead(200).end(describeEdition(NEW, OLD).file.text.slice(0, 500));
};

const status =
  (code: number): Answer =>
  (_request, response) =>
    response.writeHead(code).end("{}");

const SHORT = { milliseconds: 300 };

describe("an index", () => {
  it.each<[string, Answer, FeedMessage["id"], RegExp]>([
    [
      "that is cut short",
      cutShort,
      "cut-short",
      /^The transfer of index\.json from the feed was cut short\.$/,
    ],
    ["that drips in", drip, "too-slow", /did not deliver index\.json within 0\.3 seconds/],
    ["of 50 MB", tooLong, "too-large", /index\.json of the feed is larger than the 100000 bytes/],
    ["answered by 500", status(500), "refused", /answered 500 when asked for index\.json/],
    ["answered by 404", status(404), "refused", /answered 404/],
    [
      "that is a page",
      file("<!doctype html>"),
      "wrong-form",
      /index\.json .* form of one \(it is not JSON\)/,
    ],
    ["of no editions", file('{"format":1}'), "wrong-form", /'editions'/],
    ["of a later format", file('{"format":2}'), "needs-newer-add-in", /needs a newer version of the add-in/],
  ])("%s is not taken", async (_, answer, fault, message) => {
    server.answer("index.json", answer);
    const feed = open({ limits: { index: { bytes: 100_000, ...SHORT }, pack: { bytes: 1e6, ...SHORT } } });
    expect(told(await feed.check())).toEqual(refusal(fault, message));
    await expectNothingLost(feed);
  });

  it("stops a transfer that is too large where it becomes so", async () => {
    let sent = 0;
    server.answer("index.json", (_request, response) => {
      response.writeHead(200);
      const more = (): void => {
        if (response.destroyed) return;
        sent += 100_000;
        response.write(Buffer.alloc(100_000, " "), () => setTimeout(more, 5));
      };
      more();
    });
    await open().check();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const stoppedAt = sent;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(sent).toBe(stoppedAt);
    expect(sent).toBeLessThan(5_000_000);
  });

  it("believes no Content-Length that is too small, and one that is too large", async () => {
    const feed = open();
    server.answer("index.json", (_request, response) => {
      response.writeHead(200, { "Content-Length": String(50_000_000) }).flushHeaders();
    });
    expect(told(await feed.check())).toEqual(refusal("too-large", /100000 bytes/));
    await expectNothingLost(feed);
  });

  it.each(["file", "id", "date", "hash", "sha256"] as const)(
    "with a wrong %s is not taken",
    async (field) => {
      const wrong = {
        file: "../secret.json",
        id: "2026-12-08.00000000",
        date: "2026-12-09",
        hash: "0",
        sha256: "x",
      };
      server.publish([FIRST, OLD, NEW], (entry) =>
        entry.id === NEW.edition ? { ...entry, [field]: wrong[field] } : entry,
      );
      const feed = open();
      expect(told(await feed.check())).toEqual(refusal("wrong-form", /editions\/2/));
      await expectNothingLost(feed);
    },
  );

  it("that goes back to an older edition is not taken", async () => {
    server.publish([FIRST]);
    const feed = open();
    expect(told(await feed.check())).toEqual(
      refusal(
        "older-edition",
        new RegExp(`offers edition ${FIRST.edition} as its newest, though it had ${OLD.edition}`),
      ),
    );
    await expectNothingLost(feed);
  });

  it("that puts another edition in the place of the newest of the same day is not taken", async () => {
    server.publish([FIRST, editionOf("2026-12-01", 1)]);
    const feed = open();
    expect(told(await feed.check())).toEqual(refusal("older-edition", /though it had/));
    await expectNothingLost(feed);
  });

  it("with a second edition of the same day is taken", async () => {
    const second = editionOf("2026-12-01", 1);
    server.publish([FIRST, OLD, second]);
    expect(await open().check()).toMatchObject({ newest: { id: second.edition } });
  });

  it("with an edition dated after today is not taken, or every true one would look older", async () => {
    server.publish([FIRST, OLD, editionOf("2099-01-01")]);
    const feed = open();
    expect(told(await feed.check())).toEqual(refusal("future-edition", /dated after today/));
    await expectNothingLost(feed);
  });
});

describe("a redirect", () => {
  it("to http is not followed to an end", async () => {
    const plain = createServer((_request, response) => response.end('{"format":1,"editions":[]}'));
    await new Promise<void>((resolve) => plain.listen(0, "localhost", resolve));
    const { port } = plain.address() as AddressInfo;
    server.answer("index.json", (_request, response) =>
      response.writeHead(302, { Location: `http://localhost:${port}/feed/index.json` }).end(),
    );
    const feed = open();
    expect(told(await feed.check())).toEqual(refusal("not-https", /address without https for index\.json/));
    await expectNothingLost(feed);
    plain.closeAllConnections();
    plain.close();
  });

  it("to https is followed", async () => {
    server.answer(
      "moved.json",
      file(JSON.stringify({ format: 1, editions: [describeEdition(OLD, undefined).entry] })),
    );
    server.answer("index.json", (_request, response) =>
      response.writeHead(302, { Location: "moved.json" }).end(),
    );
    expect(await open().check()).toMatchObject({ newest: { id: OLD.edition } });
  });
});

describe("a pack", () => {
  const SPACES = " ".repeat(describeEdition(NEW, OLD).entry.size);

  it.each<[string, Answer, FeedMessage["id"], RegExp]>([
    ["that is cut short", cutShort, "cut-short", /^The transfer of .* was cut short\.$/],
    ["that ends early", endedEarly, "cut-short", /^The transfer of .* was cut short\.$/],
    ["that drips in", drip, "too-slow", /within 0\.3 seconds/],
    ["of 50 MB", tooLong, "too-large", /is larger than/],
    ["answered by 500", status(500), "refused", /answered 500/],
    ["of other bytes", file(SPACES), "wrong-hash", /is not what the feed's index says it is/],
  ])("%s is not taken", async (_, answer, fault, message) => {
    const feed = open({ limits: { index: { bytes: 100_000, ...SHORT }, pack: { bytes: 1e6, ...SHORT } } });
    await withOldIndex(feed, async () => {
      server.answer(NEW_FILE, answer);
      expect(told(await feed.edition(refOf(NEW)))).toEqual(refusal(fault, message));
    });
  });

  it.each<[string, (pack: Pack) => object, FeedMessage["id"], RegExp]>([
    ["of a wrong form", (pack) => ({ ...pack, sources: "none" }), "wrong-form", /\/sources: must be array/],
    ["with a field nobody knows", (pack) => ({ ...pack, more: 1 }), "wrong-form", /must NOT have additional/],
    [
      "with a record of a wrong form",
      (pack) => ({ ...pack, observations: [{ ...pack.observations[0], value: "2050" }] }),
      "wrong-form",
      /\/observations\/0\/value: must be number/,
    ],
    [
      "with a record of an unknown source",
      (pack) => ({ ...pack, sources: pack.sources.slice(1) }),
      "wrong-form",
      /There is no source "iea-outlook"/,
    ],
    [
      "with a price that is none",
      (pack) => ({ ...pack, observations: pack.observations.map((one) => ({ ...one, value: -1 })) }),
      "wrong-form",
      /not below zero|between 0 and 1/,
    ],
    [
      "with another content than its hash",
      (pack) => ({ ...pack, companies: [], projects: [], events: [] }),
      "wrong-hash",
      /is not what/,
    ],
    [
      "that gives itself another name",
      (pack) => ({ ...pack, edition: OLD.edition }),
      "wrong-hash",
      /is not what/,
    ],
  ])("%s is not taken, though its bytes are what the index says", async (_, change, fault, message) => {
    const feed = open();
    await withOldIndex(feed, async () => {
      const text = JSON.stringify(change(NEW));
      server.publish([FIRST, OLD, NEW], (one) =>
        one.id === NEW.edition ? { ...one, size: Buffer.byteLength(text), sha256: sha256(text) } : one,
      );
      server.answer(NEW_FILE, file(text));
      expect(told(await feed.edition(refOf(NEW)))).toEqual(refusal(fault, message));
    });
  });

  it("that only a newer add-in can read is named as such and not asked for", async () => {
    server.publish([FIRST, OLD, NEW], (entry) =>
      entry.id === NEW.edition ? { ...entry, minimumAddIn: "0.10.0" } : entry,
    );
    const feed = open({ addInVersion: "0.9.0" });
    expect(told(await feed.edition(refOf(NEW)))).toEqual(
      refusal("needs-newer-add-in", /needs version 0\.10\.0/),
    );
    expect(server.asked.filter((line) => line.startsWith(NEW_FILE))).toEqual([]);
    expect(await feed.check()).toMatchObject({ newest: { id: OLD.edition }, beyond: { id: NEW.edition } });
  });

  it("that the feed does not hold is named as such", async () => {
    const gone = editionOf("2026-12-09");
    expect(told(await open().edition(refOf(gone)))).toEqual(
      refusal("unknown-edition", new RegExp(`does not hold edition ${gone.edition}`)),
    );
  });

  /** Nobody has asked for the list anew, so the last good one is still the one before. */
  async function withOldIndex(feed: Feed, work: () => Promise<void>): Promise<void> {
    await work();
    await expectNothingLost(feed);
  }
});

describe("with a key", () => {
  const { secret, publicKey } = makeKeys();
  const signed = (entry: FeedEntry): FeedEntry => signEntry(entry, secret);

  it("a signed edition is taken", async () => {
    server.publish([FIRST, OLD, NEW], signed);
    const feed = open({ key: publicKey });
    expect(await feed.check()).toMatchObject({ newest: { id: NEW.edition } });
    expect(await feed.edition(refOf(NEW))).toEqual({ pack: NEW });
  });

  const byAnother = (entry: FeedEntry): FeedEntry => signEntry(entry, makeKeys().secret);
  const changedAfter = (entry: FeedEntry): FeedEntry => ({
    ...signed(entry),
    changed: { counts: {}, sentences: ["Nothing."] },
  });
  const unsigned = (entry: FeedEntry): FeedEntry => entry;

  it.each<[string, (entry: FeedEntry) => FeedEntry, FeedMessage["id"], RegExp]>([
    ["an unsigned edition", unsigned, "unsigned", /is not signed, and this add-in takes signed ones only/],
    ["one signed by another key", byAnother, "wrong-signature", /not by the publisher this add-in trusts/],
    ["one whose entry was changed", changedAfter, "wrong-signature", /not by the publisher/],
  ])("%s is refused, in the list and as a pack", async (_, change, fault, message) => {
    server.publish([FIRST, OLD, NEW], change);
    const feed = open({ key: publicKey });
    expect(told(await feed.check())).toEqual(refusal(fault, message));
    expect(told(await feed.edition(refOf(NEW)))).toEqual(refusal(fault, message));
    expect(server.asked.filter((line) => line.startsWith(NEW_FILE))).toEqual([]);
    await expectNothingLost(open());
  });

  it("what was kept without a signature is not taken", async () => {
    const feed = open({ key: publicKey });
    expect(told(await feed.edition(refOf(OLD)))).toEqual(refusal("unsigned", /is not signed/));
  });

  it("nothing is taken where the browser cannot check a signature", async () => {
    server.publish([FIRST, OLD, NEW], signed);
    const subtle = Object.assign(Object.create(crypto.subtle) as SubtleCrypto, {
      digest: (name: string, bytes: BufferSource) => crypto.subtle.digest(name, bytes),
      importKey: () => Promise.reject(new DOMException("Unrecognized name.", "NotSupportedError")),
    });
    const feed = open({ key: publicKey, subtle });
    expect(told(await feed.check())).toEqual(refusal("cannot-verify", /cannot check the signature/));
  });
});

describe("without a network", () => {
  it("says so, and what was fetched before is there", async () => {
    const host = await startFeedServer();
    const { address } = host;
    host.publish([FIRST, OLD]);
    await feedAt(address, { store }).check();
    await host.close();
    const feed = feedAt(address, { store });
    expect(told(await feed.check())).toEqual(
      refusal("unreachable", /^The feed at localhost:\d+ cannot be reached\.$/),
    );
    await expectNothingLost(feed);
  });

  it("asks nobody for an address without https", async () => {
    const asked = jest.fn();
    const feed = feedAt("http://localhost/feed/index.json", { store, fetch: asked });
    expect(told(await feed.check())).toEqual(refusal("not-https", /without https/));
    expect(asked).not.toHaveBeenCalled();
  });
});

describe("storage", () => {
  const blocked = {
    read: () => Promise.reject(new DOMException("The operation is insecure.", "SecurityError")),
    write: () => Promise.reject(new DOMException("The operation is insecure.", "SecurityError")),
  };

  it("may be blocked: editions are kept for as long as the window lives", async () => {
    const { withMemory } = await import("../../src/feed/store");
    const feed = open({ store: withMemory(blocked) });
    expect(await feed.check()).toMatchObject({ newest: { id: NEW.edition } });
    expect(await feed.edition(refOf(NEW))).toEqual({ pack: NEW });
    server.publish([]);
    expect(await feed.edition(refOf(NEW))).toEqual({ pack: NEW });
  });

  it("may be damaged: what it holds is checked, and fetched anew", async () => {
    const [key] = [...store.kept.keys()].filter((one) => one.includes(OLD.hash));
    const text = JSON.stringify({ ...OLD, observations: [] });
    for (const damage of [new TextEncoder().encode(text), new Uint8Array(3), "text", null, 7]) {
      store.kept.set(key!, damage);
      expect(await open().edition(refOf(OLD))).toEqual({ pack: OLD });
    }
    for (const damage of [{ bytes: new Uint8Array(3), etag: '"1"' }, "text", null, { bytes: 1 }]) {
      store.kept.set(`index ${server.address}`, damage);
      expect(await open().check()).toMatchObject({ newest: { id: NEW.edition } });
    }
  });
});
