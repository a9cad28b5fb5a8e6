import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildPack } from "../../tools/ledger";
import { ROOT } from "./files";

const BROKEN = join(__dirname, "broken");
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "ledger-"));
  cpSync(join(BROKEN, "base"), join(root, "src/ledger"), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

const pack = () => join(root, "src/ledger/generated/pack.json");
const breakIt = () =>
  cpSync(join(BROKEN, "unknown-terms/publications"), join(root, "src/ledger/publications"), {
    recursive: true,
  });

describe("buildPack", () => {
  it("writes the pack of a sound ledger", () => {
    const built = buildPack(root);
    expect(built).toHaveProperty("pack");
    expect(built).toHaveProperty("pack", JSON.parse(readFileSync(pack(), "utf8")));
  });

  it("leaves an unchanged pack alone", () => {
    buildPack(root);
    utimesSync(pack(), 1, 1);
    buildPack(root);
    expect(statSync(pack()).mtimeMs).toBe(1000);
  });

  it("writes nothing for a broken ledger", () => {
    breakIt();
    expect(buildPack(root)).not.toHaveProperty("pack");
    expect(existsSync(pack())).toBe(false);
  });
});

describe("the command", () => {
  const run = () =>
    spawnSync(join(ROOT, "node_modules/.bin/tsx"), [join(ROOT, "tools/ledger.ts")], {
      cwd: root,
      encoding: "utf8",
    });

  it("prints the edition, the counts and the size in one line", () => {
    const { status, stdout } = run();
    expect(status).toBe(0);
    expect(stdout).toMatch(/^2026-11-24\.[0-9a-f]{8}: 2 sources, 3 series, 3 observations, .*; \d+ KiB\n$/);
  });

  it("prints each problem with its place and fails", () => {
    breakIt();
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toBe(
      'src/ledger/publications/2025-12-06-smm-weekly.json › /source/terms: There are no terms "free".\n',
    );
  });
});
