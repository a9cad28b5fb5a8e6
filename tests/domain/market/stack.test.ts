import type { Answer } from "../../../src/domain/answer/answer";
import { isFailure } from "../../../src/domain/answer/failure";
import { caveatText } from "../../../src/domain/answer/message-text";
import { leavesOf, recompute } from "../../../src/domain/answer/trace";
import type { Market } from "../../../src/domain/market/market";
import { recipeNamed, recipesIn } from "../../../src/domain/market/recipes";
import { stackOf, type StackLine, type StackQuestion } from "../../../src/domain/market/stack";
import { refused } from "../../support/answers";
import { bundle } from "../../support/bundle";
import { marketOf, unit } from "../../support/ledgers";

const COEFFICIENT = {
  code: "COEFFICIENT.LI2S.SE",
  measure: "coefficient" as const,
  unit: "kg/t",
  lead: "Mixer",
};
const YIELD = {
  code: "COEFFICIENT.CELL.LI2S",
  measure: "coefficient" as const,
  unit: "GWh/kt",
  lead: "Cells",
};
const PRICE = { code: "PRICE.LI2S.CN", material: "Li2S" };
const series = [PRICE, COEFFICIENT, YIELD];
const observations = [
  { series: PRICE.code, period: "2025-01-10", value: 2000, low: 1900, high: 2100 },
  {
    series: COEFFICIENT.code,
    period: "2025-03-01",
    value: 400,
    qualifier: "about" as const,
    by: "Mixer",
    on: "2025-03-05",
  },
  { series: COEFFICIENT.code, period: "2025-06-01", value: 420, by: "Mixer", on: "2025-06-05" },
  {
    series: YIELD.code,
    period: "2025-02-01",
    value: 4,
    qualifier: "over" as const,
    by: "Cells",
    on: "2025-02-05",
  },
];
const fx = [{ pair: "USD/CNY", date: "2025-01-10", rate: 8 }];
const vat = [{ rate: 0.13, from: "2019-04-01", on: "2019-03-20", by: "Ministry" }];
const market = (asOf?: string): Market => marketOf({ series, observations, fx, vat }, asOf);

function ask(name: string, ways: Partial<StackQuestion> = {}, from = market()): ReturnType<typeof stackOf> {
  return stackOf(from, { recipe: recipeNamed(from, name)!, ...ways });
}

function line(...asked: Parameters<typeof ask>): StackLine {
  const lines = ask(...asked);
  if (isFailure(lines)) throw new Error(lines.id);
  return lines[0]!;
}

const said = ({ caveats }: Answer): string[] => caveats.map((one) => caveatText(one));

describe("a cost stack", () => {
  it("is the price times the newest coefficient, and no actual", () => {
    const { quantity, price, cost } = line("sulfide electrolyte");
    expect(quantity).toMatchObject({
      value: 0.42,
      unit: "kg/kg",
      publisher: "Mixer",
      effective: "2025-06-01",
    });
    expect(price).toMatchObject({ value: 2000, unit: "CNY/kg", kind: "reported" });
    expect(cost).toMatchObject({
      value: 840,
      unit: "CNY/kg",
      kind: "derived",
      status: "E",
      effective: "2025-01-10",
    });
    expect(recompute(cost.trace)).toBe(cost.value);
  });

  it("takes a yield of cells as its inverse, and turns the word before it round", () => {
    const { quantity, cost } = line("sulfide cell");
    expect(quantity).toMatchObject({ value: 0.25, unit: "kg/kWh", qualifier: "under" });
    expect(cost).toMatchObject({ value: 500, unit: "CNY/kWh", qualifier: "under" });
  });

  it("says that it is the cost of one input alone, and rests on both sources", () => {
    const { cost } = line("sulfide electrolyte");
    expect(said(cost)).toContain(
      "Li2S alone: no coefficient of another input of sulfide electrolyte is cited, so this is not its whole cost.",
    );
    expect(cost.sources.map(({ publisher }) => publisher)).toEqual(["Mill", "Mixer"]);
  });

  it("knows a coefficient from its publication on", () => {
    expect(line("sulfide electrolyte", {}, market("2025-06-04")).quantity).toMatchObject({
      value: 0.4,
      qualifier: "about",
    });
    expect(refused(ask("sulfide electrolyte", {}, market("2025-03-04")))).toMatchObject({
      id: "not-known-yet",
      parameters: { first: "2025-03-05" },
    });
  });

  it("is shown in another currency at the rate of the price's day, on the basis that is asked for", () => {
    expect(line("sulfide cell", { unit: unit("USD/kWh") }).cost).toMatchObject({
      value: 62.5,
      unit: "USD/kWh",
    });
    const { price, cost } = line("sulfide cell", { unit: unit("USD/kWh ex VAT"), vat: "included" });
    expect(price.unit).toBe("CNY/kg ex VAT");
    expect(cost.unit).toBe("USD/kWh ex VAT");
    expect(cost.value).toBeCloseTo(62.5 / 1.13, 9);
    expect(leavesOf(cost.trace).map(({ publisher }) => publisher)).toContain("Ministry");
  });

  it("takes an end of the price's range", () => {
    expect(line("sulfide cell", { field: "low" }).cost.value).toBe(475);
  });

  it.each<[Partial<StackQuestion>, string]>([
    [{ field: "change" }, "unused-option"],
    [{ fx: { latest: true } }, "unused-option"],
    [{ period: "2024-12-01" }, "nothing-before"],
    [{ period: "2025-12-01" }, "too-old"],
    [{ unit: unit("CNY/kWh") }, "unit-mismatch"],
    [{ unit: unit("CNY/kg ex VAT") }, "vat-not-stated"],
    [{ publisher: "Nobody" }, "unknown-publisher"],
  ])("refuses %j as %s", (ways, id) => {
    expect(refused(ask("sulfide electrolyte", ways)).id).toBe(id);
  });
});

describe("a recipe", () => {
  it("is found by its names and by those of its material's price, in any spelling", () => {
    const names = ["Sulphide Electrolyte", "硫化物电解质", "LPSCl", "锂磷硫氯", "Sulphide cell"];
    expect(names.map((one) => recipeNamed(bundle.market(), one)?.name)).toEqual([
      "sulfide electrolyte",
      "sulfide electrolyte",
      "LPSC",
      "LPSC",
      "sulfide cell",
    ]);
    expect(["LATP", "SE", "Li2S", "no such thing"].map((one) => recipeNamed(bundle.market(), one))).toEqual(
      Array(4).fill(undefined),
    );
  });

  it.each(["cell", "solid-state cell", "ASSB cell", "polymer cell", "固态电池电芯"])(
    "is not that of a sulfide cell where %s is asked for, which may be of another kind",
    (asked) => expect(recipeNamed(bundle.market(), asked)).toBeUndefined(),
  );

  it("is there where its figures are: coefficient and price fit its unit", () => {
    expect(recipesIn(market()).map(({ name }) => name)).toEqual(["sulfide electrolyte", "sulfide cell"]);
    for (const { inputs } of recipesIn(bundle.market()))
      for (const { coefficient, price } of inputs) {
        expect(bundle.market().catalogue.named(coefficient).measure).toBe("coefficient");
        expect(bundle.market().catalogue.named(price)).toMatchObject({ measure: "price", unit: "CNY/kg" });
      }
  });
});
