import { Welcome } from "../../src/taskpane/welcome/welcome";
import { all, draw, fakeWorkbook, formulasIn, one, press, texts, until } from "./pane-fixture";

describe("the welcome", () => {
  it("leads in three steps to a value in the selected cell, and does not come again", async () => {
    const workbook = fakeWorkbook();
    const { memory } = await draw(<Welcome />, { workbook });
    expect(texts(".quiet")).toEqual(["Step 1 of 3"]);
    await press("Li2S price");
    expect(one(".welcome-value").textContent).toBe("2,050 CNY/kg");
    expect(one("section").textContent).toContain("SMM");
    await press("Use it");
    expect(document.activeElement).toBe(one("button", "Insert"));
    await press("Insert");
    await until(() => all("section").length === 0);
    expect(formulasIn(workbook.written[0]!)).toEqual(['=SSB.PRICE("Li2S")']);

    await draw(<Welcome />, { workbook, memory });
    expect(all("section")).toEqual([]);
  });

  it("can be put aside at once, for good", async () => {
    const { memory } = await draw(<Welcome />, { workbook: fakeWorkbook() });
    await press("Close the welcome");
    expect(all("section")).toEqual([]);
    await draw(<Welcome />, { workbook: fakeWorkbook(), memory });
    expect(all("section")).toEqual([]);
  });

  it("asks before it overwrites", async () => {
    const workbook = fakeWorkbook({ occupied: ["Sheet1!B4"] });
    await draw(<Welcome />, { workbook });
    await press("Li2S price");
    await press("Use it");
    await press("Insert");
    await until(() => all("[role=alert]").length > 0);
    expect(one("[role=alert]").textContent).toBe("Overwrite 1 cell? B4");
    await press("Overwrite");
    await until(() => workbook.written.length === 1);
  });

  it("shows the formula to type where there is no Excel", async () => {
    await draw(<Welcome />);
    await press("Storage demand 2030");
    await press("Use it");
    expect(one("code").textContent).toBe('=SSB.FORECAST("ESS",2030)');
    await press("Done");
    expect(all("section")).toEqual([]);
  });

  it("waits until it is known whether Excel is there", async () => {
    await draw(<Welcome />, { host: "connecting" });
    expect(all("section")).toEqual([]);
  });
});
