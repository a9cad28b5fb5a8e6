import { caveatText } from "../../../src/domain/answer/message-text";
import { evaluate } from "../../../src/domain/functions/evaluate";
import { openSession } from "../../../src/domain/functions/session";
import { traceText } from "../../../src/domain/answer/text";
import type { Answer } from "../../../src/domain/answer/answer";
import { type HouseView, type Override } from "../../../src/domain/local/house-view";
import type { Pack } from "../../../src/domain/ledger/records";
import { packOf } from "../../support/ledgers";

const pack = packOf({
  series: [
    {},
    { code: "D", measure: "demand", unit: "GWh", frequency: "year" },
    { code: "E", measure: "demand", unit: "GWh", frequency: "year" },
    { code: "T", measure: "demand", unit: "GWh", frequency: "year" },
  ],
  observations: [
    { period: "2025-01-03", value: 100, low: 95, on: "2025-01-03" },
    { series: "D", period: "2030", value: 500, low: 450, high: 600, status: "F" },
    { series: "E", period: "2030", value: 200, status: "F" },
  ],
  rules: [{ id: "sum", kind: "sum", series: "T", terms: ["D", "E"] }],
});

const OVERRIDE: Override = {
  series: "D",
  period: "2030",
  value: 550,
  author: "Li",
  reason: "orders on hand",
  on: "2025-02-01",
};

function ask(house: HouseView, name: string, ...asked: unknown[]): Answer {
  const [from, given] = isPack(asked.at(-1)) ? [asked.at(-1) as Pack, asked.slice(0, -1)] : [pack, asked];
  const session = openSession(from, () => "2025-03-01", { house });
  const [cell] = evaluate(session, name, given).flat();
  if (cell?.type !== "number" || !cell.answer) throw new Error(JSON.stringify(cell));
  return cell.answer;
}

function isPack(value: unknown): boolean {
  return typeof value === "object" && value !== null && "edition" in value;
}

const house = (overrides: Override[] = [OVERRIDE]): HouseView => ({ layer: "house", overrides });

