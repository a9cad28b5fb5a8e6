import fc from "fast-check";
import { addDays } from "../../../src/domain/time/day";
import { meantPeriod, namedPeriod } from "../../../src/domain/time/written-period";

const ENGLISH = "January February March April May June July August September October November December".split(
  " ",
);

it.each([
  ["Dec 2025", "2025-12"],
  ["December 2025", "2025-12"],
  ["Dec-2025", "2025-12"],
  ["DEC. 2025", "2025-12"],
  ["2025 Sept", "2025-09"],
  ["May 2026", "2026-05"],
  ["2025年12月", "2025-12"],
  ["2025年1月", "2025-01"],
  ["6 December 2025", "2025-12-06"],
  ["Dec 6, 2025", "2025-12-06"],
  ["6th Dec 2025", "2025-12-06"],
  ["06-Dec-2025", "2025-12-06"],
  ["2025年12月6日", "2025-12-06"],
])("%s is %s", (text, period) => expect(namedPeriod(text)).toBe(period));

it("each day is read from each way of writing its month by name", () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays("1990-01-01", count));
  fc.assert(
    fc.property(days, fc.integer({ min: 3, max: 9 }), (iso, letters) => {
      const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
      const name = ENGLISH[month - 1]!.slice(0, letters);
      expect(namedPeriod(`${name} ${year}`)).toBe(iso.slice(0, 7));
      expect(namedPeriod(`${year}年${month}月`)).toBe(iso.slice(0, 7));
      for (const text of [`${day} ${name} ${year}`, `${name} ${day}, ${year}`, `${year}年${month}月${day}日`])
        expect(namedPeriod(text)).toBe(iso);
    }),
  );
});

it.each([
  ...[
    "Dec 25",
    "25年12月",
    "6 Dec",
    "Ma 2025",
    "Ju 2025",
    "Dek 2025",
    "Dec 31 25",
    "31 Feb 2025",
    "2025年13月",
  ],
  ...["Dec 1025", "06/12/2025", "12/2025", "soon 2025", "Dec", "Dec 2025 2026", "2025"],
])("%s is open or none", (text) => expect(namedPeriod(text)).toBeUndefined());

it.each([
  ["2025/12/6", "2025-12-06"],
  ["202512", "2025-12"],
  ["4Q2025", "2025-Q4"],
])("%s is none as it stands, and %s is meant", (text, meant) => expect(meantPeriod(text)).toBe(meant));
