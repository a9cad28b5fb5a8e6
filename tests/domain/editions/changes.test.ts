import type { Ledger } from "../../../src/domain/ledger/records";
import { changesBetween, changesSince } from "../../../src/domain/editions/changes";
import { ledgerOf } from "../../support/ledgers";

const WEEK_1 = { id: "w1", period: "2025-01-03", value: 100, on: "2025-01-03" };
const WEEK_2 = { id: "w2", period: "2025-01-10", value: 104, on: "2025-01-10" };
const OUTLOOK = { id: "f1", period: "2030", value: 500, status: "F" as const, on: "2025-01-03" };

function reasons(before: Ledger, after: Ledger): (string | number | undefined)[][] {
  return changesBetween(before, after).map(({ record, reason, before: old, after: now }) => [
    record,
    reason,
    old,
    now,
  ]);
}

describe("what changed between two editions", () => {
  const before = ledgerOf({ observations: [WEEK_1, OUTLOOK] });

  it("is nothing where nothing did", () => {
    expect(changesBetween(before, before)).toEqual([]);
  });

  it("names a new week", () => {
    expect(reasons(before, ledgerOf({ observations: [WEEK_1, OUTLOOK, WEEK_2] }))).toEqual([
      ["w2", "new-observation", undefined, 104],
    ]);
  });

  it.each(["correction", "methodology-change", "unit-rescale", "rounding", "discontinued"] as const)(
    "names a %s by the reason its record gives, with the value it takes the place of",
    (reason) => {
      const mended = { ...WEEK_1, id: "w1b", value: 0.1, on: "2025-01-20", supersedes: "w1", reason };
      expect(reasons(before, ledgerOf({ observations: [WEEK_1, OUTLOOK, mended] }))).toEqual([
        ["w1b", reason, 100, 0.1],
      ]);
    },
  );

  it("tells a publisher's new forecast for a year from a new series of figures", () => {
    const revised = { ...OUTLOOK, id: "f2", value: 620, on: "2025-02-01" };
    expect(reasons(before, ledgerOf({ observations: [WEEK_1, OUTLOOK, revised] }))).toEqual([
      ["f2", "forecast-revision", 500, 620],
    ]);
  });

  it("does not take another publisher's forecast for a revision", () => {
    const others = { ...OUTLOOK, id: "g1", value: 900, by: "Other", on: "2025-02-01" };
    expect(reasons(before, ledgerOf({ observations: [WEEK_1, OUTLOOK, others] }))).toEqual([
      ["g1", "new-observation", undefined, 900],
    ]);
  });

  it("calls a reported value given anew without a word a restatement", () => {
    const again = { ...WEEK_1, id: "w1b", value: 99, on: "2025-01-20" };
    expect(reasons(before, ledgerOf({ observations: [WEEK_1, OUTLOOK, again] }))).toEqual([
      ["w1b", "restatement", 100, 99],
    ]);
  });

  it("tells apart a record that was rewritten under its id, and one that is gone", () => {
    expect(reasons(before, ledgerOf({ observations: [{ ...WEEK_1, value: 98 }] }))).toEqual([
      ["f1", "withdrawn", 500, undefined],
      ["w1", "rewritten", 100, 98],
    ]);
  });

  it("names the end of a series once, and what follows it", () => {
    const ended = ledgerOf({
      series: [{ discontinued: "2025-01-31", successor: "Y" }],
      observations: [WEEK_1, OUTLOOK],
    });
    expect(changesBetween(before, ended)).toEqual([
      expect.objectContaining({
        reason: "discontinued",
        record: "X",
        published: "2025-01-31",
        note: "Followed by Y.",
      }),
    ]);
    expect(changesBetween(ended, ended)).toEqual([]);
  });

  it("names a newly quoted growth rate as a revision of the publisher's last", () => {
    const spring = { id: "r1", from: 2024, to: 2030, rate: 0.1, on: "2025-01-03" };
    const winter = { id: "r2", from: 2024, to: 2030, rate: 0.27, on: "2025-12-06" };
    expect(reasons(ledgerOf({ growth: [spring] }), ledgerOf({ growth: [spring, winter] }))).toEqual([
      ["r2", "forecast-revision", 0.1, 0.27],
    ]);
  });
});

describe("what became known after a day", () => {
  const ledger = ledgerOf({
    observations: [
      WEEK_1,
      WEEK_2,
      { ...WEEK_1, id: "w1b", value: 101, on: "2025-01-20", supersedes: "w1", reason: "correction" },
    ],
  });

  it("counts by publication, oldest first", () => {
    expect(changesSince(ledger, "2025-01-05").map((change) => change.record)).toEqual(["w2", "w1b"]);
  });

  it("counts the end of a series from its day on", () => {
    const ended = { ...ledger, series: ledger.series.map((one) => ({ ...one, discontinued: "2025-01-15" })) };
    const records = (since: string) => changesSince(ended, since).map((change) => change.record);
    expect(records("2025-01-05")).toEqual(["w2", "X", "w1b"]);
    expect(records("2025-01-15")).toEqual(["w1b"]);
  });

  it("ends at a day where one is given", () => {
    expect(changesSince(ledger, "2025-01-05", "2025-01-15").map((change) => change.record)).toEqual(["w2"]);
  });
});

describe("a page that shows no day", () => {
  const undated = (on: string, precision: "by" | "month"): Ledger => {
    const ledger = ledgerOf({
      observations: [
        { id: "actual", period: "2025-12", value: 1, on },
        { id: "forecast", period: "2030", value: 500, status: "F", on },
      ],
      events: [
        { id: "bare", on },
        { id: "late", happened: "2026-02-05", on },
      ],
      growth: [{ id: "rate", from: 2024, to: 2030, rate: 0.1, on }],
    });
    return { ...ledger, sources: ledger.sources.map((one) => ({ ...one, precision })) };
  };
  const since = (day: string, precision: "by" | "month" = "by") =>
    changesSince(undated("2026-02-28", precision), day)
      .map(({ record }) => record)
      .sort();

  it("is not told as new where it may have been known before", () => {
    expect(since("2026-02-20")).toEqual([]);
    expect(since("2026-02-20", "month")).toEqual([]);
  });

  it("is told of what cannot have been known before", () => {
    expect(since("2026-01-31")).toEqual(["late"]);
    expect(since("2025-12-30")).toEqual(["actual", "late"]);
    expect(since("2026-01-31", "month")).toEqual(["actual", "bare", "forecast", "late", "rate"]);
  });

  it("is told where all that is known is asked for, with the mark that its day is a bound", () => {
    const all = changesSince(undated("2026-02-28", "by"), "");
    expect(all).toHaveLength(5);
    expect(all.every(({ precision }) => precision === "by")).toBe(true);
  });
});
