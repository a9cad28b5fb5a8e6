import fc from "fast-check";
import { qualifierOf } from "../../../src/domain/answer/qualified";
import { answerText, traceText } from "../../../src/domain/answer/text";
import {
  constant,
  step,
  type Inputs,
  type Leaf,
  type StepOp,
  type Trace,
} from "../../../src/domain/answer/trace";
import type { Qualifier } from "../../../src/domain/ledger/records";
import { VOCABULARY } from "../../../src/domain/ledger/vocabulary";

function said(qualifier: Qualifier | undefined, value = 100): Leaf {
  return { op: "reported", value, unit: "GWh", label: "a figure", ...(qualifier && { qualifier }) };
}

const years = constant(6, "years", "years");
const weight = (value: number) => constant(value, "", "weight");
const made = <Op extends StepOp>(op: Op, inputs: Inputs<Trace>[Op]) => step(op, "GWh", "a result", inputs);

describe("the word before a number worked out from others", () => {
  it.each<[string, Trace, Qualifier | undefined]>([
    ["nothing from exact figures", made("sum", [said(undefined), said(undefined)]), undefined],
    ["the word they share", made("sum", [said("over"), said("over")]), "over"],
    ["the word of the one that has one", made("mean", [said("under"), said(undefined)]), "under"],
    ["about where they differ", made("product", [said("over"), said("about")]), "about"],
    [
      "possible where a part is only possible",
      made("sum", [said("possibly-nearly"), said("about")]),
      "possibly",
    ],
    [
      "possible, without the rest, below the line",
      made("quotient", [said(undefined), said("possibly-nearly")]),
      "possibly",
    ],
    [
      "possible as the part is",
      made("product", [said("possibly-nearly"), said(undefined)]),
      "possibly-nearly",
    ],
    ["turned round below the line", made("quotient", [said(undefined), said("over")]), "under"],
    ["both ends of a rate, at odds", made("cagr", [said("over"), said("over", 130), years]), "about"],
    [
      "turned round at the first end of a rate",
      made("cagr", [said("over"), said(undefined, 130), years]),
      "under",
    ],
    ["kept between two", made("linear", [said("over"), said("over", 130), weight(0.5)]), "over"],
    ["turned round beyond two", made("linear", [said("over"), said(undefined, 130), weight(2)]), "under"],
    [
      "nothing of an end without weight",
      made("linear", [said("over"), said("about", 130), weight(0)]),
      "over",
    ],
    [
      "an order of magnitude, whatever else",
      made("sum", [said("order-of-magnitude"), said("over")]),
      "order-of-magnitude",
    ],
    [
      "nothing of a rate over no year",
      made("growth", [said("over"), said("about", 0.1), constant(0, "years", "years")]),
      "over",
    ],
  ])("is %s", (_, trace, expected) => {
    expect(qualifierOf(trace)).toBe(expected);
  });

  it("is there whenever a figure that moves the number has one", () => {
    const leaf = fc
      .record({
        value: fc.integer({ min: 1, max: 500 }),
        qualifier: fc.option(fc.constantFrom(...VOCABULARY.qualifier), { nil: undefined }),
      })
      .map(({ value, qualifier }) => said(qualifier, value));
    const { trace } = fc.letrec<{ trace: Trace }>((tie) => ({
      trace: fc.oneof(
        { depthSize: "small" },
        leaf,
        fc
          .record({
            make: fc.constantFrom<((inputs: [Trace, Trace]) => Trace)[]>(
              (inputs) => made("sum", inputs),
              (inputs) => made("mean", inputs),
              (inputs) => made("product", inputs),
              (inputs) => made("quotient", inputs),
            ),
            inputs: fc.tuple(tie("trace"), tie("trace")),
          })
          .map(({ make, inputs }) => make(inputs)),
      ),
    }));
    const qualified = (one: Trace): boolean =>
      "inputs" in one ? one.inputs.some(qualified) : one.qualifier !== undefined;
    fc.assert(
      fc.property(trace, (one) => {
        expect(qualifierOf(one) !== undefined).toBe(qualified(one));
      }),
    );
  });
});

it("the word stands before the number wherever it is written", () => {
  const result = step("growth", "GWh", "demand", [
    { ...said("over", 950), publisher: "IEA", period: "2024" },
    { ...said("about", 0.11), unit: "fraction", publisher: "SMM", published: "2025-12-06" },
    years,
  ]);
  expect(traceText(result)).toBe(
    "over 950 GWh (IEA, 2024) × (1 + about 11%)^6 (SMM, 2025-12-06) = about 1,776.89 GWh",
  );
  expect(answerText({ value: 0.1, unit: "fraction", qualifier: "up-to" })).toBe("up to 10%");
  expect(answerText({ value: 0.1, unit: "fraction", qualifier: "possibly-nearly" })).toBe(
    "possibly nearly 10%",
  );
});
