import { act } from "preact/test-utils";
import { BroughtBar } from "../../src/taskpane/app/brought-bar";
import type { BroughtFigures } from "../../src/model/local/brought";
import type { WorkbookData } from "../../src/model/editions/workbook-data";
import { AddInContext } from "../../src/taskpane/app/add-in";
import { draw, fakeWorkbook, press } from "./pane-fixture";

it("says what a workbook brings, and gives way when it is decided", async () => {
  let decided: "use" | "ignore" | undefined;
  const listeners: (() => void)[] = [];
  const figures = {
    look: () => ({ houseValues: 3, articles: 1 }),
    decision: async () => decided,
    decide: async (made: "use" | "ignore") => void (decided = made),
  } as unknown as BroughtFigures;
  const renew = jest.fn(async () => listeners.forEach((listener) => listener()));
  const data = {
    answering: () => undefined,
    status: () => ({ notices: [] }),
    onChange: (listener: () => void) => {
      listeners.push(listener);
      return () => undefined;
    },
    renew,
  } as unknown as WorkbookData;
  const addIn = { brought: async () => figures } as never;
  await draw(
    <AddInContext.Provider value={addIn}>
      <BroughtBar />
    </AddInContext.Provider>,
    { workbook: fakeWorkbook(), data },
  );
  await act(async () => undefined);
  expect(document.body.textContent).toContain("its own figures: 3 house values, 1 article.");
  await press("Ignore");
  await act(async () => undefined);
  expect([decided, renew.mock.calls.length]).toEqual(["ignore", 1]);
  expect(document.body.textContent).not.toContain("its own figures");
});
