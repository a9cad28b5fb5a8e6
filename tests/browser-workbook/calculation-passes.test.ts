import type { CellAddress } from "../../src/browser-workbook/addresses";
import { CalculationPasses } from "../../src/browser-workbook/grid/calculation-passes";

const at = (row: number): CellAddress => ({ sheetId: "model", row, column: 0 });

function passes(): { passes: CalculationPasses; asked: number[][] } {
  const asked: number[][] = [];
  return { passes: new CalculationPasses((cells) => asked.push(cells.map(({ row }) => row))), asked };
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

describe("cells that must be calculated again", () => {
  it("are at once while no pass runs", () => {
    const { passes: one, asked } = passes();
    one.ask([at(1), at(2)]);
    expect([asked, one.areOutstanding]).toEqual([[[1, 2]], false]);
  });

  it("wait for the end of the pass that runs, each once however often it is asked for", () => {
    const { passes: one, asked } = passes();
    one.begin();
    one.ask([at(1), at(2)]);
    one.ask([at(2), at(3)]);
    expect([asked, one.areOutstanding]).toEqual([[], true]);
    one.end();
    expect([asked, one.areOutstanding]).toEqual([[[1, 2, 3]], false]);
    one.end();
    expect(asked).toHaveLength(1);
  });

  it("wait for the pass that takes the place of one that was stopped", async () => {
    const { passes: one, asked } = passes();
    one.begin();
    one.ask([at(1)]);
    one.stop();
    one.begin();
    await nextTask();
    expect([asked, one.areOutstanding]).toEqual([[], true]);
    one.end();
    expect(asked).toEqual([[1]]);
  });

  it("are not lost with a pass that was stopped for good", async () => {
    const { passes: one, asked } = passes();
    one.begin();
    one.ask([at(1)]);
    one.stop();
    await nextTask();
    expect([asked, one.areOutstanding]).toEqual([[[1]], false]);
  });
});
