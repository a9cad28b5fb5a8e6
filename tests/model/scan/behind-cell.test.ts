import { findCalls } from "../../../src/domain/formulas/find-calls";
import { openSession } from "../../../src/domain/functions/session";
import { driftOf } from "../../../src/model/scan/behind-cell";
import { resolveCall } from "../../../src/model/scan/resolve-call";
import { packOf } from "../../support/ledgers";

const session = openSession(
  packOf({ series: [{ aliases: ["Li2S"] }], observations: [{ period: "2025-01-10", value: 2000 }] }),
  () => "2025-01-20",
);

/** What is said of a cell that holds a formula and shows a value. */
function drift(formula: string, value: string | number, text = String(value)): string | undefined {
  const [call] = findCalls(formula);
  if (!call) throw new Error(`No call in ${formula}`);
  const cell = { address: "S!A1", formula, value, text };
  const outcome = resolveCall(session, call, () => undefined);
  return driftOf({ cell, formula, calls: [], referredTo: () => undefined }, { call, outcome });
}

const OLDER = "which is not what this edition of the data answers. Recalculate it.";

describe("a cell beside what its formula would answer", () => {
  it.each([
    ['=SSB.PRICE("Li2S")', 2000, "###"],
    ['=SSB.PRICE("LATP")', "#VALUE!"],
    ['=SSB.PRICE("LATP")', "#WERT!"],
    ['=SSB.PRICE("Li2S")*2', 1],
  ] as [string, string | number, string?][])(
    "says nothing where %s shows %s",
    (formula, value, text = String(value)) => {
      expect(drift(formula, value, text)).toBeUndefined();
    },
  );

  it.each([
    ['=SSB.PRICE("Li2S")', 1999, "1,999", `The cell shows 1,999, ${OLDER}`],
    ['=SSB.PRICE("Li2S")', "", "", `The cell shows nothing, ${OLDER}`],
    ['=SSB.PRICE("Li2S")', "#VALUE!", "#VALUE!", `The cell shows #VALUE!, ${OLDER}`],
    ['=SSB.PRICE("LATP")', 2000, "2,000", `The cell shows 2,000, ${OLDER}`],
  ])("says that %s with %s is older", (formula, value, text, sentence) => {
    expect(drift(formula, value, text)).toBe(sentence);
  });

  it("says what room a spilled answer lacks", () => {
    expect(drift('=SSB.HISTORY("Li2S")', "#SPILL!")).toMatch(
      /^The answer needs 2 rows and \d+ columns, and cells in its way hold something\./,
    );
  });
});
