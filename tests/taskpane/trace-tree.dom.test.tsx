import { bundledPack } from "../../src/ledger/bundled-pack";
import { evaluate } from "../../src/domain/functions/evaluate";
import { openSession } from "../../src/domain/functions/session";
import type { Answer } from "../../src/domain/answer/answer";
import { TraceTree } from "../../src/taskpane/parts/trace-tree";
import { all, draw, texts } from "./pane-fixture";

const session = openSession(bundledPack, () => "2026-11-24");

function answer(name: string, given: unknown[]): Answer {
  const cell = evaluate(session, name, given)[0]![0]!;
  if (cell.type !== "number" || !cell.answer) throw new Error("no answer");
  return cell.answer;
}

describe("a trace", () => {
  it("of a published figure is one leaf with its publisher, day and link", async () => {
    await draw(<TraceTree answer={answer("PRICE", ["Li2S"])} />);
    expect(texts("strong")).toEqual(["2,050 CNY/kg (SMM, 2025-12-06)"]);
    expect(all<HTMLAnchorElement>("a").map((link) => link.href)).toEqual([expect.stringMatching(/^https:/)]);
    expect(document.body.textContent).toContain("published 2025-12-06");
  });

  it("of a worked-out figure shows the step, its inputs and the assumption it rests on", async () => {
    await draw(<TraceTree answer={answer("FORECAST", ["ESS", 2030])} />);
    expect(texts("summary")[0]).toContain("860.15 GWh");
    expect(texts("details .trace > li > p:first-child")).toHaveLength(3);
    expect(document.body.textContent).toContain("Assumption: SMM prints no 2024 level.");
    expect(document.body.textContent).toContain("base × (1 + rate)^years");
  });

  it("folds each step by keyboard, as the browser's own disclosure", async () => {
    await draw(<TraceTree answer={answer("PRICE", ["Li2S", null, "USD/t"])} />);
    const steps = all<HTMLDetailsElement>("details");
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.every((step) => step.open && step.firstElementChild?.tagName === "SUMMARY")).toBe(true);
  });

  it("says which number the caller gave", async () => {
    await draw(<TraceTree answer={answer("CONVERT", [2, "t", "kg"])} />);
    expect(texts("strong")).toContain("2 t (value given)");
  });
});
