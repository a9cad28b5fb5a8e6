/** Figures that come from shards by range, against a real server: as few requests as it takes, and nothing that is not verified. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isRefusal } from "../../../src/domain/answer/refusal";
import { messageText } from "../../../src/domain/answer/message-text";
import { refOf } from "../../../src/domain/editions/identity";
import { evaluate } from "../../../src/domain/functions/evaluate";
import { openSession, type Session } from "../../../src/domain/functions/session";
import { NotAtHand, onceAtHand } from "../../../src/domain/ledger/distant";
import type { Pack } from "../../../src/domain/ledger/records";
import { byteCache } from "../../../src/feed/shards/byte-cache";
import type { ShardLimits } from "../../../src/feed/shards/open-shards";
import { bundledPack } from "../../../src/ledger/bundled-pack";
import { bundle, TODAY } from "../../support/bundle";
import { feedAt, inspectableStore, limitsOf } from "../environment";
import { startFeedServer, type Answer, type FeedServer } from "../feed-server";
import { ranges, serve, shardsAsked, storeOf, type Store } from "./stores";

const QUICK: Partial<ShardLimits> = { gatherMilliseconds: 1, pauseMilliseconds: 1, restMilliseconds: 60_000 };
const PRICES = ["Li2S", "LATP", "LPSC", "Li2CO3", "LiOH USD", "SE"];

let server: FeedServer;
let store: Store;

beforeAll(async () => {
  server = await startFeedServer();
  store = await storeOf(bundledPack, 20);
});
afterAll(() => server.close());
beforeEach(() => {
  server.publish([]);
  serve(server, store);
});

async function open(
  limits: Partial<ShardLimits> = {},
  parts: Parameters<typeof feedAt>[1] = {},
): Promise<Session> {
  const feed = feedAt(server.address, {
    limits: { ...limitsOf(30_000), shards: { ...QUICK, ...limits } },
    ...parts,
  });
  await feed.check();
  const got = await feed.edition(refOf(store.pack));
  if (isRefusal(got)) throw new Error(JSON.stringify(got));
  return openSession(got.pack, () => TODAY);
}

function ask(session: Session, name: string, ...given: unknown[]): Promise<unknown> {
  return onceAtHand(() => shown(evaluate(session, name, given)[0][0]));
}

function shown(cell: ReturnType<typeof evaluate>[0][0]): unknown {
  if (cell.type === "failure") return `#${cell.failure.code} ${messageText(cell.failure)}`;
  return cell.type === "number" ? cell.value : cell;
}

/** The files of the prices, which are nobody else's. */
function priceFiles(pack: Pack = store.pack): string[] {
  return pack.shards!.files.filter(({ family }) => family === "PRICE").map(({ file }) => file);
}

