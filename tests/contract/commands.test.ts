/** Every command of the README runs first after `npm install`, or says in one line what to run before it. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { readPage, ROOT, sectionOf, tableRows } from "../support/docs";

const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};
const LISTED = ["README.md", "CONTRIBUTING.md"].flatMap((page) =>
  tableRows(sectionOf(readPage(page).text, "Commands")).flatMap((row) =>
    [...row[0]!.matchAll(/`npm (?:run )?([\w:]+)/g)].map((match) => match[1]!),
  ),
);

/** What a file imports, and what those import, as paths from the project folder. */
function reachedFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(join(ROOT, file))) return seen.add(file);
  seen.add(file);
  const source = readFileSync(join(ROOT, file), "utf8");
  for (const [, target] of source.matchAll(/^(?:import|export)(?! type)[^;]*?from "(\.[^"]+)"/gms)) {
    const path = relative(ROOT, join(ROOT, dirname(file), target!));
    const found = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find(
      (one) => /\.\w+$/.test(one) && existsSync(join(ROOT, one)),
    );
    reachedFrom(found ?? path, seen);
  }
  return seen;
}

function reachedBy(command: string): string[] {
  return [...scripts[command]!.matchAll(/tsx (tools\/[\w-]+\.ts)/g)].flatMap(([, file]) => [
    ...reachedFrom(file!),
  ]);
}

function before(command: string): string {
  return scripts[`pre${command}`] ?? "";
}

describe("the commands of the documents", () => {
  it("are scripts of package.json", () => {
    expect(LISTED.length).toBeGreaterThan(15);
    expect(LISTED.filter((command) => !(command in scripts))).toEqual([]);
  });

  it.each(Object.keys(scripts).filter((name) => reachedBy(name).includes("src/ledger/bundled-pack.ts")))(
    "%s answers from the bundled edition, so the ledger is compiled before it",
    (command) => {
      expect(before(command)).toMatch(/tools\/ledger\.ts|run (?:--silent )?ledger/);
    },
  );

  it.each([
    "test:e2e",
    ...Object.keys(scripts).filter((name) => reachedBy(name).includes("tests/support/serve-dist.ts")),
  ])("%s serves dist/, so it is asked for first", (command) => {
    expect(before(command)).toMatch(/^node tools\/built\.js/);
  });

  it.each(["typecheck", "test:unit"])("%s reads what is generated, so that is made before it", (command) => {
    expect(before(command)).toContain("ledger");
  });

  it("know which tools answer from the bundled edition, and which serve dist/", () => {
    expect(reachedBy("calc")).toContain("src/ledger/bundled-pack.ts");
    expect(reachedBy("bench:workbook")).toContain("tests/support/serve-dist.ts");
    expect(reachedBy("icons")).not.toContain("src/ledger/bundled-pack.ts");
  });
});

describe("where dist/ is missing", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "unbuilt-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("one line says what to run", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "tools/built.js")], {
      cwd: folder,
      encoding: "utf8",
    });
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: "",
      stderr: "dist/ is not built: run npm run build first.\n",
    });
  });
});
