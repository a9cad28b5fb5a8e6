import { fakeWorkbook } from "../support/fake-workbook";
import { RepairSection } from "../../src/taskpane/share/repair-section";
import { ShareSection } from "../../src/taskpane/share/share-section";
import { draw, one, press, texts, until } from "./pane-fixture";

const FORMULAS = {
  A1: "Li2S",
  B4: "=SSB.PRICE(A1)",
  B5: '=SSB.FORECAST("ESS",2030)*2',
  B6: '=SSB.FORECAST("ESS",B9+1)',
};

function formulas(workbook: ReturnType<typeof fakeWorkbook>): unknown[] {
  return ["B4", "B5", "B6"].map((local) => workbook.cells.get(`Sheet1!${local}`));
}

describe("sharing", () => {
  it("shows what a portable copy would do before it does it", async () => {
    const workbook = fakeWorkbook({ cells: FORMULAS });
    await draw(<ShareSection />, { workbook });
    await press("Preview a portable copy");
    await until(() => document.querySelector(".card") !== null);
    expect(document.body.textContent).toContain("3 formulas will read 3 values on a new sheet, SSB data");
    expect(texts(".share-list li")).toEqual([expect.stringContaining("Sheet1!B6")]);
    expect(formulas(workbook)).toEqual([FORMULAS.B4, FORMULAS.B5, FORMULAS.B6]);
  });

  it("makes the copy, offers undo, and brings the formulas back", async () => {
    const workbook = fakeWorkbook({ cells: FORMULAS });
    const { announcements } = await draw(<ShareSection />, { workbook });
    await press("Preview a portable copy");
    await until(() => document.querySelector(".card") !== null);
    await press("Change this workbook");
    await until(() => announcements.current() !== undefined);
    expect(announcements.current()!.text).toBe(
      "This workbook is a portable copy: 3 formulas over the sheet SSB data.",
    );
    expect(announcements.current()!.undo).toBeDefined();
    expect(String(formulas(workbook)[0])).toContain("INDEX('SSB data'!");
    await press("Bring back live formulas");
    await until(() => announcements.current()!.text.includes("live again"));
    expect(formulas(workbook)).toEqual([FORMULAS.B4, FORMULAS.B5, FORMULAS.B6]);
  });

  it("says that this workbook itself is changed where no copy can be opened", async () => {
    await draw(<ShareSection />, { workbook: fakeWorkbook({ cells: FORMULAS }) });
    await press("Preview a portable copy");
    await until(() => document.querySelector(".card") !== null);
    expect(one(".card .notice").textContent).toContain("this workbook itself is changed");
    expect(texts(".card > .row:last-child button")).toEqual(["Change this workbook", "Cancel"]);
  });

  it("opens the copy as a workbook of its own where it can, and leaves this one as it is", async () => {
    const fake = fakeWorkbook({ cells: FORMULAS });
    const opened: unknown[][] = [];
    const workbook = { ...fake, openCopy: async () => void opened.push(formulas(fake)) };
    const { announcements } = await draw(<ShareSection />, { workbook });
    await press("Preview a portable copy");
    await until(() => document.querySelector(".card") !== null);
    expect(one(".card .notice").textContent).toContain("This workbook stays as it is.");
    await press("Open a copy");
    await until(() => announcements.current() !== undefined);
    expect(announcements.current()!.text).toBe(
      "A portable copy is open in a new workbook: 3 formulas over the sheet SSB data. This workbook is as it was.",
    );
    expect(String(opened[0]![0])).toContain("INDEX('SSB data'!");
    expect(formulas(fake)).toEqual([FORMULAS.B4, FORMULAS.B5, FORMULAS.B6]);
    expect(announcements.current()!.undo).toBeUndefined();
  });

  it("says how many formulas a workbook keeps, until they are back", async () => {
    const workbook = fakeWorkbook({ cells: FORMULAS, selected: "B4" });
    const { announcements } = await draw(<ShareSection />, { workbook });
    const STATE = "[aria-label='This workbook']";
    await press("Freeze to values");
    await until(() => document.querySelector(STATE) !== null);
    expect(texts(`${STATE} p`)).toEqual(["1 formula is frozen to values and kept."]);
    await announcements.current()!.undo!();
    await until(() => document.querySelector(STATE) === null);
  });

  it("says in a sentence when there is nothing to do", async () => {
    const { announcements } = await draw(<ShareSection />, { workbook: fakeWorkbook() });
    await press("Preview a portable copy");
    await until(() => announcements.current() !== undefined);
    expect(announcements.current()!.text).toBe("There is no SSB formula to work on.");
    await press("Unfreeze all");
    await until(() => announcements.current()!.text.includes("frozen"));
  });

  it("freezes the selected cells only, and thaws them", async () => {
    const workbook = fakeWorkbook({ cells: { ...FORMULAS, B4: "=SSB.PRICE(A1)" }, selected: "B4" });
    const { announcements } = await draw(<ShareSection />, { workbook });
    await press("Freeze to values");
    await until(() => announcements.current() !== undefined);
    expect(announcements.current()!.text).toBe("1 formula is frozen to values.");
    expect(formulas(workbook)).toEqual([undefined, FORMULAS.B5, FORMULAS.B6]);
    await press("Unfreeze all");
    await until(() => announcements.current()!.text.includes("live again"));
    expect(formulas(workbook)[0]).toBe(FORMULAS.B4);
  });

  it("needs Excel, and says so", async () => {
    await draw(<ShareSection />);
    expect(one("section").textContent).toContain("Sharing needs Excel.");
  });
});

