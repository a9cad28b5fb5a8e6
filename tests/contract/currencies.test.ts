/** A currency is written once: one more entry is a unit, a pair, and read in an article however it is written there. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { ROOT } from "../support/docs";

const HOME = "../../src/domain/quantity/currencies";
const SOURCE = readFileSync(join(ROOT, "src/domain/quantity/currencies.ts"), "utf8");
const FRANC = '  CHF: { names: ["Swiss francs", "Swiss franc", "瑞士法郎"], signs: ["SFr"] },';

/** The rooms as they are in a program whose list of currencies is written like this. */
async function programWith(source: string) {
  jest.resetModules();
  jest.doMock(HOME, () => evaluated(source));
  const [unit, fx, figures, periods, tables, facts] = await Promise.all([
    import("../../src/domain/quantity/unit"),
    import("../../src/domain/market/fx"),
    import("../../src/ingest/figures/figures"),
    import("../../src/ingest/figures/periods"),
    import("../../src/ingest/read-article"),
    import("../../src/ledger/facts/record-of-fact"),
  ]);
  return { ...unit, ...fx, ...figures, ...periods, ...tables, ...facts };
}

function evaluated(source: string): unknown {
  const module = { exports: {} };
  const code = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.CommonJS } }).outputText;
  const load = (path: string): unknown => jest.requireActual(join(ROOT, "src/domain/quantity", path));
  new Function("module", "exports", "require", code)(module, module.exports, load);
  return module.exports;
}

const withFranc = SOURCE.replace(/^const SPELLINGS = \{$/m, `$&\n${FRANC}`);

describe("one more currency, added in one entry", () => {
  it("is a unit and half of a pair", async () => {
    expect((await programWith(SOURCE)).parseUnit("CHF/kg")).toBeUndefined();
    const program = await programWith(withFranc);
    expect(program.parseUnit("Swiss francs/kg")?.text).toBe("CHF/kg");
    expect(program.parsePair("USD/CHF")).toEqual({ base: "USD", quote: "CHF" });
  });

  it.each([
    ["It cost CHF 2B in all.", "CHF", 2e9],
    ["It cost SFr36.3M in all.", "CHF", 36_300_000],
    ["It costs 1 950 Swiss francs/kg.", "CHF/kg", 1950],
    ["It cost 5m Swiss francs.", "CHF", 5_000_000],
    ["It costs 20 to 30 瑞士法郎.", "CHF", undefined],
    ["It cost several hundred million Swiss francs.", "CHF", undefined],
    ["投资数百万瑞士法郎。", "CHF", undefined],
  ])("is read in %s", async (text, code, value) => {
    const [figure] = (await programWith(withFranc)).findFigures(text, []);
    expect([figure?.unit.code, figure?.value]).toEqual([code, value]);
  });

  it("is told from a year", async () => {
    const { findPeriods } = await programWith(withFranc);
    expect(findPeriods("It cost 2030 Swiss francs.", "2026-11-28")).toEqual([]);
  });

  it("is the currency of a sum in a fact", async () => {
    const { recordOfFact } = await programWith(withFranc);
    const fact = {
      id: "x",
      date: "2026-11-20",
      headline: "A line",
      summary: "A line is planned.",
      section: "manufacturing",
      company: "",
      country: "China",
      route: "sulfide",
      segment: "cell",
      stage: "planned",
      investment: "a few CHF millions",
    };
    const ledger = { companies: [], projects: [], series: [] };
    expect(recordOfFact("events", fact as never, ledger as never)).toMatchObject({
      record: { investment: { unit: "CHF" } },
    });
  });
});
