import { isRefusal } from "../../src/domain/answer/refusal";
import type { Ledger } from "../../src/domain/ledger/records";
import { readArticle } from "../../src/ingest/read-article";
import type { Row } from "../../src/ingest/review/review";
import { corpusLedger } from "./support/cases";

const LEDGER = corpusLedger();
const HEAD = "A weekly on solid-state batteries\n\nPublished: Jan 9, 2027\nSource: LMD\n\n";

function rows(text: string, ledger: Ledger = LEDGER): Row[] {
  const review = readArticle(HEAD + text, ledger);
  if (isRefusal(review)) throw new Error(review.refused);
  return review.rows;
}

function comparison(text: string, ledger?: Ledger) {
  return rows(text, ledger)[0]!.comparison;
}

describe("a price held against the ledger", () => {
  it("is new where it moved as prices do", () => {
    expect(comparison("The price of lithium sulfide fell to 1,420 yuan/kg this week.")).toEqual({
      status: "new",
    });
  });

  it("is a conflict where it moved by more than 30%", () => {
    expect(comparison("The price of lithium sulfide fell to 900 yuan/kg this week.")).toMatchObject({
      status: "conflict",
      against: "lmd-2027-01-02/li2s",
    });
  });

  it("is a conflict of units where it is a thousand times off", () => {
    expect(comparison("The price of lithium sulfide was 1,420,000 yuan/kg this week.").reason).toMatch(
      /another unit/,
    );
  });

  it("is converted where it is printed in tonnes", () => {
    expect(rows("The price of lithium sulfide was 1,420,000 yuan/mt this week.")[0]).toMatchObject({
      record: { value: 1420 },
      comparison: { status: "new" },
    });
  });
});

describe("a forecast held against the ledger", () => {
  it("that changed is a new vintage", () => {
    expect(
      comparison("All-solid-state battery shipments are expected to reach 45 GWh by 2030 in the end."),
    ).toMatchObject({ status: "update", against: "lmd-2027-01-02/assb-2030" });
  });

  it("that is the same is a duplicate", () => {
    expect(
      comparison("All-solid-state battery shipments are expected to reach 40 GWh by 2030 in the end."),
    ).toMatchObject({ status: "duplicate" });
  });
});

describe("a project held against the ledger", () => {
  it("of the same company, place and size moves on to its new stage", () => {
    const [row] = rows("Haoyun New Energy's 3 GWh all-solid-state line in Yibin was put into operation.");
    expect(row).toMatchObject({
      record: { project: "haoyun-yibin", stage: "commissioned" },
      comparison: { status: "update" },
    });
    expect(row!.comparison.reason).toContain("construction → commissioned");
  });

  it("of another size is another project", () => {
    const [row] = rows("Haoyun New Energy broke ground on an 11 GWh all-solid-state line in Wuhu.");
    expect(row).toMatchObject({ comparison: { status: "new" } });
    expect(row!.record).not.toHaveProperty("project");
  });

  it("takes its route and the full name of its place from the ledger, and says so", () => {
    const [row] = rows("Haoyun New Energy's 3 GWh line in Yibin was put into operation.");
    expect(row!.record).toMatchObject({ route: "sulfide", location: "Yibin, Sichuan" });
    expect(row!.reasons).toContain("the route is known from the ledger (sulfide)");
  });
});

describe("what is ambiguous", () => {
  it("is offered with its other reading: solid-state may mean all-solid-state", () => {
    const [row] = rows(
      "Global solid-state battery shipments are expected to reach 60 GWh by 2030, it was said.",
    );
    expect(row).toMatchObject({ record: { series: "SHIPMENTS.SSB.WORLD" }, confidence: "medium" });
    expect(row!.alternatives).toContainEqual(
      expect.objectContaining({ field: "series", value: "SHIPMENTS.ASSB.WORLD" }),
    );
  });

  it("is offered with its other reading: tonnes without a time base", () => {
    const [row] = rows("Qingshan Sulfur's 300 mt lithium sulfide line was put into operation.");
    expect(row).toMatchObject({ record: { capacity: { value: 300, unit: "t/year" } }, confidence: "medium" });
    expect(row!.alternatives).toContainEqual(expect.objectContaining({ field: "capacity.unit", value: "t" }));
  });

  it("is no number: a cell line's capacity in MW", () => {
    const [row] = rows("Leidun Power opened a 200 MW pilot line for all-solid-state cells.");
    const { capacity } = row!.record as { capacity: { value?: number; text: string } };
    expect(capacity.value).toBeUndefined();
    expect(capacity.text).toContain("200 MW");
  });

  it("is said: a month without a year", () => {
    const [row] = rows("China's production of lithium sulfide reached 11 mt in December.");
    expect(row).toMatchObject({ record: { period: "2026-12" }, confidence: "medium" });
    expect(row!.reasons.join()).toContain("no year is printed");
  });
});

describe("names the catalogue lacks", () => {
  it("are proposed with their country where the text gives one", () => {
    const review = readArticle(
      `${HEAD}German startup Elbkeramik AG began building a pilot plant for oxide separators in Saxony.`,
      LEDGER,
    );
    expect(review).toMatchObject({
      newNames: { companies: [{ name: "Elbkeramik AG", country: "Germany" }] },
    });
  });

  it("are proposed as a series where a known material has none", () => {
    const review = readArticle(
      `${HEAD}The price of LLZO came to 900 yuan/kg this week, unchanged from last week.`,
      LEDGER,
    );
    expect(review).toMatchObject({ newNames: { series: [{ code: "PRICE.LLZO.CN", unit: "CNY/kg" }] } });
  });

  it("are not made of places, materials or common words", () => {
    const review = readArticle(
      `${HEAD}Construction of the line started in Inner Mongolia. Samples were sent. LATP fell. Prices in Japan rose.`,
      LEDGER,
    );
    expect(review).toMatchObject({ newNames: { companies: [] } });
  });
});
