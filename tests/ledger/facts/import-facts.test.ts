import { isRefusal } from "../../../src/domain/answer/refusal";
import { join } from "node:path";
import type { Ledger } from "../../../src/domain/ledger/records";
import type { LedgerDocument } from "../../../src/ledger/document";
import { importFacts, type Imported, type Publication } from "../../../src/ledger/facts/import-facts";
import { compile, readLedger, type LedgerFiles } from "../files";

const BASE = readLedger(join(__dirname, "../broken/base"));
const PAGE = {
  title: "Prices of the week",
  url: "https://example.org/prices",
  date: "2026-01-09",
  dateBasis: "day printed",
};
const PRICE = {
  id: "P1",
  series: "PRICE.LI2S.CN",
  date: "2026-01-08",
  average: 2_000_000,
  unit: "CNY/mt",
  publisher: "SMM",
  quote: "words of the page",
  relation: "new",
  source: PAGE,
};
const EVENT = {
  id: "E1",
  company: "China Green Development",
  country: "China / USA",
  route: "sulfide",
  segment: "cell",
  stage: "pilot",
  date: "2026-01",
  dateBasis: "month from context",
  capacity: 0.2,
  capacityUnit: "GWh",
  investment: "about 43 billion JPY",
  summary: "A pilot line runs.",
  publisher: "Gazette",
  source: {
    ...PAGE,
    url: "https://example.org/pilot",
    dateBasis: "no day; tells of January",
    terms: "cited",
  },
};

function publicationsOf(files: LedgerFiles): Publication[] {
  return files.ledger.map(({ path, text }) => ({ path, document: JSON.parse(text) as LedgerDocument }));
}

function ledgerOf(files: LedgerFiles): Ledger {
  const compiled = compile(files);
  if (!("pack" in compiled)) throw new Error(JSON.stringify(compiled.problems));
  return compiled.pack;
}

/** The import of lists of facts into the small ledger, and the ledger with what was written. */
function run(lists: object, files: LedgerFiles = BASE): Imported & { files: LedgerFiles } {
  const imported = importFacts(JSON.stringify(lists), publicationsOf(files), ledgerOf(files), "2026-11-28");
  if (isRefusal(imported)) throw new Error(imported.refused);
  const written = imported.written.map(({ path, document }) => ({ path, text: JSON.stringify(document) }));
  const others = files.ledger.filter(({ path }) => !written.some((one) => one.path === path));
  return { ...imported, files: { ...files, ledger: [...others, ...written] } };
}

function whyNot(list: string, fact: object): string | undefined {
  return run({ [list]: [fact] }).outcomes[0]!.why;
}

