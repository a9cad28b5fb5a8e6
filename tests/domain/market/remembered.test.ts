import * as fc from "fast-check";
import { evaluate } from "../../../src/domain/functions/evaluate";
import { plainValue } from "../../../src/domain/functions/cell-value";
import { questionOf, Remembered, type Key } from "../../../src/domain/market/remembered";
import { openSession } from "../../../src/domain/functions/session";
import { bundledPack } from "../../support/frozen-pack";

const key: fc.Arbitrary<Key> = fc.oneof(
  fc.constantFrom<Key[]>("a", "", "1", 1, 0, true, false, null, undefined),
  fc.integer({ min: 0, max: 3 }),
);

describe("remembered answers", () => {
  it("are found by all parts of their question and by no other question", () =>
    fc.assert(
      fc.property(fc.array(fc.array(key, { maxLength: 3 })), (questions) => {
        const remembered = new Remembered<string>();
        const plainly = new Map<string, string>();
        const nameOf = (question: readonly Key[]): string =>
          question.map((part) => `${typeof part} ${String(part)}`).join("|");
        for (const [at, question] of questions.entries()) {
          expect(remembered.find(question)).toBe(plainly.get(nameOf(question)));
          remembered.keep(question, String(at));
          plainly.set(nameOf(question), String(at));
        }
      }),
    ));

  it("are never more than twice the weight allowed, and what is asked for stays", () => {
    const remembered = new Remembered<number>(10);
    for (let at = 0; at < 1000; at++) {
      if (remembered.find(["often"]) === undefined) remembered.keep(["often"], -1);
      remembered.keep([at], at);
      expect(remembered.find(["often"])).toBe(-1);
    }
    const held = Array.from({ length: 1000 }, (_, at) => remembered.find([at])).filter(
      (one) => one !== undefined,
    );
    expect(held.length).toBeLessThanOrEqual(20);
    expect(held).toContain(999);
  });

  it("are not kept of what weighs more than all that is kept", () => {
    const remembered = new Remembered<number>(10);
    remembered.keep(["large"], 1, 11);
    expect(remembered.find(["large"])).toBeUndefined();
  });

  it("have questions of plain values only: a thing may hold another value tomorrow", () => {
    expect(questionOf(["PRICE", { basicValue: 1 }])).toBeUndefined();
    expect(questionOf(["PRICE", [["Li2S"], ["LATP"]]])).toBeUndefined();
    expect(questionOf(["PRICE", "Li2S", null, undefined])).toEqual(["PRICE", "Li2S", null, undefined]);
  });
});

describe("a session that remembers", () => {
  it("answers a question it was asked before with the very same cells", () => {
    const session = openSession(bundledPack, () => "2026-11-24");
    const first = evaluate(session, "PRICE", [[["Li2S"]], null]);
    expect(evaluate(session, "PRICE", ["Li2S", null])).toBe(first);
    expect(evaluate(session, "PRICE", ["LATP", null])).not.toBe(first);
  });

  it("answers anew on another day, and as another session", () => {
    let today = "2026-11-24";
    const session = openSession(bundledPack, () => today);
    const asked = (): unknown => evaluate(session, "PRICE", ["Li2S", "-1D"]).flat().map(plainValue);
    const before = asked();
    today = "2025-12-01";
    expect(asked()).not.toEqual(before);
    const house = openSession(bundledPack, () => today, { asOf: "2025-06-30" });
    expect(evaluate(house, "PRICE", ["Li2S", "-1D"])).not.toBe(evaluate(session, "PRICE", ["Li2S", "-1D"]));
  });

  it("works a question out once however many rows ask it", () => {
    const session = openSession(bundledPack, () => "2026-11-24");
    const rows = Array.from({ length: 1000 }, (_, at) => [["Li2S", "LATP", "no such thing"][at % 3]]);
    const cells = evaluate(session, "PRICE", [rows]).flat();
    expect(new Set(cells).size).toBe(3);
    expect(cells.slice(0, 3).map(plainValue)).toEqual(cells.slice(3, 6).map(plainValue));
  });
});
