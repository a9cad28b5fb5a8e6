import { act } from "preact/test-utils";
import { bundledPack } from "../../src/ledger/bundled-pack";
import { assumptionsOf, keepAssumptions } from "../../src/model/local/assumptions-setting";
import { assumptionsSheet } from "../../src/model/local/assumptions-sheet";
import { keepSetting } from "../../src/model/port/keep-setting";
import { SETTINGS } from "../../src/model/port/settings";
import type { CellContent } from "../../src/model/port/workbook";
import { outputsSetting } from "../../src/model/refresh/outputs-setting";
import { AssumptionsSection } from "../../src/taskpane/model/assumptions-section";
import { openCalculatingWorkbook } from "../support/calculating-workbook";
import { all, draw, one, texts, type, until, type DrawnPane } from "./pane-fixture";
import { press } from "./settled";

let pane: DrawnPane;
let opened: Awaited<ReturnType<typeof openCalculatingWorkbook>>;

async function open() {
  opened = await openCalculatingWorkbook({
    bundled: bundledPack,
    cells: { A1: '=SSB.FORECAST("ESS",2030)', A2: '=SSB.PRICE("Li2S")', A3: '=SSB.FORECAST("EV",2030)' },
    derived: { B1: (shown) => Number(shown("A1")) * 2 },
  });
  const { data, workbook } = opened;
  pane = await draw(<AssumptionsSection data={data} workbook={workbook} />, { data, workbook });
}

const field = <T extends HTMLElement = HTMLInputElement>(label: string): T => {
  const found = all<HTMLLabelElement>("label").find(({ textContent }) => textContent === label)!;
  return document.getElementById(found.htmlFor) as T;
};
const shown = (local: string) => Number(opened.workbook.shown(local)).toFixed(2);
/** How many times its value before an output cell would be. */
const outputTimes = (): number => {
  const [before, after] = texts("li.row span").join("").split(" → ");
  return Number(after) / Number(before);
};
const seen = () => until(() => !texts("[role=status]").includes("Looking at the cells …"));

describe("the assumptions of a workbook", () => {
  beforeEach(open);

  it("show the published base of each forecast that grows from one", () => {
    expect(document.body.textContent).toContain("Published: 205 GWh (Rho Motion, 2024)");
    expect(field("ESS, GWh").placeholder).toBe("205");
  });

  it("show what a base would change before it is kept, and change nothing", async () => {
    await type(field("ESS, GWh"), "230");
    await seen();
    expect(texts("[role=status]")).toContain("1 value would change.");
    expect([shown("A1"), assumptionsOf(opened.workbook)]).toEqual(["860.15", {}]);
    await press("Put back");
    expect(all("[aria-label='What would change']")).toEqual([]);
  });

  it("are kept, shown by the cells, and taken back with one step", async () => {
    await type(field("ESS, GWh"), "230");
    await seen();
    await press("Keep");
    expect(shown("A1")).toBe("965.05");
    expect(assumptionsOf(opened.workbook).bases).toMatchObject([{ value: 230, on: "2026-11-24" }]);
    expect(pane.announcements.current()!.text).toBe("The assumptions are kept.");
    expect(all("[aria-label='What would change']")).toEqual([]);
    await act(async () => void (await pane.announcements.current()!.undo!()));
    expect([shown("A1"), assumptionsOf(opened.workbook), field("ESS, GWh").value]).toEqual([
      "860.15",
      {},
      "",
    ]);
  });

  it("move with a slider", async () => {
    await type(one<HTMLInputElement>("[aria-label='ESS: slide']"), "246");
    expect(field("ESS, GWh").value).toBe("246");
  });

  it("show an output cell before and after as a slider moves, and put every cell back", async () => {
    opened.workbook.select("B1");
    await type(field("ESS, GWh"), "410");
    await seen();
    await press("Add the selected cell");
    for (const [value, times] of [
      ["410", 2],
      ["307.5", 1.5],
    ] as const) {
      await type(one<HTMLInputElement>("[aria-label='ESS: slide']"), value);
      await until(() => Math.abs(outputTimes() - times) < 1e-6);
      expect([shown("A1"), assumptionsOf(opened.workbook)]).toEqual(["860.15", {}]);
    }
    expect(opened.workbook.setting(SETTINGS.trial.name) ?? null).toBeNull();
  });

  it("keep a base while an output cell is being tried: what is kept is shown in the end", async () => {
    await keepSetting(opened.workbook, outputsSetting, ["Sheet1!B1"]);
    const { recalculate } = opened.workbook;
    let go = (): void => undefined;
    opened.workbook.recalculate = async (addresses) => {
      await new Promise<void>((reached) => (go = reached));
      return recalculate(addresses);
    };
    await type(field("ESS, GWh"), "410");
    await until(() => texts("p").includes("Trying them in the sheet …"));
    await press("Keep");
    expect(assumptionsOf(opened.workbook)).toEqual({});
    opened.workbook.recalculate = recalculate;
    go();
    await until(() => assumptionsOf(opened.workbook).bases !== undefined && shown("A1") === "1720.31");
    expect(opened.workbook.setting(SETTINGS.trial.name) ?? null).toBeNull();
  });

  it("say once why output cells do not follow where a person calculates by hand", async () => {
    await keepSetting(opened.workbook, outputsSetting, ["Sheet1!B1"]);
    opened.workbook.isManual = true;
    await type(field("ESS, GWh"), "410");
    await until(() => texts(".notice").some((text) => text.startsWith("Calculation is manual")));
    const { recalculations } = opened.workbook;
    await act(() => new Promise((rest) => setTimeout(rest, 600)));
    expect([opened.workbook.recalculations, pane.announcements.current()]).toEqual([
      recalculations,
      undefined,
    ]);
  });

  it("hold a low and a high end, an author and a reason", async () => {
    for (const [label, text] of [
      ["ESS, GWh", "230"],
      ["ESS, low end", "200"],
      ["ESS, high end", "260"],
      ["ESS, set by", "Wang"],
      ["ESS, why", "our own count"],
    ] as const)
      await type(field(label), text);
    await press("Keep");
    expect(assumptionsOf(opened.workbook).bases).toEqual([
      {
        series: "DEMAND.LIION.ESS.WORLD",
        value: 230,
        low: 200,
        high: 260,
        author: "Wang",
        reason: "our own count",
        on: "2026-11-24",
      },
    ]);
  });

  it("refuse a base that is none, and one outside of its ends", async () => {
    await type(field("ESS, GWh"), "many");
    expect(one("[role=alert]").textContent).toContain("ESS: a base is a number of 0 or more");
    expect(texts("button")).not.toContain("Keep");
    await type(field("ESS, GWh"), "230");
    await type(field("ESS, low end"), "240");
    expect(one("[role=alert]").textContent).toContain("lies between its ends");
  });

  it("are rules too: of exchange rates, taxes and years without a figure", async () => {
    await type(field<HTMLSelectElement>("A price whose source states no VAT basis"), "included");
    await type(field<HTMLSelectElement>("Exchange rate of conversions"), "latest");
    await type(field<HTMLSelectElement>("Years beyond the last"), "cagr");
    await press("Keep");
    expect(assumptionsOf(opened.workbook)).toEqual({ fx: "latest", vat: "included", extrap: "cagr" });
    await type(field<HTMLSelectElement>("Years beyond the last"), "");
    await press("Keep");
    expect(assumptionsOf(opened.workbook)).toEqual({ fx: "latest", vat: "included" });
  });

  it("stay as they were where the document refuses to keep them", async () => {
    await keepAssumptions(opened.workbook, { fx: "PBOC" });
    opened.workbook.refuse("setting", "The document is full.");
    await type(field("ESS, GWh"), "230");
    await press("Keep");
    expect(pane.announcements.current()!.text).toContain("The document is full.");
    expect([shown("A1"), assumptionsOf(opened.workbook)]).toEqual(["860.15", { fx: "PBOC" }]);
  });
});

