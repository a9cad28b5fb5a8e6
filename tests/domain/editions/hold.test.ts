import fc from "fast-check";
import { evaluate } from "../../../src/domain/functions/evaluate";
import { openSession } from "../../../src/domain/functions/session";
import type { Pack } from "../../../src/domain/ledger/records";
import type { ChangeReason } from "../../../src/domain/ledger/vocabulary";
import { changesBetween } from "../../../src/domain/editions/changes";
import { holdBack } from "../../../src/domain/editions/hold";
import { packOf } from "../../support/ledgers";

const WEEK_1 = { id: "w1", period: "2025-01-03", value: 2000, on: "2025-01-03" };
const WEEK_2 = { id: "w2", period: "2025-01-10", value: 2100, on: "2025-01-10" };
const OUTLOOK = { id: "f1", series: "D", period: "2030", value: 500, status: "F" as const, on: "2025-01-03" };
const REVISED = { ...OUTLOOK, id: "f2", value: 620, on: "2025-02-01" };
const MENDED = {
  ...WEEK_1,
  id: "w1b",
  value: 1990,
  on: "2025-01-20",
  supersedes: "w1",
  reason: "correction" as const,
};
const SERIES = [{}, { code: "D", measure: "demand" as const, unit: "GWh", frequency: "year" as const }];

const before = packOf({ series: SERIES, observations: [WEEK_1, OUTLOOK] });
const after = packOf({ series: SERIES, observations: [WEEK_1, OUTLOOK, WEEK_2, REVISED, MENDED] });

function answers(pack: Pack): unknown[] {
  const session = openSession(pack, () => "2025-03-01");
  const ask = (name: string, ...given: unknown[]) => {
    const cell = evaluate(session, name, given)[0]?.[0];
    return cell?.type === "number" ? cell.value : cell;
  };
  return [ask("PRICE", "X"), ask("PRICE", "X", "2025-01-03"), ask("FORECAST", "D", 2030)];
}

describe("holding back changes of some reasons", () => {
  it("keeps the forecasts a model was built on while it takes the new week", () => {
    expect(answers(holdBack(before, after, new Set(["forecast-revision"])))).toEqual([2100, 1990, 500]);
  });

  it("leaves a held correction as if it had not been published", () => {
    expect(answers(holdBack(before, after, new Set(["correction"])))).toEqual([2100, 2000, 620]);
  });

  it("keeps the rule that counts on from a held growth rate", () => {
    const base = { id: "b", series: "D", period: "2024", value: 100, on: "2025-01-03" };
    const spring = { id: "g1", series: "D", from: 2024, to: 2030, rate: 0.1, on: "2025-01-03" };
    const autumn = { ...spring, id: "g2", rate: 0.2, on: "2025-02-01" };
    const rule = (growth: string) => ({
      id: "r",
      series: "D",
      kind: "growth" as const,
      growth,
      base: { series: "D", period: "2024", publisher: "Mill" },
    });
    const parts = { series: SERIES, observations: [WEEK_1, base] };
    const old = packOf({ ...parts, growth: [spring], rules: [rule("g1")] });
    const now = packOf({ ...parts, growth: [spring, autumn], rules: [rule("g2")] });
    expect(answers(old)[2]).toBeCloseTo(177.156, 3);
    expect(answers(now)[2]).toBeCloseTo(298.598, 3);
    expect(answers(holdBack(old, now, new Set(["forecast-revision"])))).toEqual(answers(old));
  });

  it("lets a series go on that the new edition ends", () => {
    const ended = { ...after, series: after.series.map((one) => ({ ...one, discontinued: "2025-02-10" })) };
    const [price] = answers(ended);
    expect(price).toMatchObject({ type: "failure" });
    expect(answers(holdBack(before, ended, new Set(["discontinued"])))).toEqual(answers(after));
  });

  it("is the new edition where nothing is held", () => {
    expect(holdBack(before, after, new Set())).toBe(after);
  });

  it("says in the edition's name what is held and since when", () => {
    expect(holdBack(before, after, new Set(["correction"])).edition).toContain("correction as of");
  });

  it("answers as the edition before where everything that changed is held, and never changes anything else", () => {
    const reasons = [...new Set(changesBetween(before, after).map((change) => change.reason))];
    fc.assert(
      fc.property(fc.subarray(reasons), (held) => {
        const pack = holdBack(before, after, new Set<ChangeReason>(held));
        const left = new Set(changesBetween(before, pack).map((change) => change.reason));
        expect([...left].sort()).toEqual(reasons.filter((reason) => !held.includes(reason)).sort());
        if (held.length === reasons.length) expect(answers(pack)).toEqual(answers(before));
      }),
    );
  });
});
