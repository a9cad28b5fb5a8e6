import { findFigures } from "../../src/ingest/figures/figures";
import { findPeriods } from "../../src/ingest/figures/periods";

const PUBLISHED = "2026-01-08";

function figures(text: string) {
  const dates = findPeriods(text, PUBLISHED).map(({ span }) => span);
  return findFigures(text, dates).map(({ value, low, high, words, unit, qualifier }) => ({
    amount: value ?? words ?? [low, high],
    unit: unit.code,
    ...(qualifier && { qualifier }),
  }));
}

describe("a move and the level it ended at", () => {
  it.each([
    "dropped 100 yuan/kg to 1,950 yuan/kg",
    "fell by 100 yuan/kg to 1,950 yuan/kg",
    "rose 100 to 1,950 yuan/kg",
    "was raised by about 100 yuan/kg to 1,950 yuan/kg",
  ])("are two figures, never a range: %s", (text) => {
    const read = figures(text).map(({ amount }) => amount);
    expect(read).toEqual([100, 1950]);
  });

  it("a blank groups no thousands where no unit follows", () => {
    expect(figures("Phase 2 300 mt of it")).not.toContainEqual({ amount: 2300, unit: "t" });
  });
});

describe("a figure", () => {
  it.each([
    ["2,050 yuan/kg", 2050, "CNY/kg"],
    ["582,500 yuan/mt", 582_500, "CNY/t"],
    ["RMB 64,808/mt", 64_808, "CNY/t"],
    ["¥145 per kilogram", 145, "CNY/kg"],
    ["US$8,900 per tonne", 8900, "USD/t"],
    ["1290元/公斤", 1290, "CNY/kg"],
    ["100MWh", 100, "MWh"],
    ["2.1 TWh", 2100, "GWh"],
    ["500 mt/year", 500, "t/year"],
    ["5.2kt", 5200, "t"],
    ["a 500-tonne line", 500, "t"],
    ["280 billion won", 280e9, "KRW"],
    ["two billion yuan", 2e9, "CNY"],
    ["400m yuan", 400e6, "CNY"],
    ["$4.5bn", 4.5e9, "USD"],
    ["47.6万辆", 476_000, "vehicles"],
    ["14.7亿美元", 1.47e9, "USD"],
    ["0.1%", 0.1, "%"],
    ["five gigawatt-hours", 5, "GWh"],
    ["twenty-five megawatt hours", 25, "MWh"],
    ["half a gigawatt-hour", 0.5, "GWh"],
    ["two thousand tonnes per annum", 2000, "t/year"],
    ["300 tpa", 300, "t/year"],
    ["1.5ktpa", 1500, "t/year"],
    ["$36.3M", 36.3e6, "USD"],
    ["€1.4bn", 1.4e9, "EUR"],
    ["RMB 2 billion", 2e9, "CNY"],
    ["USD 750k", 750_000, "USD"],
    ["1 950 yuan/kg", 1950, "CNY/kg"],
    ["1'950 yuan/kg", 1950, "CNY/kg"],
    ["16.5 (10,000 yuan/mt)", 165_000, "CNY/t"],
  ])("%s", (text, amount, unit) => {
    expect(figures(text)).toEqual([{ amount, unit }]);
  });

  it.each([
    ["2-3 GWh", [2, 3], "GWh"],
    ["2 GWh to 3 GWh", [2, 3], "GWh"],
    ["between 120,000 and 135,000 yuan/mt", [120_000, 135_000], "CNY/t"],
    ["¥120,000-135,000/mt", [120_000, 135_000], "CNY/t"],
    ["1.2-1.5 billion yuan", [1.2e9, 1.5e9], "CNY"],
    ["priced at 1,200 to 1,300 yuan/kg", [1200, 1300], "CNY/kg"],
    ["rose 5 to 10%", [5, 10], "%"],
  ])("a range: %s", (text, amount, unit) => {
    expect(figures(text)).toEqual([{ amount, unit }]);
  });

  it.each([
    ["around 2,000 yuan/kg", "about"],
    ["approximately 2,800 GWh", "about"],
    ["over 950 GWh", "over"],
    ["exceeded 4 mt", "over"],
    ["nearly 210 GWh", "nearly"],
    ["approaching 10%", "nearly"],
    ["up to 1.5 billion yuan", "up-to"],
    ["below 1 mt", "under"],
    ["10kt-level", "order-of-magnitude"],
    ["100 mt-level", "order-of-magnitude"],
    ["10 GWh+", "over"],
  ])("keeps what is said of it: %s", (text, qualifier) => {
    expect(figures(text)).toMatchObject([{ qualifier }]);
  });

  it.each(["several hundred million yuan", "several tens to hundreds of kilograms", "tens of GWh"])(
    "in words stays words: %s",
    (text) => {
      expect(figures(text)).toMatchObject([{ amount: text }]);
    },
  );

  it("of two units is two figures", () => {
    expect(figures("200MW/800MWh")).toEqual([
      { amount: 200, unit: "MW" },
      { amount: 800, unit: "MWh" },
    ]);
  });

  it("that moves from one level to another is two figures, no range", () => {
    expect(figures("from 2,100 yuan/kg to 2,050 yuan/kg")).toMatchObject([
      { amount: 2100 },
      { amount: 2050 },
    ]);
  });
});

describe("a period", () => {
  it.each([
    ["Dec 6, 2025", "2025-12-06"],
    ["14 January 2028", "2028-01-14"],
    ["2025年12月", "2025-12"],
    ["Q1 2026", "2026-Q1"],
    ["the third quarter of 2028", "2028-Q3"],
    ["the first half of 2029", "2029-H1"],
    ["end-2025", "2025-12"],
    ["by the end of 2027", "2027-12"],
    ["by 2030", "2030"],
  ])("%s", (text, period) => {
    expect(findPeriods(text, PUBLISHED).map((found) => found.period)).toEqual([period]);
  });

  it("of two years is a window", () => {
    expect(findPeriods("from 2024 to 2030", PUBLISHED)).toMatchObject([{ period: "2024", to: "2030" }]);
  });

  it.each([
    ["In September, production rose", "2025-09"],
    ["is scheduled for March", "2026-03"],
    ["On January 6 it opened", "2026-01-06"],
  ])("without a year has the nearest that fits: %s", (text, period) => {
    expect(findPeriods(text, PUBLISHED)).toMatchObject([{ period, yearless: true }]);
  });

  it("does not take a price or a count for a year", () => {
    expect(findPeriods("2050 yuan/kg and 2,050 units", PUBLISHED)).toEqual([]);
  });
});

describe("a period counted from the day of publication", () => {
  it.each([
    ["in mid-March", "2025-03", true],
    ["by the end of last year", "2025-12", undefined],
    ["last year", "2025", undefined],
    ["next year", "2027", undefined],
    ["last month", "2025-12", undefined],
    ["this quarter", "2026-Q1", undefined],
    ["the second half of last year", "2025-H2", undefined],
    ["3Q25", "2025-Q3", undefined],
    ["H1'25", "2025-H1", undefined],
  ])("%s", (text, period, vague) => {
    const [found] = findPeriods(text, PUBLISHED);
    expect(found).toMatchObject({ period, ...(vague && { vague }) });
  });
});
