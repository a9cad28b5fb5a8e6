import { isRefusal, RefusalError } from "../../../src/domain/answer/refusal";
import { planPortable, type PortablePlan } from "../../../src/model/portable/plan-portable";
import { cellsOf, type PlannedCell } from "../../../src/model/port/plan";
import type { Book } from "../../../src/model/port/book";
import { bundle, TODAY } from "../../support/bundle";
import { bookOf, type Sheets } from "./book";

function planOf(book: Book): PortablePlan {
  const outcome = planPortable(book, bundle, TODAY);
  if (isRefusal(outcome)) throw new RefusalError(outcome.refused);
  return outcome;
}

/** The formula that takes the place of one on a sheet with a name in A5 and a year in B4. */
function formulaFor(formula: string): string {
  const { plan } = planOf(
    bookOf({ Model: { A5: "ESS", A6: "EV", B4: 2030, D9: formula }, "My sheet": { A1: "EV" } }),
  );
  const [cell] = plan.changes.find(({ at }) => at === "D9")!.cells[0]!;
  return shown(cell!).replace(/'SSB data'!\$([AB])\$\d+:\$\1\$\d+/g, (_, column) =>
    column === "A" ? "KEYS" : "VALUES",
  );
}

function shown(cell: PlannedCell): string {
  if ("formula" in cell) return cell.formula;
  return "value" in cell ? String(cell.value) : "";
}

/** A row of the data sheet, by what stands in its first cell. */
function rowOf({ plan }: PortablePlan, first: string): string[] {
  return plan.adds!.rows.map((row) => row.map(shown)).find(([key]) => key === first)!;
}

