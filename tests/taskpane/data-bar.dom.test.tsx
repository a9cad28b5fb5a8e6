import { DataBar } from "../../src/taskpane/app/data-bar";
import { openCalculatingWorkbook } from "../support/calculating-workbook";
import { draw, press, texts, until } from "./pane-fixture";
import { CELLS, FIRST, NEXT } from "./two-editions";

const BAR = "[aria-label='Data of this workbook']";

async function open(offered = [FIRST, NEXT]) {
  const { workbook, data } = await openCalculatingWorkbook({ bundled: FIRST, offered, cells: CELLS });
  const pane = await draw(<DataBar />, { workbook, data });
  return { workbook, data, pane };
}

const parts = (): string[] => texts(`${BAR} > *`);

describe("the line about the data", () => {
  it("names the day of the edition alone where nothing else speaks", async () => {
    await open();
    expect(parts()).toEqual(["Data of 2026-11-06"]);
  });

  it("says how many cells newer data would change, and leads to where that is seen", async () => {
    const { data, pane } = await open();
    await data.check();
    await until(() => parts().includes("newer data: 6 cells would change"));
    await press("newer data: 6 cells would change");
    expect(pane.navigation.current()).toEqual({ name: "model" });
  });

  it("says that the model is pinned, and the day it is seen from; that day is cleared from here, and Undo sets it again", async () => {
    const { data, workbook, pane } = await open();
    await data.pin();
    await data.setAsOf("2026-11-05");
    await until(() => parts().length === 3);
    expect(parts()).toEqual(["Data of 2026-11-06", "pinned", "as known on 2026-11-05 Clear the day"]);
    await press("Clear the day");
    await until(() => parts().length === 2);
    expect(workbook.shown("A1")).toBe(2000);
    await pane.announcements.current()?.undo?.();
    await until(() => parts().length === 3);
  });

  it("is not there outside Excel", async () => {
    await draw(<DataBar />, {});
    expect(parts()).toEqual([]);
  });
});
