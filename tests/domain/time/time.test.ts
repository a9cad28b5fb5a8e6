import fc from "fast-check";
import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  daysBetween,
  daysInMonth,
  isDay,
} from "../../../src/domain/time/day";
import {
  canonicalPeriod,
  comparePeriods,
  contains,
  endOf,
  grainOf,
  monthsOf,
  startOf,
  yearOf,
} from "../../../src/domain/time/period";
import { dayFromSerial, serialFromDay } from "../../../src/domain/time/serial";

const anyDay = fc.integer({ min: dayNumber("1900-01-01"), max: dayNumber("9999-12-31") }).map(dayFromNumber);

describe("a day", () => {
  it.each(["2025-12-06", "2024-02-29", "2000-02-29"])("exists: %s", (text) => expect(isDay(text)).toBe(true));

  it.each(["2025-02-30", "2023-02-29", "1900-02-29", "2025-13-01", "2025-12", "20251206", "06.12.2025", ""])(
    "does not exist: %s",
    (text) => expect(isDay(text)).toBe(false),
  );

  it("counts days across months and leap years", () => {
    expect(daysBetween("2025-12-06", "2026-01-06")).toBe(31);
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("2025-12-06", "2025-12-05")).toBe(-1);
    expect(addDays("2025-12-31", 1)).toBe("2026-01-01");
  });

  it.each([
    ["2025-12-06", -1, "2025-11-06"],
    ["2025-03-31", -1, "2025-02-28"],
    ["2024-03-31", -1, "2024-02-29"],
    ["2025-01-15", -12, "2024-01-15"],
    ["2024-02-29", -12, "2023-02-28"],
    ["2025-11-30", 3, "2026-02-28"],
  ])("%s moved by %i months is %s", (day, months, moved) => expect(addMonths(day, months)).toBe(moved));

  it("knows the length of a month", () => {
    expect(["2025-02", "2024-02", "2025-12"].map(daysInMonth)).toEqual([28, 29, 31]);
  });
});

describe("a period", () => {
  it.each([
    ["2025-12-06", "day", "2025-12-06", "2025-12-06"],
    ["2024-02", "month", "2024-02-01", "2024-02-29"],
    ["2025-Q1", "quarter", "2025-01-01", "2025-03-31"],
    ["2025-Q4", "quarter", "2025-10-01", "2025-12-31"],
    ["2024-H1", "half", "2024-01-01", "2024-06-30"],
    ["2024-H2", "half", "2024-07-01", "2024-12-31"],
    ["2030", "year", "2030-01-01", "2030-12-31"],
    ["2025-01..2025-09", "window", "2025-01-01", "2025-09-30"],
    ["2024-11..2025-02", "window", "2024-11-01", "2025-02-28"],
  ])("%s is a %s from %s to %s", (period, grain, start, end) => {
    expect([grainOf(period), startOf(period), endOf(period)]).toEqual([grain, start, end]);
  });

  it.each([
    "2025-13",
    "2025-Q5",
    "2025-H3",
    "25-12",
    "2025-02-30",
    "next year",
    "2025-09..2025-01",
    "2025-01..2025-13",
    "",
  ])("%s is none", (text) => {
    expect(grainOf(text)).toBeUndefined();
  });

  it("contains itself and what lies inside it, never what sticks out", () => {
    expect(contains("2025-12", "2025-12")).toBe(true);
    expect(contains("2025", "2025-Q1")).toBe(true);
    expect(contains("2025-12", "2025-12-31")).toBe(true);
    expect(contains("2025-12", "2025-Q4")).toBe(false);
  });

  it("is ordered by its last day, the shorter first where both end together", () => {
    const shuffled = ["2025", "2025-12", "2025-12-31", "2025-12-06", "2024", "2025-Q4"];
    expect(shuffled.sort(comparePeriods)).toEqual([
      "2024",
      "2025-12-06",
      "2025-12-31",
      "2025-12",
      "2025-Q4",
      "2025",
    ]);
  });

  it("begins before it ends, with days that exist, in its year", () => {
    const suffixes = ["", "-H1", "-H2", "-Q1", "-Q2", "-Q3", "-Q4", "-01", "-02", "-12"];
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), fc.constantFrom(...suffixes), (year, suffix) => {
        const period = `${year}${suffix}`;
        expect(isDay(startOf(period)) && isDay(endOf(period))).toBe(true);
        expect(startOf(period) < endOf(period)).toBe(true);
        expect(yearOf(period)).toBe(year);
        expect(contains(String(year), period)).toBe(true);
      }),
    );
  });
});

describe("an Excel serial number", () => {
  it.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [61, "1900-03-01"],
    [45997, "2025-12-06"],
    [2_958_465, "9999-12-31"],
  ])("%i is %s", (serial, day) => {
    expect(dayFromSerial(serial)).toBe(day);
    expect(serialFromDay(day)).toBe(serial);
  });

  it("drops the time of day", () => expect(dayFromSerial(45997.99)).toBe("2025-12-06"));

  it.each([60, 60.5, 0, 0.5, -1, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])(
    "%d is no day: 60 stands for 1900-02-29, which never was",
    (serial) => expect(dayFromSerial(serial)).toBeUndefined(),
  );

  it("goes there and back for every day Excel has, and never out of order", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(dayFromSerial(serialFromDay(a))).toBe(a);
        expect(Math.sign(serialFromDay(a) - serialFromDay(b))).toBe(a === b ? 0 : a < b ? -1 : 1);
      }),
    );
  });
});

describe("a window of months", () => {
  it("is neither a month, a quarter, a half year nor a year", () => {
    const named = ["2025-03..2025-03", "2025-01..2025-03", "2025-07..2025-12", "2025-01..2025-12"];
    expect(named.map(grainOf)).toEqual([undefined, undefined, undefined, undefined]);
    expect(named.map(canonicalPeriod)).toEqual(["2025-03", "2025-Q1", "2025-H2", "2025"]);
  });

  it("is read in any case, and what is no period is not", () => {
    expect(canonicalPeriod("2025-q1")).toBe("2025-Q1");
    expect(canonicalPeriod("2025-01..2025-09")).toBe("2025-01..2025-09");
    expect(canonicalPeriod("2025-09..2025-01")).toBeUndefined();
  });

  it("lists its months", () => {
    expect(monthsOf("2024-11..2025-02")).toEqual(["2024-11", "2024-12", "2025-01", "2025-02"]);
    expect(monthsOf("2025")).toHaveLength(12);
    expect(monthsOf("2025-12-06")).toEqual([]);
  });
});