describe("importing facts", () => {
  it("writes a publication with the value in the unit of its series", () => {
    const { written } = run({ prices: [PRICE] });
    expect(written).toEqual([
      {
        path: "publications/2026-01-09-smm-prices-week.json",
        document: {
          source: {
            id: "smm-2026-01-09",
            publisher: "SMM",
            title: "Prices of the week",
            url: "https://example.org/prices",
            published: "2026-01-09",
            precision: "day",
            publishedBasis: "Day printed.",
            recorded: "2026-11-28",
            terms: "cited",
          },
          observations: [
            {
              id: "smm-2026-01-09/price-li2s-cn-2026-01-08",
              series: "PRICE.LI2S.CN",
              period: "2026-01-08",
              status: "A",
              value: 2000,
            },
          ],
        },
      },
    ]);
  });

  it("keeps no quote of a page", () => {
    expect(JSON.stringify(run({ prices: [PRICE] }).written)).not.toContain("words of the page");
  });

  it("joins the facts of one page and publisher into one file, and parts publishers", () => {
    const other = { ...PRICE, id: "P2", date: "2026-01-07" };
    const third = { ...PRICE, id: "P3", publisher: "Fubao" };
    const { written } = run({ prices: [PRICE, other, third] });
    expect(written.map(({ document }) => [document.source.id, document.observations?.length])).toEqual([
      ["fubao-2026-01-09", 1],
      ["smm-2026-01-09", 2],
    ]);
  });

  it("makes a ledger that is sound", () => {
    const { files } = run({ prices: [PRICE], events: [{ ...EVENT, country: "China" }] });
    expect(compile(files)).toHaveProperty("pack");
  });

  it("writes nothing a second time", () => {
    const lists = { prices: [PRICE], events: [EVENT] };
    const again = run(lists, run(lists).files);
    expect(again.outcomes.map(({ result }) => result)).toEqual(["known", "known"]);
    expect(again.written).toEqual([]);
  });

  it("adds to the file of a page that is there, and leaves its records as they are", () => {
    const { files } = run({ prices: [PRICE] });
    const later = run({ prices: [PRICE, { ...PRICE, id: "P2", date: "2026-01-07" }] }, files);
    expect(later.outcomes.map(({ result }) => result)).toEqual(["known", "new"]);
    expect(later.written[0]!.document.observations!.map(({ period }) => period)).toEqual([
      "2026-01-08",
      "2026-01-07",
    ]);
  });

  it("finds what the publisher said elsewhere already", () => {
    const copy = {
      ...PRICE,
      id: "P2",
      source: { ...PAGE, url: "https://example.com/copy", date: "2026-01-10" },
    };
    expect(run({ prices: [PRICE, copy] }).outcomes[1]).toEqual({
      fact: "P2",
      result: "known",
      record: "smm-2026-01-09/price-li2s-cn-2026-01-08",
    });
  });

  it("takes another value of a later day as a vintage, and refuses one of the same day", () => {
    const other = { ...PRICE, id: "P2", average: 2_100_000 };
    const later = {
      ...other,
      id: "P3",
      source: { ...PAGE, url: "https://example.com/b", date: "2026-02-01" },
    };
    const { outcomes } = run({ prices: [PRICE, other, later] });
    expect(outcomes.map(({ result }) => result)).toEqual(["new", "refused", "new"]);
    expect(outcomes[1]!.why).toContain("says otherwise");
  });

  it("reads an event: companies, countries, an amount, a month that is our reading", () => {
    const [publication] = run({ events: [EVENT] }).written;
    expect(publication!.document.source).toMatchObject({ precision: "by", terms: "cited" });
    expect(publication!.document.events).toEqual([
      {
        id: "gazette-2026-01-09/china-green-development-cell-pilot",
        headline: "China Green Development · cell · pilot",
        summary: "A pilot line runs.",
        section: "overseas",
        companies: ["China Green Development"],
        countries: ["China", "United States"],
        route: "sulfide",
        segment: "cell",
        stage: "pilot",
        capacity: { value: 0.2, unit: "GWh" },
        investment: { value: 43e9, unit: "JPY", qualifier: "about" },
        happened: "2026-01",
        happenedApproximate: true,
      },
    ]);
  });

  it("names a window that has a name of its own by that", () => {
    const fact = {
      ...PRICE,
      year: "2025-01..2025-03",
      value: 0.04,
      series: "PENETRATION.ASSB.WORLD",
      unit: "%",
    };
    const [publication] = run({ baseYear: [fact] }).written;
    expect(publication!.document.observations![0]).toMatchObject({ period: "2025-Q1", value: 0.0004 });
  });

  it.each([
    ["a series nobody knows", "prices", { ...PRICE, series: "Unobtainium" }, /no series "Unobtainium"/],
    ["a unit of another kind", "prices", { ...PRICE, unit: "CNY/kWh" }, /does not become that/],
    ["another currency", "prices", { ...PRICE, unit: "USD/kg" }, /does not become that/],
    ["a unit nobody knows", "prices", { ...PRICE, unit: "CNY/bushel" }, /no unit "CNY\/bushel"/],
    ["a day that does not exist", "prices", { ...PRICE, date: "2025-02-30" }, /no period/],
    ["an actual of the future", "prices", { ...PRICE, date: "2026-02" }, /begins after 2026-01-09/],
    ["half a range", "prices", { ...PRICE, average: null, low: 1 }, /one end of a range/],
    ["nothing", "prices", { ...PRICE, average: null }, /neither a value/],
    ["another tax basis", "prices", { ...PRICE, vat: "included" }, /VAT not stated/],
    ["a company nobody knows", "events", { ...EVENT, company: "Acme / CATL" }, /Acme/],
    ["a stage that is none", "events", { ...EVENT, stage: "dreaming" }, /dreaming/],
    ["an unnamed page", "prices", { ...PRICE, source: { ...PAGE, url: "" } }, /wrong form/],
    ["no source", "prices", { ...PRICE, source: null }, /"source" is missing/],
  ])("refuses %s with a reason", (_name, list, fact, reason) => {
    expect(whyNot(list, fact)).toMatch(reason);
  });

  it("lets one ill-formed fact spoil no other", () => {
    const { outcomes } = run({ prices: [null, { id: "P0" }, PRICE, PRICE] });
    expect(outcomes.map(({ fact, result }) => [fact, result])).toEqual([
      ["prices/0", "refused"],
      ["P0", "refused"],
      ["P1", "new"],
      ["P1", "refused"],
    ]);
  });

  it.each(["", "[]", "{}", '{"prices":{}}', "null"])("refuses a file that is none: %s", (text) => {
    expect(importFacts(text, [], ledgerOf(BASE), "2026-11-28")).toHaveProperty("refused");
  });
});
