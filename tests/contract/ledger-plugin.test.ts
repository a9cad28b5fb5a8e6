/** What the build is told by the ledger: nothing of a sound one, a line for each problem of a broken one. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildPack } from "../../tools/ledger";

interface Plugin {
  problems: string[];
  pack(): Promise<void>;
}
const { LedgerPlugin } = jest.requireActual<{
  LedgerPlugin: new (options: { folders: string[]; build: () => object }) => Plugin;
}>("../../tools/webpack/ledger-plugin.js");

const BROKEN = join(__dirname, "../ledger/broken");
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "ledger-plugin-"));
  cpSync(join(BROKEN, "base"), join(root, "src/ledger"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

async function problems(): Promise<string[]> {
  const plugin = new LedgerPlugin({ folders: [], build: () => buildPack(root) });
  await plugin.pack();
  return plugin.problems;
}

it("a sound ledger is packed without a word", async () => {
  expect(await problems()).toEqual([]);
});

it("a broken one names file, place and reason", async () => {
  cpSync(join(BROKEN, "unknown-terms/publications"), join(root, "src/ledger/publications"), {
    recursive: true,
  });
  const said = await problems();
  expect(said.length).toBeGreaterThan(0);
  for (const line of said) expect(line).toMatch(/^src\/ledger\/publications\/.+\.json › \/.*: .+/);
});
