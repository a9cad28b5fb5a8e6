import { isFailure } from "../../../src/domain/answer/failure";
import { recompute } from "../../../src/domain/answer/trace";
import { companyShareOf, type ShareQuestion } from "../../../src/domain/market/share";
import { refused } from "../../support/answers";
import { marketOf, seriesIn, unit } from "../../support/ledgers";

const parts = {
  series: [{ code: "X", unit: "GWh", measure: "installations" as const, lead: "Mill" }],
  companies: [
    { name: "Alpha", aliases: ["阿尔法", "알파"], country: "China" },
    { name: "Beta", aliases: [], country: "Japan" },
  ],
  observations: [
    { period: "2025", value: 200 },
    { period: "2025-01..2025-09", value: 100 },
    { period: "2025", value: 1000, by: "Other" },
  ],
  shares: [
    { company: "Alpha", period: "2025", share: 0.4 },
    { company: "Alpha", period: "2025", value: 78 },
    { company: "Beta", period: "2025", value: 50 },
    { company: "Beta", period: "2025-01..2025-09", value: 20 },
    { company: "Beta", period: "2024", value: 5, on: "2026-01-10" },
    {
      company: "Beta",
      period: "2023",
      value: 4,
      qualifier: "over" as const,
      yearChange: 0.25,
      note: "Cells only.",
    },
  ],
};
const market = marketOf(parts);
const ask = (question: Omit<ShareQuestion, "series">, of = market) =>
  companyShareOf(of, { series: seriesIn(of), ...question });

describe("a company's share", () => {
  it("is what the publisher prints, under any name of the company", () => {
    for (const company of ["Alpha", "alpha", "阿尔法", "알파"])
      expect(ask({ company, period: "2025" })).toMatchObject({
        value: 0.4,
        kind: "reported",
        unit: "fraction",
      });
  });

  it("is else its amount over the same publisher's whole of the same period", () => {
    const answer = ask({ company: "Beta", period: "2025" });
    expect(answer).toMatchObject({ value: 0.25, kind: "derived", publisher: "Mill" });
    if (!isFailure(answer)) expect(recompute(answer.trace)).toBe(0.25);
  });

  it("of a window is no share of the year", () => {
    expect(ask({ company: "Beta", period: "2025-01..2025-09" })).toMatchObject({ value: 0.2 });
    expect(refused(ask({ company: "Alpha", period: "2025-01..2025-09" }))).toMatchObject({ id: "no-share" });
  });

  it("is the latest without a period", () => {
    expect(ask({ company: "Beta" })).toMatchObject({ effective: "2025" });
  });

  it("is an amount in the unit that is asked for", () => {
    expect(ask({ company: "Beta", period: "2025", unit: unit("MWh") })).toMatchObject({
      value: 50_000,
      kind: "converted",
    });
  });

  it("is a share in %, and an amount in no other unit of the series", () => {
    expect(ask({ company: "Alpha", period: "2025", unit: unit("%") })).toMatchObject({
      value: 40,
      unit: "%",
    });
    expect(ask({ company: "Beta", period: "2025", unit: unit("%") })).toMatchObject({ value: 25, unit: "%" });
    expect(refused(ask({ company: "Beta", period: "2025", unit: unit("kg") })).id).toBe("unit-mismatch");
  });

  it("is nobody's where no whole is known, where another speaks, or before it was published", () => {
    expect(refused(ask({ company: "Beta", period: "2024" })).id).toBe("no-share");
    expect(refused(ask({ company: "Beta", period: "2025", publisher: "Other" })).id).toBe("no-share");
    expect(refused(ask({ company: "Beta", period: "2025" }, marketOf(parts, "2024-12-31"))).id).toBe(
      "no-share",
    );
  });

  it("is the change printed beside its amount, which has no word of the amount", () => {
    const answer = ask({ company: "Beta", period: "2023", field: "yearChange" });
    expect(answer).toMatchObject({
      value: 0.25,
      unit: "fraction",
      kind: "reported",
      caveats: ["Cells only."],
    });
    expect(answer).not.toHaveProperty("qualifier");
    expect(ask({ company: "Beta", period: "2023", field: "yearChange", unit: unit("%") })).toMatchObject({
      value: 25,
    });
    expect(refused(ask({ company: "Beta", period: "2023", field: "low" })).id).toBe("no-field");
    expect(refused(ask({ company: "Alpha", period: "2025", field: "yearChange" })).id).toBe("no-field");
  });

  it("is refused with what there is instead, and never mended to another year", () => {
    const of = marketOf({ ...parts, series: [...parts.series, { code: "Y", name: "Wheels", lead: "Mill" }] });
    const refusal = (question: Partial<ShareQuestion>) =>
      refused(companyShareOf(of, { series: seriesIn(of), company: "Beta", period: "1999", ...question }));
    expect(refusal({})).toMatchObject({
      parameters: { known: ["2023", "2024", "2025-01..2025-09", "2025"] },
      fixes: [],
    });
    expect(refusal({ publisher: "Nobody" })).toMatchObject({
      id: "unknown-publisher",
      parameters: { known: ["Mill"] },
    });
    expect(refusal({ publisher: "Other" })).toMatchObject({
      id: "no-share",
      parameters: { instead: ["pub=Mill"] },
    });
    expect(refusal({ series: seriesIn(of, "Y") })).toMatchObject({
      id: "no-share",
      parameters: { instead: ["X"] },
    });
  });

  it("names the nearest company it knows", () => {
    expect(refused(ask({ company: "Alpa" }))).toMatchObject({
      id: "unknown-company",
      fixes: [{ argument: "company", text: "Alpha" }],
    });
  });
});
