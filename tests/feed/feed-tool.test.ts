import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FeedIndex } from "../../src/feed/format";
import { checkSignature } from "../../src/feed/signature";
import { ARCHIVE, feedFiles, makeKeys, release } from "../../tools/feed";
import { ROOT } from "../ledger/files";
import { editionOf, FIRST } from "./editions";

const NEXT = editionOf("2026-12-01");
const LATER = editionOf("2026-12-08");

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "feed-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const archived = (): string[] => readdirSync(join(root, ARCHIVE)).sort();
const index = (): FeedIndex =>
  JSON.parse(readFileSync(join(root, ARCHIVE, "index.json"), "utf8")) as FeedIndex;

describe("the feed of a build", () => {
  it("holds every released edition and the ledger's, each named by its content", () => {
    release(root, FIRST, undefined);
    release(root, NEXT, undefined);
    const { files, released } = feedFiles(root, LATER);
    expect(released).toBe(false);
    expect(files.map(({ name }) => name)).toEqual([
      expect.stringMatching(new RegExp(`^${FIRST.edition}-[0-9a-f]{8}\\.json$`)),
      expect.stringMatching(new RegExp(`^${NEXT.edition}-[0-9a-f]{8}\\.json$`)),
      expect.stringMatching(new RegExp(`^${LATER.edition}-[0-9a-f]{8}\\.json$`)),
      "index.json",
    ]);
  });

  it("is the archive itself once the ledger's edition is released", () => {
    release(root, FIRST, undefined);
    const { files, released } = feedFiles(root, FIRST);
    expect(released).toBe(true);
    for (const { name, text } of files) expect(readFileSync(join(root, ARCHIVE, name), "utf8")).toBe(text);
  });

  it("needs no archive", () => {
    expect(feedFiles(root, FIRST).index.editions.map(({ id }) => id)).toEqual([FIRST.edition]);
  });
});

describe("a release", () => {
  it("adds to the archive and changes nothing that is in it", () => {
    release(root, FIRST, undefined);
    const [first] = archived();
    const before = readFileSync(join(root, ARCHIVE, first!), "utf8");
    release(root, NEXT, undefined);
    expect(archived()).toHaveLength(3);
    expect(readFileSync(join(root, ARCHIVE, first!), "utf8")).toBe(before);
    expect(index().editions.map(({ id }) => id)).toEqual([FIRST.edition, NEXT.edition]);
    expect(index().editions[1]!.changed.sentences).toEqual(["1 new publication.", "1 new figure."]);
  });

  it("of what is released does nothing", () => {
    release(root, FIRST, undefined);
    expect(release(root, FIRST, undefined)).toBe(`${FIRST.edition} is released already.`);
    expect(index().editions).toHaveLength(1);
  });

  it("of an edition older than the newest is refused, for add-ins would refuse the feed", () => {
    release(root, NEXT, undefined);
    expect(() => release(root, FIRST, undefined)).toThrow("add-ins refuse a feed that goes back");
    expect(index().editions).toHaveLength(1);
  });

  it("is signed with a key, as the add-in checks it", async () => {
    const { secret, publicKey } = makeKeys();
    release(root, FIRST, secret);
    const [entry] = index().editions;
    expect(await checkSignature(crypto.subtle, publicKey, entry!)).toBeUndefined();
    expect(await checkSignature(crypto.subtle, makeKeys().publicKey, entry!)).toMatchObject({
      refused: { id: "wrong-signature" },
    });
  });
});

describe("the command", () => {
  const run = (...given: string[]) =>
    spawnSync(join(ROOT, "node_modules/.bin/tsx"), [join(ROOT, "tools/feed.ts"), ...given], {
      cwd: root,
      encoding: "utf8",
    });

  it("makes a key, releases with it, and writes over no key", () => {
    cpSync(join(ROOT, "tests/ledger/broken/base"), join(root, "src/ledger"), { recursive: true });
    const made = run("keys", "secret.pem");
    expect(made.stdout).toMatch(/\nSSB_FEED_KEY=[A-Za-z0-9+/]{43}=\n$/);
    expect(statSync(join(root, "secret.pem")).mode & 0o077).toBe(0);
    expect(run("keys", "secret.pem")).toMatchObject({ status: 1, stdout: "" });

    expect(run("release", "--key", "secret.pem").stdout).toMatch(
      new RegExp(`^${FIRST.edition} is released as .*\\.json, signed\\.\n$`),
    );
    expect(index().editions[0]).toHaveProperty("signature");
  });

  it("signs what is unsigned in any feed", () => {
    release(root, FIRST, undefined);
    const { secret } = makeKeys();
    writeFileSync(join(root, "secret.pem"), secret.export({ type: "pkcs8", format: "pem" }));
    expect(run("sign", ARCHIVE, "--key", "secret.pem").stdout).toBe("1 editions signed.\n");
    expect(index().editions[0]).toHaveProperty("signature");
  });

  it("says what it takes when it is given something else", () => {
    expect(run("publish")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("release [--key FILE]"),
    });
  });
});