describe("the assumptions as a sheet", () => {
  beforeEach(open);

  it("are written with what holds where nothing is assumed, and taken away by Undo", async () => {
    await press("Write as a sheet");
    expect(opened.workbook.added.map(({ name }) => name)).toEqual(["SSB assumptions"]);
    expect(opened.workbook.added[0]!.rows.flat()).toContainEqual({ value: "205 GWh (Rho Motion, 2024)" });
    await act(async () => void (await pane.announcements.current()!.undo!()));
    expect(opened.workbook.added).toEqual([]);
  });

  it("are taken over from it once a person says so, kept by another word, and taken back", async () => {
    await lookAtSheet({ "Base of ESS": 230, "Years beyond the last": "sideways" });
    expect(one("[role=note]").textContent).toContain("The sheet SSB assumptions says something else.");
    expect([shown("A1"), assumptionsOf(opened.workbook)]).toEqual(["860.15", {}]);
    await press("Take over from the sheet");
    expect(pane.announcements.current()!.text).toBe(
      'Taken over from the sheet, to be kept or put back. Years beyond the last: "sideways" is none of cagr, linear, and is left out.',
    );
    await seen();
    expect([shown("A1"), assumptionsOf(opened.workbook)]).toEqual(["860.15", {}]);
    await press("Keep");
    expect([shown("A1"), assumptionsOf(opened.workbook).bases]).toMatchObject(["965.05", [{ value: 230 }]]);
  });

  it("are not offered where the sheet says what is kept", async () => {
    await lookAtSheet({});
    expect(all("[role=note]")).toEqual([]);
  });
});

/** The selection stands on a sheet of assumptions with these values typed beside their labels. */
async function lookAtSheet(typed: Record<string, string | number>): Promise<void> {
  const { workbook, data } = opened;
  const { rows } = assumptionsSheet(pane.session, {});
  const cells = rows.map((row) => {
    const [label] = row;
    const own = label && "value" in label ? typed[String(label.value)] : undefined;
    return row.map((cell, at): CellContent => {
      const value = at === 1 && own !== undefined ? own : "value" in cell ? cell.value : "";
      return { address: "", value, text: String(value) };
    });
  });
  const address = "'SSB assumptions'!B5";
  const read = jest.fn(async () => [{ address, cells }]);
  Object.assign(workbook, { selected: async () => ({ address, value: "", text: "" }), readAll: read });
  pane = await draw(<AssumptionsSection data={data} workbook={workbook} />, { data, workbook });
  await until(() => read.mock.calls.length > 0);
}
