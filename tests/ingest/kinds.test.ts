import { isRefusal } from "../../src/domain/answer/refusal";
import { readArticle } from "../../src/ingest/read-article";
import { factOf } from "../../src/ingest/report";
import type { Review } from "../../src/ingest/review/review";
import { corpusLedger } from "./support/cases";

const LEDGER = corpusLedger();

function read(text: string): Review {
  const head =
    "Notes on the market of the week and of its makers\n\nPublished: Apr 20, 2027\nSource: LMD\n\n";
  const review = readArticle(head + text, LEDGER);
  if (isRefusal(review)) throw new Error(review.refused);
  return review;
}

function facts(text: string): string[] {
  return read(text).rows.map(factOf);
}

/** What became of a number of the text: read, unread, or the reason it was set aside for. */
function fateOf(text: string, number: string): string {
  const found = read(text).numbers.find((one) => one.text === number);
  return found?.fate === "ignored" ? found.reason! : (found?.fate ?? "not printed");
}

describe("several items on one line", () => {
  it("are several events, each with its own company, size and place", () => {
    expect(
      facts(
        "Briefs - Ruoshan Battery began building a 3 GWh semi-solid-state cell plant in Chuzhou [1] - Peikang New Materials raised 90 million yuan in a Series B round [2] - Delun Energy will open a 12 GWh LFP line in Ezhou in 2028 [3]",
      ),
    ).toEqual([
      expect.stringContaining("Ruoshan Battery · 3 GWh semi-solid-state plant · construction"),
      expect.stringContaining("Peikang New Materials · 90,000,000 CNY · financing"),
      expect.stringContaining("Delun Energy · 12 GWh LFP line · planned (cell, Ezhou, aim 2028)"),
    ]);
  });
});

describe("particulars in later sentences", () => {
  it("belong to the event before them", () => {
    const [row, ...more] = read(
      "Ostwind Battery has broken ground on a solid-state cell plant in Leipzig, Germany. The first phase of the factory is to start in 2029 with 1.5 GWh. Capacity will grow to 6 GWh by 2031 and to 15 GWh by 2033.",
    ).rows;
    expect(more).toEqual([]);
    expect(row!.record).toMatchObject({
      stage: "construction",
      capacity: { value: 1.5, unit: "GWh" },
      target: "2029",
      countries: ["Germany"],
      summary: expect.stringContaining("later 6 GWh by 2031; later 15 GWh by 2033"),
    });
  });

  it("a grant is no second investment", () => {
    const [row] = read(
      "Tohmei Chemical will build a lithium sulfide plant in Chiba, with construction to be completed in May 2029. Of the total project cost of about 18.5 billion yen, about 6 billion yen is planned as a grant.",
    ).rows;
    expect(row!.record).toMatchObject({
      investment: { value: 18.5e9, unit: "JPY", qualifier: "about" },
      target: "2029-05",
      summary: expect.stringContaining("grant about 6,000,000,000 JPY"),
    });
  });

  it("amounts in fragments beside it belong to the event", () => {
    const [row] = read("RMB 2 billion! 8,000 mt! Delun Energy plans a lithium sulfide base in Ezhou.").rows;
    expect(row!.record).toMatchObject({
      investment: { value: 2e9, unit: "CNY" },
      capacity: { value: 8000, unit: "t/year" },
    });
    expect(row!.confidence).toBe("medium");
  });

  it("a company named before its samples is who sent them", () => {
    const [row, ...more] = read(
      "Peikang New Materials makes lithium sulfide in Suining. Samples have been sent to cell makers in Korea and Germany.",
    ).rows;
    expect(more).toEqual([]);
    expect(row!.record).toMatchObject({
      companies: ["Peikang New Materials"],
      countries: ["China"],
      stage: "samples",
      segment: "electrolyte",
      materials: ["Li2S"],
    });
  });
});

