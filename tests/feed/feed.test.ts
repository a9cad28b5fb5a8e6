import { refOf } from "../../src/domain/editions/identity";
import { describeEdition } from "../../tools/feed";
import { editionOf, FIRST } from "./editions";
import { feedAt, inspectableStore } from "./environment";
import { startFeedServer, type FeedServer } from "./feed-server";

const NEXT = editionOf("2026-12-01");
const LATER = editionOf("2026-12-08", 2200);

let server: FeedServer;
beforeAll(async () => {
  server = await startFeedServer();
});
afterAll(() => server.close());
beforeEach(() => server.publish([FIRST, NEXT]));

describe("a check", () => {
  it("lists the editions, oldest first, with what each changed", async () => {
    const checked = await feedAt(server.address).check();
    expect(checked).toMatchObject({
      editions: [
        { id: FIRST.edition },
        { id: NEXT.edition, changed: { counts: { publications: 1, "new-observation": 1 } } },
      ],
      newest: { id: NEXT.edition, changed: { sentences: ["1 new publication.", "1 new figure."] } },
    });
  });

  it("transfers nothing when nothing changed", async () => {
    const feed = feedAt(server.address);
    const first = await feed.check();
    expect(await feed.check()).toEqual(first);
    await settled();
    expect(server.asked).toEqual(["index.json 200", "index.json 304"]);
  });

  it("sees what was published since", async () => {
    const feed = feedAt(server.address);
    await feed.check();
    server.publish([FIRST, NEXT, LATER]);
    expect(await feed.check()).toMatchObject({ newest: { id: LATER.edition } });
  });

  it("sends no ETag to another origin, which would have to allow it", async () => {
    const feed = feedAt(server.address, { own: false });
    await feed.check();
    await feed.check();
    expect(server.headers["if-none-match"]).toBeUndefined();
  });

  it("sends nothing about the user", async () => {
    const fetched = jest.fn(fetch);
    await feedAt(server.address, { fetch: fetched }).check();
    expect(fetched.mock.calls[0]![1]).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer" });
    expect(server.headers).not.toHaveProperty("cookie");
    expect(server.headers).not.toHaveProperty("referer");
    expect(server.headers).not.toHaveProperty("authorization");
  });

  it("of an empty feed offers nothing", async () => {
    server.publish([]);
    expect(await feedAt(server.address).check()).toEqual({ editions: [] });
  });
});

describe("an edition", () => {
  it("is had by the hash of its content, older or newer", async () => {
    const feed = feedAt(server.address);
    expect(await feed.edition(refOf(FIRST))).toEqual({ pack: FIRST });
    expect(await feed.edition(refOf(NEXT))).toEqual({ pack: NEXT });
  });

  it("is fetched once, also for a window opened later", async () => {
    const store = inspectableStore();
    await feedAt(server.address, { store }).edition(refOf(NEXT));
    await feedAt(server.address, { store }).edition(refOf(NEXT));
    await settled();
    expect(server.asked.filter((line) => line.startsWith(NEXT.edition))).toHaveLength(1);
  });

  it("is found where the feed puts it now, though the last list names another file", async () => {
    const feed = feedAt(server.address);
    await feed.check();
    const { entry, file } = describeEdition(NEXT, FIRST);
    server.publish([FIRST, NEXT], (one) => (one.id === NEXT.edition ? { ...one, file: "moved.json" } : one));
    server.answer("moved.json", (_request, response) => response.end(file.text));
    server.answer(entry.file, (_request, response) => response.writeHead(404).end());
    expect(await feed.edition(refOf(NEXT))).toEqual({ pack: NEXT });
  });

  it("that is older than the newest is still had when a workbook is pinned to it", async () => {
    const feed = feedAt(server.address);
    await feed.check();
    server.publish([FIRST]);
    expect(await feed.check()).toMatchObject({ refused: { id: "older-edition" } });
    expect(await feed.edition(refOf(FIRST))).toEqual({ pack: FIRST });
  });

  it("that was seen is not forgotten over an empty list, after which an old list would pass", async () => {
    const feed = feedAt(server.address);
    await feed.check();
    server.publish([]);
    expect(await feed.check()).toMatchObject({ refused: { id: "older-edition" } });
    server.publish([FIRST]);
    expect(await feed.check()).toMatchObject({ refused: { id: "older-edition" } });
  });
});

/** The server notes a request once its answer has been sent off. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
