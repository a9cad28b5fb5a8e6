/** @jest-environment node */
/** Articles as PDFs: columns, words parted at a line's end, heads and feet, tables; and files that hold no text. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRefusal } from "../../src/domain/answer/refusal";
import { readArticle } from "../../src/ingest/read-article";
import { factOf } from "../../src/ingest/report";
import { ROOT } from "../ledger/files";
import { corpusLedger } from "./support/cases";
import { makePdf, type PdfLine } from "./support/make-pdf";

/** Lines below each other from a corner. */
function lines(x: number, top: number, ...texts: string[]): PdfLine[] {
  return texts.map((text, index) => ({ x, y: top - 13 * index, text }));
}

const HEAD = { x: 50, y: 810, size: 8, text: "Lattice Metals Desk weekly 16/2027" };
const foot = (page: number): PdfLine => ({ x: 290, y: 30, size: 8, text: `Page ${page} of 2` });

const COLUMNS = makePdf([
  [
    HEAD,
    foot(1),
    { x: 50, y: 770, size: 18, text: "Notes on the market of the week and of its makers" },
    ...lines(50, 745, "Published: Apr 20, 2027"),
    ...lines(50, 732, "Source: LMD"),
    ...lines(
      50,
      700,
      "Lithium sulfide averaged 1,480 yuan/kg this week,",
      "down 100 yuan/kg, as the makers of electro-",
      "lytes bought little and the traders waited for",
      "the tenders of the summer. Lithium carbonate",
      "stood at 81,000 yuan/mt in the week, little",
      "changed from the one before it, traders said.",
    ),
    ...lines(
      310,
      700,
      "Haoyun New Energy started building a 4 GWh semi-",
      "solid-state cell plant in Chuzhou. The plant is",
      "to be ready in 2029. Nobody in the trade expects",
      "much of the summer, and stocks are said to be",
      "lower than a year ago at most makers of cells,",
      "who buy from hand to mouth, as they have since",
    ),
  ],
  [
    HEAD,
    foot(2),
    ...lines(
      50,
      760,
      "the spring. Global shipments of all-solid-state batteries will reach 30 GWh in 2030, the desk",
    ),
    ...lines(50, 747, "reckons."),
    ...[
      ["Material", "Unit", "Price", "Change"],
      ["LPSC", "CNY/kg", "3,200", "-2%"],
      ["Lithium hydroxide", "CNY/mt", "79,000", "+1%"],
    ].flatMap((cells, row) =>
      cells.map((text, column) => ({ x: 50 + 120 * column, y: 700 - 15 * row, text })),
    ),
  ],
]);

const ENCRYPTED = makePdf(
  [lines(50, 700, "Nobody reads this.")],
  `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O <${"0f".repeat(32)}> /U <${"f0".repeat(32)}> >> /ID [<${"ab".repeat(16)}> <${"ab".repeat(16)}>]`,
);

const FILES = {
  columns: COLUMNS,
  encrypted: ENCRYPTED,
  scanned: makePdf([[foot(1)], [foot(2)]]),
  cut: COLUMNS.subarray(0, 300),
  noise: Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.from("x".repeat(5000))]),
  long: makePdf(Array.from({ length: 61 }, () => lines(50, 700, "A page."))),
  large: Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(10_000_001)]),
};

let read: Record<keyof typeof FILES, { text: string } | { refused: string }>;
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), "ssb-pdf-"));
  try {
    const files = Object.entries(FILES).map(([name, bytes]) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    });
    const script = join(ROOT, "tests/ingest/support/read-pdfs.ts");
    const said = execFileSync(process.execPath, ["--import", "tsx", script, ...files], {
      cwd: ROOT,
    }).toString();
    const answers = JSON.parse(said) as (typeof read)[keyof typeof FILES][];
    read = Object.fromEntries(Object.keys(FILES).map((name, index) => [name, answers[index]])) as typeof read;
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("columns are read one behind the other, over the page's end, with words whole and without heads and feet", () => {
  const { text } = read.columns as { text: string };
  expect(text.split(/\n+/)).toEqual([
    "Notes on the market of the week and of its makers",
    "Published: Apr 20, 2027",
    "Source: LMD",
    expect.stringMatching(
      /^Lithium sulfide averaged 1,480 .* makers of electrolytes bought .* traders said\.$/,
    ),
    expect.stringMatching(
      /^Haoyun New Energy started building a 4 GWh semi-solid-state cell plant .* they have since$/,
    ),
    expect.stringMatching(/^the spring\. Global shipments .* the desk reckons\.$/),
    "Material   Unit   Price   Change",
    "LPSC   CNY/kg   3,200   -2%",
    "Lithium hydroxide   CNY/mt   79,000   +1%",
  ]);
});

it("the facts of both columns and of the table are read", () => {
  const review = readArticle((read.columns as { text: string }).text, corpusLedger());
  if (isRefusal(review)) throw new Error(review.refused);
  expect(review.article).toMatchObject({ published: "2027-04-20", publisher: "Lattice Metals Desk" });
  expect(review.rows.map(factOf)).toEqual(
    expect.arrayContaining([
      "PRICE.LI2S.CN 2027-04-20 A 1,480 down",
      "SHIPMENTS.ASSB.WORLD 2030 F 30",
      expect.stringMatching(/^PRICE\.LPSC\.CN 2027-04-20 A 3,200/),
      expect.stringMatching(/^Haoyun New Energy · 4 GWh semi-solid-state plant · construction/),
    ]),
  );
});

it.each([
  ["encrypted", /locked with a password/],
  ["scanned", /pictures of pages and no text/],
  ["cut", /damaged/],
  ["noise", /damaged/],
  ["long", /61 pages; an article has at most 60/],
  ["large", /larger than the 10 MB/],
] as const)("%s: one clear sentence", (name, said) => {
  expect(read[name]).toEqual({ refused: expect.stringMatching(said) });
});
