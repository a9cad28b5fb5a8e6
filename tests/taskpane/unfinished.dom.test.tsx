import { act } from "preact/test-utils";
import { UnfinishedBar } from "../../src/taskpane/app/unfinished-bar";
import { createAnnouncements } from "../../src/taskpane/app/announcements";
import type { WorkbookData } from "../../src/model/editions/workbook-data";
import type { Unfinished } from "../../src/model/port/workbook";
import { draw, fakeWorkbook, until } from "./pane-fixture";

const SENTENCE = "Freezing to values was begun and not ended. Model!B1 is not as before.";

async function opened(outcome: { refused: string } | undefined) {
  const ways: string[] = [];
  let left: Unfinished | undefined;
  const way = (name: string) => async () => {
    ways.push(name);
    if (!outcome) left = undefined;
    return outcome;
  };
  left = {
    sentence: SENTENCE,
    notAsBefore: ["Model!B1"],
    forget: way("forget"),
    finish: way("finish"),
    putBack: way("put back"),
  };
  const workbook = { ...fakeWorkbook(), unfinished: async () => left };
  const announcements = createAnnouncements();
  const drawn = await draw(<UnfinishedBar announcements={announcements} />, { workbook });
  const again = () => act(async () => announcements.announce("looked again"));
  return { ways, drawn, again };
}

async function press(label: string): Promise<void> {
  const button = [...document.querySelectorAll("button")].find((one) => one.textContent === label)!;
  await act(async () => button.click());
}

describe("what was begun and not ended", () => {
  it("is told on opening, with the ways out, and gone when one was taken", async () => {
    const { ways, again } = await opened(undefined);
    expect(document.body.textContent).toContain(SENTENCE);
    await press("Put back");
    await again();
    expect(ways).toEqual(["put back"]);
    expect(document.body.textContent).not.toContain(SENTENCE);
  });

  it("stays, with the reason said, where a way out is refused", async () => {
    const { drawn, again } = await opened({ refused: "Excel is busy." });
    await press("Finish");
    await again();
    expect(drawn.announcements.current()?.text).toBe("Excel is busy.");
    expect(document.body.textContent).toContain(SENTENCE);
  });
});

describe("a change that the cells do not show", () => {
  async function left(change: string, before?: object) {
    const workbook = fakeWorkbook({ formulas: ["Sheet1!B4"] });
    workbook.settings.set("ssb.toShow", change);
    if (before) workbook.settings.set("ssb.toShow.before", JSON.stringify(before));
    const renew = jest.fn(async () => undefined);
    const undo = jest.fn(async () => ({ ok: true }));
    const data = {
      answering: () => ({ ok: false }),
      status: () => ({ notices: [] }),
      onChange: () => () => undefined,
      undo,
      renew,
    } as unknown as WorkbookData;
    const announcements = createAnnouncements();
    await draw(<UnfinishedBar announcements={announcements} />, { workbook, data });
    await act(async () => undefined);
    return { workbook, undo, renew };
  }
  const labels = (): string[] => [...document.querySelectorAll("button")].map((one) => one.textContent);

  it("is told on opening and ended by recalculating", async () => {
    const { workbook } = await left("as-of");
    expect(document.body.textContent).toContain(
      "The as-of day was changed, and cells may still show what they showed before.",
    );
    expect(labels()).toEqual(["Finish", "Leave as it is"]);
    await press("Finish");
    expect(workbook.recalculated).toEqual(["Sheet1!B4"]);
    expect(workbook.settings.size).toBe(0);
  });

  it("is taken back to the settings that were noted with it", async () => {
    const { workbook, renew } = await left("as-of", { "ssb.edition": null, "ssb.house": "{}" });
    workbook.settings.set("ssb.edition", "another day");
    await press("Put back");
    await until(() => workbook.settings.size === 1);
    expect(renew).toHaveBeenCalledTimes(1);
    expect([...workbook.settings]).toEqual([["ssb.house", "{}"]]);
    expect(workbook.recalculated).toEqual(["Sheet1!B4"]);
  });

  it("is taken back where it was a refresh", async () => {
    const { undo, workbook } = await left("refresh");
    await press("Put back");
    expect([undo.mock.calls.length, workbook.recalculated]).toEqual([1, ["Sheet1!B4"]]);
  });

  it("speaks no text of anybody's", async () => {
    await left("=WEBSERVICE(1) was done by Microsoft");
    expect(document.body.textContent).toContain("Something was changed, and");
    expect(document.body.textContent).not.toContain("Microsoft");
  });
});
