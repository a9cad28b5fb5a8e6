/** `npm run model` over files in a folder of their own, through the same function as in a terminal. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { refOf } from "../../src/domain/editions/identity";
import { isRefusal } from "../../src/domain/answer/refusal";
import { bundledPack } from "../../src/ledger/bundled-pack";
import { writeState } from "../../src/model/editions/state-setting";
import { SETTINGS } from "../../src/model/port/settings";
import { openFileWorkbook } from "../../src/xlsx/file-workbook";
import { escapeXml } from "../../src/xlsx/parts/xml";
import { runModel } from "../../tools/model";
import { packageOf, type TestFile } from "../support/office-package";

const TODAY = "2026-11-28";

const MODEL: TestFile = {
  strings: ["Li2S"],
  sheets: [
    {
      name: "Model",
      data:
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>_xldudf_SSB_PRICE(A1)</f><v>1900</v></c><c r="C1"><f>B1*2</f><v>3800</v></c></row>' +
        '<row r="3"><c r="A3"><f t="array" ref="A3:B3">_xldudf_SSB_FORECAST("ESS",{2028,2030})</f><v>1</v></c><c r="B3"><v>2</v></c></row>' +
        '<row r="4"><c r="A4"><f>[2]!_xldudf_SSB_PRICE("LATP")</f><v>5</v></c></row>',
    },
  ],
};

/** The same, last saved with the add-in, which kept what it remembers in the file. */
function withState(state: Parameters<typeof writeState>[0]): TestFile {
  const value = escapeXml(JSON.stringify(writeState(state)));
  return {
    ...MODEL,
    parts: {
      "xl/webextensions/webextension1.xml": `<we:webextension xmlns:we="x"><we:properties><we:property name="${SETTINGS.edition.name}" value="${value}"/></we:properties></we:webextension>`,
    },
  };
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ssb-model-"));
  put("a.xlsx");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, file: TestFile = MODEL): string {
  const path = join(folder, name);
  writeFileSync(path, packageOf(file));
  return path;
}

interface Ran {
  code: number;
  out: string[];
  notes: string[];
}

async function run(args: string[], stopped?: () => boolean): Promise<Ran> {
  const ran: Ran = { code: -1, out: [], notes: [] };
  ran.code = await runModel(["--today", TODAY, ...args], {
    out: (line) => ran.out.push(line),
    note: (line) => ran.notes.push(line),
    ...(stopped && { stopped }),
  });
  return ran;
}

async function cells(path: string): Promise<Record<string, { formula?: string; value: unknown }>> {
  const workbook = openFileWorkbook(readFileSync(path));
  if (isRefusal(workbook)) throw new Error(workbook.refused);
  const book = await workbook.readBook();
  return Object.fromEntries(
    book.sheets.flatMap(({ name, cells: all }) => all.map((cell) => [`${name}!${cell.address}`, cell])),
  );
}

const out = (name = ""): string => join(folder, "out", name);

