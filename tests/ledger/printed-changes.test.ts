import { join } from "node:path";
import { evaluate } from "../../src/domain/functions/evaluate";
import type { Observation, Pack } from "../../src/domain/ledger/records";
import { parseFormula } from "../../src/domain/formulas/parse-formula";
import { openSession } from "../../src/domain/functions/session";
import { TODAY } from "../support/bundle";
import { compile, readLedger, ROOT } from "./files";

const compiled = compile(readLedger(join(ROOT, "src/ledger")));
const pack = "pack" in compiled ? compiled.pack : ({} as Pack);
const session = openSession(pack, () => TODAY);

/** Every change a publisher printed is answered by a formula: none lies in the ledger where nobody can ask for it. */
type Which = "change" | "yearChange";

interface Printed {
  one: Observation;
  field: Which;
  value: number;
}

const printed = pack.observations.flatMap((one) =>
  (["change", "yearChange"] as const).flatMap((field): Printed[] =>
    one[field] === undefined ? [] : [{ one, field, value: one[field] }],
  ),
);

function publisherOf({ source }: Observation): string {
  return pack.sources.find(({ id }) => id === source)!.publisher;
}

/** The table that holds it: of today, or of its day where a later page has corrected it since. */
function formulaOf({ one }: Printed): string {
  const { published } = pack.sources.find(({ id }) => id === one.source)!;
  const corrected = pack.observations.some(({ supersedes }) => supersedes === one.id);
  const asOf = corrected ? `;asof=${published}` : "";
  const window = `"${one.period}","${one.period}"`;
  return `=SSB.HISTORY("${one.series}",${window},,"pub=${publisherOf(one)};headers=0${asOf}")`;
}

function numbersOf(formula: string, column?: number): number[] {
  const [, name, given] = /^=SSB\.(\w+)\((.*)\)$/.exec(formula)!;
  const grid = evaluate(session, name!, JSON.parse(`[${given!.replace(/,(?=,)/g, ",null")}]`) as unknown[]);
  return grid
    .map((row) => row.at(column ?? 0)!)
    .flatMap((cell) => (cell.type === "number" && cell.answer ? [cell.answer.value] : []));
}

it("reads formulas as a workbook writes them", () => {
  expect(printed.map(formulaOf).filter((formula) => !parseFormula(formula))).toEqual([]);
});

it("answers each of them in HISTORY, as a number with its source", () => {
  const lost = printed.filter(
    (what) => !numbersOf(formulaOf(what), what.field === "change" ? 8 : 9).includes(what.value),
  );
  expect(lost.map((what) => `${formulaOf(what)} has no ${what.field} ${what.value}`)).toEqual([]);
});

/** What answers for one year of a series. */
function functionFor(code: string): "PRICE" | "FORECAST" {
  const { measure } = pack.series.find((series) => series.code === code)!;
  return measure === "price" || measure === "cost" ? "PRICE" : "FORECAST";
}

it("answers each of a year by PRICE or FORECAST, where no scenario or later word stands before it", () => {
  const yearly = printed.filter(({ one }) => /^\d{4}$/.test(one.period));
  const lost = yearly.filter(({ one, field, value }) => {
    const options = `pub=${publisherOf(one)};field=${field}`;
    const formula = `=SSB.${functionFor(one.series)}("${one.series}",${one.period},,"${options}")`;
    const later = printed.some(
      (other) =>
        other.one !== one &&
        other.field === field &&
        other.one.series === one.series &&
        other.one.period === one.period &&
        publisherOf(other.one) === publisherOf(one),
    );
    return !later && !numbersOf(formula).includes(value);
  });
  expect(yearly.length).toBeGreaterThan(20);
  expect(lost.map(({ one, field }) => `${one.id} ${field}`)).toEqual([]);
});

it.each([
  ["SSB.FORECAST", '=SSB.FORECAST("IMPORTS.VEHICLES.CN",2025,,"field=yearchange")', -0.324],
  ["SSB.FORECAST", '=SSB.FORECAST("IMPORTS.VEHICLES.VALUE.CN",2025,,"field=yearchange")', -0.397],
])("%s: %s", (_, formula, value) => {
  expect(numbersOf(formula)).toEqual([value]);
});

it.each([
  ["IMPORTS.VEHICLES.CN", 8, -0.304],
  ["IMPORTS.VEHICLES.CN", 9, -0.561],
  ["IMPORTS.VEHICLES.VALUE.CN", 8, -0.236],
  ["IMPORTS.VEHICLES.VALUE.CN", 9, -0.525],
  ["SALES.NEV.WHOLESALE.CN", 9, 0.01],
])("HISTORY of %s, column %s holds %s", (code, column, value) => {
  expect(numbersOf(`=SSB.HISTORY("${code}","2025-12","2026-01",,"headers=0;pub=any")`, column)).toContain(
    value,
  );
});
