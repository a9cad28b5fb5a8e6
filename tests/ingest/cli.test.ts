import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ROOT } from "../ledger/files";
import type { LedgerDocument } from "../../src/ledger/document";
import { buildTool, type BuiltTool } from "../support/built-tool";
import { numbered, openStandIn, saying } from "./support/stand-in";

const ARTICLE = join(ROOT, "tests/ingest/cases/weekly-sections/article.txt");

let tool: BuiltTool;
let home: string;

beforeAll(() => {
  tool = buildTool("ingest");
});
afterAll(() => rmSync(dirname(tool.file), { recursive: true }));

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "ingest-"));
  mkdirSync(join(home, "src/ledger"), { recursive: true });
  for (const folder of ["publications", "catalogue"])
    cpSync(join(ROOT, "src/ledger", folder), join(home, "src/ledger", folder), { recursive: true });
});

afterEach(() => rmSync(home, { recursive: true }));

function ingest(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool.file, ...args], {
    cwd: home,
    env: tool.env,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

function data(): Record<string, string> {
  const files = ["publications", "catalogue"].flatMap((folder) =>
    readdirSync(join(home, "src/ledger", folder)).map((name) => `${folder}/${name}`),
  );
  return Object.fromEntries(
    files.map((name) => [name, readFileSync(join(home, "src/ledger", name), "utf8")]),
  );
}

const WRITE = [
  "--write",
  "--recorded",
  "2027-01-10",
  "--url",
  "https://example.org/weekly",
  "--publisher",
  "SMM",
];

describe("npm run ingest", () => {
  it("runs as package.json says, and tells what is wrong", () => {
    const tsx = join(ROOT, "node_modules/tsx/dist/cli.mjs");
    const run = spawnSync(process.execPath, [tsx, join(ROOT, "tools/ingest.ts"), "missing.txt"], {
      cwd: home,
      encoding: "utf8",
    });
    expect(run).toMatchObject({ status: 1, stdout: "", stderr: 'There is no file "missing.txt".\n' });
  }, 60_000);

  it("shows each finding beside its sentence and what it could not read, and writes nothing", () => {
    const before = data();
    const { status, stdout } = ingest(ARTICLE, "--publisher", "SMM");
    expect(status).toBe(0);
    expect(stdout).toContain("PRICE.LI2S.CN 2027-01-09 A 1,420 CNY/kg down");
    expect(stdout).toContain("(electrolyte, sulfide, Li2S, China)");
    expect(stdout).toContain('"Lithium sulfide went on falling and averaged 1,420 yuan/kg');
    expect(stdout).toMatch(/Not extracted: \d+ sentences\./);
    expect(data()).toEqual(before);
  }, 60_000);

  it("--write adds one file with the rows whose names are known, says what it left out, and changes nothing when run again", () => {
    const before = Object.keys(data());
    const first = ingest(ARTICLE, ...WRITE);
    expect(first).toMatchObject({ status: 0, stderr: "" });
    expect(first.stdout).toContain("not in the catalogue: Leidun Power");
    const once = data();
    const added = Object.keys(once).filter((name) => !before.includes(name));
    expect(added).toEqual([expect.stringMatching(/^publications\/2027-01-09-smm-[a-z0-9-]+\.json$/)]);

    const second = ingest(ARTICLE, ...WRITE);
    expect(second.status).toBe(0);
    expect(second.stdout).toContain("nothing to write");
    expect(data()).toEqual(once);
  }, 60_000);

  it("--accept-new writes the names as well, once", () => {
    expect(ingest(ARTICLE, ...WRITE, "--accept-new")).toMatchObject({ status: 0, stderr: "" });
    const once = data();
    expect(once["catalogue/companies.json"]).toContain('"Leidun Power"');
    expect(ingest(ARTICLE, ...WRITE, "--accept-new").status).toBe(0);
    expect(data()).toEqual(once);
  }, 60_000);

  it("--accept-new after --write adds the rows that lacked a name and leaves what stood there", () => {
    ingest(ARTICLE, ...WRITE);
    const [name] = Object.keys(data()).filter((file) => file.includes("2027-01-09-smm"));
    const path = join(home, "src/ledger", name!);
    const worked = readFileSync(path, "utf8").replace('"value": 132', '"value": 132.5');
    writeFileSync(path, worked);
    const { stdout, stderr } = ingest(ARTICLE, ...WRITE, "--accept-new");
    expect(stderr).toBe("");
    expect(stdout).toMatch(/Added \d+ records/);
    const merged = readFileSync(path, "utf8");
    expect(merged).toContain('"value": 132.5');
    expect(merged).toContain("Leidun Power");
    expect(ingest(ARTICLE, ...WRITE, "--accept-new").stdout).toContain("left as it is");
    expect(readFileSync(path, "utf8")).toBe(merged);
  }, 60_000);

  it("two runs at once: one writes, the other says so, and the ledger stays sound", async () => {
    const runs = await Promise.all(
      [1, 2].map(
        () =>
          new Promise<string>((resolve) => {
            const run = spawn(process.execPath, [tool.file, ARTICLE, ...WRITE, "--accept-new"], {
              cwd: home,
              env: tool.env,
            });
            let said = "";
            run.stdout.on("data", (part: Buffer) => (said += part.toString()));
            run.stderr.on("data", (part: Buffer) => (said += part.toString()));
            run.on("close", () => resolve(said));
          }),
      ),
    );
    expect(runs.filter((said) => said.includes("Wrote src/ledger"))).toHaveLength(1);
    expect(runs.join()).toMatch(/Another run is writing|holds all of this already|left as it is/);
    expect(ingest(ARTICLE, "--publisher", "SMM").status).toBe(0);
    expect(Object.keys(data()).filter((name) => /\.new$|\.lock$/.test(name))).toEqual([]);
  }, 60_000);

  describe("--review", () => {
    let article: string;

    beforeEach(() => {
      article = join(home, "weekly.txt");
      cpSync(ARTICLE, article);
    });

    const review = (input: string) =>
      spawnSync(process.execPath, [tool.file, article, "--review", ...WRITE.slice(1)], {
        cwd: home,
        env: tool.env,
        encoding: "utf8",
        input,
      });

    function writtenFile() {
      const name = Object.keys(data()).find((file) => file.includes("2027-01-09-smm"));
      if (!name) return undefined;
      const { observations = [], events = [] } = JSON.parse(data()[name]!) as {
        observations?: object[];
        events?: object[];
      };
      return { observations, events };
    }

    it("takes a key per row, is left and taken up again, then written", () => {
      const first = review("oaaq");
      expect(first.stdout).toContain("2 decisions.");
      expect(first.stdout).toContain("«1,420 yuan/kg»");
      expect(writtenFile()).toBeUndefined();

      const second = review(`o${"s".repeat(40)}`);
      expect(second.stdout).toContain("Wrote src/ledger/publications/2027-01-09-smm");
      const { observations, events } = writtenFile()!;
      expect([...observations, ...events]).toHaveLength(2);
    }, 60_000);

    it("makes a new series of an unread number, with its entry in the catalogue", () => {
      writeFileSync(
        article,
        "Notes of the week on batteries\n\nPublished: Jan 9, 2027\nSource: SMM\n\nThe panel's guess of it was 7% and they all went home to look at it again in the evening.\n",
      );
      const { stdout } = review("pnGuess of the panel\rshare\rWorld\r");
      expect(stdout).toContain("Added to the catalogue: SHARE.GUESS-OF-THE-PANEL.");
      expect(writtenFile()!.observations).toMatchObject([{ period: "2027-01", value: 0.07 }]);
    }, 60_000);

    it("asks for a country that is not printed, of an article written before with its names", () => {
      writeFileSync(
        article,
        `Notes on the lines of the week and their makers

Published: Jan 9, 2027
Source: SMM

Fjordcell AS has started building a 2 GWh solid-state cell plant. Kaltwerk GmbH broke ground on a 3 GWh semi-solid-state plant in Dresden, Germany.
`,
      );
      expect(ingest(article, ...WRITE, "--accept-new").stdout).toContain("Left out 1:");
      const { stdout } = review("aNorway\r");
      expect(stdout).toContain("No country is printed. Country: ");
      expect(stdout).toContain("Added 1 records");
      expect(writtenFile()!.events).toHaveLength(2);
      expect(data()["catalogue/companies.json"]).toContain(
        '{ "name": "Fjordcell AS", "aliases": [], "country": "Norway" }',
      );
      expect(review("").stdout).toContain("repeat what the ledger knows");
    }, 60_000);

    it("adds to an article that was written before what it takes now", () => {
      expect(ingest(ARTICLE, ...WRITE)).toMatchObject({ status: 0 });
      const before = writtenFile()!;
      const { stdout } = review("a".repeat(40));
      expect(stdout).toContain("repeat what the ledger knows");
      expect(stdout).toMatch(/Added \d+ records/);
      const after = writtenFile()!;
      expect(after.observations).toEqual(before.observations);
      expect(after.events.length).toBeGreaterThan(before.events.length);
    }, 60_000);
  });

  it("a text is sent to a model only where the user says so", () => {
    expect(ingest(ARTICLE, "--publisher", "SMM", "--model").stderr).toContain("SSB_MODEL_ADDRESS");
  }, 60_000);

  it("writes what a model read of a text that the grammar cannot read, without asking twice", async () => {
    const model = await openStandIn();
    const said = { kind: "observation", item: "sulfuro de litio", series: "PRICE.LI2S.CN", figure: "1.480" };
    model.reply((items) => saying([numbered(said, items)]));
    const spanish = join(ROOT, "tests/ingest/model/spanish/article.txt");
    const env = { ...tool.env, SSB_MODEL_ADDRESS: model.address, SSB_MODEL: "stand-in" };
    const late = ["--recorded", "2027-05-01"];
    const args = [tool.file, spanish, ...WRITE, ...late, "--model", "--send"];
    const run = spawn(process.execPath, args, { cwd: home, env, stdio: ["ignore", "pipe", "pipe"] });
    let stderr = "";
    run.stderr.on("data", (part: Buffer) => (stderr += part.toString()));
    run.stdout.resume();
    const status = await new Promise((resolve) => run.on("close", resolve));
    await model.close();
    expect([status, stderr]).toEqual([0, "The model: 321 tokens, 0 proposals turned away.\n"]);
    expect(model.requests).toHaveLength(1);
    const [name] = Object.keys(data()).filter((file) => file.includes("2027-04-20-smm"));
    const written = JSON.parse(readFileSync(join(home, "src/ledger", name!), "utf8")) as LedgerDocument;
    expect(written.observations).toMatchObject([
      { series: "PRICE.LI2S.CN", period: "2027-04-20", value: 1480 },
    ]);
  }, 60_000);

  it("leaves the file alone once a reviewer has worked on it", () => {
    ingest(ARTICLE, ...WRITE);
    const [name] = Object.keys(data()).filter((file) => file.includes("2027-01-09-smm"));
    const path = join(home, "src/ledger", name!);
    const worked = readFileSync(path, "utf8").replace('"value": 132', '"value": 132.5');
    writeFileSync(path, worked);
    expect(ingest(ARTICLE, ...WRITE).stdout).toContain("left as it is");
    expect(readFileSync(path, "utf8")).toBe(worked);
  }, 60_000);
});

describe("what cannot be read", () => {
  function file(name: string, content: string | Uint8Array): string {
    const path = join(home, name);
    writeFileSync(path, content);
    return path;
  }

  const english =
    "The price of it is what it was and this is the text of an article that has no day in it at all. ";

  it.each([
    ["no file", () => ["missing.txt"], /no file/],
    ["no article named", () => [], /Give one article/],
    ["empty", () => [file("empty.txt", "")], /empty/],
    ["binary", () => [file("binary.txt", Uint8Array.from([0, 1, 2, 3]))], /binary/],
    [
      "another language",
      () => [
        file(
          "german.txt",
          "Die Preise für Lithiumsulfid sind gefallen und die Nachfrage bleibt schwach. ".repeat(6),
        ),
      ],
      /English/,
    ],
    ["no day", () => [file("undated.txt", `Title\n\n${english.repeat(3)}`)], /published/],
    ["a day that is none", () => [ARTICLE, "--published", "2027-02-30"], /2027-02-30/],
    ["no link to write with", () => [ARTICLE, "--write", "--recorded", "2027-01-10"], /link/],
  ])(
    "%s: one sentence, a non-zero exit, and nothing written",
    (_what, args, reason) => {
      const before = data();
      const { status, stderr } = ingest(...args());
      expect(status).not.toBe(0);
      expect(stderr.trim()).toMatch(reason);
      expect(stderr.trim().split("\n")).toHaveLength(1);
      expect(data()).toEqual(before);
    },
    60_000,
  );
});
