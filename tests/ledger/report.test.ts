import { join } from "node:path";
import type { Pack } from "../../src/domain/ledger/records";
import { reportOf, reportText, type Gap } from "../../src/ledger/report";
import { ledgerOf } from "../support/ledgers";
import { compile, readLedger, ROOT } from "./files";

const compiled = compile(readLedger(join(ROOT, "src/ledger")));
const pack = "pack" in compiled ? compiled.pack : ({} as Pack);

/** What the ledger lacked when this was written. Whoever mends some lowers the number; none may rise. */
const MOST: Record<Exclude<Gap, "late" | "bounds">, number> = {
  missing: 8,
  links: 18,
  contradictions: 0,
  names: 14,
};

/**
 * What a ledger that grows takes with it: a page that prints no day, a series of one page that is late by itself. Not
 * their count may not rise, but their part of all.
 */
const MOST_OF: Record<"late" | "bounds", { part: number; all: (of: Pack) => readonly unknown[] }> = {
  late: { part: 0.65, all: ({ series }) => series },
  bounds: { part: 0.442, all: ({ sources }) => sources },
};

describe("the state of the data", () => {
  // Seen from the day of the newest record: the ledger's age is the calendar's doing, not an editor's.
  const newest = pack.sources.map(({ recorded }) => recorded).sort();
  const { gaps, series } = reportOf(pack, newest.at(-1)!);

  it.each(Object.entries(MOST) as [Gap, number][])("lacks no more than it did: %s", (gap, most) => {
    expect(gaps[gap].length).toBeLessThanOrEqual(most);
  });

  it.each(["late", "bounds"] as const)("lacks no larger part than it did: %s", (gap) => {
    const { part, all } = MOST_OF[gap];
    expect(gaps[gap].length / all(pack).length).toBeLessThanOrEqual(part);
  });

  it("names every series", () => expect(series).toHaveLength(pack.series.length));

  it("has grown, and keeps what it has", () => {
    expect(pack.observations.length).toBeGreaterThanOrEqual(500);
    expect((pack.shares ?? []).length).toBeGreaterThanOrEqual(95);
    expect(pack.events.length).toBeGreaterThanOrEqual(150);
    expect(pack.fx.length).toBeGreaterThanOrEqual(283);
    expect(pack.companies.length - gaps.names.length).toBeGreaterThanOrEqual(83);
  });
});

describe("a report", () => {
  const ledger = ledgerOf({
    series: [{ code: "X" }, { code: "EMPTY" }],
    companies: [
      { name: "Alpha", aliases: ["阿尔法"], country: "China" },
      { name: "Beta", aliases: [], country: "Japan" },
    ],
    observations: [
      { period: "2025-01", value: 100 },
      { period: "2025-01", value: 121, by: "Other" },
      { period: "2025-02", value: 100 },
      { period: "2025-02", value: 119, by: "Other" },
    ],
  });
  const report = reportOf(ledger, "2025-01-20");

  it("finds publishers that lie a fifth apart, series without a figure, names that are missing", () => {
    expect(report.gaps).toMatchObject({ contradictions: ["X 2025-01"], missing: ["EMPTY"], names: ["Beta"] });
  });

  it("counts no contradiction that a caveat explains", () => {
    const [first, ...rest] = ledger.series;
    const explained = {
      ...first!,
      caveats: [{ period: "2025-01", text: "Mill and Other count differently." }],
    };
    expect(reportOf({ ...ledger, series: [explained, ...rest] }, "2025-01-20").gaps.contradictions).toEqual(
      [],
    );
  });

  it("calls a series late by its own rhythm", () => {
    expect(reportOf(ledger, "2025-01-12").gaps.late).toEqual([]);
    expect(reportOf(ledger, "2027-01-12").gaps.late).toEqual(["X"]);
  });

  it("is told as counts, lists and a line for each series", () => {
    const text = reportText(report);
    expect(text).toContain("1 companies without a Chinese name");
    expect(text).toMatch(/\n {2}X 2025-01\n/);
    expect(text).toMatch(/\nEMPTY {2}- {2}- {2}missing$/);
  });
});
