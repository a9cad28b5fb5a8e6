/**
 * What may go wrong between a feed and the add-in, each with what has to come of it. After a fault the edition and the
 * list that were good are there, in this window and in the next.
 */
import { createHash } from "node:crypto";
import { refOf } from "../../src/domain/editions/identity";
import type { IsoDate, Pack } from "../../src/domain/ledger/records";
import type { Feed, FeedEnvironment } from "../../src/feed/feed";
import { isRefusal } from "../../src/domain/answer/refusal";
import type { FeedMessage } from "../../src/feed/refusals";
import { refusalText } from "../../src/model/languages/model-text";
import type { FeedEntry, FeedIndex } from "../../src/feed/format";
import { withMemory, type FeedStore } from "../../src/feed/store";
import { describeEdition, makeKeys, signEntry } from "../../tools/feed";
import { editionOf, FIRST } from "../feed/editions";
import { feedAt, inspectableStore, limitsOf, TODAY } from "../feed/environment";

const OLD = editionOf("2026-12-01");
const NEW = editionOf("2026-12-08", 2200);
const EDITIONS = [FIRST, OLD, NEW];
const ADDRESS = "https://feed.example.org/ssb/index.json";

const [first, second, strange] = [makeKeys(), makeKeys(), makeKeys()];

/** Answers by file name; what is missing is 404. */
type Served = Map<string, (init?: RequestInit) => Response | Promise<Response>>;

export interface FeedFaultRow {
  about: "index" | "pack" | "signature" | "clock" | "storage";
  name: string;
  /** What the newest edition asked for has to end in; taken where a feed is as it should be. */
  ends: FeedMessage["id"] | "taken";
  serve?(served: Served): void;
  environment?: Partial<FeedEnvironment>;
  /** Storage that takes over once the good edition was kept. */
  store?(kept: FeedStore): FeedStore;
  /** Which one is asked for, where not the newest. */
  wanted?: Pack;
  /** What was served while all was well. */
  before?: readonly Pack[];
  sign?(entry: FeedEntry): FeedEntry;
  /** The keys of the time before, where others are trusted since. */
  keyBefore?: string;
}

export type FeedEnding = "as promised" | "another sentence" | "lost" | "frozen" | "thrown";

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);
const boom = (): never => {
  throw new Error("forbidden");
};

function packText(pack: Pack, change: (text: string) => string): (served: Served) => void {
  return (served) => {
    const text = change(JSON.stringify(pack));
    const described = describeEdition(pack, OLD);

    const entry = {
      ...described.entry,
      size: Buffer.byteLength(text),
      sha256: createHash("sha256").update(text).digest("hex"),
    };
    publish(served, EDITIONS, (one) => (one.id === entry.id ? entry : one));
    served.set(entry.file, () => answer(text));
  };
}

const indexText = (text: string) => (served: Served) => void served.set("index.json", () => answer(text));
const entries = (change: (entry: FeedEntry) => FeedEntry) => (served: Served) =>
  publish(served, EDITIONS, change);

const by =
  ({ secret }: { secret: ReturnType<typeof makeKeys>["secret"] }) =>
  (entry: FeedEntry): FeedEntry =>
    signEntry(entry, secret);
const bySecondAfter =
  (day: IsoDate) =>
  (entry: FeedEntry): FeedEntry =>
    by(entry.date >= day ? second : first)(entry);