describe("figures in shards", () => {
  it("are on their way when they are first asked for, and answer as the bundled ones do once they came", async () => {
    const session = await open();
    expect(() => evaluate(session, "PRICE", ["Li2S"])).toThrow(NotAtHand);
    expect(await ask(session, "PRICE", "Li2S")).toBe(shown(evaluate(bundle, "PRICE", ["Li2S"])[0][0]));
    expect(shown(evaluate(session, "PRICE", ["Li2S", "2025-12-06"])[0][0])).toBe(2050);
  });

  it("of one moment come in one request a file, however many cells ask", async () => {
    const session = await open();
    await Promise.all(
      Array.from({ length: 5000 }, (_, at) =>
        ask(session, "PRICE", PRICES[at % PRICES.length], "2026-01-31"),
      ),
    );
    expect(shardsAsked(server).sort()).toEqual(
      priceFiles()
        .map((file) => `${file} 206`)
        .sort(),
    );
  });

  it("of a range come together, too", async () => {
    const session = await open();
    const rows = PRICES.map((name) => [name]);
    await onceAtHand(() => evaluate(session, "PRICE", [rows, "2026-01-31"]));
    expect(shardsAsked(server)).toHaveLength(priceFiles().length);
  });

  it("are fetched once, and from what is kept in the next window", async () => {
    const kept = inspectableStore();
    const cache = () => byteCache({ ...kept, erase: async (key) => void kept.kept.delete(key) });
    await ask(await open({}, { cache: cache() }), "PRICE", "Li2S");
    const asked = shardsAsked(server).length;
    expect(asked).toBeGreaterThan(0);
    expect(await ask(await open({}, { cache: cache() }), "PRICE", "Li2S", "2025-12-06")).toBe(2050);
    expect(shardsAsked(server)).toHaveLength(asked);
  });

  it("that are kept and were changed there are fetched again", async () => {
    const kept = inspectableStore();
    const cache = () => byteCache({ ...kept, erase: async (key) => void kept.kept.delete(key) });
    await ask(await open({}, { cache: cache() }), "PRICE", "Li2S");
    for (const [key, bytes] of kept.kept)
      if (bytes instanceof Uint8Array)
        kept.kept.set(
          key,
          bytes.map((byte) => byte ^ 1),
        );
    expect(await ask(await open({}, { cache: cache() }), "PRICE", "Li2S", "2025-12-06")).toBe(2050);
  });

  it("are not known before they were published", async () => {
    const session = await open();
    for (const day of ["2025-11-01", "2025-12-05", "2025-12-31", "2026-02-01"])
      expect(await ask(session, "PRICE", "Li2S", null, null, `asof=${day}`)).toEqual(
        shown(evaluate(bundle, "PRICE", ["Li2S", null, null, `asof=${day}`])[0][0]),
      );
  });
});

