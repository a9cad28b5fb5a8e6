import { isSilentBetween } from "../../../src/domain/market/silence";

describe("a silence between two figures", () => {
  it.each([
    ["year", "2024", "2025", false],
    ["year", "2024", "2026", true],
    ["year", "2025", "2030", true],
    ["month", "2025-01", "2025-02", false],
    ["month", "2025-01", "2025-03", true],
    ["week", "2025-10", "2025-11-06", false],
    ["week", "2025-12-06", "2025-12-20", false],
    ["week", "2025-12-06", "2025-12-21", true],
    ["day", "2025-12-05", "2025-12-12", false],
    ["day", "2025-12-05", "2025-12-13", true],
    ["quarter", "2025-Q1", "2025-Q2", false],
    ["quarter", "2025-Q1", "2025-Q3", true],
    ["irregular", "2025-01-10", "2025-12-10", false],
    ["irregular", "2024", "2026", true],
    ["month", "2025-01..2025-05", "2026-01..2026-05", true],
  ] as const)("of a series of each %s, from %s to %s: %s", (frequency, one, next, isSilent) => {
    expect(isSilentBetween(frequency, one, next)).toBe(isSilent);
  });
});
