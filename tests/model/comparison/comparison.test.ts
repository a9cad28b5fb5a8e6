import fc from "fast-check";
import { findCalls, allCalls } from "../../../src/domain/formulas/find-calls";
import { cellAddresses, parseBox, splitAddress } from "../../../src/domain/formulas/address";
import { plainValue } from "../../../src/domain/functions/cell-value";
import { serialFromDay } from "../../../src/domain/time/serial";
import { figuresOf, gapsOf, type Comparison } from "../../../src/model/comparison/comparison";
import {
  compareMaterials,
  compareProjects,
  comparePublishers,
  compareVintages,
  pricedByDay,
  projectsThere,
  speakersOf,
} from "../../../src/model/comparison/kinds";
import { placeComparison } from "../../../src/model/comparison/place-comparison";
import { findErrors } from "../../../src/model/errors/find-errors";
import type { WriteCell, WriteRequest } from "../../../src/model/port/workbook";
import { isResolved } from "../../../src/model/scan/resolve-call";
import { resolveCells } from "../../../src/model/scan/resolve-cells";
import { bundle } from "../../support/bundle";
import { fakeWorkbook } from "../../support/fake-workbook";

const series = (name: string) => bundle.market().catalogue.find(name)!;
const EV = series("EV");

const publishers = (changes: object = {}, blankGaps = true): Comparison =>
  comparePublishers(
    { series: EV, publishers: ["SMM", "IEA"], from: 2024, to: 2026, unit: "GWh", ...changes },
    blankGaps,
  );

const placed = (comparison: Comparison, at = "Sheet1!B3", withChart = false): WriteRequest =>
  placeComparison(comparison, figuresOf(bundle, comparison), at, withChart);

const plain = (cell: WriteCell | undefined) =>
  !cell || "blank" in cell ? "" : "formula" in cell ? cell.formula : cell.value;

const texts = (request: WriteRequest) => request.content.map((row) => row.map(plain));

describe("publishers beside each other", () => {
  it("has the series and the unit in its head, and a live formula in each cell", () => {
    expect(texts(placed(publishers()))).toEqual([
      [`${EV.name}: what each publisher says`, "", ""],
      ["Series", "EV", ""],
      ["Unit", "GWh", "GWh"],
      ["Year", "SMM", "IEA"],
      ...[2024, 2025, 2026].map((year, at) => [
        year,
        ...["C", "D"].map(
          (column) =>
            `=IF(OR($B${7 + at}="",${column}$6=""),"",IFNA(SSB.FORECAST($C$4,$B${7 + at},${column}$5,"pub="&${column}$6),""))`,
        ),
      ]),
    ]);
  });

  it("shows #N/A in the place of a blank where a chart is drawn, and names what the chart draws", () => {
    const request = placed(publishers({}, false), "Sheet1!B3", true);
    expect(plain(request.content[4]![1])).toBe(
      '=IF(OR($B7="",C$6=""),"",SSB.FORECAST($C$4,$B7,C$5,"pub="&C$6))',
    );
    expect(request.chart).toEqual({
      source: "Sheet1!B6:D9",
      title: `${EV.name}: what each publisher says, GWh`,
      beside: true,
    });
  });

  it("goes on beyond the last year where it is told how", () => {
    const stretched = publishers({ from: 2030, to: 2035, publishers: ["SMM"], stretch: "cagr" });
    expect(gapsOf(figuresOf(bundle, stretched))).toEqual({ figures: 6, gaps: 0 });
    expect(plain(placed(stretched).content[4]![1])).toContain('"pub="&C$6&"; interp=cagr; extrap=cagr"');
  });

  it("offers who has one figure of some year, and tells who has not", () => {
    const { publishers: speaking, others, years } = speakersOf(bundle, EV);
    expect(speaking).toEqual(expect.arrayContaining(["SMM", "IEA"]));
    expect(years).toEqual([...years].sort());
    expect(speaking.filter((one) => others.includes(one))).toEqual([]);
    expect(speakersOf(bundle, series("ESS")).others).toContain("IEA");
  });
});

describe("vintages beside each other", () => {
  const vintages = compareVintages(
    bundle,
    { series: series("ESS"), publisher: "SMM", from: 2028, to: 2030, unit: "GWh" },
    true,
  );

  it("has a row for each day on which the publisher said something of one of the years", () => {
    expect(vintages.rows).toEqual([
      { value: serialFromDay("2025-05-31"), format: "yyyy-mm-dd" },
      { value: serialFromDay("2025-12-06"), format: "yyyy-mm-dd" },
    ]);
    expect(figuresOf(bundle, vintages).map((row) => Number(plainValue(row[2]!)).toFixed(2))).toEqual([
      "477.00",
      "860.15",
    ]);
  });

  it("asks as of the day in the heading, which is a date", () => {
    expect(plain(placed(vintages).content[4]![1])).toContain(
      'SSB.FORECAST($C$4,C$6,C$5,"asof="&$B7&"; pub=SMM")',
    );
  });
});