describe("a price", () => {
  it("of a material the ledger has no word for is never that of the material before", () => {
    const text =
      "The price of lithium sulfide was stable at 1,480 yuan/kg this week. Lithium hexafluorophosphate was quoted at 98,000 yuan/mt, up 3%.";
    expect(facts(text)).toEqual(["PRICE.LI2S.CN 2027-04-20 A 1,480 stable"]);
    expect(read(text).offers.map(factOf)).toEqual([
      expect.stringContaining("PRICE.LITHIUM-HEXAFLUOROPHOSPHATE.CN 2027-04-20 A 98,000"),
    ]);
    expect(fateOf(text, "98,000")).toBe("unread");
  });

  it.each([
    "Electrolyte solvent stood at 4,900 yuan/mt.",
    "For graphite, offers were at 21,000 yuan/mt.",
    "Battery-grade nickel sulphate closed at 27,500 yuan/mt.",
  ])("is not carried over another thing: %s", (other) => {
    expect(facts(`Lithium sulfide averaged 1,480 yuan/kg this week. ${other}`)).toEqual([
      "PRICE.LI2S.CN 2027-04-20 A 1,480",
    ]);
  });

  it("is not carried back once another thing was spoken of", () => {
    expect(
      facts(
        "Lithium sulfide averaged 1,480 yuan/kg. Graphite was quoted at 21,000 yuan/mt. It averaged 22,000 yuan/mt.",
      ),
    ).toEqual(["PRICE.LI2S.CN 2027-04-20 A 1,480"]);
  });

  it("is carried by a pronoun, and says so", () => {
    const [, row] = read(
      "In January, lithium sulfide averaged 1,900 yuan/kg. This week they averaged 1,620 yuan/kg.",
    ).rows;
    expect(factOf(row!)).toBe("PRICE.LI2S.CN 2027-04-20 A 1,620");
    expect(row!.reasons).toContain('the material is carried from "lithium sulfide" before');
  });

  it("of a vague past day is that of its month, never of the day of publication", () => {
    const text =
      "By mid-January, lithium sulfide prices had peaked at 1,900 yuan/kg. This week they averaged 1,620 yuan/kg.";
    expect(facts(text)).toEqual(["PRICE.LI2S.CN 2027-01 A 1,900", "PRICE.LI2S.CN 2027-04-20 A 1,620"]);
    expect(read(text).rows[0]!.confidence).toBe("medium");
  });

  it.each([
    "Last week lithium sulfide stood at 1,900 yuan/kg.",
    "Lithium sulfide had peaked at 1,900 yuan/kg.",
    "A year ago, lithium sulfide cost 1,900 yuan/kg.",
  ])("of a past without a date is none: %s", (text) => {
    expect(facts(text)).toEqual([]);
    expect(fateOf(text, "1,900")).toMatch(/earlier time/);
  });

  it.each([
    ["Lithium sulfide dropped 100 yuan/kg to 1,950 yuan/kg this week."],
    ["Lithium sulfide prices fell by 100 yuan/kg to 1,950 yuan/kg."],
  ])("a move is none, the level it ended at is one: %s", (text) => {
    const [row, ...more] = read(text).rows;
    expect(more).toEqual([]);
    expect(row!.record).toMatchObject({ value: 1950, direction: "down" });
    expect(row!.record).not.toHaveProperty("low");
  });

  it.each([
    ["Lithium sulfide is expected to fall to 1,500 yuan/kg.", "1,500", /only expected/],
    ["If demand holds, lithium sulfide could reach 2,500 yuan/kg in 2028.", "2,500", /condition/],
    ["The spread between lithium sulfide of two grades was 200 yuan/kg.", "200", /difference/],
    ["In Japan, lithium sulfide was quoted at 1,700 yuan/kg.", "1,700", /Japan/],
  ])("what is none says why: %s", (text, number, reason) => {
    expect(facts(text)).toEqual([]);
    expect(fateOf(text, number)).toMatch(reason);
  });

  it("keeps its terms, and says where they differ from the series'", () => {
    const [row] = read(
      "The price of LPSC (powder, D50 of at most 4 um, delivered, 13% VAT included) was 3,200 yuan/kg.",
    ).rows;
    expect(row!.confidence).toBe("medium");
    expect(row!.reasons.join()).toMatch(
      /terms of the price: powder, D50 of at most 4 um, delivered, 13% VAT included/,
    );
  });
});