describe("npm run model", () => {
  it("lists each call with its answer and source, and changes nothing", async () => {
    const before = readFileSync(join(folder, "a.xlsx"));
    const { code, out: lines } = await run(["list", folder, "--format", "json"]);
    const { rows } = JSON.parse(lines[0]!) as { rows: Record<string, unknown>[] };
    expect(rows).toMatchObject([
      {
        cell: "Model!B1",
        call: "SSB.PRICE(A1)",
        value: 2050,
        unit: "CNY/kg",
        publisher: "SMM",
        effective: "2025-12-06",
      },
      { cell: "Model!A3", note: "a table of 2 cells" },
      { cell: "Model!A4", call: '[2]!_xldudf_SSB_PRICE("LATP")', value: 145 },
    ]);
    expect([code, readFileSync(join(folder, "a.xlsx")).equals(before)]).toEqual([0, true]);
  });

  it("previews what a refresh would change, beside what the file shows", async () => {
    const { out: lines } = await run(["preview", folder, "--format", "csv"]);
    expect(lines[0]).toMatch(/^file,cell,formula,/);
    expect(lines[1]).toContain(`a.xlsx,Model!B1,'=SSB.PRICE(A1),,,1900,2050,150`);
  });

  it("makes one Parquet table of all files, in which numbers are numbers and texts have columns of their own", async () => {
    const table = join(folder, "preview.parquet");
    const { code, out: lines } = await run(["preview", folder, "--format", "parquet", "--table", table]);
    const { buffer } = new Uint8Array(readFileSync(table));
    const rows = await parquetReadObjects({ file: buffer });
    expect(rows[0]).toMatchObject({
      file: join(folder, "a.xlsx"),
      cell: "Model!B1",
      before: 1900,
      before_text: null,
      after: 2050,
      difference: 150,
    });
    expect([code, lines]).toEqual([0, []]);
    expect((await run(["list", folder, "--format", "parquet"])).notes.join(" ")).toContain("--table");
  });

  it("refreshes what cells show into another folder, and leaves the formulas and the file", async () => {
    const { code, out: lines } = await run(["refresh", folder, "--out", out()]);
    const now = await cells(out("a.xlsx"));
    expect(now["Model!B1"]).toMatchObject({ formula: "=SSB.PRICE(A1)", value: 2050 });
    expect(now["Model!B3"]).toMatchObject({ value: expect.closeTo(860.1539, 3) });
    // What depends on it is worked out, and so the file reads right where the add-in is not.
    expect(now["Model!C1"]).toMatchObject({ formula: "=B1*2", value: 4100 });
    expect(lines.join("\n")).toContain("Model!C1  =B1*2  3800  4100  300  depends on others");
    expect((await cells(join(folder, "a.xlsx")))["Model!B1"]).toMatchObject({ value: 1900 });
    expect(code).toBe(0);
    // Once more, there is nothing left to change.
    expect((await run(["preview", out()])).out.at(-1)).toMatch(/^ {2}0 values would change/);
  });

  it("works out what depends on SSB only where it can make of the old values what Excel made of them", async () => {
    const formulas: [string, string, string][] = [
      ["D1", "ROUND(_xldudf_SSB_PRICE(&quot;LATP&quot;)/2,0)", "<v>73</v>"],
      ["D2", "IF(B1&gt;2000,&quot;dear&quot;,&quot;cheap&quot;)", ' t="str"><v>cheap</v>'],
      ["D3", "SUM(B1:C1)*Factor", "<v>1</v>"],
      ["D4", "OFFSET(B1,0,1)", "<v>3800</v>"],
      ["D5", "D4+1", "<v>3801</v>"],
      ["D6", "SUM(B1:C1)", "<v>99</v>"],
      ["D7", "IFERROR(1/(B1-2050),&quot;none&quot;)", `<v>${1 / (1900 - 2050)}</v>`],
      ["D8", "B1=2050", ' t="b"><v>0</v>'],
    ];
    const data = formulas
      .map(([at, formula, shown]) => {
        const [type, value] = shown.startsWith(" ")
          ? shown.split(">", 1).concat(shown.slice(shown.indexOf(">") + 1))
          : ["", shown];
        return `<row r="${Number(at.slice(1)) + 10}"><c r="D${Number(at.slice(1)) + 10}"${type}><f>${formula.replace("D4", "D14")}</f>${value}</c></row>`;
      })
      .join("");
    const path = put("d.xlsx", {
      ...MODEL,
      sheets: [{ ...MODEL.sheets[0]!, data: MODEL.sheets[0]!.data + data }],
    });
    const { out: lines } = await run(["refresh", path, "--out", out()]);
    const now = await cells(out("d.xlsx"));
    const shown = ["D11", "D12", "D13", "D14", "D15", "D16", "D17", "D18"].map(
      (at) => now[`Model!${at}`]?.value,
    );
    expect(shown).toEqual([73, "dear", 1, 3800, 3801, 99, "none", true]);
    expect(lines.at(-1)).toMatch(
      /4 formulas that only Excel works out, when it opens the file: .*D13.*D14.*D15.*D16/,
    );
  });

  it("writes in place only with a backup, which is never written over", async () => {
    const path = join(folder, "a.xlsx");
    const before = readFileSync(path);
    await run(["freeze", path, "--in-place"]);
    await run(["live", path, "--in-place"]);
    expect(readFileSync(join(folder, "a.backup.xlsx")).equals(before)).toBe(true);
    expect(existsSync(join(folder, "a.backup-2.xlsx"))).toBe(true);
    expect((await run(["list", folder])).out.filter((line) => line.includes("backup"))).toEqual([]);
    expect(await cells(path)).toEqual(await cells(join(folder, "a.backup.xlsx")));
  });

  it("keeps a backup where the folder to write to is the file's own", async () => {
    const before = readFileSync(join(folder, "a.xlsx"));
    await run(["freeze", folder, "--out", folder]);
    expect(readFileSync(join(folder, "a.backup.xlsx")).equals(before)).toBe(true);
  });

  it("keeps a backup of what stands in the folder to write to, but of the same file none", async () => {
    const path = join(folder, "a.xlsx");
    mkdirSync(out());
    writeFileSync(out("a.xlsx"), "somebody's own");
    await run(["refresh", path, "--out", out()]);
    expect(readFileSync(out("a.backup.xlsx"), "utf8")).toBe("somebody's own");
    await run(["refresh", path, "--out", out()]);
    expect(readdirSync(out()).sort()).toEqual(["a.backup.xlsx", "a.xlsx"]);
  });

  it("begins nothing where two files of one name would be written over each other", async () => {
    mkdirSync(join(folder, "other"));
    put(join("other", "A.xlsx"));
    const { code, notes } = await run(["refresh", folder, "--out", out()]);
    expect([code, existsSync(out())]).toEqual([2, false]);
    expect(notes.join("\n")).toContain("a.xlsx would be written twice");
  });

  it("makes a copy that needs no add-in, and brings it back as it was", async () => {
    await run(["portable", folder, "--out", out("p")]);
    const copy = await cells(join(out("p"), "a.xlsx"));
    expect(Object.values(copy).filter(({ formula }) => formula?.includes("SSB."))).toEqual([]);
    expect(copy["Model!B1"]).toMatchObject({ formula: expect.stringMatching(/^=INDEX\(/) });
    await run(["live", out("p"), "--out", out("l")]);
    const back = await cells(join(out("l"), "a.xlsx"));
    const formulas = (all: typeof back): unknown =>
      Object.entries(all).map(([at, { formula }]) => [at, formula]);
    expect(formulas(back)).toEqual(formulas(await cells(join(folder, "a.xlsx"))));
  });

  it("repairs the formulas that another file's name stands before", async () => {
    const { out: lines } = await run(["repair", folder, "--out", out()]);
    expect((await cells(out("a.xlsx")))["Model!A4"]).toMatchObject({
      formula: '=SSB.PRICE("LATP")',
      value: 5,
    });
    expect(lines.join("\n")).toContain("1 formula repaired.");
  });

  it("checks a model as a reviewer would", async () => {
    const data =
      '<row r="1"><c r="A1"><f>_xldudf_SSB_PRICE("Li2S",,"CNY/kg")</f><v>2050</v></c><c r="B1"><f>_xldudf_SSB_PRICE("Li2S",,"CNY/t")</f><v>2050000</v></c><c r="C1"><f>A1+B1</f><v>2052050</v></c></row>';
    const path = put("c.xlsx", { sheets: [{ name: "Model", data }] });
    const { out: lines } = await run(["check", path, "--format", "csv"]);
    expect(lines[1]).toMatch(/c\.xlsx,Model!C1,'=A1\+B1,.*,Error,/);
  });

  it("writes the week as a sheet that prints", async () => {
    await run(["brief", folder, "--out", out()]);
    const brief = await cells(out("a.xlsx"));
    expect(brief["Weekly brief!A1"]).toMatchObject({ value: expect.stringMatching(/^Weekly brief: SMM/) });
    expect(brief["Model!B1"]).toMatchObject({ formula: "=SSB.PRICE(A1)", value: 1900 });
  });

  it("lets what a file brings count only where one says so", async () => {
    const state = { follow: "latest" as const, edition: refOf(bundledPack), asOf: "2025-03-01" };
    const path = put("b.xlsx", withState(state));
    const price = async (...more: string[]): Promise<unknown> => {
      const { out: lines } = await run(["list", path, "--format", "json", ...more]);
      return (JSON.parse(lines[0]!) as { rows: { value: unknown }[] }).rows[0]!.value;
    };
    expect(await price()).toBe(2050);
    expect(await price("--use-own")).not.toBe(2050);
    expect((await run(["list", path])).out.join("\n")).toContain("the as-of day 2025-03-01");
  });

  it("leaves a pinned file alone, and the files beside it not", async () => {
    put("b.xlsx", withState({ follow: "pinned", edition: refOf(bundledPack) }));
    const { code, out: lines } = await run(["refresh", folder, "--out", out(), "--use-own"]);
    expect(lines.find((line) => line.includes("b.xlsx"))).toContain("It is pinned to its edition");
    expect([code, readdirSync(out())]).toEqual([1, ["a.xlsx"]]);
  });

  it("says of a broken file what it is, and goes on", async () => {
    writeFileSync(join(folder, "0.xlsx"), "no workbook");
    const { code, out: lines } = await run(["list", folder]);
    expect(lines[0]).toMatch(/0\.xlsx: This is not an \.xlsx or \.xlsm file/);
    expect(lines.join("\n")).toContain("2050");
    expect(code).toBe(1);
  });

  it("is stopped between two files, and goes on behind them with the same log", async () => {
    copyFileSync(join(folder, "a.xlsx"), join(folder, "b.xlsx"));
    copyFileSync(join(folder, "a.xlsx"), join(folder, "c.xlsx"));
    const log = join(folder, "log");
    const args = ["refresh", folder, "--out", out(), "--log", log];
    let asked = 0;
    const first = await run(args, () => ++asked > 2);
    expect([first.code, readdirSync(out())]).toEqual([130, ["a.xlsx", "b.xlsx"]]);
    const second = await run(args);
    expect(second.out.filter((line) => line.includes("->")).map((line) => line.slice(-6))).toEqual([
      "c.xlsx",
    ]);
    expect(readdirSync(out())).toEqual(["a.xlsx", "b.xlsx", "c.xlsx"]);
  });

  it("takes several files at once where there are many", async () => {
    for (let count = 1; count <= 13; count++)
      copyFileSync(join(folder, "a.xlsx"), join(folder, `b${count}.xlsx`));
    writeFileSync(join(folder, "0.xlsx"), "no workbook");
    const { code, out: lines } = await run([
      "portable",
      folder,
      "--out",
      out(),
      "--jobs",
      "2",
      "--format",
      "json",
    ]);
    const outcomes = lines.map((line) => JSON.parse(line) as { refused?: string; sentences: string[] });
    expect([code, outcomes.length, outcomes.filter(({ refused }) => refused !== undefined).length]).toEqual([
      1, 15, 1,
    ]);
    expect(new Set(outcomes.flatMap(({ sentences }) => sentences))).toEqual(
      new Set(["3 formulas made portable."]),
    );
    expect(readdirSync(out()).length).toBe(14);
  });

  it.each<[string, string[], RegExp]>([
    ["nothing", [], /Say what to do/],
    ["a command there is not", ["refrsh", "x"], /no command "refrsh"/],
    ["no file", ["list", "/nowhere"], /no \.xlsx or \.xlsm file/],
    ["a change without a place", ["refresh", "FOLDER"], /--out FOLDER, or --in-place/],
    ["two places", ["refresh", "FOLDER", "--out", "x", "--in-place"], /not both/],
    ["a day that is none", ["list", "FOLDER", "--today", "2026-02-30"], /is not a day/],
    ["a format there is not", ["list", "FOLDER", "--format", "xml"], /is not a format/],
    ["no number of files at once", ["list", "FOLDER", "--jobs", "many"], /is not a number of files/],
    ["an edition there is not", ["preview", "FOLDER", "--to", "2020-01-01.00000000"], /There is no edition/],
    ["an option there is not", ["list", "FOLDER", "--inplace"], /--inplace/],
  ])("begins nothing when asked for %s", async (_, args, sentence) => {
    const { code, out: lines, notes } = await run(args.map((one) => (one === "FOLDER" ? folder : one)));
    expect([code, lines]).toEqual([2, []]);
    expect(notes.join("\n")).toMatch(sentence);
  });
});
