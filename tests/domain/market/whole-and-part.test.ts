/** A number drawn between or beyond known years says where it contradicts a part or a whole that is known. */
import { caveatText } from "../../../src/domain/answer/message-text";
import type { Rule } from "../../../src/domain/ledger/records";
import { forecastOf, type ForecastQuestion } from "../../../src/domain/market/forecast";
import { answered } from "../../support/answers";
import { marketOf, seriesIn } from "../../support/ledgers";

const yearly = { frequency: "year" as const, measure: "demand" as const };
const amount = (code: string) => ({ code, unit: "GWh", ...yearly });
const share = (code: string) => ({ code, unit: "fraction", ...yearly });

const rules: Rule[] = [
  { id: "sum", series: "CELLS", kind: "sum", terms: ["SOLID", "SEMI"] },
  {
    id: "all",
    series: "CELLS",
    kind: "share",
    method: "penetration",
    share: "ALL %",
    of: "DEMAND",
    caveat: "A doubt.",
  },
  { id: "solid", series: "SOLID", kind: "share", method: "penetration", share: "SOLID %", of: "DEMAND" },
];
const figure = (series: string, year: number, value: number, by = "Mill") => ({
  series,
  period: String(year),
  value,
  status: "F" as const,
  by,
});
const market = marketOf({
  series: [
    ...["CELLS", "SOLID", "SEMI", "DEMAND"].map(amount),
    { ...amount("SOLID.CN"), partOf: "SOLID" },
    ...["ALL %", "SOLID %"].map(share),
  ],
  rules,
  observations: [
    figure("ALL %", 2025, 0.001),
    figure("ALL %", 2035, 0.1),
    figure("SOLID %", 2030, 0.04),
    figure("SOLID %", 2032, 0.05, "Other"),
    figure("SOLID", 2030, 100),
    figure("SOLID.CN", 2026, 90),
    figure("SOLID.CN", 2028, 150),
    figure("SOLID.CN", 2032, 110),
    figure("CELLS", 2024, 10),
    figure("CELLS", 2034, 90),
  ],
});

function told(code: string, year: number, ways: Partial<ForecastQuestion>): string {
  const answer = answered(forecastOf(market, { series: seriesIn(market, code), year, ...ways }));
  return answer.caveats.map((one) => caveatText(one)).join(" ");
}

describe("a share drawn between two years", () => {
  it("says that it lies below the share of its own part, as the rules know it", () => {
    expect(told("ALL %", 2030, { interp: "cagr" })).toContain("below 4% of its own part, The SOLID %");
    expect(told("ALL %", 2030, { interp: "linear" })).not.toContain("Contradicts");
  });

  it("is held to what its own publisher knows alone", () => {
    expect(told("ALL %", 2032, { interp: "cagr" })).not.toContain("Contradicts");
  });

  it("carries the doubt of what is reckoned from it", () => {
    expect(told("ALL %", 2032, { interp: "cagr" })).toContain("A doubt.");
  });
});

describe("an amount drawn between or beyond two years", () => {
  it("says that it lies below a part of it, however many steps away", () => {
    expect(told("CELLS", 2030, { interp: "linear" })).toContain("below 100 GWh of its own part, The SOLID.");
    expect(told("CELLS", 2028, { interp: "linear" })).toContain(
      "below 150 GWh of its own part, The SOLID.CN.",
    );
  });

  it("says that it lies above the whole it is a part of", () => {
    expect(told("SOLID.CN", 2030, { interp: "linear" })).toContain(
      "above 100 GWh of the whole it is a part of",
    );
    expect(told("SOLID.CN", 2034, { extrap: "linear" })).not.toContain("Contradicts");
  });

  it("carries the doubt of the other way to it, published or not", () => {
    expect(told("CELLS", 2024, {})).toContain("A doubt.");
    expect(told("SOLID", 2030, {})).toBe("");
  });
});