describe("the house view", () => {
  it("speaks where it has a value, and says who and why", () => {
    const answer = ask(house(), "FORECAST", "D", 2030);
    expect(answer).toMatchObject({ value: 550, kind: "house", layer: "house" });
    expect(answer.caveats.map((one) => caveatText(one)).join()).toContain("orders on hand");
    expect(traceText(answer.trace)).toContain("house view, Li");
  });

  it("leaves everything else to the source", () => {
    expect(ask(house(), "FORECAST", "E", 2030)).toMatchObject({ value: 200, layer: "source" });
  });

  it("goes into what is derived, and the sum says so", () => {
    expect(ask(house(), "FORECAST", "T", 2030)).toMatchObject({
      value: 750,
      kind: "derived",
      layer: "house",
    });
  });

  it("puts what its parts add up to beside a sum that is reported, and leaves the figure the publisher's", () => {
    const reported = packOf({
      series: ["D", "E", "T"].map((code) => ({ code, measure: "demand", unit: "GWh", frequency: "year" })),
      observations: [
        { series: "D", period: "2030", value: 500, status: "F" },
        { series: "E", period: "2030", value: 200, status: "F" },
        { series: "T", period: "2030", value: 690, status: "F" },
      ],
      rules: [{ id: "sum", kind: "sum", series: "T", terms: ["D", "E"] }],
    });
    const total = (view: HouseView, options?: string): Answer =>
      ask(view, "FORECAST", "T", 2030, null, options, reported);
    const said = (answer: Answer): string => answer.caveats.map((one) => caveatText(one)).join();
    expect(total(house())).toMatchObject({ value: 690, kind: "reported" });
    expect(said(total(house()))).toContain("your parts add up to 750 GWh");
    expect(said(total(house([])))).toBe("");
    expect(said(total({ ...house(), layer: "source" }))).toBe("");
    expect(said(total(house(), "pub=Mill"))).toBe("");
    const low: HouseView = { layer: "low", overrides: [{ ...OVERRIDE, low: 480 }] };
    expect(said(total(low))).toContain("your parts add up to 680 GWh");
  });

  it("has ends of its own, which speak where the model is run at them", () => {
    const own = [{ ...OVERRIDE, low: 520, high: 580 }];
    expect(ask({ layer: "low", overrides: own }, "FORECAST", "D", 2030)).toMatchObject({
      value: 520,
      kind: "house",
    });
    expect(ask({ layer: "high", overrides: own }, "FORECAST", "T", 2030)).toMatchObject({ value: 780 });
    expect(ask({ layer: "low", overrides: [OVERRIDE] }, "FORECAST", "D", 2030).value).toBe(450);
  });

  it("is silent while the model is run at the source", () => {
    expect(ask({ ...house(), layer: "source" }, "FORECAST", "D", 2030)).toMatchObject({
      value: 500,
      layer: "source",
    });
  });

  it("does not speak for a publisher that is asked by name", () => {
    expect(ask(house(), "FORECAST", "D", 2030, null, "pub=Mill").value).toBe(500);
  });

  it("was not known before the day it was set", () => {
    expect(ask(house(), "FORECAST", "D", 2030, null, "asof=2025-01-31").value).toBe(500);
  });

  it("no longer holds after the day it expires", () => {
    expect(ask(house([{ ...OVERRIDE, expires: "2025-02-28" }]), "FORECAST", "D", 2030).value).toBe(500);
    expect(ask(house([{ ...OVERRIDE, expires: "2025-03-01" }]), "FORECAST", "D", 2030).value).toBe(550);
  });

  it("takes the last of several that hold", () => {
    const later = { ...OVERRIDE, value: 560, on: "2025-02-10" };
    expect(ask(house([later, OVERRIDE]), "FORECAST", "D", 2030).value).toBe(560);
  });

  it("gives today's price where it names no day", () => {
    const price = { ...OVERRIDE, series: "X", value: 120 };
    delete price.period;
    expect(ask(house([price]), "PRICE", "X")).toMatchObject({ value: 120, effective: "2025-02-01" });
    expect(ask(house([price]), "PRICE", "X", "2025-01-03").value).toBe(100);
  });
});

describe("a model run at the ends of the published ranges", () => {
  it("takes the low or the high end where the source gives one", () => {
    expect(ask({ layer: "low", overrides: [] }, "FORECAST", "D", 2030)).toMatchObject({
      value: 450,
      layer: "low",
    });
    expect(ask({ layer: "high", overrides: [] }, "FORECAST", "D", 2030)).toMatchObject({
      value: 600,
      layer: "high",
    });
    expect(ask({ layer: "low", overrides: [] }, "PRICE", "X")).toMatchObject({ value: 95, layer: "low" });
  });

  it("takes the figure itself where there is no range, and says that the source spoke", () => {
    expect(ask({ layer: "high", overrides: [] }, "FORECAST", "E", 2030)).toMatchObject({
      value: 200,
      layer: "source",
    });
  });

  it("takes an end of the newest figure only", () => {
    const later = packOf({
      series: [{}, { code: "D", measure: "demand", unit: "GWh", frequency: "year" }],
      observations: [
        { period: "2025-01-03", value: 100, low: 95, on: "2025-01-03" },
        { period: "2025-01-24", value: 150, on: "2025-01-24" },
        { series: "D", period: "2030", value: 500, low: 450, status: "F", on: "2025-01-03" },
        { series: "D", period: "2030", value: 700, status: "F", on: "2025-02-03" },
      ],
    });
    const low: HouseView = { layer: "low", overrides: [] };
    expect(ask(low, "PRICE", "X", later)).toMatchObject({ value: 150, layer: "source" });
    expect(ask(low, "PRICE", "X", "2025-01-03", later)).toMatchObject({ value: 95, layer: "low" });
    expect(ask(low, "FORECAST", "D", 2030, later)).toMatchObject({ value: 700, layer: "source" });
  });

  it("carries the end into a sum", () => {
    expect(ask({ layer: "low", overrides: [] }, "FORECAST", "T", 2030)).toMatchObject({
      value: 650,
      layer: "low",
    });
  });
});