describe("what goes wrong", () => {
  const everyPrice = (make: (bytes: Buffer) => Buffer) =>
    serve(server, store, (bytes, path) => (path.includes("family=PRICE") ? make(bytes) : bytes));

  it.each<[string, () => void, RegExp]>([
    [
      "gone",
      () =>
        priceFiles().forEach((file) => server.answer(file, (_, response) => response.writeHead(404).end())),
      /is no longer served: take a newer edition/,
    ],
    [
      "an error of the server",
      () =>
        priceFiles().forEach((file) => server.answer(file, (_, response) => response.writeHead(503).end())),
      /answered 503: recalculate later/,
    ],
    [
      "not allowed",
      () =>
        priceFiles().forEach((file) => server.answer(file, (_, response) => response.writeHead(403).end())),
      /answered 403/,
    ],
    [
      "one wrong byte",
      () => everyPrice((bytes) => bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)) as Buffer),
      /is not what the edition says it is/,
    ],
    [
      "cut off",
      () => everyPrice((bytes) => bytes.subarray(0, bytes.length - 60)),
      /is not what the edition says it is/,
    ],
    [
      "ends before what is asked for (416)",
      () => everyPrice((bytes) => bytes.subarray(0, 3)),
      /is not what the edition says it is/,
    ],
    [
      "another file",
      () => everyPrice((bytes) => Buffer.alloc(bytes.length, 7)),
      /is not what the edition says it is/,
    ],
    [
      "broken off on the way",
      () =>
        priceFiles().forEach((file) =>
          server.answer(file, (_, response) => {
            response.writeHead(206, { "Content-Length": 5000 });
            response.write("PAR1");
            response.destroy();
          }),
        ),
      /cannot be reached: go online, then recalculate/,
    ],
  ])("%s is #N/A with a sentence that says what to do", async (_, spoil, sentence) => {
    spoil();
    const said = await ask(await open(), "PRICE", "Li2S");
    expect(said).toMatch(/^#NA The figures of PRICE\.LI2S\.CN could not be fetched\. /);
    expect(said).toMatch(sentence);
    expect(String(said).length).toBeLessThan(256);
  });

  it("a server that is offline is not reached", async () => {
    const session = await open({}, {});
    const offline = await open(
      {},
      {
        fetch: (address, init) =>
          new Request(address).url.endsWith(".parquet")
            ? Promise.reject(new TypeError("offline"))
            : fetch(address, init),
      },
    );
    expect(await ask(offline, "PRICE", "Li2S")).toMatch(/localhost:\d+ cannot be reached/);
    expect(await ask(session, "PRICE", "Li2S", "2025-12-06")).toBe(2050);
  });

  it("a server that does not answer in time is too slow", async () => {
    priceFiles().forEach((file) => server.answer(file, () => undefined));
    const session = await open({ milliseconds: 50, attempts: 1 });
    expect(await ask(session, "PRICE", "Li2S")).toMatch(/did not deliver them within 0\.05 seconds/);
  });

  it("a server that knows no ranges sends whole files, of which the part is taken", async () => {
    for (const file of priceFiles()) server.answer(file, whole(file));
    expect(await ask(await open(), "PRICE", "Li2S", "2025-12-06")).toBe(2050);
  });

  it("a whole file that is too large is not taken", async () => {
    for (const file of priceFiles()) server.answer(file, whole(file));
    expect(await ask(await open({ wholeFile: 100 }), "PRICE", "Li2S")).toMatch(/has to allow range requests/);
  });

  it("a request that fails once is made again", async () => {
    for (const file of priceFiles()) {
      let asked = 0;
      const answer = whole(file);
      server.answer(file, (request, response) =>
        asked++ === 0 ? response.writeHead(503).end() : answer(request, response),
      );
    }
    expect(await ask(await open(), "PRICE", "Li2S", "2025-12-06")).toBe(2050);
  });

  it("what could not be had is had once it can be, after a rest", async () => {
    let now = 0;
    jest.spyOn(Date, "now").mockImplementation(() => now);
    try {
      priceFiles().forEach((file) => server.answer(file, (_, response) => response.writeHead(404).end()));
      const session = await open({ restMilliseconds: 1000 });
      expect(await ask(session, "PRICE", "Li2S", "2025-12-06")).toMatch(/no longer served/);
      serve(server, store);
      now = 500;
      expect(await ask(session, "PRICE", "Li2S", "2025-12-06")).toMatch(/no longer served/);
      now = 1500;
      expect(await ask(session, "PRICE", "Li2S", "2025-12-06")).toBe(2050);
    } finally {
      jest.restoreAllMocks();
    }
  });

  it("more than may be held at a time is refused, and what is held goes on answering", async () => {
    const rows = bundledPack.observations.filter(({ series }) => series === "PRICE.LI2S.CN").length;
    const session = await open({ rows });
    expect(await ask(session, "PRICE", "Li2S", "2025-12-06")).toBe(2050);
    const said = await ask(session, "FORECAST", "DEMAND.LIION.ESS.WORLD", 2030);
    expect(said).toMatch(/figures would be held at a time: ask about fewer series/);
    expect(await ask(session, "PRICE", "Li2S", "2025-12-06")).toBe(2050);
  });

  it("in a range fails its own cells only", async () => {
    const session = open();
    for (const { file, family } of store.pack.shards!.files)
      if (family === "SALES") server.answer(file, (_, response) => response.writeHead(404).end());
    const codes = [["SALES.NEV.WHOLESALE.CN"], ["PENETRATION.ASSB.WORLD"]];
    const [sales, penetration] = await onceAtHand(async () =>
      evaluate(await session, "FORECAST", [codes, 2030]).map(([cell]) => shown(cell)),
    );
    expect(sales).toMatch(/could not be fetched/);
    expect(penetration).toEqual(shown(evaluate(bundle, "FORECAST", [codes[1]![0], 2030])[0][0]));
  });

  /** A host that sends all of a file whatever is asked of it. */
  function whole(file: string): Answer {
    const answer = ranges(readFileSync(join(store.root, file)));
    return (request, response) => {
      delete request.headers.range;
      answer(request, response);
    };
  }
});