describe("materials beside each other", () => {
  it("has a week in each row, up to the newest price, and each material in its unit", () => {
    const materials = [series("Li2S"), series("LATP")];
    const weeks = compareMaterials(bundle, { materials, weeks: 3, unit: "" }, true);
    expect(weeks.rows.map(({ value }) => value)).toEqual(
      ["2025-11-22", "2025-11-29", "2025-12-06"].map(serialFromDay),
    );
    expect(texts(placed(weeks)).slice(1, 3)).toEqual([
      ["Unit", "CNY/kg", "CNY/kg"],
      ["Week to", "Li2S", "LATP"],
    ]);
    expect(figuresOf(bundle, weeks).at(-1)!.map(plainValue)).toEqual([2050, 145]);
    expect(weeks.chart).toBe("lines");
  });

  it("draws no chart of different units", () => {
    const units = pricedByDay(bundle).map((one) => one.unit);
    expect(new Set(units).size).toBeGreaterThan(1);
    expect(
      compareMaterials(bundle, { materials: pricedByDay(bundle), weeks: 2, unit: "" }, true).chart,
    ).toBeUndefined();
  });
});

describe("projects beside each other", () => {
  it("counts them by country and stage, and none is 0", () => {
    const there = projectsThere(bundle, "");
    const figures = figuresOf(bundle, compareProjects({ ...there, query: "" }));
    expect(figures.flat().every(({ type }) => type === "number")).toBe(true);
    expect(plain(placed(compareProjects({ ...there, query: "" })).content[3]![1])).toBe(
      '=IF(OR($B6="",C$5=""),"",IFNA(ROWS(SSB.PROJECTS($C$4,"country="&$B6&"; stage="&C$5&"; headers=0")),0))',
    );
  });

  it("counts as many as there are with a word", () => {
    const { countries, stages } = projectsThere(bundle, "sulfide");
    const all = figuresOf(bundle, compareProjects({ countries, stages, query: "sulfide" })).flat();
    const sum = all.reduce((total, cell) => total + Number(plainValue(cell)), 0);
    expect(sum).toBeGreaterThan(0);
    expect(projectsThere(bundle, "no such words")).toEqual({ countries: [], stages: [] });
  });
});

/** The block in a workbook: the cells hold what they say, and a call reads them through the port. */
function workbookOf(request: WriteRequest, changes: Record<string, string | number> = {}) {
  const box = parseBox(splitAddress(request.at).local)!;
  const addresses = cellAddresses("Sheet1", {
    ...box,
    rows: request.content.length,
    columns: request.content[0]!.length,
  });
  const cells = Object.fromEntries(
    addresses.flatMap((row, y) =>
      row.flatMap((address, x) => {
        const value = plain(request.content[y]![x]);
        return value === "" ? [] : [[address, value] as const];
      }),
    ),
  );
  return fakeWorkbook({ cells: { ...cells, ...changes } });
}

const KINDS: [string, Comparison][] = [
  ["publishers", publishers()],
  [
    "vintages",
    compareVintages(
      bundle,
      { series: series("EV"), publisher: "SMM", from: 2028, to: 2030, unit: "TWh" },
      true,
    ),
  ],
  [
    "materials",
    compareMaterials(bundle, { materials: pricedByDay(bundle).slice(0, 4), weeks: 4, unit: "" }, true),
  ],
];

describe.each(KINDS)("the formulas of %s", (_, comparison) => {
  it("answer what the preview shows, wherever the block stands", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("A1", "B3", "AA100", "XF7"), async (at) => {
        const request = placed(comparison, `Sheet1!${at}`);
        const workbook = workbookOf(request);
        const formulas = await workbook.formulaCells();
        const resolved = await resolveCells(bundle, workbook, formulas);
        const answers = resolved.map(({ calls }) => {
          const outcome = calls[0]!.outcome;
          return isResolved(outcome) ? plainValue(outcome.grid[0][0]) : "unresolved";
        });
        expect(answers).toEqual(figuresOf(bundle, comparison).flat().map(plainValue));
      }),
      { numRuns: 4 },
    );
  });

  it("are one call each, within what provides for a blank heading", () => {
    for (const formula of placed(comparison)
      .content.flat()
      .flatMap((cell) => ("formula" in cell ? [cell.formula] : []))) {
      expect(allCalls(formula)).toHaveLength(1);
      expect(formula.slice(0, findCalls(formula)[0]!.start)).toMatch(
        /^=IF\(OR\(\$[A-Z]+\d+="",[A-Z]+\$\d+=""\),"",/,
      );
    }
  });
});

describe("the errors of a comparison", () => {
  it("are none where it shows a blank: IFNA and IF say so themselves", async () => {
    const request = placed(publishers({ to: 2035 }));
    const workbook = workbookOf(request, { "Sheet1!B8": "" });
    const resolved = await resolveCells(bundle, workbook, await workbook.formulaCells());
    expect(findErrors(resolved, bundle)).toEqual([]);
  });

  it("are told where a heading is wrong", async () => {
    const workbook = workbookOf(placed(publishers()), { "Sheet1!C6": "Nobody" });
    const resolved = await resolveCells(bundle, workbook, await workbook.formulaCells());
    expect(new Set(findErrors(resolved, bundle).map(({ kind }) => kind))).toEqual(
      new Set(["unknown-publisher"]),
    );
  });
});
