import BriefView from "../../src/taskpane/brief/brief-view";
import { packOf } from "../support/ledgers";
import { all, draw, fakeWorkbook, one, press, texts, until } from "./pane-fixture";

const at = { name: "brief" } as const;

it("reads from the title down to the sources, each item with the number of its own", async () => {
  await draw(<BriefView />, { at });
  expect(one("h1").textContent).toBe("Weekly brief: SMM, 2026-01-08");
  expect(one("article").textContent).toContain("The last weekly there is, 45 weeks old on 2026-11-24.");
  expect(texts("h2")[0]).toBe("Prices");
  expect(texts("h2").slice(-2)).toEqual(["Since the weekly", "Sources"]);
  const cited = texts(".brief-item .quiet").map((text) => Number(/\[(\d+)\]$/.exec(text)![1]));
  expect(Math.max(...cited)).toBeLessThanOrEqual(all(".brief-sources li").length);
});

it("draws a small chart beside a price that has a course", async () => {
  await draw(<BriefView />, { at });
  const row = all(".brief-prices tbody tr").find((line) => line.textContent.startsWith("Li2S"))!;
  expect(row.textContent).toContain("2,050 CNY/kg2025-12-06");
  expect(row.textContent).toContain("33 days before the weekly");
  expect(row.querySelector("svg polyline")).not.toBeNull();
});

it("prints as it stands", async () => {
  await draw(<BriefView />, { at });
  const print = jest.spyOn(window, "print").mockImplementation(() => undefined);
  await press("Print");
  expect(print).toHaveBeenCalledTimes(1);
});

it("is written as a sheet of the workbook in one step, and taken back in one", async () => {
  const workbook = fakeWorkbook();
  const { announcements } = await draw(<BriefView />, { at, workbook });
  await press("Write it as a sheet");
  await until(() => announcements.current() !== undefined);
  const names = async () => (await workbook.readBook()).sheets.map(({ name }) => name);
  expect(await names()).toEqual(["Sheet1", "Weekly brief"]);
  await announcements.current()!.undo!();
  expect(await names()).toEqual(["Sheet1"]);
});

it("shows no text of a publication as anything but text", async () => {
  const headline = '<img src=x onerror="alert(1)">';
  const events = ["a", "b", "c"].map((id) => ({ id, headline, summary: headline }));
  await draw(<BriefView />, { at, pack: packOf({ events }) });
  expect(all("img")).toEqual([]);
  expect(texts("h3")).toEqual([headline, headline, headline]);
});

it("says so while there is no weekly", async () => {
  await draw(<BriefView />, { at, pack: packOf({}) });
  expect(document.body.textContent).toBe("There is no weekly yet to write a brief of.");
});
