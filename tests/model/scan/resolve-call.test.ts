import { findCalls } from "../../../src/domain/formulas/find-calls";
import { isResolved, referencesOf, resolveCall } from "../../../src/model/scan/resolve-call";
import type { Reference } from "../../../src/domain/formulas/formula-references";
import { openSession } from "../../../src/domain/functions/session";
import { packOf } from "../../support/ledgers";

const session = openSession(
  packOf({
    series: [{ aliases: ["Li2S"] }],
    observations: [
      { period: "2025-01-10", value: 2000 },
      { period: "2025-01-17", value: 2050, on: "2025-01-18" },
    ],
  }),
  () => "2025-01-20",
);

const CELLS: Record<string, unknown[][]> = {
  A1: [["Li2S"]],
  "A1:A2": [["Li2S"], [""]],
  B1: [["2025-01-12"]],
  C1: [["#N/A"]],
  "Prices|A1": [["X"]],
};

const read = ({ sheet, local }: Reference): unknown[][] | undefined =>
  CELLS[sheet === undefined ? local : `${sheet}|${local}`];

function shown(formula: string): unknown {
  const outcome = resolveCall(session, findCalls(formula)[0]!, read);
  if (!isResolved(outcome)) return outcome.unresolved.map(({ text }) => text);
  return outcome.grid.map((row) =>
    row.map((cell) =>
      cell.type === "number" ? cell.value : cell.type === "failure" ? cell.failure.id : cell.type,
    ),
  );
}

describe("answering a call found in a formula", () => {
  it.each([
    ['=SSB.PRICE("Li2S")', [[2050]]],
    ["=SSB.PRICE(A1)", [[2050]]],
    ["=SSB.PRICE(Prices!A1,B1)", [[2000]]],
    ["=SSB.PRICE(A1:A2)", [[2050], ["blank"]]],
    ['=SSB.PRICE(A1,,,"asof="&B1)', [[2000]]],
    ['=SSB.CONVERT(SSB.PRICE(A1),"CNY/kg","CNY/t")', [[2_050_000]]],
    ["=SSB.PRICE(C1)", [["input-error"]]],
    ['=SSB.CONVERT(SSB.PRICE("nothing"),"CNY/kg","CNY/t")', [["input-error"]]],
    ["=SSB.NOTHING()", [["no-function"]]],
  ])("%s", (formula, expected) => {
    expect(shown(formula)).toEqual(expected);
  });

  it.each([
    ["=SSB.PRICE(A1&C1)", ["A1&C1"]],
    ["=SSB.PRICE(Rate,1+1)", ["Rate", "1+1"]],
    ["=SSB.PRICE(Z9)", ["Z9"]],
    ['=SSB.CONVERT(SSB.PRICE(Rate),"CNY/kg","CNY/t")', ["SSB.PRICE(Rate)"]],
  ])("names what Excel alone can work out in %s", (formula, expected) => {
    expect(shown(formula)).toEqual(expected);
  });

  it("tells which cells are to be read, those of calls within it too", () => {
    const [call] = findCalls('=SSB.CONVERT(SSB.PRICE(A1,"x"&B1),Prices!C1,1+D1)');
    expect(referencesOf(call!)).toEqual([{ sheet: "Prices", local: "C1" }, { local: "A1" }, { local: "B1" }]);
  });
});
