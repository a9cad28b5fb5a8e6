import { isRefusal } from "../../src/domain/answer/refusal";
import type { Pack } from "../../src/domain/ledger/records";
import { plainValue } from "../../src/domain/functions/cell-value";
import { definitionOf, isOfFigures } from "../../src/domain/functions/functions";
import { openSession } from "../../src/domain/functions/session";
import { parseFormula } from "../../src/domain/formulas/parse-formula";
import { splitPack } from "../../src/ledger/split-pack";
import { ask, bundle, TODAY } from "../support/bundle";
import { formulasOf, readPages } from "../support/docs";
import { bundledPack } from "../support/frozen-pack";

const withoutTexts = openSession(splitPack(bundledPack).numbers satisfies Pack, () => TODAY);

const formulas = [
  ...new Set(readPages().flatMap((page) => formulasOf(page).examples.map((one) => one.formula))),
];

describe("a function of figures only answers without the texts of the edition", () => {
  const asked = formulas.filter((formula) => {
    const call = parseFormula(formula);
    const asked = isRefusal(call) ? undefined : definitionOf(call.name);
    return asked && isOfFigures(asked.name);
  });

  it("for enough documented formulas to tell", () => expect(asked.length).toBeGreaterThan(60));

  it.each(asked)("%s", (formula) => {
    const shown = (session = bundle): unknown => ask(formula, session).map((row) => row.map(plainValue));
    expect(shown(withoutTexts)).toEqual(shown());
  });
});
