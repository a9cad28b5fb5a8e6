import { act } from "preact/test-utils";
import { UnfinishedBar } from "../../src/taskpane/app/unfinished-bar";
import { createAnnouncements } from "../../src/taskpane/app/announcements";
import type { Unfinished } from "../../src/model/port/workbook";
import { draw, fakeWorkbook } from "./pane-fixture";

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
