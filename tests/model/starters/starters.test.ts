/** The models to start from, as any edition makes them. */
import { isWhole, findCalls } from "../../../src/domain/formulas/find-calls";
import { referencesInFormula } from "../../../src/domain/formulas/formula-references";
import type { PlannedCell } from "../../../src/model/port/plan";
import { boxAt } from "../../../src/model/port/book";
import { parseBox } from "../../../src/domain/formulas/address";
import { STARTER_IDS, starterPlan } from "../../../src/model/starters/starter";
import { starterOf } from "../../../src/model/starters/starters";
import { bundle } from "../../support/bundle";

describe.each(STARTER_IDS)("the model %s", (id) => {
  const starter = starterOf(bundle, id);
  const { rows } = starter.sheet;
  const placed = rows.flatMap((row, y) => row.map((cell, x) => ({ cell, y, x })));
  const textAt = (y: number, x: number): unknown => valueOf(rows[y]?.[x]);

  it("types no number but years and what stands under Assumptions", () => {
    const from = rows.findIndex((row) => valueOf(row[0]) === "Assumptions");
    const until = rows.findIndex((row, y) => y > from && valueOf(row[0]) === undefined);
    const typed = placed.filter(
      ({ cell, y }) => typeof valueOf(cell) === "number" && !(from >= 0 && y > from && y < until),
    );
    expect(typed.filter(({ cell }) => !isYear(valueOf(cell))).map(({ y, x }) => textAt(y, x))).toEqual([]);
  });

  it("names no sheet in a formula, so that it works under any name", () => {
    const formulas = placed.flatMap(({ cell }) => ("formula" in cell ? [cell.formula] : []));
    expect(formulas.length).toBeGreaterThan(10);
    expect(
      formulas.flatMap((formula) => referencesInFormula(formula)).filter(({ sheet }) => sheet !== undefined),
    ).toEqual([]);
    expect(formulas.some((formula) => findCalls(formula).some((call) => isWhole(formula, call)))).toBe(true);
  });

  it("draws its charts of headed columns, and beside no cell that holds something", () => {
    for (const { source, at } of starter.charts) {
      const box = parseBox(source)!;
      expect(textAt(box.row, box.column + 1)).toEqual(expect.any(String));
      const corner = boxAt(at);
      for (let y = corner.row; y < corner.row + 14; y++) expect(textAt(y, corner.column)).toBeUndefined();
    }
  });

  it("comes as a sheet of its own, and its charts name that sheet", () => {
    const plan = starterPlan(starter);
    expect(plan.changes).toEqual([]);
    expect(plan.adds).toMatchObject({ name: starter.sheet.name, orLikeName: true });
    for (const { source, at } of plan.charts ?? [])
      for (const address of [source, at]) expect(address).toContain(`${starter.sheet.name.split(" ")[0]}`);
  });
});

function valueOf(cell: PlannedCell | undefined): string | number | boolean | undefined {
  return cell && "value" in cell ? cell.value : undefined;
}

function isYear(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) > 2000 && Number(value) < 2100;
}
