/** What a build is told of its feed and keys. */
import { makeKeys } from "../../tools/feed";

interface Plugin {
  apply(compiler: unknown): void;
}
const { FeedPlugin } = jest.requireActual<{ FeedPlugin: new (options: object) => Plugin }>(
  "../../tools/webpack/feed-plugin",
);

const FOREIGN = "https://data.example.com/ssb/index.json";
const options = { pack: "", archive: "", version: "0.1.0", writeValidators: () => undefined };

/** The warnings of a build with these settings. */
function warningsOf(settings: { address?: string; key?: string }): string[] {
  const warnings: Error[] = [];
  const hook = { tap: (_: unknown, work: (compilation: unknown) => void) => void work };
  const compilation = {
    warnings,
    errors: [],
    contextDependencies: new Set(),
    hooks: { processAssets: { tap: () => undefined } },
  };
  const compiler = {
    hooks: {
      beforeRun: hook,
      watchRun: hook,
      compilation: hook,
      thisCompilation: {
        tap: (name: string, work: (one: unknown) => void) => name === "FeedPlugin" && work(compilation),
      },
    },
  };
  const plugin = new FeedPlugin({ ...options, ...settings });
  Object.assign(plugin, { allow: () => undefined });
  plugin.apply(compiler);
  return warnings.map(({ message }) => message);
}

it("a build with a feed of another origin and no key warns, with a key it does not", () => {
  expect(warningsOf({ address: FOREIGN })).toEqual([expect.stringContaining("npm run feed -- keygen")]);
  expect(warningsOf({ address: FOREIGN, key: makeKeys().publicKey })).toEqual([]);
  expect(warningsOf({})).toEqual([]);
});

it("a build may be told to have no feed, and else takes an https address only", () => {
  expect(warningsOf({ address: "none" })).toEqual([]);
  for (const address of ["nothing", "http://data.example.com/index.json", "https://data.example.com/"])
    expect(() => warningsOf({ address })).toThrow("or none");
});

describe("the keys of a build", () => {
  const { publicKey } = makeKeys();

  it.each([
    publicKey,
    `${publicKey}:2026-01-01`,
    `${publicKey}::2026-12-31`,
    `${publicKey}::2026-12-31,${publicKey}:2026-12-01:2027-12-31`,
  ])("may be %s", (key) => {
    expect(() => new FeedPlugin({ ...options, key })).not.toThrow();
  });

  it.each(["secret", publicKey.slice(1), `${publicKey}:tomorrow`, `${publicKey},`])(
    "may not be %s",
    (key) => {
      expect(() => new FeedPlugin({ ...options, key })).toThrow("SSB_FEED_KEY");
    },
  );
});