describe("a figure of the market", () => {
  it.each([
    ["CATL's power battery shipments reached 152 GWh in the first quarter of 2027.", "152", /CATL/],
    ["Norvale shipped 4 GWh of solid-state batteries in 2026.", "4", /Norvale/],
    ["The company's shipments of semi-solid-state batteries came to 3.1 GWh in 2026.", "3.1", /one company/],
    ["In 2026, Europe's battery installations in electric vehicles came to 205 GWh.", "205", /Europe/],
    [
      "Shipments of all-solid-state batteries in North America will reach 7 GWh in 2030.",
      "7",
      /North America/,
    ],
    ["The 100MW/400MWh energy storage installation of the county was finished in 2026.", "400", /project/],
    ["Global shipments of LFP power batteries came to 900 GWh in 2026.", "900", /LFP/],
    [
      "If the penetration rate of all-solid-state batteries reaches 8% by 2032, demand for lithium sulfide would grow.",
      "8",
      /condition/,
    ],
  ])("is not: %s", (text, number, reason) => {
    expect(read(text).rows.filter(({ kind }) => kind === "observation")).toEqual([]);
    expect(fateOf(text, number)).toMatch(reason);
  });

  it("is not that of cells which no series counts", () => {
    expect(facts("Global shipments of sodium-ion batteries came to 9 GWh in 2026.")).toEqual([]);
  });

  it("of a house that only speaks of the market is the market's", () => {
    expect(
      facts("EVTank expects global shipments of all-solid-state batteries to reach 30 GWh in 2030."),
    ).toEqual(["SHIPMENTS.ASSB.WORLD 2030 F 30"]);
  });

  it("of a measure the ledger keeps for several regions needs its region: it is offered, not taken", () => {
    const text = "Power battery shipments will reach 1,900 GWh in 2030.";
    expect(facts(text)).toEqual([]);
    expect(read(text).offers).toHaveLength(1);
    expect(facts(`The global market grows. ${text}`)).toHaveLength(1);
  });

  it("supply is no measure of the ledger: the nearest series is offered", () => {
    const review = read(
      "Global supply of all-solid-state batteries will grow to 88 GWh in 2031 from 1.5 GWh in 2026.",
    );
    expect(review.rows).toEqual([]);
    expect(review.offers.map(factOf)).toEqual([
      "SHIPMENTS.ASSB.WORLD 2031 F 88",
      "SHIPMENTS.ASSB.WORLD 2026 A 1.5",
    ]);
  });

  it("takes the rate that only the heading prints", () => {
    const [row] = read(
      "# Lithium sulfide output up 6% MoM in February\n\nLithium sulfide output in China was 260 mt in February 2027.",
    ).rows;
    expect(row!.record).toMatchObject({ series: "PRODUCTION.LI2S.CN", value: 260, change: 0.06 });
  });
});

describe("an event", () => {
  it.each([
    "Dr. Wen Xiaolan presented a new sulfide cell at the Hanover Battery Forum.",
    "Researchers at Tsinghua University developed a halide electrolyte.",
    "The Hanover Battery Forum opened its new solid-state line of talks.",
    "Data shows that solid-state battery shipments rose.",
    "If Norvale Cells opens a plant in 2029, prices would fall.",
    "Norvale Cells has not started building its solid-state plant.",
  ])("is none: %s", (text) => {
    expect(facts(text)).toEqual([]);
  });

  it.each([
    [
      "Norvale Cells hopes to start mass production of solid-state cells in 2029.",
      { stage: "planned", target: "2029" },
    ],
    ["Norvale Cells abandoned its 5 GWh solid-state cell plant in Leipzig.", { stage: "unspecified" }],
    ["Norvale Cells dropped plans to build a 5 GWh solid-state cell plant.", { stage: "unspecified" }],
    [
      "Haoyun New Energy started building a 4 GWh semi-solid-state cell plant in Hungary.",
      { stage: "construction", countries: ["Hungary"] },
    ],
    [
      "Haoyun New Energy invested 3.2 billion yuan in a solid-state cell base in Chuzhou.",
      { investment: { value: 3.2e9, unit: "CNY" }, location: "Chuzhou" },
    ],
    [
      "Haoyun New Energy raised the registered capital from 100 million yuan to 500 million yuan.",
      { stage: "financing", investment: { value: 5e8, unit: "CNY" } },
    ],
    [
      "Haoyun New Energy put its 10 GWh line into operation.",
      { stage: "commissioned", capacity: { value: 10, unit: "GWh" } },
    ],
    [
      "A subsidy of 15% for solid-state cell plants takes effect on July 1, 2027 in Jiangsu.",
      { companies: [], segment: "policy", stage: "announced", target: "2027-07-01", location: "Jiangsu" },
    ],
  ])("%s", (text, record) => {
    const rows = read(text).rows;
    expect(rows).toHaveLength(1);
    expect(rows[0]!.record).toMatchObject(record);
  });

  it("is not told of who only gets something", () => {
    const companies = read(
      "Haoyun New Energy runs a pilot line in Yibin. The company shipped its latest cells to the Hanover Group.",
    ).rows.flatMap((row) => (row.kind === "event" ? row.record.companies : []));
    expect(new Set(companies)).toEqual(new Set(["Haoyun New Energy"]));
  });
});
