import { Linter } from "eslint";
import tseslint from "typescript-eslint";

const ROOT = `${__dirname}/../..`;
/** Without the rules that need types: guards.test.ts plants their violations. */
const config = [
  ...jest.requireActual<Linter.Config[]>("../../eslint.config.js"),
  tseslint.configs.disableTypeChecked as Linter.Config,
];

/** The complaints about a text if it stood in that file. */
function complaints(file: string, text: string): string[] {
  const linter = new Linter({ configType: "flat", cwd: ROOT });
  return linter.verify(text, config, file).map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

function importing(address: string): string {
  return `import { thing } from "${address}";\nexport const other = thing;\n`;
}

describe("layers point one way", () => {
  it.each([
    ["src/domain/market/price.ts", "../../ledger/compile", "ledger"],
    ["src/domain/market/price.ts", "../../excel/connect", "excel"],
    ["src/domain/time/day.ts", "../market/price", "domain/market"],
    ["src/domain/market/price.ts", "../formulas/address", "domain/formulas"],
    ["src/ledger/compile.ts", "../feed/feed", "feed"],
    ["src/model/port/workbook.ts", "../scan/uses", "model/scan"],
    ["src/model/scan/uses.ts", "../../taskpane/app/pane", "taskpane"],
    ["src/addin/functions/respond.ts", "../../excel/connect", "excel"],
    ["src/excel/connect.ts", "../taskpane/app/pane", "taskpane"],
    ["src/excel/read/read.ts", "../write/write", "excel/write"],
    ["src/taskpane/news/news-list.tsx", "../../addin/commands/refresh", "addin/commands"],
    ["src/addin/commands/refresh.ts", "../../ingest/read-article", "ingest"],
    ["src/ingest/read-article.ts", "../addin/functions/respond", "addin/functions"],
    ["src/ingest/read-article.ts", "../taskpane/app/pane", "taskpane"],
    ["src/browser-workbook/cells.ts", "../domain/time/day", "domain/time"],
  ])("%s may not import %s", (file, address, target) => {
    const reported = expect.stringContaining(`may not import src/${target}:`);
    expect(complaints(file, importing(address))).toEqual([reported]);
    expect(complaints(file, `export * from "${address}";\n`)).toEqual([reported]);
    expect(complaints(file, `export const later = () => import("${address}");\n`)).toEqual([reported]);
  });

  it.each([
    ["src/domain/market/price.ts", "../time/day"],
    ["src/domain/market/price.ts", "./feed/within-the-room"],
    ["src/ledger/compile.ts", "../domain/ledger/records"],
    ["src/addin/functions/respond.ts", "../../domain/functions/call"],
    ["src/excel/read/read.ts", "../../model/port/workbook"],
    ["src/taskpane/news/news-list.tsx", "../../domain/time/day"],
    ["src/taskpane/news/news-list.tsx", "preact"],
    ["src/taskpane/article/read-file.ts", "../../ingest/read-article"],
    ["src/taskpane/main.tsx", "../addin/functions/respond"],
    ["src/browser-workbook/cells.ts", "./grid/grid"],
  ])("%s may import %s", (file, address) => {
    expect(complaints(file, importing(address))).toEqual([]);
  });

  it("knows a room for every file of src", () => {
    expect(complaints("src/attic/thing.ts", "export const thing = 1;\n")).toEqual([
      expect.stringContaining("lies in no room"),
    ]);
  });

  it("lets the browser workbook see types of the add-in", () => {
    expect(
      complaints("src/browser-workbook/cells.ts", `export type { Day } from "../domain/time/day";\n`),
    ).toEqual([]);
  });

  it.each(["preact", "node:fs", "minisearch"])("keeps the package %s out of the domain", (name) => {
    expect(complaints("src/domain/market/price.ts", importing(name))).toEqual([
      expect.stringContaining("imports no package"),
    ]);
  });

  it("keeps src from importing tools and tests", () => {
    expect(complaints("src/ledger/pack.ts", importing("../../tools/ledger"))).toEqual([
      expect.stringContaining("nothing from outside src"),
    ]);
  });
});

describe("Office's globals have one place each", () => {
  const run = "export const answer = Excel.run(async () => 1);\n";
  const associate = `export const done = CustomFunctions.associate("SSB_PRICE", () => 1);\n`;

  it.each(["domain/market", "ledger", "model/scan", "addin/functions", "taskpane", "ingest"])(
    "src/%s may not call Excel",
    (layer) => {
      expect(complaints(`src/${layer}/thing.ts`, run)).toEqual([
        expect.stringContaining("Excel is used in src/excel only"),
      ]);
    },
  );

  it.each(["domain/market", "ledger", "model/scan", "excel", "taskpane", "ingest"])(
    "src/%s may not register functions",
    (layer) => {
      expect(complaints(`src/${layer}/thing.ts`, associate)).toEqual([
        expect.stringContaining("CustomFunctions is used in src/addin only"),
      ]);
    },
  );

  it("finds them behind window, too", () => {
    expect(complaints("src/taskpane/thing.ts", "export const found = window.Excel;\n")).toHaveLength(1);
  });

  it("allows each in its own folder, and their types everywhere", () => {
    expect(complaints("src/excel/thing.ts", run)).toEqual([]);
    expect(complaints("src/addin/functions/thing.ts", associate)).toEqual([]);
    expect(complaints("src/addin/functions/thing.ts", "export type Value = Excel.CellValue;\n")).toEqual([]);
    expect(complaints("src/taskpane/thing.ts", "export const host = Office.HostType.Excel;\n")).toEqual([]);
  });
});

describe("the domain is pure", () => {
  it.each([
    "Date.now()",
    "new Date()",
    "Date()",
    "Math.random()",
    "fetch('/')",
    "document.title",
    "performance.now()",
  ])("it may not say %s", (expression) => {
    expect(complaints("src/domain/market/thing.ts", `export const value = ${expression};\n`)).not.toEqual([]);
  });

  it("may make a date from a given day", () => {
    expect(complaints("src/domain/market/thing.ts", `export const day = new Date("2025-12-06");\n`)).toEqual(
      [],
    );
  });
});

describe("text never becomes HTML", () => {
  it.each([
    ["src/taskpane/thing.ts", "export const set = (e: Element, t: string) => (e.innerHTML = t);\n"],
    ["src/browser-workbook/thing.ts", "export const set = (e: Element, t: string) => (e.outerHTML = t);\n"],
    [
      "src/taskpane/thing.ts",
      `export const set = (e: Element, t: string) => e.insertAdjacentHTML("beforeend", t);\n`,
    ],
    ["src/taskpane/thing.ts", `export const set = (e: Element, t: string) => (e["innerHTML"] = t);\n`],
    [
      "src/taskpane/thing.tsx",
      "export const View = (t: string) => <p dangerouslySetInnerHTML={{ __html: t }} />;\n",
    ],
    ["tools/thing.ts", "export const set = (e: Element, t: string) => (e.innerHTML = t);\n"],
  ])("in %s: %s", (file, text) => {
    expect(complaints(file, text)).toEqual([expect.stringContaining("Text never becomes HTML")]);
  });
});
