import { bundledPack } from "../../../src/ledger/bundled-pack";
import type { Cell } from "../../../src/domain/functions/cell";
import { evaluate } from "../../../src/domain/functions/evaluate";
import { openSession } from "../../../src/domain/functions/session";
import { conversionSteps } from "../../../src/domain/market/conversion-steps";
import { linesOf } from "../../../src/domain/market/lines";
import { standingIn, standingOf } from "../../../src/domain/market/standing";
import { isFailure } from "../../../src/domain/answer/failure";
import { legalUnits, parseUnit, publishedUnit } from "../../../src/domain/quantity/unit";
import { isPriced } from "../../../src/domain/market/priced";
import { openMarket } from "../../../src/domain/market/market";
import { ledgerOf, seriesIn } from "../../support/ledgers";

const TODAY = "2026-11-24";

describe("the lines of a series in another unit", () => {
  const session = openSession(bundledPack, () => TODAY);
  const market = session.market();
  const cases = market.catalogue.all.flatMap((series) =>
    legalUnits(publishedUnit(series))
      .filter((unit) => unit !== series.unit)
      // Two of each series: every currency and measure is among some series' two.
      .slice(-2)
      .map((unit) => [series.code, unit] as const),
  );

  it("hold what the functions answer in it, and refuse what they refuse", () => {
    for (const [code, unit] of cases) {
      const series = market.catalogue.byCode(code)!;
      const lines = linesOf(market, (day) => session.market(day), series, parseUnit(unit));
      const standing = standingOf(market, series, TODAY);
      const [, ...rows] = evaluate(session, standing.yearly ? "OUTLOOK" : "HISTORY", [
        code,
        null,
        null,
        unit,
      ]);
      const lead = lines.filter(({ publisher }) => publisher === series.lead);
      const drawn = (standing.yearly ? lead.slice(0, 1) : lead).flatMap(({ points }) => points);
      const told = rows.flatMap(([, cell]) => answerOf(cell!));
      const text = (one: { effective: string; value: number; unit: string; kind: string; status: string }) =>
        [one.effective, one.value, one.unit, one.kind, one.status].join();
      expect([code, unit, drawn.map(text).sort()]).toEqual([code, unit, told.map(text).sort()]);
      const refused = lead.flatMap((line) => line.refused);
      const failures = rows.flatMap(([, cell]) => (cell!.type === "failure" ? [cell!.failure] : []));
      if (!standing.yearly) expect(refused.map(({ failure }) => failure)).toEqual(failures);
    }
  });

  it("stand where the price stands in it", () => {
    for (const [code, unit] of cases) {
      const series = market.catalogue.byCode(code)!;
      if (!isPriced(series)) continue;
      const [[cell]] = evaluate(session, "PRICE", [code, null, unit]);
      const { latest } = standingIn(market, standingOf(market, series, TODAY), parseUnit(unit)!);
      const told =
        cell!.type === "failure" ? cell!.failure : cell!.type === "number" ? cell!.answer : undefined;
      expect([code, unit, latest]).toEqual([code, unit, told]);
    }
  });

  function answerOf(cell: Cell) {
    return cell.type === "number" && cell.answer ? [cell.answer] : [];
  }
});

describe("what is told of a conversion", () => {
  const ledger = ledgerOf({
    series: [{ unit: "CNY/t", vat: "included" }],
    observations: [{ period: "2025-01-10", value: 113_000, low: 110_000, high: 116_000 }],
    fx: [{ pair: "USD/CNY", rate: 7, date: "2025-01-08" }],
    vat: [{ rate: 0.13, from: "2019-04-01" }],
  });
  const market = openMarket(ledger);
  const series = seriesIn(market);
  const unit = parseUnit("USD/kg ex VAT")!;

  it("are its steps in order, with how far the rate's day lies from the figure's", () => {
    const standing = standingOf(market, series, "2025-01-11");
    const { latest } = standingIn(market, standing, unit);
    if (isFailure(standing.latest) || isFailure(latest)) throw new Error("refused");
    const steps = conversionSteps(market, standing.latest, latest);
    expect(steps.map(({ op, factor, age }) => [op, factor.value, age.carriedDays])).toEqual([
      ["quotient", 1.13, undefined],
      ["quotient", 7, 2],
      ["quotient", 1000, undefined],
    ]);
    expect(conversionSteps(market, standing.latest, standing.latest)).toEqual([]);
  });

  it("is done to the ends of the range that was published beside a figure", () => {
    const [line] = linesOf(market, () => market, series, unit);
    const { value, range } = line!.points[0]!;
    expect(range!.low / value).toBeCloseTo(110 / 113, 12);
    expect(range!.high / value).toBeCloseTo(116 / 113, 12);
    expect(linesOf(market, () => market, series)[0]!.points[0]!.range).toEqual({
      low: 110_000,
      high: 116_000,
    });
  });
});