export const FEED_FAULTS: readonly FeedFaultRow[] = [
  { about: "index", name: "all is well", ends: "taken" },
  { about: "index", name: "is not there", ends: "refused", serve: (served) => void served.clear() },
  { about: "index", name: "is a page", ends: "wrong-form", serve: indexText("<!doctype html>") },
  { about: "index", name: "is empty", ends: "wrong-form", serve: indexText("") },
  {
    about: "index",
    name: "is of a later format",
    ends: "needs-newer-add-in",
    serve: indexText('{"format":2}'),
  },
  {
    about: "index",
    name: "lists nothing",
    ends: "older-edition",
    serve: indexText('{"format":1,"editions":[]}'),
  },
  { about: "index", name: "says a name twice", ends: "said-twice", serve: twiceInIndex },
  {
    about: "index",
    name: "is larger than it may be",
    ends: "too-large",
    serve: indexText(" ".repeat(200_000)),
  },
  {
    about: "index",
    name: "never comes",
    ends: "too-slow",
    serve: (served) => void served.set("index.json", hanging),
  },
  {
    about: "index",
    name: "is cut short",
    ends: "cut-short",
    serve: (served) => void served.set("index.json", cut),
  },
  {
    about: "index",
    name: "comes from an address without https",
    ends: "not-https",
    serve: (served) =>
      void served.set("index.json", () =>
        answer('{"format":1,"editions":[]}', "http://feed.example.org/index.json"),
      ),
  },
  { about: "index", name: "goes back", ends: "older-edition", serve: (served) => publish(served, [FIRST]) },
  {
    about: "index",
    name: "puts another in the newest one's place",
    ends: "older-edition",
    serve: (served) => publish(served, [FIRST, editionOf("2026-12-01", 1)]),
  },
  {
    about: "index",
    name: "names a file elsewhere",
    ends: "wrong-form",
    serve: entries((entry) => ({ ...entry, file: "../secret.json" })),
  },
  {
    about: "index",
    name: "names an edition wrongly",
    ends: "wrong-form",
    serve: entries((entry) => ({ ...entry, hash: "0".repeat(64) })),
  },
  {
    about: "pack",
    name: "needs a newer add-in",
    ends: "needs-newer-add-in",
    serve: entries((entry) => ({ ...entry, minimumAddIn: "99.0.0" })),
    wanted: NEW,
  },
  { about: "pack", name: "is not there", ends: "refused", serve: without(NEW), wanted: NEW },
  { about: "pack", name: "is of other bytes", ends: "wrong-hash", serve: otherBytes, wanted: NEW },
  { about: "pack", name: "ends early", ends: "cut-short", serve: half, wanted: NEW },
  {
    about: "pack",
    name: "says a name twice",
    ends: "said-twice",
    serve: packText(NEW, (text) => text.replace('"value":2200', '"value":1,"value":2200')),
    wanted: NEW,
  },
  {
    about: "pack",
    name: "holds a field that nobody knows",
    ends: "wrong-form",
    serve: packText(NEW, (text) => text.replace("{", '{"more":1,')),
    wanted: NEW,
  },
  {
    about: "pack",
    name: "holds a price below nothing",
    ends: "wrong-form",
    serve: packText(NEW, (text) => text.replace('"value":2200', '"value":-1')),
    wanted: NEW,
  },
  {
    about: "pack",
    name: "holds an infinite number",
    ends: "wrong-form",
    serve: packText(NEW, (text) => text.replace('"value":2200', '"value":1e999')),
    wanted: NEW,
  },
  {
    about: "pack",
    name: "holds another price than its hash says",
    ends: "wrong-hash",
    serve: packText(NEW, (text) => text.replace('"value":2200', '"value":2201')),
    wanted: NEW,
  },
  {
    about: "pack",
    name: "is of an edition that nobody has",
    ends: "unknown-edition",
    wanted: editionOf("2026-12-09"),
  },
  {
    about: "signature",
    name: "is there",
    ends: "taken",
    sign: by(first),
    environment: { key: first.publicKey },
  },
  {
    about: "signature",
    name: "is missing",
    ends: "unsigned",
    sign: by(first),
    serve: entries((entry) => entry),
    environment: { key: first.publicKey },
  },
  {
    about: "signature",
    name: "is by a key of nobody's",
    ends: "wrong-signature",
    sign: by(first),
    serve: entries(by(strange)),
    environment: { key: first.publicKey },
  },
  {
    about: "signature",
    name: "is by a key that takes another one's name",
    ends: "wrong-signature",
    sign: by(first),
    serve: entries((entry) => ({ ...by(strange)(entry), key: first.publicKey.slice(0, 8) })),
    environment: { key: first.publicKey },
  },
  {
    about: "signature",
    name: "is of other words",
    ends: "wrong-signature",
    sign: by(first),
    serve: entries((entry) => ({ ...by(first)(entry), changed: { counts: {}, sentences: ["Nothing."] } })),
    environment: { key: first.publicKey },
  },
  {
    about: "signature",
    name: "is by the next key, while both are trusted",
    ends: "taken",
    sign: bySecondAfter(NEW.edition.slice(0, 10)),
    keyBefore: first.publicKey,
    environment: { key: `${first.publicKey}::2026-12-07,${second.publicKey}:2026-12-05` },
  },
  {
    about: "signature",
    name: "of a pinned edition is by the key before",
    ends: "taken",
    sign: bySecondAfter(NEW.edition.slice(0, 10)),
    keyBefore: first.publicKey,
    environment: { key: `${first.publicKey}::2026-12-07,${second.publicKey}:2026-12-05` },
    wanted: FIRST,
  },
  {
    about: "signature",
    name: "is by the key before, of a day after its end",
    ends: "wrong-day-of-key",
    sign: by(first),
    keyBefore: first.publicKey,
    environment: { key: `${first.publicKey}::2026-12-07,${second.publicKey}:2026-12-05` },
  },
  {
    about: "signature",
    name: "cannot be checked by this browser",
    ends: "cannot-verify",
    sign: by(first),
    keyBefore: first.publicKey,
    environment: { key: first.publicKey, subtle: withoutEd25519() },
  },
  {
    about: "clock",
    name: "of the feed is ahead",
    ends: "future-edition",
    serve: (served) => publish(served, [...EDITIONS, editionOf("2099-01-01")]),
  },
  {
    about: "clock",
    name: "of the computer is a month behind, as the server says",
    ends: "clock-behind",
    environment: { today: () => "2026-11-08" },
    serve: (served) => publish(served, EDITIONS, undefined, "Tue, 08 Dec 2026 10:00:00 GMT"),
  },
  {
    about: "clock",
    name: "of the computer is a month behind, as the add-in's own edition says",
    ends: "clock-behind",
    environment: { today: () => "2026-11-08", notBefore: "2026-12-01" },
  },
  {
    about: "clock",
    name: "of the computer is a month ahead",
    ends: "taken",
    environment: { today: () => "2027-01-20" },
  },
  { about: "storage", name: "never answers", ends: "taken", store: () => ({ read: never, write: never }) },
  { about: "storage", name: "throws at once", ends: "taken", store: () => ({ read: boom, write: boom }) },
  {
    about: "storage",
    name: "rejects",
    ends: "taken",
    store: () => ({ read: async () => boom(), write: async () => boom() }),
  },
  {
    about: "storage",
    name: "is full",
    ends: "taken",
    store: (kept) => ({ read: (key) => kept.read(key), write: async () => boom() }),
  },
  {
    about: "storage",
    name: "gives things that throw when they are looked at",
    ends: "taken",
    store: () => ({ read: async () => hostile(), write: async () => undefined }),
  },
  {
    about: "storage",
    name: "gives bytes of anybody's",
    ends: "taken",
    store: () => ({ read: async () => new Uint8Array([123, 34, 0]), write: async () => undefined }),
  },
];