describe("repair", () => {
  it("lists stuck cells, enters them anew and offers undo", async () => {
    const workbook = fakeWorkbook({
      cells: { B4: '=_xldudf_SSB_PRICE("Li2S")', B5: '=_xldudf_SSB_NOTHING("Li2S")' },
    });
    const { announcements } = await draw(<RepairSection />, { workbook });
    await press("Look for stuck cells");
    await until(() => announcements.current() !== undefined);
    expect(announcements.current()!.text).toBe("2 cells are stuck.");
    expect(texts(".share-list li")).toEqual([
      expect.stringMatching(/B4.*another name/),
      expect.stringMatching(/B5.*no function SSB\.NOTHING/),
    ]);
    await press("Repair all");
    await until(() => announcements.current()!.text.includes("anew"));
    expect(workbook.cells.get("Sheet1!B4")).toBe('=SSB.PRICE("Li2S")');
    await announcements.current()!.undo!();
    expect(workbook.cells.get("Sheet1!B4")).toBe('=_xldudf_SSB_PRICE("Li2S")');
  });

  it("says so where nothing is stuck", async () => {
    const { announcements } = await draw(<RepairSection />, { workbook: fakeWorkbook({ cells: FORMULAS }) });
    await press("Look for stuck cells");
    await until(() => announcements.current() !== undefined);
    expect(announcements.current()!.text).toBe("No SSB formula is stuck.");
  });
});

describe("formulas that are remembered and cannot be read", () => {
  it("are named, can be saved, and are removed by a click that can be undone", async () => {
    let there = true;
    const records = [
      {
        why: "What this workbook remembers of its formulas cannot be read. It is not complete.",
        text: "<record/>",
        remove: async () => {
          there = false;
          return { undo: async () => void (there = true) };
        },
      },
    ];
    const workbook = {
      ...fakeWorkbook({ cells: FORMULAS }),
      unreadableRecords: async () => (there ? records : []),
    };
    const { announcements } = await draw(<ShareSection />, { workbook });
    const list = "[aria-label='Remembered formulas that cannot be read']";
    await until(() => document.querySelector(list) !== null);
    expect(one(list).textContent).toContain("It is not complete. It is left as it is");
    await press("Remove it from this workbook");
    await until(() => document.querySelector(list) === null);
    expect(there).toBe(false);
    await announcements.current()!.undo!();
    await until(() => document.querySelector(list) !== null);
  });

  it("are not spoken of where all can be read", async () => {
    await draw(<ShareSection />, { workbook: fakeWorkbook({ cells: FORMULAS }) });
    expect(document.body.textContent).not.toContain("cannot be read");
  });
});
