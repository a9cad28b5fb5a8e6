/** An exchange rate of the house's own: it answers whatever is asked in another currency, and says whose it is. */
import fc from "fast-check";
import { caveatText } from "../../../src/domain/answer/message-text";
import type { Answer } from "../../../src/domain/answer/answer";
import { evaluate } from "../../../src/domain/functions/evaluate";
import { openSession } from "../../../src/domain/functions/session";
import type { HouseRate, Layer } from "../../../src/domain/local/house-view";
import { bundledPack } from "../../../src/ledger/bundled-pack";
import { packOf } from "../../support/ledgers";

const pack = packOf({
  series: [{}],
  observations: [{ period: "2025-01-03", value: 720, on: "2025-01-03" }],
  fx: [
    { pair: "USD/CNY", date: "2025-01-02", rate: 7 },
    { pair: "EUR/CNY", date: "2025-01-02", rate: 7.8 },
  ],
});

const RATE: HouseRate = { pair: "USD/CNY", rate: 7.2, author: "Li", reason: "budget", on: "2025-01-01" };

interface Asked {
  rates?: HouseRate[];
  layer?: Layer;
  of?: typeof pack;
}

function cellOf(name: string, given: unknown[], { rates = [RATE], layer = "house", of = pack }: Asked = {}) {
  const session = openSession(of, () => "2025-02-01", { house: { layer, overrides: [], rates } });
  return evaluate(session, name, given).flat();
}

function ask(name: string, given: unknown[], asked?: Asked): Answer {
  const [cell] = cellOf(name, given, asked);
  if (cell?.type !== "number" || !cell.answer) throw new Error(JSON.stringify(cell));
  return cell.answer;
}

const rateOn = (date: unknown, asked?: Asked): number => ask("FXRATE", ["USD/CNY", date], asked).value;

describe("a rate of the house", () => {
  it("is of kind house, with its author, reason and layer", () => {
    const answer = ask("FXRATE", ["USD/CNY"]);
    expect(answer).toMatchObject({
      value: 7.2,
      kind: "house",
      layer: "house",
      status: "E",
      publisher: "house view, Li",
    });
    expect(answer.caveats.map((one) => caveatText(one))).toEqual(["House view of Li, 2025-01-01: budget"]);
    expect(answer).not.toHaveProperty("ageDays");
  });

  it("converts a price, a history, a bare amount and a bridge", () => {
    expect(ask("PRICE", ["X", null, "USD/kg"])).toMatchObject({
      value: 100,
      kind: "converted",
      layer: "house",
    });
    expect(ask("CONVERT", [72, "CNY/kg", "USD/kg", "2025-01-03"])).toMatchObject({
      value: 10,
      layer: "house",
    });
    const numbers = (name: string, given: unknown[]) =>
      cellOf(name, given).flatMap((cell) =>
        cell.type === "number" ? [cell.answer?.value ?? cell.value] : [],
      );
    expect(numbers("HISTORY", ["X", null, null, "USD/kg"])).toContain(100);
    expect(numbers("BRIDGE", ["X", null, "USD/kg"])).toEqual(expect.arrayContaining([720, 100]));
    const [cited] = cellOf("CITE", ["X", null, "unit=USD/kg"]);
    expect(cited).toMatchObject({
      text: expect.stringMatching(/7\.2 CNY per USD \(house view, Li.*House view of Li/),
    });
  });

  it("speaks for its pair either way round, and makes no other pair", () => {
    expect(ask("FXRATE", ["CNY/USD"])).toMatchObject({ value: 1 / 7.2, kind: "house" });
    expect(ask("FXRATE", ["100USD/CNY"])).toMatchObject({ value: 720 });
    expect(ask("FXRATE", ["EUR/CNY", "2025-01-03"])).toMatchObject({ value: 7.8, layer: "source" });
  });

  it("gives way to a publisher, to the newest published one and to a rate of the call", () => {
    expect(ask("FXRATE", ["USD/CNY", null, "pub=ECB"])).toMatchObject({ value: 7, layer: "source" });
    expect(ask("PRICE", ["X", null, "USD/kg", "fx=latest"]).value).toBeCloseTo(720 / 7, 9);
    expect(ask("PRICE", ["X", null, "USD/kg", "fx=8"])).toMatchObject({ value: 90, layer: "source" });
    expect(ask("PRICE", ["X", null, "USD/kg", "fx=ECB"]).value).toBeCloseTo(720 / 7, 9);
  });

  it("of a period holds for each day and month in it, the shortest first, of equals the last set", () => {
    const rates = [
      { ...RATE, period: "2025", rate: 7.3 },
      { ...RATE, period: "2025-01", rate: 7.4 },
      { ...RATE, rate: 7.1, on: "2025-01-20" },
      { ...RATE, period: "2025-01", rate: 7.5, on: "2025-01-20" },
    ];
    expect(rateOn("2025-01-03", { rates })).toBe(7.5);
    expect(rateOn("2025-01", { rates })).toBe(7.5);
    expect(rateOn("2025-03-03", { rates })).toBe(7.3);
    expect(rateOn("2024-12-31", { rates })).toBe(7.1);
    expect(rateOn(null, { rates })).toBe(7.3);
  });

  it("is not known before it was set, and no more once it has expired", () => {
    const rates = [{ ...RATE, on: "2025-01-20", expires: "2025-01-25" }];
    expect(rateOn("2025-01-03", { rates })).toBe(7);
    const asOf = (day: string) => ask("PRICE", ["X", null, "USD/kg", `asof=${day}`], { rates }).value;
    expect(asOf("2025-01-19")).toBeCloseTo(720 / 7, 9);
    expect(asOf("2025-01-22")).toBe(100);
    expect(asOf("2025-01-26")).toBeCloseTo(720 / 7, 9);
  });

  it("speaks in the house view only", () => {
    for (const layer of ["source", "low", "high"] as const)
      expect(ask("FXRATE", ["USD/CNY", "2025-01-03"], { layer })).toMatchObject({
        value: 7,
        kind: "reported",
      });
  });

  it("is counted by SSB.EDITION", () => {
    expect(cellOf("EDITION", ["houserates"])).toMatchObject([{ value: 1 }]);
    expect(cellOf("EDITION", ["housevalues"])).toMatchObject([{ value: 0 }]);
  });

  it("divides every price in dollars, whatever it is and whenever", () => {
    const rates = fc.double({ min: 0.5, max: 20, noNaN: true });
    const asked = fc.constantFrom(
      ["Li2S", null],
      ["LATP", null],
      ["Li2S", "2025-10"],
      ["Li2S", "2025-12-06"],
    );
    fc.assert(
      fc.property(rates, asked, (rate, [material, date]) => {
        const own = { rates: [{ ...RATE, rate }], of: bundledPack };
        const [dollars, yuan] = ["USD/kg", "CNY/kg"].map(
          (unit) => ask("PRICE", [material, date, unit], own).value,
        );
        expect(dollars! * rate).toBeCloseTo(yuan!, 6);
      }),
    );
  });
});