/** So long a whole question may take in a test, beyond what any part of it may. */
const PATIENCE = 60_000;

export async function feedEndingOf(row: FeedFaultRow): Promise<{ ending: FeedEnding; said: string }> {
  const kept = inspectableStore();
  const served: Served = new Map();
  publish(served, row.before ?? [FIRST, OLD], row.sign);
  const key = row.keyBefore ?? row.environment?.key;
  const before = feedOf(served, { ...(key !== undefined && { key }), store: kept });
  await before.check();
  await before.edition(refOf(OLD));

  publish(served, EDITIONS, row.sign);
  row.serve?.(served);
  const store = withMemory(row.store?.(kept) ?? kept);
  const environment = { ...row.environment, ...(row.ends === "too-slow" && { limits: limitsOf(300) }) };
  const feed = feedOf(served, { ...environment, store });
  const asked = Promise.resolve().then(() => askFor(feed, row));
  const end = await Promise.race([
    asked.catch((problem: Error) => ({ ending: "thrown" as const, said: problem.message })),
    later(PATIENCE).then(() => ({ ending: "frozen" as const, said: "" })),
  ]);
  if (end.ending !== "as promised" || row.ends === "taken") return end;
  const again = feedOf(served, {
    ...environment,
    subtle: crypto.subtle,
    store: kept,
    today: () => TODAY,
  });
  const [pack, known] = [await again.edition(refOf(OLD)), await again.known()];
  return !isRefusal(pack) && known.some(({ hash }) => hash === OLD.hash)
    ? end
    : { ending: "lost", said: end.said };
}

