import { citationText, numberText, amountText, traceText } from "../../../src/domain/answer/text";
import {
  caveatsOf,
  constant,
  given,
  leavesOf,
  recompute,
  step,
  type Inputs,
  type Leaf,
  type Step,
  type StepOp,
  type Trace,
} from "../../../src/domain/answer/trace";
import { answerOf } from "../../../src/domain/market/provenance";
import { marketOf } from "../../support/ledgers";

const base: Leaf = {
  op: "reported",
  value: 205,
  unit: "GWh",
  label: "base",
  publisher: "Rho Motion",
  period: "2024",
};
const rate: Leaf = {
  op: "reported",
  value: 0.27,
  unit: "fraction",
  label: "rate",
  publisher: "SMM",
  published: "2025-12-06",
};
const years = (count: number) => constant(count, "years", "years");

const made = <Op extends StepOp>(op: Op, inputs: Inputs<Trace>[Op]) => step(op, "GWh", op, inputs);

describe("a trace", () => {
  it.each<[Step, number]>([
    [made("growth", [base, rate, years(3)]), 205 * 1.27 ** 3],
    [made("product", [base, constant(2, "", "two")]), 410],
    [made("quotient", [base, constant(2, "", "two")]), 102.5],
    [made("sum", [base, base, base]), 615],
    [made("mean", [base, constant(5, "GWh", "five")]), 105],
    [made("linear", [base, constant(305, "GWh", "b"), constant(0.25, "", "a quarter")]), 230],
    [made("geometric", [constant(1, "", "a"), constant(16, "", "b"), constant(0.5, "", "half")]), 4],
    [made("cagr", [constant(100, "", "a"), constant(121, "", "b"), years(2)]), 0.1],
  ])("works out $op from its inputs", (trace, value) => {
    expect(trace.value).toBeCloseTo(value, 12);
    expect(recompute(trace)).toBe(trace.value);
  });

  it("recomputes from the leaves alone, not from the values in between", () => {
    const inner = { ...step("sum", "GWh", "sum", [base, base]), value: 1 };
    expect(recompute(step("product", "GWh", "product", [inner, constant(2, "", "two")]))).toBe(820);
  });

  it("tells each assumption and caveat once, what it rests on first", () => {
    const assumed = { ...base, assumption: "Assumed." };
    const trace = step(
      "sum",
      "GWh",
      "sum",
      [assumed, step("sum", "GWh", "inner", [assumed], "Inner.")],
      "Outer.",
    );
    expect(caveatsOf(trace)).toEqual(["Assumed.", "Inner.", "Outer."]);
    expect(leavesOf(trace)).toEqual([assumed, assumed]);
  });
});

describe("a trace as text", () => {
  it.each([
    [base, "205 GWh (Rho Motion, 2024)"],
    [{ ...base, qualifier: "over", assumption: "Ours." }, "over 205 GWh (Rho Motion, 2024, assumption)"],
    [{ ...base, value: 0.04, unit: "fraction", qualifier: "about" }, "about 4% (Rho Motion, 2024)"],
    [given(7.1, "CNY per USD", "rate given in fx="), "7.1 CNY per USD (rate given in fx=)"],
    [
      step("growth", "GWh", "ESS", [base, rate, years(6)]),
      "205 GWh (Rho Motion, 2024) × (1 + 27%)^6 (SMM, 2025-12-06) = 860.15 GWh",
    ],
    [
      step("sum", "GWh", "sum", [base, step("product", "GWh", "p", [base, constant(2, "", "")])]),
      "205 GWh (Rho Motion, 2024) + [205 GWh (Rho Motion, 2024) × 2 = 410 GWh] = 615 GWh",
    ],
    [
      step("mean", "GWh", "mean", [base, base]),
      "mean of 205 GWh (Rho Motion, 2024) and 205 GWh (Rho Motion, 2024) = 205 GWh",
    ],
    [
      step("linear", "GWh", "l", [base, base, constant(0.5, "", "1 of 2 days")]),
      "205 GWh (Rho Motion, 2024) to 205 GWh (Rho Motion, 2024) in a straight line, 1 of 2 days = 205 GWh",
    ],
    [
      step("geometric", "GWh", "g", [base, base, constant(0.5, "", "1 of 2 years")]),
      "205 GWh (Rho Motion, 2024) to 205 GWh (Rho Motion, 2024) at an even rate, 1 of 2 years = 205 GWh",
    ],
    [
      step("cagr", "fraction", "c", [base, { ...base, value: 248.05, period: "2026" }, years(2)]),
      "(248.05 GWh (Rho Motion, 2026) ÷ 205 GWh (Rho Motion, 2024))^(1/2) − 1 = 10%",
    ],
  ] as const)("reads %#: %s", (trace, text) => expect(traceText(trace as Leaf)).toBe(text));

  it.each([
    [0, "0"],
    [0.1234567, "0.1235"],
    [-1234567.891, "-1,234,567.89"],
    [999, "999"],
    [1000, "1,000"],
    [1e21, "1e+21"],
  ])("writes %d as %s on every machine", (value, text) => expect(numberText(value)).toBe(text));

  it("writes rates with six digits and fractions as percent", () => {
    expect(amountText(7.070244740231859, "CNY per USD")).toBe("7.07024 CNY per USD");
    expect(amountText(0.115, "fraction")).toBe("11.5%");
  });

  it("cites publisher, title, day and link of each source once, and what has to be told", () => {
    const market = marketOf({ observations: [{ period: "2024", value: 205 }] });
    const leaf: Leaf = {
      ...base,
      publisher: "Mill",
      source: "Mill-2025-01-10",
      published: "2025-01-10",
      assumption: "Ours.",
    };
    const answer = answerOf(market, {
      unit: "GWh",
      kind: "derived",
      status: "A",
      effective: "2024",
      trace: step("sum", "GWh", "sum", [leaf, leaf]),
    });
    expect(citationText(answer)).toBe(
      "205 GWh (Mill, 2024, assumption) + 205 GWh (Mill, 2024, assumption) = 410 GWh. " +
        'Mill, "Mill of 2025-01-10", 2025-01-10, https://example.org/Mill-2025-01-10. Ours.',
    );
  });
});
