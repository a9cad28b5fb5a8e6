import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Linter } from "eslint";
import ts from "typescript";
import tseslint from "typescript-eslint";

const ROOT = join(__dirname, "../..");
const config = jest.requireActual<Linter.Config[]>("../../eslint.config.js");

/** Without the rules that need types. */
const untyped = [...config, tseslint.configs.disableTypeChecked as Linter.Config];

function complaints(file: string, text: string, rules: Linter.Config[]): Linter.LintMessage[] {
  const linter = new Linter({ configType: "flat", cwd: ROOT });
  return linter.verify(text, rules, join(ROOT, file));
}

/** The rules broken by a text as it stands, without its types. */
function brokenBy(file: string, text: string): (string | null)[] {
  return complaints(file, text, untyped).map(({ ruleId }) => ruleId);
}

/** With its types, where the text stands in place of a file there is: types are known of no other. */
function brokenWithTypes(file: string, text: string): Linter.LintMessage[] {
  return complaints(file, text, config);
}

const WORK = "async function work(): Promise<void> {}\n";

describe("what lint asks with types", () => {
  const FILE = "src/model/port/workbook.ts";
  /** Planted in one file, since its types are worked out once: the numbers keep their names apart. */
  const PLANTED: [rule: string, text: string][] = [
    ["no-floating-promises", "export function begin0(): void {\n  work();\n}\n"],
    ["no-misused-promises", "export const begin1 = [1].forEach(() => work());\n"],
    ["await-thenable", "export async function work2(): Promise<void> {\n  await 1;\n}\n"],
    ["no-unsafe-return", "export const read3 = (text: string): string => JSON.parse(text);\n"],
    [
      "no-unsafe-assignment",
      "export function work4(text: string): void {\n  const { kept }: { kept: string } = JSON.parse(text);\n  void kept;\n}\n",
    ],
    ["only-throw-error", 'export function work5(): never {\n  throw "no";\n}\n'],
  ];
  const firstLines = PLANTED.map((_, at) =>
    linesOf([WORK, ...PLANTED.slice(0, at).map(([, text]) => text)].join("")),
  );
  let broken: Linter.LintMessage[];
  beforeAll(() => {
    broken = brokenWithTypes(FILE, WORK + PLANTED.map(([, text]) => text).join(""));
  });

  it.each(PLANTED.map(([rule], at) => [rule, at] as const))("%s", (rule, at) => {
    const isOf = (line: number): boolean =>
      line > firstLines[at]! && line <= (firstLines[at + 1] ?? Infinity);
    expect(broken.filter(({ line }) => isOf(line)).map(({ ruleId }) => ruleId)).toEqual([
      `@typescript-eslint/${rule}`,
    ]);
  });

  it("a promise is not left floating in tests and tools either", () => {
    for (const file of ["tests/support/growth.ts", "tools/golden.ts"])
      expect(brokenWithTypes(file, `${WORK}work();\n`).map(({ ruleId }) => ruleId)).toContain(
        "@typescript-eslint/no-floating-promises",
      );
  });
});

function linesOf(text: string): number {
  return text.split("\n").length - 1;
}

describe("what the oldest engines lack", () => {
  it.each([
    ["a lookbehind", "export const shape = /(?<!a)b/;\n"],
    ["a lookbehind in a text", 'export const shape = new RegExp("(?<=a)b");\n'],
    ["a lookbehind in a template", "export const shape = (a: string) => new RegExp(`(?<!${a})b`);\n"],
    ["a static block", "export class A {\n  static {\n    String(1);\n  }\n}\n"],
    ["URL.canParse", 'export const is = URL.canParse("x");\n'],
    ["AbortSignal.timeout", "export const signal = AbortSignal.timeout(1);\n"],
  ])("%s is forbidden in every room", (_, text) => {
    for (const file of ["src/feed/feed.ts", "src/taskpane/main.tsx", "src/ingest/rows.ts"])
      expect(brokenBy(file, text)).toEqual(["no-restricted-syntax"]);
    expect(brokenBy("src/domain/market/fx.ts", text)).toContain("no-restricted-syntax");
  });

  it("a named group is none of it", () => {
    expect(brokenBy("src/feed/feed.ts", "export const shape = /(?<year>\\d{4})/;\n")).toEqual([]);
  });
});

describe("a function is no thicket", () => {
  const branches = (count: number): string =>
    `export function pick(at: number): number {\n${Array.from(
      { length: count },
      (_, index) => `  if (at === ${index}) return ${index + 1};\n`,
    ).join("")}  return 0;\n}\n`;

  it.each(["src/domain/market/fx.ts", "src/taskpane/main.tsx"])("in %s", (file) => {
    expect(brokenBy(file, branches(19))).toEqual([]);
    expect(brokenBy(file, branches(20))).toEqual(["complexity"]);
  });
});

it("a property that may be absent is not undefined", () => {
  const { config: read } = ts.readConfigFile(join(ROOT, "tsconfig.json"), (path) =>
    readFileSync(path, "utf8"),
  );
  const { options } = ts.parseJsonConfigFileContent(read, { ...ts.sys, readDirectory: () => [] }, ROOT);
  const text = "export const note: { day?: string } = { day: undefined };\n";
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, target) =>
    name === "planted.ts" ? ts.createSourceFile(name, text, target) : getSourceFile.call(host, name, target);
  const program = ts.createProgram(["planted.ts"], { ...options, types: [] }, host);
  const codes = program.getSemanticDiagnostics(program.getSourceFile("planted.ts")).map(({ code }) => code);
  expect(codes).toEqual([2375]);
});

describe("non-null assertions", () => {
  /** How many `!` a folder of src is still allowed. Take some away: lower its number; none may be raised. */
  const ALLOWED: Record<string, number> = {
    feed: 2,
    ledger: 6,
    taskpane: 16,
  };

  it.each(readdirSync(join(ROOT, "src")))("in src/%s are no more than there were", (folder) => {
    expect(assertionsIn(join(ROOT, "src", folder))).toBeLessThanOrEqual(ALLOWED[folder] ?? 0);
  });

  it("are refused in every file but those that still have some", () => {
    const text = "export const first = (names: string[]): string => names[0]!;\n";
    const rules = ["@typescript-eslint/no-non-null-assertion"];
    for (const file of ["src/domain/market/fx.ts", "src/excel/host/cells.ts", "src/taskpane/app/tabs.tsx"])
      expect(brokenBy(file, text)).toEqual(rules);
  });

  it("are counted where they stand", () => {
    expect(assertions("a.ts", "const a = b!; const c = d![0]!.e; if (!f) g = h !== i;")).toBe(3);
    expect(assertions("a.tsx", 'const a = <p title="no!">{b!}</p>;')).toBe(1);
  });

  function assertionsIn(folder: string): number {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => assertions(file, readFileSync(join(folder, file), "utf8")))
      .reduce((sum, count) => sum + count, 0);
  }

  function assertions(name: string, text: string): number {
    const count = (node: ts.Node): number => {
      let found = ts.isNonNullExpression(node) ? 1 : 0;
      ts.forEachChild(node, (child) => {
        found += count(child);
      });
      return found;
    };
    return count(ts.createSourceFile(name, text, ts.ScriptTarget.Latest));
  }
});