async function askFor(
  feed: Feed,
  { ends, wanted }: FeedFaultRow,
): Promise<{ ending: FeedEnding; said: string }> {
  const checked = wanted ? undefined : await feed.check();
  const got = isRefusal(checked) ? checked : await feed.edition(refOf(wanted ?? NEW));
  if (!isRefusal(got))
    return { ending: ends === "taken" ? "as promised" : "another sentence", said: "taken" };
  const [fault, sentence] = [got.refused.id, refusalText(got)];
  const isPromised = fault === ends && /^\S.*\.$/s.test(sentence);
  return { ending: isPromised ? "as promised" : "another sentence", said: `${fault}: ${sentence}` };
}

function feedOf(served: Served, parts: Partial<FeedEnvironment>): Feed {
  return feedAt(ADDRESS, {
    fetch: (async (address: string, init?: RequestInit) => {
      const name = address.slice(address.lastIndexOf("/") + 1);
      return (await served.get(name)?.(init)) ?? answer("", undefined, 404);
    }) as typeof fetch,
    ...parts,
  });
}

function publish(
  served: Served,
  editions: readonly Pack[],
  change: (entry: FeedEntry) => FeedEntry = (entry) => entry,
  date?: string,
): void {
  served.clear();
  const described = editions.map((pack, at) => describeEdition(pack, editions[at - 1]));
  const index: FeedIndex = { format: 1, editions: described.map(({ entry }) => change(entry)) };
  served.set("index.json", () => answer(JSON.stringify(index), undefined, 200, date));
  for (const { file } of described) served.set(file.name, () => answer(file.text));
}

function answer(text: string, url = ADDRESS, status = 200, date?: string): Response {
  const response = new Response(text, { status, headers: date === undefined ? {} : { date } });
  return Object.defineProperty(response, "url", { value: url });
}

function hanging(init?: RequestInit): Promise<Response> {
  return new Promise((_, reject) =>
    init?.signal?.addEventListener("abort", () => reject(new Error("aborted"))),
  );
}

function cut(): Response {
  const body = new ReadableStream({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode('{"format":1,'));
      setTimeout(() => controller.error(new Error("reset")), 5);
    },
  });
  return Object.defineProperty(new Response(body), "url", { value: ADDRESS });
}

function twiceInIndex(served: Served): void {
  const { entry } = describeEdition(NEW, OLD);
  indexText(`{"format":1,"editions":[],"editions":[${JSON.stringify(entry)}]}`)(served);
}

function without(pack: Pack): (served: Served) => void {
  return (served) => void served.delete(describeEdition(pack, OLD).file.name);
}

function otherBytes(served: Served): void {
  const { entry } = describeEdition(NEW, OLD);
  served.set(entry.file, () => answer(" ".repeat(entry.size)));
}

function half(served: Served): void {
  const { entry, file } = describeEdition(NEW, OLD);
  served.set(entry.file, () => answer(file.text.slice(0, 500)));
}

function withoutEd25519(): SubtleCrypto {
  return Object.assign(Object.create(crypto.subtle) as SubtleCrypto, {
    digest: (name: string, bytes: BufferSource) => crypto.subtle.digest(name, bytes),
    importKey: () => Promise.reject(new DOMException("Unrecognized name.", "NotSupportedError")),
  });
}

function hostile(): unknown {
  return new Proxy({}, { get: boom, getPrototypeOf: boom, ownKeys: boom });
}

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
