import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { importCircles } from "../../tools/import-circles";

describe("imports run in no circle", () => {
  it("none in src, types included", () => {
    expect(importCircles(`${__dirname}/../../src`)).toEqual([]);
  });

  it.each([
    ["import", `import { a } from "../a";\nexport const b = a;\n`],
    ["type", `import type { A } from "../a";\nexport type B = A;\n`],
    ["inline type", `export type B = import("../a").A;\n`],
    ["re-export", `export * from "../a";\n`],
    ["lazy import", `export const b = () => import("../a");\n`],
  ])("finds a planted circle by %s", (_, text) => {
    const a = `import { b } from "./room/b";\nexport const a = b;\nexport type A = 1;\n`;
    expect(circlesAmong({ "a.ts": a, "room/b.tsx": text })).toEqual([["a.ts", "room/b.tsx"]]);
  });

  it("finds one through three files and one of a file with itself", () => {
    const to = (address: string) => `export * from "${address}";\n`;
    expect(circlesAmong({ "a.ts": to("./b"), "b.ts": to("./c"), "c.ts": to("./a") })).toHaveLength(1);
    expect(circlesAmong({ "a.ts": to("./a") })).toEqual([["a.ts"]]);
  });

  it("takes two ways to one file for no circle, nor what only stands in a comment", () => {
    const files = {
      "a.ts": `export * from "./b";\nexport * from "./c";\n`,
      "b.ts": `export * from "./c";\n`,
      "c.ts": `// import "./a"\nexport const c = 'import "./a"';\n`,
    };
    expect(circlesAmong(files)).toEqual([]);
  });
});

function circlesAmong(files: Record<string, string>): string[][] {
  const folder = mkdtempSync(join(tmpdir(), "circles-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return importCircles(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
