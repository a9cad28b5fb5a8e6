import { offered } from "../../../src/domain/market/offered";
import { evaluate } from "../../../src/domain/functions/evaluate";
import { messageText } from "../../../src/domain/answer/message-text";
import { bundle } from "../../support/bundle";
import { marketOf } from "../../support/ledgers";

it("names what has a figure first, this market's before the wider one's, prices before costs", () => {
  const market = marketOf({
    series: [
      { code: "SILENT" },
      { code: "COST", measure: "cost" },
      { code: "WIDER", context: true },
      { code: "PRICE" },
      { code: "DEMAND", measure: "demand", unit: "GWh" },
    ],
    observations: ["COST", "WIDER", "PRICE", "DEMAND"].map((series) => ({
      series,
      period: "2025-01-10",
      value: 1,
    })),
  });
  const codes = (accepts = () => true) => offered(market, accepts).map(({ code }) => code);
  expect(codes()).toEqual(["PRICE", "COST", "DEMAND", "WIDER", "SILENT"]);
});

it.each([
  ["PRICE", /Here: LATP, Li2S,/],
  ["HISTORY", /Here: LATP, Li2S,/],
  ["FORECAST", /\bESS, EV\b/],
])("%s of a name there is not lists them so", (name, shown) => {
  const [cell] = evaluate(bundle, name, ["Nothing like it", 2030]).flat();
  expect(cell).toMatchObject({ type: "failure", failure: { id: "unknown-series" } });
  expect(cell?.type === "failure" && messageText(cell.failure)).toMatch(shown);
});
