/** A sheet that goes under a like name takes along what its plan says of it. */
import { freeNameFor } from "../../src/excel/journal/free-name";
import type { Plan } from "../../src/model/port/plan";
import { FakeExcel } from "../support/fake-excel";

const PLAN: Plan = {
  changes: [],
  adds: { name: "Cell cost", rows: [[{ value: 1 }]], orLikeName: true },
  charts: [
    { source: "'Cell cost'!A10:B16", at: "'Cell cost'!A18", title: "Cost", name: "SSB 1" },
    { source: "Model!A1:B3", title: "Another", name: "SSB 2" },
  ],
};

it("keeps a name that is free", async () => {
  new FakeExcel({ sheets: { Model: {} } }).install();
  expect(await freeNameFor(PLAN)).toEqual(PLAN);
});

it("moves the charts of a renamed sheet with it, and no others", async () => {
  new FakeExcel({ sheets: { Model: {}, "cell COST": {} } }).install();
  const { adds, charts } = await freeNameFor(PLAN);
  expect(adds!.name).toBe("Cell cost 2");
  expect(charts!.map(({ source, at }) => [source, at])).toEqual([
    ["'Cell cost 2'!A10:B16", "'Cell cost 2'!A18"],
    ["Model!A1:B3", undefined],
  ]);
});

it("renames nothing that asks for its very name", async () => {
  new FakeExcel({ sheets: { "Cell cost": {} } }).install();
  const plan = { changes: [], adds: { name: "Cell cost", rows: [] } };
  expect(await freeNameFor(plan)).toBe(plan);
});