describe("a formula of a portable copy", () => {
  it.each([
    ['=SSB.PRICE("Li2S")', '=INDEX(VALUES,MATCH("PRICE|Li2S",KEYS,0))'],
    ['=SSB.FORECAST("ESS",2030)', '=INDEX(VALUES,MATCH("FORECAST|ESS|2030",KEYS,0))'],
    ["=SSB.FORECAST(A5,B$4)", '=INDEX(VALUES,MATCH("FORECAST|"&A5&"|"&B$4,KEYS,0))'],
    ["=SSB.FORECAST('My sheet'!A1,B4)", '=INDEX(VALUES,MATCH("FORECAST|"&\'My sheet\'!A1&"|"&B4,KEYS,0))'],
    ['=SSB.FORECAST(A5&"",2030)', '=INDEX(VALUES,MATCH("FORECAST|"&A5&""&"|2030",KEYS,0))'],
    ['=SSB.PRICE("Li2S",,"USD/kg")*2', '=INDEX(VALUES,MATCH("PRICE|Li2S||USD/kg",KEYS,0))*2'],
    ['=IFERROR(SSB.PRICE("Li2X"),"none")', '=IFERROR(INDEX(VALUES,MATCH("PRICE|Li2X",KEYS,0)),"none")'],
    ['=1+_xldudf_SSB_PRICE("Li2S")', '=1+INDEX(VALUES,MATCH("PRICE|Li2S",KEYS,0))'],
    ['=SSB.FX("USD/CNY")', '=INDEX(VALUES,MATCH("FXRATE|USD/CNY",KEYS,0))'],
    ['="SSB.PRICE(1)"&SSB.EDITION("id")', '="SSB.PRICE(1)"&INDEX(VALUES,MATCH("EDITION|id",KEYS,0))'],
  ])("in the place of %s looks the point up: %s", (formula, native) => {
    expect(formulaFor(formula)).toBe(native);
  });

  it("multiplies by a conversion's rate, whatever the value is", () => {
    const rate = 'INDEX(VALUES,MATCH("CONVERT|1|t|kg",KEYS,0))';
    expect(formulaFor('=SSB.CONVERT(B4,"t","kg")')).toBe(`=(B4*${rate})`);
    expect(formulaFor('=SSB.CONVERT(SUM(B4:B9)/3,"t","kg")')).toBe(`=((SUM(B4:B9)/3)*${rate})`);
    expect(formulaFor('=SSB.CONVERT(SSB.FORECAST(A5,B4),"t","kg")')).toBe(
      `=(INDEX(VALUES,MATCH("FORECAST|"&A5&"|"&B4,KEYS,0))*${rate})`,
    );
  });

  it("reads a table that a formula takes as a whole from a block of the sheet", () => {
    expect(formulaFor('=SUM(SSB.HISTORY("Li2S",,,,"headers=0"))')).toMatch(
      /^=SUM\('SSB data'!\$A\$\d+:\$K\$\d+\)$/,
    );
  });

  it("gives every cell of a spilled answer its own look-up, which follows its own input", () => {
    const { plan } = planOf(
      bookOf({ Model: { A5: "ESS", A6: "EV", B4: 2030, D9: "=SSB.FORECAST($A$5:$A$6,B4)" } }),
    );
    const keys = plan.changes[0]!.cells.map(([cell]) => /MATCH\((.*?),'/.exec(shown(cell!))![1]);
    expect(keys).toEqual(['"FORECAST each|"&A5&"|"&B4', '"FORECAST each|"&A6&"|"&B4']);
  });

  it("refers to the cells of a table, in the formats the table had", () => {
    const { plan } = planOf(bookOf({ Model: { D9: '=SSB.OUTLOOK("ESS",2029,2030)' } }));
    const cells = cellsOf(plan.changes[0]!);
    expect(cells.map(({ local }) => local)).toEqual(expect.arrayContaining(["D9", "I11"]));
    expect(cells.every(({ cell }) => /^='SSB data'!\$[A-H]\$\d+$/.test(shown(cell)))).toBe(true);
    expect(cells.find(({ local }) => local === "I11")!.cell.format).toBe("yyyy-mm-dd");
  });

  it("keeps a format the user chose, and has the answer's own where there is none", () => {
    const book = bookOf({
      Model: { D1: { input: '=SSB.PRICE("Li2S")', format: "0.000" }, D2: '=SSB.PRICE("Li2S",,"USD/kg")' },
    });
    expect(planOf(book).plan.changes.map(({ cells }) => cells[0]![0]!.format)).toEqual(["0.000", "#,##0.00"]);
  });

  it("asks for nothing but INDEX, MATCH and what was there", () => {
    const { plan } = planOf(
      bookOf({ Model: { A5: "ESS", D1: '=SSB.FORECAST(A5,2030)+SUM(SSB.FORECAST({"EV";"ESS"},2030))' } }),
    );
    const formulas = [
      ...plan.changes.flatMap(({ cells }) => cells.flat()),
      ...plan.adds!.rows.flat(),
    ].flatMap((cell) => ("formula" in cell ? cell.formula : []));
    const functions = formulas.flatMap(
      (formula) => formula.replace(/"[^"]*"/g, "").match(/[A-Z]+(?=\()/g) ?? [],
    );
    expect([...new Set(functions)].sort()).toEqual(["INDEX", "MATCH", "SUM"]);
  });
});

describe("the data sheet", () => {
  it("has one row for each point, with unit, Type, kind, days, publisher, source and call", () => {
    const plan = planOf(
      bookOf({
        Model: { A1: "Li2S", D1: '=SSB.PRICE("Li2S")', D2: "=SSB.PRICE(A1)", D3: '=SSB.PRICE("li2s")*2' },
      }),
    );
    expect(plan.points).toBe(1);
    const row = rowOf(plan, "PRICE|Li2S");
    expect(row.slice(0, 8)).toEqual([
      "PRICE|Li2S",
      "2050",
      "CNY/kg",
      "A",
      "reported",
      "45997",
      "45997",
      "SMM",
    ]);
    expect(row[8]).toContain("Weekly");
    expect(row[9]).toMatch(/^https:/);
    expect(row[10]).toBe('=SSB.PRICE("Li2S")');
  });

  it("says with which edition and as of which day it was made, and how to go live again", () => {
    const plan = planOf(bookOf({ Model: { D1: '=SSB.PRICE("Li2S")' } }));
    expect(rowOf(plan, "Edition")[1]).toBe(bundle.pack.edition);
    expect(rowOf(plan, "Made on")[1]).toBe("46350");
    expect(rowOf(plan, "To go live again")[1]).toContain("Bring back live formulas");
  });

  it("keeps an error an error, and says what it meant", () => {
    const plan = planOf(
      bookOf({
        Model: { D1: '=SSB.PRICE("LPSC")', D2: '=SSB.PRICE("Li2X")', D3: '=SSB.CAGR("ESS",2030,2030)' },
      }),
    );
    expect(rowOf(plan, "PRICE|LPSC")[1]).toBe("=NA()");
    expect(rowOf(plan, "PRICE|LPSC")[11]).toMatch(/no figure|has published/);
    expect(rowOf(plan, "PRICE|Li2X")[1]).toBe('="#VALUE!"*1');
    expect(rowOf(plan, "CAGR|ESS|2030|2030")[1]).toBe("=10^400");
  });

  it("lists the original formulas as texts", () => {
    const { plan } = planOf(
      bookOf({ "My sheet": { D1: { input: '=SSB.OUTLOOK("ESS",2029,2030)', note: "checked" } } }),
    );
    const row = plan.adds!.rows.find(([first]) => first && shown(first) === "My sheet")!;
    expect(row.slice(0, 6).map(shown)).toEqual([
      "My sheet",
      "D1",
      '=SSB.OUTLOOK("ESS",2029,2030)',
      "3 rows, 8 columns",
      "General",
      "checked",
    ]);
    expect(row[2]).toHaveProperty("value");
  });

  it("lets the program put a key together that has decimals in it, for their text depends on its language", () => {
    const other = planOf(bookOf({ Model: { D1: "=SSB.FORECAST(E1,2030)", E1: 0.5 } }));
    const made = other.plan
      .adds!.rows.map((cells) => cells.map(shown))
      .find(([first]) => first!.startsWith("="))!;
    expect(made[0]).toBe('="FORECAST"&"|"&N10&"|"&"2030"');
    expect(made[13]).toBe("0.5");
  });

  it("takes another name where a sheet has its name", () => {
    const plan = planOf(bookOf({ "SSB data": { A1: "mine" }, Model: { D1: '=SSB.PRICE("Li2S")' } }));
    expect(plan.sheet).toBe("SSB data 2");
    expect(shown(plan.plan.changes[0]!.cells[0]![0]!)).toContain("'SSB data 2'!$A$10:$A$10");
  });
});

describe("what cannot be made portable", () => {
  it("keeps the value a cell shows where only Excel works an argument out, and says so", () => {
    const book = bookOf({ Model: { B4: 2029, D1: '=SSB.FORECAST("ESS",B4+1)' } });
    book.sheets[0]!.cells.find(({ address }) => address === "D1")!.value = 860.15;
    const plan = planOf(book);
    expect(plan.kept).toEqual([{ address: "Model!D1", why: "Excel works out what it asks for." }]);
    expect(rowOf(plan, "Kept 1").slice(0, 2)).toEqual(["Kept 1", "860.15"]);
    expect(rowOf(plan, "Kept 1")[10]).toBe('Model!D1: =SSB.FORECAST("ESS",B4+1)');
  });

  it("keeps the value where a key would hold a wildcard or be too long to be looked up", () => {
    const long = `ESS${" ".repeat(300)}`;
    const plan = planOf(
      bookOf({ Model: { A1: "Li*", A2: long, D1: "=SSB.PRICE(A1)", D2: "=SSB.FORECAST(A2,2030)" } }),
    );
    expect(plan.kept.map(({ address }) => address)).toEqual(["Model!D1", "Model!D2"]);
  });

  it("touches nothing that stands in the way of a table", () => {
    const plan = planOf(bookOf({ Model: { D1: '=SSB.HISTORY("Li2S")', E3: "mine" } }));
    expect(plan.plan.changes.flatMap(cellsOf).map(({ local }) => local)).toEqual(["D1"]);
    expect(plan.kept[0]!.why).toContain("in the way");
  });

  it("says which other formulas read what no longer spills", () => {
    const plan = planOf(
      bookOf({
        Model: { D1: '=SSB.OUTLOOK("ESS")', A1: "=SUM(D1#)" },
        "My sheet": { A1: "=ROWS(Model!$D$1#)" },
      }),
    );
    expect(plan.broken.map(({ address }) => address)).toEqual(["Model!A1", "'My sheet'!A1"]);
  });

  it.each<[string, Sheets, RegExp]>([
    ["a workbook without SSB", { Model: { A1: 1, A2: '="SSB.PRICE(1)"' } }, /no SSB formula/],
    [
      "a portable copy",
      { Model: { A1: '=SSB.PRICE("Li2S")' }, Data: { A1: "SSB data: the figures this workbook uses" } },
      /portable copy already/,
    ],
  ])("refuses %s with a sentence", (_, sheets, sentence) => {
    expect(planPortable(bookOf(sheets), bundle, TODAY)).toEqual({ refused: expect.stringMatching(sentence) });
  });

  it("refuses a protected sheet by name, for a copy is made as a whole", () => {
    const book = bookOf({ Model: { A1: '=SSB.PRICE("Li2S")' }, "My sheet": { A1: '=SSB.PRICE("Li2S")' } });
    book.sheets[1]!.isProtected = true;
    expect(planPortable(book, bundle, TODAY)).toEqual({ refused: expect.stringContaining("My sheet") });
  });
});
