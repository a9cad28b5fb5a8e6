/** The model check in the browser workbook: the real office.js between it and the sheet. */
import type { Frame } from "playwright-core";
import { axeViolations, paneSuite, sidewaysScroll, setPaneWidth, type OpenedPane } from "./pane-driver";

const { openPane } = paneSuite();
let opened: OpenedPane;

const MIXED = [
  ["Demand", '=SSB.FORECAST("ESS",2030)'],
  ["Pipeline, MWh", 850],
  ["Both", "=K40+K41"],
  ["LATP, CNY/kg", 145],
];

/** The example sheet with a few cells of a model that has faults, checked by the button of the ribbon. */
async function openChecked(): Promise<Frame> {
  opened = await openPane();
  await opened.book.enterRange("J40:K43", MIXED);
  await opened.book.waitSettled();
  await opened.book.ribbonButton("Check model").click();
  await done(opened.pane);
  return opened.pane;
}

const done = (pane: Frame): Promise<void> => pane.locator('[data-check="done"]').waitFor();

async function formula(address: string): Promise<string | undefined> {
  return (await opened.book.cell(address)).formula;
}

describe("the model check", () => {
  it("begins from the ribbon, and lists what it found with its cell and its sentence", async () => {
    const pane = await openChecked();
    const energy = pane.getByRole("region", { name: /^GWh with MWh/ });
    await energy.getByRole("button", { name: "Go to Model!K42" }).waitFor();
    await energy.getByText("K40 is in GWh, K41 in MWh.").waitFor();
    await energy.getByRole("button", { name: "Go to Model!K42" }).click();
    await opened.book.page.waitForFunction(() => window.ssbWorkbook!.activeCell() === "Model!K42");
    expect(await axeViolations(pane)).toEqual([]);
    await setPaneWidth(opened.book, 320);
    expect(await sidewaysScroll(pane)).toBe(0);
    expect(await opened.book.unsupportedCalls()).toEqual([]);
    expect(opened.book.complaints.errors).toEqual([]);
  });

  it("links a typed number, and takes the link back", async () => {
    const pane = await openChecked();
    const link = pane.getByRole("button", { name: 'Link to =SSB.PRICE("LATP","2025-12-06"), in Model!K43' });
    await link.click();
    await link.waitFor({ state: "detached" });
    expect(await formula("K43")).toBe('=SSB.PRICE("LATP","2025-12-06")');
    await opened.book.waitSettled();
    expect(await opened.book.value("K43")).toBe(145);
    await pane.getByRole("button", { name: "Undo" }).click();
    await link.waitFor();
    expect(await opened.book.value("K43")).toBe(145);
    expect(await formula("K43")).toBeUndefined();
  });

  it("keeps a finding muted with its reason, over a new check too", async () => {
    const pane = await openChecked();
    const muteIt = pane.getByRole("button", { name: 'Mute "GWh with MWh" in Model!K42' });
    await muteIt.click();
    await pane.getByLabel("Why it may stand").fill("The pipeline is small");
    await pane.getByRole("button", { name: "Mute with this reason" }).click();
    await muteIt.waitFor({ state: "detached" });
    await pane.getByRole("button", { name: "Check model again" }).click();
    await pane.locator('[data-check="busy"]').waitFor({ state: "detached" });
    await pane.getByText(/^Muted: 1$/).click();
    await pane.getByText(/^Muted on .*: The pipeline is small$/).waitFor();
    await pane.getByRole("button", { name: 'Tell "GWh with MWh" in Model!K42 again' }).click();
    await muteIt.waitFor();
  });

  it("writes its report onto a sheet of its own, and takes it away again", async () => {
    const pane = await openChecked();
    await pane.getByRole("button", { name: "Write a report sheet" }).click();
    await pane.getByText("The report stands on a sheet of its own.").waitFor();
    expect(await opened.book.value("A1", "SSB model check")).toBe("Model check");
    await pane.getByRole("button", { name: "Undo" }).click();
    await pane.getByText("The report stands on a sheet of its own.").waitFor({ state: "detached" });
  });
});
