import { isRefusal } from "../../src/domain/answer/refusal";
import { compileLedger } from "../../src/ledger/compile";
import type { TextFile } from "../../src/ledger/document";
import type { Ledger } from "../../src/domain/ledger/records";
import { ledgerFileOf, type LedgerFile } from "../../src/ingest/ledger/document";
import { sharesRun } from "../../src/ingest/ledger/own-words";
import { readArticle } from "../../src/ingest/read-article";
import type { Review } from "../../src/ingest/review/review";
import { sha256 } from "../ledger/files";
import { corpus, type Case } from "./support/cases";

const CASES = corpus();
const URL = "https://example.org/article";

function review({ article, ledger }: Case): Review {
  const read = readArticle(article, ledger, { url: URL });
  if (isRefusal(read)) throw new Error(read.refused);
  return read;
}

function fileOf(one: Case, acceptNew: boolean): LedgerFile {
  const file = ledgerFileOf(review(one), one.ledger, { recorded: "2029-02-01", acceptNew });
  if (isRefusal(file)) throw new Error(file.refused);
  return file;
}

/** The ledger of the corpus as files, with the catalogue that the new file brings. */
function compileWith({ ledger }: Case, file: LedgerFile) {
  const { companies, projects, series, terms } = ledger;
  const publication = ledger.sources.map((source): TextFile => {
    const own = <T extends { source: string }>(records: readonly T[]) =>
      records
        .filter((record) => record.source === source.id)
        .map((record) => ({ ...record, source: undefined }));
    return {
      path: `publications/${source.published}-known.json`,
      text: JSON.stringify({ source, observations: own(ledger.observations), events: own(ledger.events) }),
    };
  });
  // The real series are led by publishers of the real ledger.
  const led = series.map((one) => ({ ...one, lead: ledger.sources[0]!.publisher }));
  const catalogue: TextFile[] = [
    {
      path: "catalogue/companies.json",
      text: JSON.stringify({ companies: [...companies, ...file.catalogue.companies] }),
    },
    {
      path: "catalogue/projects.json",
      text: JSON.stringify({ projects: [...projects, ...file.catalogue.projects] }),
    },
    { path: "catalogue/series.json", text: JSON.stringify({ series: [...led, ...file.catalogue.series] }) },
    { path: "catalogue/terms.json", text: JSON.stringify({ terms }) },
  ];
  const added: TextFile = { path: `publications/${file.name}`, text: JSON.stringify(file.document) };
  return compileLedger([...publication, added], catalogue, sha256);
}

describe.each(CASES.map((one) => [one.name, one] as const))("the ledger file of %s", (_name, one) => {
  it("is sound with the names it needs", () => {
    expect(compileWith(one, fileOf(one, true))).toHaveProperty("pack");
  });

  it("repeats no run of eight words of the article", () => {
    const { document } = fileOf(one, true);
    const { text } = review(one);
    const ours = [
      ...(document.observations ?? []),
      ...(document.growth ?? []),
      ...(document.events ?? []),
    ].flatMap((record) =>
      Object.values(record).filter((value): value is string => typeof value === "string"),
    );
    expect(ours.filter((words) => sharesRun(words, text, 8))).toEqual([]);
  });

  it("is the same each time", () => {
    expect(fileOf(one, true)).toEqual(fileOf(one, true));
  });

  it("has one id for each record", () => {
    const { document } = fileOf(one, true);
    const ids = [
      ...(document.observations ?? []),
      ...(document.growth ?? []),
      ...(document.events ?? []),
      ...(document.fx ?? []),
    ].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith(`${document.source.id}/`))).toBe(true);
  });
});

describe("without new names", () => {
  const one = CASES.find(({ name }) => name === "weekly-sections")!;
  const file = fileOf(one, false);

  it("the rows that need one are left out, and it says which", () => {
    expect(file.catalogue).toEqual({ companies: [], projects: [], series: [] });
    expect(file.leftOut.map(({ why }) => why)).toContain("not in the catalogue: Leidun Power");
    expect(file.document.events!.map(({ companies }) => companies)).toEqual([
      ["Haoyun New Energy"],
      ["Qingshan Sulfur"],
    ]);
  });

  it("the file is sound all the same", () => {
    expect(compileWith(one, file)).toHaveProperty("pack");
  });
});

describe("a review that cannot become a file", () => {
  const one = CASES.find(({ name }) => name === "weekly-sections")!;
  const read = review(one);
  const written = (
    changed: Partial<Review["article"]>,
    ledger: Ledger = one.ledger,
    recorded = "2029-02-01",
  ) =>
    ledgerFileOf({ ...read, article: { ...read.article, ...changed } }, ledger, {
      recorded,
      acceptNew: true,
    });

  it("has no link", () => {
    const article = { ...read.article };
    delete article.url;
    expect(
      ledgerFileOf({ ...read, article }, one.ledger, { recorded: "2029-02-01", acceptNew: true }),
    ).toEqual({ refused: expect.stringContaining("link") });
  });

  it("is published after it is recorded", () => {
    expect(written({}, one.ledger, "2026-01-01")).toEqual({ refused: expect.stringContaining("after") });
  });
});

describe("headlines", () => {
  it("are put together from the facts", () => {
    const headlines = review(CASES.find(({ name }) => name === "weekly-sections")!).rows.flatMap((row) =>
      row.kind === "event" ? [row.record.headline] : [],
    );
    expect(headlines).toContain("Haoyun New Energy · 3 GWh all-solid-state line · commissioned");
    expect(headlines).toContain("Zhiran Energy · 320,000,000 CNY · financing");
  });
});
