import { bundledPack } from "../../src/ledger/bundled-pack";
import HealthView from "../../src/taskpane/health/health-view";
import { draw, fakeWorkbook, one, press, texts, until } from "./pane-fixture";

const at = { name: "health" } as const;

describe("the health page", () => {
  it("says that the functions are ready, and which edition they answer from", async () => {
    await draw(<HealthView />, { at, workbook: fakeWorkbook() });
    expect(one(".state").textContent).toBe("Connected to Excel");
    const facts = document.querySelector("dl")!.textContent;
    expect(facts).toContain("FunctionsReady");
    expect(facts).toContain(bundledPack.edition);
    expect(facts).toContain(`${bundledPack.events.length} news items`);
    expect(facts).toContain("No day set: everything published by now");
    expect(facts).toContain("PlatformOfficeOnline");
  });

  it("lists what this Excel can do, and what to do instead", async () => {
    await draw(<HealthView />, { at, workbook: fakeWorkbook({ support: { setDirty: false } }) });
    const rows = texts("table tbody tr");
    expect(rows).toContain("Notes on cells✓ yes");
    expect(rows).toContain("Refreshing only the SSB cellsRecalculate the workbook: Ctrl+Alt+F9no");
  });

  it("refreshes on request", async () => {
    const { refreshes } = await draw(<HealthView />, { at, workbook: fakeWorkbook() });
    await press("Refresh now");
    expect(refreshes()).toBe(1);
  });

  it("keeps in the workbook whether numbers carry their source, and recalculates them", async () => {
    const workbook = fakeWorkbook();
    const { refreshes, announcements } = await draw(<HealthView />, { at, workbook });
    const box = one<HTMLInputElement>("input[type=checkbox]");
    expect(box.checked).toBe(true);
    box.click();
    await until(() => announcements.current() !== undefined);
    expect(workbook.settings.get("ssb.properties")).toBe(false);
    expect(refreshes()).toBe(1);
    expect(announcements.current()!.text).toBe("Numbers are plain. Kept in this workbook.");
  });

  it("offers no such switch where this Excel knows plain numbers only", async () => {
    await draw(<HealthView />, { at, workbook: fakeWorkbook({ support: { properties: false } }) });
    const box = one<HTMLInputElement>("input[type=checkbox]");
    expect([box.disabled, box.checked]).toEqual([true, false]);
  });

  it("tries this Excel, and puts what came of it into the report", async () => {
    const { announcements } = await draw(<HealthView />, { at, workbook: fakeWorkbook() });
    await press("Run the checks");
    await until(() => announcements.current() !== undefined);
    const rows = texts("table[aria-labelledby=checks-title] tbody tr");
    expect(rows[0]).toBe(`The functions answer${bundledPack.edition}✓ good`);
    expect(rows).toContain("A chart is drawnExcel refused.✗ otherwise");
    expect(announcements.current()!.text).toContain("1 check is otherwise than expected.");
    const report = one<HTMLTextAreaElement>("textarea").value;
    expect(report).toContain("Version: 16.0.1");
    expect(report).toContain("✗ otherwise: A chart is drawn: Excel refused.");
    expect(report).toContain("not here: Parts: needs ExcelApi 1.5");
  });

  it("offers no checks outside Excel", async () => {
    await draw(<HealthView />, { at });
    expect(document.body.textContent).not.toContain("Check this Excel");
  });

  it("works without Excel: the setting lasts as long as the page", async () => {
    const { announcements } = await draw(<HealthView />, { at });
    expect(one(".state").textContent).toBe("This page is open outside Excel");
    expect(document.querySelector("table")).toBeNull();
    one<HTMLInputElement>("input[type=checkbox]").click();
    await until(() => announcements.current() !== undefined);
    expect(announcements.current()!.text).toBe("Numbers are plain. Kept until this page is closed.");
  });

  it("says that the functions do not run where Office.js is blocked", async () => {
    await draw(<HealthView />, { at, host: "blocked" });
    expect(document.body.textContent).toContain("Not running: they need Office.js");
  });

  it("gives the facts for a report as text, where the clipboard is out of reach too", async () => {
    const { announcements } = await draw(<HealthView />, { at, workbook: fakeWorkbook() });
    expect(one<HTMLTextAreaElement>("textarea").value).toContain(`Edition: ${bundledPack.edition}`);
    await press("Copy facts");
    await until(() => announcements.current() !== undefined);
    expect(announcements.current()!.text).toBe("Press Ctrl+C to copy the facts.");
  });
});
