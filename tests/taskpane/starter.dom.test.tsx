import { act } from "preact/test-utils";
import StarterView from "../../src/taskpane/starter/starter-view";
import { fakeWorkbook, type FakeWorkbookOptions } from "../support/fake-workbook";
import { all, draw, one, texts, type, until } from "./pane-fixture";
import { press } from "./settled";

async function open(options?: FakeWorkbookOptions) {
  const workbook = fakeWorkbook(options);
  const drawn = await draw(<StarterView />, { at: { name: "starter" }, workbook });
  return { ...drawn, workbook };
}

const choose = (id: string): Promise<void> => type(one<HTMLSelectElement>("select"), id);

describe("a model to start from", () => {
  it("is one of four, seen before it is written", async () => {
    await open();
    expect(texts("option")).toEqual([
      "Cell cost outlook",
      "Market 2024-2035",
      "Project tracker",
      "Weekly brief",
    ]);
    expect(all("tbody tr")[0]!.textContent).toMatch(/^Cell cost outlook/);
    await choose("market");
    expect(all("tbody tr")[0]!.textContent).toMatch(/^Market 2024-2035/);
    expect(one("caption").textContent).toMatch(/^\d+ cells, \d+ of them formulas; 2 charts$/);
  });

  it("comes as a sheet of its own, and one step takes it all back", async () => {
    const { workbook, announcements } = await open({ cells: { A1: "mine", B4: 3 } });
    const before = new Map(workbook.cells);
    await press("Add it as a sheet");
    await until(() => announcements.current() !== undefined);
    const sheets = async () => (await workbook.readBook()).sheets;
    const [own, added] = await sheets();
    expect(own!.cells.map(({ address, value }) => [address, value])).toEqual([
      ["A1", "mine"],
      ["B4", 3],
    ]);
    expect(added!.name).toBe("Cell cost");
    await act(async () => void (await announcements.current()!.undo!()));
    expect((await sheets()).map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(workbook.cells).toEqual(before);
  });

  it("says that it comes without charts where the host draws none", async () => {
    await open({ support: { charts: false } });
    expect(texts("p.quiet").join(" ")).toContain("the sheet comes without them");
  });
});
