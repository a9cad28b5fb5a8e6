import { isFailure } from "../../../src/domain/answer/failure";
import { scorecardOf } from "../../../src/domain/market/scorecard";
import { caveatText } from "../../../src/domain/answer/message-text";
import { refused } from "../../support/answers";
import { marketOf, seriesIn } from "../../support/ledgers";

const series = [{ code: "X", unit: "GWh", measure: "demand" as const, lead: "Mill" }];
const scores = (observations: Parameters<typeof marketOf>[0]["observations"], asOf?: string) => {
  const market = marketOf({ series, observations: observations! }, asOf);
  return scorecardOf(market, seriesIn(market));
};
const FORECAST = { period: "2024", value: 120, status: "F" as const, by: "Seer", on: "2023-01-10" };
const OUTTURN = { period: "2024", value: 100, on: "2025-01-10" };

describe("a scorecard", () => {
  it("sets a forecast against the outturn that was published later", () => {
    const [score] = scores([FORECAST, OUTTURN]) as Exclude<ReturnType<typeof scores>, { ok: false }>;
    expect(score).toMatchObject({ period: "2024", forecast: { value: 120 }, outturn: { value: 100 } });
    expect(score!.error.value).toBeCloseTo(0.2, 12);
  });

  it("takes the forecaster's own actual first; where it is another's, the error says so", () => {
    const own = { ...OUTTURN, value: 110, by: "Seer" };
    const [among, alone] = [scores([FORECAST, OUTTURN, own]), scores([FORECAST, OUTTURN])].map((all) => {
      if (isFailure(all)) throw new Error(all.id);
      return all[0]!;
    });
    expect(among!.outturn).toMatchObject({ value: 110, publisher: "Seer" });
    expect(among!.error.caveats).toEqual([]);
    expect(alone!.error.caveats.map((one) => caveatText(one))).toEqual([
      "Calculated from a level of Seer to one of Mill, who may count differently.",
    ]);
  });

  it("takes the lead publisher's actual, then another's, then an estimate", () => {
    const other = { ...OUTTURN, value: 90, by: "Other", on: "2025-06-10" };
    const estimate = { ...OUTTURN, value: 80, status: "E" as const, on: "2025-09-10" };
    const outturn = (...told: (typeof OUTTURN)[]): number => {
      const all = scores([FORECAST, ...told]);
      return isFailure(all) ? Number.NaN : all[0]!.outturn.value;
    };
    expect(outturn(other, OUTTURN, estimate)).toBe(100);
    expect(outturn(other, estimate)).toBe(90);
    expect(outturn(estimate)).toBe(80);
  });

  it("scores no forecast made after the outturn, none of another period, and none not known yet", () => {
    expect(refused(scores([{ ...FORECAST, on: "2025-02-10" }, OUTTURN])).id).toBe("no-score");
    expect(refused(scores([{ ...FORECAST, period: "2024-H1" }, OUTTURN])).id).toBe("no-score");
    expect(refused(scores([FORECAST, OUTTURN], "2024-12-31")).id).toBe("no-score");
  });
});
